"""What a sentence does with a number: denies it, asks for it, tells it of a change, a rate, a part.

„Keine 300 kamen“ has the number of *300 came* and does not license it, and of „stieg um 5 Prozent“
*rose to 5 percent* says something else. Read alike on both sides, so that what a claim says, too, is
no obstacle.
"""

from collections.abc import Iterator, Sequence
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
from claimcheck.text.clause import Clause, Relation, clauses, words_for
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
    start, end = max(0, reading.span.start - _REACH), reading.span.end + _REACH
    return _Sentence(text[start:end], reading.moved(-start), language).bearing()


class _Sentence:
    """The words of a sentence around a number."""

    def __init__(self, text: str, reading: Reading, language: str | None) -> None:
        self._text, self._reading, self._language = text, reading, language
        self._lists: Lists = lists_of(words_for(language))
        self._tokens = tokens_of(text)
        self._clauses = clauses(text, language)
        touching = (i for i, clause in enumerate(self._clauses) if clause.touches(reading.number))
        self._own = next(touching, 0)
        inside = [i for i, token in enumerate(self._tokens) if token.span.overlaps(reading.core)]
        self._first, self._end = (inside[0], inside[-1] + 1) if inside else (0, 0)

    def bearing(self) -> Bearing:
        """Return all of it."""
        words = [token.word for token in self._mine()]
        before = tuple(token.word for token in self._tokens[max(0, self._first - _NEAR) : self._first])
        direction = self._direction()
        return Bearing(
            negation=self._negation(),
            condition=self._condition(),
            attempt=next((word for word in words if word in ATTEMPTS), ""),
            part=self._part(before),
            difference=self._difference(before[-1:]),
            looseness=self._looseness(before),
            step=_step(before[-1:], direction),
            direction=direction,
            rates=frozenset(_rates(words)),
            fate=self._fate(),
            nations=frozenset(_nations(self._reading.counted)),
        )

    def _mine(self) -> list[Token]:
        """Return the words of the number's clause."""
        if not self._clauses:
            return list(self._tokens)
        clause = self._clauses[self._own]
        return [token for token in self._tokens if clause.touches(token.span)]

    def _negation(self) -> str:
        governing = list(self._governing())
        for token in negations(self._tokens, self._lists):
            consumed = self._reading.bound != "exact" and self._reading.span.overlaps(token.span)
            if not consumed and any(clause.touches(token.span) for clause in governing):
                return token.word
        return ""

    def _governing(self) -> Iterator[Clause]:
        """Yield the number's clause, those that it depends on, and what comments on it."""
        index: int | None = self._own
        while index is not None and index < len(self._clauses):
            clause = self._clauses[index]
            yield clause
            is_told = self._is_presupposed(clause)
            depends = clause.relation in {Relation.VERB_LAST, Relation.COMPLEMENT} and not is_told
            index = clause.parent if depends else None
        yield from (c for c in self._clauses if c.relation is Relation.COMMENT and c.parent == self._own)

    def _is_presupposed(self, clause: Clause) -> bool:
        """Return whether a question leaves the number standing: „Ob die 9000 Soldaten Thema waren, ist unklar“."""
        words = [token.word for token in self._tokens if clause.touches(token.span)]
        before = self._tokens[self._first - 1].word if self._first else ""
        return bool(words) and words[0] in UNDECIDED and before in DEFINITE

    def _condition(self) -> str:
        return opener(self._text, self._language, CONDITIONS)

    def _difference(self, before: Sequence[str]) -> str:
        end = self._reading.span.end
        after = [token.word for token in self._tokens if token.span.start >= end][:_NEAR]
        inside = [token.word for token in self._tokens[self._end :] if token.span.start < end]
        found = [word for word in (*inside, *after) if word in COMPARED]
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
        after = [
            token.word
            for token in self._tokens[self._end :]
            if token.span.end <= self._reading.span.end + _BEHIND
        ]
        found = [word for word in before[-1:] if word in LOOSE]
        found += [before[0] for _ in before[1:] if before[1] == "of" and before[0] in LOOSE_OF]
        found += [word for word in after if word in LOOSE_AFTER]
        found += [token.word for token in self._mine() if token.word in ESTIMATED]
        return found[0] if found else ""

    def _direction(self) -> str:
        found = [
            (abs(token.span.start - self._reading.number.start), DIRECTIONS[token.word])
            for token in self._mine()
            if token.word in DIRECTIONS
        ]
        return min(found)[1] if found else ""

    def _fate(self) -> str:
        """Return what became of those counted: what stands behind the number before the next, else what is told of one."""
        for token in self._tokens[self._end :]:
            if self._is_number(token.word):
                break
            if token.word in FATES:
                return FATES[token.word]
        told = {FATES[token.word] for token in self._mine() if token.word in FATES}
        return told.pop() if len(told) == 1 else ""

    def _is_number(self, word: str) -> bool:
        return word[0].isdigit() or word in self._lists.counts


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
