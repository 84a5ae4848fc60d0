"""Whose somebody is speaks not for him: every noun between a name and who speaks."""

import pytest

from claimcheck.check.actors.naming import Names, Said
from claimcheck.check.actors.roles import OF, RELATIVES, REPRESENTATIVES, STATEMENTS
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
