"""docs/finding.md: its example is what the command prints."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "finding.md").read_text(encoding="utf-8")


def test_the_example_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers by value and words by form, on the shipped articles."""
    [example] = re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    command, _, printed = example.partition("\n")
    monkeypatch.chdir(ROOT)
    arguments = shlex.split(command.removeprefix("$ claimcheck "))
    assert CliRunner(env={"GITHUB_ACTIONS": None}).invoke(app, arguments).stdout == printed
