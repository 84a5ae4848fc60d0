"""Dates as far as they are known: YYYY, YYYY-MM or YYYY-MM-DD, `~` behind an approximate one.

A subset of EDTF level 1 (Library of Congress, ISO 8601-2).
"""

import re
from datetime import date

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(~?)")


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
