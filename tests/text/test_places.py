"""Names of places in one spelling, and the places that a text tells of."""

import pytest

from claimcheck.text.places import (
    in_one_spelling,
    is_longer_name,
    is_place,
    known_places,
    names_place,
    places_in,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyiv", "Kiew"),
        ("Mykolaiv", "Mykolajiw"),
        ("Köln", "Cologne"),
        ("Köln", "Koeln"),
        ("Bad Kösen", "Bad Koesen"),
        ("Moskau", "moscow"),
        ("Den Haag", "The Hague"),
        ("Charkiw", "Kharkiv"),
        ("Tschernihiw", "Chernihiv"),
        ("Wolnowacha", "Volnovakha"),
        ("Otschakiw", "Ochakiv"),
    ],
)
def test_one_place_has_one_spelling(one: str, other: str) -> None:
    """By the table, and of Slavic names by what German and English write differently."""
    assert in_one_spelling(one) == in_one_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kyiv", "Kharkiv"),
        ("Köln", "Kiel"),
        ("Kösen", "Kosen"),
        ("Mali", "Malta"),
        ("Wien", "Vien"),
        ("12 May", "12 Mai"),
        ("Austria", "Australia"),
    ],
)
def test_two_places_have_two(one: str, other: str) -> None:
    """Short names, several words and what is alike only are no other spelling."""
    assert in_one_spelling(one) != in_one_spelling(other)


def test_the_table_knows_places() -> None:
    """In either language, whatever the case."""
    assert [is_place(name) for name in ("Kiew", "new york", "Bavaria", "Wahrheit")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were hurt in a crash in Hamburg", [("Hamburg", "hamburg", False, True)]),
        ("It was near Tarn Bay, in the north", [("Tarn Bay", "tarn bay", False, False)]),
        ("In Kiew und in der Ukraine", [("Kiew", "kyiv", False, True)]),
        ("In Russland wurde gekämpft", [("Russland", "russia", True, True)]),
        ("In May, in Wahrheit", []),
        ("It was quiet", []),
    ],
)
def test_where_something_happens(text: str, expected: list[tuple[str, str, bool, bool]]) -> None:
    """Behind a preposition of place, in its one spelling; no month and no noun that is none."""
    assert [place[:4] for place in places_in(text)] == expected


def test_a_text_names_a_place_in_any_spelling() -> None:
    """And by what comes from it."""
    [kyiv] = places_in("in Kiew")
    [cologne] = places_in("in Köln")
    assert names_place("Troops stood near Kyiv.", kyiv)
    assert names_place("Der Kölner Norden", cologne)
    assert not names_place("Troops stood near Kharkiv.", kyiv)


def test_the_places_of_the_tables_are_known_wherever_they_stand() -> None:
    """Each once, the longer name before the shorter; what no table has, and what has no capital, is none."""
    text = "South Africa and Poland met in Lohm, and Poland won; wales are whales."
    assert [place.words for place in known_places(text)] == ["South Africa", "Poland"]
    assert [place.name for place in known_places("Die Polen kamen aus Köln.")] == ["poland", "cologne"]


@pytest.mark.parametrize(
    ("before", "name", "expected"),
    [
        ("South", "Korea", True),
        ("New", "York", True),
        ("Bad", "Orb", True),
        ("Hong", "Kong", True),
        ("south", "Korea", False),
        ("South", "korea", False),
        ("Helen", "York", False),
        ("", "York", False),
    ],
)
def test_what_makes_another_name(before: str, name: str, *, expected: bool) -> None:
    """A word of the list, or one that makes a name of the table; both with a capital."""
    assert is_longer_name(before, name) is expected
