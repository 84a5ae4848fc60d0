"""What is wrong, and for single claims what was found where."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Place, Problem, Severity
from claimcheck.render.terminal.findings import finding, findings_page, grouped_page
from claimcheck.report.model import Report

from .screen import on_screen

PROJECT = Path(__file__).resolve().parent.parent.parent / "golden" / "project"


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        (
            Problem("CC201", "it is not there", Place("claims/a.yaml", 3, 5), "x", "s", 7),
            "claims/a.yaml:3:5  error CC201 quote-not-found  x · article line 7\n    it is not there\n",
        ),
        (
            Problem("CC207", "it has changed", Place("claims/a.yaml", 2), source="s"),
            "claims/a.yaml:2:1  error CC207 article-changed  source s\n    it has changed\n",
        ),
        (
            Problem("CC101", "[sic]\n:smile:", Place("claims/[x]\x1b.yaml")),
            "claims/[x]␛.yaml:1:1  error CC101 invalid-yaml\n    [sic]⏎:smile:\n",
        ),
    ],
)
def test_a_finding_has_its_places(problem: Problem, shown: str) -> None:
    """A finding shows where it was written, what it is, what it is about, and the line of the article."""
    assert on_screen(finding(problem), 80) == shown


@pytest.mark.parametrize("columns", [80, 200])
def test_all_findings_on_a_screen(columns: int, report: Report, golden: Callable[[str, str], None]) -> None:
    """The findings stand in the order of their places, the summary below them."""
    golden(
        f"verify-{columns}.txt", on_screen(findings_page(report, Severity.INFO, with_matches=False), columns)
    )


@pytest.mark.parametrize("least", list(Severity))
def test_milder_findings_are_counted_noton_screen(least: Severity, report: Report) -> None:
    """Findings below the severity asked for are left out, and their number is said."""
    shown = on_screen(findings_page(report, least, with_matches=False), 200)
    hidden = [problem for problem in report.problems if problem.severity.rank > least.rank]
    left = [problem.message for problem in hidden if problem.message in shown]
    assert (left, f"{len(hidden)} findings of lower severity" in shown) == ([], bool(hidden))


def test_a_clean_report_is_its_summary(report: Report) -> None:
    """Where nothing is wrong only the summary is printed."""
    clean = report._replace(claims=(report.claim("start-in-may"),), problems=(), refused=0)
    assert on_screen(findings_page(clean, Severity.WARNING, with_matches=False), 200) == (
        "1 claim · 2 passages, 2 found whole · 0 errors · 0 warnings · 0 notes\n"
        "corroboration: 1 corroborated · consistency: 1 consistent\n"
    )


def test_matches_are_shown_where_asked_for(report: Report) -> None:
    """For single claims every passage stands there, found or not, with its place."""
    single = report._replace(claims=(report.claim("jobs-feared"),), problems=(), refused=0)
    assert on_screen(findings_page(single, Severity.WARNING, with_matches=True), 200) == (
        "jobs-feared  2,000 ferry workers fear for their jobs\n"
        "    exact · supports · herald, Harbour Herald, 2024-03-05, line 7\n"
        "        „About 2,000 ferry workers fear for their jobs, the ferry union said.“\n"
        "    exact · supports · blog, outlet not named, 2025, line 3\n"
        "        „About 2,000 ferry workers fear for their jobs, so everybody says here.“\n"
        "\n"
        "1 claim · 2 passages, 2 found whole · 0 errors · 0 warnings · 0 notes\n"
        "corroboration: 1 undetermined · consistency: 1 consistent\n"
    )


@pytest.mark.parametrize("columns", [20, 80])
def test_no_line_is_longer_than_the_screen(columns: int, report: Report) -> None:
    """However narrow the screen, every line fits."""
    lines = on_screen(findings_page(report, Severity.INFO, with_matches=True), columns).split("\n")
    assert [line for line in lines if len(line) > columns] == []


PROBLEMS = (
    Problem("CC201", "not there", Place("claims/a.yaml", 3, 5), claim="x", source="s"),
    Problem("CC402", "alike\n\x1b[31m", Place("claims/a.yaml", 120, 11), source="s"),
    Problem("CC401", "one", Place("claims/b.yaml", 9, 1), claim="y"),
    Problem("CC101", "no YAML", Place("claims/c.yaml")),
)


def _printed(least: Severity, columns: int = 200) -> str:
    out = io.StringIO()
    report = Report((), {}, (), PROBLEMS, (), 0, {})
    Console(file=out, width=columns, color_system=None, highlight=False).print(grouped_page(report, least))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def test_findings_stand_below_their_file_a_line_each() -> None:
    """Each file is named once; its findings stand below, their columns in line."""
    assert _printed(Severity.INFO) == (
        "claims/a.yaml\n"
        "  3:5     error    CC201  not there  [x]\n"
        "  120:11  warning  CC402  alike⏎␛[31m  [s]\n"
        "\n"
        "claims/b.yaml\n"
        "  9:1  info     CC401  one  [y]\n"
        "\n"
        "claims/c.yaml\n"
        "  1:1  error    CC101  no YAML\n"
        "\n"
        "0 claims · 0 passages, 0 found whole · 2 errors · 1 warning · 1 note\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("least", "files"),
    [
        (Severity.INFO, ["claims/a.yaml", "claims/b.yaml", "claims/c.yaml"]),
        (Severity.WARNING, ["claims/a.yaml", "claims/c.yaml"]),
        (Severity.ERROR, ["claims/a.yaml", "claims/c.yaml"]),
    ],
)
def test_files_without_a_finding_of_the_level_are_not_named(least: Severity, files: list[str]) -> None:
    """A heading stands only above findings."""
    assert [line for line in _printed(least).splitlines() if line.startswith("claims/")] == files


def test_milder_findings_are_counted() -> None:
    """What the level hides is told at the end."""
    assert _printed(Severity.ERROR).endswith("\n2 findings of lower severity: --level info\n")


def test_wrapped_lines_hang_below_their_finding() -> None:
    """On a narrow terminal a finding goes on where its severity stands."""
    lines = _printed(Severity.WARNING, columns=39).splitlines()
    assert lines[:3] == ["claims/a.yaml", "  3:5     error    CC201  not", "          there  [x]"]
