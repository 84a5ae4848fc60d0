"""Which days words mean that were printed on Wednesday, 15 May 2024."""

import datetime as dt

import pytest

from claimcheck.text.dates import dates_in, told_from_today
from claimcheck.text.days_meant import days_in_years, days_meant

PRINTED = dt.date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell yesterday.", ["05-14 05-14"]),
        ("Er fiel vorgestern.", ["05-13 05-13"]),
        ("It fell on Tuesday.", ["05-14 05-14", "05-21 05-21"]),
        ("It fell last week.", ["05-06 05-12"]),
        ("Es fällt nächste Woche.", ["05-06 05-12", "05-13 05-19", "05-20 05-26"]),
        ("It fell last month.", ["04-01 04-30"]),
        ("Es fiel im vergangenen Monat.", ["04-01 04-30"]),
        ("It falls this month.", ["04-01 04-30", "05-01 05-31", "06-01 06-30"]),
        ("It fell last year.", ["01-01 12-31"]),
        ("It fell recently.", []),
        ("It fell at 9 a.m.", []),
    ],
)
def test_days(text: str, expected: list[str]) -> None:
    """A day, either of two weeks for a weekday, and whole weeks, months and years; the one before where the words say so."""
    (told,) = told_from_today(text, None)
    assert [f"{first:%m-%d} {last:%m-%d}" for first, last in days_meant(told, PRINTED)] == expected


def test_the_month_before_the_first() -> None:
    """It is that of the year before."""
    (told,) = told_from_today("It fell last month.", "en")
    assert list(days_meant(told, dt.date(2024, 1, 2))) == [(dt.date(2023, 12, 1), dt.date(2023, 12, 31))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("on 3 May", [2023, 2024, 2025]), ("on 29 February", [2024]), ("on 3 May 2020", []), ("in May", [])],
)
def test_a_day_without_its_year(text: str, expected: list[int]) -> None:
    """It is of the year of its article or of one beside it; one that no such year has is none."""
    found = [day for date in dates_in(text) for day, _ in days_in_years(date, PRINTED)]
    assert [day.year for day in found] == expected
