"""Whether two quantities count the same thing, and amounts in two measures, compared in one."""

from decimal import Decimal

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import (
    Amount,
    Sameness,
    Thing,
    degrees,
    fate_of,
    in_common_scale,
    same_thing,
    thing_of,
)

SAME, DIFFERENT, UNTOLD = Sameness.SAME, Sameness.DIFFERENT, Sameness.UNTOLD


def thing(text: str, language: str) -> Thing:
    """Return what the one quantity of *text* counts."""
    (reading,) = quantities(text, language)
    return reading.thing


@pytest.mark.each(
    ("german", "english", "expected"),
    [
        ("9000 russische Soldaten", "9,000 troops", SAME),
        ("9000 Soldaten", "9,000 tanks", DIFFERENT),
        ("45.000 aktive Soldaten", "45,000 reservists", DIFFERENT),
        ("2.000 Männer", "2,000 soldiers", UNTOLD),
        ("12 Tote", "12 injured", DIFFERENT),
        ("45 schwer Verletzte", "45 injured", UNTOLD),
        ("45 Verletzte", "45 injured", SAME),
        ("3 Tage", "three days", SAME),
        ("3 Tage", "3 meetings", DIFFERENT),
        ("3 Tage", "3 years", DIFFERENT),
        ("5 Euro", "5 euros", SAME),
        ("5 Euro", "5 dollars", DIFFERENT),
        ("5 US-Dollar", "5 dollars", UNTOLD),
        ("5 Prozent", "5 percent", SAME),
        ("5 Prozent", "5 percentage points", DIFFERENT),
        ("5 Prozent", "5 people", DIFFERENT),
        ("die Hälfte der Wähler", "0.5 percent", DIFFERENT),
        ("6 TV-Sender", "6 stations", SAME),
        ("28 Unionsprogramme", "28 union programmes", UNTOLD),
        ("28 Vögel", "28", UNTOLD),
        ("2 Programme", "2 programs", SAME),
        ("20 aktive Soldaten", "20 former soldiers", DIFFERENT),
        ("7 km", "7 kilometres", SAME),
        ("7 km", "7 miles", DIFFERENT),
        ("7 Kilogramm", "7 tonnes", DIFFERENT),
        ("7 MW", "7 GW", DIFFERENT),
        ("7 Monate", "7 years", DIFFERENT),
        ("7 °C", "7 °F", DIFFERENT),
        ("7 Grad Celsius", "7 degrees", UNTOLD),
        ("7 Hektar", "7 acres", DIFFERENT),
        ("7 km/h", "7 mph", DIFFERENT),
        ("7 Haushalte", "7 people", DIFFERENT),
        ("7 Krankenhäuser", "7 schools", DIFFERENT),
        ("7 Lehrer", "7 doctors", DIFFERENT),
        ("7 Raketen", "7 drones", DIFFERENT),
        ("7 Panzer", "7 trucks", DIFFERENT),
        ("7 Geiseln", "7 police officers", DIFFERENT),
        ("7 Kinder", "7 adults", DIFFERENT),
        ("7 russische Panzer", "7 Ukrainian tanks", DIFFERENT),
        ("7 ukrainische Panzer", "7 Ukrainian tanks", SAME),
        ("7 Polizisten", "7 police officers", SAME),
        ("7 Polizisten", "7 officers", UNTOLD),
        ("7 Kampfjets", "7 fighter jets", SAME),
        ("7 Mitgliedstaaten", "7 member states", SAME),
        ("7 Länder", "7 states", SAME),
        ("7 Schweizer Franken", "7 Swiss francs", SAME),
        ("7 kanadische Dollar", "7 Canadian dollars", SAME),
        ("7 kanadische Dollar", "7 Australian dollars", DIFFERENT),
        ("7 türkische Lira", "7 Turkish liras", SAME),
        ("7 dänische Kronen", "7 Danish kroner", SAME),
        ("7 Menschen wurden getötet", "7 people were injured", DIFFERENT),
        ("7 wurden verletzt", "7 were killed", DIFFERENT),
        ("7 wurden verletzt", "7 were injured", SAME),
        ("7 tote Zivilisten", "7 missing civilians", DIFFERENT),
        ("7 verletzt", "7 tanks", DIFFERENT),
    ],
)
def test_things_across_languages(german: str, english: str, expected: Sameness) -> None:
    """Words of both languages are told apart only where they plainly differ, whichever comes first."""
    one, other = thing(german, "de"), thing(english, "en")
    assert [same_thing(one, other), same_thing(other, one)] == [expected, expected]


def test_unknown_nouns_are_the_same_by_their_stem() -> None:
    """Two forms of one unknown noun are one thing, two nouns may be."""
    one = thing("28 Vögeln", "de")
    assert [same_thing(one, thing(t, "de")) for t in ("3 Vögel", "3 Fische")] == [SAME, UNTOLD]


@pytest.mark.parametrize(
    ("unit", "kind", "measure", "noun"),
    [
        ("soldiers", "number", None, "soldiers"),
        ("russian soldiers", "number", None, "soldiers"),
        ("us dollars", "currency", "us dollar", None),
        ("per cent of voters", "percent", "percent", None),
        ("%", "percent", "percent", None),
        ("days", "duration", "day", None),
        ("strange birds", "number", None, "birds"),
        (None, "number", None, None),
    ],
)
def test_a_records_unit_is_a_thing(
    unit: str | None, kind: str, measure: str | None, noun: str | None
) -> None:
    """The unit of a record is read with the same lists."""
    found = thing_of(unit)
    assert (found.kind, found.measure, found.noun) == (kind, measure, noun)


def amount(text: str) -> Amount:
    """Return the one quantity of a German or English text."""
    readings = [*quantities(text, "de"), *quantities(text, "en")]
    reading = max(readings, key=lambda r: r.measure is not None or r.kind == "share")
    return Amount(reading.interval, frozenset(part.value for part in reading.parts), reading.thing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3 Kilometer", "3000 metres"),
        ("2 Tonnen", "2000 kilograms"),
        ("2 GW", "2000 MW"),
        ("2 Jahre", "24 months"),
        ("2 Stunden", "120 minutes"),
        ("2 Wochen", "14 days"),
        ("2 Euro", "200 cents"),
        ("die Hälfte der Wähler", "50 percent"),
        ("drei Viertel der Wähler", "75 percent"),
        ("jeder fünfte", "20 percent"),
        ("jeder zweite", "50 percent"),
        ("one in five", "20 Prozent"),
        ("drei von vier", "75 percent"),
        ("50 Basispunkte", "0.5 percentage points"),
        ("5 Hektar", "50000 m²"),
        ("1 Meile", "1609.344 metres"),
        ("2 Kubikmeter", "2000 litres"),
        ("36 km/h", "10 metres per second"),
        ("5 Promille", "0.5 percent"),
        ("100 basis points", "1 Prozentpunkt"),
        ("2 Jahrzehnte", "20 years"),
        ("1 Jahrhundert", "100 years"),
        ("3 days", "72 Stunden"),
        ("5 Minuten", "300 seconds"),
        ("2 Sekunden", "2000 milliseconds"),
        ("1 week", "168 Stunden"),
        ("1 Seemeile", "1852 metres"),
        ("3 Fuß", "1 yard"),
        ("12 Zoll", "1 foot"),
        ("1 Quadratmeile", "640 acres"),
        ("10 mph", "16.09344 km/h"),
        ("2 Pfund Sterling", "200 pence"),
    ],
)
def test_equal_amounts_are_equal_in_one_scale(one: str, other: str) -> None:
    """Two measures with a fixed factor compare by value, whichever comes first."""
    pairs = (in_common_scale(amount(one), amount(other)), in_common_scale(amount(other), amount(one)))
    for pair in pairs:
        assert pair is not None
        first, second = pair
        assert (first.interval, first.values) == (second.interval, second.values)
        assert same_thing(first.thing, second.thing) is Sameness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("3 Kilometer", "3 km", id="one measure"),
        pytest.param("3 Monate", "90 days", id="no fixed factor"),
        pytest.param("3 Euro", "3 dollars", id="currencies"),
        pytest.param("3 Soldaten", "3 km", id="no measure"),
        pytest.param("3 Cent", "3 pounds sterling", id="another coin"),
    ],
)
def test_there_is_not_always_a_common_scale(one: str, other: str) -> None:
    """None says that the two are compared as they are, if at all."""
    assert in_common_scale(amount(one), amount(other)) is None


def test_an_open_end_stays_open() -> None:
    """What has no upper bound has none in another measure."""
    pair = in_common_scale(amount("mehr als 2 Jahre"), amount("12 months"))
    assert pair is not None
    assert (pair[0].interval.low, pair[0].interval.high) == (Decimal(24), None)


def test_what_befell_all_that_are_counted() -> None:
    """Of people it is told of all of them; of children only of these."""
    units = ("killed", "people killed", "children killed", "soldiers")
    assert [fate_of(thing_of(unit)) for unit in units] == ["casualty", "casualty", "", ""]


def test_how_badly_somebody_is_hurt() -> None:
    """A word by itself, or the first part of a compound of what befell them."""
    words = (("schwer", "Verletzte"), ("Schwerverletzte",), ("seriously", "injured"), ("Schwerpunkt",), ())
    assert [sorted(degrees(each)) for each in words] == [["schwer"], ["schwer"], ["seriously"], [], []]
