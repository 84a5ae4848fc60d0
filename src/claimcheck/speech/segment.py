"""The segments of a sentence: what stands between its commas, colons and dashes."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.speech.mood import is_infinitive_clause, is_relative
from claimcheck.speech.phrase import noun_phrase
from claimcheck.speech.vocabulary import INSERTED, OPENING_JOINERS
from claimcheck.speech.words import UNQUOTED, Words

_CUTS = frozenset((",", ";", ":", "–", "—", "-"))
_COMMAS = frozenset((",", "–", "-", "—"))
_MAX_BRACKET = 13
_MAX_PARTS = 3
_LONG_QUOTATION = 5
"""Direct speech of so many words ends its segment where its closing mark stands."""

AFTER_QUOTATION = "“"


class Segment(NamedTuple):
    """Half-open indices of its words, and the mark before it: empty at the sentence's start."""

    start: int
    end: int
    mark: str


class Sentence(NamedTuple):
    """A sentence as words and segments."""

    words: Words
    segments: tuple[Segment, ...]

    def segment_at(self, index: int) -> int:
        """Return the number of the segment that holds the word at *index*."""
        number = bisect_right(self.segments, index, key=lambda segment: segment.end)
        return min(number, len(self.segments) - 1)

    def opener(self, number: int) -> int:
        """Return the index of the first word of a segment that is no „und“, „aber“ or the like."""
        segment = self.segments[number]
        index = segment.start
        while index < segment.end - 1 and self.words.items[index].lower in OPENING_JOINERS:
            index += 1
        return index

    def is_dependent(self, number: int) -> bool:
        """Return whether a segment opens a dependent clause."""
        segment = self.segments[number]
        if self.words.items[segment.start].is_one_of(self.words.lexicon.subordinators):
            return True
        return number > 0 and is_relative(self.words, segment.start, segment.end)


def sentence_of(words: Words) -> Sentence:
    """Return the sentence that *words* make, its segments read."""
    return Sentence(words, tuple(_merged(words, list(_cut(words)))))


def _cut(words: Words) -> Iterator[Segment]:
    start, mark, closing = 0, "", -1
    for index in range(words.end):
        word = words.items[index]
        if index <= closing or word.quoted != UNQUOTED:
            continue
        if word.text == "(":
            closing = _closing(words, index)
        elif word.text in _CUTS:
            if index > start:
                yield Segment(start, index, mark)
            start, mark = index + 1, word.text
        elif _follows_speech(words, start, index) and word.is_small:
            yield Segment(start, index, mark)
            start, mark = index, AFTER_QUOTATION
    if words.end > start:
        yield Segment(start, words.end, mark)


def _closing(words: Words, index: int) -> int:
    """Return the index of the bracket that closes the one at *index*; -1 if it is far or missing."""
    near = range(index + 1, min(words.end, index + _MAX_BRACKET))
    return next((at for at in near if words.items[at].text == ")"), -1)


def _follows_speech(words: Words, start: int, index: int) -> bool:
    """Return whether all of a segment so far, up to *index*, is long direct speech."""
    if words.items[index - 1].quoted == UNQUOTED or index - start < _LONG_QUOTATION:
        return False
    return words.items[start].quoted == words.items[index - 1].quoted


def _merged(words: Words, segments: list[Segment]) -> list[Segment]:
    """Return *segments* with those made one that an apposition or a relative clause parted from their verb.

    „Die Regierungsparteien, die PPP und die PML-N, hatten erklärt“ is one segment.
    """
    merged: list[Segment] = []
    for segment in segments:
        merged.append(segment)
        while len(merged) >= _MAX_PARTS and _is_parted(
            words, *merged[-_MAX_PARTS:], is_first=len(merged) == _MAX_PARTS
        ):
            first, _, last = merged[-_MAX_PARTS:]
            merged[-_MAX_PARTS:] = [Segment(first.start, last.end, first.mark)]
    return merged


def _is_parted(words: Words, first: Segment, middle: Segment, last: Segment, *, is_first: bool) -> bool:
    lexicon, verb, opener = words.lexicon, words.items[last.start], words.items[first.start]
    is_credit = words.items[middle.start].lower in INSERTED
    if is_credit or not {middle.mark, last.mark} <= _COMMAS or opener.quoted != UNQUOTED:
        return False
    if not (verb.is_small and lexicon.is_verb(verb.lower)) or _has_finite(words, first):
        return False
    opens = opener.lower in lexicon.subordinators or opener.lower == "so"
    if not opens and not (is_first and noun_phrase(words, first.start, first.end, 1) == first.end):
        return False
    if is_relative(words, middle.start, middle.end):
        return True
    if is_infinitive_clause(words, middle.start, middle.end):
        return False
    return not _has_finite(words, middle) and words.items[middle.start].lower not in lexicon.subordinators


def _has_finite(words: Words, segment: Segment) -> bool:
    items = words.items[segment.start : segment.end]
    return any(word.is_small and words.lexicon.is_finite(word.lower) for word in items)
