"""Words of the articles that a word may be a misspelling of: a suggestion, like every likeness."""

from collections.abc import Iterable

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
