"""What an article reports as words of somebody, as it is shown to a pipe."""

import json
from collections.abc import Callable

import pytest
from typer.testing import Result

Golden = Callable[[str, str], None]
Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["speech", "herald"], "speech.txt"),
        (["speech", "herald", "--format", "json"], "speech.json"),
    ],
)
def test_a_command_writes_its_golden_file(run: Run, arguments: list[str], name: str, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with 0."""
    result = run(*arguments)
    golden(name, result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("command", [["speech", "herld"]])
def test_a_mistyped_source_leaves_with_2(run: Run, command: list[str]) -> None:
    """An unknown source is an error that names the nearest."""
    result = run(*command)
    message = "claimcheck: no source `herld`; did you mean `herald`?\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize("command", [["speech", "leaflet"]])
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
