"""The report: its formats, and where it is written."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import claimcheck.cli.main  # noqa: F401 -- registers the commands
from claimcheck.cli.app import app

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def _in_the_small_project(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in the small fixed project."""
    monkeypatch.chdir(ROOT / "tests" / "golden" / "project")


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path) -> None:
    """A file that is called a web page becomes one; the option goes before the ending."""
    page, text = tmp_path / "report.html", tmp_path / "text.html"
    _run("report", "-o", str(page))
    _run("report", "-f", "markdown", "-o", str(text))
    assert page.read_text(encoding="utf-8") == _run("report", "-f", "html").stdout
    assert text.read_text(encoding="utf-8") == _run("report").stdout


@pytest.mark.parametrize("format_", ["html", "summary"])
def test_pictures_go_with_markdown_alone(format_: str, tmp_path: Path) -> None:
    """A page holds its pictures and a summary none; asking for files beside them is a mistake, told before any work."""
    result = _run("report", "-f", format_, "--pictures", str(tmp_path / "pictures"))
    assert (result.exit_code, result.stderr, (tmp_path / "pictures").exists()) == (
        2,
        "claimcheck: --pictures goes with --format markdown; the web page holds them, a summary none\n",
        False,
    )
