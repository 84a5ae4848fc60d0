"""The words of a sentence with their places, and which of them stand in quotation marks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.speech.lexicon import Lexicon
from claimcheck.text.article import Span

_TOKEN = re.compile(
    r"\d+-[^\W\d_]\w*|\d[\d.,:]*\d|\d|(?:Dr|Prof|St|Nr|Mr|Mrs|Ms|Gen|Sen|bzw|ca|[A-ZÄÖÜ])\."
    r"|\w+(?:[-'’.&/]\w+)*-?|[^\w\s]"
)
_FINAL = frozenset(".!?…:")
UNQUOTED = -1


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
    items = tuple(_words(text, sentence, regions))
    end = len(items)
    while end and items[end - 1].text in _FINAL and items[end - 1].quoted == UNQUOTED:
        end -= 1
    return Words(items, end, lexicon)


def _words(text: str, sentence: Span, regions: Sequence[Span]) -> Iterator[Word]:
    region = 0
    for match in _TOKEN.finditer(text, sentence.start, sentence.end):
        while region < len(regions) and regions[region].end <= match.start():
            region += 1
        inside = region < len(regions) and regions[region].start <= match.start()
        word = match.group()
        yield Word(word, word.lower(), match.start(), match.end(), region if inside else UNQUOTED)
