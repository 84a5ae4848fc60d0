"""Select the words that stand behind each quotation, for programs that mark them in the article."""

from collections.abc import Iterable, Mapping

from claimcheck.locate.fragment import directive
from claimcheck.report.annotated import SelectedPassage, Selection
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.text.article import Article
from claimcheck.text.span import Span

AROUND = 32
"""Code points of the article to both sides of a selection. Hypothesis keeps as many."""


def select_passages(report: Report, articles: Mapping[str, Article]) -> tuple[SelectedPassage, ...]:
    """Return the passages whose quotation was found and is not cut off, in the report's order."""
    return tuple(
        SelectedPassage(claim, item, report.source(item.evidence.source), _selections(item, articles))
        for claim, item in _standing(report.claims)
    )


def _standing(claims: Iterable[CheckedClaim]) -> Iterable[tuple[CheckedClaim, CheckedEvidence]]:
    return ((claim, item) for claim in claims for item in claim.evidence if item.stands)


def _selections(item: CheckedEvidence, articles: Mapping[str, Article]) -> tuple[Selection, ...]:
    article = articles[item.evidence.source]
    found = [(select(article.written, piece), piece) for piece in item.match.pieces]
    if not item.deep_link:
        return tuple(selection for selection, _ in found)
    return tuple(selection._replace(fragment=f":~:{directive(article, piece)}") for selection, piece in found)


def select(text: str, span: Span) -> Selection:
    """Return the selection of *span* in *text*."""
    return Selection(
        exact=text[span.start : span.end],
        prefix=text[max(0, span.start - AROUND) : span.start],
        suffix=text[span.end : span.end + AROUND],
        start=span.start,
        end=span.end,
    )
