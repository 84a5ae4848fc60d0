"""The times of day that a text writes: "8:30 p.m.", "3am", "12 noon", „19.30 Uhr“."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.text.span import Span

_TIME = re.compile(
    r"(?<![0-9.:])(?P<digits>(?P<hour>[01]?[0-9]|2[0-4])(?:[.:](?P<minute>[0-5][0-9]))?)"
    r"\s?(?:(?P<half>[ap]\.?m)\b|(?P<named>noon|midnight)\b|Uhr\b(?:\s(?P<behind>[0-5][0-9])\b)?)",
    re.IGNORECASE,
)
_NAMED = {"noon": "p", "midnight": "a"}
_HALF_DAY = 12


class Time(NamedTuple):
    """A time of day, and where it and its digits stand."""

    span: Span
    digits: Span
    half: str
    """`a` before noon, `p` from noon on; nothing where no word says which."""
    half_at: Span | None
    """Where that word stands."""
    hour: int
    """Of the day where the half is told, else as it is written."""
    minute: int

    def may_be(self, other: "Time") -> bool:
        """Return whether two times may be one: where one alone tells its half of the day, by the dial."""
        untold = [time for time in (self, other) if not time.half]
        if len(untold) == 1 and untold[0].hour <= _HALF_DAY:
            return self.is_on_dial_with(other)
        return (self.hour, self.minute) == (other.hour, other.minute)

    def is_on_dial_with(self, other: "Time") -> bool:
        """Return whether two times are one on a dial, which has twelve hours."""
        return (self.hour % _HALF_DAY, self.minute) == (other.hour % _HALF_DAY, other.minute)


def times_in(text: str) -> Iterator[Time]:
    """Yield the times of *text* that say that they are ones, in order."""
    for match in _TIME.finditer(text):
        kind = "half" if match["half"] else "named"
        half = (match["half"] or "")[:1].lower() or _NAMED.get((match["named"] or "").lower(), "")
        hour = int(match["hour"])
        yield Time(
            Span(*match.span()),
            Span(*match.span("digits")),
            half,
            Span(*match.span(kind)) if half else None,
            hour % _HALF_DAY + _HALF_DAY * (half == "p") if half else hour,
            int(match["minute"] or match["behind"] or 0),
        )
