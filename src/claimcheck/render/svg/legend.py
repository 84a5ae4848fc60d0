"""What the signs of a picture mean: entries one after the other, in as many lines as they need."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.render.svg.drawing import SIZES, Label, label, number, width_of

_LINE = 20.0
_GAP = 18.0


class Entry(NamedTuple):
    """A sign, drawn around the point 0, 0, how far it reaches to the right of it, and its meaning."""

    sign: str
    reach: float
    words: str


class Legend(NamedTuple):
    """The drawn entries and the height that they take."""

    parts: tuple[str, ...]
    height: float


def legend(entries: Sequence[Entry], x: float, y: float, room: float) -> Legend:
    """Return the entries from x and y on, in lines not wider than *room*."""
    parts: list[str] = []
    left, line = x, y + _LINE / 2
    for entry in entries:
        wide = _width(entry)
        if left > x and left + wide > x + room:
            left, line = x, line + _LINE
        parts.append(
            f'<g transform="translate({number(left + entry.reach)} {number(line)})">{entry.sign}</g>'
        )
        parts.append(_words(entry, left, line, x + room))
        left += wide + _GAP
    return Legend(tuple(parts), line + _LINE / 2 - y)


def _width(entry: Entry) -> float:
    return 2 * entry.reach + 6 + width_of(entry.words, SIZES["small"])


def _words(entry: Entry, left: float, line: float, end: float) -> str:
    start = left + 2 * entry.reach + 6
    return label(Label(entry.words, start, line + 4, max(end - start, 60), "muted small"))
