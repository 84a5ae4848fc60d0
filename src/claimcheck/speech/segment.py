"""The segments of a sentence, between its commas, colons and dashes, and what kind of clause each is: Konjunktiv, infinitive with „zu“, relative."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.languages.pack import all_words
from claimcheck.speech.lexicon import (
    INSERTED,
    JOINERS,
    NO_SUBJUNCTIVE_ENDINGS,
    NO_SUBJUNCTIVES,
    OPENING_JOINERS,
    PURPOSES,
    RELATIVES,
)
from claimcheck.speech.phrase import is_noun, noun_phrase
from claimcheck.speech.verbs import Form
from claimcheck.speech.words import UNQUOTED, Words

_WITH_ZU = re.compile(rf"(?:{'|'.join(sorted(all_words('separable')))}|bereit|still)zu\w+n")
"""Infinitives that hold their „zu“: „auszulaufen“."""

_CLUSTER = 6
"""So many words at the end of a clause its infinitive may take."""

_SHORTEST = 4


def subjunctive(words: Words, start: int, end: int, *, clear: bool = False) -> int | None:
    """Return the index of a Konjunktiv between *start* and *end*; None if there is none.

    Args:
        words: The sentence.
        start: First index.
        end: Index behind the last.
        clear: Whether only forms count that are nothing else („sei“, not „hätten“).
    """
    lexicon = words.lexicon
    listed = lexicon.clear_subjunctives if clear else lexicon.subjunctives
    # By their forms alone only words that end a clause are told.
    is_german = lexicon.language == "de"
    for index in range(start, end):
        word = words.items[index]
        is_known = word.lower in listed or word.lower in lexicon.forms
        if not (is_known or (is_german and word.lower.endswith("e"))) or not word.is_small:
            continue
        if word.lower in listed or _is_subjunctive(words, index, start, end):
            return index
    return None


def _is_subjunctive(words: Words, index: int, start: int, end: int) -> bool:
    word, lexicon = words.items[index], words.lexicon
    if any(v.form is Form.SUBJUNCTIVE and not v.particle for v in lexicon.forms.get(word.lower, ())):
        return True
    if lexicon.language != "de":
        return False
    return _ends_clause(words, index, end) and _looks_subjunctive(words, index, start)


def _ends_clause(words: Words, index: int, end: int) -> bool:
    following = words.items[index + 1] if index + 1 < end else None
    return following is None or following.text in {",", "."} or following.lower in JOINERS


def _looks_subjunctive(words: Words, index: int, start: int) -> bool:
    """Return whether a word at a clause's end has the ending -e of the first Konjunktiv, by its form alone."""
    lower = words.items[index].lower
    if lower.endswith("iere"):
        return True
    return (
        lower.endswith("e")
        and len(lower) >= _SHORTEST
        and not lower.endswith(NO_SUBJUNCTIVE_ENDINGS)
        and lower not in NO_SUBJUNCTIVES
        and not words.lexicon.is_verb(lower)
        and index > start
        and is_noun(words, index - 1)
    )


def is_infinitive_clause(words: Words, start: int, end: int) -> bool:
    """Return whether the words from *start* to before *end* end in an infinitive with „zu“ or "to"."""
    if words.items[start].lower in PURPOSES:
        return False
    for index in range(max(start, end - _CLUSTER), end - 1):
        following = words.items[index + 1]
        if words.items[index].is_one_of(("zu",)) and following.is_small and following.lower.endswith("n"):
            return True
    last = words.items[end - 1]
    return last.is_small and _WITH_ZU.fullmatch(last.lower) is not None


def behind_attributes(words: Words, index: int, limit: int) -> int:
    """Return the index behind the prepositions' phrases at *index*: „das Treffen | mit Biden am Montag | sei gut“."""
    while index < limit and words.items[index].is_one_of(words.lexicon.prepositions):
        behind = noun_phrase(words, index + 1, limit, 1)
        if behind is None:
            return index
        index = behind
    return index


def is_relative(words: Words, start: int, end: int) -> bool:
    """Return whether the words from *start* to before *end* are a relative clause: its verb stands last."""
    lexicon = words.lexicon
    if words.items[start].lower in lexicon.prepositions and start + 1 < end:
        start += 1
    if words.items[start].lower not in RELATIVES:
        return False
    last = words.items[end - 1]
    # „die noch zu schaffende Verfassung werde das regeln“
    has_verb = any(word.is_one_of(lexicon.clear_subjunctives) for word in words.items[start + 1 : end - 1])
    if has_verb or is_infinitive_clause(words, start, end):
        return False
    if last.quoted != UNQUOTED or not last.text[0].islower():
        return False
    if not (lexicon.is_verb(last.lower) or last.lower.endswith(("t", "te", "ten", "en"))):
        return False
    # „der Schutz dürfe …“: behind a main clause's subject stands its verb.
    subject_end = noun_phrase(words, start, end, 1)
    if subject_end is None or subject_end >= end - 1:
        return True
    verb = words.items[behind_attributes(words, subject_end, end - 1)].lower
    is_subjunctive = any(form.form is Form.SUBJUNCTIVE for form in lexicon.forms.get(verb, ()))
    return not (is_subjunctive or verb in lexicon.auxiliaries or verb in lexicon.subjunctives)


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
    opens = opener.lower in lexicon.subordinators or opener.lower == "so"
    if opens and verb.is_one_of(lexicon.prepositions | lexicon.adverbs):
        verb = words.items[last.end - 1]  # „wie Moor, der Minister, in Kiel mitteilte“
    if not (verb.is_small and lexicon.is_verb(verb.lower)) or _has_finite(words, first):
        return False
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
