"""The paragraph around a passage, with the quotation, its cues and what it leaves out marked."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.check.quotation.located import Located
from claimcheck.report.evidence import CheckedLink, Detected, Mark, MarkKind, Match, Passage
from claimcheck.text.article import Article
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.span import Span

MAX_AROUND = 1_500
"""Of a longer paragraph only so many code points to both sides of the passage are shown."""


def passage_of(
    article: Article | None,
    located: Located,
    links: Sequence[CheckedLink],
    detected: Detected | None = None,
) -> Passage | None:
    """Return the paragraph that holds the match, or the nearest passage; None where there is neither."""
    span = located.match.span
    if article is None or span is None:
        return None
    around = _around(article, span)
    found = marks_of(located.match, located.left_out, links, detected)
    marks = sorted(found, key=lambda mark: (mark.start, -mark.end))
    inside = [_clipped(mark, around) for mark in marks if mark.start < around.end and mark.end > around.start]
    return Passage(_shared(article.slice(around)), article.line(around.start), tuple(inside))


@lru_cache(maxsize=64)  # the passages of one article are read one after another, and its paragraphs held once
def _shared(text: str) -> str:
    return text


def _around(article: Article, span: Span) -> Span:
    start = min(article.paragraph(span.start).start, span.start)
    end = max(article.paragraph(span.end - 1).end, span.end)
    return Span(max(start, span.start - MAX_AROUND), min(end, span.end + MAX_AROUND))


def marks_of(
    match: Match, left_out: Sequence[LeftOut], links: Sequence[CheckedLink], detected: Detected | None
) -> Iterator[Mark]:
    """Yield what is to be marked around a passage; offsets count from the article's start here."""
    yield from (Mark(piece.start, piece.end, MarkKind.QUOTE) for piece in match.pieces)
    for link in links:
        if link.is_shown and link.match.span:
            yield Mark(*link.match.span, MarkKind.CUE)
    yield from _detected_marks(detected, [link.match.span for link in links if link.match.span])
    yield from (Mark(*item.span, MarkKind.LEFT_OUT) for item in left_out if item.governs)


def _detected_marks(detected: Detected | None, recorded: Sequence[Span]) -> Iterator[Mark]:
    """Yield what the passage itself shows and the record's cues do not: cues, speakers, hedges."""
    if detected is None:
        return
    for layer in detected.layers:
        own = [(cue, MarkKind.CUE) for cue in layer.cue]
        if layer.speaker and not layer.is_carried:
            own.append((layer.speaker, MarkKind.SPEAKER))
        yield from (Mark(*span, kind) for span, kind in own if not any(span.overlaps(r) for r in recorded))
    yield from (Mark(*hedge.span, MarkKind.HEDGE) for hedge in detected.hedges)


def _clipped(mark: Mark, around: Span) -> Mark:
    start, end = max(mark.start, around.start), min(mark.end, around.end)
    return Mark(start - around.start, end - around.start, mark.kind)
