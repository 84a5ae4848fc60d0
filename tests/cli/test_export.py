"""The command export: what it writes where, and what it says."""

import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli.app import app
from claimcheck.cli.options import ExportFormat

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))
REFUSED = "2 mistakes in records: what they concern is left out; see claimcheck verify\n"
LEFT_OUT = "left out: 9 quotations not found, ambiguous, cut off or unread; see claimcheck verify\n"
TO_ADD = "without `url`, the address of the review, which readers require; give it with --url\n"


@pytest.fixture(autouse=True)
def _in_the_small_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


def _run(*arguments: str, environment: Mapping[str, str] | None = None) -> Result:
    return CliRunner(env={**ENVIRONMENT, **(environment or {})}).invoke(app, ["export", *arguments])


def _claims(content: bytes) -> int:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        [(number,)] = connection.execute("SELECT count(*) FROM claims")
    assert isinstance(number, int)
    return number


@pytest.mark.parametrize("target", [[], ["-o", "-"]], ids=["piped", "dash"])
def test_a_pipe_gets_the_database(target: list[str]) -> None:
    """Nothing but the file's bytes goes to stdout."""
    result = _run("--format", "sqlite", *target)
    assert (result.exit_code, result.stderr, _claims(result.stdout_bytes)) == (0, REFUSED, 17)


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_real_pipe_gets_all_bytes(unbuffered: str, tmp_path: Path) -> None:
    """A process writes the same bytes to a pipe as to a file, whether Python buffers or not."""
    command = [sys.executable, "-m", "claimcheck", "export", "-f", "sqlite"]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    piped = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    assert _run("-f", "sqlite", "-o", str(tmp_path / "x.db")).exit_code == 0
    assert piped == (tmp_path / "x.db").read_bytes()


def test_a_reader_that_went_away_is_no_finding() -> None:
    """`| head -c 1` leaves quietly with 141."""
    command = [sys.executable, "-m", "claimcheck", "export", "-f", "sqlite"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        stderr = process.stderr.read()
    assert (process.returncode, b"Traceback" in stderr) == (141, False)


@pytest.mark.parametrize(
    ("format_", "said"),
    [("sqlite", "wrote {}\n" + REFUSED), ("annotations", LEFT_OUT + "wrote {}\n" + REFUSED)],
)
def test_a_file_is_written_whole(format_: str, said: str, tmp_path: Path) -> None:
    """The file holds what a pipe gets, and stderr says that it was written."""
    file = tmp_path / "out"
    result = _run("--format", format_, "-o", str(file))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", said.format(file))
    assert file.read_bytes() == _run("--format", format_).stdout_bytes


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_no_database_goes_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes are nothing to look at: on a terminal a file must be named."""
    screen = _Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    with pytest.raises(SystemExit) as stopped:
        app(["export", "-f", "sqlite"])
    message = "claimcheck: a database is nothing for a terminal; name a file with -o, or a pipe\n"
    assert (stopped.value.code, screen.getvalue(), capsys.readouterr().err) == (2, "", message)


@pytest.mark.parametrize("end", ["-wal", "-journal"])
def test_a_database_that_is_open_is_not_replaced(end: str, tmp_path: Path) -> None:
    """A journal beside the file would be applied to the new one by the next program that opens it."""
    file, journal = tmp_path / "x.db", tmp_path / f"x.db{end}"
    journal.write_bytes(b"")
    result = _run("-f", "sqlite", "-o", str(file))
    message = (
        f"claimcheck: {journal} shows that a program has {file} open; close that, or name another file\n"
    )
    assert (result.exit_code, result.stderr, file.exists()) == (2, message, False)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """No folder is made for a file."""
    file = tmp_path / "none" / "x.db"
    result = _run("-f", "sqlite", "-o", str(file))
    assert (result.exit_code, result.stderr) == (
        2,
        f"claimcheck: cannot write {file}: there is no folder `{file.parent}`; make it first\n",
    )


def test_reviews_are_files_in_a_folder(tmp_path: Path) -> None:
    """One file for each judged claim; the folder is made, other files in it stay, an old review is replaced."""
    folder = tmp_path / "new" / "reviews"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("mine", encoding="utf-8")
    (folder / "cost-as-told.claimreview.json").write_text("old", encoding="utf-8")
    result = _run("-f", "claimreview", "-o", str(folder))
    written = json.loads((folder / "cost-as-told.claimreview.json").read_text("utf-8"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"wrote 1 file to {folder}\n{TO_ADD}{REFUSED}"
    assert (sorted(file.name for file in folder.iterdir()), written["@type"]) == (
        ["cost-as-told.claimreview.json", "index.html"],
        "ClaimReview",
    )


def test_a_review_has_the_address_that_is_given(tmp_path: Path) -> None:
    """Where the reviews will be published is told once, with the claim's id in it."""
    result = _run("-f", "claimreview", "-o", str(tmp_path), "--url", "https://example.org/a b/{id}/?c={id}#x")
    written = json.loads((tmp_path / "cost-as-told.claimreview.json").read_text("utf-8"))
    assert written["url"] == "https://example.org/a%20b/cost-as-told/?c=cost-as-told#x"
    assert result.stderr == f"wrote 1 file to {tmp_path}\n{REFUSED}"


@pytest.mark.parametrize("url", ["https://example.org/", "example.org/{id}", "javascript:{id}", "{id}", ""])
def test_an_address_that_is_none_is_refused(url: str, tmp_path: Path) -> None:
    """All reviews at one address, or at none of the web, are a mistake."""
    result = _run("-f", "claimreview", "-o", str(tmp_path), "--url", url)
    message = "--url must be an address with `{id}` in it, such as https://example.org/checks/{id}"
    assert (result.exit_code, result.stderr, list(tmp_path.iterdir())) == (2, f"claimcheck: {message}\n", [])


@pytest.mark.parametrize("format_", ["sqlite", "annotations"])
def test_only_reviews_have_an_address(format_: str) -> None:
    """An option that would do nothing is a mistake, too."""
    result = _run("-f", format_, "--url", "https://example.org/{id}")
    message = "claimcheck: --url goes with --format claimreview alone\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_the_folder_of_reviews_is_made(tmp_path: Path) -> None:
    """A folder that is not there yet is made, with those above it."""
    folder = tmp_path / "a" / "b"
    assert _run("-f", "claimreview", "-o", str(folder)).exit_code == 0
    assert [file.name for file in folder.iterdir()] == ["cost-as-told.claimreview.json"]


@pytest.mark.parametrize("target", [[], ["-o", "-"]], ids=["none", "dash"])
def test_reviews_need_a_folder(target: list[str]) -> None:
    """Several files cannot go to stdout."""
    result = _run("-f", "claimreview", *target)
    message = "claimcheck: --format claimreview writes a file for each claim; name a folder with -o\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_a_file_is_no_folder_for_reviews(tmp_path: Path) -> None:
    """A file that is in the way is left alone."""
    file = tmp_path / "x"
    file.write_text("mine", encoding="utf-8")
    result = _run("-f", "claimreview", "-o", str(file))
    message = f"claimcheck: {file} is no folder; --format claimreview writes a file for each claim\n"
    assert (result.exit_code, result.stderr, file.read_text("utf-8")) == (2, message, "mine")


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    """The way to the folder leads over a file."""
    (tmp_path / "x").write_text("", encoding="utf-8")
    result = _run("-f", "claimreview", "-o", str(tmp_path / "x" / "y"))
    assert (result.exit_code, result.stderr) == (
        2,
        f"claimcheck: cannot write to the folder {tmp_path / 'x' / 'y'}: Not a directory\n",
    )


CLAIM = """
    sources: [{{id: a, file: a.txt, language: en}}]
    claims:
      - id: one
        text: The train came
        evidence: [{{source: a, quote: {quote}}}]
        {more}
"""


@pytest.mark.parametrize("date", ["", ", date: 2024-03~"])
def test_a_review_without_a_date_is_told(
    date: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """What readers ask for and nobody wrote is said, not invented."""
    verdict = f"verdict: {{rating: right, by: Us{date}}}"
    project.write(CLAIM.format(quote="The train came", more=verdict), a="The train came.")
    monkeypatch.chdir(project.folder)
    result = _run("-f", "claimreview", "-o", "out")
    said = "without `datePublished`, as the verdict has no date or an approximate one: one\n"
    assert (result.exit_code, result.stderr) == (0, f"wrote 1 file to out\n{TO_ADD}{said}")


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2023", "`datePublished` is a year or month where readers ask for a day: one\n"),
        ("2023-11", "`datePublished` is a year or month where readers ask for a day: one\n"),
        ("2023-11-30", ""),
    ],
)
def test_a_review_dated_to_a_month_is_told(
    date: str, said: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A date that is no day is written as it is, and named; a full one passes without a word."""
    verdict = f"verdict: {{rating: right, by: Us, date: {date}}}"
    project.write(CLAIM.format(quote="The train came", more=verdict), a="The train came.")
    monkeypatch.chdir(project.folder)
    result = _run("-f", "claimreview", "-o", "out")
    assert (result.exit_code, result.stderr) == (0, f"wrote 1 file to out\n{TO_ADD}{said}")


def test_without_a_verdict_there_is_nothing_to_review(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """No verdict, no file and no folder: a person writes verdicts."""
    project.write(CLAIM.format(quote="The train came", more=""), a="The train came.")
    monkeypatch.chdir(project.folder)
    result = _run("-f", "claimreview", "-o", "out")
    message = "claimcheck: no claim has a verdict: a person writes one, under `verdict:` of the claim\n"
    assert (result.exit_code, result.stderr, (project.folder / "out").exists()) == (3, message, False)


def test_without_a_quotation_there_is_nothing_to_annotate(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty page would pass for a clean one."""
    project.write(CLAIM.format(quote="A boat sank", more=""), a="The train came.")
    monkeypatch.chdir(project.folder)
    result = _run("-f", "annotations", "-o", "out")
    message = "claimcheck: no quotation was found whole: nothing to annotate; see claimcheck verify\n"
    assert (result.exit_code, result.stderr, (project.folder / "out").exists()) == (3, message, False)


@pytest.mark.parametrize("format_", list(ExportFormat))
def test_without_claims_there_is_nothing_to_export(
    format_: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty project leaves with 3, in every format."""
    monkeypatch.chdir(project.folder)
    result = _run("-f", format_, "-o", "out")
    message = "claimcheck: no claims: write some, or name their folder with --claims\n"
    assert (result.exit_code, result.stderr, (project.folder / "out").exists()) == (3, message, False)


@pytest.mark.parametrize("arguments", [[], ["-f", "xml"]], ids=["none", "unknown"])
def test_a_format_must_be_named(arguments: list[str]) -> None:
    """There is no default: the three formats have nothing in common."""
    result = _run(*arguments)
    assert (result.exit_code, "sqlite" in result.stderr or "--format" in result.stderr) == (2, True)


def test_a_sqlite_without_a_part_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python whose SQLite was built without full-text search is an error, not a crash."""

    def lacking(_: object) -> bytes:
        raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr("claimcheck.render.sqlite.database.to_sqlite", lacking)
    result = _run("-f", "sqlite")
    message = "claimcheck: this Python's SQLite cannot make the database: no such module: fts5\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_other_commands_do_not_load_sqlite() -> None:
    """What only the export needs is loaded by it alone."""
    code = "import sys, claimcheck.cli.app; print('sqlite3' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout == "False\n"
