"""Dates as far as they are known."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.edtf import are_comparable, extent, is_approximate, parse_date

NO_DATE = "no date; write YYYY, YYYY-MM or YYYY-MM-DD, with ~ behind an approximate one"
NO_DAY = "the calendar has no such date"


@pytest.mark.parametrize(
    "written",
    ["2022", "2022-12", "2022-12-20", "2022~", "2022-12~", "2022-12-20~", "2024-02-29", "0001", "9999-12-31"],
)
def test_a_date_stays_as_it_was_written(written: str) -> None:
    """A date as far as it is known is taken as the text that was written."""
    assert parse_date(written) == written


@pytest.mark.each(
    ("written", "message"),
    [
        *((text, NO_DATE) for text in ("", "yesterday", "22", "2022-1", "2022-12-1", "2022-12-", "20221220")),
        *((text, NO_DATE) for text in ("2022/12", "20.12.2022", "2022-12-20T10:00", "~2022", "2022-12~-20")),
        *((text, NO_DATE) for text in ("2022?", "2022%", "-2022", " 2022", "2022 ", "2022\n", "12022", "202X")),
        *((text, NO_DAY) for text in ("2022-13", "2022-00", "2024-13-45", "2022-02-30", "2023-02-29", "2022-12-00")),
        ("0000", NO_DAY),
    ],
)  # fmt: skip
def test_another_form_or_day_is_refused(written: str, message: str) -> None:
    """What is no date is refused with the forms, and a day that never was with the reason."""
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_date(written)


@pytest.mark.parametrize("written", ["２０２２", "٢٠٢٢-١٢", "2022-1２"])
def test_digits_of_other_scripts_are_refused(written: str) -> None:
    """A year in other digits would never be comparable with the same year in ours."""
    with pytest.raises(ValueError, match="no date"):
        parse_date(written)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2022-12", "2022-12-20", True),
        ("2022", "2022-12-20", True),
        ("2022", "2022-12", True),
        ("2022-12", "2022-12", True),
        ("2022-12", None, True),
        (None, None, True),
        ("2022-12~", "2022-12-20", True),
        ("2022~", "2022-12-20~", True),
        ("2022-12~", "2022-12", True),
        ("2019", "2022", False),
        ("2022-11", "2022-12", False),
        ("2022-11", "2022-12-20", False),
        ("2022-12-19", "2022-12-20", False),
        ("2021", "2022-12-20", False),
        ("2022-01", "2022-10", False),
        ("2022-01~", "2022-02", False),
    ],
)
def test_dates_are_comparable_where_one_contains_the_other(
    first: str | None,
    second: str | None,
    expected: bool,  # noqa: FBT001 -- a table's result
) -> None:
    """Two dates are comparable where one contains the other or is missing; order is irrelevant."""
    assert (are_comparable(first, second), are_comparable(second, first)) == (expected, expected)


def precisions(day: date) -> tuple[str, str, str]:
    """Return *day* as year, month and day."""
    written = day.isoformat()
    return written[:4], written[:7], written


@given(st.dates(), st.sampled_from(["", "~"]))
def test_every_day_of_the_calendar_is_a_date(day: date, approximate: str) -> None:
    """Each day is a date in all three precisions, exact or approximate."""
    written = [f"{text}{approximate}" for text in precisions(day)]
    assert [parse_date(text) for text in written] == written


@given(st.dates(), st.dates())
def test_comparable_is_what_the_calendar_says(first: date, second: date) -> None:
    """Two dates are comparable exactly where they agree as far as the less precise one is known."""
    expected = {
        (one, other): all(a == b for a, b in zip(one.split("-"), other.split("-"), strict=False))
        for one in precisions(first)
        for other in precisions(second)
    }
    assert {pair: are_comparable(*pair) for pair in expected} == expected


@given(st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """No text raises anything but the refusal that the reader reports."""
    try:
        assert parse_date(text) == text
    except ValueError as refusal:
        assert str(refusal) in {NO_DATE, NO_DAY}  # noqa: PT017 -- a text may also be a date


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        pytest.param("2024", "2024-01-01", "2024-12-31", id="a-year"),
        pytest.param("2024-02", "2024-02-01", "2024-02-29", id="a-month-of-a-leap-year"),
        pytest.param("2023-12~", "2023-12-01", "2023-12-31", id="about-a-december"),
        pytest.param("2024-05-06", "2024-05-06", "2024-05-06", id="a-day"),
        pytest.param("0001", "0001-01-01", "0001-12-31", id="the-first-year"),
        pytest.param("9999-12", "9999-12-01", "9999-12-31", id="the-last-month"),
    ],
)
def test_a_date_reaches_from_its_first_to_its_last_day(written: str, first: str, last: str) -> None:
    """A year or a month is all its days."""
    assert extent(written) == (date.fromisoformat(first), date.fromisoformat(last))


@given(st.dates())
def test_what_contains_a_day_reaches_around_it(day: date) -> None:
    """The day lies in its month, and the month in its year."""
    spans = [extent(day.isoformat()[:length]) for length in (10, 7, 4)]
    assert spans[0] == (day, day)
    assert [a[0] >= b[0] and a[1] <= b[1] for a, b in pairwise(spans)] == [True, True]


def test_no_date_has_no_extent() -> None:
    """What is no date is refused as everywhere."""
    with pytest.raises(ValueError, match="no date"):
        extent("yesterday")


@pytest.mark.parametrize(("written", "is_rough"), [("2024", False), ("2024~", True), ("2024-05-06~", True)])
def test_a_tilde_says_that_a_date_is_rough(written: str, is_rough: bool) -> None:  # noqa: FBT001 -- the expectation
    """Only what ends in `~` is approximate."""
    assert is_approximate(written) is is_rough
