"""The columns of a page, in reading order.

A recursive X-Y cut (Nagy and Seth 1984) with one difference: a gutter may be crossed by a few segments, a
headline over two columns say, and each of those ends what stands in the columns above it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

from claimcheck.ingest.layout.printed import Segment

_NARROWEST = 0.6
"""Ems between two columns at least."""

_CROSSED = 0.3
"""The share of a page's lines beside a gutter that may cross it."""

_LINES = 3
"""A column has so many lines beside those of its neighbour; what has fewer are cells."""

_PROSE = 7.0
"""Ems of a column's middle line at least: figures in a table are narrower, and are read by the row."""

_SHARED = 3.0
"""Points by which the edges of a column's lines differ at most."""

_DEEPEST = 12


class _Gutter(NamedTuple):
    left: float
    right: float
    crossing: int


def columns(parts: Sequence[Segment], depth: int = 0) -> Iterator[list[Segment]]:
    """Yield the segments of each column, or stretch of one, from top to bottom."""
    gutter = _gutter(parts) if depth < _DEEPEST else None
    if gutter is None:
        if parts:
            yield sorted(parts, key=lambda part: (-part.baseline, part.left))
        return
    ordered = sorted(parts, key=lambda part: -part.baseline)
    for is_over, band in groupby(ordered, lambda part: _crosses(part, gutter)):
        group = list(band)
        if is_over:
            yield from columns(group, depth + 1)
            continue
        middle = (gutter.left + gutter.right) / 2
        yield from columns([part for part in group if part.left < middle], depth + 1)
        yield from columns([part for part in group if part.left >= middle], depth + 1)


def _crosses(part: Segment, gutter: _Gutter) -> bool:
    return part.left < gutter.left - 1 and part.right > gutter.right + 1


def _gutter(parts: Sequence[Segment]) -> _Gutter | None:
    """Return the gutter that the fewest segments cross, of those the widest; None where there is none."""
    found = [gutter for x in _candidates(parts) if (gutter := _at(parts, x)) is not None]
    return min(found, key=lambda one: (one.crossing, one.left - one.right), default=None)


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
    beside = _beside(before, behind)
    if beside is None or crossing > _CROSSED * len(parts):
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
    if any(len(side) < _LINES or not _is_prose(side) for side in sides):
        return None
    return sides[0]


def _is_prose(side: Sequence[Segment]) -> bool:
    return median(part.width / part.size for part in side) >= _PROSE
