"""Prepositions that look like bounds."""

import pytest

from claimcheck.quantities.prepositions import CHANGING, GOVERNING, SUMS
from claimcheck.quantities.reading import quantities

GOVERNED = [(p, w) for p, block in GOVERNING.items() for w in sorted(block)]


def read(text: str, language: str) -> tuple[str, bool]:
    """Return the bound of the one quantity of *text*, and whether it is in doubt."""
    (reading,) = quantities(text, language)
    return reading.bound, bool(reading.ambiguous)


@pytest.mark.each(("preposition", "word"), GOVERNED)
def test_a_governed_preposition_is_in_doubt(preposition: str, word: str) -> None:
    """Behind each word that governs it a preposition may bound nothing, and says so."""
    language = "de" if preposition in {"über", "unter", "gegen"} else "en"
    assert read(f"X {word} {preposition} 300 Y", language)[1]


@pytest.mark.each("word", sorted(SUMS))
def test_a_sum_is_made_out_to_its_number(word: str) -> None:
    """„Ein Kredit über 5 Millionen Euro“ is one of 5 million."""
    assert read(f"ein {word.title()} über 5 Millionen Euro", "de") == ("exact", False)


@pytest.mark.each("word", sorted(CHANGING))
def test_beside_a_change_um_says_by_how_much(word: str) -> None:
    """„Um 300 gestiegen“ is by 300, no more and no less."""
    assert read(f"Es hieß um 300 {word}.", "de") == ("exact", False)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("Unter 300 Geflüchteten waren Kinder", "de", ("less_than", True), id="among people"),
        pytest.param("Er siegte unter 300 Läufern", "de", ("less_than", True), id="a dative plural"),
        pytest.param("Er siegte unter 300 alten Autos", "de", ("less_than", True), id="a foreign plural"),
        pytest.param("Er sah unter 300 alte Wagen", "de", ("less_than", False), id="an adjective in another case"),
        pytest.param("Unter 300 Läufer siegten", "de", ("less_than", False), id="no dative"),
        pytest.param("Es blieb bei unter 300 Läufern", "de", ("less_than", False), id="behind a preposition"),
        pytest.param("Die Zahl lag unter 300 Fällen", "de", ("less_than", False), id="behind a level"),
        pytest.param("Er siegte unter 300 Metern", "de", ("less_than", False), id="a measure"),
        pytest.param("Die Zahl sank unter 300", "de", ("less_than", False), id="a bound"),
        pytest.param("Über 300 Menschen kamen", "de", ("more_than", False), id="at the start"),
        pytest.param("Sie sprachen. Über 300 Menschen kamen", "de", ("more_than", False), id="a verb further off"),
        pytest.param("Um 300 Menschen kamen", "de", ("exact", True), id="about or by"),
        pytest.param("Sie sprachen gestern über 300 Gefangene", "de", ("more_than", True), id="a word between"),
        pytest.param("about 300 prisoners", "en", ("about", False), id="an English bound"),
    ],
)  # fmt: skip
def test_what_stands_before_decides(text: str, language: str, expected: tuple[str, bool]) -> None:
    """A preposition bounds unless something near it says otherwise."""
    assert read(text, language) == expected
