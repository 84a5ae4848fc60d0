"""Words that say the opposite of each other: what turns a sentence round without a negation.

Two words are opposites where they stand at the two poles of one pair, `pole=+rise` and `pole=-rise`. Gathered from the language of news (prices, votes, wars, courts, denials) and
completed by hand with the forms that a report uses; no closed class, and a pair that is missing
here is still told, as a change of the wording.
"""

from collections.abc import Collection
from functools import lru_cache

from claimcheck.languages.pack import ByLanguage, groups


def _pairs(language: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    poles = groups(language, "pole")
    return tuple((poles[name], poles[f"-{name[1:]}"]) for name in sorted(poles) if name.startswith("+"))


OPPOSITES = ByLanguage(_pairs)
"""Pairs of poles, in lower case."""


def opposed(one: Collection[str], other: Collection[str]) -> frozenset[str]:
    """Return those of both lots of lower-case words that are opposites of a word of the other lot."""
    mine, theirs = _poles(one), _poles(other)
    facing = [
        (words, theirs[pair, not side]) for (pair, side), words in mine.items() if (pair, not side) in theirs
    ]
    return frozenset().union(*(words | others for words, others in facing))


def _poles(words: Collection[str]) -> dict[tuple[int, bool], set[str]]:
    """Return the words that stand at a pole, by pair and side."""
    found: dict[tuple[int, bool], set[str]] = {}
    for word in words:
        for pole in _index().get(word, ()):
            found.setdefault(pole, set()).add(word)
    return found


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[int, bool]]]:
    """Return at which poles, each a pair and a side, every word stands."""
    found: dict[str, list[tuple[int, bool]]] = {}
    for pair, poles in enumerate(pair for pairs in OPPOSITES.values() for pair in pairs):
        for side, words in enumerate(poles):
            for word in words:
                found.setdefault(word, []).append((pair, bool(side)))
    return found
