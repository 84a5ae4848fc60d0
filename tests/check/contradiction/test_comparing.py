"""The rules for one pair of claims; what stands between claims of a project is tested in test_contradiction."""

import pytest

from check.contradiction.test_keyed import checked
from claimcheck.check.contradiction.comparing import Finding, compared, conflict_of, ones, scope_of
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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2 km", "2000 metres", None),
        ("2 km", "2500 metres", Conflict.NUMBER),
        ("2 km", "3 km", Conflict.NUMBER),
        ("2 tonnes", "2000 kg", None),
        ("2 miles", "3.2 km", Conflict.NOT_COMPARABLE),
        ("2 km", "2 kg", Conflict.NOT_COMPARABLE),
    ],
)
def test_metric_measures(one: str, other: str, expected: Conflict | None) -> None:
    """Kilometres and metres are compared, by pairs and in the block; miles are told rounded in them."""
    first, second = checked("a", quantity=one), checked("b", quantity=other)
    found = compared(first, second)
    assert (found and found.kind) == expected
    assert block_of([first, second]).masks[0] == ({} if expected is None else {expected: 2})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("In Kiel 40 barns burned", "In Lunden 95 barns burned", Conflict.NOT_COMPARABLE),
        ("In Kiel 40 barns burned", "In Lunden, 95 barns burned", Conflict.NOT_COMPARABLE),
        ("In Kiel 40 barns burned", "In Kiel 95 barns burned", Conflict.NUMBER),
        ("In Kyiv 40 barns burned", "In Kiew 95 barns burned", Conflict.NUMBER),
        ("In Kiel 40 barns burned", "95 barns burned", Conflict.NUMBER),
        ("In Kiel 40 barns burned", "In Elm Street 95 farmers lost barns", Conflict.NUMBER),
        ("In Kiel and in Lunden 40 barns burned", "In Lunden 95 barns burned", Conflict.NUMBER),
    ],
)
def test_two_places(one: str, other: str, expected: Conflict) -> None:
    """Claims that differ in their one place and in numbers alone speak of two, by pairs and in the block; others may be of one."""
    first, second = checked("a", text=one, quantity="40 barns"), checked("b", text=other, quantity="95 barns")
    found = compared(first, second)
    assert found is not None
    assert found.kind is expected
    assert block_of([first, second]).masks[0] == {expected: 2}


def test_where_a_claim_is_so() -> None:
    """Its one place, and its words without that and without numbers."""
    scope = scope_of("In Kiel forty barns burned")
    assert scope is not None
    assert scope.words == frozenset(("in", "barns", "burned"))
    assert scope.written == "Kiel"
    assert scope_of("Forty barns burned") is None
