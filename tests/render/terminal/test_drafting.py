"""What a person sees who makes a claim."""

from typing import TYPE_CHECKING

from claimcheck.render.terminal.drafting import offers_page, verdict_page
from claimcheck.render.terminal.style import plain_lines
from claimcheck.report.proposal import Offer
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources: [{id: s, file: s.txt, language: en}]
    claims:
      - {id: x, text: It is closed, evidence: [{source: s, quote: closed today}]}
      - {id: y, text: Boats wait, evidence: [{source: s, quote: Nothing like this}]}
"""


def test_sentences_are_numbered(project: "SmallProject") -> None:
    """Where each stands, how it was found, who quotes it; nothing in it acts."""
    report = project.verify(RECORDS, s="It is not closed today.")
    offers = [
        Offer("s", Span(0, 3), 1, "It is\nnot \x1b[1m", "words", ("x",)),
        Offer("s", Span(0, 3), 2, "B", "like it"),
    ]
    assert plain_lines(offers_page(offers, report)) == [
        "1  s, outlet not named, line 1  words · quoted by x",
        "   │ It is not ␛[1m",
        "2  s, outlet not named, line 2  like it",
        "   │ B",
    ]


def test_the_findings_are_those_of_the_claim(project: "SmallProject") -> None:
    """Its axes, its errors and warnings; no other claim's."""
    report = project.verify(RECORDS, s="It is not closed today.")
    head, *findings = plain_lines(verdict_page("x", report)) or []
    assert head == (
        "verify: quotations found, 1 cut off · corroboration uncorroborated, 0 origins · consistency consistent"
        " · fit unchecked"
    )
    assert findings[0] == (
        "  error CC209  cut off: „not“ turns the quoted words round and was left outside the quotation; quote it too"
    )
