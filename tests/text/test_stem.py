"""The stems of a word."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.stem import stem, stems

SEEDS = Path(__file__).parents[2] / "seeds"
PURE = {
    "de": import_module("snowballstemmer.german_stemmer").GermanStemmer(),
    "en": import_module("snowballstemmer.english_stemmer").EnglishStemmer(),
}
"""The stemmers that are asked where PyStemmer is not installed."""


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("de", "Häuser", {"haus"}),
        ("de", "trat", {"trat", "tret"}),
        ("de", "Putins", {"putin"}),
        ("de", "Haus", {"haus"}),
        ("de", "Straße", {"strass"}),
        ("de", "über", {"uber"}),
        ("en", "taken", {"taken", "take"}),
        ("en", "Erdoğan", {"erdogan"}),
    ],
)
def test_stems_of_a_form(language: str, word: str, expected: set[str]) -> None:
    """By rule, by the table of irregular forms, of a name's genitive, without a foreign name's accents in English."""
    assert stems(word, language) == expected


@pytest.mark.parametrize("language", PURE)
def test_words_of_articles_have_the_same_stem_without_pystemmer(language: str) -> None:
    """So no finding hangs on what else is installed."""
    texts = (path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt"))
    words = sorted({word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower())})
    assert [stem(word, language) for word in words] == [PURE[language].stemWord(word) for word in words]


@given(st.sampled_from(tuple(PURE)), st.text(alphabet="aeiouäöüßyqébdgklmnrstz'’", max_size=14))
def test_any_letters_have_the_same_stem_without_pystemmer(language: str, form: str) -> None:
    """Whatever they make up."""
    assert stem(form, language) == PURE[language].stemWord(form)


def test_long_words_are_compared_by_their_beginning() -> None:
    """So that no word takes long to stem."""
    assert stems("x" * 100_000, "de") == stems("x" * 60, "de")
