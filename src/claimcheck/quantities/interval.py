"""Quantities as intervals: `up to 9000` is everything from 0 to 9000; and the kinds of bounds and of quantities."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Self

ABOUT = Decimal("0.1")
"""How far `about N` reaches to either side, as a share of N. A convention, shown in every report."""

MAX_DIGITS = 15
"""What a JSON number carries without loss."""

_ZERO = Decimal(0)
_UNBOUNDED = Decimal("-Infinity")


class BoundKind(StrEnum):
    """What is said of a number: that it is so much, at most, more than so much; the word lists name their kinds so."""

    EXACT = "exact"
    UP_TO = "up_to"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    NEARLY = "nearly"
    SLIGHTLY_OVER = "slightly_over"
    RANGE = "range"
    MINUS = "minus"
    """No bound: it says that the number is below nothing."""


class QuantityKind(StrEnum):
    """What a number is a number of: things, or the kind of its unit."""

    NUMBER = "number"
    PERCENT = "percent"
    CURRENCY = "currency"
    DIMENSION = "dimension"
    DURATION = "duration"
    FACTOR = "factor"
    AGE = "age"
    SHARE = "share"
    """A part of a whole."""
    WHOLE = "whole"
    """What a part is told of: "a third of the 300"."""
    RATE = "rate"
    """So many per so many or per time."""


class Interval(NamedTuple):
    """Numbers from *low* to *high*; None as *high* is no upper bound; open ends are left out.

    *low* is minus infinity where a negative number bounds from above.
    """

    low: Decimal
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def overlaps(self, other: Self) -> bool:
        """Return whether a number lies in both."""
        return not (self._below(other) or other._below(self))

    def contains(self, other: Self) -> bool:
        """Return whether every number of *other* lies in this one, too."""
        if other.low < self.low or (other.low == self.low and self.low_open and not other.low_open):
            return False
        if self.high is None:
            return True
        if other.high is None or other.high > self.high:
            return False
        return other.high < self.high or not self.high_open or other.high_open

    @property
    def point(self) -> Decimal | None:
        """The one number that it holds, or None."""
        return self.low if self.low == self.high else None

    def _below(self, other: Self) -> bool:
        if self.high is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low


def interval_of(bound: BoundKind, number: Decimal) -> Interval:
    """Return the numbers that *number* allows behind *bound*; itself alone where that is none.

    Counts begin at 0, so that is where what bounds from above begins. `nearly N` („knapp“, „fast“) is
    less than N and `slightly_over N` („gut“) more, though N itself, counted elsewhere, contradicts neither
    (`Reading.possible`). How far off they reach is as much a convention as for `about`, and the same, so
    that „knapp 300“ is about 300.
    """
    near, far = sorted((number * (1 - ABOUT), number * (1 + ABOUT)))
    floor = _UNBOUNDED if number < 0 else _ZERO
    intervals = {
        BoundKind.UP_TO: Interval(floor, number),
        BoundKind.LESS_THAN: Interval(floor, number, high_open=True),
        BoundKind.AT_LEAST: Interval(number, None),
        BoundKind.MORE_THAN: Interval(number, None, low_open=True),
        BoundKind.ABOUT: Interval(near, far),
        BoundKind.NEARLY: Interval(near, number, high_open=True),
        BoundKind.SLIGHTLY_OVER: Interval(number, far, low_open=True),
    }
    return intervals.get(bound, Interval(number, number))
