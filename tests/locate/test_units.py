"""Units: each spelling belongs to one unit, and an exchange of units is told as one."""

import pytest

from claimcheck.locate.changes import Change
from claimcheck.locate.difference import compare
from claimcheck.locate.units import UNITS, is_unit, units_of

WORDS = [(index, word) for index, unit in enumerate(UNITS) for word in unit]


def test_a_spelling_belongs_to_one_unit() -> None:
    """No spelling stands twice, and all are in lower case."""
    words = [word for _, word in WORDS]
    assert (len(set(words)), [word for word in words if word != word.lower()]) == (len(words), [])


@pytest.mark.each(("index", "word"), WORDS)
def test_each_spelling_is_its_unit(index: int, word: str) -> None:
    """Each spelling is known, and told as a unit in place of one of another line."""
    other = UNITS[(index + 1) % len(UNITS)][0]
    assert (is_unit(word), units_of([word, "minsk"])) == (True, frozenset({index}))
    assert compare(f"5 {word} weit", f"5 {other} weit", []).gravest is Change.UNIT


@pytest.mark.each("unit", [unit for unit in UNITS if len(unit) > 1])
def test_spellings_of_a_unit_are_the_same_unit(unit: tuple[str, ...]) -> None:
    """Two spellings of one unit are no change of meaning."""
    assert {compare(f"5 {unit[0]} weit", f"5 {word} weit", []).gravest for word in unit[1:]} == {
        Change.WORDING
    }


SAME = """
    Prozent percent %
    Prozentpunkte points
    Euro euros €
    Dollar dollars $
    Pfund pounds £
    Yen ¥
    Franken francs
    Rubel roubles rubles ₽
    Hrywnja hryvnias ₴
    Zloty złoty
    Kronen
    Sekunden seconds
    Minuten minutes
    Stunden hours
    Tage days
    Wochen weeks
    Monate months
    Quartale quarters
    Jahre years
    Jahrzehnte decades
    Jahrhunderte centuries
    Meter metres
    Kilometer km
    Meilen miles
    Hektar hectares
    Gramm grams
    Kilogramm kg
    Tonnen tonnes
    Liter litres
    Megawatt MW
    Gigawatt GW
    Soldaten soldiers
    Offiziere officers
    Männer men
    Frauen women
    Kinder children
    Menschen people
    Einwohner inhabitants
    Haushalte households
    Tote dead
    Verletzte injured wounded
    Panzer tanks
    Drohnen drones
    Raketen missiles
    Flugzeuge planes
    Schiffe ships
    Städte cities
    Dörfer villages
    Sitze seats
    Stimmen votes
"""
"""One unit a line, as news of both languages write it."""


def test_an_exchange_of_units_is_told_and_a_translation_is_none() -> None:
    """Five minutes are „5 Minuten“ and no five hours: each word is told as a unit but for those of its own line."""
    lines = [line.split() for line in SAME.strip().splitlines()]
    found = {
        word: [i for i, line in enumerate(lines) if units_of([line[0].lower()]) == units_of([word.lower()])]
        for line in lines
        for word in line
    }
    assert found == {word: [i] for i, line in enumerate(lines) for word in line}


@pytest.mark.parametrize("word", ["minsk", "", "EURO", "eur o"])
def test_other_words_are_no_units(word: str) -> None:
    """Words that are not in the list, or not in lower case, are no units."""
    assert (is_unit(word), units_of([word])) == (False, frozenset())
