"""docs/formats.md: every format has its row, and the example is what the command prints."""

import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import options
from claimcheck.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")

KINDS: dict[str, Sequence[StrEnum]] = {
    name.removesuffix("Format").lower(): list(kind)
    for name, kind in vars(options).items()
    if name.endswith("Format")
}
"""The formats of each command."""


def test_every_format_has_its_row() -> None:
    """No format is left to be found by chance, and none is described that is not there."""
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)`", DOCUMENT, re.MULTILINE)
    there = [(command, format_.value) for command, formats in KINDS.items() for format_ in formats]
    assert sorted(rows) == sorted(there)


def test_the_example_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first thing that a reader sees is true."""
    [example] = re.findall(r"^```console\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
    command, _, printed = example.partition("\n")
    monkeypatch.chdir(ROOT)
    arguments = command.removeprefix("$ claimcheck ").split(" ")
    assert CliRunner(env={"GITHUB_ACTIONS": None}).invoke(app, arguments).stdout == printed
