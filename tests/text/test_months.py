"""Months and days of the week have their numbers."""

from datetime import date

import pytest

from claimcheck.text.months import MONTH_FORMS, MONTHS, WEEKDAYS


def by_number(rows: str, first: int) -> dict[str, int]:
    """Return the number of each name in a table of one line a number, counted from *first*."""
    lines = [line.split() for line in rows.strip().splitlines()]
    return {name: number for number, names in enumerate(lines, first) for name in names}


LONG = """
    january januar jänner
    february februar feber
    march märz
    april
    may mai
    june juni
    july juli
    august
    september
    october oktober
    november
    december dezember
"""
SHORT = """
    jan jän jänn
    feb febr
    mar mär mrz
    apr
    may
    jun
    jul
    aug
    sep sept
    oct okt
    nov
    dec dez
"""
DAYS = """
    monday montag montagmorgen montagabend
    tuesday dienstag dienstagmorgen dienstagabend
    wednesday mittwoch mittwochmorgen mittwochabend
    thursday donnerstag donnerstagmorgen donnerstagabend
    friday freitag freitagmorgen freitagabend
    saturday samstag sonnabend samstagmorgen samstagabend
    sunday sonntag sonntagmorgen sonntagabend
"""


@pytest.mark.parametrize(
    ("read", "rows", "first"),
    [
        pytest.param(MONTHS, LONG, 1, id="months"),
        pytest.param(MONTH_FORMS, LONG + "\n" + SHORT, 1, id="short"),
        pytest.param(WEEKDAYS, DAYS, 0, id="days"),
    ],
)
def test_every_name_has_the_number_that_calendars_give_it(
    read: dict[str, int], rows: str, first: int
) -> None:
    """Written out by hand in the order of the year and the week; a name that is missing here is not known."""
    halves = rows.split("\n\n")
    told: dict[str, int] = {}
    for half in halves:
        told |= by_number(half, first)
    assert read == told


def test_every_month_has_a_name() -> None:
    """Months count from 1 to 12, and each has at least one name."""
    assert sorted(set(MONTHS.values())) == list(range(1, 13))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        pytest.param("monday", date(2025, 1, 6), id="monday"),
        pytest.param("mittwochabend", date(2025, 1, 8), id="evening"),
        pytest.param("sonnabend", date(2025, 1, 11), id="northern-saturday"),
        pytest.param("sonntag", date(2025, 1, 12), id="sunday"),
    ],
)
def test_a_weekday_has_the_number_of_its_dates(name: str, day: date) -> None:
    """Names of days, and of parts of them, count as dates do."""
    assert WEEKDAYS[name] == day.weekday()
