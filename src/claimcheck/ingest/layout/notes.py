"""Footnotes, and the marks in the text that refer to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.ingest.layout.lines import Line
from claimcheck.ingest.layout.paragraphs import SENTENCE_END, Paragraph
from claimcheck.ingest.layout.printed import Mark, Segment

_SMALL = 0.94
"""Times the size of the text: what is larger is no note; TeX sets 10 points' notes in 8, of 11 in 9, of 9 in 8."""

_LABEL = re.compile(r"(\d{1,3}|[*†‡§¶]{1,3}|[a-z])(?=[.)\s])[.)]?\s")
_LISTED = re.compile(r"\[?(\d{1,3})(?:[.)]|\])\s")
_MARK = re.compile(r"\[?(\d{1,3}|[*†‡§¶]{1,3}|[a-z])\]?")
_BEHIND_WORD = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?…)\]\"'”“’‘»«])$")


class Column(NamedTuple):
    """The paragraphs of a column: those of the text, and the notes below it."""

    text: list[Paragraph]
    notes: list[Paragraph]


def part_notes(column: Sequence[Paragraph], body: float, *, is_continued: bool) -> Column:
    """Part the notes at the end of *column* from its text, whose size is *body*.

    With *is_continued* a note of the column before has not ended, so that one here may lack its mark.
    """
    small = len(column)
    while small and not column[small - 1].is_row and column[small - 1].lines[0].size <= _SMALL * body:
        small -= 1
    begins = [number for number in range(small, len(column)) if label(column[number])]
    first = small if is_continued and small and small < len(column) else min(begins, default=len(column))
    return Column(list(column[:first]), list(column[first:]))


def label(note: Paragraph) -> str:
    """Return the mark that a note begins with; empty if there is none."""
    first = note.lines[0]
    if first.mark:
        return first.mark if _MARK.fullmatch(first.mark) else ""
    found = _LABEL.match(first.text)
    return found[1] if found else ""


def is_unfinished(notes: Sequence[Paragraph]) -> bool:
    """Return whether the last of *notes* goes on elsewhere."""
    return bool(notes) and not SENTENCE_END.search(notes[-1].lines[-1].text)


class _Raised(NamedTuple):
    """A raised stretch: where it stands, what it says, and whether a word or sentence ends before it."""

    place: Mark
    text: str
    page: int
    is_behind_word: bool


def marks(text: Iterable[Paragraph], notes: Iterable[Paragraph]) -> dict[int, frozenset[Mark]]:
    """Return the marks in *text* that refer to notes, by their pages: those are no words of the text.

    A raised number is one if a note of its page has it; behind a word or a full stop also if a note or an
    item of a list does that comes later. Any other is an exponent: `10⁶`, `km²`.
    """
    paragraphs = list(text)
    labels = {(note.lines[0].page, label(note)) for note in notes}
    later = {
        listed[1]: paragraph.lines[0].page
        for paragraph in paragraphs
        if (listed := _LISTED.match(paragraph.lines[0].text))
    } | {name: page for page, name in labels}
    raised = list(_raised(paragraphs))
    behind_words = {(one.page, one.text) for one in raised if one.is_behind_word}
    found: dict[int, set[Mark]] = {}
    for one in raised:
        if (one.page, one.text) in labels:
            # Where one of two stands behind a word, the other is an exponent.
            is_mark = one.is_behind_word or (one.page, one.text) not in behind_words
        else:
            is_mark = one.is_behind_word and later.get(one.text, 0) >= one.page
        if is_mark:
            found.setdefault(one.page, set()).add(one.place)
    return {page: frozenset(places) for page, places in found.items()}


def _raised(text: Iterable[Paragraph]) -> Iterator[_Raised]:
    for paragraph in text:
        for line in paragraph.lines:
            for part in line.parts:
                yield from _raised_in(part, line)


def _raised_in(part: Segment, line: Line) -> Iterator[_Raised]:
    before = ""
    for stretch in part.stretches:
        mark = _MARK.fullmatch(stretch.text.strip())
        if mark and part.is_raised(stretch):
            is_behind = not before or _BEHIND_WORD.search(before.rstrip()) is not None
            yield _Raised((stretch.left, stretch.baseline), mark[1], line.page, is_behind)
        before = (before + stretch.text)[-8:]
