"""What is printed on a page: stretches of characters with their places, joined to segments of lines; links; how the page is turned.

Lengths are points, 1/72 inch; y grows upwards, as in PDF. An em is the size of the font at hand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from claimcheck.ingest.plain import raised


class Box(NamedTuple):
    """A rectangle, in points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


def quarter_of(across: float, up: float) -> int:
    """Return by how many quarters, against the clock, words are turned that run in this direction."""
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 2
    return 1 if up > 0 else 3


def upright(box: Box, quarter: int) -> Box:
    """Return *box* as it lies when the page is turned so that words of this *quarter* run from left to right."""
    left, bottom, right, top = box
    if quarter == 1:
        return Box(bottom, -right, top, -left)
    if quarter == 2:  # noqa: PLR2004 -- of four
        return Box(-right, -top, -left, -bottom)
    return box if quarter == 0 else Box(-top, left, -bottom, right)


WORD_GAP = 0.15
"""Ems between two stretches from which on they are two words; a word space has 0.2 to 0.3."""

SEGMENT_GAP = 0.9
"""Ems from which on a gap may be more than a space of a justified line: a column's, a cell's."""

_OVERLAP = 0.5
"""Ems by which two stretches may overlap and still stand beside each other: kerning, italics."""

_RAISED_BY = 0.12
_RAISED_SIZE = 0.86
"""A raised mark stands so many ems above its line, and is at most so large beside it: TeX has 0.36 and 0.66."""

_RAISED_MOST = 0.6
_MOST_INITIALS = 20
"""So many a page; each is held against every line."""

_INITIAL = 2.0
_CAP_HEIGHT = 0.8
"""An initial is so many times as large as its text, and its top is at most so many of its own ems up."""

_SAME_LINE = 0.1
_SAME_SIZE = 0.05


class Stretch(NamedTuple):
    """Characters printed one after another, in one size on one baseline; blanks at its ends count."""

    text: str
    left: float
    right: float
    baseline: float
    size: float

    @property
    def is_letter(self) -> bool:
        """Whether it is one letter by itself."""
        return len(self.text.strip()) == 1 and self.text.strip().isalpha()

    def is_beside(self, other: "Stretch") -> bool:
        """Return whether *other* stands on the same line, right behind it."""
        larger = max(self.size, other.size)
        # An initial stands before several lines, though it stands on the last of them.
        if max(self, other, key=lambda one: one.size).is_letter and larger >= _INITIAL * min(
            self.size, other.size
        ):
            return False
        if not -_OVERLAP * larger < other.left - self.right < SEGMENT_GAP * larger:
            return False
        return abs(other.baseline - self.baseline) < _RAISED_MOST * larger and (
            abs(other.baseline - self.baseline) < _SAME_LINE * larger
            or min(self.size, other.size) < _RAISED_SIZE * larger
        )


@dataclass(frozen=True)
class Segment:
    """Stretches that stand beside each other: a line of a column, a cell, a running title."""

    stretches: tuple[Stretch, ...]

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return min(one.left for one in self.stretches)

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(one.right for one in self.stretches)

    @cached_property
    def _main(self) -> Stretch:
        """The stretch that most of its characters are like."""
        return max(self.stretches, key=lambda one: (_letters_like(one, self.stretches), one.size))

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        return self._main.size

    @property
    def baseline(self) -> float:
        """Where most of its characters stand."""
        return self._main.baseline

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @cached_property
    def text(self) -> str:
        """Its words."""
        return line_text((self,), frozenset())

    def is_raised(self, stretch: Stretch) -> bool:
        """Return whether one of its stretches is smaller than the line and stands above it."""
        return (
            stretch.size <= _RAISED_SIZE * self.size
            and stretch.baseline >= self.baseline + _RAISED_BY * self.size
        )


def _letters_like(one: Stretch, stretches: Iterable[Stretch]) -> int:
    return sum(
        len(other.text)
        for other in stretches
        if abs(other.size - one.size) <= _SAME_SIZE * one.size
        and abs(other.baseline - one.baseline) <= _SAME_LINE * one.size
    )


def segments(stretches: Iterable[Stretch]) -> list[Segment]:
    """Return *stretches*, which come in the order of their file, as segments of lines."""
    found: list[list[Stretch]] = []
    for stretch in stretches:
        if found and found[-1][-1].is_beside(stretch):
            found[-1].append(stretch)
        elif stretch.text.strip():
            found.append([stretch])
    return _with_initials(_joined([Segment(tuple(group)) for group in found]))


def _with_initials(parts: list[Segment]) -> list[Segment]:
    """Put a letter that is as high as several lines before the one at its top, and let all of them begin where it does."""
    initials = [part for part in parts if part.stretches[0].is_letter and len(part.stretches) == 1]
    for initial in sorted(initials, key=lambda part: -part.size)[:_MOST_INITIALS]:
        beside = {id(part): part for part in parts if _begins_with(part, initial)}
        if beside:
            top = max(beside.values(), key=lambda part: part.baseline)
            parts = [
                _widened(part, initial, initial.text if part is top else "") if id(part) in beside else part
                for part in parts
                if part is not initial
            ]
    return parts


def _widened(line: Segment, initial: Segment, letter: str) -> Segment:
    first, *others = line.stretches
    return Segment((first._replace(text=letter + first.text.lstrip(), left=initial.left), *others))


def _begins_with(line: Segment, initial: Segment) -> bool:
    """Return whether *line* stands right beside a large *initial*, no higher than that."""
    if initial.size < _INITIAL * line.size or not 0 <= line.left - initial.right + 1 < line.size + 1:
        return False
    return initial.baseline - line.size < line.baseline < initial.baseline + _CAP_HEIGHT * initial.size


def _joined(parts: Sequence[Segment]) -> list[Segment]:
    """Join what stands beside each other and was not printed one after the other: words in bold, printed last."""
    rows: dict[int, list[Segment]] = {}
    for part in parts:
        rows.setdefault(round(part.baseline), []).append(part)
    found: list[Segment] = []
    for row in rows.values():
        row.sort(key=lambda part: part.left)
        for part in row:
            last = found[-1] if found and part is not row[0] else None
            if last and last.stretches[-1].is_beside(part.stretches[0]):
                found[-1] = Segment((*last.stretches, *part.stretches))
            else:
                found.append(part)
    return found


Mark = tuple[float, float]
"""Where a raised stretch stands, by which it is known: its left and its baseline."""


def line_text(parts: Iterable[Segment], dropped: frozenset[Mark]) -> str:
    """Return the words of the segments of one line, raised digits as such, without the marks *dropped*."""
    words: list[str] = []
    before: Stretch | None = None
    for part in parts:
        for stretch in part.stretches:
            is_apart = before is not None and stretch.left - before.right > WORD_GAP * min(
                before.size, stretch.size
            )
            if is_apart:
                words.append(" ")
            before = stretch
            if (stretch.left, stretch.baseline) in dropped:
                continue
            is_raised = part.is_raised(stretch)
            words.append(_superscript(stretch.text, is_first=not words) if is_raised else stretch.text)
        words.append(" ")
    return " ".join("".join(words).split())


def _superscript(text: str, *, is_first: bool) -> str:
    # The mark that begins a note belongs to no word.
    return f"{text.strip()} " if is_first else raised(text)


class Link(NamedTuple):
    """Where a link to another document can be clicked."""

    left: float
    bottom: float
    right: float
    top: float

    def covers(self, part: Segment) -> float:
        """Return how much of the width of *part* it covers, in points."""
        if not self.bottom - 1 <= part.baseline <= self.top:
            return 0.0
        return max(0.0, min(self.right, part.right) - max(self.left, part.left))


class Sheet(NamedTuple):
    """A page: how wide and high it is, and what is printed on it."""

    number: int
    width: float
    height: float
    parts: Sequence[Segment]
    links: Sequence[Link] = ()
