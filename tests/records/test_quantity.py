"""Quantities as intervals with a unit."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.interval import ABOUT, BoundKind, Interval
from claimcheck.records.quantity import FORMS, Quantity, parse_quantity

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
