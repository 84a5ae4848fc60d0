"""The columns of a page, in reading order, and their lines.

A recursive X-Y cut (Nagy and Seth 1984) with one difference: a gutter may be crossed by a few segments, a
headline over two columns say, and each of those ends what stands in the columns above it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from statistics import median
from typing import NamedTuple

from claimcheck.ingest.layout.printed import Mark, Segment, line_text

_NARROWEST = 0.6
"""Ems between two columns at least."""

_CROSSED = 0.3
"""The share of a page's lines that may cross a gutter."""

_LINES = 3
"""A column has so many lines beside those of its neighbour; what has fewer are cells."""

_PROSE = 7.0
"""Ems of a column's middle line at least: figures in a table are narrower, and are read by the row."""

_SHARED = 3.0
"""Points by which the edges of a column's lines differ at most."""

_FILLED = 0.55
"""The share of such a line that is words."""

_DESCENT, _ASCENT = 0.3, 0.9
"""Ems below and above its baseline in which a headline has no other line beside it."""

_DEEPEST = 12
_MOST = 8_000
"""Segments of a page that has columns at most; one of a broadsheet has 2,000. The time grows with their square."""


class _Gutter(NamedTuple):
    left: float
    right: float
    crossing: int


def columns(parts: Sequence[Segment], depth: int = 0) -> Iterator[list[Segment]]:
    """Yield the segments of each column, or stretch of one, from top to bottom."""
    gutters = _gutters(parts) if depth < _DEEPEST and len(parts) <= _MOST else []
    ordered = sorted(parts, key=lambda part: (-part.baseline, part.left))
    if not gutters:
        if parts:
            yield ordered
        return
    over = {id(part) for part in parts if any(_crosses(part, gutter) for gutter in gutters)}
    alone = {id(part) for part in ordered if id(part) in over and _is_alone(part, parts)}
    if alone:
        for _, group in groupby(ordered, lambda part: id(part) in alone):
            yield from columns(list(group), depth + 1)
        return
    gutter = min(gutters, key=lambda one: (one.crossing, one.left - one.right))
    middle = (gutter.left + gutter.right) / 2
    for is_over, group in groupby(ordered, lambda part: _crosses(part, gutter)):
        band = list(group)
        if is_over:
            yield from columns(band, depth + 1)
            continue
        yield from columns([part for part in band if part.left < middle], depth + 1)
        yield from columns([part for part in band if part.left >= middle], depth + 1)


def _crosses(part: Segment, gutter: _Gutter) -> bool:
    return part.left < gutter.left - 1 and part.right > gutter.right + 1


def _is_alone(part: Segment, parts: Sequence[Segment]) -> bool:
    """Return whether nothing else stands at the height of *part*: a headline over all columns, short as it may be."""
    low, high = part.baseline - _DESCENT * part.size, part.baseline + _ASCENT * part.size
    return all(one is part or not low < one.baseline < high for one in parts)


def _gutters(parts: Sequence[Segment]) -> list[_Gutter]:
    return [gutter for x in _candidates(parts) if (gutter := _at(parts, x)) is not None]


def _candidates(parts: Sequence[Segment]) -> list[float]:
    """Return where columns may begin: at the left edge that several segments share."""
    lefts = sorted(part.left for part in parts)
    edges = [x for x, following in zip(lefts, lefts[2:], strict=False) if following - x < _SHARED]
    return [x for number, x in enumerate(edges) if not number or x - edges[number - 1] > _SHARED]


def _at(parts: Sequence[Segment], x: float) -> _Gutter | None:
    """Return the gutter that ends at *x*, if what stands beside it are columns."""
    before = [part for part in parts if part.right <= x]
    behind = [part for part in parts if part.left >= x - 1]
    crossing = len(parts) - len(before) - len(behind)
    if crossing > _CROSSED * len({round(part.baseline) for part in parts}):
        return None
    beside = _beside(before, behind)
    if beside is None:
        return None
    edge = max(part.right for part in beside)
    size = median(part.size for part in beside)
    if x - edge < _NARROWEST * size:
        return None
    return _Gutter(edge, x, crossing)


def _beside(before: Sequence[Segment], behind: Sequence[Segment]) -> list[Segment] | None:
    """Return the segments of *before* beside those *behind*, if both are the prose of columns."""
    if len(before) < _LINES or len(behind) < _LINES:
        return None
    low = max(min(part.baseline for part in before), min(part.baseline for part in behind))
    high = min(max(part.baseline for part in before), max(part.baseline for part in behind))
    sides = [[part for part in side if low - 1 <= part.baseline <= high + 1] for side in (before, behind)]
    return sides[0] if all(map(_is_prose, sides)) else None


def _is_prose(side: Sequence[Segment]) -> bool:
    """Return whether the middle one of the lines of *side* is wide and full; words of a narrow column stand far apart."""
    rows: dict[int, list[Segment]] = {}
    for part in side:
        rows.setdefault(round(part.baseline), []).append(part)
    if len(rows) < _LINES:
        return False
    widths = [max(part.right for part in row) - min(part.left for part in row) for row in rows.values()]
    filled = [
        sum(part.width for part in row) / max(width, 1.0)
        for row, width in zip(rows.values(), widths, strict=True)
    ]
    return median(widths) >= _PROSE * median(part.size for part in side) and median(filled) >= _FILLED


_SAME_LINE = 0.3
"""Ems by which the baselines of one line may differ: cells in two sizes."""

_CELL_GAP = 1.5
"""Ems between the cells of a row at least."""


@dataclass(frozen=True)
class Line:
    """The segments of one line, from left to right."""

    parts: tuple[Segment, ...]
    page: int

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return self.parts[0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(part.right for part in self.parts)

    @cached_property
    def size(self) -> float:
        """The size of its longest part."""
        return max(self.parts, key=lambda part: len(part.text)).size

    @cached_property
    def baseline(self) -> float:
        """Where its longest part stands."""
        return max(self.parts, key=lambda part: len(part.text)).baseline

    @cached_property
    def text(self) -> str:
        """Its words, with every mark that it has."""
        return self.without(frozenset())

    def without(self, dropped: frozenset[Mark]) -> str:
        """Return its words without the marks *dropped*."""
        return line_text(self.parts, dropped)

    @cached_property
    def mark(self) -> str:
        """The raised mark that it begins with, as a note does; empty if there is none."""
        first = self.parts[0]
        return first.stretches[0].text.strip() if first.is_raised(first.stretches[0]) else ""

    @cached_property
    def first_word(self) -> float:
        """About how wide its first word is."""
        word = self.text.partition(" ")[0]
        return (self.right - self.left) * len(word) / max(1, len(self.text))

    @cached_property
    def cells(self) -> tuple[Segment, ...]:
        """Its parts, if wide gaps part all of them; else none."""
        gaps = zip(self.parts, self.parts[1:], strict=False)
        if len(self.parts) > 1 and all(b.left - a.right >= _CELL_GAP * self.size for a, b in gaps):
            return self.parts
        return ()


def lines(column: Sequence[Segment], page: int) -> Iterator[Line]:
    """Yield the lines of *column*, whose segments come from top to bottom."""
    row: list[Segment] = []
    for part in column:
        if row and row[0].baseline - part.baseline > _SAME_LINE * max(row[0].size, part.size):
            yield _line(row, page)
            row = []
        row.append(part)
    if row:
        yield _line(row, page)


def _line(row: list[Segment], page: int) -> Line:
    return Line(tuple(sorted(row, key=lambda part: part.left)), page)
