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


def test_a_document_is_written_whole(tmp_path: Path) -> None:
    """It is a file of bytes, the same each time, in a pipe, too."""
    made = [tmp_path / "a.docx", tmp_path / "b.docx"]
    for file in made:
        assert _run("report", "-o", str(file), "--title", "The bridge").exit_code == 0
    piped = _run("report", "-f", "docx", "--title", "The bridge").stdout_bytes
    assert made[0].read_bytes() == made[1].read_bytes() == piped
    assert piped.startswith(b"PK")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["-f", "docx", "--for", "archive"],
            "--format docx is for editors; --for archive goes with html and markdown",
        ),
        (
            ["-f", "summary", "--for", "editor"],
            "--for goes with the other formats; a summary is the same for everybody",
        ),
        (
            ["-o", "x.PDF"],
            "a PDF is not written: write -o report.html, open it in a browser, and print it to a file",
        ),
        (["-o", "x.odt"], "`.odt` is not written: -o takes .html, .docx or .md; with --format, any name"),
        (["--only", "jobs-fear"], "no claim `jobs-fear`; did you mean `jobs-feared`?"),
    ],
)
def test_what_cannot_be_written_is_told(arguments: list[str], message: str) -> None:
    """In one line, with the way out."""
    result = _run("report", *arguments)
    assert (result.exit_code, result.stderr) == (2, f"claimcheck: {message}\n")


def test_a_document_is_nothing_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes would make a mess of it."""
    monkeypatch.setattr("claimcheck.cli.reporting.is_terminal", lambda: True)
    result = _run("report", "-f", "docx")
    assert (
        result.stderr == "claimcheck: a document is nothing for a terminal; name a file with -o, or a pipe\n"
    )


def test_without_its_library_a_document_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The core does without it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)  # noqa: ARG005 -- as it is called
    result = _run("report", "-f", "docx")
    assert (result.exit_code, result.stderr) == (
        2,
        "claimcheck: python-docx is not installed: pip install 'claimcheck-cli[docx]'\n",
    )


def test_some_claims_make_a_report(tmp_path: Path) -> None:
    """For an editor or an archive: what is asked for, and what contradicts it."""
    page = tmp_path / "one.html"
    for reader in ("editor", "archive"):
        _run("report", "--for", reader, "--only", "start-in-may", "-o", str(page))
        text = page.read_text(encoding="utf-8")
        assert (text.count('id="claim-start-in-may"'), text.count('id="claim-jobs-feared"')) == (1, 0)
    assert (
        "# Only\n\nA desk\n\n"
        in _run("report", "--title", "Only", "--author", "A desk", "--only", "jobs-feared").stdout
    )
