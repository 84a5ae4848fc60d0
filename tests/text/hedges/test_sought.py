"""Patterns that are searched only where a text has a word that they begin with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.hedges.sought import Seekers, beginnings, found_in, sought


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wohl", {"wohl"}),
        ("gerüchte?n?|wegen\\s[^.,;]{1,80}?ermittelt", {"gerücht", "wegen"}),
        ("(?:muss|kann)(?=\\b[^)|]{1,9}x)|geh(?:t|en)", {"muss", "kann", "geh"}),
        ("(?:(?:ist|sei) (?:\\w+ ){0,2}?)?bereit", {"ist", "sei", "bereit"}),
        ("(?:al(?:s|le)|an){0,2}(?:ab|zu)", {"al", "an", "ab", "zu"}),
    ],
)
def test_heads_are_what_each_alternative_begins_with(words: str, expected: set[str]) -> None:
    """Letters that may be missing are none of them; behind a group that may be missing others begin."""
    assert set(beginnings(words)) == expected


def test_a_pattern_that_begins_with_anything_is_refused() -> None:
    """It would be searched nowhere, and what it finds would go unnoticed."""
    with pytest.raises(ValueError, match="begins with no letters"):
        beginnings("wohl|\\w+ wohl")


WORDS = [
    "wohl",
    "unwohl",
    "Wohl",
    "wo",
    "Wohlstand",
    "zu",
    "zu erwarten",
    "erwarten",
    "ist",
    "bereit",
    "ẞ",
    "-",
    ",",
    ".",
]
PATTERNS = Seekers(
    (
        sought("possible", "wohl|(?:ist (?:\\w+ ){0,2}?)?bereit"),
        sought("forecast", "zu erwarten|zu(?= wohl)", behind=r"(?<![\w-])"),
    )
)


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", "\n"])), max_size=12))
def test_what_is_found_is_what_a_plain_search_finds(pieces: list[tuple[str, str]]) -> None:
    """In any text, with the modality of each pattern."""
    text = "".join(word + blank for word, blank in pieces)
    assert [(modality, match.span()) for modality, match in found_in(text, PATTERNS)] == [
        (one.modality, match.span())
        for one in PATTERNS
        for match in re.finditer(one.pattern, text, re.IGNORECASE)
    ]
