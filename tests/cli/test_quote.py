"""Evidence for words of an article, as it is printed for a curator."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

if TYPE_CHECKING:
    from conftest import SmallProject

Golden = Callable[[str, str], None]
Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["quote", "herald", "ferry workers", "--sentence"], "quote.txt"),
    ],
)
def test_a_command_writes_its_golden_file(run: Run, arguments: list[str], name: str, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with 0."""
    result = run(*arguments)
    golden(name, result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("command", [["quote", "herld", "words"]])
def test_a_mistyped_source_leaves_with_2(run: Run, command: list[str]) -> None:
    """An unknown source is an error that names the nearest."""
    result = run(*command)
    message = "claimcheck: no source `herld`; did you mean `herald`?\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize("command", [["quote", "leaflet", "words"]])
def test_an_unreadable_article_leaves_with_2(run: Run, command: list[str]) -> None:
    """An article that could not be read is an error that says where to look."""
    result = run(*command)
    message = "claimcheck: the article of source leaflet could not be read; see claimcheck verify\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


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
