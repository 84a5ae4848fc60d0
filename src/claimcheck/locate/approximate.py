"""The nearest passage to a quotation that is not there, and the words that one may be a misspelling of.

Suggestions, never a verification. Candidates are places where several of the quotation's words stand at the distances
that they have in the quotation; only those few windows are compared. That keeps the work in proportion to
the article on any input: rapidfuzz's own search over a long repetitive text takes minutes
(rapidfuzz#430; 5,000 against 100,000 letters: over 60 s).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

MIN_SCORE = 0.6
"""Below this likeness (rapidfuzz's normalised Levenshtein similarity, 0.0-1.0) nothing is suggested.

Measured by tests/benchmarks/locating.py on 2,891 German quotations that a second outlet printed
with changes: none of these scores below 0.72, none of 8,673 look-ups in unrelated articles above
0.59."""

MIN_SCORE_WITHOUT_CASE = 0.75
"""The same where case is passed over, by which unlike passages grow more alike; what stands in capitals
differs in little else."""

MAX_QUOTE = 2_000
"""Only so many code points of a quotation are compared."""

_MAX_SEEDS = 60
_MAX_PLACES = 40
"""How many places of one seed are looked at; a commoner one says nothing."""

_WINDOWS = 6
_BUCKET = 24
"""Code points that two estimates of one start may lie apart."""

_SEED_LENGTH = 4
_REFINE = 9
"""How many words the ends of a window are moved to both sides."""


class Nearest(NamedTuple):
    """A passage and its likeness to the quotation, 0.0-1.0."""

    span: Span
    score: float


def find_nearest(exact: str, article: Article) -> Nearest | None:
    """Return the passage of *article* that is most like *exact*, or None if none comes near.

    Where none does as it is written, upper and lower case are passed over: a headline may stand in capitals.
    """
    text = article.folded.text
    quote = fold_words(exact.strip())[:MAX_QUOTE]
    best = _best(quote, text, MIN_SCORE) or _best(lowered(quote), lowered(text), MIN_SCORE_WITHOUT_CASE)
    if best is None:
        return None
    return Nearest(Span(*article.folded.original_span(best[1], best[2])), best[0])


def _best(quote: str, text: str, least: float) -> tuple[float, int, int] | None:
    """Return the likeness and folded span of the passage most like *quote*, if it is *least* or more."""
    # rapidfuzz costs 20 ms to load and only a failed quotation needs it.
    from rapidfuzz.distance import Levenshtein

    best: tuple[float, int, int] | None = None
    for estimate in _starts(quote, text):
        for start, end in _windows(text, estimate, len(quote)):
            floor = best[0] if best else least
            score = Levenshtein.normalized_similarity(quote, text[start:end], score_cutoff=floor)
            if score > floor or (best is None and score >= floor):
                best = (score, start, end)
    return best


def lowered(text: str) -> str:
    """Return *text* in lower case, at the same offsets: what has no one small letter stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _starts(quote: str, text: str) -> list[int]:
    """Return the likeliest folded offsets of the quotation's start, the likeliest first."""
    votes: Counter[int] = Counter()
    for offset, seed in _seeds(quote):
        for place in _places(seed, text):
            votes[(place - offset) // _BUCKET] += len(seed)
    # A start near the edge of a bucket shares its votes with the neighbour.
    weighed = {bucket: count + votes[bucket + 1] for bucket, count in votes.items()}
    ranked = sorted(weighed, key=lambda bucket: (-weighed[bucket], bucket))
    return [max(0, bucket * _BUCKET) for bucket in ranked[:_WINDOWS]]


def _seeds(quote: str) -> Iterator[tuple[int, str]]:
    """Yield offsets and words of the quotation, the longest; of a short one also parts of words."""
    words = [(match.start(), match.group()) for match in WORD.finditer(quote)]
    longest = sorted(words, key=lambda word: (-len(word[1]), word[0]))[:_MAX_SEEDS]
    yield from longest
    if len(words) <= _SEED_LENGTH:
        for offset, word in longest:
            for shift in range(0, min(len(word) - _SEED_LENGTH, _MAX_SEEDS), 2):
                yield offset + shift, word[shift : shift + _SEED_LENGTH]


def _places(seed: str, text: str) -> list[int]:
    found: list[int] = []
    place = text.find(seed)
    while place >= 0:
        if len(found) == _MAX_PLACES:
            return []
        found.append(place)
        place = text.find(seed, place + 1)
    return found


def _windows(text: str, estimate: int, length: int) -> Iterator[tuple[int, int]]:
    """Yield folded spans of about *length* that begin near *estimate*, on word boundaries."""
    margin = 3 * _BUCKET
    starts = _word_edges(text, estimate - margin, estimate + margin, at_end=False)
    nearest_starts = sorted(starts, key=lambda start: abs(start - estimate - _BUCKET // 2))[: 2 * _REFINE]
    for start in nearest_starts:
        ends = _word_edges(text, start + length - margin, start + length + margin, at_end=True)
        closest = sorted(ends, key=lambda end: abs(end - start - length))[: 2 * _REFINE]
        yield from ((start, end) for end in closest if end > start)


def _word_edges(text: str, low: int, high: int, *, at_end: bool) -> list[int]:
    """Return where words start (or end) between two offsets; the offsets themselves if there are none."""
    low, high = max(0, low), min(len(text), high)
    found = {
        low + (match.end() if at_end else match.start())
        for edge in _EDGES
        for match in edge.finditer(text[low:high])
    }
    edges = sorted(found)
    return edges or [high if at_end else low]


# With and without the punctuation beside a word.
_EDGES = (WORD, re.compile(r"\S+"))


MIN_LIKENESS = 0.79
"""rapidfuzz's normalised Levenshtein similarity, 0.0-1.0: one wrong letter in five, two in ten, however floats round."""

SHORTEST = 4
"""Shorter words, in letters, are like too many others."""

_MOST = 3


def like_words(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the words of *known* that *word* is most like, the likeliest first, three at most; both in lower case."""
    if len(word) < SHORTEST:
        return ()
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    found = process.extract(
        word,
        sorted(known),
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=MIN_LIKENESS,
        limit=_MOST,
    )
    return tuple(like for like, _, _ in found)
