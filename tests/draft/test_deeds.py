"""Verbs that tell what was done."""

import pytest

from claimcheck.draft.deeds import is_done
from claimcheck.text.content import words_of


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Die Initiative bildete gestern eine Kette", "de", ["bildete"]),
        ("Die Initiative bildet eine Kette", "de", []),
        ("The trust built a dam and plans another", "en", ["built"]),
    ],
)
def test_what_is_done_is_told_by_its_form(text: str, language: str, found: list[str]) -> None:
    """A form of the past or a participle."""
    assert [word.text for word in words_of(text, language) if is_done(word, language)] == found
