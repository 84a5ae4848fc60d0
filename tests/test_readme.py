"""The README: short, and true of the commands, the format and the outputs that it shows."""

import io
import re
import shlex
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from claimcheck.cli.app import app
from claimcheck.records.schema import format_table
from claimcheck.render.terminal.showing import claim_page
from claimcheck.report.model import Report

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

START = (
    "python3 -m venv .venv && .venv/bin/pip install --quiet . && .venv/bin/claimcheck verify"
    " && .venv/bin/claimcheck report -o report.md"
)
TESTS = (
    "python3 -m venv .venv && .venv/bin/pip install --quiet --constraint constraints.txt"
    " --editable '.[dev]' && .venv/bin/pytest -n auto --dist worksteal"
)


def blocks(language: str) -> list[str]:
    """Return the fenced blocks of that language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_it_is_short() -> None:
    """Who opens the project reads to the end."""
    assert len(README.splitlines()) <= 200


def test_its_two_commands_are_the_ones() -> None:
    """One line starts it, one passes the tests."""
    assert blocks("sh") == [f"{START}\n", f"{TESTS}\n"]


def test_ci_runs_the_test_command_as_it_stands() -> None:
    """What CI runs is what the README says, with every value of the long lists."""
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines.count(f"{TESTS} --thorough") == 1


def test_its_table_of_keys_is_the_tools_own() -> None:
    """The keys on the page of records are those that `claimcheck schema --format table` prints."""
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    assert page[page.index("| record | keys |") :] == f"{format_table().strip()}\n"


def test_its_example_is_what_the_command_prints(shipped_report: Report) -> None:
    """The example is the page as 80 columns show it, its trailing spaces aside."""
    _, example = blocks("console")
    out = io.StringIO()
    console = Console(file=out, width=80, color_system=None, markup=False, emoji=False, highlight=False)
    console.print(claim_page(shipped_report.claim("joint-force-size"), shipped_report))
    printed = "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
    assert example == f"$ claimcheck show joint-force-size\n{printed}"


def test_its_session_is_what_the_commands_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From an empty folder to a claim that is checked, in four commands, on a page that the tests have."""
    for library in ("selectolax", "trafilatura", "readability"):
        pytest.importorskip(library, reason="the extra `add` is not installed")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("claimcheck.cli.add.width", lambda: 80)
    page = ROOT / "tests" / "ingest" / "pages" / "article.html"
    (tmp_path / "page.html").write_bytes(page.read_bytes())
    session, _ = blocks("console")
    commands = re.findall(r"^\$ claimcheck (.*)$", session, re.MULTILINE)
    printed = ""
    for line in commands:
        run = CliRunner().invoke(app, shlex.split(line))
        assert run.exit_code == 0, run.output
        printed += f"$ claimcheck {line}\n{'' if line.startswith('init') else run.stdout}"
        if line.startswith("quote"):
            printed += _pasted(session, run.stdout, tmp_path / "claims" / "example.yaml")
    assert printed == session
    assert [line.split()[0] for line in commands] == ["init", "add", "quote", "verify"]


def _pasted(session: str, evidence: str, file: Path) -> str:
    """Paste *evidence* below the claim whose lines the session shows as comments, and return these comments."""
    comments = re.findall(r"^# .*\n", session, re.MULTILINE)
    claim = "".join(comment.removeprefix("# ") for comment in comments[1:])
    with file.open("a", encoding="utf-8") as written:
        written.write(f"{claim}{evidence}")
    return "".join(comments)


@pytest.mark.parametrize("command", sorted(c.name or "" for c in app.registered_commands))
def test_every_command_is_named(command: str) -> None:
    """No command is left to be found by chance."""
    assert re.search(rf"(?:`|claimcheck ){command}\b", README)


def test_there_are_commands_to_name() -> None:
    """The commands were registered, so that the test above had something to look for."""
    assert len(app.registered_commands) == 31


def test_every_record_of_the_example_is_a_shipped_one(shipped_report: Report) -> None:
    """The claim and passage that the README writes out stand so in the shipped records."""
    [yaml] = blocks("yaml")
    id_ = re.search(r"- id: (\S+)", yaml)
    assert id_ is not None
    claim = shipped_report.claim(id_[1]).claim
    quotes = [item.quote for item in claim.evidence]
    assert (claim.text in yaml, [quote for quote in quotes if quote not in yaml]) == (True, [])


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name
)
def test_every_link_leads_somewhere(page: Path) -> None:
    """Links to files of the project lead to files that are there."""
    targets = re.findall(r"\[[^\]\n]*\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
