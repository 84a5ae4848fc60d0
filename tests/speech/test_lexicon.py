"""The word lists of one language, and what they say of a word."""

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.speech.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        pytest.param("de", "ist", (True, True), id="auxiliary"),
        pytest.param("de", "sagte", (True, True), id="verb-of-saying"),
        pytest.param("de", "gesagt", (False, True), id="participle"),
        pytest.param("de", "wäre", (True, False), id="konjunktiv"),
        pytest.param("de", "haus", (False, False), id="noun"),
        pytest.param("en", "said", (True, True), id="english-verb"),
        pytest.param("en", "saying", (False, True), id="english-participle"),
        pytest.param("en", "sagte", (False, False), id="word-of-another-language"),
    ],
)
def test_finite_verbs_are_told_from_others(language: str, word: str, expected: tuple[bool, bool]) -> None:
    """A word is finite, any form of a verb, or none, in its own language."""
    lexicon = lexicon_of(language)
    assert (lexicon.is_finite(word), lexicon.is_verb(word)) == expected


@pytest.mark.parametrize("language", RULED)
def test_clear_forms_are_some_of_the_forms(language: str) -> None:
    """What is nothing but a Konjunktiv is one of the forms that can be."""
    lexicon = lexicon_of(language)
    assert lexicon.clear_subjunctives - lexicon.subjunctives == frozenset()


def test_lists_are_made_once() -> None:
    """A language's lists are looked up, not built again."""
    assert lexicon_of("de") is lexicon_of("de")
