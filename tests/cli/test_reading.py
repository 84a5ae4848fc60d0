"""The commands that read an article: speech, quote."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

import claimcheck.cli.main  # noqa: F401 -- registers the commands
from claimcheck.cli.app import app

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))
Golden = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def _in_the_small_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["speech", "herald"], "speech.txt"),
        (["speech", "herald", "--format", "json"], "speech.json"),
        (["quote", "herald", "ferry workers", "--sentence"], "quote.txt"),
    ],
)
def test_a_command_writes_its_golden_file(arguments: list[str], name: str, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with 0."""
    result = _run(*arguments)
    golden(name, result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("command", [["speech", "herld"], ["quote", "herld", "words"]])
def test_a_mistyped_source_leaves_with_2(command: list[str]) -> None:
    """An unknown source is an error that names the nearest."""
    result = _run(*command)
    message = "claimcheck: no source `herld`; did you mean `herald`?\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize("command", [["speech", "leaflet"], ["quote", "leaflet", "words"]])
def test_an_unreadable_article_leaves_with_2(command: list[str]) -> None:
    """An article that could not be read is an error that says where to look."""
    result = _run(*command)
    message = "claimcheck: the article of source leaflet could not be read; see claimcheck verify\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_words_that_are_not_there_leave_with_1() -> None:
    """Words that the article does not have are no evidence; the message names the command that searches."""
    result = _run("quote", "herald", "nine wild geese")
    message = 'claimcheck: source herald does not have these words; try: claimcheck find "nine wild geese"\n'
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message)


@pytest.mark.parametrize("words", ["", " ", "…"])
def test_no_words_leave_with_2(words: str) -> None:
    """Nothing cannot be quoted."""
    result = _run("quote", "herald", words)
    message = "claimcheck: nothing to quote; give some words of the article\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_words_that_stand_twice_give_two_blocks(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each place has its block, told apart by a prefix, and stderr says how many there are."""
    project.write(
        "sources: [{id: one, file: one.txt, language: de}]", one="Am Montag kam er. Am Freitag kam er."
    )
    monkeypatch.chdir(project.folder)
    result = _run("quote", "one", "kam er")
    blocks = [
        f"      # line 1\n      - source: one\n        quote: kam er\n        prefix: {day}\n"
        for day in ("Montag", "Freitag")
    ]
    assert (result.exit_code, result.stdout) == (0, "\n".join(blocks))
    assert result.stderr == "the words stand 2 times in source one: one block each\n"


def test_nothing_is_written(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither command changes a file."""
    project.write("sources: [{id: one, file: one.txt, language: de}]", one="Der Zug kommt, sagte Anna.")
    monkeypatch.chdir(project.folder)
    before = {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()}
    assert [_run("quote", "one", "Der Zug", "-s").exit_code, _run("speech", "one").exit_code] == [0, 0]
    assert {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()} == before


def test_the_json_holds_every_reported_passage() -> None:
    """Lines, words with their spans, speaker and cue; all lists are there even where they are empty."""
    document = json.loads(_run("speech", "herald", "--format", "json").stdout)
    assert document["schema_version"] == 1
    assert {"kind", "line", "words", "speaker", "actor", "actors", "cue", "hedges"} <= set(
        document["reported"][0]
    )
    assert isinstance(document["flat"], list)
