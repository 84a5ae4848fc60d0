"""Forms that no stemmer brings together."""

import pytest

from claimcheck.text.irregular import SEPARABLE, infinitives

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
