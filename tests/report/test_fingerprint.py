"""A finding is known again, wherever its lines went."""

import re
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.problem import Place, Problem
from claimcheck.report.fingerprint import fingerprints
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

PROBLEM = Problem(
    "CC309", "credited in line 19", Place("claims/a.yaml", 3, 5), claim="x", source="s", source_line=7
)


def _one(problem: Problem) -> str:
    [mark] = fingerprints([problem])
    return mark


def test_a_fingerprint_is_digits_and_a_number() -> None:
    """Among findings that are alike each has its own number."""
    marks = list(fingerprints([PROBLEM, PROBLEM._replace(claim="y"), PROBLEM]))
    assert [re.sub(r"^[0-9a-f]{32}:", "", mark) for mark in marks] == ["1", "1", "2"]
    assert marks[0][:32] == marks[2][:32] != marks[1][:32]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"place": Place("claims/a.yaml", 30, 1)}, id="line of the record"),
        pytest.param({"source_line": 70}, id="line of the article"),
        pytest.param({"message": "credited in line 190"}, id="line in the message"),
        pytest.param({"evidence": 4}, id="number of the passage"),
    ],
)
def test_lines_do_not_matter(changed: dict[str, Any]) -> None:
    """A finding that moved is the same finding."""
    assert _one(PROBLEM._replace(**changed)) == _one(PROBLEM)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("in lines 3, 5 (2 times)", "in lines 13, 14, 15 (2 times)"),
        ("holds U+202E, in line 2, column 9", "holds U+202E, in line 3, column 4"),
    ],
)
def test_lists_of_lines_do_not_matter(first: str, second: str) -> None:
    """The same for messages that name several lines, or columns."""
    assert _one(PROBLEM._replace(message=first)) == _one(PROBLEM._replace(message=second))


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "CC303"},
        {"message": "credited in line 19 twice"},
        {"message": "says 9000"},
        {"place": Place("claims/b.yaml", 3, 5)},
        {"claim": "y"},
        {"claim": None},
        {"source": "t"},
        {"other": "y"},
    ],
    ids=str,
)
def test_everything_else_matters(changed: dict[str, Any]) -> None:
    """Another code, message, file, claim or source is another finding."""
    assert _one(PROBLEM._replace(**changed)) != _one(PROBLEM)


def test_half_characters_have_a_fingerprint() -> None:
    """The name of a file may hold what is no character."""
    assert re.fullmatch(r"[0-9a-f]{32}:1", _one(PROBLEM._replace(place=Place("claims/\udc80.yaml"))))


def test_fingerprints_of_shipped_findings_differ(shipped_report: Report) -> None:
    """Hardly any two findings of a real project are alike, and none has another's fingerprint."""
    marks = list(fingerprints(shipped_report.problems))
    assert (len(set(marks)), sum(mark.endswith(":1") for mark in marks) / len(marks) > 0.9) == (
        len(marks),
        True,
    )


YAML = """
    sources: [{id: s, file: s.txt}]
    claims:
      - {id: a, text: 9 men came, evidence: [{source: s, quote: "9 men came, it is said."}]}
      - {id: b, text: t, evidence: [{source: s, quote: The end.}, {source: s, quote: Nowhere to be found.}]}
      - {id: c, text: t, evidenc: []}
"""
ARTICLE = "9 men came, it is said.\n\nThe end.\n\nThe end.\n"


def test_fingerprints_stay_when_records_and_articles_grow(project: "SmallProject") -> None:
    """Lines above a claim and above a passage move the findings and change no fingerprint."""
    before = project.verify(YAML, s=ARTICLE)
    after = project.verify(
        "# a\n# b\n" + YAML.replace("claims:", "# c\n    claims:"), s="News.\n\n" + ARTICLE
    )
    places = [[p.place.line for p in report.problems] for report in (before, after)]
    assert (len(before.problems) > 3, places[0] != places[1]) == (True, True)
    assert list(fingerprints(after.problems)) == list(fingerprints(before.problems))
