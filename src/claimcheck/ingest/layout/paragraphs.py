"""The paragraphs of a column, by the space between its lines and by where they begin and end."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from claimcheck.ingest.layout.lines import Line



class Paragraph(NamedTuple):
    """Lines that belong together, or one row of a table."""

    lines: tuple[Line, ...]
    is_row: bool = False


_LOOSE = 1.22
"""A distance of so many usual ones between two lines ends a paragraph; XeTeX parts items of a list by 1.25."""

_INDENTED = 0.7
_INDENTED_MOST = 5.0
"""Ems: what begins further in is centred, or another column's."""

_SHORT = 0.25
"""Where first lines are indented, a last line is told by itself only if so much of the column's width is free."""

_OTHER_SIZE = 0.08
"""The share by which the sizes of two lines differ that are not of one paragraph; TeX sets notes in 9 of 10."""

_ALIGNED = 3.0

SENTENCE_END = re.compile(r"[.!?…:][\"'”“’‘»«)\]]*$")
_ITEM = re.compile(r"(?:[•●◦▪■‣∙·–—*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")


def paragraphs(column: Sequence[Line]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the lines of one column, from top to bottom; each row of a table is one."""
    if not column:
        return
    leading, indents = _leading(column), _indents(column)
    left, right = min(line.left for line in column), max(line.right for line in column)
    rows = {id(line) for pair in pairwise(column) if _are_rows(*pair) for line in pair}
    begun = [column[0]]
    for before, line in pairwise(column):
        is_row = id(before) in rows or id(line) in rows
        if is_row or _begins(before, line, begun, leading=leading, left=left, right=right - indents):
            yield Paragraph(tuple(begun), id(before) in rows)
            begun = []
        begun.append(line)
    yield Paragraph(tuple(begun), id(begun[-1]) in rows)


def _are_rows(one: Line, other: Line) -> bool:
    """Return whether two lines are rows of a table: both have cells, and some of them stand below each other."""
    if not one.cells or not other.cells or is_item(one) or is_item(other):
        return False
    edges = {round(edge / _ALIGNED) for cell in one.cells[1:] for edge in (cell.left, cell.right)}
    return any(round(edge / _ALIGNED) in edges for cell in other.cells[1:] for edge in (cell.left, cell.right))


def _leading(column: Sequence[Line]) -> float:
    """Return the usual distance between two lines, in ems."""
    gaps = [(a.baseline - b.baseline) / a.size for a, b in pairwise(column) if same_size(a, b)]
    # Of lines that are set apart one by one, none is usual.
    usual = sorted(gap for gap in gaps if 0.8 < gap < 2.2)
    return median(usual[: max(1, len(usual) * 2 // 3)]) if usual else 1.2


def _indents(column: Sequence[Line]) -> float:
    """Return what is taken off the free end of a line, points, where paragraphs of *column* are told by first lines."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    indented = sum(
        1
        for before, line in pairwise(column)
        if before.left - left < _INDENTED <= (line.left - left) / line.size < _INDENTED_MOST
    )
    return _SHORT * (right - left) if indented > 1 else 0.0


def same_size(one: Line, other: Line) -> bool:
    """Return whether two lines are set in one size."""
    return abs(one.size - other.size) <= _OTHER_SIZE * max(one.size, other.size)


def _begins(
    before: Line, line: Line, begun: Sequence[Line], *, leading: float, left: float, right: float
) -> bool:
    """Return whether a paragraph begins with *line*, which stands below *before*."""
    if not same_size(before, line) or line.mark:
        return True
    if before.baseline - line.baseline > _LOOSE * leading * before.size:
        return True
    if _ITEM.match(line.text) and not before.text.endswith("-"):
        return line.left <= begun[0].left + line.size or SENTENCE_END.search(before.text) is not None
    if _is_indented(before, line, begun, left=left):
        return True
    return SENTENCE_END.search(before.text) is not None and fits(before, line, right)


def _is_indented(before: Line, line: Line, begun: Sequence[Line], *, left: float) -> bool:
    by = (line.left - before.left) / line.size
    if not _INDENTED < by < _INDENTED_MOST or is_item(begun[0]):
        return False
    is_centred = abs(line.left + line.right - before.left - before.right) < line.size
    # A first line that hangs out is followed by others that do not: no paragraph begins there.
    return not is_centred and (len(begun) > 1 or before.left - left < line.size or by < 3)


def is_item(line: Line) -> bool:
    """Return whether *line* begins an item of a list."""
    return _ITEM.match(line.text) is not None


def fits(before: Line, line: Line, right: float) -> bool:
    """Return whether the first word of *line* would have fit at the end of *before*, so that it was broken on purpose."""
    return right - before.right > line.first_word + 0.5 * line.size
