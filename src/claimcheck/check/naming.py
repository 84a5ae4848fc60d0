"""Which actors a piece of text names: by name or alias, inflected forms included."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from claimcheck.records.model import Actor
from claimcheck.text.fold import fold_words
from claimcheck.text.vocabulary import ENDINGS

_WORD = re.compile(r"\w+(?:['-]\w+)*'?")
_SHORTEST_STEM = 3
"""Inflection is only taken off a word that keeps at least this many letters."""


class Name(NamedTuple):
    """A name found in a text: whose, and from which word to which."""

    actor: str
    first: int
    last: int


class Names:
    """The names of all actors, ready to be looked for."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        """Take the names and aliases of *actors*."""
        self._openings: set[str] = set()
        self._by_first_stem: dict[str, list[tuple[str, tuple[frozenset[str], ...]]]] = {}
        for actor in actors:
            for name in actor.names:
                stems = tuple(_stems(word) for word in words(name))
                for stem in stems[0] if stems else ():
                    self._openings.add(stem[:_SHORTEST_STEM])
                    self._by_first_stem.setdefault(stem, []).append((actor.id, stems))

    def named_in(self, text: str) -> frozenset[str]:
        """Return the ids of the actors that *text* names; a name inside a longer one does not count."""
        found = self.find(words(text))
        return frozenset(name.actor for name in found if not any(_inside(name, other) for other in found))

    def find(self, tokens: list[str]) -> set[Name]:
        """Return every name that stands in *tokens*."""
        return {
            Name(actor, index, index + len(name))
            for index, token in enumerate(tokens)
            if token[:_SHORTEST_STEM] in self._openings
            for stem in _stems(token)
            for actor, name in self._by_first_stem.get(stem, ())
            if _matches(name, tokens[index : index + len(name)])
        }


def _matches(name: tuple[frozenset[str], ...], tokens: list[str]) -> bool:
    return len(name) == len(tokens) and all(
        stems & _stems(token) for stems, token in zip(name, tokens, strict=True)
    )


def _inside(name: Name, other: Name) -> bool:
    longer = other.last - other.first > name.last - name.first
    return longer and other.first <= name.first and name.last <= other.last


def words(text: str) -> list[str]:
    """Return the words of *text*, folded and without case."""
    return _WORD.findall(fold_words(text).casefold())


@lru_cache(maxsize=8192)  # the words of an article recur
def _stems(word: str) -> frozenset[str]:
    """Return *word* and what is left of it without each ending that it may carry."""
    cut = {word.removesuffix(ending) for ending in ENDINGS if len(word) - len(ending) >= _SHORTEST_STEM}
    return frozenset({word, *cut})


def describe(actors: Iterable[str], known: Mapping[str, Actor]) -> str:
    """Return the names of *actors* in the order given, joined by `or`."""
    return " or ".join(known[id_].name if id_ in known else id_ for id_ in actors)
