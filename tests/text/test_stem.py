"""The stems of a word, and the forms that no rule brings together."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.stem import SEPARABLE, infinitives, is_german_past, stem, stems

GERMAN = """
    nahm nehmen, genommen nehmen, nimmt nehmen, teilgenommen teilnehmen, teilnahm teilnehmen, angegriffen angreifen,
    griff greifen, vernommen vernehmen, verlor verlieren, starb sterben, gestorben sterben, stirbt sterben, flog fliegen,
    geflogen fliegen, abgezogen abziehen, zog ziehen, beigetreten beitreten, trat treten, brach brechen, ausgebrochen ausbrechen,
    gab geben, bekanntgegeben bekanntgeben, sprach sprechen, versprochen versprechen, traf treffen, getroffen treffen,
    gebaut bauen, unterstützte unterstützen, anzugreifen angreifen, verlegt verlegen
"""
ENGLISH = """
    took take, taken take, shot shoot, withdrew withdraw, went go, goes go, men man, wives wife, left leave, told tell, sold sell,
    seen see, held hold, fought fight, met meet, sank sink
"""
UNLISTED = {"bekanntgegeben"}
"""„bekannt“ is no particle of the list: such a form is compared by its stem alone."""


def _pairs(block: str) -> list[list[str]]:
    return [pair.split() for pair in block.split(",")]


@pytest.mark.parametrize(("language", "block"), [("de", GERMAN), ("en", ENGLISH)])
def test_each_form_has_its_infinitive(language: str, block: str) -> None:
    """Written by hand: form and infinitive, or singular."""
    lost = [pair for pair in _pairs(block) if pair[1] not in infinitives(pair[0], language)]
    assert {form for form, _ in lost} <= UNLISTED


def test_other_words_are_no_forms() -> None:
    """A noun, an adjective or a verb of its own is no irregular form of another."""
    found = {
        word: [*infinitives(word, language)]
        for language, words in (("de", "gut alt Haus"), ("en", "open seven bank army"))
        for word in words.lower().split()
    }
    assert {word: forms for word, forms in found.items() if forms} == {}


def test_each_particle_joins_its_verb() -> None:
    """With each separable particle a participle has the infinitive with it."""
    assert [word for word in SEPARABLE if f"{word}nehmen" not in infinitives(f"{word}genommen", "de")] == []


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


def test_german_verbs_in_the_past_by_their_form() -> None:
    """Strong and weak ones, with what stands before a verb; no present, infinitive or participle."""
    past = "kam trat fanden erhielt entstand baute holten"
    assert [word for word in past.split() if not is_german_past(word)] == []
    other = "kommt tritt finden erhält entsteht bauen geholt gefunden"
    assert [word for word in other.split() if is_german_past(word)] == []
