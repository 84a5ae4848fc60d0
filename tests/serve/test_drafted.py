"""The claim as it stands, and as it would be."""

from typing import TYPE_CHECKING

from claimcheck.report.proposal import Draft
from claimcheck.serve.drafted import outcome_of

if TYPE_CHECKING:
    from conftest import SmallProject

BEFORE = """
sources: [{id: s, file: s.txt, language: en}]
claims:
  - id: a
    text: There are 12 boats
    evidence:
      - {source: s, quote: no such words}
"""
MORE = "      - {source: s, quote: There are 12 boats}\n"
NEW = "  - id: b\n    text: There are 12 boats\n"


def test_findings_are_told_apart_by_what_they_say(project: "SmallProject") -> None:
    """What a record brings is new, what was said before stays, wherever it is written by then."""
    text = "There are 12 boats. The mayor said so.\n"
    before = project.verify(BEFORE, s=text)
    after = project.verify(f"# moved\n{BEFORE.rstrip()}\n{MORE}", s=text)
    found = outcome_of(Draft("a", is_new=False), before, after)
    assert found is not None
    assert (found.before, found.after, found.number) == (before.claim("a"), after.claim("a"), 2)
    codes = [[problem.code for problem in problems] for problems in (found.new, found.gone, found.staying)]
    assert codes == [["CC401"], [], ["CC201"]]


def test_of_a_new_claim_everything_is_new(project: "SmallProject") -> None:
    """There is no before; one that could not be read has no after."""
    before, after = project.verify(BEFORE, s="x"), project.verify(BEFORE.rstrip() + "\n" + NEW, s="x")
    found = outcome_of(Draft("b"), before, after)
    assert found is not None
    assert (found.before, found.after.claim.id, found.staying) == (None, "b", ())
    assert outcome_of(Draft("c"), before, after) is None
