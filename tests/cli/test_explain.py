"""Codes and counts explained."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck import __version__
from claimcheck.cli.app import app

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"


ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))


Golden = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def _in_the_small_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


def _without_version(text: str) -> str:
    shown = text.replace(f'"version": "{__version__}"', '"version": "…"')
    return shown.replace(f"claimcheck {__version__}", "claimcheck …")


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (["explain", "CC209"], "explain-code.txt", 0),
        (["explain", "start-by-city-hall"], "explain-id.txt", 0),
    ],
)
def test_a_command_writes_its_golden_file(arguments: list[str], name: str, code: int, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = _run(*arguments)
    golden(name, _without_version(result.stdout))
    assert result.exit_code == code


@pytest.mark.parametrize("what", ["CC209", "cc209", "cut-off"])
def test_a_code_is_explained_by_number_or_slug(what: str) -> None:
    """A code is known by its number in any case, and by its slug."""
    assert _run("explain", what).stdout.splitlines()[0] == "CC209 cut-off  error"


def test_explain_alone_explains_every_code() -> None:
    """Without an argument every code is explained."""
    assert _run("explain").stdout.count("CC") >= 30


def test_explaining_a_code_needs_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code means is told in any folder."""
    monkeypatch.chdir(tmp_path)
    assert _run("explain", "CC209").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["explain", "cost-limt"], "no claim `cost-limt`; did you mean `cost-limit`?"),
    ],
)
def test_an_unknown_id_leaves_with_2_and_a_suggestion(arguments: list[str], message: str) -> None:
    """An id that does not exist is a mistake of usage, with the nearest that does."""
    result = _run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


def test_an_unknown_code_leaves_with_2_and_a_suggestion() -> None:
    """A number that is no code's is a mistake of usage, with the nearest that is."""
    result = _run("explain", "CC999")
    told = "claimcheck: no code `CC999`; did you mean `CC"
    assert (result.exit_code, result.stdout, result.stderr[: len(told)]) == (2, "", told)
