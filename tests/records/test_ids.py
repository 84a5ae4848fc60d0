"""Ids of running text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.ids import free, slug
from claimcheck.records.shape import ID_PATTERN


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Up to 9,000 Russian soldiers", "up-to-9000-russian-soldiers"),
        ("Die Brücke über den Fluß ist zu", "die-bruecke-ueber-den-fluss-ist"),
        ("The bridge and the", "the-bridge"),
        ("Мост закрыт", ""),
        ("…", ""),
        ("a" * 100, ""),
    ],
)
def test_an_id_is_the_first_words(text: str, id_: str) -> None:
    """In the letters that ids have, as many words as 40 letters hold, no linking word at the end."""
    assert slug(text) == id_


@given(st.text())
def test_what_is_made_is_an_id(text: str) -> None:
    """Or nothing, of whatever text."""
    made = slug(text)
    assert made == "" or re.fullmatch(ID_PATTERN, made)


def test_a_taken_id_gets_a_number() -> None:
    """The first that is free; behind another stem where one is given."""
    taken = {"a", "a-2", "b-2026"}
    assert [free("a", taken), free("c", taken), free("b-2026", taken, "b")] == ["a-3", "c", "b-2"]
