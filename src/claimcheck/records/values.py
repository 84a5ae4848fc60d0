"""Values that mean more than their text: dates as far as they are known, and quantities as intervals with a unit.

Of dates a subset of EDTF level 1 (Library of Congress, ISO 8601-2): YYYY, YYYY-MM or YYYY-MM-DD, `~` behind an approximate one.
`up to 9000 soldiers` is everything from 0 to 9000.
"""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from claimcheck.quantities.interval import MAX_DIGITS, BoundKind, Interval, interval_of

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(~?)")
_DECEMBER = 12


def parse_date(text: str) -> str:
    """Return *text* if it is such a date.

    Raises:
        ValueError: if the form is another one or the calendar has no such day.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError("no date; write YYYY, YYYY-MM or YYYY-MM-DD, with ~ behind an approximate one")
    year, month, day, _ = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError("the calendar has no such date") from None
    return text


def are_comparable(first: str | None, second: str | None) -> bool:
    """Return whether one date contains the other, or one is missing."""
    if first is None or second is None:
        return True
    short, long = sorted((first.rstrip("~"), second.rstrip("~")), key=len)
    return long == short or long.startswith(short + "-")


def extent(text: str) -> tuple[date, date]:
    """Return the first and the last day that *text* may mean, its `~` aside.

    Raises:
        ValueError: if it is no such date.
    """
    year, month, day = (int(part) for part in (parse_date(text).rstrip("~") + "-0-0").split("-")[:3])
    first = date(year, month or 1, day or 1)
    return first, first if day else _last_day(first, whole_year=not month)


def _last_day(first: date, *, whole_year: bool) -> date:
    """Return the last day of the month, or of the year, that begins with *first*."""
    december = first.replace(month=12) if whole_year else first
    return december.replace(day=31) if december.month == _DECEMBER else _next_month(first) - timedelta(days=1)


def _next_month(first: date) -> date:
    return first.replace(month=first.month + 1)


def is_approximate(text: str) -> bool:
    """Return whether *text* says that it is a date only roughly."""
    return text.endswith("~")


def spelled(text: str) -> str:
    """Return such a date as a reader has it, `about December 2022`; what is none as it is."""
    match = _DATE.fullmatch(text)
    if match is None or not 0 < int(match[2] or 1) <= _DECEMBER:
        return text
    year, month, day, about = match.groups()
    parts = (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year)
    return f"{'about ' if about else ''}{' '.join(part for part in parts if part)}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


FORMS = "N unit, or: up to, at least, more than, less than, about N unit; N to M unit; about N to M unit"

_SCALES = {
    word: scale
    for scale, words in (
        (1_000, "thousand tausend tsd tsd."),
        (1_000_000, "million millions mln million. millionen mio mio."),
        (1_000_000_000, "billion billions bn milliarde milliarden mrd mrd."),
        (1_000_000_000_000, "trillion trillions"),
    )
    for word in words.split()
}
"""Scales of both languages, so that a German one is no unit; „Billion“ is left to `_OTHERWISE`."""
_SCALE = "|".join(re.escape(word) for word in sorted(_SCALES, key=len, reverse=True))

_NUMBER = rf"[-\u2212]?[0-9]+(?:\.[0-9]+)?(?: (?i:{_SCALE})(?!\S))?"
_FORM = re.compile(
    rf"(?:(?P<bound>up to|at least|more than|less than|about) )?(?P<low>{_NUMBER})"
    rf"(?: to (?P<high>{_NUMBER}))?(?: (?P<unit>\S.*))?"
)
_MARKED = re.compile(r"\d[,' ]\d{3}(?!\d)|\d\.\d{3}\.\d{3}")
_DOUBTFUL = re.compile(
    rf"(?<![\d.])(?P<whole>[1-9]\d{{0,2}})\.(?P<rest>\d{{3}})(?!\d)(?! (?i:{_SCALE})(?!\S))"
)
"""What may be thousands with a mark or three decimals; `0.125` cannot be thousands."""

_OTHERWISE = (
    (re.compile(r"\d,\d{1,2}(?!\d)"), "write a point before decimals: `1.5 million`"),
    (re.compile(r"(?i)\bbillion(?:en)?\b(?<!billion)"), "write `trillion` for „Billionen“"),
    (re.compile(r"(?i)\A\s*bis zu\b"), "write `up to` for „bis zu“"),
    (re.compile(r"(?i)\A\s*(?:mindestens|wenigstens)\b"), "write `at least` for „mindestens“"),
    (re.compile(r"(?i)\A\s*(?:mehr als|über)\b"), "write `more than` for „mehr als“"),
    (re.compile(r"(?i)\A\s*(?:weniger als|unter)\b"), "write `less than` for „weniger als“"),
    (re.compile(r"(?i)\A\s*(?:rund|etwa|circa|ca\.?|ungefähr|knapp|gut)\b"), "write `about` for „rund“"),
)
"""What is often written instead, with how it is to be written."""


class Quantity(NamedTuple):
    """A written quantity: its text, the interval that it means, its unit (lower case) or None."""

    text: str
    interval: Interval
    unit: str | None
    bound: BoundKind
    """Of a written quantity never `nearly`, `slightly_over` or `minus`."""
    ends: tuple[Decimal, ...] = ()
    """The numbers that it names: one, or the two ends of a range."""


def parse_quantity(text: str) -> Quantity:
    """Return the quantity that *text* writes.

    Raises:
        ValueError: with the form that was expected, or how to write a number without thousands marks.
    """
    advice = next((advice for form, advice in _OTHERWISE if form.search(text)), "")
    if advice:
        raise ValueError(advice)
    match = _FORM.fullmatch(" ".join(text.split()))
    if _MARKED.search(text):
        raise ValueError("write numbers in plain digits, without thousands marks: `9000`, `2.6 million`")
    doubtful = _DOUBTFUL.search(text)
    if doubtful:
        whole, rest = doubtful["whole"], doubtful["rest"]
        raise ValueError(
            f"{doubtful[0]} may be thousands or decimals; write `{whole}{rest}` or `{doubtful[0]}0` "
            "(numbers stand in plain digits, without thousands marks)"
        )
    if (
        match is None
        or (match["high"] and match["bound"] not in {None, "about"})
        or any(_digits(match[end]) > MAX_DIGITS for end in ("low", "high"))
    ):
        raise ValueError(f"no quantity; write {FORMS}")
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else None
    if high is not None and high < low:
        raise ValueError(f"the range runs downwards; write {match['high']} to {match['low']}")
    bound = BoundKind.RANGE if high is not None else BoundKind((match["bound"] or "exact").replace(" ", "_"))
    unit = match["unit"].casefold() if match["unit"] else None
    interval = _interval(low, high, bound, is_loose=match["bound"] == "about")
    return Quantity(text, interval, unit, bound, (low,) if high is None else (low, high))


def _interval(low: Decimal, high: Decimal | None, bound: BoundKind, *, is_loose: bool) -> Interval:
    if high is None:
        return interval_of(bound, low)
    if not is_loose:
        return Interval(low, high)
    return Interval(interval_of(BoundKind.ABOUT, low).low, interval_of(BoundKind.ABOUT, high).high)


def _digits(number: str | None) -> int:
    return sum(character.isdigit() for character in number or "")


def _number(text: str) -> Decimal:
    digits, _, scale = text.partition(" ")
    return Decimal(digits.replace("\u2212", "-")) * _SCALES.get(scale.lower(), 1)
