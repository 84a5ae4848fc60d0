"""What is a word by its letters."""

import pytest

from claimcheck.text.word import LETTERS, WORD


@pytest.mark.parametrize(
    ("text", "words", "letters"),
    [
        ("Die 3. Übung", ["Die", "3", "Übung"], ["Die", "Übung"]),
        ("nicht-öffentlich, 4G und it's", ["nicht", "öffentlich", "4G", "und", "it", "s"],
         ["nicht", "öffentlich", "G", "und", "it", "s"]),
        ("Минск … —", ["Минск"], ["Минск"]),
    ],
)  # fmt: skip
def test_words_are_runs_of_letters_and_digits(text: str, words: list[str], letters: list[str]) -> None:
    """In any script; a hyphen, an apostrophe and any other mark part two."""
    assert WORD.findall(text) == words
    assert LETTERS.findall(text) == letters
