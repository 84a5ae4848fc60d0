"""Words that are also named by a wider one, or by one that says the same: a singer is a musician, a movie a film."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from claimcheck.languages.pack import groups
from claimcheck.text.content import Word
from claimcheck.text.stem import stems


def said_by_kind(word: Word, words: tuple[Word, ...], language: str) -> tuple[Word, ...]:
    """Return those of *words*, in order, that are a kind of *word*; nothing where the tables tell of none."""
    narrower = frozenset[str]().union(*(_narrower(language).get(stem, frozenset()) for stem in word.stems))
    if not narrower:
        return ()
    return tuple(w for w in words if w.is_capital is word.is_capital and not narrower.isdisjoint(w.stems))


@cache
def _narrower(language: str) -> dict[str, frozenset[str]]:
    """Return for the stems of each wider word the stems of what it names."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wider, listed in groups(language, "kind-of").items():
        for stem in _stems(wider, language):
            found[stem].update(one for word in listed for one in _stems(word, language))
    return {stem: frozenset(listed) for stem, listed in found.items()}


def _stems(word: str, language: str) -> Iterator[str]:
    """Yield the stems of a word of the tables, which may be a noun with a capital."""
    yield from stems(word, language)
    yield from stems(word.capitalize(), language)
