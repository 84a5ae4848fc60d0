"""What a claim states in numbers, by its text and by its record."""

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.fit.demand import demands_of, numbers_of, recorded, states_number

if TYPE_CHECKING:
    from claimcheck.records.model import Claim
    from conftest import SmallProject


def claim(project: "SmallProject", text: str, quantity: str = "") -> "Claim":
    """Return a claim without evidence."""
    record = f"\n    quantity: {quantity}" if quantity else ""
    yaml = f"claims:\n  - id: claim\n    text: {text}{record}\n    tags: [t]\n"
    return project.verify(yaml).claims[0].claim


def test_demands_stand_in_the_order_of_the_text() -> None:
    """Each number has its words, what it allows, and its place."""
    found = [(d.words, d.interval.low, d.interval.high, d.at) for d in demands_of("Up to 9 tanks and 3 jets")]
    assert found == [("Up to 9 tanks", Decimal(0), Decimal(9), 6), ("3 jets", Decimal(3), Decimal(3), 18)]


@pytest.mark.parametrize(
    ("quantity", "values"),
    [
        pytest.param("up to 9000 soldiers", {9000}, id="a limit is its end"),
        pytest.param("about 300 people", {300}, id="the middle of what is about"),
        pytest.param("3 to 5 tanks", {3, 5}, id="both ends of a range"),
        pytest.param("at least 100 tanks", {100}, id="the low end"),
    ],
)
def test_the_number_of_a_record(project: "SmallProject", quantity: str, values: set[int]) -> None:
    """A record's quantity demands its own number, not what its bound adds."""
    record = recorded(claim(project, "Tanks came", quantity))
    assert record is not None
    assert (set(record.values), record.at) == ({Decimal(value) for value in values}, None)


@pytest.mark.parametrize(
    ("text", "quantity", "values", "states"),
    [
        pytest.param("Tanks came", "", set(), False, id="none"),
        pytest.param("300 tanks came", "", {300}, True, id="in the text"),
        pytest.param("Tanks came", "300 tanks", {300}, True, id="in the record"),
        pytest.param("Tanks came in 2022", "", set(), True, id="a year"),
    ],
)
def test_numbers_of_text_and_record(
    project: "SmallProject", text: str, quantity: str, values: set[int], *, states: bool
) -> None:
    """Text and record count alike; a year is a number that quotations must have, too."""
    made = claim(project, text, quantity)
    assert (set(numbers_of(made)), states_number(made)) == ({Decimal(v) for v in values}, states)
