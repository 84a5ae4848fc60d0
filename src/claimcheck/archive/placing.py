"""A candidate read by the project's own locator: the words as they stand in the document, and how they differ."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.archive.fold import Folded, fold
from claimcheck.locate.approximate import lowered
from claimcheck.locate.difference import compare
from claimcheck.locate.method import Difference, Method
from claimcheck.locate.quotation import Quote, search, split_omissions
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.span import Span

_BEGIN, _END = re.compile(r"(?<!\S)(?=\S)"), re.compile(r"(?<=\S)(?!\S)")
_REACH, _EDGES = 60, 9
"""How far from an estimate the edges of words are sought, and how many of them are tried."""

_LEAST_PARTIAL = 0.6
"""Below this likeness of a stretch as long as the quotation (rapidfuzz's partial ratio) nothing there is like it."""

_FRAME = 500
"""Code points around a passage in which words that turn it are sought: a sentence has fewer."""

_SLACK = 80
"""Folded bytes around a candidate that are read with it: a dozen words, by which a passage may be longer or shifted."""

MIN_LIKENESS = 0.7
"""Below it (normalised Levenshtein similarity) a passage is another one; 2,890 of the 2,891 changed printings of
tests/benchmarks/tracing.py are above it."""


class Placed(NamedTuple):
    """Where a quotation stands in a document."""

    span: Span
    method: Method
    difference: Difference | None = None
    score: float = 1.0
    outside: tuple[str, ...] = ()
    """Words of its sentence that stand outside and turn or bound it."""
    pieces: tuple[Span, ...] = ()
    """The pieces of a quotation that leaves words out; none where it is whole."""


def place(
    quote: str, text: str, starts: Iterable[int], length: int, names: Sequence[str] = ()
) -> Placed | None:
    """Return the best of the places at which *quote* may stand in *text*; None where it stands at none.

    Args:
        quote: The quotation as it is recorded.
        text: The document.
        starts: Bytes of the folded document.
        length: How many bytes the folded quotation has.
        names: Names of actors; where one differs it is a graver change.
    """
    folded = fold(text)
    windows = dict.fromkeys(_window(text, folded, start, length) for start in starts)
    found = [placed for window in windows if (placed := _in_window(quote, text, window, names)) is not None]
    best = max(found, key=lambda one: (one.method is Method.EXACT, one.score, -one.span.start), default=None)
    return best and best._replace(outside=_outside(text, best.pieces or (best.span,)))


def _outside(text: str, pieces: Sequence[Span]) -> tuple[str, ...]:
    """Return the words around a passage, or between its pieces, that negate or bound it, as all languages' word lists tell."""
    first, last = max(0, pieces[0].start - _FRAME), min(len(text), pieces[-1].end + _FRAME)
    article = Article(text[first:last])
    passage = tuple(piece.moved(-first) for piece in pieces)
    return tuple(dict.fromkeys(word.words for word in left_out(article, passage) if word.governs))


def _window(text: str, folded: Folded, start: int, length: int) -> Span:
    """Return the stretch of *text* around a candidate, from one white space to another."""
    size = folded.offsets.size
    first = int(folded.offsets[min(max(0, start - _SLACK), size - 1)])
    last = int(folded.offsets[min(size - 1, max(0, start + length + _SLACK))]) + 1
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    return Span(first, last)


def _in_window(quote: str, text: str, window: Span, names: Sequence[str]) -> Placed | None:
    article = Article(text[window.start : window.end])
    found = search(Quote(quote), article)
    if found.hits:
        hit = found.hits[0]
        pieces = tuple(piece.moved(window.start) for piece in hit.pieces) if len(hit.pieces) > 1 else ()
        return Placed(hit.span.moved(window.start), found.method, pieces=pieces)
    words = " ".join(split_omissions(quote))
    # A headline may stand in capitals, which is told as a change.
    near = _nearest(lowered(fold_words(words)), lowered(article.folded.text))
    if near is None:
        return None
    span = Span(*article.folded.original_span(near.start, near.end))
    difference = compare(words, article.slice(span), names)
    # Without a word that differs they are not in one run: a paragraph ends among them, or their order is another.
    told = difference if difference.gravest else None
    return Placed(span.moved(window.start), Method.APPROXIMATE, told, near.score)


class _Near(NamedTuple):
    start: int
    end: int
    score: float


def _nearest(words: str, text: str) -> _Near | None:
    """Return the whole words of a short *text* that are most like *words*; None where none are like enough.

    The best stretch of the same length comes first, and then a few words more or less at both its ends.
    """
    # rapidfuzz costs 20 ms to load.
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(words, text, score_cutoff=100 * _LEAST_PARTIAL)
    if found is None or found.dest_end <= found.dest_start:
        return None
    begins = _edges(_BEGIN, text, found.dest_start)
    ends = _edges(_END, text, found.dest_end)
    scores = (
        _Near(begin, end, Levenshtein.normalized_similarity(words, text[begin:end]))
        for begin in begins
        for end in ends
        if begin < end
    )
    best = max(scores, key=lambda one: (one.score, one.start - one.end), default=None)
    return best if best is not None and best.score >= MIN_LIKENESS else None


def _edges(edge: re.Pattern[str], text: str, near: int) -> list[int]:
    """Return the edges of words nearest to an offset."""
    places = [
        found.start() for found in edge.finditer(text, max(0, near - _REACH), min(len(text), near + _REACH))
    ]
    return sorted(places, key=lambda place: abs(place - near))[:_EDGES]
