"""Whether two quantities count the same thing."""

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import COUNTED, Sameness, Thing, category, same_thing, thing_of

SAME, DIFFERENT, UNTOLD = Sameness.SAME, Sameness.DIFFERENT, Sameness.UNTOLD


def thing(text: str, language: str) -> Thing:
    """Return what the one quantity of *text* counts."""
    (reading,) = quantities(text, language)
    return reading.thing


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        ("9000 russische Soldaten", "9,000 troops", SAME),
        ("9000 Soldaten", "9,000 tanks", DIFFERENT),
        ("45.000 aktive Soldaten", "45,000 reservists", DIFFERENT),
        ("2.000 Männer", "2,000 soldiers", UNTOLD),
        ("12 Tote", "12 injured", DIFFERENT),
        ("3 Tage", "three days", SAME),
        ("3 Tage", "3 meetings", DIFFERENT),
        ("3 Tage", "3 years", UNTOLD),
        ("5 Euro", "5 euros", SAME),
        ("5 Euro", "5 dollars", DIFFERENT),
        ("5 US-Dollar", "5 dollars", UNTOLD),
        ("5 Prozent", "5 percent", SAME),
        ("5 Prozent", "5 percentage points", DIFFERENT),
        ("5 Prozent", "5 people", DIFFERENT),
        ("die Hälfte der Wähler", "50 percent", UNTOLD),
        ("6 TV-Sender", "6 stations", SAME),
        ("28 Unionsprogramme", "28 union programmes", UNTOLD),
        ("28 Vögel", "28", UNTOLD),
        ("2 Programme", "2 programs", SAME),
        ("20 aktive Soldaten", "20 former soldiers", DIFFERENT),
        ("7 km", "7 kilometres", SAME),
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


@pytest.mark.parametrize(("word", "name"), COUNTED.items())
def test_each_word_has_its_thing(word: str, name: str) -> None:
    """Each word of the lexicon is counted as its thing, as a record's unit, too."""
    assert [category(word.title()), category(thing_of(word).noun or "")] == [name, name]
