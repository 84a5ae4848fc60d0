"""Pictures as files beside a report, and the links to them."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli.app import app
from claimcheck.cli.main import COMMANDS
from claimcheck.cli.pictures import write_pictures
from claimcheck.errors import ClaimcheckError
from claimcheck.render.svg.drawing import Picture

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
REFUSED = "2 mistakes in records: what they concern is left out; see claimcheck verify\n"
SKY = Picture("sky", "Sky", "It is blue.", "<svg/>", (), ())


@pytest.fixture(autouse=True)
def _in_a_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert COMMANDS
    monkeypatch.chdir(tmp_path)


def _report(*arguments: str) -> Result:
    folders = ("--claims", str(PROJECT / "claims"), "--sources", str(PROJECT / "seeds"))
    return CliRunner().invoke(app, ("report", *folders, *arguments))


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


def test_a_file_is_no_folder() -> None:
    """The message names the place and the reason."""
    Path("here").write_text("x", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match=r"^cannot write to the folder here: it is a file$"):
        write_pictures([SKY], Path("here"), None)


def test_a_folder_below_a_file_is_refused() -> None:
    """So is a folder that cannot be made."""
    Path("here").write_text("x", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match=r"^cannot write to the folder here/below: Not a directory$"):
        write_pictures([SKY], Path("here/below"), None)


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


def test_without_the_option_nothing_is_written() -> None:
    """The report has no pictures, and nothing stands in the folder."""
    result = _report()
    assert ("![" in result.stdout, list(Path().iterdir())) == (False, [])


def test_pictures_of_a_report_on_stdout() -> None:
    """The report goes to stdout, what was written is told on stderr."""
    result = _report("--pictures", "pics")
    assert ("](pics/matrix.svg)" in result.stdout, result.stderr) == (
        True,
        f"wrote 3 pictures to pics\n{REFUSED}",
    )


def test_a_mistaken_folder_is_one_line() -> None:
    """A file in the way is an error without a traceback, and no report is written."""
    Path("pics").write_text("x", encoding="utf-8")
    result = _report("--pictures", "pics", "-o", "report.md")
    assert (result.exit_code, result.stderr, Path("report.md").exists()) == (
        2,
        "claimcheck: cannot write to the folder pics: it is a file\n",
        False,
    )
