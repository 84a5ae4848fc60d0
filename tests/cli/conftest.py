"""What the tests of the commands share: running one in the small fixed project."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli.app import app

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command as it writes to a pipe: in the small fixed project, unless the test goes elsewhere."""
    monkeypatch.chdir(PROJECT)

    def invoke(*arguments: str) -> Result:
        return CliRunner(env=ENVIRONMENT).invoke(app, arguments)

    return invoke
