"""The clauses of a sentence, as far as commas and openers show them.

No parser: a comma begins a new clause only where a word that opens one follows it, or where it
ends a clause that such a word opened. Any other comma (a list, an apposition, „Er glaube nicht,
Minsk werde …“) leaves both sides in one clause, so that what negates one side is held to negate
the other. Errors thus fall on the side of asking the curator to quote more.
"""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from claimcheck.text.article import Span
from claimcheck.text.vocabulary import (
    CLAUSE_OPENERS,
    COMPLEMENTIZERS,
    LANGUAGES,
    OPENERS_WITHOUT_COMMA,
    PREPOSITIONS,
    RELATIVE_ARTICLES,
    STRENGTHENERS,
)


class Relation(Enum):
    """How a clause hangs on the clause above it."""

    MAIN = "main"
    VERB_LAST = "verb last"
    """A clause that the verb above it governs, with its own verb at the end: dass, ob."""
    COMPLEMENT = "complement"
    """A clause that the verb above it may govern, its verb anywhere."""
    FREE = "free"
    """A clause that stands whatever is said above it: weil, nachdem, aber."""


class Clause(NamedTuple):
    """The parts of one clause, its relation, and the index of the clause above it."""

    parts: tuple[Span, ...]
    relation: Relation
    parent: int | None

    def touches(self, span: Span) -> bool:
        """Return whether *span* overlaps a part of the clause."""
        return any(part.overlaps(span) for part in self.parts)


class _Segment(NamedTuple):
    span: Span
    mark: str
    """What stands before it: a comma, a bracket, a dash, a colon; empty at the start."""


_MARK = re.compile(r"(?<!\d),|,(?!\d)|[;()]|:(?=\s)|\s[–—-](?=\s)")
_WORD = re.compile(r"\w+")
_OPENING_QUOTES = frozenset("„“\"»«‚‘'")


def clauses(sentence: str, language: str | None) -> tuple[Clause, ...]:
    """Return the clauses of *sentence*, whose spans count from its start.

    Args:
        sentence: One sentence, in original text.
        language: Its language code; None or an unknown one uses the words of all known languages.
    """
    words = _words(words_for(language))
    reader = _Reader(words)
    for segment in _segments(sentence, words.bare_openers):
        reader.take(segment, sentence[segment.span.start : segment.span.end])
    return reader.clauses()


def words_for(language: str | None) -> tuple[str, ...]:
    """Return the languages whose word lists apply to a text in *language*."""
    known = (language or "").split("-")[0].lower()
    return (known,) if known in LANGUAGES else LANGUAGES


def _segments(sentence: str, bare_openers: frozenset[str]) -> list[_Segment]:
    cuts = [(m.end(), m.group().strip()) for m in _MARK.finditer(sentence)]
    cuts += [
        (m.start(), " ") for m in _WORD.finditer(sentence) if m.start() and m.group().lower() in bare_openers
    ]
    starts = [(0, ""), *sorted(cuts)]
    ends = [start for start, _ in starts[1:]] + [len(sentence)]
    return [
        _Segment(Span(start, end), mark)
        for (start, mark), end in zip(starts, ends, strict=True)
        if sentence[start:end].strip() or mark in "()"
    ]


class _Words(NamedTuple):
    """The word lists of some languages, merged."""

    bare_openers: frozenset[str]
    complementizers: frozenset[str]
    openers: frozenset[str]
    strengtheners: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]


_LISTS = (
    OPENERS_WITHOUT_COMMA,
    COMPLEMENTIZERS,
    CLAUSE_OPENERS,
    STRENGTHENERS,
    RELATIVE_ARTICLES,
    PREPOSITIONS,
)


@lru_cache(maxsize=4)
def _words(languages: tuple[str, ...]) -> _Words:
    return _Words(*(frozenset().union(*(words[language] for language in languages)) for words in _LISTS))


class _Reader:
    """Builds the clauses of one sentence, segment by segment."""

    def __init__(self, words: _Words) -> None:
        self._known = words
        self._parts: list[list[Span]] = [[]]
        self._relations = [Relation.MAIN]
        self._parents: list[int | None] = [None]
        self._current = 0
        self._brackets: list[int] = []

    def take(self, segment: _Segment, text: str) -> None:
        """Give *segment* to the clause that it continues or begins."""
        if segment.mark == ")":
            self._current = self._brackets.pop() if self._brackets else self._current
        relation = self._opened(segment, text)
        if segment.mark == "(":
            self._brackets.append(self._current)
            self._begin(relation or Relation.FREE)
        elif relation is not None:
            self._begin(relation)
        elif segment.mark == "," and self._relations[self._current] is not Relation.MAIN:
            self._current = self._parents[self._current] or 0
        self._parts[self._current].append(segment.span)

    def clauses(self) -> tuple[Clause, ...]:
        """Return what was read."""
        rows = zip(self._parts, self._relations, self._parents, strict=True)
        return tuple(Clause(tuple(parts), relation, parent) for parts, relation, parent in rows)

    def _begin(self, relation: Relation) -> None:
        self._parts.append([])
        self._relations.append(relation)
        self._parents.append(self._current)
        self._current = len(self._parts) - 1

    def _opened(self, segment: _Segment, text: str) -> Relation | None:
        """Return the relation of the clause that *segment* opens; None where it opens none."""
        if segment.mark == ";" or (segment.mark == ":" and text.lstrip()[:1] in _OPENING_QUOTES):
            # Direct speech behind a colon stands for itself: „… schenkten sie keinen Glauben: „Wir …““.
            return Relation.FREE
        words = [match.group().lower() for _, match in zip(range(3), _WORD.finditer(text), strict=False)]
        if words and words[0] in self._known.strengtheners and words[1:]:
            words = words[1:] if self._opens(words[1]) else words
        if not words:
            return None
        if words[0] in self._known.complementizers:
            return Relation.VERB_LAST
        if words[0] in self._known.openers and segment.mark:
            return Relation.FREE
        if segment.mark == "," and self._is_relative(words):
            return Relation.COMPLEMENT
        return Relation.COMPLEMENT if segment.mark == ":" else None

    def _opens(self, word: str) -> bool:
        return word in self._known.complementizers or word in self._known.openers

    def _is_relative(self, words: list[str]) -> bool:
        if words[0] in self._known.prepositions:
            # Behind a dependent clause „in den nächsten …“ goes on with the clause above it.
            words = words[1:] if self._relations[self._current] is Relation.MAIN else []
        return bool(words) and words[0] in self._known.relatives
