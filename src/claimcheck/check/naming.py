"""Which actors a piece of text names: by name or alias, inflected forms included."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.records.model import Actor
from claimcheck.text.fold import fold_words
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, LITTLE_WORDS, NOUN_ENDINGS

_WORD = re.compile(r"\w+(?:['-]\w+)*'?")
_SHORTEST_STEM = 3
"""An adjective keeps at least this many letters when its ending is taken off."""


class Name(NamedTuple):
    """A name found in a text: whose, and from which word to which."""

    actor: str
    first: int
    last: int


class NameWord(NamedTuple):
    """A word of a name: the forms it may take, without case, and whether it needs its capital.

    It does in a proper name; „Ferry union“ may be written „the ferry union“.
    """

    forms: frozenset[str]
    capital: bool

    def matches(self, token: str) -> bool:
        """Return whether *token* is the word: „brief“ is not „Brief“, but „PUTIN“ is „Putin“."""
        return token.casefold() in self.forms and not (self.capital and token[0].islower())


class Names:
    """The names of all actors, ready to be looked for."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        """Take the names and aliases of *actors*."""
        self._by_first_form: dict[str, list[tuple[str, tuple[NameWord, ...]]]] = {}
        self._written: dict[str, set[tuple[str, ...]]] = {}
        for actor in actors:
            for name in actor.names:
                written = words(name)
                proper = all(word[0].isupper() or word in LITTLE_WORDS for word in written)
                parts = tuple(NameWord(_forms(word), proper and word[0].isupper()) for word in written)
                self._written.setdefault(actor.id, set()).add(_without_case(written))
                for form in parts[0].forms if parts else ():
                    self._by_first_form.setdefault(form, []).append((actor.id, parts))

    def named_in(self, text: str) -> frozenset[str]:
        """Return the ids of the actors that *text* names.

        A name inside a longer one does not count, nor an inflected one where the same words are
        another actor's name as they stand: „Becker“ is Becker, not Beck.
        """
        return frozenset(self.in_order(text))

    def in_order(self, text: str) -> tuple[str, ...]:
        """Return the same in the order in which *text* names them, each as often as it does."""
        tokens = words(text)
        found = self.find(tokens)
        exact = {name for name in found if self._is_written(name, tokens)}
        kept = (
            name
            for name in found
            if not any(_inside(name, other) for other in found)
            and (name in exact or not any(_same_words(name, other) for other in exact))
        )
        return tuple(name.actor for name in sorted(kept, key=lambda name: (name.first, name.actor)))

    def find(self, tokens: list[str]) -> set[Name]:
        """Return every name that stands in *tokens*."""
        return {
            Name(actor, index, index + len(name))
            for index, token in enumerate(tokens)
            for actor, name in self._by_first_form.get(token.casefold(), ())
            if _matches(name, tokens[index : index + len(name)])
        }

    def _is_written(self, name: Name, tokens: list[str]) -> bool:
        return _without_case(tokens[name.first : name.last]) in self._written[name.actor]


def _without_case(tokens: list[str]) -> tuple[str, ...]:
    return tuple(token.casefold() for token in tokens)


def _matches(name: tuple[NameWord, ...], tokens: list[str]) -> bool:
    return len(name) == len(tokens) and all(w.matches(t) for w, t in zip(name, tokens, strict=True))


def _same_words(name: Name, other: Name) -> bool:
    return (name.first, name.last) == (other.first, other.last)


def _inside(name: Name, other: Name) -> bool:
    longer = other.last - other.first > name.last - name.first
    return longer and other.first <= name.first and name.last <= other.last


def words(text: str) -> list[str]:
    """Return the words of *text*, folded."""
    return _WORD.findall(fold_words(text))


def _forms(word: str) -> frozenset[str]:
    """Return the forms in which an article may write the *word* of a name, without case.

    A capital word takes endings; one with a small letter is an adjective and changes its own.
    """
    plain = word.casefold()
    if word[0].isupper() or not word[0].isalpha():
        return frozenset({plain, *(plain + ending for ending in NOUN_ENDINGS)})
    stems = {plain.removesuffix(e) for e in ADJECTIVE_ENDINGS if len(plain) - len(e) >= _SHORTEST_STEM}
    return frozenset({plain, *(stem + ending for stem in stems for ending in ("", *ADJECTIVE_ENDINGS))})


def describe(actors: Iterable[str], known: Mapping[str, Actor]) -> str:
    """Return the names of *actors* in the order given, joined by `or`."""
    return " or ".join(known[id_].name if id_ in known else id_ for id_ in actors)
