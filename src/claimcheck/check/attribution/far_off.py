"""Cues that stand paragraphs away from the passage that they are to credit, with other matters between them."""

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.check.quotation.located import Spot
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import RELAYS
from claimcheck.report.evidence import CheckedEvidence, CheckedLink
from claimcheck.text.article import Article
from claimcheck.text.span import Span


def far_off(spot: Spot, item: CheckedEvidence, corpus: Corpus) -> Iterator[Problem]:
    """Yield that the origin's cue stands at least one paragraph further off than the next, where the passage itself credits somebody else or nobody.

    An article may go on reporting in the paragraph behind a cue; that it still does two further on
    nothing shows, and an origin that only seems known may seem independent, too.
    """
    link = item.links[-1] if item.links else None
    if link is None or spot.article is None or link.match.span is None or not item.match.pieces:
        return
    between = _between(spot.article, link.match.span, item.match.pieces[0])
    if between < 1 or not link.is_shown or _is_credited(item, link) or _is_relay(link, corpus):
        return
    line = spot.article.line(item.match.pieces[0].start)
    message = (
        f"the cue „{link.link.cue}“ stands in line {link.match.line}, {between + 1} paragraphs from the passage in "
        f"line {line}, and the passage does not credit its speaker; quote a cue beside it, or leave the origin open"
    )
    place = link.link.places.get("cue", spot.claim.place)
    yield Problem(
        "CC310",
        message,
        place,
        spot.claim.id,
        spot.evidence.source,
        link.match.line,
        spot.place,
        located=link.match.located,
    )


def _between(article: Article, one: Span, other: Span) -> int:
    """Return how many paragraphs stand between two places; -1 where they share one."""
    first, last = sorted(
        bisect_right(article.paragraphs, span.start, key=lambda paragraph: paragraph.start)
        for span in (one, other)
    )
    return last - first - 1


def _is_credited(item: CheckedEvidence, link: CheckedLink) -> bool:
    layers = item.detected.layers if item.detected else ()
    return any(set(layer.actors) & set(link.link.actors) for layer in layers)


def _is_relay(link: CheckedLink, corpus: Corpus) -> bool:
    return any(corpus.actor(actor).kind in RELAYS for actor in link.link.actors)
