"""What a document is found by, and what is looked for, as plain words of an index.

Of every fourth letter of a document the six from there on are one word of it: so words that were changed in part, or
joined, are found by what is left of them. Measured against runs of five, every third of them (tests/benchmarks/indexing.py):
in less time as much is found. Its words stand beside them as they are, with their stems and the digits of numbers.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from claimcheck.archive.fold import fold
from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.matching import ANY, TOKEN, Query, Term, forms_of, number_form, significant
from claimcheck.records.values import extent
from claimcheck.text.fold import fold_joined

RUN, STEP = 6, 4

LEAST_LETTERS = 24
"""Of what is shorter words alone are looked for: runs of two or three words stand everywhere."""

MOST_RUNS = 250
"""Of a longer text the first ones; two sentences have no more."""

_SHORTEST_PART = 4
"""As long is a part of a longer word at least."""


class Sought(NamedTuple):
    """What is looked for: runs of letters, and of each term that tells anything the words that meet it."""

    runs: tuple[str, ...]
    terms: Mapping[int, frozenset[str]]
    """By the term's number."""
    parts: Mapping[int, frozenset[str]]
    """Stems that may begin or end a longer word."""
    telling: frozenset[int]
    """The terms that are no function words, unless there are no others."""


def runs_of(text: str) -> str:
    """Return the runs of a document, with blanks between them."""
    letters = _letters(text)
    return " ".join(letters[at : at + RUN] for at in range(0, len(letters) - RUN + 1, STEP))


def _letters(text: str) -> str:
    return fold(text).bytes.tobytes().decode("latin-1")


def words_of(text: str) -> str:
    """Return the words of a document, their stems, and the digits of its numbers, with blanks between them."""
    return " ".join(map(_forms, frozenset(TOKEN.findall(fold_joined(text).text))))


@lru_cache(maxsize=1 << 19)
def _forms(token: str) -> str:
    return " ".join(forms_of(token, None))


def sought(query: Query, names: Names) -> Sought:
    """Return what finds documents that may meet *query*."""
    letters = _letters(query.written)
    runs = [letters[at : at + RUN] for at in range(len(letters) - RUN + 1)]
    heavy = frozenset(i for i, term in enumerate(query.terms) if term.weight >= 1.0)
    return Sought(
        tuple(dict.fromkeys(runs))[:MOST_RUNS] if len(letters) >= LEAST_LETTERS else (),
        {i: frozenset(_words(term, names)) for i, term in enumerate(query.terms)},
        {i: frozenset(_parts(term)) for i, term in enumerate(query.terms)},
        heavy or frozenset(range(len(query.terms))),
    )


def _words(term: Term, names: Names) -> Iterator[str]:
    if term.actors:
        yield from names.first_forms(term.actors)
    if term.values:
        yield number_form(ANY)
        for value in term.values:
            digits = significant(value)
            yield from (number_form(digits[:end]) for end in range(len(digits) + 1))
    if len(term.words) == 1:
        yield from term.words
        yield from () if term.values else term.stems


def _parts(term: Term) -> Iterable[str]:
    is_word = len(term.words) == 1 and not term.values
    return (stem for stem in term.stems if len(stem) >= _SHORTEST_PART) if is_word else ()


def days_of(written: str) -> tuple[int, int] | None:
    """Return the first and the last day that a date may mean, as ordinals; None of none."""
    if not written:
        return None
    first, last = extent(written)
    return first.toordinal(), last.toordinal()


class Within(NamedTuple):
    """Of which documents: of these outlets, in lower case, and of days that may lie between these; all where none is named."""

    outlets: frozenset[str] = frozenset()
    since: int | None = None
    until: int | None = None

    @property
    def is_dated(self) -> bool:
        """Whether documents without a date are passed over."""
        return self.since is not None or self.until is not None

    def has_outlet(self, outlet: str) -> bool:
        """Return whether documents of this outlet are wanted."""
        return not self.outlets or outlet.casefold() in self.outlets

    def has_date(self, written: str) -> bool:
        """Return whether documents of this date are wanted."""
        days = days_of(written)
        if days is None or not self.is_dated:
            return not self.is_dated
        return days[1] >= (self.since or 0) and days[0] <= (self.until or date.max.toordinal())
