"""Quotations as seeds, and text held against them."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numpy", reason="the extra archive is not installed")

import numpy as np

from claimcheck.archive.fold import fold
from claimcheck.archive.seeds import Seeds

QUOTES = [
    "Nine thousand soldiers are to belong to the joint force, the ministry said.",
    "The harbour office counted forty people on board of the ferry that night.",
    "sank",
]
FILLER = "Of this nobody in the town had heard a word before the evening news. " * 3
NO_SAMPLE = fold("").bytes


def _met(text: str, quotes: list[str] = QUOTES) -> list[tuple[int, int]]:
    found = Seeds(quotes, NO_SAMPLE).scan(fold(text))
    return list(zip(found.quotation.tolist(), found.start.tolist(), strict=True))


def test_a_quotation_is_met_where_it_stands() -> None:
    """Each by its number, with the byte that it begins at."""
    text = f"{FILLER}{QUOTES[1]} {FILLER}{QUOTES[0]}"
    before = fold(FILLER).bytes.size
    assert _met(text) == [(0, 2 * before + fold(QUOTES[1]).bytes.size), (1, before)]


def test_a_changed_quotation_is_met() -> None:
    """Words were exchanged, left out and added."""
    changed = "Nine hundred soldiers are now to belong to the joint force, a ministry said."
    assert [number for number, _ in _met(FILLER + changed)] == [0]


def test_a_quotation_with_words_put_in_everywhere_is_met() -> None:
    """No two of its pieces are as far apart as in the quotation, and none is long enough by itself."""
    changed = (
        "Nine thousand now soldiers are but to belong yet to the joint then force, the very ministry said."
    )
    assert [number for number, _ in _met(FILLER + changed)] == [0]


def test_one_seed_alone_is_no_meeting() -> None:
    """Eight letters of a short quotation, which stand in other words, too."""
    text = f"{FILLER}The harbour fog rose."
    assert (_met(text, ["harbour fee"]), len(_met(f"{text} A harbour fee.", ["harbour fee"]))) == ([], 1)


def test_other_words_are_not_met() -> None:
    """Nor a phrase that many sentences share."""
    assert _met(FILLER + "The ministry said nothing of the joint force.") == []


@given(
    st.lists(
        st.sampled_from([*QUOTES, *QUOTES[0].split(), "soldiers of the joint", FILLER, FILLER * 9]),
        max_size=30,
    )
)
def test_what_is_put_aside_agrees_with_nothing(pieces: list[str]) -> None:
    """Before they are sorted: the same is met where all seeds are kept."""
    text, seeds = fold(" ".join(pieces)), Seeds([*QUOTES, "joint force", "the ministry said"], NO_SAMPLE)
    found = [column.tolist() for column in seeds.scan(text)]
    with patch.object(Seeds, "_may_agree", lambda _, owners, __: np.ones(owners.size, bool)):
        assert found == [column.tolist() for column in seeds.scan(text)]


@pytest.mark.parametrize("quotes", [[], ["sank"], ["…", "!"]])
def test_nothing_to_look_for_is_met_nowhere(quotes: list[str]) -> None:
    """Without quotations, or with such as have no seed."""
    assert _met(FILLER, quotes) == []


def test_a_text_shorter_than_a_seed_has_none() -> None:
    """It is looked at all the same."""
    assert (_met("sank"), _met("")) == ([], [])


def test_frequent_seeds_are_not_taken() -> None:
    """What a sample is full of tells nothing: other seeds of the quotation are taken."""
    quote = (
        "according to the ministry of defence " * 3 + "a single unheard-of zeppelin crossed the quiet fjord"
    )
    frequent = fold("according to the ministry of defence " * 200)
    assert len(Seeds([quote], frequent.bytes).scan(frequent).quotation) <= 1
    found = Seeds([quote], frequent.bytes).scan(fold(quote))
    assert found.start.tolist() == [0]


@given(st.lists(st.sampled_from(QUOTES[:2]), max_size=5), st.integers(0, 3))
def test_every_verbatim_quotation_is_met(chosen: list[str], gap: int) -> None:
    """However many there are, and whatever stands between."""
    text = (FILLER * gap).join(["", *(f" {quote} " for quote in chosen)])
    assert {number for number, _ in _met(text)} == {QUOTES.index(quote) for quote in chosen}
