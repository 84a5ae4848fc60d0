"""Everything that a check needs is read once, and the mistakes in records without it."""

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.errors import ClaimcheckError
from claimcheck.load.corpus import ArticlesAtHand, lint, load, plain_text
from claimcheck.load.files import UnreadableError
from claimcheck.load.project import Project
from claimcheck.load.texts import MAX_BYTES
from claimcheck.records.corpus import Corpus
from claimcheck.report.evidence import Anchor

if TYPE_CHECKING:
    from conftest import SmallProject

A = """
    actors: [{id: isw, name: ISW}]
    claims: [{id: first, text: t, tagz: [x]}]
"""
B = """
    claims:
      - {id: second, text: t, supersedes: [first, thrid]}
      - {id: third, text: t}
"""


@pytest.fixture
def two_files(project: "SmallProject") -> "SmallProject":
    """A project of two files, each with a mistake, one of which names a claim of the other."""
    project.write(A)
    project.write(B, name="b.yaml")
    return project


def linted(named: Sequence[str], start: Path, claims: Path | None = None) -> list[str]:
    """Return the mistakes as `file:line:column CODE`."""
    found = lint([start / name for name in named], claims, start)
    return [f"{problem.place} {problem.code}" for problem in found.problems]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        pytest.param([], ["claims/a.yaml:2:31 CC102", "claims/b.yaml:2:47 CC106"], id="all files"),
        pytest.param(["claims"], ["claims/a.yaml:2:31 CC102", "claims/b.yaml:2:47 CC106"], id="a folder"),
        pytest.param(["claims/a.yaml"], ["claims/a.yaml:2:31 CC102"], id="one file"),
        pytest.param(["claims/b.yaml"], ["claims/b.yaml:2:47 CC106"], id="ids of files that were not named"),
        pytest.param(["claims/b.yaml", "claims/../claims/b.yaml"], ["claims/b.yaml:2:47 CC106"], id="a file twice"),
    ],
)  # fmt: skip
def test_mistakes_are_told_of_the_files_named(
    named: list[str], expected: list[str], two_files: "SmallProject"
) -> None:
    """Each named file's own mistakes; ids may be defined in any file of the project."""
    assert linted(named, two_files.folder) == expected


def test_articles_are_not_read(project: "SmallProject") -> None:
    """A source whose article is missing, and a project without a folder of articles, have no mistake."""
    project.write("sources: [{id: s, file: gone.txt}]\n")
    project.sources.rmdir()
    assert linted([], project.folder) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: [\n", ["claims/x.yaml:2:1 CC101"], id="syntax"),
        pytest.param("claims: [{id: x, text: &a t}]", ["claims/x.yaml:1:24 CC108"], id="anchor"),
        pytest.param("claims: [{id: X, text: t}]", ["claims/x.yaml:1:15 CC104"], id="value"),
        pytest.param("claims: [{id: x}]", ["claims/x.yaml:1:10 CC103"], id="missing key"),
        pytest.param("claims:\n- id: x\n  text: a #1\n", ["claims/x.yaml:3:9 CC109"], id="cut text"),
        pytest.param("claims: [{id: x, id: y, text: t}]", ["claims/x.yaml:1:18 CC110"], id="key twice"),
        pytest.param(
            "actors: [{id: a, name: A, party: a}]", ["claims/x.yaml:1:34 CC111"], id="circle"
        ),
        pytest.param(
            "claims: [{id: x, text: t, ignore: {CC201: w}}]", ["claims/x.yaml:1:36 CC112"], id="silenced error"
        ),
        pytest.param("actors: [{id: a, name: 'A\u202e'}]", ["claims/x.yaml:1:24 CC114"], id="hidden control"),
    ],
)  # fmt: skip
def test_every_kind_of_mistake_in_a_record_is_told(
    text: str, expected: list[str], project: "SmallProject"
) -> None:
    """Syntax, refused parts, forms, keys, circles and hidden characters need no article."""
    project.write(text, name="x.yaml")
    assert linted(["claims/x.yaml"], project.folder) == expected


@pytest.mark.parametrize("name", ["a.yaml", "z.yaml"])
def test_of_two_equal_ids_the_named_file_has_the_mistake(name: str, project: "SmallProject") -> None:
    """Whichever comes first by name: who commits a file learns that its id is taken."""
    project.write("claims: [{id: x, text: t}]", name="m.yaml")
    project.write("claims: [{id: x, text: t}]", name=name)
    assert linted([f"claims/{name}"], project.folder) == [f"claims/{name}:1:15 CC105"]


def test_a_file_outside_the_folder_may_name_what_is_in_it(two_files: "SmallProject") -> None:
    """A draft elsewhere is read with the records of the project around."""
    (two_files.folder / "draft.yaml").write_text("claims: [{id: d, text: t, supersedes: [third, nope]}]")
    assert linted(["draft.yaml"], two_files.folder) == ["draft.yaml:1:47 CC106"]


def test_a_file_belongs_to_the_project_above_it(two_files: "SmallProject", tmp_path: Path) -> None:
    """From the root of a repository with several projects each file has its own project's records."""
    inner = tmp_path / "inner"
    (inner / "records").mkdir(parents=True)
    (inner / "claimcheck.toml").write_text("claims = 'records'\n")
    (inner / "records" / "c.yaml").write_text("claims: [{id: c, text: t, supersedes: [d, third]}]")
    (inner / "records" / "d.yaml").write_text("claims: [{id: d, text: t}]")
    assert linted(["inner/records/c.yaml", "claims/b.yaml"], two_files.folder) == [
        "claims/b.yaml:2:47 CC106",
        "inner/records/c.yaml:1:43 CC106",
    ]


def test_a_file_of_no_project_has_its_neighbours(two_files: "SmallProject") -> None:
    """Where the working directory has no claims folder, the file's own folder is read; no path is absolute."""
    start = two_files.folder / "elsewhere"
    start.mkdir()
    assert linted(["../claims/b.yaml"], start) == ["../claims/b.yaml:2:47 CC106"]


@pytest.mark.parametrize("name", ["loop", "x" * 5_000])
def test_a_name_that_leads_nowhere_is_told(name: str, two_files: "SmallProject") -> None:
    """A circle of links, or a name that no system takes, is a missing file."""
    (two_files.folder / "loop").symlink_to("loop")
    with pytest.raises(ClaimcheckError, match=f"/{name}`$"):
        lint([two_files.folder / name], None, two_files.folder)


@pytest.mark.parametrize(
    ("named", "claims", "message"),
    [
        (["claims/c.yaml"], None, "no file `c.yaml`"),
        ([], "gone", "no folder `gone`; name the right one with --claims"),
    ],
)
def test_what_is_missing_is_told(
    named: list[str], claims: str | None, message: str, two_files: "SmallProject"
) -> None:
    """A file or folder that is not there is no clean one."""
    folder = two_files.folder
    with pytest.raises(ClaimcheckError) as refused:
        lint([folder / name for name in named], folder / claims if claims else None, folder)
    assert str(refused.value).replace(f"{folder.as_posix()}/claims/", "") == message


def test_a_folder_that_is_a_link_is_a_mistake(two_files: "SmallProject") -> None:
    """Records behind it are not read, and that is told at its name; so is what cannot be entered."""
    two_files.write("claims: [{id: fine, text: t}]", name="a.yaml")
    (two_files.claims / "more").symlink_to(two_files.sources)
    assert linted([], two_files.folder) == [
        "claims/b.yaml:2:40 CC106",
        "claims/b.yaml:2:47 CC106",
        "claims/more:1:1 CC108",
    ]


def test_links_that_go_round_in_a_circle_are_mistakes(two_files: "SmallProject") -> None:
    """Each is told at its name, and the other files are read."""
    (two_files.claims / "x.yaml").symlink_to("y.yaml")
    (two_files.claims / "y.yaml").symlink_to("x.yaml")
    (two_files.claims / "round").symlink_to(".")
    told = ["claims/round:1:1 CC108", "claims/x.yaml:1:1 CC108", "claims/y.yaml:1:1 CC108"]
    assert [line for line in linted([], two_files.folder) if "CC108" in line] == told
    assert not any("CC108" in line for line in linted(["claims/a.yaml"], two_files.folder))


@pytest.mark.parametrize("named", [[], ["claims"], ["claims/a.yaml"]])
def test_a_folder_of_claims_that_cannot_be_entered_is_no_empty_one(
    named: list[str], two_files: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows which ids are defined there."""

    def refuse(path: Path) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(
        ClaimcheckError, match=r"^the folder `claims` cannot be looked into: permission denied$"
    ):
        linted(named, two_files.folder)


WHY = (
    "{}, not plain text: what its page does not show, such as a comment, would be found, too;"
    " save the text that readers see as a .txt file and name that"
)


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        (
            "a.html",
            "<!DOCTYPE html>\n<title>x</title><p>The mayor stays.<!-- The mayor left. -->",
            "HTML or XML",
        ),
        ("a.txt", "\n <html lang=de><body hidden>Der Bau ruht.</body></html>", "HTML or XML"),
        ("a.txt", "<!-- saved from url -->\n<head><meta content='Der Bau ruht.'></head>", "HTML or XML"),
        ("a.txt", "<?xml version='1.0'?><rss><!-- x --></rss>", "HTML or XML"),
        ("a.md", "<div class='x'>\nDer Bau ruht.\n</div>\n", "HTML or XML"),
        ("A.HTM", "Der Bau ruht. <!-- Der Bau läuft. -->", "HTML or XML"),
        ("a.xhtml", "Der Bau <b>ruht</b>.", "HTML or XML"),
        ("a.txt", "{\\rtf1\\ansi Der Bau {\\v nicht} ruht.}", "RTF"),
        ("a.txt", "%PDF-1.7\n(Der Bau ruht.) Tj", "PDF"),
    ],
)
def test_markup_is_refused_with_the_way_out(name: str, text: str, form: str) -> None:
    """Whatever the file is called, a page as a browser reads it is no article, and the message says what to do."""
    with pytest.raises(UnreadableError) as refused:
        plain_text(text, name)
    assert str(refused.value) == WHY.format(form)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "<b>Der Bau ruht.</b> <i>Von Eva Klee</i>"),
        ("a.txt", "Der Bau ruht. <b>Fett</b> <!-- so steht es da --> und a < b > c."),
        ("a.txt", "<3 sagte er. <Name> und </Name> sind Platzhalter."),
        ("a.txt", "<dpa> Der Bau ruht."),
        ("a.txt", "< 5 % der Häuser, > 3 Wochen"),
        ("a.html", "Der Bau ruht: 3 < 5 und 7 > 4."),
        ("a.md", "# Der Bau ruht\n\n> sagte <https://example.org> er."),
    ],
)
def test_text_with_angle_brackets_is_plain(name: str, text: str) -> None:
    """A tag that an article quotes, a placeholder, a comparison make no page of it."""
    assert plain_text(text, name) == text


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_file_is_refused(text: str) -> None:
    """White space alone is no article."""
    with pytest.raises(UnreadableError, match=r"^the file is empty$"):
        plain_text(text, "a.txt")


CANARY = "CANARY of a file outside"

CLAIM = """
    sources: [{id: s, file: a.txt}]
    claims:
      - id: x
        text: t
        evidence:
          - {source: s, quote: Nine thousand soldiers came.}
"""
ARTICLE = "Nine thousand soldiers came.\n"


def told(corpus: Corpus) -> list[str]:
    """Return the problems of loading as `file:line:column CODE message`, in the order of a report."""
    return [f"{p.place} {p.code} {p.message}" for p in sorted(corpus.problems, key=lambda p: p.order)]


def anchors(project: "SmallProject") -> dict[str, Anchor]:
    """Return whether the quotations of each claim stand."""
    return {claim.claim.id: claim.anchor for claim in project.verify().claims}


# Claims files.


def test_claims_are_read_from_every_yaml_file_below_the_folder(project: "SmallProject") -> None:
    """Files in folders count, by either ending; other files do not."""
    (project.claims / "sub" / "deep").mkdir(parents=True)
    for name in (
        "b.yaml",
        "sub/a.yml",
        "sub/deep/c.yaml",
        ".hidden.yaml",
        "notes.txt",
        "d.yaml.bak",
        "e.json",
    ):
        id_ = name.replace("/", ".").strip(".").split(".y")[0]
        (project.claims / name).write_text(f"claims: [{{id: {id_}, text: t}}]")
    assert (list(project.load().claims), told(project.load())) == (
        ["b", "hidden", "sub.a", "sub.deep.c"],
        [],
    )


def test_files_are_read_in_the_order_of_their_paths(project: "SmallProject") -> None:
    """Which of two records is the first does not depend on the machine's order of files."""
    (project.claims / "m").mkdir()
    for name in ("z.yaml", "m/b.yaml", "a.yaml", "m.yaml"):
        (project.claims / name).write_text(f"claims: [{{id: x, text: '{name}'}}]")
    corpus = project.load()
    assert (corpus.claims["x"].text, told(corpus)) == (
        "a.yaml",
        [
            f"claims/{name}:1:15 CC105 `x` is taken already, at claims/a.yaml:1:10"
            for name in ("m.yaml", "m/b.yaml", "z.yaml")
        ],
    )


def test_all_that_is_wrong_with_all_files_is_told_in_one_run(project: "SmallProject") -> None:
    """Syntax, refused YAML, records, files and articles: no problem hides another, and the rest is checked."""
    project.write(
        """
        sources:
          - {id: gone, file: gone.txt}
          - {id: s, file: a.txt}
          - {id: t, file: a.txt, titel: x}
        claims:
          - id: broken
            text: He said: no
          - id: anchored
            text: &co grows
          - {id: x, text: t, evidence: [{source: s, quote: Nine thousand soldiers came.}]}
          - {id: y, txt: t}
        """,
        a=ARTICLE,
    )
    project.write("claims: [{id: z, text: t, evidence: [{source: nowhere, quote: q}]}]", name="b.yaml")
    (project.claims / "c.yaml").write_bytes("claims: [{id: ä}]".encode("cp1252"))
    project.write("claims: [{id: w, text: t, supersedes: [w]}]\nclaimes: []", name="d.yaml")
    assert [line for line in project.findings() if " CC4" not in line] == [
        "claims/a.yaml:2:22: CC107",
        "claims/a.yaml:4:26: CC102",
        "claims/a.yaml:7:18: CC101",
        "claims/a.yaml:9:11: CC108",
        "claims/a.yaml:11:5: CC103",
        "claims/a.yaml:11:13: CC102",
        "claims/b.yaml:1:47: CC106",
        "claims/c.yaml:1:1: CC108",
        "claims/d.yaml:1:39: CC111",
        "claims/d.yaml:2:1: CC102",
    ]
    assert anchors(project) == {"x": Anchor.FOUND}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_claims_file_may_have_a_byte_order_mark(project: "SmallProject", encoding: str) -> None:
    """Editors that mark Unicode files do no harm."""
    (project.claims / "a.yaml").write_bytes("claims: [{id: x, text: „ü“}]".encode(encoding))
    assert project.load().claims["x"].text == "„ü“"


LATIN = "if it is an older Windows text, write `encoding: cp1252`"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            "claims: [{id: x, text: t}]\n# ä".encode("cp1252"),
            "not utf-8: byte 0xe4 in line 2; save it as UTF-8",
        ),
        (b"claims: [{id: x, text: \xed\xa0\x80}]", "not utf-8: byte 0xed in line 1; save it as UTF-8"),
        (b"claims: [{id: x, text: t}]\n\xe2\x82", "not utf-8: byte 0xe2 in line 2; save it as UTF-8"),
        (b"claims: [{id: x, text: \0}]", "holds NUL characters: not a text, or another encoding"),
        (b"#" * (MAX_BYTES + 1), "larger than 5 MB"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_claims_file_that_cannot_be_read_is_told_and_stops_no_other(
    project: "SmallProject", content: bytes, reason: str
) -> None:
    """A file in another encoding, or too large, is one problem; the others are read."""
    (project.claims / "a.yaml").write_bytes(content)
    project.write("claims: [{id: y, text: t}]", name="b.yaml")
    corpus = project.load()
    assert (told(corpus), list(corpus.claims)) == (
        [f"claims/a.yaml:1:1 CC108 the file cannot be read: {reason}"],
        ["y"],
    )


def test_a_claims_file_of_the_largest_size_is_read(project: "SmallProject") -> None:
    """Five megabytes are not too large."""
    record = b"claims: [{id: x, text: t}]\n#"
    (project.claims / "a.yaml").write_bytes(record + b"#" * (MAX_BYTES - len(record)))
    assert list(project.load().claims) == ["x"]


def test_strange_files_among_the_claims_are_told_at_once(project: "SmallProject", tmp_path: Path) -> None:
    """Links, pipes and devices are refused, read nowhere, and stop no other file."""
    (tmp_path / "secret.yaml").write_text(f"claims: [{{id: secret, text: {CANARY}}}]")
    (project.claims / "b.yaml").symlink_to(tmp_path / "secret.yaml")
    (project.claims / "c.yaml").symlink_to("/dev/zero")
    (project.claims / "d.yaml").symlink_to("nowhere")
    (project.claims / "folder").symlink_to(tmp_path)
    os.mkfifo(project.claims / "e.yaml")
    project.write("claims: [{id: x, text: t}]")
    corpus = project.load()
    names = ["b.yaml", "c.yaml", "d.yaml", "e.yaml", "folder"]
    assert [line.split(":1:1 ")[0] for line in told(corpus)] == [f"claims/{name}" for name in names]
    assert (list(corpus.claims), CANARY in repr(corpus)) == (["x"], False)


def test_a_folder_called_like_a_claims_file_is_told(project: "SmallProject") -> None:
    """A folder whose name ends in `.yaml` stops nothing, and the files in it are read."""
    (project.claims / "old.yaml").mkdir()
    (project.claims / "old.yaml" / "a.yaml").write_text("claims: [{id: x, text: t}]")
    assert list(project.load().claims) == ["x"]


def test_an_empty_folder_is_an_empty_corpus(project: "SmallProject") -> None:
    """No files are no mistake of loading; that there is nothing to check is told by the commands."""
    assert project.load() == Corpus({}, {}, {}, {})


# Articles.


def test_an_article_is_read_as_it_stands(project: "SmallProject") -> None:
    """The text of an article is that of its file, line ends included, with the language of its record."""
    project.write("sources: [{id: s, file: a.txt, language: de}]", a="\r\n „Ja“ \n")
    article = project.load().articles["s"]
    assert (article.text, article.language) == ("\r\n „Ja“ \n", "de")


def test_the_sum_of_an_article_is_that_of_its_bytes(project: "SmallProject") -> None:
    """The SHA-256 is taken of the file, byte order mark and all."""
    content = b"\xef\xbb\xbfText\r\n"
    (project.sources / "a.txt").write_bytes(content)
    project.write("sources: [{id: s, file: a.txt}]")
    assert dict(project.load().sums) == {"s": hashlib.sha256(content).hexdigest()}


@pytest.mark.parametrize(
    "content",
    [b"Text ", b"Text\r\n", b"\xef\xbb\xbfText\n", b"text\n", "Text\n".encode("utf-16"), b"Te\xc2\xadxt\n"],
)
def test_any_change_of_an_article_is_told(project: "SmallProject", content: bytes) -> None:
    """One byte more or other, be it a line end or a mark, makes it another file than was curated."""
    sums = [hashlib.sha256(each).hexdigest() for each in (b"Text\n", content)]
    (project.sources / "a.txt").write_bytes(content)
    project.write(f"sources:\n  - id: s\n    file: a.txt\n    sha256: {sums[0]}\n")
    message = f"a.txt has changed since it was curated: its SHA-256 is {sums[1]}"
    assert told(project.load()) == [f"claims/a.yaml:4:13 CC207 {message}"]


def test_an_unchanged_article_is_not_told(project: "SmallProject") -> None:
    """The recorded sum of the file that is there is no problem."""
    project.write(
        f"sources: [{{id: s, file: a.txt, sha256: {hashlib.sha256(b'Text').hexdigest()}}}]", a="Text"
    )
    assert told(project.load()) == []


@pytest.mark.parametrize(
    ("content", "declared", "text"),
    [
        ("Größe".encode("cp1252"), "encoding: cp1252", "Größe"),
        ("Größe".encode("latin-1"), "encoding: latin-1", "Größe"),
        ("„5 €“".encode("cp1252"), "encoding: windows-1252", "„5 €“"),
        ("Größe".encode("utf-16"), "", "Größe"),
        ("Größe".encode("utf-8-sig"), "", "Größe"),
        ("Größe".encode(), "encoding: UTF-8", "Größe"),
    ],
)
def test_an_article_is_decoded_as_its_record_says(
    project: "SmallProject", content: bytes, declared: str, text: str
) -> None:
    """The encoding is the one declared, or that of a byte order mark, or UTF-8."""
    (project.sources / "a.txt").write_bytes(content)
    project.write(f"sources:\n  - id: s\n    file: a.txt\n    {declared}\n")
    assert project.load().articles["s"].text == text


UNREADABLE = {
    "cp1252": ("Größe".encode("cp1252"), f"not utf-8: byte 0xf6 in line 1; {LATIN}"),
    "truncated": ("Größe".encode()[:3], f"not utf-8: byte 0xc3 in line 1; {LATIN}"),
    "surrogate": (b"ok\n\xed\xa0\x80", f"not utf-8: byte 0xed in line 2; {LATIN}"),
    "overlong": (b"\xc0\xaf", f"not utf-8: byte 0xc0 in line 1; {LATIN}"),
    "NUL": (b"a\0b", "holds NUL characters: not a text, or another encoding"),
    "UTF-16 without a mark": (
        "Text".encode("utf-16-le"),
        "holds NUL characters: not a text, or another encoding",
    ),
    "empty": (b"", "the file is empty"),
    "white space": (b" \n\t\r\n\xc2\xa0", "the file is empty"),
    "only a mark": (b"\xef\xbb\xbf", "the file is empty"),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_an_article_that_cannot_be_read_is_told_at_its_file(project: "SmallProject", kind: str) -> None:
    """An article in another encoding, or an empty one, is told where its file is named, and never half read."""
    content, reason = UNREADABLE[kind]
    (project.sources / "a.txt").write_bytes(content)
    project.write("sources: [{id: s, file: a.txt}]")
    corpus = project.load()
    assert (told(corpus), dict(corpus.articles), [p.source for p in corpus.problems]) == (
        [f"claims/a.yaml:1:25 CC107 a.txt: {reason}"],
        {},
        ["s"],
    )


@pytest.mark.parametrize("kind", UNREADABLE)
def test_evidence_of_an_unreadable_article_is_unchecked(project: "SmallProject", kind: str) -> None:
    """What was not looked at is `unchecked`, never found, and does not count."""
    project.write(CLAIM)
    (project.sources / "a.txt").write_bytes(UNREADABLE[kind][0])
    (claim,) = project.verify().claims
    assert (claim.anchor, claim.origins.high, claim.evidence[0].counted) == (Anchor.UNCHECKED, 0, False)


@pytest.mark.parametrize(
    "source",
    [
        "{id: s, file: a.txt, titel: x}",
        "{id: s, fiel: a.txt}",
        "{id: s, file: a.txt, outlet: nobody}",
        "{id: s, file: a.txt, file: b.txt}",
        "{id: s, file: a.txt, encoding: none}",
    ],
)
def test_evidence_of_a_refused_source_is_unchecked(project: "SmallProject", source: str) -> None:
    """A source whose record was refused is not read, and the claim that quotes it stands unchecked."""
    project.write(CLAIM.replace("{id: s, file: a.txt}", source), a=ARTICLE)
    assert anchors(project) == {"x": Anchor.UNCHECKED}
    assert [line.split(": ")[1] for line in project.findings()][-1:] == ["CC211"]


def test_evidence_of_a_changed_article_is_looked_up(project: "SmallProject") -> None:
    """An article that is not the one curated is told, and its quotations are still looked for."""
    project.write(CLAIM.replace("a.txt}", f"a.txt, sha256: {'0' * 64}}}"), a=ARTICLE)
    assert anchors(project) == {"x": Anchor.FOUND}


def test_a_missing_article_stops_no_other(project: "SmallProject") -> None:
    """A claim whose article is there is checked beside one whose article is not."""
    project.write(CLAIM, a=ARTICLE)
    project.write(
        CLAIM.replace("a.txt", "gone.txt").replace("s,", "z,").replace("id: x", "id: y"), name="b.yaml"
    )
    assert anchors(project) == {"x": Anchor.FOUND, "y": Anchor.UNCHECKED}


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("../secret.txt", "write a path below the source folder, with `/` between its parts"),
        ("{root}/secret.txt", "write a path below the source folder, with `/` between its parts"),
        ("sub\\a.txt", "write a path below the source folder, with `/` between its parts"),
        ("link.txt", "the file lies outside the source folder (a link leads there)"),
        ("up/secret.txt", "the file lies outside the source folder (a link leads there)"),
        ("zero.txt", "the file lies outside the source folder (a link leads there)"),
        ("fifo.txt", "not a regular file"),
        ("gone.txt", "no such file"),
        ("A.TXT", "no such file; `a.txt` differs in upper and lower case or in Unicode form only"),
    ],
)
def test_no_article_is_read_from_outside_its_folder(
    project: "SmallProject", tmp_path: Path, written: str, reason: str
) -> None:
    """The message shows the path as it was written; nothing of the file outside is in the corpus or the report."""
    (tmp_path / "secret.txt").write_text(CANARY)
    (project.sources / "link.txt").symlink_to(tmp_path / "secret.txt")
    (project.sources / "up").symlink_to(tmp_path)
    (project.sources / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(project.sources / "fifo.txt")
    written = written.format(root=tmp_path)
    project.write(CLAIM.replace("a.txt", f"'{written}'"), a=ARTICLE)
    corpus = project.load()
    assert told(corpus) == [f"claims/a.yaml:1:25 CC107 {written}: {reason}"]
    assert CANARY not in repr((corpus, verify(corpus)))


def test_a_link_that_stays_inside_is_an_article(project: "SmallProject") -> None:
    """A link from one article to another is followed."""
    (project.sources / "b.txt").symlink_to("a.txt")
    project.write(CLAIM.replace("a.txt", "b.txt"), a=ARTICLE)
    assert anchors(project) == {"x": Anchor.FOUND}


def test_no_traversal_payload_is_an_article(project: "SmallProject", tmp_path: Path, data: Path) -> None:
    """A thousand sources that are written to lead outside are a thousand problems, and none shows the file."""
    files = sorted((data / "hostile" / "payloads-all-the-things" / "traversal").glob("*.txt"))
    lines = sorted(
        {line for file in files for line in file.read_bytes().decode("latin-1").splitlines() if line.strip()}
    )
    if not lines:
        pytest.skip("no traversal payloads")
    (tmp_path / "secret.txt").write_text(CANARY)
    payloads = [line.replace("{FILE}", "secret.txt").replace("etc/passwd", "secret.txt") for line in lines]
    sources = [{"id": str(number), "file": payload} for number, payload in enumerate(payloads)]
    # JSON is YAML, and its escapes say any character.
    (project.claims / "a.yaml").write_text(json.dumps({"sources": sources}))
    corpus = project.load()
    assert (len(corpus.problems), dict(corpus.articles), CANARY in repr(corpus)) == (len(payloads), {}, False)


# What YAML would change.


def traps(data: Path) -> list[str]:
    """Return values that curators may well write behind `quote: `, without quotation marks."""
    path = data / "hostile" / "own" / "yaml-unquoted-quotes.json"
    if not path.is_file():
        pytest.skip("no unquoted quotations")
    loaded = json.loads(path.read_text(encoding="utf-8"))
    return [value for key, values in loaded.items() if key != "note" for value in values]


def outcome(project: "SmallProject", value: str) -> str:
    """Return what becomes of a quotation: `kept`, the place of its error, or what it became."""
    project.write(
        CLAIM.replace(
            "- {source: s, quote: Nine thousand soldiers came.}", f"- source: s\n            quote: {value}"
        )
    )
    corpus = project.load()
    line = [str(problem.place) for problem in corpus.problems if problem.place.line == 7]
    if line:
        return f"told in {line[0]}"
    (evidence,) = corpus.claims["x"].evidence
    return "kept" if evidence.quote == value else f"became {evidence.quote!r}"


ESCAPED = r'"C:\new\folder"'


def test_no_quotation_is_changed_silently(project: "SmallProject", data: Path) -> None:
    """Written without quotation marks, a quotation is kept to the letter, or told at its place."""
    outcomes = {value: outcome(project, value) for value in traps(data) if value != ESCAPED}
    assert {value: became for value, became in outcomes.items() if became.startswith("became")} == {}


@pytest.mark.xfail(
    strict=True, reason="the escapes of a double-quoted text are taken as meant, whatever they make"
)
def test_no_escape_makes_a_control_character_of_a_quotation(project: "SmallProject", data: Path) -> None:
    """A back-slash that would become a form feed in a quotation is told, not taken."""
    assert outcome(project, next(value for value in traps(data) if value == ESCAPED)).startswith("told in")


# Whatever is written.


@settings.get_profile("costly")
@given(
    st.binary(max_size=300) | st.text(max_size=300).map(str.encode),
    st.binary(max_size=300) | st.text(max_size=300).map(str.encode),
)
def test_any_bytes_are_loaded_and_verified(yaml: bytes, article: bytes) -> None:
    """No content of any file raises anything."""
    with tempfile.TemporaryDirectory() as folder:
        claims, sources = Path(folder, "claims"), Path(folder, "seeds")
        claims.mkdir()
        sources.mkdir()
        (claims / "a.yaml").write_bytes(yaml)
        (claims / "b.yaml").write_text(CLAIM)
        (sources / "a.txt").write_bytes(article)
        report = verify(load(Project(claims, sources, "claims")))
    assert all(problem.place.file.startswith("claims/") for problem in report.problems)


KEYS = st.sampled_from(
    ["id", "file", "title", "outlet", "published", "language", "credits", "sha256", "encoding", "name", "aliases", "kind", "party", "text", "tags", "about", "quantity", "value", "holds", "as_of", "modality", "evidence", "source", "quote", "prefix", "suffix", "stance", "attribution", "contradicts", "supersedes", "verdict", "ignore"]
)  # fmt: skip
VALUES = st.sampled_from(
    [
        "s",
        "x",
        "y",
        "a.txt",
        "9000",
        "up to 9 soldiers",
        "2022-12",
        "true",
        "",
        "planned",
        "denies",
        "[…]",
        "came.",
    ]
)
TREES = st.recursive(
    VALUES | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@settings.get_profile("costly")
@given(
    st.fixed_dictionaries(
        {
            list_: st.lists(st.dictionaries(KEYS, TREES, max_size=6), max_size=3)
            for list_ in ("sources", "actors", "claims")
        }
    )
)
def test_any_records_are_loaded_and_verified(records: dict[str, object]) -> None:
    """Records of any form, however they refer to each other, raise nothing and are told at a place in their file."""
    with tempfile.TemporaryDirectory() as folder:
        claims, sources = Path(folder, "claims"), Path(folder, "seeds")
        claims.mkdir()
        sources.mkdir()
        (claims / "a.yaml").write_text(json.dumps(records, indent=1), encoding="utf-8")
        (sources / "a.txt").write_text(ARTICLE)
        report = verify(load(Project(claims, sources, "claims")))
    assert all(problem.place.file == "claims/a.yaml" for problem in report.problems)


def test_articles_are_read_when_they_are_asked_for(project: "SmallProject") -> None:
    """The same as all at once; one that is another than the one that was checked, or has another map, is none."""
    project.write(
        "sources: [{id: a, file: a.txt, language: de}, {id: b, file: b.txt}]", a="Eins.\n", b="Two.\n"
    )
    corpus = project.load()
    checked = verify(corpus).sources
    languages = [article.language for article in corpus.articles.values()]

    def at_hand() -> ArticlesAtHand:
        return ArticlesAtHand(checked, project.sources, languages)

    assert (list(at_hand()), len(at_hand())) == (["a", "b"], 2)
    assert [(x.text, x.language) for x in at_hand().values()] == [
        (x.text, x.language) for x in corpus.articles.values()
    ]
    (project.sources / "a.txt").write_text("Zwei.\n")
    (project.sources / "b.map.json").write_text("{}")
    for changed in "ab":
        with pytest.raises(ClaimcheckError, match="an article changed"):
            at_hand()[changed]
