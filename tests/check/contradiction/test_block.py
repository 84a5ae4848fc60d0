"""Sets of claims as the bits of a number."""

import pytest

from claimcheck.check.contradiction.block import ones


@pytest.mark.parametrize(("mask", "numbers"), [(0, []), (1, [0]), (0b1011, [0, 1, 3]), (1 << 5000, [5000])])
def test_the_members_of_a_set_come_in_order(mask: int, numbers: list[int]) -> None:
    """The numbers of the bits that are set are those of its members, the lowest first."""
    assert list(ones(mask)) == numbers
