"""The commands about the material, as they write to a pipe."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

if TYPE_CHECKING:
    from conftest import SmallProject

Golden = Callable[[str, str], None]
Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (["find", "ferry workers"], "find.txt", 0),
        (["find", "About 3,000 ferry workers fear for their job"], "find-nearly.txt", 0),
        (["find", "nothing of the kind"], "find-nothing.txt", 1),
        (["sources"], "sources.txt", 0),
        (["sources", "herald"], "sources-id.txt", 0),
        (["actors"], "actors.txt", 0),
        (["actors", "brandt"], "actors-id.txt", 0),
        (["schema"], "schema.json", 0),
        (["schema", "--format", "table"], "schema.md", 0),
    ],
)
def test_a_command_writes_its_golden_file(
    run: Run, arguments: list[str], name: str, code: int, golden: Golden
) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = run(*arguments)
    golden(name, result.stdout)
    unread = "not looked through, since unreadable: leaflet; see claimcheck verify\n"
    assert (result.exit_code, result.stderr) == (code, unread if arguments[0] == "find" else "")


@pytest.mark.parametrize("words", ["", " ", "x", "\t\n"])
def test_too_few_letters_leave_with_2(run: Run, words: str) -> None:
    """One letter is nothing to look for."""
    result = run("find", words)
    message = "claimcheck: nothing to look for; give at least 2 letters\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_words_found_in_other_typography(run: Run) -> None:
    """What a curator copies from a page is found whatever its quotation marks and line breaks."""
    result = run("find", "“We will start\nbuilding in May”")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "1 place")


@pytest.mark.parametrize("words", ["--", "[sic]", "*", "(Norwire)", "\\d", "-"])
def test_any_words_may_be_looked_for(run: Run, words: str) -> None:
    """No word is an expression or breaks the search."""
    result = run("find", "--", words)
    assert (
        result.exit_code in {0, 1, 2},
        result.exception is None or isinstance(result.exception, SystemExit),
    ) == (
        True,
        True,
    )


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


@pytest.mark.parametrize("command", [["find", "word"], ["sources"], ["actors"]])
@pytest.mark.parametrize("folder", ["claims", "seeds"])
def test_a_missing_folder_leaves_with_2(
    run: Run, folder: str, command: list[str], project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there is named."""
    (project.folder / folder).rmdir()
    monkeypatch.chdir(project.folder)
    result = run(*command)
    assert (result.exit_code, f"no folder `{folder}`" in result.stderr) == (2, True)


def test_find_needs_articles_and_no_claims(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has articles and no claims yet can look for words in them."""
    project.write("sources: [{id: s, file: s.txt}]\n", s="One word.\n")
    monkeypatch.chdir(project.folder)
    assert run("find", "word").stdout.splitlines()[-1] == "1 place"


def test_find_tells_what_it_did_not_look_through(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the words stand nowhere is said of the articles that could be read."""
    project.write("sources: [{id: s, file: s.txt}, {id: t, file: gone.txt}]", s="One word.")
    monkeypatch.chdir(project.folder)
    result = run("find", "nothing of the kind")
    assert (result.exit_code, result.stderr) == (
        1,
        "not looked through, since unreadable: t; see claimcheck verify\n",
    )


def test_find_without_articles_leaves_with_3(
    run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without articles there is nothing to look in."""
    project.write("")
    monkeypatch.chdir(project.folder)
    assert run("find", "word").exit_code == 3


def test_the_schema_needs_no_project(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The format is printed in any folder."""
    monkeypatch.chdir(tmp_path)
    assert json.loads(run("schema").stdout)["$schema"].startswith("http://json-schema.org/")


def test_the_schema_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    """With `-o` the file holds what would have gone to stdout."""
    file = tmp_path / "claims.schema.json"
    run("schema", "-o", str(file))
    assert file.read_text(encoding="utf-8") == run("schema").stdout
