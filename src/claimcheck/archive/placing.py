"""A candidate read by the project's own locator: the words as they stand in the document, and how they differ."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.archive.fold import fold
from claimcheck.locate.approximate import lowered
from claimcheck.locate.difference import compare
from claimcheck.locate.method import Difference, Method
from claimcheck.locate.quotation import Quote, search, split_omissions
from claimcheck.text.article import Article
from claimcheck.text.fold import fold as fold_typography
from claimcheck.text.fold import fold_words
from claimcheck.text.left_out.cutoff import governing
from claimcheck.text.span import Span

_BEGIN, _END = re.compile(r"(?<!\S)(?=\S)"), re.compile(r"(?<=\S)(?!\S)")
_REACH, _EDGES = 60, 9
"""How far from an estimate the edges of words are sought, and how many of them are tried."""

_LEAST_PARTIAL = 0.6
"""Below this likeness of a stretch as long as the quotation (rapidfuzz's partial ratio) nothing there is like it."""

_FRAME = 500
"""Code points around a passage in which words that turn it are sought: a sentence has fewer."""

_GAP = "\n\n"

_SLACK = 80
"""Folded bytes around a candidate that are read with it: a dozen words, by which a passage may be longer or shifted."""

_ROUNDED = 1e-6
"""By less than this no two likenesses differ: an equal one is never below the best for how floats round."""

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


class Wanted(NamedTuple):
    """A quotation as it is sought: its words as they are compared, and its folded letters."""

    quote: str
    words: str
    lowered: str
    letters: bytes
    is_parted: bool
    """Whether it leaves words out."""


@lru_cache(maxsize=32_768)
def wanted(quote: str) -> Wanted:
    """Return a quotation as it is sought; it is sought in many documents."""
    pieces = split_omissions(quote)
    words = " ".join(pieces)
    return Wanted(quote, words, lowered(fold_words(words)), fold(quote).bytes.tobytes(), len(pieces) > 1)


def place(quote: str, text: str, starts: Iterable[int], names: Sequence[str] = ()) -> Placed | None:
    """Return the best of the places at which *quote* may stand in *text*; None where it stands at none.

    Args:
        quote: The quotation as it is recorded.
        text: The document.
        starts: Code points of it; one below 0 so many letters before its first.
        names: Names of actors; where one differs it is a graver change.
    """
    sought = wanted(quote)
    windows = dict.fromkeys(_window(text, start, len(sought.letters)) for start in starts)
    found = [placed for window in windows if (placed := _in_window(sought, text, window, names)) is not None]
    best = max(found, key=lambda one: (one.method is Method.EXACT, one.score, -one.span.start), default=None)
    return best and best._replace(outside=_outside(text, best.pieces or (best.span,)))


def _outside(text: str, pieces: Sequence[Span]) -> tuple[str, ...]:
    """Return the words around a passage, or between its pieces, that negate or bound it, as all languages' word lists tell."""
    first, last = max(0, pieces[0].start - _FRAME), min(len(text), pieces[-1].end + _FRAME)
    # A sentence ends where its paragraph does.
    gaps = text.rfind(_GAP, first, pieces[0].start), text.find(_GAP, pieces[-1].end, last)
    first, last = (first if gaps[0] < 0 else gaps[0] + len(_GAP)), (last if gaps[1] < 0 else gaps[1])
    article = Article(text[first:last])
    passage = tuple(piece.moved(-first) for piece in pieces)
    return tuple(dict.fromkeys(word.words for word in governing(article, passage)))


class _Window(NamedTuple):
    """The stretch of a document around a candidate, from one white space to another, and its folded letters."""

    span: Span
    letters: bytes


def _window(text: str, start: int, length: int) -> _Window:
    """Return the window of a candidate with so many letters; of a document no more is folded than is near it."""
    behind = length + _SLACK
    window = _window_in(
        text, start, behind, max(0, start - 2 * _SLACK), start + behind + behind // 2 + _SLACK
    )
    return window or _window_in(text, start, behind, 0, len(text)) or _Window(Span(0, 0), b"")


def _window_in(text: str, start: int, behind: int, low: int, high: int) -> _Window | None:
    """Return the window of a candidate as far as it lies between two offsets; None where it may reach over one."""
    near = fold(text[low:high])
    offsets = near.offsets
    at = start if start < 0 else int(offsets.searchsorted(start - low))
    ends = max(0, at - _SLACK), max(0, at + behind)
    is_cut = (low > 0 and at < _SLACK) or (high < len(text) and ends[1] >= offsets.size)
    if is_cut or not offsets.size:
        return None
    first, last = (low + int(offsets[min(end, offsets.size - 1)]) for end in ends)
    last += 1
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    if first < low or last > max(high, low):
        return None
    begin, end = offsets.searchsorted((first - low, last - low)).tolist()
    return _Window(Span(first, last), near.bytes[begin:end].tobytes())


def _in_window(sought: Wanted, text: str, window: _Window, names: Sequence[str]) -> Placed | None:
    offset = window.span.start
    around = text[offset : window.span.end]
    # No typography changes the letters.
    if sought.is_parted or sought.letters in window.letters:
        article = Article(around)
        found = search(Quote(sought.quote), article)
        if found.hits:
            hit = found.hits[0]
            pieces = tuple(piece.moved(offset) for piece in hit.pieces) if len(hit.pieces) > 1 else ()
            return Placed(hit.span.moved(offset), found.method, pieces=pieces)
    # A headline may stand in capitals, which is told as a change.
    read = fold_typography(around)
    near = _nearest(sought.lowered, lowered(read.text))
    if near is None:
        return None
    span = Span(*read.original_span(near.start, near.end))
    difference = compare(sought.words, around[span.start : span.end], names)
    # Without a word that differs they are not in one run: a paragraph ends among them, or their order is another.
    told = difference if difference.gravest else None
    return Placed(span.moved(offset), Method.APPROXIMATE, told, near.score)


class _Near(NamedTuple):
    start: int
    end: int
    score: float


def _nearest(words: str, text: str) -> _Near | None:
    """Return the whole words of a short *text* that are most like *words*; None where none are like enough.

    The best stretch of the same length comes first, and then a few words more or less at both its ends.
    """
    # rapidfuzz costs 20 ms to load.
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(words, text, score_cutoff=100 * _LEAST_PARTIAL)
    if found is None or found.dest_end <= found.dest_start:
        return None
    begins = _edges(_BEGIN, text, found.dest_start)
    ends = _edges(_END, text, found.dest_end)
    if not begins or not ends:
        return None
    best = _Near(begins[0], ends[0], 0)
    first = best
    # First the begin that is best with the nearest end, then the end that is best with it, then the begin once more.
    best = _better(words, text, best, ((begin, best.end) for begin in begins))
    best = _better(words, text, best, ((best.start, end) for end in ends[1:]))
    if best.end != first.end:
        best = _better(words, text, best, ((begin, best.end) for begin in begins))
    return best if best.score >= MIN_LIKENESS else None


def _better(words: str, text: str, best: _Near, stretches: Iterable[tuple[int, int]]) -> _Near:
    """Return which of *best* and some *stretches* of a text is most like *words*, of equals the shortest."""
    from rapidfuzz.distance import Levenshtein

    start, end, score = best
    length = len(words)
    for first, last in stretches:
        size = last - first
        # No more letters can be alike than the shorter of both has.
        if size <= 0 or min(size, length) < (score - _ROUNDED) * max(size, length):
            continue
        likeness = Levenshtein.normalized_similarity(
            words, text[first:last], score_cutoff=max(0.0, score - _ROUNDED)
        )
        if likeness > score or (likeness == score and size < end - start):
            start, end, score = first, last, likeness
    return _Near(start, end, score)


def _edges(edge: re.Pattern[str], text: str, near: int) -> list[int]:
    """Return the edges of words nearest to an offset."""
    places = [
        found.start() for found in edge.finditer(text, max(0, near - _REACH), min(len(text), near + _REACH))
    ]
    return sorted(places, key=lambda place: abs(place - near))[:_EDGES]
