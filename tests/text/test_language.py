"""Whether words are German or English."""

import pytest

from claimcheck.text.language import is_latin, is_read, language_of, sure_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9,000 Russian troops in joint force", "en"),
        ("2,000 soldiers moved to Donbass", "en"),
        ("Belarus has 45,000 active soldiers", "en"),
        ("28 union programmes of Russia and Belarus have been carried out", "en"),
        ("Bis zu 9000 Soldaten sollen kommen", "de"),
        ("2.000 Männer verlegt", "de"),
        ("9.000 Soldaten kamen", "de"),
        ("", None),
        ("Minsk 2.000", None),
    ],
)
def test_common_words_tell_the_language(text: str, expected: str | None) -> None:
    """The language of more words wins; where none shows nothing is said."""
    assert language_of(text) == expected


def test_scripts_are_told_apart() -> None:
    """Most letters decide; digits and marks have no script."""
    assert [is_latin(text) for text in ("почти три дня", "Minsk, день", "3 %", "")] == [
        False,
        True,
        True,
        True,
    ]


def test_one_common_word_is_no_proof() -> None:
    """A language is sure with several of its common words and none of the other's."""
    texts = ("Ten die in attack", "They were with him", "Es ist nicht da", "It was nicht with them", "")
    assert [sure_language(text) for text in texts] == [None, "en", "de", None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vingt soldats sont là", False),
        ("Do 9000 żołnierzy jest tam", False),
        ("До 9000 солдат", False),
        ("Erdoğan visits Minsk", True),
        ("9,000 Russian troops in joint force", True),
        ("Männer verlegt", True),
        ("", True),
    ],
)
def test_other_languages_are_not_read(text: str, expected: bool) -> None:  # noqa: FBT001
    """Common words or letters of another language show it, a foreign name does not."""
    assert is_read(text) is expected
