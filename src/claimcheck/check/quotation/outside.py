"""Quotations whose words stand on the page and not in its article: in a teaser, a comment, a running line."""

from claimcheck.check.quotation.located import NOWHERE, Located, Spot
from claimcheck.locate.quotation import Hit, Quote, search
from claimcheck.report.evidence import Anchor
from claimcheck.report.wording import located
from claimcheck.text.article import Article
from claimcheck.text.layout import Zone
from claimcheck.text.span import Span

_OUTSIDE = "these words stand on the page, outside the article"
_RUNS_OUT = "these words run from the article into what stands outside it on the page"
_OVER = "[…] leads over what stands on the page outside the article"
_QUOTE_IT = "quote the article's own words, or correct the zone in its map if these are some"
_APART = "quote the passages before and behind it by themselves"


def found_outside(spot: Spot, article: Article) -> Located | None:
    """Return what to tell of a quotation that the page has, but not its article; None where the page has it not either."""
    told = told_outside(spot.evidence.quote, article)
    if told is None:
        return None
    message, span = told
    return Located(Anchor.NOT_FOUND, NOWHERE, (), (spot.problem("CC219", message, span),))


def told_outside(words: str, article: Article) -> tuple[str, Span] | None:
    """Return what to tell of words that the page has, but not its article, and where; None where the page has them not either."""
    page = article.with_left_out
    hits = search(Quote(words), page).hits if page else ()
    if not hits:
        return None
    told, what_to_do, span = min((_told(hit, article) for hit in hits), key=lambda one: _ORDER.index(one[0]))
    location = article.location(span)
    where = located(location._replace(zone=Zone.MAIN) if location else None)
    message = f"{told}: line {article.line(span.start)}{f', {where}' if where else ''}; {what_to_do}"
    return message, span


_ORDER = (_OUTSIDE, _RUNS_OUT, _OVER)


def _told(hit: Hit, article: Article) -> tuple[str, str, Span]:
    """Return what is wrong with a place on the page, what to do, and what stands outside the article there."""
    outside = [run.span for run in article.runs_in(hit.span) if run.is_left_out] or [hit.span]
    inside = [run for piece in hit.pieces for run in article.runs_in(piece) if not run.is_left_out]
    if not inside:
        return _OUTSIDE, _QUOTE_IT, hit.span
    if any(article.is_parted(piece) for piece in hit.pieces):
        return _RUNS_OUT, _APART, outside[0]
    return _OVER, _APART, outside[0]
