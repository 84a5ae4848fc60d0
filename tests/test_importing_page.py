"""docs/importing.md: its example is what the command prints, its columns and outcomes are the tool's own."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app
from claimcheck.importing.offered import COLUMNS
from claimcheck.report.candidate import Outcome

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")


def _rows(header: str) -> list[str]:
    """Return the first cells of the table with that header."""
    body = PAGE.split(f"{header}\n", 1)[1].split("\n\n", 1)[0]
    return [row.split("|")[1].strip() for row in body.splitlines()[1:]]


def test_the_example_is_what_the_command_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One citation that stands there, one that does not, on the shipped articles."""
    [answer] = re.findall(r"^```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    [example] = re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    command, _, printed = example.partition("\n")
    (tmp_path / "answer.json").write_text(answer, encoding="utf-8")
    monkeypatch.chdir(ROOT)
    *arguments, file = shlex.split(command.removeprefix("$ claimcheck "))
    run = CliRunner(env={"GITHUB_ACTIONS": None}).invoke(app, [*arguments, str(tmp_path / file)])
    assert (run.stdout, run.exit_code) == (printed, 1)


def test_every_outcome_is_explained() -> None:
    """In the order of the tool."""
    assert _rows("| outcome | when | written |") == [outcome.replace("_", " ") for outcome in Outcome]


def test_every_column_is_explained() -> None:
    """And none that there is not."""
    named = {name for cell in _rows("| column of a sheet | is |") for name in re.findall(r"`(\w+)`", cell)}
    assert named == COLUMNS.keys() - {"kind"}
