"""A page becomes an article: all of it, or nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli import addition
from claimcheck.cli.addition import Adder, recheck
from claimcheck.cli.inputs import Input
from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.page import UnreadablePageError
from claimcheck.load.fetching import Fetched
from claimcheck.load.project import find_project
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject


TEXT = b"Old bridge\n\nThe old harbour bridge carried up to 12,000 vehicles a day last year.\n"
MAIL = b"From: Office <a@b.example>\nSubject: Bridge closed\nDate: Sat, 14 Mar 2026 16:40:00 +0100\n\nThe bridge is closed.\n"


@pytest.fixture
def adder(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Adder:
    """Return what adds to an empty project."""
    monkeypatch.chdir(project.folder)
    return adder_of(project.folder)


def adder_of(folder: Path, to: Path | None = None, originals: str = "seeds") -> Adder:
    """Return what adds to the project in *folder*."""
    found = find_project(None, None, folder)
    return Adder(found, folder / originals, to, folder)


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder*."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_page_is_there_whole(adder: Adder, project: "SmallProject") -> None:
    """Text, map, the untouched original, and a record that `verify` takes without a problem."""
    added = adder.add(Input("mail.eml", MAIL), None, dry=False)
    written = files(project.folder)
    assert (added.id, added.claims) == ("bridge-closed", "claims/sources.yaml:2")
    assert sorted(written) == [
        "claims/sources.yaml",
        "seeds/bridge-closed.map.json",
        "seeds/bridge-closed.original.eml",
        "seeds/bridge-closed.txt",
    ]
    assert written["seeds/bridge-closed.original.eml"] == MAIL
    assert written["seeds/bridge-closed.txt"] == b"Bridge closed\n\nThe bridge is closed.\n"
    corpus = project.load()
    assert (
        corpus.problems,
        corpus.sources["bridge-closed"].published,
        corpus.sources["bridge-closed"].original,
    ) == (
        (),
        "2026-03-14",
        "bridge-closed.original.eml",
    )


def test_what_is_found_in_it(adder: Adder, project: "SmallProject") -> None:
    """Its words can be quoted at once."""
    adder.add(Input("mail.eml", MAIL), "m", dry=False)
    report: Report = project.verify(
        "claims: [{id: c, text: t, evidence: [{source: m, quote: The bridge is closed}]}]"
    )
    assert report.claim("c").anchor == "found"


def test_a_second_time_nothing_is_written(adder: Adder, project: "SmallProject") -> None:
    """By its original, and by its text where it was saved in another way."""
    adder.add(Input("mail.eml", MAIL), None, dry=False)
    before = files(project.folder)
    again = adder.add(Input("other.eml", MAIL), None, dry=False)
    saved_anew = adder.add(Input("x.eml", b"X-Saved: again\n" + MAIL), None, dry=False)
    assert [(one.id, one.page) for one in (again, saved_anew)] == [("bridge-closed", None)] * 2
    assert files(project.folder) == before


def test_a_dry_run_writes_nothing(adder: Adder, project: "SmallProject") -> None:
    """It tells the record and the files."""
    added = adder.add(Input("mail.eml", MAIL), None, dry=True)
    assert (files(project.folder), added.files) == (
        {},
        ("seeds/bridge-closed.txt", "seeds/bridge-closed.map.json", "seeds/bridge-closed.original.eml"),
    )
    assert added.record.startswith("  - id: bridge-closed\n")


def test_a_text_among_the_articles_stays_as_it_is(adder: Adder, project: "SmallProject") -> None:
    """It needs a record alone."""
    path = project.folder / "seeds" / "bridge.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(TEXT)
    added = adder.add(Input("seeds/bridge.txt", TEXT, path), None, dry=False)
    assert (added.files, project.load().sources["bridge"].file, project.load().problems) == (
        (),
        "bridge.txt",
        (),
    )
    assert adder.add(Input("seeds/bridge.txt", TEXT, path), None, dry=False).page is None


def test_no_line_of_the_file_is_touched(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """The record stands behind the last one, in the first file that has sources."""
    monkeypatch.chdir(project.folder)
    project.write("# mine\nsources:\n- {id: s, file: s.txt}   # first\n\nactors: []  # none\n", s="x")
    before = (project.claims / "a.yaml").read_text("utf-8").splitlines(keepends=True)
    added = adder_of(project.folder).add(Input("mail.eml", MAIL), None, dry=False)
    after = (project.claims / "a.yaml").read_text("utf-8").splitlines(keepends=True)
    assert [line for line in after if line in before] == before
    assert "".join(line for line in after if line not in before) == added.record
    assert added.claims == "claims/a.yaml:4"


def test_originals_lie_where_the_project_wants_them(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record names them from there on; one that lies there is not copied."""
    monkeypatch.chdir(project.folder)
    place = project.folder / "pages" / "m.eml"
    place.parent.mkdir()
    place.write_bytes(MAIL)
    added = adder_of(project.folder, originals="pages").add(
        Input("pages/m.eml", MAIL, place), None, dry=False
    )
    assert project.load().sources[added.id].original == "m.eml"
    assert [name for name in files(project.folder) if "original" in name] == []


@pytest.mark.parametrize(
    ("given", "id_", "message"),
    [
        (Input("x.eml", MAIL), "taken", "the id `taken` is taken"),
        (
            Input("x.eml", MAIL),
            "No Id",
            "nothing was written: claims/a.yaml would have a mistake, `id`: no id",
        ),
    ],
)
def test_what_would_be_a_mistake_is_not_written(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch, given: Input, id_: str, message: str
) -> None:
    """The file of claims is read once more before it is written."""
    monkeypatch.chdir(project.folder)
    project.write("sources: \n  - {id: taken, file: t.txt}\n", taken="x")
    before = files(project.folder)
    with pytest.raises(ClaimcheckError, match=message):
        adder_of(project.folder).add(given, id_, dry=False)
    assert files(project.folder) == before


def test_what_cannot_be_read_leaves_nothing(adder: Adder, project: "SmallProject") -> None:
    """No half of it."""
    with pytest.raises(UnreadablePageError):
        adder.add(Input("x.eml", b"From: a@b.example\nSubject: x\n\n"), None, dry=False)
    assert files(project.folder) == {}


def test_what_cannot_be_written_leaves_nothing(
    adder: Adder, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the last of the files fails, the others go again."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "sources.yaml")

    monkeypatch.setattr("claimcheck.cli.source_record.replace_file", full)
    with pytest.raises(ClaimcheckError, match=r"nothing was written: sources.yaml: No space left"):
        adder.add(Input("mail.eml", MAIL), None, dry=False)
    assert files(project.folder) == {}


def test_a_file_that_no_record_names_is_not_overwritten(adder: Adder, project: "SmallProject") -> None:
    """The message says what to do, and with another id the page is added."""
    (project.sources / "bridge.txt").write_text("An older text.", encoding="utf-8")
    before = files(project.folder)
    with pytest.raises(
        ClaimcheckError, match=r"^nothing was written: bridge\.txt: .* give another id with --id"
    ):
        adder.add(Input("mail.eml", MAIL), "bridge", dry=False)
    assert files(project.folder) == before
    assert adder.add(Input("mail.eml", MAIL), "bridge-2", dry=False).id == "bridge-2"


def test_a_file_that_changes_meanwhile_is_not_overwritten(
    adder: Adder, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor may have saved it since it was read."""
    target = project.claims / "sources.yaml"
    place = addition._place  # noqa: SLF001 -- the moment between reading and writing

    def meanwhile(*given: object) -> object:
        target.write_text("claims: []\n", encoding="utf-8")
        return place(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(addition, "_place", meanwhile)
    with pytest.raises(ClaimcheckError, match="has changed meanwhile"):
        adder.add(Input("mail.eml", MAIL), None, dry=False)
    assert files(project.folder) == {"claims/sources.yaml": b"claims: []\n"}


def test_nothing_is_written_through_links(adder: Adder, project: "SmallProject", tmp_path: Path) -> None:
    """A name in a project leads nowhere else."""
    outside = tmp_path / "outside.yaml"
    outside.write_text("", encoding="utf-8")
    (project.claims / "sources.yaml").symlink_to(outside)
    with pytest.raises(ClaimcheckError):
        adder.add(Input("mail.eml", MAIL), None, dry=False)
    assert (outside.read_text("utf-8"), list(files(project.folder / "seeds"))) == ("", [])


@pytest.mark.parametrize("to", ["x.yaml", "claims/x.txt", "../x.yaml"])
def test_records_go_where_a_check_reads_them(project: "SmallProject", to: str) -> None:
    """A file elsewhere, or of another kind, is none."""
    with pytest.raises(ClaimcheckError, match="no check would read it"):
        adder_of(project.folder, Path(to))


def test_a_file_with_mistakes_is_mended_first(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows what a line more would do to it."""
    monkeypatch.chdir(project.folder)
    project.write("sources: [\n")
    with pytest.raises(ClaimcheckError, match="has mistakes: mend them first"):
        adder_of(project.folder, Path("claims/a.yaml")).add(Input("mail.eml", MAIL), None, dry=False)


QUOTING = """
    claims:
      - {id: first, text: One, evidence: [{source: m, quote: One.}]}
      - {id: never, text: Ten, evidence: [{source: m, quote: Ten.}]}
"""
RECHECK_MAIL = b"From: a@b.example\nSubject: Bridge\n\nOne.\n\nTwo.\n"


@pytest.fixture
def here(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with an article that was made of a page with an address."""
    monkeypatch.chdir(project.folder)
    adder = Adder(find_project(None, None, project.folder), project.folder / "seeds", None, project.folder)
    adder.add(Input("m.eml", RECHECK_MAIL, known={"url": "https://a.example/m"}), "m", dry=False)
    return project.folder


def lines(*ids: str, online: bool = False) -> tuple[list[str], bool]:
    """Return what is told of these sources, of all where none is named."""
    return recheck(ids, None, None, online=online, allow_private=False)


@pytest.mark.usefixtures("here")
def test_an_original_that_gives_the_same_text() -> None:
    """Nothing has changed; sources without an original are none to check."""
    assert lines("m") == (["m: m.original.eml gives the same text"], True)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            RECHECK_MAIL.replace(b"Two", b"Three"),
            "m: m.original.eml, or the text made of it, has changed, or this version reads it otherwise",
        ),
        (b"", "m: m.original.eml: this is no mail: it has neither a subject nor a date nor a sender"),
        (None, "m: m.original.eml: no such file"),
    ],
)
def test_an_original_that_does_not(here: Path, content: bytes | None, told: str) -> None:
    """It has changed, is no page any more, or is gone."""
    original = here / "seeds" / "m.original.eml"
    original.unlink() if content is None else original.write_bytes(content)
    assert lines() == ([told], False)


def test_another_reader_is_told(here: Path) -> None:
    """A newer version may read a page in another way; that is no change of the page."""
    record = here / "claims" / "sources.yaml"
    record.write_text(
        record.read_text("utf-8").replace("extractor: mail", "extractor: mail 0"), encoding="utf-8"
    )
    (here / "seeds" / "m.original.eml").write_bytes(RECHECK_MAIL.replace(b"Two", b"Three"))
    assert lines() == (["m: m.original.eml gives another text now; it was made with mail 0"], False)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("content", "told", "same"),
    [
        (RECHECK_MAIL, "m: the page says the same today", True),
        (
            RECHECK_MAIL.replace(b"Two", b"Three"),
            "m: the page has changed: 1 block gone, 1 new\n  gone: Two.\n  new: Three.",
            False,
        ),
        (
            RECHECK_MAIL.replace(b"One.", b"Five.\n\n\x1b[2Jx"),
            (
                "m: the page has changed: 1 block gone, 2 new\n  gone: One.\n  new: Five.\n  new: ␛[2Jx"
                "\n  no longer on the page: a quotation of first"
            ),
            False,
        ),
        (None, "m: not there", False),
    ],
)
def test_the_page_itself(
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
    content: bytes | None,
    told: str,
    same: bool,  # noqa: FBT001
) -> None:
    """It is fetched anew where that is asked for, and its article compared: what has changed, and which quotations that costs."""
    project.write(QUOTING, name="quoting.yaml")

    def fetch(address: str, *, allow_private: bool) -> Fetched:
        if content is None or allow_private:
            raise ClaimcheckError("not there")
        return Fetched(address, content, None, "message/rfc822")

    monkeypatch.setattr("claimcheck.cli.addition.fetch", fetch)
    assert lines(online=True) == (["m: m.original.eml gives the same text", *told.split("\n")], same)
