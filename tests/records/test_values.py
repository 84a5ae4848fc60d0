"""Dates as far as they are known, and quantities as intervals with a unit."""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.interval import ABOUT, BoundKind, Interval
from claimcheck.records.values import (
    FORMS,
    Quantity,
    are_comparable,
    extent,
    is_approximate,
    parse_date,
    parse_quantity,
)

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


MARKS = "write numbers in plain digits, without thousands marks: `9000`, `2.6 million`"
NO_QUANTITY = f"no quantity; write {FORMS}"


def doubtful(number: str) -> str:
    """Return the message for a number that may be thousands."""
    return (
        f"{number} may be thousands or decimals; write `{number.replace('.', '')}` or `{number}0` "
        "(numbers stand in plain digits, without thousands marks)"
    )


def interval(written: str) -> Interval:
    """Return the interval of `[low, high]`; a parenthesis is an open end, nothing as high no bound."""
    low, high = written[1:-1].split(", ")
    bound = Decimal(high) if high != "inf" else None
    return Interval(Decimal(low), bound, written[0] == "(", bound is not None and written[-1] == ")")


@pytest.mark.each(
    ("written", "expected"),
    [
        ("9000 soldiers", "[9000, 9000] soldiers exact"),
        ("9000", "[9000, 9000] None exact"),
        ("0", "[0, 0] None exact"),
        ("9.5", "[9.5, 9.5] None exact"),
        ("up to 9000 soldiers", "[0, 9000] soldiers up_to"),
        ("less than 1000 euros", "[0, 1000) euros less_than"),
        ("at least 20000 soldiers", "[20000, inf) soldiers at_least"),
        ("more than 1000", "(1000, inf) None more_than"),
        ("about 100 tanks", "[90, 110] tanks about"),
        ("about 2.5", "[2.25, 2.75] None about"),
        ("100 to 200 tanks", "[100, 200] tanks range"),
        ("100 to 100", "[100, 100] None range"),
        ("0.5 to 2 per cent", "[0.5, 2] per cent range"),
        ("2.6 million barrels", "[2600000, 2600000] barrels exact"),
        ("1 thousand", "[1000, 1000] None exact"),
        ("1.5 billion US dollars", "[1500000000, 1500000000] us dollars exact"),
        ("900 thousand to 1.2 million euros", "[900000, 1200000] euros range"),
        ("up to 3 million", "[0, 3000000] None up_to"),
        ("50 %", "[50, 50] % exact"),
        ("3 Soldaten", "[3, 3] soldaten exact"),
        ("3 STRASSEN", "[3, 3] strassen exact"),
        ("3 Straßen", "[3, 3] strassen exact"),
        ("5 millionaires", "[5, 5] millionaires exact"),
        ("54 Milliarden Dollar", "[54000000000, 54000000000] dollar exact"),
        ("1.5 bn EUR", "[1500000000, 1500000000] eur exact"),
        ("2 Mio. Euro", "[2000000, 2000000] euro exact"),
        ("3 tausend to 4 Tsd Menschen", "[3000, 4000] menschen range"),
        ("2 trillion euros", "[2000000000000, 2000000000000] euros exact"),
        ("0.375 Liter", "[0.375, 0.375] liter exact"),
        ("1.8590 euros", "[1.859, 1.859] euros exact"),
        ("0.0123456 m", "[0.0123456, 0.0123456] m exact"),
        ("-5 degrees", "[-5, -5] degrees exact"),
        ("\u22123 degrees", "[-3, -3] degrees exact"),
        ("-7 to -2 Grad", "[-7, -2] grad range"),
        ("up to -2", "[-Infinity, -2] None up_to"),
        ("about -10", "[-11, -9] None about"),
        ("about 50 to 60 tanks", "[45, 66] tanks range"),
    ],
)
def test_each_form_is_an_interval_with_a_unit(written: str, expected: str) -> None:
    """A quantity means the numbers that its words allow; its unit is compared without case."""
    numbers, unit, bound = re.findall(r"^(.*[])]) (.*) (\w+)$", expected)[0]
    expected_unit = None if unit == "None" else unit
    assert parse_quantity(written)[:4] == (written, interval(numbers), expected_unit, bound)


@pytest.mark.each(
    ("written", "ends"),
    [
        ("up to 9000 men", "9000"),
        ("about 50", "50"),
        ("about 50 to 60", "50 60"),
        ("-3 to 2 million", "-3 2000000"),
    ],
)
def test_a_quantity_keeps_the_numbers_that_it_names(written: str, ends: str) -> None:
    """Whatever its interval, what was written is what a passage must have."""
    assert parse_quantity(written).ends == tuple(map(Decimal, ends.split()))


def test_white_space_counts_once() -> None:
    """Runs of white space are one space for the form, and the text stays as it was written."""
    written = " up  to\t9000\n soldiers "
    assert parse_quantity(written) == Quantity(
        written, interval("[0, 9000]"), "soldiers", BoundKind.UP_TO, (Decimal(9000),)
    )


@pytest.mark.each(
    ("written", "message"),
    [
        *((text, NO_QUANTITY) for text in ("", " ", "many", "soldiers 9000", "--5 degrees", "+5", "9000soldiers")),
        *((text, NO_QUANTITY) for text in ("5.", ".5", "1e6", "0x1F", "1/2", "½", "²", "five", "€ 5", "~5", "∞")),
        *((text, NO_QUANTITY) for text in ("up to", "up to many", "up to 5 to 6", "Up to 5", "almost 5 tanks")),
        *((text, NO_QUANTITY) for text in ("9" * 31, "9" * 5000, f"up to {'9' * 31} soldiers")),
        *((text, MARKS) for text in ("9,000 soldiers", "9.000.000", "9 000 soldiers", "9'000", "1,000,000", "up to 9,000")),
        ("1 to 9,000", MARKS),
        *((f"{text}{unit}", doubtful(text)) for text in ("9.000", "1.859") for unit in ("", " euros")),
        ("1,5 Milliarden Euro", "write a point before decimals: `1.5 million`"),
        ("3 Billionen Euro", "write `trillion` for „Billionen“"),
        ("bis zu 9000 Soldaten", "write `up to` for „bis zu“"),
        ("mindestens 9000 Soldaten", "write `at least` for „mindestens“"),
        ("mehr als 9000 Soldaten", "write `more than` for „mehr als“"),
        ("weniger als 9000 Soldaten", "write `less than` for „weniger als“"),
        ("rund 9000 Soldaten", "write `about` for „rund“"),
        ("200 to 100 tanks", "the range runs downwards; write 100 to 200"),
        ("2 million to 3 thousand", "the range runs downwards; write 3 thousand to 2 million"),
    ],
)  # fmt: skip
def test_another_form_is_refused_with_the_one_expected(written: str, message: str) -> None:
    """What is no quantity is refused, and the message shows how to write one."""
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_quantity(written)


def test_the_message_names_every_form() -> None:
    """The forms in the message are those that the reader takes."""
    assert (
        FORMS
        == "N unit, or: up to, at least, more than, less than, about N unit; N to M unit; about N to M unit"
    )


@pytest.mark.each(
    ("first", "second", "expected"),
    [
        ("9000", "9000", True),
        ("9000", "9001", False),
        ("9000", "up to 9000", True),
        ("9001", "up to 9000", False),
        ("0", "up to 9000", True),
        ("9000", "less than 9000", False),
        ("8999.9", "less than 9000", True),
        ("9000", "more than 9000", False),
        ("9001", "more than 9000", True),
        ("9000", "at least 9000", True),
        ("8999", "at least 9000", False),
        ("up to 9000", "at least 9000", True),
        ("up to 9000", "more than 9000", False),
        ("less than 9000", "at least 9000", False),
        ("less than 9000", "more than 9000", False),
        ("more than 9000", "at least 20000", True),
        ("more than 5", "more than 900", True),
        ("up to 5", "less than 900", True),
        ("100 to 200", "200 to 300", True),
        ("100 to 199", "200 to 300", False),
        ("100 to 300", "150 to 200", True),
        ("about 100", "110", True),
        ("about 100", "110.1", False),
        ("about 100", "about 121", True),
        ("about 100", "about 123", False),
        ("1 million", "1000000", True),
        ("1 million", "999.9999 thousand", False),
    ],
)
def test_two_quantities_can_both_hold_where_a_number_fits_both(
    first: str,
    second: str,
    expected: bool,  # noqa: FBT001 -- a table's result
) -> None:
    """Intervals overlap where some number lies in both, open ends left out; order is irrelevant."""
    one, other = parse_quantity(first).interval, parse_quantity(second).interval
    assert (one.overlaps(other), other.overlaps(one)) == (expected, expected)


def test_about_reaches_a_tenth_to_either_side() -> None:
    """The tolerance of `about` is the one that every report shows."""
    assert Decimal("0.1") == ABOUT


ENDS = st.integers(0, 6)
INTERVALS = st.builds(
    lambda low, length, opens, bounded: Interval(
        Decimal(low),
        Decimal(low + length) if bounded else None,
        opens[0] and length > 0,
        opens[1] and length > 0,
    ),
    ENDS,
    ENDS,
    st.tuples(st.booleans(), st.booleans()),
    st.booleans(),
)


def contains(numbers: Interval, half: int) -> bool:
    """Return whether half of *half* lies in *numbers*: obviously right, and slow."""
    number = Decimal(half) / 2
    above = number > numbers.low or (number == numbers.low and not numbers.low_open)
    if numbers.high is None:
        return above
    return above and (number < numbers.high or (number == numbers.high and not numbers.high_open))


@given(INTERVALS, INTERVALS)
def test_overlapping_agrees_with_trying_every_number(first: Interval, second: Interval) -> None:
    """Two intervals with whole ends overlap exactly where a whole or half number lies in both."""
    tried = any(contains(first, half) and contains(second, half) for half in range(40))
    assert first.overlaps(second) is tried


@given(st.text())
def test_any_text_is_a_quantity_or_refused(text: str) -> None:
    """No text raises anything but the refusal that the reader reports."""
    try:
        quantity = parse_quantity(text)
    except ValueError:
        return
    assert quantity.text == text


@given(
    st.sampled_from(["", "up to ", "at least ", "more than ", "less than ", "about "]),
    st.integers(0, 10**15 - 1),
    st.sampled_from(["", " thousand", " million", " billion"]),
)
def test_a_whole_number_of_up_to_fifteen_digits_is_read_without_rounding(
    bound: str, number: int, scale: str
) -> None:
    """The number written is an end of the interval, `about` aside, whatever the bound and the scale."""
    times = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9}[scale]
    numbers = parse_quantity(f"{bound}{number}{scale}").interval
    ends = {numbers.low, numbers.high}
    assert number * times in ends or bound == "about "


@pytest.mark.parametrize(
    "written", ["9007199254740993", "up to 9007199254740993 soldiers", "1 to 9007199254740993"]
)
def test_a_number_of_more_than_fifteen_digits_is_refused(written: str) -> None:
    """No number is read that JSON would round, with a scale or without."""
    with pytest.raises(ValueError, match="no quantity"):
        parse_quantity(written)


def test_the_upper_end_of_a_range_is_limited_like_the_lower() -> None:
    """A number of a million digits is refused at either end of a range."""
    with pytest.raises(ValueError, match="no quantity"):
        parse_quantity(f"1 to {'9' * 1_100_000}")
