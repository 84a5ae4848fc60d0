"""The rules for one pair of claims; what stands between claims of a project is tested in test_contradiction."""

import pytest

from check.contradiction.test_keyed import checked
from claimcheck.check.contradiction.comparing import Finding, compared, conflict_of, ones
from claimcheck.check.contradiction.keyed import block_of
from claimcheck.report.model import Conflict


def test_a_pair_that_differs_has_a_finding() -> None:
    """Two values of one thing differ, the first claim's told first."""
    one, other = checked("a", value="Minsk"), checked("b", value="Kiew")
    found = Finding(Conflict.VALUE, "a", "b", "Minsk against Kiew")
    assert (compared(one, other), conflict_of(one, other)) == (found, found)


def test_a_pair_that_agrees_has_none() -> None:
    """Nothing stands between two claims with one value, and whoever asks for it is told so."""
    one, other = checked("a", value="Minsk"), checked("b", value="minsk")
    assert compared(one, other) is None
    with pytest.raises(ValueError, match="between a and b"):
        conflict_of(one, other)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Helen Marsh", "Marsh", True),
        ("Mayor Helen Marsh", "Helen Marsh", True),
        ("Helen Marsh", "Peter Marsh", False),
        ("Hermann Kern", "Kern", True),
        ("Hermann Kern", "Otto Kern", False),
        ("New York", "York", False),
        ("Köln", "Koeln", True),
        ("Köln", "Kiel", False),
        ("March 2026", "12 March 2026", True),
        ("2026", "12.3.2026", True),
        ("12 March", "2026-03-12", True),
        ("April 2026", "12 March 2026", False),
        ("12 March", "13 March 2026", False),
        ("March 2026", "March 2027", False),
    ],
)
def test_a_person_a_place_and_a_date_told_otherwise_are_one_value(
    one: str, other: str, *, is_one: bool
) -> None:
    """A surname may be the whole name's bearer, a month that of a day; another given name, place or month is another, by pairs and in the block."""
    first, second = checked("a", value=one), checked("b", value=other)
    assert (compared(first, second) is None) is is_one
    assert any(block_of([first, second]).masks) is not is_one


@pytest.mark.parametrize(("mask", "numbers"), [(0, []), (1, [0]), (0b1011, [0, 1, 3]), (1 << 5000, [5000])])
def test_the_members_of_a_set_come_in_order(mask: int, numbers: list[int]) -> None:
    """The numbers of the bits that are set are those of its members, the lowest first."""
    assert list(ones(mask)) == numbers
