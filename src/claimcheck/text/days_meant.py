"""Which days words mean that tell a time from the day on which they were printed: „gestern“, "on Tuesday", „vergangenen Monat“."""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress

from claimcheck.languages.pack import all_groups, all_numbers, all_words
from claimcheck.text.dates import WEEKDAYS, Date, FromToday

_AWAY = all_numbers("days-away")
_LAST = all_words("last-span")
_ENDINGS = ("e", "en", "er", "es")
_WEEK = 7
_MONTHS = 12
_YEARS = all_groups("from-today").get("year", frozenset())


def days_meant(told: FromToday, printed: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first and last day of each time that words may mean: a Tuesday is that of the week before the day or behind it.

    Nothing where they tell no day, week, month or year.
    """
    words = told.words.lower()
    steps = (-1,) if _is_last(words) else (-1, 0, 1)
    if words in _AWAY:
        day = printed + dt.timedelta(days=_AWAY[words])
        yield day, day
    elif words in WEEKDAYS:
        till = (WEEKDAYS[words] - printed.weekday()) % _WEEK
        for day in (printed + dt.timedelta(days=till - _WEEK), printed + dt.timedelta(days=till)):
            yield day, day
    elif told.tells == "week":
        monday = printed - dt.timedelta(days=printed.weekday())
        for step in steps:
            first = monday + dt.timedelta(days=step * _WEEK)
            yield first, first + dt.timedelta(days=_WEEK - 1)
    elif told.tells == "month":
        number = printed.year * _MONTHS + printed.month - 1
        yield from (
            (_first_of(number + step), _first_of(number + step + 1) - dt.timedelta(days=1)) for step in steps
        )
    elif told.tells == "year" and words in _YEARS:
        yield from (
            (dt.date(printed.year + step, 1, 1), dt.date(printed.year + step, 12, 31)) for step in steps
        )


def days_in_years(date: Date, printed: dt.date) -> tuple[tuple[dt.date, dt.date], ...]:
    """Return the days that a day without its year may mean: in the year of its article, the one before and the one behind."""
    days: list[tuple[dt.date, dt.date]] = []
    for year in range(printed.year - 1, printed.year + 2) if date.day and not date.year else ():
        with suppress(ValueError):  # 29 February
            days.append((day := dt.date(year, date.month, date.day or 1), day))
    return tuple(days)


def _is_last(words: str) -> bool:
    stems = {word.removesuffix(ending) for word in words.split() for ending in ("", *_ENDINGS)}
    return any(last in stems or last.removesuffix("en") in stems for last in _LAST)


def _first_of(month: int) -> dt.date:
    """Return the first day of a month that is counted from the year 0."""
    return dt.date(month // _MONTHS, month % _MONTHS + 1, 1)
