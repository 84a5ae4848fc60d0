"""Which clauses of a text a word may govern, and which words stand in them.

A set of words is the bits of one number: thousands of words, each governed by thousands, are then no more than
a few operations each.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.text.article import Article, touching
from claimcheck.text.clause import Clause, ClausePlaces, Relation, clauses
from claimcheck.text.readings import once
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

APART = " … "
"""What stands between the pieces of a quotation when it is read."""


class Read(NamedTuple):
    """A text with its language, one of `de` and `en`."""

    text: str
    language: str


class Parts:
    """The clauses of a text, with what is asked of all of them again and again."""

    def __init__(self, clauses_: Sequence[Clause]) -> None:
        """Take the clauses in order, each behind the one above it."""
        self.clauses = tuple(clauses_)

    @cached_property
    def places(self) -> ClausePlaces:
        """Which of them stand where."""
        return ClausePlaces(self.clauses)

    @cached_property
    def below(self) -> dict[int, list[int]]:
        """For each clause those that depend on it, in order."""
        found: dict[int, list[int]] = {}
        for index, part in enumerate(self.clauses):
            if part.parent is not None and part.relation in {Relation.VERB_LAST, Relation.COMPLEMENT}:
                found.setdefault(part.parent, []).append(index)
        return found


@once
def parts_of(read: Read) -> Parts:
    """Return the clauses of all sentences of a text."""
    article = Article(read.text, read.language)
    found: list[Clause] = []
    for sentence in sentences(article, Span(0, len(read.text))) if read.text else ():
        first = len(found)
        own = clauses(article.slice(sentence), read.language)
        found += [_moved(clause, sentence.start, first) for clause in own]
    return Parts(found)


def _moved(clause: Clause, by: int, first: int) -> Clause:
    spans = tuple(Span(part.start + by, part.end + by) for part in clause.parts)
    return Clause(spans, clause.relation, None if clause.parent is None else clause.parent + first)


def governed(parts: Parts, span: Span) -> frozenset[int]:
    """Return the clauses that a word at *span* may govern: its own, those that depend on it, what it comments on."""
    own = parts.places.at(span)
    reach, waiting = set(own), list(own)
    while waiting:
        new = [index for index in parts.below.get(waiting.pop(), ()) if index not in reach]
        reach.update(new)
        waiting += new
    reach |= {
        parent
        for index in own
        if parts.clauses[index].relation is Relation.COMMENT
        and (parent := parts.clauses[index].parent) is not None
    }
    return frozenset(reach)


class Alike(NamedTuple):
    """Words that stand at the same places of a text, as the bits of their indexes."""

    words: int
    places: tuple[Span, ...]


class Bearing:
    """Words in a text, each at one or several places, and its clauses."""

    def __init__(self, parts: Parts, words: Sequence[Alike]) -> None:
        """Take the clauses of a text and the words that stand in it."""
        self._parts, self._words = parts, words

    @cached_property
    def places(self) -> dict[Span, list[Alike]]:
        """Where words stand, in order: for each place those that stand there."""
        found: defaultdict[Span, list[Alike]] = defaultdict(list)
        for alike in self._words:
            for place in alike.places:
                found[place].append(alike)
        return dict(sorted(found.items()))

    @cached_property
    def _ordered(self) -> list[Span]:
        return list(self.places)

    def within(self, span: Span) -> Sequence[Span]:
        """Return the places inside *span*, in order."""
        return touching(self._ordered, span)

    @cached_property
    def end(self) -> int:
        """Where the last of the words ends, 0 without any."""
        return max((place.end for place in self.places), default=0)

    @cached_property
    def holding(self) -> dict[int, int]:
        """For each clause that holds words which ones, as bits; in order of the clauses."""
        found: defaultdict[int, int] = defaultdict(int)
        for alike in self._words:
            for clause in {clause for place in alike.places for clause in self._parts.places.at(place)}:
                found[clause] |= alike.words
        return dict(sorted(found.items()))

    def governed(self, span: Span, among: frozenset[int] | None = None) -> int:
        """Return the other words, as bits, that a word at *span* may govern; *among*: those in certain clauses alone."""
        reach = governed(self._parts, span)
        found = 0
        for clause in reach if among is None else reach & among:
            found |= self.holding.get(clause, 0)
        for place in touching(self._ordered, span):
            for alike in self.places[place]:
                if all(other.overlaps(span) for other in alike.places):
                    found &= ~alike.words
        return found

    def fewest(self) -> frozenset[int]:
        """Return the clauses that hold all words between them: as few as that takes, of equal ones all."""
        wanted, chosen = sum(alike.words for alike in self._words), set[int]()
        while wanted:
            numbers = {clause: (words & wanted).bit_count() for clause, words in self.holding.items()}
            most = max(numbers.values(), default=0)
            if not most:
                break
            best = [clause for clause, number in numbers.items() if number == most]
            if most == 1 and chosen:
                chosen.update(self._first_of_each(best, wanted))
                break
            chosen.update(best)
            for clause in best:
                wanted &= ~self.holding[clause]
        return frozenset(chosen)

    def _first_of_each(self, clauses_: Sequence[int], wanted: int) -> Iterator[int]:
        """Yield for each word of *wanted* the first clause that holds it; none holds two of them."""
        for clause in clauses_:
            if self.holding[clause] & wanted:
                yield clause
                wanted &= ~self.holding[clause]
