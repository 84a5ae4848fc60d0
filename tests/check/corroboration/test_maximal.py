"""Sets that no other one holds."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.corroboration.maximal import maximal


@given(st.lists(st.frozensets(st.integers(0, 6), min_size=1), max_size=12))
def test_only_parts_of_others_are_left_out(sets: list[frozenset[int]]) -> None:
    """What is kept is what is part of no other set, each once, the largest first."""
    expected = {one for one in sets if not any(one < other for other in sets)}
    kept = maximal(sets)
    assert (set(kept), len(kept)) == (expected, len(expected))
    assert [len(one) for one in kept] == sorted((len(one) for one in kept), reverse=True)
