"""What a curator looks for, read: numbers by their value, actors by their names, and all other words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.naming import words as names_words
from claimcheck.languages.pack import RULED
from claimcheck.quantities.reading import quantities
from claimcheck.text.clause import words_for
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.fold import fold_words
from claimcheck.text.span import Span
from claimcheck.text.stem import stems

TOKEN = re.compile(r"[0-9]+(?:[.,'][0-9]+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
"""A numeral with the marks between its digits, or a word without its hyphens."""

LONGEST = 2_000
"""Code points of what is looked for; of a longer text only the beginning is read for its words."""

MOST_TERMS = 64
"""Of more words only the first are looked for."""

_LITTLE = FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"]
_LIGHT = 0.2
"""What a function word weighs against any other."""


class Term(NamedTuple):
    """One thing to look for. What it is decides how it is met: by value, as an actor's name, or as a word."""

    asked: str
    """As it was written."""
    words: tuple[str, ...]
    """Its words in lower case."""
    stems: frozenset[str] = frozenset()
    """Of a single word."""
    values: frozenset[Decimal] = frozenset()
    """Of a number; both, where German and English read it differently."""
    measure: str | None = None
    """The name of its unit."""
    actors: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    """Words of the articles that it may be a misspelling of."""

    @property
    def weight(self) -> float:
        """What it weighs beside the others."""
        return _LIGHT if set(self.words) <= _LITTLE else 1.0


class Query(NamedTuple):
    """What is looked for, as it was written and in its terms."""

    written: str
    terms: tuple[Term, ...]


def read_query(written: str, names: Names) -> Query:
    """Return what *written* asks for; *names* are those of the actors."""
    text = fold_words(written)[:LONGEST]
    found = [*_numbers(text)]
    found += [(span, term) for span, term in _actors(text, names) if not _taken(span, found)]
    for match in TOKEN.finditer(text):
        span = Span(*match.span())
        if not _taken(span, found):
            found.append((span, _word(match.group())))
    terms = (term for _, term in sorted(found, key=lambda item: item[0]))
    distinct = {(term.words, term.values): term for term in terms}
    return Query(written, tuple(distinct.values())[:MOST_TERMS])


def stems_of(word: str, language: str | None) -> frozenset[str]:
    """Return the stems of *word*; in a language without stems, or one that is not known, those of both."""
    return frozenset(chain.from_iterable(stems(word, known) for known in words_for(language)))


def _taken(span: Span, found: list[tuple[Span, Term]]) -> bool:
    return any(span.overlaps(other) for other, _ in found)


def _word(word: str) -> Term:
    return Term(word, (word.lower(),), stems_of(word, None))


def _numbers(text: str) -> Iterator[tuple[Span, Term]]:
    """Yield the numbers of *text*, with their units; „Tausende“ is no number to look for."""
    by_span: dict[Span, list[tuple[Decimal, str | None]]] = {}
    for language in RULED:
        for reading in quantities(text, language):
            for part in () if reading.vague else reading.parts:
                span = part.measured if reading.measure else part.number
                by_span.setdefault(span, []).append((part.value, reading.measure))
    done: list[Span] = []
    for span in sorted(by_span, key=lambda span: (span.start - span.end, span)):
        if not any(span.overlaps(other) for other in done):
            done.append(span)
            asked = text[span.start : span.end]
            values = frozenset(value for value, _ in by_span[span])
            measure = next((measure for _, measure in by_span[span] if measure), None)
            tokens = tuple(token.lower() for token in TOKEN.findall(asked))
            yield span, Term(asked, tokens, values=values, measure=measure)


def _actors(text: str, names: Names) -> Iterator[tuple[Span, Term]]:
    """Yield the actors whom *text* names, the longest name first."""
    tokens = names_words(text)
    spans = spans_of(tokens, text)
    by_place: dict[tuple[int, int], set[str]] = {}
    for name in names.find(tokens):
        by_place.setdefault((name.first, name.last), set()).add(name.actor)
    done: list[Span] = []
    for first, last in sorted(by_place, key=lambda place: (place[0] - place[1], place)):
        span = Span(spans[first].start, spans[last - 1].end)
        if not any(span.overlaps(other) for other in done):
            done.append(span)
            asked = text[span.start : span.end]
            words = tuple(token.lower() for token in TOKEN.findall(asked))
            yield span, Term(asked, words, actors=frozenset(by_place[first, last]))


def spans_of(tokens: list[str], text: str) -> list[Span]:
    """Return where the words of a folded *text* stand in it; they are given in order."""
    spans: list[Span] = []
    end = 0
    for token in tokens:
        start = text.index(token, end)
        end = start + len(token)
        spans.append(Span(start, end))
    return spans
