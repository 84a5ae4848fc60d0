"""What `verify` leaves with."""

import pytest

from claimcheck.cli.options import FailOn
from claimcheck.cli.outcome import Failing, exit_code
from claimcheck.problem import Place, Problem, Severity
from claimcheck.report.model import Report

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
