"""Pages are added, and what is told of them."""

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli.add import added_lines, there_already
from claimcheck.cli.addition import Added
from claimcheck.cli.app import app
from claimcheck.ingest.page import Block, Page
from claimcheck.text.layout import Zone

MAIL = "From: Office <a@b.example>\nSubject: Bridge closed\nDate: Sat, 14 Mar 2026 16:40:00 +0100\n\nThe bridge is closed.\n"
PAGES = Path(__file__).resolve().parent.parent / "ingest" / "pages"
ENVIRONMENT = {"COLUMNS": "80", **dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR"))}


ADDED = """\
added bridge-closed: 2 blocks with 6 words
  seeds/bridge-closed.txt
  seeds/bridge-closed.map.json
  seeds/bridge-closed.original.eml
  claims/example.yaml:11
  guessed, and a comment until you take it over: language en
  look at: it has 6 words only: look whether it is the article that is meant, and whole
"""


def run(*arguments: str) -> Result:
    """Run the command line."""
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a new project, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    run("init")
    (tmp_path / "mail.eml").write_text(MAIL, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("here")
def test_a_page_is_added_and_verifies() -> None:
    """It tells what was written; a second time that it is there."""
    first, second, verified = run("add", "mail.eml"), run("add", "mail.eml"), run("verify", "--strict")
    assert (first.exit_code, first.stdout, first.stderr) == (
        0,
        ADDED,
        "",
    )
    assert (second.exit_code, second.stdout) == (
        0,
        "mail.eml is there already, as source bridge-closed; nothing was written\n",
    )
    assert (verified.exit_code, verified.stderr) == (0, "")


def test_from_an_empty_folder_to_a_first_verified_claim(here: Path) -> None:
    """init, add, quote, verify: no record of a source is typed."""
    pytest.importorskip("selectolax", reason="the extra `add` is not installed")
    added = run("add", str(PAGES / "article.html"), "--id", "harbour")
    assert added.exit_code == 0, added.stderr
    quoted = run("quote", "harbour", "140 Liegeplätze umgebaut werden")
    claim = "claims:\n  - id: berths\n    text: 140 Liegeplätze werden umgebaut\n    evidence:\n"
    (here / "claims" / "mine.yaml").write_text(claim + quoted.stdout, encoding="utf-8")
    found = run("show", "berths")
    assert (quoted.exit_code, found.exit_code) == (0, 0)
    assert "140 Liegeplätze umgebaut werden" in found.stdout
    hidden = claim.replace("berths", "x") + "      - {source: harbour, quote: Die Ministerin hat nie von}\n"
    (here / "claims" / "mine.yaml").write_text(hidden, encoding="utf-8")
    assert "CC219" in run("verify").stdout


def test_each_that_fails_is_told_and_the_others_are_added(here: Path) -> None:
    """The exit code is that of a mistake of use."""
    (here / "saved").mkdir()
    (here / "saved" / "a.eml").write_text(MAIL, encoding="utf-8")
    (here / "saved" / "b.txt").write_text("", encoding="utf-8")
    result = run("add", "saved", "none.html")
    assert (result.exit_code, result.stdout.splitlines()[0], result.stderr) == (
        2,
        "added bridge-closed: 2 blocks with 6 words",
        "claimcheck: saved/b.txt: this file is empty\nclaimcheck: no file `none.html`\n",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name files, folders or addresses to add; `claimcheck add -h` shows how"),
        (("claims",), "no page in there that could be read"),
        (
            ("http://127.0.0.1:9/x",),
            "127.0.0.1 is no public address (127.0.0.1): if that is meant, add --allow-private",
        ),
        (("--check",), "no source has an `original`: claimcheck add makes articles of pages"),
        (("--online", "mail.eml"), "--online goes with --check: give both, or an address alone"),
        (("--check", "none"), "no source `none`; `claimcheck sources` shows them all"),
        (
            ("--from-sheet", "mail.eml"),
            "mail.eml: no column `Link`, as auto-archiver's sheets have it, or no row with one",
        ),
        (
            ("mail.eml", "--to", "other.yaml"),
            "other.yaml is no YAML file in the folder of claims, so that no check would read it",
        ),
    ],
)
@pytest.mark.usefixtures("here")
def test_mistakes_of_use_are_one_line(arguments: tuple[str, ...], message: str) -> None:
    """It says what to do."""
    if "http" in "".join(arguments):
        pytest.importorskip("httpx", reason="the extra `add` is not installed")
    result = run("add", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


def test_one_id_is_for_one_page(here: Path) -> None:
    """Several cannot have it."""
    (here / "other.eml").write_text(MAIL.replace("closed", "open"), encoding="utf-8")
    result = run("add", "--id", "a", "mail.eml", "other.eml")
    assert (result.exit_code, result.stderr) == (
        2,
        "claimcheck: --id names one source, and there are several: add them one by one\n",
    )


def test_a_dry_run_shows_the_record(here: Path) -> None:
    """And writes nothing."""
    before = sorted(here.rglob("*"))
    result = run("add", "mail.eml", "--dry-run")
    assert (result.exit_code, sorted(here.rglob("*"))) == (0, before)
    assert "  - id: bridge-closed\n    file: bridge-closed.txt\n    title: Bridge closed\n" in result.stdout


def test_the_rows_of_a_sheet_are_added(here: Path) -> None:
    """With their addresses and days."""
    with (here / "sheet.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("Link", "Upload title", "Textual content", "Archive date"))
        rows.writerow(("https://a.example/1", "Bridge: open", "The bridge is open.", "2026-01-02T03:04:05"))
    result = run("add", "--from-sheet", "sheet.csv", "--to", "claims/saved.yaml")
    written = (here / "claims" / "saved.yaml").read_text("utf-8")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "    title: 'Bridge: open'\n    url: https://a.example/1\n    accessed: 2026-01-02\n" in written
    assert run("verify", "--strict").exit_code == 0


def test_what_has_changed_since_is_told(here: Path) -> None:
    """The original is read again, and gives another text."""
    run("add", "mail.eml")
    same = run("add", "--check")
    (here / "seeds" / "bridge-closed.original.eml").write_text(
        MAIL.replace("is closed", "is open"), encoding="utf-8"
    )
    other = run("add", "--check")
    assert [(result.exit_code, result.stdout) for result in (same, other)] == [
        (0, "bridge-closed: bridge-closed.original.eml gives the same text\n"),
        (
            1,
            "bridge-closed: bridge-closed.original.eml, or the text made of it, has changed, or this version reads it otherwise\n",
        ),
    ]


PAGE = Page(
    (Block("One two."), Block("Three."), Block("menu", Zone.LEFT_OUT)),
    remarks=("hidden by \x1b[2J", "word " * 30),
)
ADDED_OF_TOLD = Added("a", PAGE, "  - id: a\n    title: \u202eb\n", ("seeds/a.txt",), "claims/sources.yaml:2")


def test_what_was_added(monkeypatch: pytest.MonkeyPatch) -> None:
    """How much of the page is the article, what was written, and what to look at, in lines of the terminal's width."""
    monkeypatch.setattr("claimcheck.cli.add.width", lambda: 80)
    lines = added_lines(ADDED_OF_TOLD, dry_run=False).splitlines()
    assert lines[:4] == [
        "added a: 2 blocks with 3 words; 1 more is left out",
        "  seeds/a.txt",
        "  claims/sources.yaml:2",
        "  look at: hidden by ␛[2J",
    ]
    assert [len(line) < 80 for line in lines] == [True] * len(lines)
    assert " ".join(" ".join(lines[4:]).split()) == "look at: " + "word " * 29 + "word"


def test_what_would_be_added() -> None:
    """The record, too, in which nothing acts."""
    assert added_lines(ADDED_OF_TOLD, dry_run=True).splitlines() == [
        "would add a: 2 blocks with 3 words; 1 more is left out",
        "  seeds/a.txt",
        "  claims/sources.yaml:2",
        "  - id: a",
        "    title: <U+202E>b",
    ]


def test_what_is_there() -> None:
    """Nothing is written."""
    assert there_already("x\x07.html", "a") == "x␇.html is there already, as source a; nothing was written\n"
