"""The command that checks a draft."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

pytest.importorskip("docx", reason="the extra docx is not installed")

import docx

from claimcheck.cli.app import app

ROOT = Path(__file__).resolve().parent.parent.parent
RIGHT = "The bridge is old.\n"


@pytest.fixture(autouse=True)
def _in_the_small_project(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in the small fixed project."""
    monkeypatch.chdir(ROOT / "tests" / "golden" / "project")


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def _draft(folder: Path, text: str, name: str = "story.md") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_it_exits_as_verify_does(tmp_path: Path) -> None:
    """1 where a source says otherwise; what nothing stands behind fails with --strict alone; 2 for a mistake."""
    nothing = _draft(tmp_path, "Bananas ripen slowly in dark cellars.\n", "a.md")
    wrong = _draft(tmp_path, "“Bananas ripen slowly in dark cellars”, he said.\n", "b.md")
    codes = [
        _run("draft", nothing).exit_code,
        _run("draft", nothing, "--strict").exit_code,
        _run("draft", nothing, "--strict", "--exit-zero").exit_code,
        _run("draft", wrong).exit_code,
        _run("draft", wrong, "--fail-on", "never").exit_code,
        _run("draft", str(tmp_path / "none.md")).exit_code,
    ]
    assert codes == [0, 1, 0, 1, 0, 2]


def test_the_ending_of_the_output_chooses_the_format(tmp_path: Path) -> None:
    """Text, Markdown, a page, JSON, SARIF; and the draft itself stays as it was."""
    draft = _draft(tmp_path, RIGHT)
    starts = {}
    for ending in ("md", "html", "json", "sarif", "txt"):
        output = tmp_path / f"out.{ending}"
        _run("draft", draft, "-o", str(output))
        starts[ending] = output.read_text(encoding="utf-8")[:8]
    assert (starts["md"], starts["html"]) == ("# What s", "<!DOCTYP")
    assert (starts["json"][:1], starts["sarif"][:1]) == ("{", "{")
    assert Path(draft).read_text(encoding="utf-8") == RIGHT
    assert json.loads(_run("draft", draft, "-f", "json").stdout)["file"] == "story.md"


def test_a_word_document_gets_a_copy_with_comments(tmp_path: Path) -> None:
    """It goes to a new file, never over one, and never to stdout."""
    made = docx.Document()
    made.add_paragraph("Bananas ripen slowly in dark cellars.")
    content = BytesIO()
    made.save(content)
    draft = tmp_path / "story.docx"
    draft.write_bytes(content.getvalue())
    copy = tmp_path / "copy.docx"
    assert _run("draft", str(draft), "-o", str(copy)).exit_code == 0
    assert [comment.author for comment in docx.Document(str(copy)).comments] == ["claimcheck"]
    again = _run("draft", str(draft), "-o", str(copy))
    itself = _run("draft", str(draft), "-o", str(draft))
    stdout = _run("draft", str(draft), "-f", "docx")
    assert [result.exit_code for result in (again, itself, stdout)] == [2, 2, 2]
    assert "is there already" in again.stderr
    assert "is the draft itself" in itself.stderr
    assert "name it with -o" in stdout.stderr
    assert draft.read_bytes() == content.getvalue()
