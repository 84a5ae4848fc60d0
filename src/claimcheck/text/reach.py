"""Which clauses of a sentence bear on a quotation: its own, and those that its verb depends on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from claimcheck.text.article import touching
from claimcheck.text.clause import Clause, ClausePlaces, Relation
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PREPOSITIONS

_COUNTED_WORD = re.compile(r"\d[\d.,]*|\w+")

_OPENING, _SUBJECT_AND_VERB = 1, 4
"""How near its clause's start, and how long, a passage must be to hold subject and verb, in words."""

_VERB_CLUSTER = 3
"""How many words at the end of a German dependent clause its verbs may take („zwingen möchte“)."""


class Reach:
    """The clauses in which a negation turns round what the pieces of a quotation say."""

    def __init__(
        self,
        text: str,
        clauses_: tuple[Clause, ...],
        pieces: Sequence[Span],
        *,
        through_relatives: bool = True,
    ) -> None:
        """Take a sentence, its clauses, and the pieces of a quotation, in its offsets.

        Without *through_relatives* a relative clause holds whatever is said of its noun.
        """
        self._clauses = clauses_
        self._places = ClausePlaces(clauses_)
        self._start = min((piece.start for piece in pieces), default=0)
        self._free = {Relation.FREE} if through_relatives else {Relation.FREE, Relation.RELATIVE}
        self._reached: set[int] = set()
        self._climbed: set[int] = set()
        for index, clause in enumerate(clauses_):
            over = dict.fromkeys(piece for part in clause.parts for piece in touching(pieces, part))
            if over:
                self._reached.add(index)
            comments = over and clause.relation is Relation.COMMENT
            if comments or (over and _takes_verb(text, clause, over)):
                self._climb(index)

    def governs(self, negation: Span) -> bool:
        """Return whether the word at *negation* governs a piece."""
        return any(index in self._reached or self._is_comment(index) for index in self._places.at(negation))

    def _is_comment(self, index: int) -> bool:
        """Return whether a clause comments on a reached one and follows a piece."""
        clause = self._clauses[index]
        is_on_reached = clause.relation is Relation.COMMENT and clause.parent in self._reached
        return is_on_reached and self._start < clause.parts[0].start

    def _climb(self, index: int) -> None:
        """Reach the clauses that the verb of clause *index* depends on; each is climbed from once."""
        parent: int | None = index
        while parent is not None and parent not in self._climbed:
            self._climbed.add(parent)
            clause = self._clauses[parent]
            parent = clause.parent if clause.relation not in self._free else None
            if parent is not None:
                self._reached.add(parent)


def _takes_verb(text: str, clause: Clause, pieces: Iterable[Span]) -> bool:
    """Return whether one of *pieces* takes the verb of *clause*.

    It does where it takes the clause's end, or what stands before „und“ or a preposition; where the
    verb may stand anywhere, also with enough words from the clause's start, or most of them.
    """
    words = [m.span() for part in clause.parts for m in _COUNTED_WORD.finditer(text, part.start, part.end)]
    starts, ends = [start for start, _ in words], [end for _, end in words]
    taken = (range(bisect_right(ends, p.start), bisect_left(starts, p.end)) for p in pieces)
    return any(_holds_verb(text, clause, words, inside) for inside in taken)


def _holds_verb(text: str, clause: Clause, words: Sequence[tuple[int, int]], taken: range) -> bool:
    """Return whether the *words* of *clause* that a piece has *taken* hold its verb."""
    if not taken:
        return False
    if taken[-1] >= len(words) - _VERB_CLUSTER or any(_is_verb_before(text, words, index) for index in taken):
        return True
    begins = taken[0] <= _OPENING and len(taken) >= _SUBJECT_AND_VERB
    is_most = 2 * len(taken) >= len(words) and len(taken) >= _SUBJECT_AND_VERB
    return clause.relation in {Relation.COMPLEMENT, Relation.RELATIVE} and (begins or is_most)


def _is_verb_before(text: str, words: Sequence[tuple[int, int]], index: int) -> bool:
    """Return whether word *index* is a verb with „und“ or a preposition behind it: „gerate und … müsse“.

    A German noun is capitalised, and what „und“ joins to an adjective is one too, so a small word
    with a small one behind „und“ that is not followed by a noun is taken for a verb.
    """
    word, *behind = (text[start:end] for start, end in words[index : index + 4])
    if not behind or not word[0].islower():
        return False
    joiner, *joined = behind
    if joiner in PREPOSITIONS["de"]:
        return True
    if not joined or joiner not in {"and", "oder", "or", "und"}:
        return False
    joins_adjectives = joined[0][0].islower() and joined[-1][0].isupper()
    return not joins_adjectives
