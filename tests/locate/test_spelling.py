"""Words that a word may be a misspelling of."""

import pytest

from claimcheck.locate.spelling import like_words

KNOWN = ("lukaschenko", "lukaschenkos", "soldaten", "soldat", "ferry", "sold", "minsk")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("lukaschenka", ("lukaschenko", "lukaschenkos")),
        ("soldatn", ("soldaten", "soldat")),
        ("fery", ("ferry",)),
        ("sol", ()),
        ("elefant", ()),
        ("", ()),
    ],
)
def test_the_likeliest_words_come_first(word: str, expected: tuple[str, ...]) -> None:
    """One wrong letter in five is taken for a slip; short words are like too many others."""
    assert like_words(word, KNOWN) == expected


def test_three_are_enough_and_their_order_is_fixed() -> None:
    """However the words came."""
    many = [f"soldate{letter}" for letter in "dcba"]
    assert (
        like_words("soldaten", many)
        == like_words("soldaten", reversed(many))
        == ("soldatea", "soldateb", "soldatec")
    )
