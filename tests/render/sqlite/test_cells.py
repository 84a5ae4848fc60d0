"""The values of a row: no digit is lost, no interval is wider than it was."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.interval import Interval
from claimcheck.render.sqlite.cells import array, count_cells, exact, interval_cells
from claimcheck.report.model import Count


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_exact_digits_are_the_number(number: Decimal) -> None:
    """The text is the number, to the last digit, and short where the number is long."""
    text = exact(number) or ""
    assert (Decimal(text), len(text) <= 45 + len(number.as_tuple().digits)) == (number, True)


@pytest.mark.parametrize("number", [None, Decimal("Infinity"), Decimal("-Infinity"), Decimal("NaN")])
def test_what_has_no_digits_is_null(number: Decimal | None) -> None:
    """No bound is no number."""
    assert exact(number) is None


def test_an_interval_has_two_ends() -> None:
    """Each end is a number and its digits; a missing one is NULL, and so is everything of no interval."""
    cells = interval_cells(Interval(Decimal("0.10"), None), "q_")
    assert cells == {"q_min": 0.1, "q_max": None, "q_min_exact": "0.10", "q_max_exact": None}
    assert interval_cells(None, "q_") == dict.fromkeys(cells)


def test_a_count_has_two_ends_and_names() -> None:
    """The names of the known stand in a JSON array."""
    cells = count_cells("origins", Count(1, 3, ("isw", "?tass")))
    assert cells == {"origins_min": 1, "origins_max": 3, "origins": '["isw", "?tass"]'}


@given(st.lists(st.text()))
def test_a_list_is_read_back(texts: list[str]) -> None:
    """A JSON array holds every text."""
    assert json.loads(array(texts)) == texts
