"""Quantities as intervals: `up to 9000` is everything from 0 to 9000."""

from decimal import Decimal
from typing import NamedTuple, Self

ABOUT = Decimal("0.1")
"""How far `about N` reaches to either side, as a share of N. A convention, shown in every report."""

MAX_DIGITS = 15
"""What a JSON number carries without loss."""

_ZERO = Decimal(0)
_UNBOUNDED = Decimal("-Infinity")


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


def interval_of(bound: str, number: Decimal) -> Interval:
    """Return the numbers that *number* allows behind *bound*, named as in the word lists; by any other name itself alone.

    Counts begin at 0, so that is where what bounds from above begins. `nearly N` („knapp“, „fast“) is
    less than N and `slightly_over N` („gut“) more, though N itself, counted elsewhere, contradicts neither
    (`Reading.possible`). How far off they reach is as much a convention as for `about`, and the same, so
    that „knapp 300“ is about 300.
    """
    near, far = sorted((number * (1 - ABOUT), number * (1 + ABOUT)))
    floor = _UNBOUNDED if number < 0 else _ZERO
    intervals = {
        "up_to": Interval(floor, number),
        "less_than": Interval(floor, number, high_open=True),
        "at_least": Interval(number, None),
        "more_than": Interval(number, None, low_open=True),
        "about": Interval(near, far),
        "nearly": Interval(near, number, high_open=True),
        "slightly_over": Interval(number, far, low_open=True),
    }
    return intervals.get(bound, Interval(number, number))
