"""Who bears a surname by the words before it, the actor, somebody else, or nobody can tell; whose somebody is speaks not for him."""

import pytest

from claimcheck.check.actors.bearers import (
    OF,
    RELATIVES,
    REPRESENTATIVES,
    STATEMENTS,
    Bearer,
    bearer,
    is_given_name,
    says_what,
    short_of,
)
from claimcheck.check.actors.naming import Names, Said
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind


def said(text: str) -> Said:
    """Return whom *text* names as speaking, of the person Anna Berg and the agency Norwire."""
    place = Place("")
    anna = Actor(place=place, places={}, id="anna", name="Anna Berg", aliases=("Berg",), kind=Kind.PERSON)
    norwire = Actor(place=place, places={}, id="norwire", name="Norwire", kind=Kind.AGENCY)
    return Names((anna, norwire)).speaking_in(text)


SPEAKING, OWNER = Said(("anna",), ()), Said((), ("anna",), of_somebody=("anna",))
DOUBTFUL = Said((), ("anna",))
"""Whose it is is told, but not that it is a person."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Anna Berg", SPEAKING, id="the name"),
        pytest.param("Bergs Tochter", OWNER, id="German genitive before"),
        pytest.param("Ein enger Vertrauter Bergs", OWNER, id="German genitive behind"),
        pytest.param("der Anwalt von Anna Berg", OWNER, id="von"),
        pytest.param("Berg's former aide", OWNER, id="English genitive"),
        pytest.param("a spokesman for Berg", OWNER, id="for"),
        pytest.param("Bergs Sprecherin", OWNER, id="nobody speaks for a person"),
        pytest.param("Bergs Angaben", SPEAKING, id="her own words"),
        pytest.param("nach Angaben von Anna Berg", SPEAKING, id="her own words with von"),
        pytest.param("nach Angaben von Bergs Bruder", OWNER, id="words of her brother"),
        pytest.param("the words of Berg's brother", OWNER, id="words of her brother in English"),
        pytest.param("nach Angaben von Bergs", SPEAKING, id="a genitive of nothing"),
        pytest.param("ein Sprecher von Norwire", Said(("norwire",), ()), id="who speaks for an agency"),
        pytest.param("ein Kunde von Norwire", Said((), ("norwire",)), id="a customer"),
        pytest.param("hieß es (18. Dezember) von Anna Berg", SPEAKING, id="a bracket between"),
        pytest.param("Norwires Korrespondentin Anna Berg", Said(("anna",), ("norwire",)), id="a name behind"),
        pytest.param("niemand", Said((), ()), id="nobody"),
        pytest.param("Bergs Fazit", SPEAKING, id="her own judgement"),
        pytest.param("Berg's message was clear", SPEAKING, id="her own message, and what it is"),
        pytest.param("Bergs Katze", DOUBTFUL, id="a noun that no list has"),
    ],
)
def test_who_speaks_is_told_from_whose_he_is(text: str, expected: Said) -> None:
    """A genitive names whose the speaker is, unless its noun is a statement, or speaks for an organisation."""
    assert said(text) == expected


@pytest.mark.each("noun", STATEMENTS)
def test_a_statement_is_ones_own(noun: str) -> None:
    """Each noun of the list makes the words those of the name before it."""
    assert said(f"Bergs {noun.title()}") == SPEAKING


@pytest.mark.each("noun", REPRESENTATIVES)
def test_a_representative_speaks_for_an_organisation(noun: str) -> None:
    """Each noun of the list speaks for an organisation, and for no person."""
    assert (said(f"Norwires {noun.title()}"), said(f"Bergs {noun.title()}")) == (
        Said(("norwire",), ()),
        OWNER,
    )


@pytest.mark.each("noun", RELATIVES)
def test_whoever_one_has_is_somebody_else(noun: str) -> None:
    """Each noun of the list is surely another person."""
    assert said(f"Bergs {noun.title()}") == OWNER


@pytest.mark.parametrize("word", sorted(OF))
def test_a_word_between_a_noun_and_a_name_tells_whose(word: str) -> None:
    """Each word of the list makes a genitive."""
    assert said(f"Kunde {word} Anna Berg") == DOUBTFUL


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Dagmar", True),
        ("HANNES", True),
        ("Jan-Peter", True),
        ("Jan-Minister", False),
        ("Major", False),
        ("Bill", False),
        ("German", False),
        ("", False),
    ],
)
def test_what_is_known_for_a_given_name(word: str, expected: bool) -> None:  # noqa: FBT001
    """Each part of a name with a hyphen is one; titles, short forms of other names and nations are none."""
    assert is_given_name(word) is expected


@pytest.mark.parametrize("word", ["Ministerin", "Dr", "CDU-Linker", "Altkanzler", "Spokeswoman", "Zeuge"])
def test_a_title_is_no_given_name(word: str) -> None:
    """What says what somebody is contradicts nobody."""
    assert (says_what(word), is_given_name(word)) == (True, False)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Bob", "robert"), ("Peggy", "margaret"), ("Sepp", "josef"), ("Robert", ""), ("", "")],
)
def test_what_a_short_form_is_short_for(word: str, expected: str) -> None:
    """One name of those that it stands for; a whole name is short for none."""
    assert short_of(word) == expected


OWN, PERHAPS, OTHER = Bearer.OWN, Bearer.DOUBTFUL, Bearer.OTHER


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", OWN),
        ("sagte", OWN),
        ("sagte Lena", OWN),
        ("sagte Lena Dagmar", OWN),
        ("L", OWN),
        ("Frau", OWN),
        ("CDU-Politikerin", OWN),
        ("Kanzlerin", OWN),
        ("die Schneiderin", OWN),
        ("am Montag", OWN),
        ("Auch", OWN),
        ("sagte Dagmar", OTHER),
        ("said Otto", OTHER),
        ("sagte Anna", OTHER),
        ("sagte Helga", OTHER),
        ("sagte Marlene", OTHER),
        ("said Bob", OTHER),
        ("said Liz", PERHAPS),
        ("Lina", PERHAPS),
        ("P", PERHAPS),
        ("Hochseefischerin", PERHAPS),
        ("sagte Dagmar P", OTHER),
        ("Ministerin Dagmar", OTHER),
        ("sagte Jan-Peter", OTHER),
        ("CDU-Linke", OWN),
        ("Anna-Lena", PERHAPS),
        ("Tjark-Ulv", PERHAPS),
        ("Notarin", PERHAPS),
        ("Brigadier", PERHAPS),
        ("Ukrainian", PERHAPS),
        ("Sparky", PERHAPS),
        ("Wieder", PERHAPS),
    ],
)
def test_whose_a_surname_is(before: str, expected: Bearer) -> None:
    """A known given name is another's, a role or an article is the actor's; what no list has is in doubt."""
    assert bearer(before.split(), frozenset({"lena"})) is expected


def test_without_a_given_name_nothing_tells_bearers_apart() -> None:
    """An actor who is known by the surname alone may bear any given name."""
    assert bearer(["Dagmar"], frozenset()) is OWN


@pytest.mark.parametrize(
    ("word", "expected"), [("Bürgermeisterin", True), ("Nato-Chef", True), ("Dagmar", False)]
)
def test_what_says_what_somebody_is(word: str, expected: bool) -> None:  # noqa: FBT001
    """A role shows itself by its ending or its hyphen."""
    assert says_what(word) is expected
