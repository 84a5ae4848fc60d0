"""One claim shown whole."""

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
        (["show", "jobs-miscounted"], "show.txt", 0),
    ],
)
def test_a_command_writes_its_golden_file(arguments: list[str], name: str, code: int, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = _run(*arguments)
    golden(name, _without_version(result.stdout))
    assert result.exit_code == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "cost-limt"], "no claim `cost-limt`; did you mean `cost-limit`?"),
        (["show", "xyz"], "no claim `xyz`; `claimcheck list` shows them all"),
    ],
)
def test_an_unknown_id_leaves_with_2_and_a_suggestion(arguments: list[str], message: str) -> None:
    """An id that does not exist is a mistake of usage, with the nearest that does."""
    result = _run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")
