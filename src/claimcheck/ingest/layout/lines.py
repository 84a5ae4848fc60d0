"""The lines of a column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.ingest.layout.printed import Mark, Segment, line_text

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
