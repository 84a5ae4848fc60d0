"""Units of measure and money: each form is read as its unit."""

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.units import lexicon

FORMS = [
    (form.replace(" / ", "/").replace(" ^ ", "^").replace(" . ", ".").replace(" - ", "-"), unit)
    for form, unit in lexicon()[0].items()
]
SYMBOLS = [
    (form.replace(" ^ ", "^").replace("m 2", "m2").replace("m 3", "m3"), unit)
    for form, unit in lexicon()[1].items()
]


@pytest.mark.each(("form", "unit"), FORMS + SYMBOLS)
def test_each_form_is_its_unit(form: str, unit: object) -> None:
    """Each form behind a number gives kind and name of the unit."""
    (reading,) = quantities(f"Da sind 7 {form}", "de")
    assert (reading.kind, reading.measure) == tuple(unit)  # type: ignore[arg-type]


SAME = """
    Prozent percent per_cent pct
    Prozentpunkt Prozentpunkte Prozentpunkten percentage_point percentage_points
    Promille per_mille
    Basispunkt Basispunkte Basispunkten basis_point basis_points
    Sekunde Sekunden second seconds
    Minute Minuten minutes
    Stunde Stunden hour hours
    Tag Tage Tagen day days
    Woche Wochen week weeks
    Monat Monate Monaten month months
    Jahr Jahre Jahren year years
    Jahrzehnt Jahrzehnte Jahrzehnten decade decades
    Jahrhundert Jahrhunderte Jahrhunderten century centuries
    Zoll inch inches
    Fuß foot feet
    yard yards
    Meile Meilen mile miles
    Seemeile Seemeilen nautical_mile nautical_miles
    Hektar hectare hectares
    acre acres
    Quadratmeter square_metre square_metres
    Quadratkilometer square_kilometres
    Quadratmeile Quadratmeilen square_mile square_miles
    Kubikmeter cubic_metres
    Liter litre litres
    Gallone Gallonen gallon gallons
    Barrel Fass barrels
    Gramm gram grams
    Kilogramm Kilo kilograms
    Unze Unzen ounce ounces
    Zentner hundredweight
    Tonne Tonnen ton tons tonnes
    Knoten knot knots
    km/h
    mph
    PS Pferdestärken horsepower
    Watt watts
    Megawatt megawatts
    Gigawatt gigawatts
    Kilowattstunde Kilowattstunden
    Kalorie Kalorien calories
"""
"""One measure a line, in the words of news of both languages; `_` stands for a blank."""


def test_words_of_one_measure_are_one_and_no_other() -> None:
    """Seven of a thing are seven of it in another word or language, and never seven of what another line names."""
    lines = [[word.replace("_", " ") for word in line.split()] for line in SAME.strip().splitlines()]
    read = [[quantities(f"Da sind 7 {word}", "de")[0].measure for word in words] for words in lines]
    assert [len(set(measures)) for measures in read] == [1] * len(lines)
    assert len({measures[0] for measures in read}) == len(lines)


def test_case_tells_symbols_apart() -> None:
    """A symbol is read as it is written, and in another case only where none is written so."""
    assert [quantities(f"7 {form}", "de")[0].measure for form in ("mW", "MW", "Km", "KM/H")] == [
        "milliwatt",
        "megawatt",
        "kilometre",
        "kilometre per hour",
    ]
