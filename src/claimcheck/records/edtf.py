"""Dates as far as they are known: YYYY, YYYY-MM or YYYY-MM-DD, `~` behind an approximate one.

A subset of EDTF level 1 (Library of Congress, ISO 8601-2).
"""

import re
from datetime import date, timedelta

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(~?)")
_DECEMBER = 12


def parse_date(text: str) -> str:
    """Return *text* if it is such a date.

    Raises:
        ValueError: if the form is another one or the calendar has no such day.
    """
    match = _FORM.fullmatch(text)
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
    match = _FORM.fullmatch(text)
    if match is None or not 0 < int(match[2] or 1) <= _DECEMBER:
        return text
    year, month, day, about = match.groups()
    parts = (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year)
    return f"{'about ' if about else ''}{' '.join(part for part in parts if part)}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
