"""Pages that are turned."""

import pytest

from claimcheck.ingest.layout.turned import Box, quarter_of, upright


@pytest.mark.parametrize(
    ("across", "up", "quarter"), [(1, 0, 0), (0.98, 0.2, 0), (0, 1, 1), (-1, 0, 2), (0, -1, 3), (0, 0, 0)]
)
def test_the_quarter_of_a_direction(across: float, up: float, quarter: int) -> None:
    """A slope is none, and what has no direction runs from left to right."""
    assert quarter_of(across, up) == quarter


@pytest.mark.parametrize(
    ("quarter", "expected"),
    [(0, Box(1, 2, 3, 5)), (1, Box(2, -3, 5, -1)), (2, Box(-3, -5, -1, -2)), (3, Box(-5, 1, -2, 3))],
)
def test_a_box_is_turned_back(quarter: int, expected: Box) -> None:
    """Its corners change places, and its left stays left of its right."""
    assert upright(Box(1, 2, 3, 5), quarter) == expected
