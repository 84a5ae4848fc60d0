"""Whether two quantities count the same thing."""

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, Thing, same_thing, thing_of

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
