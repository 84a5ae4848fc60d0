"""The marks of the pictures: the signs of the matrix for passages, the bars and lozenges of the timeline for dates."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claimcheck.records.model import Modality, Stance
from claimcheck.render.svg.drawing import number, path, steps
from claimcheck.report.pictures import Sign, Standing

_WAIST = 1.25
"""How much a diamond must exceed a circle, and a square fall short of it, to look as large."""
_SQUARE = 0.8

WORDS = {
    Standing.EXACT: "found word for word",
    Standing.NORMALIZED: "found up to typography",
    Standing.CUT_OFF: "cut off",
    Standing.NOT_FOUND: "not found",
    Standing.AMBIGUOUS: "ambiguous",
    Standing.UNCHECKED: "not looked at",
}


def sign_id(sign: Sign) -> str:
    """Return the id of the drawing that all signs of this kind use."""
    standing = sign.standing if _is_settled(sign) else "open"
    return f"picture-matrix-{sign.stance}-{standing}{'-counts' if sign.counts else ''}"


def definition(sign: Sign, radius: float) -> str:
    """Return the drawing of such a sign, under its id."""
    return f'<g id="{sign_id(sign)}">{shape(sign, radius)}</g>'


def shape(sign: Sign, radius: float) -> str:
    """Return a sign around the point 0, 0, in the colour of the element that it stands in."""
    look = _FILLED if sign.counts else _HOLLOW
    parts = [f'<path {look} d="{_outline(sign, radius)}"/>']
    reach = radius * _WAIST
    if sign.standing is Standing.NORMALIZED:
        parts.append(_line(steps("M", -radius, reach + 2, "H", radius)))
    elif not _is_settled(sign):
        parts.append(_line(steps("M", -reach, reach, "L", reach, -reach)))
    return "".join(parts)


# A style sheet does not reach into what `<use>` repeats, but the colour is inherited.
_FILLED = 'fill="currentColor"'
_HOLLOW = 'fill="none" stroke="currentColor" stroke-width="1.5"'


def _line(steps_: str) -> str:
    return f'<path {_HOLLOW} d="{steps_}"/>'


def _is_settled(sign: Sign) -> bool:
    """Return whether the quotation was found, whole or not."""
    return sign.standing.is_whole or sign.standing is Standing.CUT_OFF


def _outline(sign: Sign, radius: float) -> str:
    is_half = sign.standing is Standing.CUT_OFF
    if sign.stance is Stance.SUPPORTS:
        return _half_circle(radius) if is_half else _circle(radius)
    if sign.stance is Stance.DENIES:
        return _diamond(radius * _WAIST, is_half=is_half)
    side = radius * _SQUARE
    right = 0.0 if is_half else side
    return steps("M", -side, -side, "H", right, "V", side, "H", -side, "Z")


def _circle(radius: float) -> str:
    r, across = number(radius), number(2 * radius)
    return f"M -{r} 0 a {r} {r} 0 1 0 {across} 0 a {r} {r} 0 1 0 -{across} 0 Z"


def _half_circle(radius: float) -> str:
    r, across = number(radius), number(2 * radius)
    return f"M 0 -{r} a {r} {r} 0 0 0 0 {across} Z"


def _diamond(reach: float, *, is_half: bool) -> str:
    right = 0.0 if is_half else reach
    return steps("M", 0.0, -reach, "L", right, 0.0, "L", 0.0, reach, "L", -reach, 0.0, "Z")


def use(sign: Sign, x: float, y: float) -> str:
    """Return the sign drawn at a point."""
    return f'<use class="{sign.stance}" href="#{sign_id(sign)}" x="{number(x)}" y="{number(y)}"/>'


def in_words(sign: Sign) -> str:
    """Return what a sign says."""
    if sign.stance is Stance.CONTEXT and sign.standing.is_whole:
        return f"{sign.stance}, {WORDS[sign.standing]}"
    return f"{sign.stance}, {WORDS[sign.standing]}, {'counts' if sign.counts else 'not counted'}"


_MOST_MONTHS, _MOST_DAYS = 8, 6
_MONTHS = 12
_SHORT = 100
"""Days up to which days are written, not months."""


class Scale(NamedTuple):
    """Where days stand: `first` at x, the end of `last` at x + width."""

    first: date
    last: date
    x: float
    width: float

    def start(self, day: date) -> float:
        """Return where a day begins."""
        return self.x + self.width * (day.toordinal() - self.first.toordinal()) / self._days

    def end(self, day: date) -> float:
        """Return where a day ends."""
        return self.start(day) + self.width / self._days

    @property
    def _days(self) -> int:
        return self.last.toordinal() - self.first.toordinal() + 1


class Tick(NamedTuple):
    """A day that is written out, as far as it needs to be."""

    day: date
    words: str


def ticks(first: date, last: date) -> tuple[Tick, ...]:
    """Return at most eight days from *first* to *last*, at even distances: years, months or days."""
    days = last.toordinal() - first.toordinal() + 1
    if days <= _SHORT:
        step = next(step for step in (1, 2, 7, 14, 28) if days / step <= _MOST_DAYS)
        return tuple(
            Tick(day, day.isoformat())
            for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1, step))
        )
    months = _month(last) - _month(first) + 1
    step = next(step for step in _steps() if months / step <= _MOST_MONTHS)
    found = (_tick(month, step) for month in range(-(-_month(first) // step) * step, _month(last) + 1, step))
    return tuple(tick for tick in found if tick.day >= first)


def _month(day: date) -> int:
    return day.year * _MONTHS + day.month - 1


def _steps() -> Iterator[int]:
    """Yield numbers of months: a month, a quarter, half a year, then years in ones, twos and fives."""
    yield from (1, 3, 6)
    years = 1
    while True:
        yield from (_MONTHS * years, _MONTHS * 2 * years, _MONTHS * 5 * years)
        years *= 10


def _tick(month: int, step: int) -> Tick:
    day = date(month // _MONTHS, month % _MONTHS + 1, 1)
    return Tick(day, f"{day.year:04}" if step % _MONTHS == 0 else day.isoformat()[:7])


_BAR, DOT, _REACH = 9.0, 6.0, 13.0
"""How high a bar is, how far a single day reaches from its middle, how far „about“ reaches on."""


def bar(start: float, end: float, y: float, modality: Modality) -> str:
    """Return the bar of a date: filled if asserted, dashed if not even planned; a lozenge for one day."""
    half = _BAR / 2
    tip = DOT if end - start <= 2 * DOT + 0.01 else 0
    outline = (
        steps("M", start, y, "L", start + tip, y - half - 1, "L", end, y, "L", end - tip, y + half + 1, "Z")
        if tip
        else steps("M", start, y - half, "H", end, "V", y + half, "H", start, "Z")
    )
    if modality is Modality.ASSERTED:
        return path(outline, "supports")
    dashed = "" if modality is Modality.PLANNED else " dashed"
    return path(outline, f"supports-line{dashed}", stroke=1.8)


def about(start: float, end: float, y: float) -> str:
    """Return the dashes that say that a date is one only roughly."""
    dashes = steps("M", start - _REACH, y, "H", start - 1, "M", end + 1, y, "H", end + _REACH)
    return path(dashes, "supports-line dashed", stroke=2)


def cross(x: float, y: float, reach: float) -> str:
    """Return the steps of a cross around a point."""
    return " ".join((
        steps("M", x - reach, y - reach, "L", x + reach, y + reach),
        steps("M", x - reach, y + reach, "L", x + reach, y - reach),
    ))  # fmt: skip


def unequal(x: float, y: float) -> str:
    """Return the sign ≠ in a circle around a point."""
    circle = f"M {x - 7:.1f} {y:.1f} a 7 7 0 1 0 14 0 a 7 7 0 1 0 -14 0 Z"
    strokes = " ".join((
        steps("M", x - 3.5, y - 1.7, "H", x + 3.5, "M", x - 3.5, y + 1.7, "H", x + 3.5),
        steps("M", x - 2.2, y + 4.2, "L", x + 2.2, y - 4.2),
    ))  # fmt: skip
    lines = (path(steps_, "denies-line", stroke=1.4) for steps_ in (circle, strokes))
    return path(circle, "paper") + "".join(lines)
