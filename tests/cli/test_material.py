"""The articles, as they are shown to a pipe."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

import claimcheck.cli.atomic

if TYPE_CHECKING:
    from conftest import SmallProject


Golden = Callable[[str, str], None]


Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (["sources"], "sources.txt", 0),
        (["sources", "herald"], "sources-id.txt", 0),
        (["actors"], "actors.txt", 0),
        (["actors", "brandt"], "actors-id.txt", 0),
    ],
)
def test_a_command_writes_its_golden_file(
    run: Run, arguments: list[str], name: str, code: int, golden: Golden
) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = run(*arguments)
    golden(name, result.stdout)
    assert (result.exit_code, result.stderr) == (code, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sources", "herold"], "no source `herold`; did you mean `herald`?"),
        (["sources", "xyz"], "no source `xyz`; `claimcheck sources` shows them all"),
        (["actors", "brand"], "no actor `brand`; did you mean `brandt`?"),
        (["actors", "xyz"], "no actor `xyz`; `claimcheck actors` shows them all"),
    ],
)
def test_an_unknown_id_leaves_with_2_and_a_suggestion(run: Run, arguments: list[str], message: str) -> None:
    """An id that does not exist is a mistake of usage, with the nearest that does."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


@pytest.mark.parametrize("command", [["sources"], ["actors"]])
@pytest.mark.parametrize("folder", ["claims", "seeds"])
def test_a_missing_folder_leaves_with_2(
    run: Run, folder: str, command: list[str], project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there is named."""
    (project.folder / folder).rmdir()
    monkeypatch.chdir(project.folder)
    result = run(*command)
    assert (result.exit_code, f"no folder `{folder}`" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["speech", "herald"], "speech.txt"),
        (["speech", "herald", "--format", "json"], "speech.json"),
        (["quote", "herald", "ferry workers", "--sentence"], "quote.txt"),
    ],
)
def test_a_command_writes_its_golden_file_speech(
    run: Run, arguments: list[str], name: str, golden: Golden
) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with 0."""
    result = run(*arguments)
    golden(name, result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("command", [["speech", "herld"], ["quote", "herld", "words"]])
def test_a_mistyped_source_leaves_with_2(run: Run, command: list[str]) -> None:
    """An unknown source is an error that names the nearest."""
    result = run(*command)
    message = "claimcheck: no source `herld`; did you mean `herald`?\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize("command", [["speech", "leaflet"], ["quote", "leaflet", "words"]])
def test_an_unreadable_article_leaves_with_2(run: Run, command: list[str]) -> None:
    """An article that could not be read is an error that says where to look."""
    result = run(*command)
    message = "claimcheck: the article of source leaflet could not be read; see claimcheck verify\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_the_json_holds_every_reported_passage(run: Run) -> None:
    """Lines, words with their spans, speaker and cue; all lists are there even where they are empty."""
    document = json.loads(run("speech", "herald", "--format", "json").stdout)
    assert document["schema_version"] == 1
    assert {"kind", "line", "words", "speaker", "actor", "actors", "cue", "hedges"} <= set(
        document["reported"][0]
    )
    assert isinstance(document["flat"], list)


def test_words_that_are_not_there_leave_with_1(run: Run) -> None:
    """Words that the article does not have are no evidence; the message names the command that searches."""
    result = run("quote", "herald", "nine wild geese")
    message = 'claimcheck: source herald does not have these words; try: claimcheck find "nine wild geese"\n'
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message)


@pytest.mark.parametrize("words", ["", " ", "…"])
def test_no_words_leave_with_2(run: Run, words: str) -> None:
    """Nothing cannot be quoted."""
    result = run("quote", "herald", words)
    message = "claimcheck: nothing to quote; give some words of the article\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_words_that_stand_twice_give_two_blocks(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each place has its block, told apart by a prefix, and stderr says how many there are."""
    project.write(
        "sources: [{id: one, file: one.txt, language: de}]", one="Am Montag kam er. Am Freitag kam er."
    )
    monkeypatch.chdir(project.folder)
    result = run("quote", "one", "kam er")
    blocks = [
        f"      # line 1\n      - source: one\n        quote: kam er\n        prefix: {day}\n"
        for day in ("Montag", "Freitag")
    ]
    assert (result.exit_code, result.stdout) == (0, "\n".join(blocks))
    assert result.stderr == "the words stand 2 times in source one: one block each\n"


@pytest.mark.parametrize(
    ("often", "arguments", "blocks", "told"),
    [
        (10, (), 10, "10 times in source one: one block each"),
        (11, (), 10, "11 times in source one: one block each; 1 not shown (--all)"),
        (11, ("--all",), 11, "11 times in source one: one block each"),
        (1001, (), 10, "at least 1000 times in source one: one block each; 990 not shown (--all)"),
    ],
)
def test_of_words_that_stand_often_some_blocks_are_printed(  # noqa: PLR0913, PLR0917 -- a row of a table
    run: Run,
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
    often: int,
    arguments: tuple[str, ...],
    blocks: int,
    told: str,
) -> None:
    """Ten, unless all are asked for, and stderr says how many more there are."""
    text = " ".join(f"Am Tag {number} kam er." for number in range(often))
    project.write("sources: [{id: one, file: one.txt, language: de}]", one=text)
    monkeypatch.chdir(project.folder)
    result = run("quote", "one", "kam er", *arguments)
    assert (result.exit_code, result.stdout.count("- source: one")) == (0, blocks)
    assert result.stderr == f"the words stand {told}\n"


def test_a_translation_may_be_asked_for(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each block has a line that is left open for it."""
    project.write("sources: [{id: one, file: one.txt, language: de}]", one="Am Montag kam er.")
    monkeypatch.chdir(project.folder)
    result = run("quote", "one", "kam er", "--gloss")
    assert (result.exit_code, result.stdout) == (
        0,
        "      # line 1\n      - source: one\n        quote: kam er\n        gloss: \n",
    )


def test_nothing_is_written(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither command changes a file."""
    project.write("sources: [{id: one, file: one.txt, language: de}]", one="Der Zug kommt, sagte Anna.")
    monkeypatch.chdir(project.folder)
    before = {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()}
    assert [run("quote", "one", "Der Zug", "-s").exit_code, run("speech", "one").exit_code] == [0, 0]
    assert {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()} == before


ACTORS = "actors:\n- {id: old, name: O}  # o\n- {id: twin, name: T}\n"
CLAIMS = "sources:\n- {id: s, file: s.txt, outlet: old}\nclaims:\n- {id: twin, text: t}\n"
RENAMED = {
    "a.yaml": ACTORS.replace("id: old", "id: new"),
    "b.yaml": CLAIMS.replace("outlet: old", "outlet: new"),
}
SHOWN = """\
claims/a.yaml:2:8
- - {id: old, name: O}  # o
+ - {id: new, name: O}  # o
claims/b.yaml:2:32
- - {id: s, file: s.txt, outlet: old}
+ - {id: s, file: s.txt, outlet: new}
"""


@pytest.fixture
def records(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 -- it goes elsewhere first
    """A project of two files that name one actor; the working directory is its folder."""
    project.write(ACTORS)
    project.write(CLAIMS, name="b.yaml", s="Some words.")
    monkeypatch.chdir(project.folder)
    return project.claims


def contents(folder: Path) -> dict[str, str]:
    """Return what lies in a folder."""
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


BEFORE = {"a.yaml": ACTORS, "b.yaml": CLAIMS}


def test_all_files_are_changed_and_every_line_is_shown(run: Run, records: Path) -> None:
    """Where it was, what it was, what it is; how many, on stderr. The files keep their mode."""
    (records / "a.yaml").chmod(0o640)
    result = run("rename", "old", "new")
    assert (result.exit_code, result.stdout, result.stderr) == (0, SHOWN, "changed 2 places in 2 files\n")
    assert (contents(records), (records / "a.yaml").stat().st_mode & 0o777) == (RENAMED, 0o640)


def test_a_dry_run_writes_nothing(run: Run, records: Path) -> None:
    """It shows the same."""
    result = run("rename", "old", "new", "--dry-run")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        SHOWN,
        "would change 2 places in 2 files\n",
    )
    assert contents(records) == BEFORE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["old", "twin"], "the actor `twin` is there already; nothing was written"),
        (["olt", "new"], "no claim, source, actor or key `olt`; did you mean `old`?"),
        (["twin", "new"], "`twin` is several things: claim, actor; say which, as in --kind claim"),
        (["old", "new", "--kind", "claim"], "no claim `old`; `claimcheck list` shows them all"),
        (["old", "old"], "the actor `old` is there already; nothing was written"),
    ],
)
def test_a_slip_leaves_with_2_and_writes_nothing(
    run: Run, records: Path, arguments: list[str], message: str
) -> None:
    """One line says what to do."""
    result = run("rename", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")
    assert contents(records) == BEFORE


def test_one_of_several_kinds_is_named(run: Run, records: Path) -> None:
    """The other keeps its name."""
    assert run("rename", "twin", "new", "--kind", "claim").exit_code == 0
    assert contents(records) == {**BEFORE, "b.yaml": CLAIMS.replace("twin", "new")}


@pytest.mark.parametrize("name", ["a.yaml", "b.yaml", "c.yaml"])
def test_a_file_that_changed_meanwhile_is_not_written_over(
    run: Run, records: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is anything else written: what came may name the old id."""
    whole = claimcheck.cli.atomic._require_unchanged  # noqa: SLF001 -- just before it somebody else writes

    def meanwhile(*arguments: object) -> None:
        (records / name).write_text("claims: []  # mine\n", encoding="utf-8")
        whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(claimcheck.cli.atomic, "_require_unchanged", meanwhile)
    result = run("rename", "old", "new")
    message = "claimcheck: nothing was written: a file has changed meanwhile; run the command once more\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)
    assert contents(records) == {**BEFORE, name: "claims: []  # mine\n"}


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_where_one_file_cannot_be_written_none_is(
    run: Run, records: Path, number: int, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written already is put back, byte for byte."""
    place, calls = claimcheck.cli.atomic._place, iter(range(1, 9))  # noqa: SLF001 -- the step that fails

    def failing(new: Path, target: Path, *, anew: bool) -> None:
        if next(calls) == number:
            raise error
        place(new, target, anew=anew)

    monkeypatch.setattr(claimcheck.cli.atomic, "_place", failing)
    result = run("rename", "old", "new")
    assert (result.exit_code != 0, contents(records)) == (True, BEFORE)
    if isinstance(error, OSError):
        assert result.stderr == "claimcheck: nothing was written: No space left on device\n"


def test_links_are_not_written_through(run: Run, records: Path, tmp_path: Path) -> None:
    """A file that lies elsewhere is neither read nor written."""
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_text(ACTORS, encoding="utf-8")
    (records / "a.yaml").unlink()
    (records / "a.yaml").symlink_to(elsewhere)
    result = run("rename", "s", "new")
    assert (result.exit_code, "a link, and it is not followed" in result.stderr) == (2, True)
    assert elsewhere.read_text(encoding="utf-8") == ACTORS


def test_actors_are_merged(run: Run, records: Path) -> None:
    """Every changed line is shown, the record that goes, too."""
    result = run("actors", "--merge", "twin", "old")
    shown = """\
claims/a.yaml:2:20
- - {id: old, name: O}  # o
+ - {id: old, name: O, aliases: [T]}  # o
claims/a.yaml:3:1
- - {id: twin, name: T}
"""
    assert (result.exit_code, result.stdout, result.stderr) == (0, shown, "changed 2 places in 1 file\n")
    assert contents(records)["a.yaml"] == "actors:\n- {id: old, name: O, aliases: [T]}  # o\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--merge", "old", "twinn"], "no actor `twinn`; did you mean `twin`?"),
        (["--merge", "old", "old"], "`old` is one actor already"),
        (["old", "--merge", "old", "twin"], "name one actor to see it, or two behind --merge"),
        (["--dry-run"], "name one actor to see it, or two behind --merge"),
    ],
)
def test_a_slip_in_merging_writes_nothing(
    run: Run, records: Path, arguments: list[str], message: str
) -> None:
    """One line says what to do."""
    result = run("actors", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")
    assert contents(records) == BEFORE
