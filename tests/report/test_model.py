"""What conclusions say of themselves: ranks, what counts as found, records looked up by id."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.problem import CODES, Place, Problem, Severity
from claimcheck.report.model import Conflict, Need, by_need, need_of, needs_of, plain_problem

if TYPE_CHECKING:
    from conftest import SmallProject


def test_what_supersedes_or_cannot_be_compared_is_no_contradiction() -> None:
    """All types are contradictions but `superseded` and `not_comparable`."""
    assert [kind.value for kind in Conflict if not kind.contradicts] == ["superseded", "not_comparable"]


YAML = """\
sources:
  - {id: one, file: one.txt}
  - {id: two, fil: two.txt}
claims:
  - {id: a, text: t, evidence: [{source: two, quote: Zug}]}
"""


def test_a_claim_is_looked_up_by_id(project: "SmallProject") -> None:
    """A report gives the claim with an id, and a KeyError where there is none."""
    report = project.verify(YAML)
    assert report.claim("a") is report.claims[0]
    with pytest.raises(KeyError, match="gone"):
        report.claim("gone")


def test_a_source_is_looked_up_by_id(project: "SmallProject") -> None:
    """A report gives the record of a source; one that was refused stands with its id alone."""
    report = project.verify(YAML)
    assert [report.source(id_).id for id_ in ("one", "two")] == ["one", "two"]
    assert [report.source(id_).file for id_ in ("one", "two")] == ["one.txt", ""]


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


def test_what_nobody_supports_replaces_or_has_read_needs_somebody(project: "SmallProject") -> None:
    """After errors, warnings and overreach; an error in an article is one of every claim that quotes it."""
    more = RECORDS.replace(
        "d-warned, text: The mill closed, contradicts: {e-other: it stayed open}",
        "d-old, text: The mill closed",
    )
    more = more.replace("e-other, text", "e-other, supersedes: [d-old], text").replace(
        "All 90 workers left", "The factory shut"
    )
    report = project.verify(more, s="The mill closed in May. Some 40 workers left.")
    needs = {id_: need.name.lower() for id_, need in needs_of(report).items()}
    assert needs == {
        "a-rest": "none", "b-open": "open", "c-more": "unread", "d-old": "superseded",
        "e-other": "unsupported", "f-false": "error", "g-rest": "none",
    }  # fmt: skip
    changed = more.replace("language: en", f"language: en, sha256: {'0' * 64}", 1)
    assert set(
        needs_of(project.verify(changed, s="The mill closed in May. Some 40 workers left.")).values()
    ) == {Need.ERROR}


@pytest.mark.parametrize("claim", range(7))
def test_without_problems_the_axes_and_the_status_ask_for_a_person(
    project: "SmallProject", claim: int
) -> None:
    """A claim that overreaches needs one though no problem is left, as where a record silences it."""
    report = project.verify(RECORDS, s="The mill closed in May. Some 40 workers left.")
    needs = {"b-open": Need.OPEN, "c-more": Need.OVERREACH, "d-warned": Need.WARNING}
    needs |= {"e-other": Need.WARNING, "f-false": Need.UNSUPPORTED}
    checked = report.claims[claim]
    assert need_of(checked, ()) is needs.get(checked.claim.id, Need.NONE)


@pytest.mark.parametrize("code", [code for code in CODES if CODES[code].severity is not Severity.INFO])
def test_every_error_and_warning_is_told(code: str) -> None:
    """By an axis or in words of its own; a mistake in the record as one, without its code."""
    told = plain_problem(Problem(code, "m", Place("a.yaml")))
    is_of_the_record = code < "CC113" or code in {"CC115", "CC120"}
    assert code not in told
    assert told != "its record has a mistake" or is_of_the_record, (
        f"{code} has no `plain` in problem.py: what it means, for editors, or TOLD_BY_AXIS"
    )


@pytest.mark.parametrize(
    ("code", "need"),
    [("CC515", Need.OVERREACH), ("CC516", Need.WARNING), ("CC520", Need.WARNING), ("CC507", Need.NONE)],
)
def test_a_warning_is_no_overreach_because_of_its_number(
    project: "SmallProject", code: str, need: Need
) -> None:
    """What records say of dates and denials is a warning like others; a note asks for nobody."""
    [claim] = project.verify(
        "{sources: [{id: s, file: s.txt, language: en}], claims: [{id: a, text: The mill closed, "
        "evidence: [{source: s, quote: The mill closed in May.}]}]}",
        s="The mill closed in May.",
    ).claims
    assert need_of(claim, [Problem(code, "m", Place("a.yaml"))]) is need


def test_a_note_is_not_told() -> None:
    """What only people who keep the records need stands in no sentence."""
    assert plain_problem(Problem("CC208", "m", Place("a.yaml"))) == ""
