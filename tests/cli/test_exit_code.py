"""What commands leave with."""

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app
from claimcheck.cli.exit_code import Failing, exit_code
from claimcheck.cli.options import FailOn
from claimcheck.problem import Place, Problem, Severity
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

CODES = {Severity.ERROR: "CC201", Severity.WARNING: "CC402", Severity.INFO: "CC401"}


def _report(*severities: Severity) -> Report:
    problems = tuple(Problem(CODES[severity], "x", Place("claims/a.yaml")) for severity in severities)
    return Report((), {}, (), problems, (), 0, {})


@pytest.mark.parametrize(
    ("failing", "least"),
    [
        (Failing(), FailOn.ERROR),
        (Failing(FailOn.INFO), FailOn.INFO),
        (Failing(FailOn.NEVER), FailOn.NEVER),
        (Failing(strict=True), FailOn.WARNING),
        (Failing(FailOn.ERROR, strict=True), FailOn.WARNING),
        (Failing(FailOn.NEVER, strict=True), FailOn.WARNING),
        (Failing(FailOn.INFO, strict=True), FailOn.INFO),
        (Failing(configured=FailOn.INFO), FailOn.INFO),
        (Failing(FailOn.NEVER, configured=FailOn.INFO), FailOn.NEVER),
        (Failing(strict=True, configured=FailOn.NEVER), FailOn.WARNING),
    ],
)
def test_the_strictest_that_was_asked_for_counts(failing: Failing, least: FailOn) -> None:
    """What is configured, else errors, fails where nothing was asked for; no option makes another one milder."""
    assert failing.least is least


@pytest.mark.parametrize("fail_on", [None, *FailOn])
def test_a_conflict_is_told(fail_on: FailOn | None) -> None:
    """Only --strict beside another --fail-on than its own is a conflict."""
    is_conflict = fail_on not in {None, FailOn.WARNING}
    assert (Failing(fail_on).conflict, Failing(fail_on, strict=True).conflict != "") == ("", is_conflict)


@pytest.mark.parametrize(
    ("found", "failing", "code"),
    [
        ((), Failing(FailOn.INFO), 0),
        ((Severity.INFO,), Failing(), 0),
        ((Severity.WARNING,), Failing(), 0),
        ((Severity.WARNING,), Failing(strict=True), 1),
        ((Severity.INFO, Severity.ERROR), Failing(), 1),
        ((Severity.ERROR,), Failing(FailOn.NEVER), 0),
        ((Severity.ERROR,), Failing(exit_zero=True), 0),
        ((Severity.ERROR,), Failing(FailOn.INFO, strict=True, exit_zero=True), 0),
    ],
)
def test_findings_as_grave_as_asked_for_leave_with_1(
    found: tuple[Severity, ...], failing: Failing, code: int
) -> None:
    """And whatever is found leaves with 0 where that was asked for."""
    assert exit_code(_report(*found), failing) == code


ONE = "claims: [{id: a, text: t, evidence: [{source: s, quote: One word.}]}]\n"
REFUSED = "claims: [{id: a, text: t, evidence: [{source: s, quote: One word.}], txt: t}]\n"
BOTH = f"{ONE}---\n{REFUSED.replace('id: a', 'id: b')}"


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        pytest.param(["verify"], (0, 1, 1), id="verify"),
        pytest.param(["report"], (0, 0, 1), id="report"),
        pytest.param(["report", "-f", "html", "-o", "r.html"], (0, 0, 1), id="page"),
        pytest.param(["report", "-f", "summary"], (0, 0, 1), id="summary"),
        pytest.param(["export", "-f", "sqlite", "-o", "c.db"], (0, 0, 1), id="database"),
        pytest.param(["export", "-f", "annotations"], (0, 0, 3), id="annotations"),
        pytest.param(["export", "-f", "claimreview", "-o", "r"], (3, 3, 3), id="reviews"),
        pytest.param(["list"], (0, 0, 3), id="list"),
        pytest.param(["whatif", "--without", "s"], (0, 0, 3), id="whatif"),
        pytest.param(["lint"], (0, 1, 1), id="lint"),
    ],
)
def test_refused_records_alone_are_no_success(
    line: list[str],
    codes: tuple[int, int, int],
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a claim, with one and a refused one, with a refused one alone; what was written says so, too."""
    monkeypatch.chdir(project.folder)
    found = []
    for yaml in (ONE, BOTH, REFUSED):
        project.write(f"sources: [{{id: s, file: s.txt}}]\n{yaml}", s="One word.\n")
        result = CliRunner().invoke(app, line)
        found.append(result.exit_code)
        assert (result.exit_code == 0) or (result.stdout + result.stderr)
    assert tuple(found) == codes
