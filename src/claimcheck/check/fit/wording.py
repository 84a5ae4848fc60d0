"""Whether the words of a claim stand in a passage: its names, and all others that say something."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from claimcheck.check.actors.bearers import short_of
from claimcheck.check.actors.naming import Names
from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.standing import Standing, standing
from claimcheck.check.fit.words import LOOSE
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.content import Word, lexis_of

_NAMES = 3
"""A person has at most so many names before the surname."""


class Frame(NamedTuple):
    """Where the names of a claim may stand besides: the rest of the passage's sentence, and the actors of its chain."""

    text: str
    language: str
    chain: frozenset[str]
    article: str = ""
    """The whole article: what gives a person whom the passage calls by surname the first name."""


def wording(held: Held, frame: Frame, names: Names) -> Iterator[Compared]:
    """Yield a comparison for each content word of the claim."""
    around = _Around(held, frame, names)
    for index, word in enumerate(held.words):
        aspect = Aspect.NAME if is_name(held, index) else Aspect.WORDS
        matches = held.found.get(index, ())
        known = around.has(index) if not matches else ""
        if matches:
            yield held.compared(aspect, Outcome.SAME, word.text, matches[0].span)
        elif known:
            yield held.compared(Aspect.NAME, Outcome.SAME, word.text, None, f"beside the quotation: {known}")
        else:
            yield held.compared(aspect, Outcome.OPEN, word.text, None, f"not in the quotation: {word.text}")


class _Role(NamedTuple):
    """What a word stands behind, and whether it is an owner."""

    preposition: str
    is_owner: bool

    def is_like(self, other: "_Role") -> bool:
        """Return whether words so placed may play one part: behind the same preposition, or one that may be left out."""
        same = self.preposition == other.preposition
        is_loose = {self.preposition, other.preposition} <= {""} | LOOSE
        return self.is_owner is other.is_owner and (same or is_loose)


def _role(text: Standing, index: int) -> _Role:
    return _Role(text.preposition(index), text.is_owner(index))


class _Around:
    """What stands beside a quotation: read once, and asked for each word of the claim that the quotation has not."""

    def __init__(self, held: Held, frame: Frame, names: Names) -> None:
        self._held, self._frame, self._names = held, frame, names
        self._said: dict[tuple[str, _Role], str] = {}
        self._given: dict[str, frozenset[str]] = {}

    def has(self, index: int) -> str:
        """Return how the frame has a name of the claim, by its letters or by its actor; nothing where it has not."""
        word, own = self._held.words[index], standing(self._held.claim)
        role = _role(own, own.at[word.span])
        actor = self._as_actor(word, role)
        if actor:
            return actor
        said = self._as_written(word, role) if is_name(self._held, index) else ""
        return said or self._long_name(index) or self._full_name(index)

    def _as_written(self, word: Word, role: _Role) -> str:
        """Return the first form of a word in the frame that has its role; nothing where there is none."""
        language = self._held.claim.language
        there, words = standing(Read(self._frame.text, language)), lexis_of(self._frame.text, language)
        key = (word.text, role)
        if key not in self._said:
            found = (w for w in words.says(word) if role.is_like(_role(there, there.at[w.span])))
            self._said[key] = next((other.text for other in found), "")
        return self._said[key]

    def _as_actor(self, word: Word, role: _Role) -> str:
        """Return the actors that a word of the claim names and the frame, too, in the same role; nothing where none is."""
        wanted = self._names.named_in(word.text)
        if not wanted:
            return ""
        said = wanted & self._frame.chain if role == _Role("", is_owner=False) else frozenset[str]()
        said |= {
            actor for actor in wanted if any(role.is_like(other) for other in self._actors.get(actor, ()))
        }
        return ", ".join(sorted(said))

    @cached_property
    def _actors(self) -> dict[str, set[_Role]]:
        """The roles in which the frame names each actor."""
        there, named_in = standing(Read(self._frame.text, self._frame.language)), cache(self._names.named_in)
        found: defaultdict[str, set[_Role]] = defaultdict(set)
        for index, (text, *_) in enumerate(there.words):
            behind = there.words[index + 1].text if index + 1 < len(there.words) else ""
            is_whole = text[0].isupper() and not named_in(behind)
            named = named_in(text) or (named_in(f"{text} {behind}") if is_whole else frozenset[str]())
            is_genitive = text.endswith("s") and bool(named_in(text[:-1]))
            for actor in named:
                found[actor].add(_Role(there.preposition(index), there.is_owner(index) or is_genitive))
        return found

    def _long_name(self, index: int) -> str:
        """Return the given name in the passage, before the claim's surname, that a short one of the claim stands for: Timothy for Tim."""
        words = self._held.words
        word, behind = words[index], words[index + 1 : index + 2]
        long = short_of(word.text)
        if not (long and behind and index + 1 in self._held.found and _is_beside(word, behind[0])):
            return ""
        there = standing(self._held.passage)
        for match in self._held.found[index + 1]:
            at = there.at[match.span]
            for before in range(at - 1, max(-1, at - 1 - _NAMES), -1):
                if not there.words[before].is_capital:
                    break
                if there.lower(before) == long:
                    return there.words[before].text
        return ""

    def _full_name(self, index: int) -> str:
        """Return the surname of a first name that the passage leaves out, where the article has both, and no other with that surname."""
        words = self._held.words
        word, behind = words[index], words[index + 1 : index + 2]
        is_shared = bool(behind) and behind[0].is_capital and index + 1 in self._held.found
        if not (is_shared and _is_beside(word, behind[0])):
            return ""
        return behind[0].text if self._given_names(behind[0].text) == {word.text} else ""

    def _given_names(self, surname: str) -> frozenset[str]:
        """Return what stands before a surname in the article, with a capital."""
        if surname not in self._given:
            named = re.compile(rf"(\w[\w.-]*) {re.escape(surname)}(?!\w)")
            given = (match[1] for match in named.finditer(self._frame.article))
            self._given[surname] = frozenset(name for name in given if name[0].isupper())
        return self._given[surname]


def is_name(held: Held, index: int) -> bool:
    """Return whether a word of the claim is taken for a part of a name.

    English writes names alone with a capital; in German, where nouns have one, too, only what stands
    beside another capital word, with no article between, is sure to be one.
    """
    word = held.words[index]
    if not word.is_capital or (held.claim.language == "en" and _begins(held, word)):
        return False
    return held.claim.language == "en" or any(
        abs(index - other) == 1 and held.words[other].is_capital and _is_beside(word, held.words[other])
        for other in range(max(0, index - 1), min(len(held.words), index + 2))
        if other != index
    )


def _begins(held: Held, word: Word) -> bool:
    return not held.claim.text[: word.span.start].strip()


def _is_beside(one: Word, other: Word) -> bool:
    return min(abs(one.span.start - other.span.end), abs(other.span.start - one.span.end)) == 1
