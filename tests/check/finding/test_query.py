"""What is looked for, read: numbers, actors, words."""

from decimal import Decimal

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.query import Query, read_query
from claimcheck.problem import Place
from claimcheck.records.model import Actor


def _actor(id_: str, *names: str) -> Actor:
    return Actor(place=Place(""), places={}, id=id_, name=names[0], aliases=names[1:])


NAMES = Names(
    (
        _actor("lukashenko", "Alexander Lukashenko", "Lukaschenko", "belarussische Machthaber"),
        _actor("isw", "Institute for the Study of War", "ISW"),
    )
)


def told(query: Query) -> list[tuple[str, str]]:
    """Return each term as it was written, and what it is."""
    kinds = (
        "number" if term.values else "actor" if term.actors else "word" if term.weight == 1 else "little"
        for term in query.terms
    )
    return [(term.asked, kind) for term, kind in zip(query.terms, kinds, strict=True)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("9000 Soldaten", [("9000", "number"), ("Soldaten", "word")]),
        ("bis zu 9.000 Mann", [("bis", "little"), ("zu", "little"), ("9.000", "number"), ("Mann", "word")]),
        ("92 % dafür", [("92 %", "number"), ("dafür", "little")]),
        ("Lukaschenko in Minsk", [("Lukaschenko", "actor"), ("in", "little"), ("Minsk", "word")]),
        ("der belarussische Machthaber", [("der", "little"), ("belarussische Machthaber", "actor")]),
        ("the Institute for the Study of War", [("the", "little"), ("Institute for the Study of War", "actor")]),
        ("Wagner-Chef", [("Wagner", "word"), ("Chef", "word")]),
        ("Tausende Soldaten", [("Tausende", "word"), ("Soldaten", "word")]),
        ("2022", [("2022", "word")]),
        ("Zug Zug zug", [("zug", "word")]),
        ("„Zug“ – [sic]!", [("Zug", "word"), ("sic", "word")]),
        ("", []),
        ("-- …", []),
    ],
)  # fmt: skip
def test_each_part_is_read_for_what_it_is(written: str, expected: list[tuple[str, str]]) -> None:
    """Numbers with their units, names with all their words, and every other word once."""
    assert told(read_query(written, NAMES)) == expected


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("9000", {"9000"}),
        ("9.000", {"9000", "9"}),
        ("9,000", {"9000", "9"}),
        ("neuntausend", {"9000"}),
        ("nine thousand", {"9000"}),
        ("9 000", {"9000"}),
        ("9,2 Millionen", {"9200000"}),
    ],
)
def test_numbers_are_looked_for_by_value(written: str, values: set[str]) -> None:
    """However it is written; where the two languages read it differently both values are meant."""
    [term] = read_query(written, NAMES).terms
    assert term.values <= {Decimal(value) for value in values}
    assert max(term.values) == max(map(Decimal, values))


def test_units_are_one_in_both_languages() -> None:
    """A percentage is the same with a sign, in German and in English."""
    written = ("92 %", "92 percent", "92 Prozent", "92%")
    terms = [read_query(text, NAMES).terms[0] for text in written]
    assert {(term.values, term.measure) for term in terms} == {(frozenset({Decimal(92)}), "percent")}


def test_a_long_text_is_read_in_part() -> None:
    """A whole page is no query: its first words are looked for."""
    terms = read_query(" ".join(f"w{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(500)), NAMES).terms
    assert len(terms) == 64
