"""What an amount is told by, in both languages."""

import pytest

from claimcheck.quantities.rates import by_which
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, same_thing


def pers(text: str, language: str) -> list[tuple[str, str]]:
    """Return of each quantity of *text* its number and what it is told by, or nothing."""
    return [(str(reading.parts[0].value), reading.thing.per) for reading in quantities(text, language)]


@pytest.mark.each(
    ("language", "text", "expected"),
    [
        ("en", "They got 40 dollars per head", [("40", "person")]),
        ("en", "They got $40 a person", [("40", "person")]),
        ("en", "They got 40 dollars apiece", [("40", "each")]),
        ("en", "They got 40 dollars for each pupil", [("40", "student")]),
        ("en", "They got 40 dollars every week", [("40", "week")]),
        ("en", "It sells at 80 dollars a barrel", [("80", "barrel")]),
        ("en", "7 murders per 100,000 residents", [("7", "100000 inhabitant")]),
        ("en", "Each day 70 refugees come", [("70", "day")]),
        ("en", "Prices grow 4 percent a year", [("4", "year")]),
        ("en", "They got 40 dollars a year ago", [("40", "")]),
        ("en", "They got 40 dollars", [("40", "")]),
        ("en", "They got 40 dollars a bottle", [("40", "bottle")]),
        ("en", "They got $40 a bottle at the gate", [("40", "bottle")]),
        ("en", "They got 40 dollars per bottle", [("40", "bottle")]),
        ("en", "They got 40 pounds a bottle", [("40", "bottle")]),
        ("de", "Es gab Flaschen à 40 Euro", [("40", "each")]),
        ("en", "They got 40 dollars to 50 dollars a bottle", [("40", "bottle")]),
        ("en", "They got $40-$50 a day", [("40", "day")]),
        ("de", "Es gab je 40 Euro", [("40", "each")]),
        ("de", "Es gab pro Kopf 40 Euro", [("40", "person")]),
        ("de", "Es gab 40 Euro für jedes Kind", [("40", "child")]),
        ("de", "Es gab 40 Euro/Monat", [("40", "month")]),
        ("de", "Es gab monatlich 40 Euro", [("40", "month")]),
        ("de", "Es gab 40 Euro je Haushalt", [("40", "household")]),
        ("de", "Man zählt 7 Morde je 100.000 Einwohner", [("7", "100000 inhabitant")]),
        ("de", "Am Tag der Wahl gab es 40 Tote", [("40", "")]),
        ("de", "Es gab 40 Tote am Tag der Wahl", [("40", "")]),
        ("de", "Es gab 40 Tote im Jahr 2021", [("40", "")]),
        ("de", "Er zahlte 40 Euro per Überweisung", [("40", "")]),
    ],
)
def test_what_an_amount_is_told_by(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Before or behind it, in words or with a bar; a date and a means of payment are no rate."""
    assert pers(text, language) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("40 Euro pro Kopf", "40 Euro", Sameness.DIFFERENT),
        ("40 Euro pro Kopf", "40 Euro pro Person", Sameness.SAME),
        ("40 Euro pro Kopf", "40 Euro je Haushalt", Sameness.UNTOLD),
        ("40 Euro im Monat", "40 Euro pro Jahr", Sameness.DIFFERENT),
        ("40 Soldaten am Tag", "40 Soldaten pro Woche", Sameness.DIFFERENT),
        ("40 Soldaten am Tag", "40 Soldaten täglich", Sameness.SAME),
        ("40 Soldaten am Tag", "40 Soldaten", Sameness.DIFFERENT),
        ("5 Meter pro Sekunde", "5 Liter pro Sekunde", Sameness.DIFFERENT),
    ],
)
def test_rates_are_one_thing_where_both_sides_are(one: str, other: str, expected: Sameness) -> None:
    """By another time it is another thing; by what is not known to be the same it is left open."""
    (first,), (second,) = quantities(one, "de"), quantities(other, "de")
    assert same_thing(first.thing, second.thing) is expected


def test_rates_by_other_bases_are_apart() -> None:
    """Per 100,000 is not per 1000, and one without any is no rate."""
    assert by_which("100000 person", "1000 person") is False
    assert by_which("person", "") is False
    assert by_which("widget", "gadget") is None


@pytest.mark.each(
    ("language", "text", "doubted"),
    [
        ("en", "They got 40 dollars a full bottle", "a full"),
        ("en", "They got 40 dollars an egg", "an egg"),
        ("en", "They got 40 dollars the bottle.", "the bottle"),
        ("en", "They got 40 dollars the month.", "the month"),
        ("en", "They got 40 dollars or more a day", "a day"),
        ("en", "They got 40 dollars a trader said", "a trader"),
        ("en", "They got 40 pounds an egg", "an egg"),
        ("en", "They got 40 dollars (per bottle)", "per bottle"),
        ("en", "They got 40 dollars, each for a bottle", "each for"),
        ("en", "They got a 40 dollars-a-day rate", "a"),
        ("en", "They got 40 dollars by the hour", "by the"),
        ("en", "They got 40 dollars by the river", ""),
        ("en", "They got 40 dollars, a record", ""),
        ("de", "Es gab 40 Euro alle zwei Tage", "alle zwei"),
        ("de", "Es gab 40 Euro, alle zahlten", ""),
        ("de", "Es gab 40 Euro p. P. und Tag", "p"),
        ("de", "Es gab 40 Euro, pro Kopf", "pro Kopf"),
        ("en", "They got 40 dollars a few days ago", ""),
        ("en", "They got 40 dollars the day before", ""),
        ("en", "They got the 40 dollars the trader owed", ""),
        ("en", "They got 40 dollars. A bottle broke", ""),
        ("de", "Es gab 40 Euro die Flasche", "die Flasche"),
        ("de", "Es gab 40 Euro das Stockwerk", "das Stockwerk"),
        ("de", "Es gab 40 Euro an die Flasche", ""),
        ("de", "Es gab 40 Euro, die Flasche fehlte", ""),
    ],
)
def test_money_beside_a_noun_may_be_told_by_it(language: str, text: str, doubted: str) -> None:
    """Where a word goes on behind the noun, or the noun may be an object, it is left open; a date is no rate."""
    reading = quantities(text, language)[0]
    assert reading.ambiguous == (f"it may be told for each: “{doubted}”" if doubted else "")
    assert not reading.thing.per


def doubts(text: str, language: str) -> list[str]:
    """Return the quantities of *text* that are in doubt."""
    return [reading.text for reading in quantities(text, language) if reading.ambiguous]


@pytest.mark.each(
    ("language", "text", "expected"),
    [
        ("de", "Man zählte 7 Morde auf 1000 Bewohner", ["7 Morde"]),
        ("de", "Auf 10.000 Geburten kamen 7 Zwillinge", ["7 Zwillinge"]),
        ("de", "Der Wagen braucht 7 Liter auf 100 Kilometer", ["7 Liter"]),
        ("de", "Die Klinik hat 3 Pfleger auf 25 Patienten", ["3 Pfleger"]),
        ("de", "Die Stadt wuchs von 700 Familien auf 1000 Familien", []),
        ("de", "Der Verein wuchs um 70 Mitglieder auf 1000 Mitglieder", []),
        ("de", "Die Stadt wuchs auf 100.000 Einwohner", []),
        ("de", "Man fand 7 Minen auf 12 Feldern", []),
        ("en", "They counted 7 twins to 1,000 births", ["7 twins"]),
        ("en", "They counted 7 murders in 100,000 residents", ["7 murders"]),
        ("en", "They counted 7 murders in 100 days", []),
        ("en", "They counted 7 murders in 12 towns", []),
        ("en", "It grew from 700 families to 1,000 families", []),
    ],
)
def test_an_amount_may_be_so_many_of_a_round_number(language: str, text: str, expected: list[str]) -> None:
    """A rate has a base behind a bare preposition, too; a change and a place are none."""
    assert doubts(text, language) == expected


@pytest.mark.each(
    ("language", "text", "expected"),
    [
        ("en", "The club gave everybody 70 dollars", ["70 dollars"]),
        ("en", "The club gave both its coaches 70 dollars", ["70 dollars"]),
        ("en", "The club gave everybody 7 tickets", ["7 tickets"]),
        ("en", "The club gave 70 dollars to all its coaches", ["70 dollars"]),
        ("en", "The club gave its coach 70 dollars", []),
        ("en", "The club lost all 70 dollars", []),
        ("en", "All 7 coaches left", []),
        ("de", "Der Verein gab allen Trainern 70 Euro", ["70 Euro"]),
        ("de", "Der Verein gab beiden 70 Euro", ["70 Euro"]),
        ("de", "Der Verein gab 70 Euro an alle", ["70 Euro"]),
        ("de", "Der Verein gab dem Trainer 70 Euro", []),
        ("de", "Der Verein verlor alle 70 Euro", []),
    ],
)
def test_what_all_of_them_get_may_be_told_for_each(language: str, text: str, expected: list[str]) -> None:
    """Whether in all or to each, such a sentence does not say; of all that is counted itself it does."""
    assert doubts(text, language) == expected
