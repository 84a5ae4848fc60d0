"""The words of a sentence with their places, and which of them stand in quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from claimcheck.languages.pack import all_words, longest_first
from claimcheck.speech.lexicon import Lexicon
from claimcheck.text.article import touching
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import LITTLE_WORDS

_TOKEN = re.compile(
    r"\d{4}-\d\d(?:-\d\d)?(?!\d)|\d+-[^\W\d_]\w*|\d[\d.,:]*\d|\d|(?:Dr|Prof|St|Nr|Mr|Mrs|Ms|Gen|Sen|Rep|Gov|Capt|Col|Lt|Sgt|Rev|bzw|ca|[A-ZÄÖÜ])\."
    r"|\w+(?:(?:[-'’&/]|\.(?![A-ZÄÖÜ][a-zäöüß]))\w+)*-?|[^\w\s]"
)
TIME_STAMP = (
    r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[ ]?(?i:"
    + "|".join(map(re.escape, longest_first(all_words("clock"))))
    + r")\b\.?)?[\])]?"
    r"[ \t]*[-–—|:]?[ \t]+(?=[^\W\d_a-zäöüß]|[\"„“«»])"
)
"""The time at the start of a line, as live blogs have it: "14:05 - Moor said". It belongs to no name."""

_STAMPED = re.compile(TIME_STAMP)
_FINAL = frozenset(".!?…:")
UNQUOTED = -1

_PAUSES = frozenset(",!?")
"""Marks that end speech before its closing mark, as in "Never," he said."""

_OPENING = frozenset(",:")
"""Marks behind which speech begins as it does at the start of a sentence."""

_FEWEST_SPOKEN = 2
"""One word in quotation marks is a name, or irony."""


class Word(NamedTuple):
    """A word, number or mark; `quoted` is the number of the marked region it stands in, else UNQUOTED."""

    text: str
    lower: str
    start: int
    end: int
    quoted: int

    @property
    def is_small(self) -> bool:
        """Return whether it begins with a small letter, outside quotation marks."""
        return self.quoted == UNQUOTED and self.text[0].islower()

    def is_one_of(self, words: frozenset[str] | tuple[str, ...]) -> bool:
        """Return whether it is one of *words*, outside quotation marks."""
        return self.quoted == UNQUOTED and self.lower in words


class Words(NamedTuple):
    """The words of one sentence; `end` is the index behind the last that is no final mark."""

    items: tuple[Word, ...]
    end: int
    lexicon: Lexicon
    spoken: frozenset[int] = frozenset()
    """The regions in quotation marks that are what somebody says, no name and no title."""
    forms: frozenset[str] = frozenset()
    """Its words in lower case: where none of a list is among them, it need not be gone through for one."""

    def span(self, start: int, end: int) -> Span:
        """Return the span of the words from *start* to before *end*, without a comma at its end."""
        while end > start + 1 and self.items[end - 1].text == ",":
            end -= 1
        return Span(self.items[start].start, self.items[end - 1].end)

    def spans(self, indices: Sequence[int]) -> tuple[Span, ...]:
        """Return the spans of single words, those side by side as one."""
        found: list[Span] = []
        for index in indices:
            word = self.items[index]
            if found and found[-1].end + 1 >= word.start:
                found[-1] = Span(found[-1].start, word.end)
            else:
                found.append(Span(word.start, word.end))
        return tuple(found)


def words_of(text: str, sentence: Span, regions: Sequence[Span], lexicon: Lexicon) -> Words:
    """Return the words of *sentence*.

    Args:
        text: The article's text.
        sentence: The sentence's span in it.
        regions: What stands in quotation marks in the paragraph, in order.
        lexicon: The lists of its language.
    """
    if (not sentence.start or text[sentence.start - 1] == "\n") and (
        stamp := _STAMPED.match(text, sentence.start, sentence.end)
    ):
        sentence = Span(stamp.end(), sentence.end)
    marked = touching(regions, sentence)
    items = tuple(_words(text, sentence, regions) if marked else _unmarked(text, sentence))
    if lexicon.language == "en":
        items = _with_acronyms(items)
    end = len(items)
    while end and items[end - 1].text in _FINAL and items[end - 1].quoted == UNQUOTED:
        end -= 1
    spoken = frozenset(_spoken(items) if marked else ())
    return Words(items, end, lexicon, spoken, frozenset([word.lower for word in items]))


def _with_acronyms(items: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of an English sentence, "WHO" and "IT" told from "who" and "it" where not all is capital."""
    if not any(word.text[-1].islower() for word in items):
        return items
    return tuple(
        word._replace(lower=word.text) if word.text.isupper() and len(word.text) > 1 else word
        for word in items
    )


def _spoken(items: Sequence[Word]) -> Iterator[int]:
    """Yield the regions that open a sentence and end in a pause, or hold a word with a small letter, as no name does."""
    before = ""
    for number, run in groupby(items, key=lambda word: word.quoted):
        region = list(run)
        opens = not before or before in _OPENING
        if number != UNQUOTED and ((opens and _is_paused(region)) or _has_small(region)):
            yield number
        before = region[-1].text


def _is_paused(region: Sequence[Word]) -> bool:
    return len(region) >= _FEWEST_SPOKEN and region[-2].text in _PAUSES


def _has_small(region: Sequence[Word]) -> bool:
    words = [word.text for word in region if word.text[0].isalnum()]
    is_name = all(not word[0].islower() or word in LITTLE_WORDS for word in words)
    return not is_name and len(words) >= _FEWEST_SPOKEN


def _unmarked(text: str, sentence: Span) -> list[Word]:
    """Return the words of a sentence without quotation marks."""
    found = _TOKEN.finditer(text, sentence.start, sentence.end)
    return [_new_word((word := m.group(), word.lower(), m.start(), m.end(), UNQUOTED)) for m in found]


_new_word = partial(tuple.__new__, Word)


def _words(text: str, sentence: Span, regions: Sequence[Span]) -> Iterator[Word]:
    region = bisect_right(regions, sentence.start, key=lambda span: span.end)
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        while region < len(regions) and regions[region].end <= match.start():
            region += 1
        inside = region < len(regions) and regions[region].start <= match.start()
        word = match.group()
        yield _new_word((word, word.lower(), *match.span(), region if inside else UNQUOTED))
