"""Which claims quote a place."""

from typing import TYPE_CHECKING

from claimcheck.check.finding.quoted import Quoted
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


def test_a_place_is_quoted_by_whoever_quotes_some_of_it(project: "SmallProject") -> None:
    """Claims in order; a quotation that was not found quotes nothing."""
    report = project.verify(
        """
        sources: [{id: s, file: s.txt, language: en}]
        claims:
          - {id: two, text: t, evidence: [{source: s, quote: The bus came.}]}
          - {id: one, text: t, evidence: [{source: s, quote: "The […] came."}]}
          - {id: none, text: t, evidence: [{source: s, quote: The train was here.}]}
        """,
        s="A man left. The bus came. It rained.",
    )
    quoted = Quoted(report.claims)
    assert [quoted.claims("s", span) for span in (Span(0, 11), Span(12, 25), Span(16, 19), Span(26, 36))] == [
        (),
        ("one", "two"),
        ("two",),
        (),
    ]
    assert (quoted.claims("t", Span(0, 90)), len(quoted.spans("s")), quoted.spans("t")) == ((), 3, [])
