"""Patterns of words that are searched, and compiled, only where a text has a word that one of their matches begins with."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.text.readings import once
from claimcheck.text.word import WORD

_LONGEST = 4
"""Words are told apart by so many first letters."""

_LITERAL = re.compile(r"[^\W\d_]+(?![?*{])")
_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|.", re.DOTALL)
"""A character, or what a pattern writes for one: an escape, a class."""

_QUANTIFIER = re.compile(r"(?:[?*]|\{0,\d*\})\??")
"""What lets the group before it be missing."""


class Sought(NamedTuple):
    """A pattern, in any case, of words that make something of what they govern."""

    modality: str
    pattern: str
    heads: frozenset[str]
    """What its matches begin with, in lower case and cut."""

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready to be searched."""
        return _compiled(self.pattern)


def sought(modality: str, words: str, *, behind: str = r"(?<!\w)") -> Sought:
    """Return what seeks *words*, a pattern that begins at the start of a word, *behind* what may stand before it."""
    return Sought(
        modality, f"{behind}(?:{words})(?!\\w)", frozenset(head[:_LONGEST] for head in beginnings(words))
    )


class Seekers:
    """Patterns that are sought together, told by what their matches begin with."""

    def __init__(self, patterns: Iterable[Sought]) -> None:
        """Take the *patterns*, in the order in which what they find is told."""
        self._patterns = tuple(patterns)
        self._by_head: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._patterns):
            for head in one.heads:
                self._by_head[head].append(number)

    def __iter__(self) -> Iterator[Sought]:
        """Yield all of them."""
        return iter(self._patterns)

    def begun_in(self, heads: Iterable[str]) -> Iterator[Sought]:
        """Yield those of which a match may begin with one of *heads*."""
        by_head = self._by_head
        numbers = {number for head in heads if head in by_head for number in by_head[head]}
        return (self._patterns[number] for number in sorted(numbers))


def found_in(text: str, patterns: Seekers) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield where *patterns* stand in *text*, with the modality of each."""
    words, begun = _words(text)
    for one in patterns.begun_in(begun):
        end = 0
        for start, beginnings in words:
            if start >= end and not one.heads.isdisjoint(beginnings):
                match = one.compiled.match(text, start)
                if match:
                    yield one.modality, match
                    end = match.end()


@once
def _words(text: str) -> tuple[Sequence[tuple[int, Sequence[str]]], frozenset[str]]:
    """Return where each word of *text* stands and what it begins with, in lower case; and all that words begin with."""
    words = [
        (word.start(), [cut[:length] for length in range(1, len(cut) + 1)])
        for word in WORD.finditer(text)
        for cut in (word.group()[:_LONGEST].lower(),)
    ]
    return words, frozenset().union(*(beginnings for _, beginnings in words))


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def beginnings(words: str) -> Collection[str]:
    """Return the letters that each alternative of a pattern begins with.

    Raises:
        ValueError: if one begins with something else than letters or a group of such.
    """
    return {head for one in _alternatives(words) for head in _heads(one)}


def _alternatives(words: str) -> list[str]:
    """Return *words* cut at the bars outside of its groups."""
    found, depth = [""], 0
    for piece in _PIECE.findall(words):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def _heads(alternative: str) -> set[str]:
    literal = _LITERAL.match(alternative)
    if literal:
        return {literal.group()}
    if not alternative.startswith("(?:"):
        message = f"begins with no letters: {alternative}"
        raise ValueError(message)
    group = _first_group(alternative)
    inside, behind = set(beginnings(group[len("(?:") : -1])), alternative[len(group) :]
    may_lack = _QUANTIFIER.match(behind)
    return inside | _heads(behind[may_lack.end() :]) if may_lack else inside


def _first_group(text: str) -> str:
    """Return the group that opens *text*."""
    depth, group = 0, ""
    for piece in _PIECE.findall(text):
        depth += (piece == "(") - (piece == ")")
        group += piece
        if not depth:
            break
    return group
