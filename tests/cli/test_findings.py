"""How `verify` prints."""

import json
from pathlib import Path

import pytest

from claimcheck.check.verify import verify
from claimcheck.cli.findings import _WRITERS, Printing, print_findings
from claimcheck.cli.options import VerifyFormat
from claimcheck.load.corpus import load
from claimcheck.load.project import Project, find_project
from claimcheck.problem import Severity
from claimcheck.render import sarif
from claimcheck.report.model import Report

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture(scope="module")
def project() -> Project:
    """The small fixed project."""
    return find_project(None, None, PROJECT)


@pytest.fixture(scope="module")
def report(project: Project) -> Report:
    """The same, verified."""
    return verify(load(project))


def test_every_format_has_its_writer() -> None:
    """No format of the command line is without one."""
    assert list(_WRITERS) == list(VerifyFormat)


@pytest.mark.parametrize(
    ("actions", "format_", "output", "chosen"),
    [
        ("", None, None, VerifyFormat.FULL),
        ("false", None, None, VerifyFormat.FULL),
        ("true", None, None, VerifyFormat.GITHUB),
        ("true", VerifyFormat.FULL, None, VerifyFormat.FULL),
        ("true", VerifyFormat.JSON, None, VerifyFormat.JSON),
        ("true", None, Path("x"), VerifyFormat.FULL),
        ("", VerifyFormat.GITHUB, None, VerifyFormat.GITHUB),
    ],
)
def test_the_format_is_the_one_asked_for(
    actions: str,
    format_: VerifyFormat | None,
    output: Path | None,
    chosen: VerifyFormat,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where none was asked for it is for people; in GitHub Actions for GitHub, but for a file."""
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    assert Printing(format_, output=output).chosen is chosen


@pytest.mark.parametrize(
    ("format_", "is_told"),
    [(format_, format_ in {VerifyFormat.JSON, VerifyFormat.JSONL}) for format_ in VerifyFormat],
)
def test_a_level_that_changes_nothing_is_told(
    format_: VerifyFormat,
    is_told: bool,  # noqa: FBT001 -- an expected value
    report: Report,
    project: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Documents are whole; who asks for a part of one is told so, beside it."""
    print_findings(report, Printing(format_, Severity.ERROR), project)
    told = f"--level error changes nothing here: {format_} always holds every finding\n"
    assert capsys.readouterr().err == (told if is_told else "")


@pytest.mark.parametrize("format_", list(VerifyFormat))
def test_without_a_level_nothing_is_told(
    format_: VerifyFormat, report: Report, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """An ordinary run says nothing beside its result."""
    print_findings(report, Printing(format_), project)
    stdout, stderr = capsys.readouterr()
    assert (bool(stdout), stderr) == (True, "")


def test_findings_without_room_are_told(
    report: Report, project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where SARIF has no room for all, the run says so and not the file alone."""
    monkeypatch.setattr(sarif, "MAX_RESULTS", 1)
    print_findings(report, Printing(VerifyFormat.SARIF), project)
    assert capsys.readouterr().err.startswith("SARIF has room for 1 results a run: ")


def test_code_hosts_get_places_as_they_see_them(
    report: Report, project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a checkout of GitHub Actions, records and articles are named from its root."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(PROJECT.parent.parent))
    print_findings(report, Printing(VerifyFormat.GITHUB), project)
    commands = [line for line in capsys.readouterr().out.splitlines() if " file=" in line]
    print_findings(report, Printing(VerifyFormat.SARIF), project)
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    places = [place for r in results for key in ("locations", "relatedLocations") for place in r.get(key, [])]
    uris = {place["physicalLocation"]["artifactLocation"]["uri"] for place in places}
    assert {line.split("file=")[1].split("/")[0] for line in commands} == {"golden"}
    assert {uri.rpartition("/")[0] for uri in uris} == {"golden/project/claims", "golden/project/seeds"}
