"""One line a claim, one line a finding."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Place, Problem, Severity
from claimcheck.render.lines import claims_lines, concise
from claimcheck.report.model import Report
from claimcheck.report.needs import by_need

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"

PROBLEMS = [
    Problem("CC201", "not there", Place("claims/a.yaml", 3, 5), claim="x", source="s"),
    Problem("CC402", "alike", Place("claims/b.yaml", 1), source="s"),
    Problem("CC101", "no YAML", Place("claims/c.yaml")),
    Problem("CC401", "one", Place("claims/d.yaml", 9, 1), claim="y"),
]


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


def test_claims_are_a_line_each(report: Report, golden: Callable[[str, str], None]) -> None:
    """A pipe gets one line a claim, its fields parted by tabs."""
    golden("list-piped.txt", claims_lines(by_need(report)))


@pytest.mark.parametrize("text", ["two\nlines", "a\tb", "\x1b[31mred", "[sic] :smile:", "\r", "\u2028"])
def test_no_text_adds_a_line_or_a_field(text: str, report: Report) -> None:
    """Line breaks and tabs in a claim stay inside its last field."""
    claim = report.claim("start-in-may")
    written = claims_lines([claim._replace(claim=replace(claim.claim, text=text))])
    assert (written.splitlines() == [written[:-1]], written.count("\t")) == (True, 6)


def test_findings_are_a_line_each() -> None:
    """A finding shows its place, code, severity and message, and what it is about."""
    assert concise(PROBLEMS, Severity.INFO) == (
        "claims/a.yaml:3:5: CC201 error: not there [x]\n"
        "claims/b.yaml:1:1: CC402 warning: alike [s]\n"
        "claims/c.yaml:1:1: CC101 error: no YAML\n"
        "claims/d.yaml:9:1: CC401 info: one [y]\n"
    )


@pytest.mark.parametrize(
    ("least", "codes"),
    [
        (Severity.ERROR, ["CC201", "CC101"]),
        (Severity.WARNING, ["CC201", "CC402", "CC101"]),
        (Severity.INFO, ["CC201", "CC402", "CC101", "CC401"]),
    ],
)
def test_milder_findings_are_left_out(least: Severity, codes: list[str]) -> None:
    """Only findings of the severity asked for, and graver ones, are printed."""
    assert [line.split()[1] for line in concise(PROBLEMS, least).splitlines()] == codes


def test_nothing_found_is_nothing_printed() -> None:
    """No finding is no line at all."""
    assert concise([], Severity.INFO) == ""


@given(st.text(), st.text())
def test_whatever_its_texts_a_finding_is_one_line(message: str, file: str) -> None:
    """Neither a message nor a file name can begin a second line."""
    written = concise([Problem("CC201", message, Place(file))], Severity.INFO)
    assert written.splitlines() == [written[:-1]]
