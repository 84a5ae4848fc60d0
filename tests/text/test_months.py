"""Months and days of the week have their numbers."""

from datetime import date

import pytest

from claimcheck.text.months import MONTH_FORMS, MONTHS, WEEKDAYS


@pytest.mark.each("name", sorted(MONTH_FORMS))
def test_a_short_month_begins_a_long_one(name: str) -> None:
    """Each form has the number of a month that begins like it („okt“: oktober)."""
    assert MONTH_FORMS[name] in {number for month, number in MONTHS.items() if month.startswith(name)}


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
