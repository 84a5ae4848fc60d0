"""Intervals of numbers, and what bounds make of a number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.interval import BoundKind, Interval, interval_of

ENDS = st.integers(0, 6)
INTERVALS = st.builds(
    lambda low, length, opens, bounded: Interval(
        Decimal(low),
        Decimal(low + length) if bounded else None,
        opens[0] and (length > 0 or not bounded),
        opens[1] and length > 0 and bounded,
    ),
    ENDS,
    ENDS,
    st.tuples(st.booleans(), st.booleans()),
    st.booleans(),
)


def holds(numbers: Interval, quarter: int) -> bool:
    """Return whether a quarter of *quarter* lies in *numbers*: obviously right, and slow."""
    number = Decimal(quarter) / 4
    above = number > numbers.low or (number == numbers.low and not numbers.low_open)
    if numbers.high is None:
        return above
    return above and (number < numbers.high or (number == numbers.high and not numbers.high_open))


@given(INTERVALS, INTERVALS)
def test_containing_agrees_with_trying_every_number(one: Interval, other: Interval) -> None:
    """An interval contains another exactly where it has every number that the other has."""
    tried = all(holds(one, quarter) for quarter in range(80) if holds(other, quarter))
    assert one.contains(other) is tried


@given(INTERVALS, INTERVALS)
def test_overlapping_agrees_with_trying_every_number(one: Interval, other: Interval) -> None:
    """Two intervals overlap exactly where some number lies in both; an open end that meets another is none."""
    assert one.overlaps(other) is any(holds(one, quarter) and holds(other, quarter) for quarter in range(80))


@given(INTERVALS)
def test_an_interval_contains_itself(numbers: Interval) -> None:
    """Containing is reflexive, open ends or not."""
    assert numbers.contains(numbers)


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        ("exact", "[100, 100]"),
        ("up_to", "[0, 100]"),
        ("less_than", "[0, 100)"),
        ("at_least", "[100, None]"),
        ("more_than", "(100, None]"),
        ("about", "[90.0, 110.0]"),
        ("nearly", "[90.0, 100)"),
        ("slightly_over", "(100, 110.0]"),
    ],
)
def test_each_bound_is_an_interval(bound: str, expected: str) -> None:
    """Each bound of the word lists makes its own interval of a number."""
    found = interval_of(BoundKind(bound), Decimal(100))
    opening, closing = "(" if found.low_open else "[", ")" if found.high_open else "]"
    assert f"{opening}{found.low}, {found.high}{closing}" == expected


def test_a_negative_number_is_bounded_from_above_alone() -> None:
    """Below a negative number there is no zero to begin at, and `about` keeps its ends in order."""
    assert interval_of(BoundKind.UP_TO, Decimal(-5)) == Interval(Decimal("-Infinity"), Decimal(-5))
    assert interval_of(BoundKind.ABOUT, Decimal(-100)) == Interval(Decimal(-110), Decimal(-90))


def test_a_point_is_one_number() -> None:
    """Only an interval of one number has a point."""
    assert [
        interval_of(bound, Decimal(3)).point
        for bound in (BoundKind.EXACT, BoundKind.UP_TO, BoundKind.AT_LEAST)
    ] == [
        3,
        None,
        None,
    ]
