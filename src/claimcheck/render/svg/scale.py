"""Days on a line from left to right, and the dates that are written above it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

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
