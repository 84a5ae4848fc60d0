"""The paragraphs of a column, by the space between its lines and by where they begin and end; its footnotes, and the marks that refer to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from claimcheck.ingest.layout.columns import Line
from claimcheck.ingest.layout.printed import Mark, Segment


class Paragraph(NamedTuple):
    """Lines that belong together, or one row of a table."""

    lines: tuple[Line, ...]
    is_row: bool = False


_LOOSE = 1.22
"""A distance of so many usual ones between two lines ends a paragraph; XeTeX parts items of a list by 1.25."""

INDENTED = 0.7
_MOST_INDENTED = 5.0
"""Ems: what begins further in is centred, or another column's."""

_TIGHTEST, _USUAL, _WIDEST = 0.8, 1.2, 2.2
"""Ems from one line to the next; typewritten reports are double-spaced."""

_CENTRED = 0.3
"""Ems by which twice the middles of two centred lines differ at most."""

_SHORT = 0.25
"""Where first lines are indented, a last line is told by itself only if so much of the column's width is free."""

_OTHER_SIZE = 0.08
"""The share by which the sizes of two lines differ that are not of one paragraph; TeX sets notes in 9 of 10."""

_ALIGNED = 3.0
_FIGURES = re.compile(r"[\d.,%+–-]+")

SENTENCE_END = re.compile(r"[.!?…:][\"'”“’‘»«)\]⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]*$")
_BULLET = re.compile(r"[•●◦▪■‣∙·]\s")
_LABEL = re.compile(r"(?:[–—*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
"""What begins an item of a list, and may begin any line: a dash, a year's first digits, an initial."""


class _Shape(NamedTuple):
    """What a column's lines have in common: its edges, the usual distance of two lines in ems, and the style."""

    left: float
    right: float
    leading: float
    is_indented: bool
    """Whether its paragraphs are told by their first lines."""


def paragraphs(column: Sequence[Line]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the lines of one column, from top to bottom; each row of a table is one."""
    if not column:
        return
    shape = _shape(column)
    rows = {id(line) for pair in pairwise(column) if _are_rows(*pair) for line in pair}
    begun = [column[0]]
    following: Sequence[Line | None] = [*column[2:], None]
    for before, line, after in zip(column, column[1:], following, strict=False):
        is_row = id(before) in rows or id(line) in rows
        if is_row or _begins(begun, line, after, shape):
            yield Paragraph(tuple(begun), id(before) in rows)
            begun = []
        begun.append(line)
    yield Paragraph(tuple(begun), id(begun[-1]) in rows)


def _are_rows(one: Line, other: Line) -> bool:
    """Return whether two lines are rows of a table: both have cells, and some of them stand below each other."""
    if not one.cells or len(one.cells) != len(other.cells) or is_item(one) or is_item(other):
        return False
    return all(map(_are_aligned, one.cells[1:], other.cells[1:]))


def _are_aligned(cell: Segment, other: Segment) -> bool:
    """Return whether two cells begin below each other, or are figures and end so: words do that in full lines."""
    if abs(cell.left - other.left) < _ALIGNED:
        return True
    is_figures = _FIGURES.fullmatch(cell.text) and _FIGURES.fullmatch(other.text)
    return bool(is_figures) and abs(cell.right - other.right) < _ALIGNED


def _shape(column: Sequence[Line]) -> _Shape:
    left, right = min(line.left for line in column), max(line.right for line in column)
    indents = [(line.left - left) / line.size for line in column]
    first_lines = sum(1 for a, b in pairwise(indents) if a < INDENTED <= b < _MOST_INDENTED)
    return _Shape(left, right, _leading(column), first_lines > 1)


def _leading(column: Sequence[Line]) -> float:
    gaps = [(a.baseline - b.baseline) / a.size for a, b in pairwise(column) if same_size(a, b)]
    usual = sorted(gap for gap in gaps if _TIGHTEST < gap < _WIDEST)
    # The larger ones stand between paragraphs.
    return median(usual[: max(1, len(usual) * 2 // 3)]) if usual else _USUAL


def same_size(one: Line, other: Line) -> bool:
    """Return whether two lines are set in one size."""
    return abs(one.size - other.size) <= _OTHER_SIZE * max(one.size, other.size)


def _begins(begun: Sequence[Line], line: Line, after: Line | None, shape: _Shape) -> bool:
    """Return whether a paragraph begins with *line*, which stands between *begun* and *after*."""
    before = begun[-1]
    if not _is_below(before, line, shape) or line.mark:
        return True
    is_closed = SENTENCE_END.search(before.text) is not None
    if _BULLET.match(line.text):
        return True
    if _LABEL.match(line.text) and not before.text.endswith("-"):
        is_next = is_item(begun[0]) and abs(line.left - begun[0].left) < INDENTED * line.size
        return is_next or is_closed
    if _is_indented(begun, line, after, shape) or _is_back(begun, line):
        return True
    least = _SHORT * (shape.right - shape.left) if shape.is_indented else 0.0
    return is_closed and fits(before, line, shape.right - least)


def _is_indented(begun: Sequence[Line], line: Line, after: Line | None, shape: _Shape) -> bool:
    """Return whether *line* is a first line that is indented, not the second one under a first that hangs out."""
    before = begun[-1]
    by = (line.left - before.left) / line.size
    if not INDENTED < by < _MOST_INDENTED or is_item(begun[0]):
        return False
    if abs(line.left + line.right - before.left - before.right) < _CENTRED * line.size:
        return False
    if len(begun) > 1:
        return True
    ends, closed = fits(before, line, shape.right), SENTENCE_END.search(before.text) is not None
    is_first = (
        after is not None
        and after.left < line.left - INDENTED / 2 * line.size
        and _is_below(line, after, shape)
    )
    return (ends or closed) if is_first else (ends and closed)


def _is_below(before: Line, line: Line, shape: _Shape) -> bool:
    """Return whether *line* follows *before* as the lines of a paragraph do."""
    return same_size(before, line) and before.baseline - line.baseline <= _LOOSE * shape.leading * before.size


def _is_back(begun: Sequence[Line], line: Line) -> bool:
    """Return whether *line* begins where the first of *begun* does, which hangs out over the others."""
    if len(begun) == 1 or begun[1].left - begun[0].left < INDENTED * line.size:
        return False
    middle = begun[1].left + begun[1].right
    is_centred = abs(middle - line.left - line.right) < _CENTRED * line.size
    return not is_centred and abs(line.left - begun[0].left) < INDENTED / 2 * line.size


def is_item(line: Line) -> bool:
    """Return whether *line* begins as an item of a list does."""
    return _BULLET.match(line.text) is not None or _LABEL.match(line.text) is not None


def fits(before: Line, line: Line, right: float) -> bool:
    """Return whether the first word of *line* would have fit at the end of *before*, so that it was broken on purpose."""
    return right - before.right > line.first_word + 0.5 * line.size


_SMALL = 0.94
"""Times the size of the text: what is larger is no note; TeX sets 10 points' notes in 8, of 11 in 9, of 9 in 8."""

_NOTE_LABEL = re.compile(r"(\d{1,3}|[*†‡§¶]{1,3}|[a-z])(?=[.)\s])[.)]?\s")
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
    found = _NOTE_LABEL.match(first.text)
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
