"""What is handed on, and the pictures beside it."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner, Result

from claimcheck import __version__
from claimcheck.cli.app import app
from claimcheck.cli.options import Reader
from claimcheck.cli.report import masthead_of, wanted, write_pictures
from claimcheck.cli.session import read
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.render.svg.drawing import Picture
from claimcheck.report.editorial import Masthead

Golden = Callable[[str, str], None]
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
    pytest.importorskip("docx", reason="the extra docx is not installed")
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
    monkeypatch.setattr("claimcheck.cli.report.is_terminal", lambda: True)
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


def test_the_command_line_goes_before_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not given is taken from the project's file, else empty; an empty text is given."""
    (tmp_path / "claimcheck.toml").write_text(
        "[report]\ntitle = 'A'\ndate = 2026-05-20\nsummary = 'C'\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    assert masthead_of(title="B", author=None, date=None, summary="") == Masthead("B", "", "2026-05-20", "")


@pytest.mark.parametrize(
    ("ids", "status", "shown"),
    [
        ((), None, 17),
        (("jobs-feared", "cost-limit"), None, 2),
        ((), "overreaches", 2),
        (("jobs-feared", "cost-limit"), "overreaches", 1),
    ],
)
def test_claims_are_chosen_by_id_and_by_status(
    ids: tuple[str, ...], status: str | None, shown: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With both those that fit both; all others stay known."""
    monkeypatch.chdir(ROOT / "tests" / "golden" / "project")
    made = wanted(read(None, None), Reader.EDITOR, ids, status, Masthead())
    assert (len(made.report.claims), len(made.whole.claims), len(made.edited.entries)) == (shown, 17, shown)


@pytest.mark.parametrize(
    ("ids", "status", "error"),
    [
        (("jobs-fear",), None, ClaimcheckError),
        ((), "opne", ClaimcheckError),
        (("cost-limit",), "overreaches", NothingToCheckError),
    ],
)
def test_what_is_not_there_is_told(
    ids: tuple[str, ...], status: str | None, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An id or a status that does not exist, and that nothing is left."""
    monkeypatch.chdir(ROOT / "tests" / "golden" / "project")
    with pytest.raises(error):
        wanted(read(None, None), Reader.EDITOR, ids, status, Masthead())


PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
REFUSED = "2 mistakes in records: what they concern is left out; see claimcheck verify\n"
SKY = Picture("sky", "Sky", "It is blue.", "<svg/>", (), ())


def _without_version(text: str) -> str:
    shown = text.replace(f'"version": "{__version__}"', '"version": "…"')
    return shown.replace(f"claimcheck {__version__}", "claimcheck …")


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (["report"], "report.md", 0),
        (["report", "--format", "html"], "report.html", 0),
        (["report", "--for", "archive"], "report-archive.md", 0),
        (["report", "--for", "archive", "--format", "html"], "report-archive.html", 0),
    ],
)
def test_a_command_writes_its_golden_file(arguments: list[str], name: str, code: int, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = _run(*arguments)
    golden(name, _without_version(result.stdout))
    assert result.exit_code == code


def test_a_dash_is_stdout() -> None:
    """`-o -` writes to stdout."""
    assert _run("report", "-o", "-").stdout == _run("report").stdout


@pytest.fixture
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def _report(*arguments: str) -> Result:
    folders = ("--claims", str(PROJECT / "claims"), "--sources", str(PROJECT / "seeds"))
    return CliRunner().invoke(app, ("report", *folders, *arguments))


@pytest.mark.usefixtures("_in_a_folder")
@pytest.mark.parametrize(
    ("folder", "output", "link"),
    [
        pytest.param("pictures", None, "pictures/sky.svg", id="from-the-working-directory"),
        pytest.param("pictures", "-", "pictures/sky.svg", id="a-dash-is-stdout"),
        pytest.param("out/pictures", "out/report.md", "pictures/sky.svg", id="below-the-report"),
        pytest.param("pictures", "out/report.md", "../pictures/sky.svg", id="beside-its-folder"),
        pytest.param(".", "report.md", "sky.svg", id="in-one-folder"),
        pytest.param(
            "a (b) [c]", "report.md", "a%20%28b%29%20%5Bc%5D/sky.svg", id="what-markdown-would-read"
        ),
        pytest.param("a:b", "report.md", "a%3Ab/sky.svg", id="no-scheme"),
        pytest.param("Größe", None, "Gr%C3%B6%C3%9Fe/sky.svg", id="beyond-ascii"),
    ],
)
def test_links_lead_from_the_report_to_the_pictures(folder: str, output: str | None, link: str) -> None:
    """Links are relative to the report's place, and percent-encoded."""
    links = write_pictures([SKY], Path(folder), Path(output) if output else None)
    assert (links, (Path(folder) / "sky.svg").read_text(encoding="utf-8")) == ((link,), "<svg/>")


@pytest.mark.usefixtures("_in_a_folder")
def test_a_file_is_no_folder() -> None:
    """The message names the place and the reason."""
    Path("here").write_text("x", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match=r"^cannot write to the folder here: it is a file$"):
        write_pictures([SKY], Path("here"), None)


@pytest.mark.usefixtures("_in_a_folder")
def test_a_folder_below_a_file_is_refused() -> None:
    """So is a folder that cannot be made."""
    Path("here").write_text("x", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match=r"^cannot write to the folder here/below: Not a directory$"):
        write_pictures([SKY], Path("here/below"), None)


@pytest.mark.usefixtures("_in_a_folder")
def test_the_report_shows_the_pictures() -> None:
    """Each picture is a file, and the report shows it with its title and its description."""
    result = _report("--pictures", "pics", "-o", "report.md")
    text = Path("report.md").read_text(encoding="utf-8")
    files = sorted(path.name for path in Path("pics").iterdir())
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "",
        f"wrote 3 pictures to pics\nwrote report.md\n{REFUSED}",
    )
    assert files == ["matrix.svg", "provenance.svg", "timeline.svg"]
    for file in files:
        root = ET.parse(Path("pics") / file).getroot()  # noqa: S314 -- our own XML
        assert f"![{root[0].text}](pics/{file})" in text


@pytest.mark.usefixtures("_in_a_folder")
def test_without_the_option_nothing_is_written() -> None:
    """The report has no pictures, and nothing stands in the folder."""
    result = _report()
    assert ("![" in result.stdout, list(Path().iterdir())) == (False, [])


@pytest.mark.usefixtures("_in_a_folder")
def test_pictures_of_a_report_on_stdout() -> None:
    """The report goes to stdout, what was written is told on stderr."""
    result = _report("--pictures", "pics")
    assert ("](pics/matrix.svg)" in result.stdout, result.stderr) == (
        True,
        f"wrote 3 pictures to pics\n{REFUSED}",
    )


@pytest.mark.usefixtures("_in_a_folder")
def test_a_mistaken_folder_is_one_line() -> None:
    """A file in the way is an error without a traceback, and no report is written."""
    Path("pics").write_text("x", encoding="utf-8")
    result = _report("--pictures", "pics", "-o", "report.md")
    assert (result.exit_code, result.stderr, Path("report.md").exists()) == (
        2,
        "claimcheck: cannot write to the folder pics: it is a file\n",
        False,
    )
