"""The clauses of a sentence, as far as commas and openers show them.

No parser: a comma begins a new clause only where a word that opens one follows it, or where it
ends a clause that such a word opened. Any other comma (a list, an apposition, „Er glaube nicht,
Minsk werde …“) leaves both sides in one clause, so that what negates one side is held to negate
the other. Errors thus fall on the side of asking the curator to quote more.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import LANGUAGES, RULED, all_words, by_language, code_of, united
from claimcheck.text.phrases import alternatives
from claimcheck.text.readings import once
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import (
    CLAUSE_OPENERS,
    COMPLEMENTIZERS,
    OPENERS_OF_TIME,
    OPENERS_WITHOUT_COMMA,
    PREPOSITIONS,
    RELATIVE_ARTICLES,
    RELATIVE_PRONOUNS,
    STRENGTHENERS,
)
from claimcheck.text.word import WORD


class Relation(Enum):
    """How a clause hangs on the clause above it."""

    MAIN = "main"
    VERB_LAST = "verb last"
    """A clause that the verb above it governs, with its own verb at the end: dass, ob."""
    COMPLEMENT = "complement"
    """A clause that the verb above it may govern, its verb anywhere."""
    RELATIVE = "relative"
    """A clause that tells of a noun before it, and falls where that noun is denied."""
    COMMENT = "comment"
    """A clause that says something of what stands before it: „…, was nicht stimmt“."""
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


class ClausePlaces:
    """Which clauses of a sentence stand where."""

    def __init__(self, clauses_: Sequence[Clause]) -> None:
        self._parts = sorted((part, index) for index, clause in enumerate(clauses_) for part in clause.parts)

    def at(self, span: Span) -> list[int]:
        """Return the numbers of the clauses that *span* touches, in the order of their parts."""
        first = bisect_right(self._parts, span.start, key=lambda part: part[0].end)
        last = bisect_left(self._parts, span.end, first, key=lambda part: part[0].start)
        return list(dict.fromkeys(index for part, index in self._parts[first:last] if part.overlaps(span)))


class _Segment(NamedTuple):
    span: Span
    mark: str
    """What stands before it: a comma, a bracket, a dash, a colon; empty at the start."""


_MARK = re.compile(
    # The class stands first, so that the search runs fast.
    r"[,;():–—-](?:(?<=[;()])|(?<=,)(?:(?<!\d,)|(?!\d))|(?<=:)(?=\s)|(?<=\s[–—-])(?=\s))"
)
_NO_OPENERS_AT_START = all_words("no-opener-at-start")
"""Openers that at the start of a sentence only join it to the one before, or are prepositions there."""

_SUBJECTS = all_words("subject-pronoun")
_SHORTEST_VERB = 3
_FINITE = all_words("finite-in-main-clause")
_VERB_LAST = frozenset((Relation.RELATIVE, Relation.VERB_LAST))
_VERB_SECOND = 3
"""Of so many words behind a comma the first one is the verb of a main clause, if it is finite."""
_BEHIND_COMMA = re.compile(r",\s*(\w+)")
_AUXILIARY = re.compile(
    rf"\b(?:{alternatives('clause-auxiliary', ('en',))})(?:n['’]t)?\b|\b[a-z]{{3,}}ed\b", re.IGNORECASE
)
"""A verb that shows a clause behind "as" or "after", and no day: "After Monday, …"."""
_ASIDE = 1
"""A bracket with so many words, no clause, stands in the clause around it: „wird (nicht) angreifen“."""

_LONGEST_WORD = 60
_BEHIND_MARK = re.compile(r"[,;:(–—]\s*(?:(?:and|even|only|or)\s+)?\Z", re.IGNORECASE)
_GAP = 8
_COMMENTING = by_language("commenting")
_SHORTEST_CLAUSE = 4
"""„Als“ with fewer words behind it opens no clause („als falsch“)."""


@once
def clauses(sentence: str, language: str | None) -> tuple[Clause, ...]:
    """Return the clauses of *sentence*, whose spans count from its start.

    Args:
        sentence: One sentence, in original text.
        language: Its language code; None or an unknown one uses the words of all languages that have rules.
    """
    words = _words(words_for(language))
    reader = _Reader(words, sentence)
    for segment in _segments(sentence, words.bare_openers):
        reader.take(segment, sentence[segment.span.start : segment.span.end])
    return reader.clauses()


def words_for(language: str | None) -> tuple[str, ...]:
    """Return the languages whose word lists apply to a text in *language*."""
    known = code_of(language)
    return (known,) if known in LANGUAGES else RULED


def languages_with(language: str | None) -> tuple[str, ...]:
    """Return the languages that have rules, and *language*: for a text that may be in any of them."""
    return tuple(dict.fromkeys((*RULED, *words_for(language))))


def _segments(sentence: str, bare_openers: frozenset[str]) -> list[_Segment]:
    cuts = [(m.end(), m.group().strip()) for m in _MARK.finditer(sentence)]
    cuts += [
        (m.start(), " ")
        for m in WORD.finditer(sentence)
        if m.start() and m.group() in bare_openers and not _stands_behind_mark(sentence, m.start())
    ]
    starts = [(0, ""), *sorted(cuts)]
    ends = [start for start, _ in starts[1:]] + [len(sentence)]
    return [
        _Segment(Span(start, end), mark)
        for (start, mark), end in zip(starts, ends, strict=True)
        if sentence[start:end].strip() or mark in "()"
    ]


def _stands_behind_mark(sentence: str, offset: int) -> bool:
    """Return whether a mark begins a segment right before *offset* already."""
    return _BEHIND_MARK.search(sentence, max(0, offset - _GAP), offset) is not None


class _Words(NamedTuple):
    """The word lists of some languages, merged."""

    bare_openers: frozenset[str]
    complementizers: frozenset[str]
    openers: frozenset[str]
    strengtheners: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    opening: frozenset[str]
    verb_last: bool
    commenting: frozenset[str]


_LISTS = (
    OPENERS_WITHOUT_COMMA,
    COMPLEMENTIZERS,
    CLAUSE_OPENERS,
    STRENGTHENERS,
    RELATIVE_ARTICLES,
    RELATIVE_PRONOUNS,
    PREPOSITIONS,
    OPENERS_OF_TIME,
)


@lru_cache(maxsize=4)
def _words(languages: tuple[str, ...]) -> _Words:
    bare, complementizers, openers, strengtheners, relatives, pronouns, prepositions, opening = (
        united(words, languages) for words in _LISTS
    )
    return _Words(
        bare,
        complementizers,
        openers,
        strengtheners,
        relatives,
        pronouns,
        prepositions,
        opening,
        verb_last=languages == ("de",),
        commenting=united(_COMMENTING, languages),
    )


class _Reader:
    """Builds the clauses of one sentence, segment by segment."""

    def __init__(self, words: _Words, sentence: str) -> None:
        self._known = words
        self._sentence = sentence
        self._parts: list[list[Span]] = [[]]
        self._relations = [Relation.MAIN]
        self._parents: list[int | None] = [None]
        self._current = 0
        self._brackets: list[int] = []
        self._whole = {0}
        """The clauses that a comma does not end: the first, and those behind a semicolon."""

    def take(self, segment: _Segment, text: str) -> None:
        """Give *segment* to the clause that it continues or begins."""
        if segment.mark == ")":
            self._current = self._brackets.pop() if self._brackets else self._current
        relation = self._opened(segment, text)
        if segment.mark == "(":
            self._brackets.append(self._current)
            if relation is not None or len(WORD.findall(text)) != _ASIDE:
                self._begin(relation or Relation.FREE)
        elif relation is not None:
            self._begin(relation)
            if segment.mark == ";":
                self._whole.add(self._current)
        elif segment.mark == "," and self._current not in self._whole:
            self._current = self._above(text)
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

    def _above(self, text: str) -> int:
        """Return the clause that goes on behind the current one: the one above it, unless its own verb is still to come.

        A German verb that stands first, with more behind it, ends no clause whose verb stands last: „Kern, der die Frau,
        die klagt, kennt, hat das Geld genommen“.
        """
        if self._is_open():
            return self._current
        above = self._parents[self._current] or 0
        words = [
            match.group().lower() for _, match in zip(range(_VERB_SECOND), WORD.finditer(text), strict=False)
        ]
        if self._known.verb_last and len(words) == _VERB_SECOND and words[0] in _FINITE:
            while self._relations[above] in _VERB_LAST:
                above = self._parents[above] or 0
        return above

    def _is_open(self) -> bool:
        """Return whether a German clause still lacks the verb that ends it: „wo die Landung am D-Day, am 6. Juni, stattfand“."""
        if not self._known.verb_last or self._relations[self._current] is not Relation.VERB_LAST:
            return False  # what looks like a relative clause may be an apposition: „Kern, der Chef der Bahn, sagte“
        part = self._parts[self._current][-1]
        words = WORD.findall(self._sentence[part.start : part.end])
        return bool(words) and words[-1][0].isupper()

    def _opened(self, segment: _Segment, text: str) -> Relation | None:
        """Return the relation of the clause that *segment* opens; None where it opens none."""
        if segment.mark == ";":
            return Relation.FREE
        words = [match.group().lower() for _, match in zip(range(3), WORD.finditer(text), strict=False)]
        if words and words[0] in self._known.strengtheners and words[1:]:
            words = words[1:] if self._opens(words[1]) else words
        if words[1:] and words[0] == "bis" and words[1] in self._known.prepositions:
            words = words[1:]
        if not words or self._is_of_few_words(segment, words, text):
            return None
        return self._relation(segment, words)

    def _relation(self, segment: _Segment, words: list[str]) -> Relation | None:
        """Return the relation of the clause that begins with *words*; None where they begin none."""
        if segment.mark == "," and words[0] in self._known.commenting:
            return Relation.COMMENT
        if words[0] in self._known.complementizers:
            return Relation.VERB_LAST if self._known.verb_last else Relation.COMPLEMENT
        opens = words[0] in self._known.openers
        if (opens and segment.mark) or (
            (opens or words[0] in self._known.opening)
            and not segment.mark
            and self._begins_dependent(segment, words[0])
        ):
            return Relation.FREE
        if segment.mark == "," and self._is_relative(segment, words):
            return Relation.RELATIVE
        # What stands behind a colon is one with what stands before it: „Er sagte nie: …“, „…: eine Lüge“.
        return None

    def _is_of_few_words(self, segment: _Segment, words: list[str], text: str) -> bool:
        """Return whether a segment is too short for a clause: „…, als falsch“."""
        return segment.mark == "," and words[0] == "als" and len(WORD.findall(text)) < _SHORTEST_CLAUSE

    def _opens(self, word: str) -> bool:
        return word in self._known.complementizers or word in self._known.openers

    def _is_relative(self, segment: _Segment, words: list[str]) -> bool:
        articles = frozenset[str]() if self._is_resumed(segment) else self._known.relatives
        if words[0] in self._known.prepositions:
            return len(words) > 1 and words[1] in (self._known.pronouns - self._known.relatives) | articles
        return words[0] in articles

    def _begins_dependent(self, segment: _Segment, opener: str) -> bool:
        """Return whether the sentence begins with a dependent clause: „Weil er kam, …“, not „Um 9 Uhr kam er“."""
        if segment.span.end >= len(self._sentence):
            return False
        if opener in OPENERS_OF_TIME["de"]:
            return self._is_verb_last(segment, opener)
        if opener in OPENERS_OF_TIME["en"]:
            return _AUXILIARY.search(self._sentence, *segment.span) is not None
        return opener not in _NO_OPENERS_AT_START

    def _is_verb_last(self, segment: _Segment, opener: str) -> bool:
        """Return whether a segment ends with a verb as a German dependent clause does, and one stands behind its comma.

        „Als der Krieg begann, …“, but „Als falsch bezeichnete er, …“ and „Seit Montag, …“.
        """
        text = self._sentence[segment.span.start : segment.span.end].rstrip(" ,")
        second, last = (WORD.findall(text) * 2)[1], WORD.findall(text)[-1]
        if not last.islower() or len(last) < _SHORTEST_VERB:
            return False
        behind = _BEHIND_COMMA.match(self._sentence, segment.span.end - 1)
        follows = behind[1] if behind else ""
        known = self._known
        others = known.prepositions | known.complementizers | known.openers | known.pronouns | known.relatives
        is_verb = follows.islower() and len(follows) >= _SHORTEST_VERB and follows not in others
        return is_verb or (opener == "als" and second in _SUBJECTS)

    def _is_resumed(self, segment: _Segment) -> bool:
        """Return whether what follows a dependent clause goes on with the clause above it.

        „…, wenn er klug ist, das Land angreifen“: behind a verb, which has a small letter. Behind a
        noun an article opens a relative clause: „dass Minsk, das klein ist, …“.
        """
        if self._relations[self._current] is Relation.MAIN:
            return False
        before = WORD.findall(self._sentence[max(0, segment.span.start - _LONGEST_WORD) : segment.span.start])
        return not before or not before[-1][0].isupper()
