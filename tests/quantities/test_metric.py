"""Metric measures without their prefixes."""

from decimal import Decimal

import pytest

from claimcheck.check.fit.sameness import thing_of_record
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.metric import without_prefix


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("km", ("metre", "2000")),
        ("metres", ("metre", "2")),
        ("square kilometres", ("square metre", "2000000")),
        ("tonnes", ("gram", "2000000")),
        ("kg", ("gram", "2000")),
        ("hectares", ("square metre", "20000")),
        ("litres", ("cubic metre", "0.002")),
        ("miles", ("mile", "2")),
        ("hours", ("hour", "2")),
        ("euros", ("euro", "2")),
        ("men", (None, "2")),
    ],
)
def test_in_the_measure_without_a_prefix(unit: str, expected: tuple[str | None, str]) -> None:
    """Where a power of ten leads to it; nothing that is rounded where it is told."""
    two = Interval(Decimal(2), Decimal(2))
    thing, interval = without_prefix(thing_of_record(unit), two)
    assert thing.measure == expected[0]
    assert interval == Interval(Decimal(expected[1]), Decimal(expected[1]))


def test_what_has_no_upper_end() -> None:
    """It has none in any measure."""
    _, interval = without_prefix(thing_of_record("km"), Interval(Decimal(2), None, low_open=True))
    assert interval == Interval(Decimal(2000), None, low_open=True)
