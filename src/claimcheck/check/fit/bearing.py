"""What a sentence does with a number: denies it, asks for it, tells it of a change, a rate, a part.

„Keine 300 kamen“ has the number of *300 came* and does not license it, and of „stieg um 5 Prozent“
*rose to 5 percent* says something else. Read alike on both sides, so that what a claim says, too, is
no obstacle.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from claimcheck.check.fit.bearing_words import (
    ADVERBS,
    ATTEMPTS,
    COMPARED,
    DEFINITE,
    DIRECTIONS,
    ESTIMATED,
    FATES,
    FURTHER,
    LOOSE,
    LOOSE_AFTER,
    LOOSE_OF,
    NATIONS,
    PARTS,
    PER,
    PERIODS,
    SOME,
    STEPS,
    WHOLES,
)
from claimcheck.check.fit.opening import opener
from claimcheck.quantities.reading import Reading
from claimcheck.text.article import Span
from claimcheck.text.clause import Clause, ClausePlaces, Relation, clauses, words_for
from claimcheck.text.left_out.condition_words import CONDITIONS, UNDECIDED
from claimcheck.text.negation import Lists, Token, lists_of, negations, tokens_of
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

_REACH = 400
"""How far around a number, in code points, what its sentence does with it is read."""

_NEAR = 2
_BEHIND = 20
"""How far behind a number, in code points, its looseness is told."""


class Bearing(NamedTuple):
    """What a sentence does with one of its numbers; empty where it does nothing of the kind."""

    negation: str = ""
    condition: str = ""
    attempt: str = ""
    part: str = ""
    difference: str = ""
    looseness: str = ""
    step: str = ""
    direction: str = ""
    rates: frozenset[str] = frozenset()
    fate: str = ""
    nations: frozenset[str] = frozenset()


def bearing_of(text: str, reading: Reading, language: str | None) -> Bearing:
    """Return what *text*, a sentence, does with the number of *reading*, which has offsets into it."""
    around = window(reading.span, len(text))
    near = _sentence(text[around.start : around.end], language)
    return _Number(near, reading.moved(-around.start)).bearing()


def window(span: Span, length: int) -> Span:
    """Return what is read around *span* in a sentence of so many code points.

    Its ends lie on a grid, so that numbers side by side in a long sentence share what is read around
    them.
    """
    start = max(0, (span.start - _REACH) // _REACH * _REACH)
    return Span(start, min(length, -(-(span.end + _REACH) // _REACH) * _REACH))


class _Sentence:
    """The words of a sentence, or of a part of a long one, by the clauses that they stand in."""

    def __init__(self, text: str, language: str | None) -> None:
        self.tokens = tokens_of(text)
        self.starts = [token.span.start for token in self.tokens]
        self.ends = [token.span.end for token in self.tokens]
        self.clauses = clauses(text, language)
        self.lists: Lists = lists_of(words_for(language))
        self.condition = opener(text, language, CONDITIONS)
        self.told = tuple(_told([self.tokens[i] for i in self._inside(c)]) for c in self.clauses)
        self.places = ClausePlaces(self.clauses)
        self._comments: dict[int | None, list[int]] = {}
        for index, clause in enumerate(self.clauses):
            if clause.relation is Relation.COMMENT:
                self._comments.setdefault(clause.parent, []).append(index)
        self.negations = tuple(
            (token, frozenset(self.places.at(token.span))) for token in negations(self.tokens, self.lists)
        )

    def governing(self, own: int, before: str) -> Iterator[int]:
        """Yield a clause, those that it depends on, and what comments on it; *before* is the word before its number."""
        index: int | None = own
        while index is not None:
            yield index
            clause = self.clauses[index]
            # „Ob die 9000 Soldaten Thema waren, ist unklar“ leaves the number standing.
            is_told = self.told[index].opener in UNDECIDED and before in DEFINITE
            depends = clause.relation in {Relation.VERB_LAST, Relation.COMPLEMENT} and not is_told
            index = clause.parent if depends else None
        yield from self._comments.get(own, ())

    def over(self, span: Span) -> range:
        """Return the words that *span* touches."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def _inside(self, clause: Clause) -> list[int]:
        return sorted({index for part in clause.parts for index in self.over(part)})


@lru_cache(maxsize=256)  # numbers side by side share a sentence
def _sentence(text: str, language: str | None) -> _Sentence:
    return _Sentence(text, language)


class _Told(NamedTuple):
    """What the words of a clause tell of its numbers, whichever."""

    opener: str
    attempt: str
    estimated: str
    rates: frozenset[str]
    directions: tuple[tuple[int, str], ...]
    """Where a change is told, and which."""
    fates: frozenset[str]


def _told(tokens: Sequence[Token]) -> _Told:
    words = [token.word for token in tokens]
    return _Told(
        opener=words[0] if words else "",
        attempt=next((word for word in words if word in ATTEMPTS), ""),
        estimated=next((word for word in words if word in ESTIMATED), ""),
        rates=frozenset(_rates(words)),
        directions=tuple((t.span.start, DIRECTIONS[t.word]) for t in tokens if t.word in DIRECTIONS),
        fates=frozenset(FATES[word] for word in words if word in FATES),
    )


class _Number:
    """A number in its sentence."""

    def __init__(self, sentence: _Sentence, reading: Reading) -> None:
        self._sentence, self._reading = sentence, reading
        self._tokens = sentence.tokens
        self._own = min(sentence.places.at(reading.number), default=0)
        self._told = sentence.told[self._own]
        inside = sentence.over(reading.core)
        self._first, self._end = (inside.start, inside.stop) if inside else (0, 0)

    def bearing(self) -> Bearing:
        """Return all of it."""
        before = tuple(token.word for token in self._tokens[max(0, self._first - _NEAR) : self._first])
        direction = self._direction()
        return Bearing(
            negation=self._negation(before[-1] if before else ""),
            condition=self._sentence.condition,
            attempt=self._told.attempt,
            part=self._part(before),
            difference=self._difference(before[-1:]),
            looseness=self._looseness(before),
            step=_step(before[-1:], direction),
            direction=direction,
            rates=self._told.rates,
            fate=self._fate(),
            nations=frozenset(_nations(self._reading.counted)),
        )

    def _negation(self, before: str) -> str:
        governing = set(self._sentence.governing(self._own, before))
        for token, touched in self._sentence.negations:
            consumed = self._reading.bound != "exact" and self._reading.span.overlaps(token.span)
            if not consumed and not governing.isdisjoint(touched):
                return token.word
        return ""

    def _difference(self, before: Sequence[str]) -> str:
        end = bisect_left(self._sentence.starts, self._reading.span.end)
        near = (*self._tokens[self._end : end], *self._tokens[end : end + _NEAR])
        found = [token.word for token in near if token.word in COMPARED]
        found += [word for word in before if word in FURTHER]
        return found[0] if found else ""

    def _part(self, before: tuple[str, ...]) -> str:
        """Return what makes the number a whole of which a part is told: „zwei der drei“, "per 1,000"."""
        if before in PARTS:
            return " ".join(before)
        is_part = len(before) == _NEAR and before[1] in WHOLES
        return " ".join(before) if is_part and (self._is_number(before[0]) or before[0] in SOME) else ""

    def _looseness(self, before: tuple[str, ...]) -> str:
        if self._reading.bound != "exact":
            return ""
        behind = bisect_right(self._sentence.ends, self._reading.span.end + _BEHIND)
        after = [token.word for token in self._tokens[self._end : behind]]
        found = [word for word in before[-1:] if word in LOOSE]
        found += [before[0] for _ in before[1:] if before[1] == "of" and before[0] in LOOSE_OF]
        found += [word for word in after if word in LOOSE_AFTER]
        return found[0] if found else self._told.estimated

    def _direction(self) -> str:
        at = self._reading.number.start
        found = [(abs(start - at), direction) for start, direction in self._told.directions]
        return min(found)[1] if found else ""

    def _fate(self) -> str:
        """Return what became of those counted: what stands behind the number before the next, else what is told of one."""
        for token in islice(self._tokens, self._end, None):
            if self._is_number(token.word):
                break
            if token.word in FATES:
                return FATES[token.word]
        return next(iter(self._told.fates)) if len(self._told.fates) == 1 else ""

    def _is_number(self, word: str) -> bool:
        return word[0].isdigit() or word in self._sentence.lists.counts


def _step(before: Sequence[str], direction: str) -> str:
    """Return which side of a change a number is; only „um“ tells a change without a verb of one."""
    word = before[0] if before else ""
    return STEPS.get(word, "") if direction or word == "um" else ""


def _rates(words: Sequence[str]) -> Iterator[str]:
    """Yield what a number is told for: per day, on average; „im Jahr 2014“ tells a date."""
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        is_per = index > 0 and words[index - 1] in PER and not after[:1].isdigit()
        is_per = is_per and after not in COMPARED
        is_half = index > 1 and words[index - 2] == "half"
        if word in PERIODS and (word in ADVERBS or (is_per and not is_half)):
            yield PERIODS[word]


def _nations(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        plain = word.lower()
        yield from (name for stem, name in NATIONS.items() if plain.startswith(stem))


def obstacle(claim: Bearing, passage: Bearing) -> str:
    """Return in words why the number of *passage* cannot license that of *claim*, nothing where it can."""
    for check in (_told_otherwise, _changed_otherwise, _of_others):
        reason = check(claim, passage)
        if reason:
            return reason
    return ""


_OTHERWISE = (
    ("negation", "the passage negates it"),
    ("condition", "the passage only asks or sets a condition"),
    ("attempt", "the passage tells an attempt"),
    ("part", "the passage tells it of a whole"),
    ("difference", "the passage tells a difference"),
    ("looseness", "the passage does not say how much exactly"),
)


def _told_otherwise(claim: Bearing, passage: Bearing) -> str:
    for name, reason in _OTHERWISE:
        word = getattr(passage, name)
        if word and not getattr(claim, name):
            return f"{reason} („{word}“)"
    is_negated = claim.negation in PLAIN_NEGATIONS or claim.negation.endswith("n't")
    return "the claim negates it, the passage does not" if is_negated and not passage.negation else ""


def _changed_otherwise(claim: Bearing, passage: Bearing) -> str:
    if claim.direction and claim.direction != passage.direction:
        return "the passage does not say that it became so, or says the opposite"
    is_plain = not claim.step and (passage.step == "level" or (passage.step == "change" and claim.direction))
    is_plain = is_plain or bool(claim.difference and passage.difference)
    if claim.step != passage.step and not is_plain and (passage.step or claim.step != "change"):
        return "one tells a change, the other a level, or another end of a change"
    if claim.rates != passage.rates:
        told = " and ".join(sorted(claim.rates ^ passage.rates))
        return f"only one side tells it per {told}" if told != "average" else "only one side tells an average"
    return ""


def _of_others(claim: Bearing, passage: Bearing) -> str:
    if claim.fate and passage.fate and claim.fate != passage.fate:
        return f"the claim speaks of {claim.fate}, the passage of {passage.fate}"
    if claim.nations and passage.nations and not claim.nations & passage.nations:
        return "the passage counts those of another nation"
    return ""
