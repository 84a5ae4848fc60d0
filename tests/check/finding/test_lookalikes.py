"""Ids that one letter tells apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.finding.lookalikes import lookalikes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("phase3.sise", "phase3.size"),
        ("joint-force-size", "joint-force.size"),
        ("joint-force-size", "jointforce-size"),
        ("peskov", "peskow"),
        ("visits-minsk", "visit-minsk"),
        ("bridge.szie", "bridge.size"),
        ("phase-3.costs", "phase3.cost"),
        ("joint-forces.russian-soldier", "joint-force.russian-soldiers"),
        ("closed-in-may", "closed-may"),
    ],
)
def test_a_slip_is_told(one: str, other: str) -> None:
    """A letter too many, too few, another one, two exchanged, or another mark between the words, a word that says nothing."""
    assert lookalikes((one, "something-else", other)) == (tuple(sorted((one, other))),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("phase3.size", "phase4.size"),
        ("meeting-2022", "meeting-2023"),
        ("plan-a", "plan-b"),
        ("visit-may", "visit-day"),
        ("bridge-cost", "bridge-size"),
        ("004", "003"),
        ("a-b", "ab"),
        ("war", "wars"),
        ("bridge-not-closed", "bridge-closed"),
        ("troops-to-minsk", "troops-from-minsk"),
        ("force-sends-troops", "forced-seeds-troop"),
    ],
)
def test_what_differs_on_purpose_is_not(one: str, other: str) -> None:
    """Numbers, single letters and short words tell things apart."""
    assert lookalikes((one, other)) == ()


IDS = st.from_regex(r"[a-c]{4,6}(?:[.-][a-c1]{1,5})?", fullmatch=True)


@given(st.lists(IDS, max_size=12))
def test_the_quick_way_finds_what_the_slow_one_does(ids: list[str]) -> None:
    """Every pair that is a slip by itself is one among others, each once."""
    alone = {pair for i, one in enumerate(ids) for other in ids[i + 1 :] for pair in lookalikes((one, other))}
    assert lookalikes(ids) == tuple(sorted(alone))


def test_what_many_share_is_no_slip() -> None:
    """Where a dozen differ in that letter they are a series."""
    assert lookalikes(f"plant{letter}-size" for letter in "abcdefghijklmnop") == ()
