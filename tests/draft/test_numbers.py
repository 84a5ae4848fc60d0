"""The numbers of a sentence against those of its passages."""

import pytest

from claimcheck.draft.numbers import bound_objections, is_told_elsewhere, number_objections

from .beside import held, told

TEXT = "Bis zu 9000 Soldaten ziehen nach Kiel. Der Hafen kostet 40 Millionen Euro. Der Verkehr ruht nahezu vollständig."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Nach Kiel ziehen bis zu 9000 Soldaten.", []),
        (
            "Nach Kiel ziehen 9000 Soldaten.",
            [("bound", "9000", "says “9000 Soldaten”, the source says “Bis zu 9000 Soldaten”")],
        ),
        (
            "Nach Kiel ziehen bis zu 7000 Soldaten.",
            [
                (
                    "number",
                    "bis zu 7000",
                    "says “bis zu 7000 Soldaten”, the source says “Bis zu 9000 Soldaten”",
                )
            ],
        ),
        ("Der Hafen kostet 40 Millionen Euro.", []),
        (
            "Der Hafen kostet 50 Millionen Euro.",
            [("number", "50 Millionen", "says “50 Millionen Euro”, the source says “40 Millionen Euro”")],
        ),
        ("Im Wald leben 77 Wölfe.", [("number", "77", "“77 Wölfe” stands in no article")]),
        ("Beide Städte hoffen.", []),
        ("Im Jahr 2024 kommen bis zu 9000 Soldaten nach Kiel.", []),
        ("Er nannte „77 Wölfe“ im Hafen.", []),
    ],
)
def test_a_number_must_be_that_of_the_passage(sentence: str, found: list[tuple[str, str, str]]) -> None:
    """Value and bound; years are dates, and what is quoted is checked as a quotation."""
    assert told(sentence, list(number_objections(held(sentence, TEXT)))) == found


def test_what_the_source_says_nearly_is_not_so() -> None:
    """„Nahezu vollständig“ is less; the sentence that has it says the same."""
    sentence = "Der Verkehr ruht vollständig."
    found = told(sentence, list(bound_objections(held(sentence, TEXT))))
    assert found == [("bound", "vollständig", "the source says “nahezu vollständig”")]
    assert list(bound_objections(held("Der Verkehr ruht fast vollständig.", TEXT))) == []


def test_places_in_an_order_count() -> None:
    """„In der achten Nacht“ is not the twelfth."""
    text = "Auch in der achten Nacht brannten Autos in der Stadt."
    assert [o.kind.value for o in number_objections(held("In der zwölften Nacht brannten Autos.", text))] == [
        "number"
    ]
    assert list(number_objections(held("In der achten Nacht brannten Autos.", text))) == []


def test_a_number_tells_that_a_passage_may_be_meant() -> None:
    """However few words are shared: it cannot be said that nothing stands behind it."""
    assert is_told_elsewhere(held("Man rechnet mit 9000 Soldaten.", TEXT))
    assert not is_told_elsewhere(held("Man rechnet mit 70 Soldaten.", TEXT))


RACE = "Er gewann das 21. Turnier der Stadt. Der Bau hat sich um etwa ein Jahr verzögert. Der Zug fährt bis zu 120 Kilometer pro Stunde."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Er gewann das 21. Turnier der Stadt.", []),
        ("Er gewann das 25. Turnier der Stadt.", ["says “25. Turnier”, the source says “21. Turnier”"]),
        ("Der Bau hat sich um etwa ein Jahr verzögert.", []),
        (
            "Der Bau hat sich um etwa drei Jahre verzögert.",
            ["says “etwa drei Jahre”, the source says “ein Jahr”"],
        ),
        ("Der Zug fährt bis zu 120 Stundenkilometer.", []),
    ],
)
def test_a_number_may_be_an_article_or_a_place(sentence: str, found: list[str]) -> None:
    """„Ein Jahr“ is one; the same bound of another unit is no other."""
    assert [
        message for _, _, message in told(sentence, list(number_objections(held(sentence, RACE))))
    ] == found


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("He has seven championship rings from two sports.", 0),
        ("He has nine championship rings from two sports.", 1),
    ],
)
def test_what_is_counted_up_to_is_told(sentence: str, count: int) -> None:
    """The seventh is told where there are seven."""
    text = "In the process he collected his seventh championship ring, in a second sport."
    assert len(list(number_objections(held(sentence, text, language="en")))) == count


def test_nearly_before_a_small_word_says_nothing_of_it() -> None:
    """No "a" is held back by "almost a fifth"."""
    text = "Absences in the port fell by almost a fifth last year, and traffic stopped almost completely."
    assert [
        len(list(bound_objections(held(one, text, language="en"))))
        for one in (
            "Absences in the port fell last year by a lot.",
            "Traffic in the port stopped completely last year.",
        )
    ] == [0, 1]


def test_a_small_fraction_is_no_small_count() -> None:
    """That no passage has „zwei“ shows nothing; that none has „0,262“ does."""
    text = "Im Vergleich der Länder steht Kiel an zweiter Stelle in der Rangliste mit 0,226 MW/km²."
    assert [
        len(list(number_objections(held(one, text))))
        for one in (
            "Auf Rang zwei folgt Kiel mit 0,226.",
            "Auf Rang zwei folgt Kiel mit 0,262.",
        )
    ] == [0, 1]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Der Flughafen zählte 2,23 Millionen Passagiere.", 0),
        ("Der Flughafen zählte 2,24 Millionen Passagiere.", 1),
        ("Der Flughafen zählte 3 Millionen Passagiere.", 1),
    ],
)
def test_a_large_number_may_be_rounded_to_its_last_figure(sentence: str, count: int) -> None:
    """As journalists do; to one figure it is another number."""
    text = "Insgesamt zählte der Flughafen 2.232.018 Passagiere."
    assert len(list(number_objections(held(sentence, text)))) == count


TRAMS = "Davon sind 38 Millionen der 96 Millionen Euro bezahlt. Der Chef versicherte, dass keine der 19 Hebammen ihre Stelle verliere. In Böen wurden zwischen 225 und 280 Kilometer in der Stunde gemessen. Die Gruppe hat 11.540 Unterschriften gesammelt."


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("38 der 96 Millionen Euro sind davon bezahlt.", 0),
        ("38 der 69 Millionen Euro sind davon bezahlt.", 1),
        ("Den 19 Hebammen wird ihre Stelle nicht gekündigt, versicherte der Chef.", 0),
        ("19 Hebammen verlieren ihre Stelle, versicherte der Chef.", 1),
        ("In Böen wurden bis zu 280 Kilometer in der Stunde gemessen.", 0),
        ("In Böen wurden bis zu 380 Kilometer in der Stunde gemessen.", 1),
    ],
)
def test_the_same_number_may_be_told_otherwise(sentence: str, count: int) -> None:
    """As part of a larger one, denied in another way, or as the end of a range."""
    assert len(list(number_objections(held(sentence, TRAMS)))) == count


def test_a_long_number_is_told_by_the_article_of_whatever() -> None:
    """„11.540 Menschen“ who signed gave „11.540 Unterschriften“; a short one may stand there by chance."""
    one = held("Etwa 11.540 Menschen haben gegen die Schließung unterschrieben.", TRAMS)
    one.near = one.near._replace(home=frozenset({"a"}))
    other = held("Etwa 280 Menschen haben gegen die Schließung unterschrieben.", TRAMS)
    other.near = other.near._replace(home=frozenset({"a"}))
    assert (is_told_elsewhere(one), is_told_elsewhere(other)) == (True, False)
