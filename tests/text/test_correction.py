"""Sentences in which an article corrects itself."""

import pytest

from claimcheck.text.correction import is_correction


@pytest.mark.parametrize(
    "sentence",
    [
        "In einer früheren Fassung des Artikels stand eine andere Zahl.",
        "In einer\nfrüheren Version hieß es, 9000 Soldaten kämen.",
        "In der ursprünglichen Fassung war von Minsk die Rede.",
        "Korrektur: Es sind 900, nicht 9000.",
        "Anmerkung der Redaktion: Der Name wurde geändert.",
        "Der Text wurde nachträglich korrigiert.",
        "Wir haben den Fehler berichtigt.",
        "Correction: the number is 900.",
        "CORRECTIONS: two names were misspelt.",
        "An earlier version of this article gave another number.",
        "This story has been updated and corrected.",
        "This article was amended on 3 May.",
        "Editor's note: the headline was changed.",
    ],
)
def test_corrections_are_told(sentence: str) -> None:
    """As German and English outlets open them."""
    assert is_correction(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Regierung korrigiert ihren Kurs.",
        "Eine Korrektur der Grenze lehnt er ab.",
        "In einer früheren Rede sagte er das.",
        "The earlier version was faster.",
        "He works for a house of correction.",
        "This article is long.",
        "",
    ],
)
def test_other_sentences_are_not(sentence: str) -> None:
    """What is corrected there is something else than the article."""
    assert not is_correction(sentence)
