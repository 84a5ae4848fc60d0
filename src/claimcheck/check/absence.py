"""Why a quotation is not there: the nearest passage, and what differs from it.

Loaded only for a quotation that fails, since it needs rapidfuzz and the word lists.
"""

from claimcheck.check.located import NOWHERE, Located, Spot
from claimcheck.locate.approximate import find_nearest
from claimcheck.locate.difference import GRAVE, Change, Difference, compare
from claimcheck.locate.quotation import Method, Search, split_omissions
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Anchor, Match
from claimcheck.text.article import Article, Span

_WIDEN = 40
"""How far, in code points, a cut-off word is widened to be shown whole."""

_CHANGED = {
    Change.NUMBER: "a number differs",
    Change.NEGATION: "a negation differs",
    Change.BOUND: "a bound differs",
    Change.NAME: "a name or noun differs",
    Change.WORDING: "the wording differs",
    Change.CASE: "upper and lower case differ",
    Change.PUNCTUATION: "the punctuation differs",
}


def explain_absence(spot: Spot, article: Article, found: Search, corpus: Corpus) -> Located:
    """Return what there is instead of the quotation: a longer word around it, or the nearest passage."""
    if found.cutting:
        return _cutting(spot, article, found.cutting[0])
    quoted = " ".join(split_omissions(spot.evidence.quote))
    near = find_nearest(quoted, article)
    if near is None:
        problem = spot.problem("CC201", "the quotation is not in the article, nor anything near it")
        return Located(Anchor.NOT_FOUND, NOWHERE, (), (problem,))
    names = [name for actor in corpus.actors.values() for name in actor.names]
    difference = compare(quoted, article.slice(near.span), names)
    match = _near_match(article, near.span, near.score, difference)
    return Located(Anchor.NOT_FOUND, match, (), (_altered(spot, match),))


def _cutting(spot: Spot, article: Article, cut: Span) -> Located:
    whole = _whole_words(article, cut)
    match = _near_match(article, whole, (cut.end - cut.start) / (whole.end - whole.start))
    message = f"found only inside a longer word or number: „{match.text}“"
    return Located(Anchor.NOT_FOUND, match, (), (spot.problem("CC205", message, whole),))


def _whole_words(article: Article, span: Span) -> Span:
    """Return *span* widened to white space on both sides."""
    text = article.text
    start, end = span
    while start > 0 and not text[start - 1].isspace() and span.start - start < _WIDEN:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - span.end < _WIDEN:
        end += 1
    return Span(start, end)


def _near_match(article: Article, span: Span, score: float, difference: Difference | None = None) -> Match:
    line, column = article.line_column(span.start)
    return Match(
        Method.APPROXIMATE, span, line, column, article.slice(span), score,
        pieces=(span,), difference=difference,
    )  # fmt: skip


def _altered(spot: Spot, match: Match) -> Problem:
    """Return the problem of a quotation whose nearest passage is *match*."""
    difference = match.difference
    if difference is None or difference.gravest is None:
        message = "the words stand there, but not in one run: across a paragraph's end, or in another order"
        return spot.problem("CC201", message, match.span)
    grave = difference.gravest in GRAVE
    what = _CHANGED[difference.gravest]
    shown = f"nearest passage in line {match.line} (likeness {match.score:.2f})"
    code = "CC203" if grave else "CC202"
    return spot.problem(code, f"{what}; {shown}: {difference}", match.span)
