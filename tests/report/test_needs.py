"""Which claims need a person first."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.needs import Need, by_need, need_of

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
sources: [{id: s, file: s.txt, language: en}]
claims:
  - {id: a-rest, text: The mill closed, evidence: [{source: s, quote: The mill closed in May.}]}
  - {id: b-open, text: The mill closed, status: open, evidence: [{source: s, quote: The mill closed in May.}]}
  - {id: c-more, text: All 90 workers left, evidence: [{source: s, quote: Some 40 workers left.}]}
  - {id: d-warned, text: The mill closed, contradicts: {e-other: it stayed open}, evidence: [{source: s, quote: The mill closed in May.}]}
  - {id: e-other, text: The mill stayed open, evidence: [{source: s, quote: The mill closed in May., stance: context}]}
  - {id: f-false, text: The mill burnt, evidence: [{source: s, quote: The mill burnt in May.}]}
  - {id: g-rest, text: The mill closed, evidence: [{source: s, quote: The mill closed in May.}]}
"""


def test_errors_come_before_warnings_overreach_and_the_rest(project: "SmallProject") -> None:
    """Both sides of a contradiction are warned of; claims alike in need stay in the order of their ids."""
    report = project.verify(RECORDS, s="The mill closed in May. Some 40 workers left.")
    ordered = [claim.claim.id for claim in by_need(report)]
    assert ordered == ["f-false", "d-warned", "e-other", "c-more", "b-open", "a-rest", "g-rest"]


@pytest.mark.parametrize("claim", range(7))
def test_without_problems_only_fit_and_status_ask_for_a_person(project: "SmallProject", claim: int) -> None:
    """A claim that overreaches needs one though no problem is left, as where a record silences it."""
    report = project.verify(RECORDS, s="The mill closed in May. Some 40 workers left.")
    needs = {"b-open": Need.OPEN, "c-more": Need.OVERREACH}
    checked = report.claims[claim]
    assert need_of(checked, ()) is needs.get(checked.claim.id, Need.NONE)
