"""Whether what is told of fewer is taken for told of all."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.narrowing import narrowing

from .cases import HALVES, prepositioned, reason_of


def parts_in(claim: str, passage: str, language: str) -> list[str]:
    """Return of what parts alone the passage tells it."""
    return [item.passage for item in narrowing(Held(Read(claim, language), Read(passage, language), 1))]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment fell to 5 percent in the north.", ["in the north"], id="a level"),
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment among women fell to 5 percent.", ["among women"], id="whose"),
        pytest.param("en", "The drug reduced deaths", "The drug reduced deaths in mice.", ["in mice"], id="no number"),
        pytest.param("en", "Unemployment fell to 5 percent", "In the north, unemployment fell to 5 percent.", ["In the north"], id="at the start"),
        pytest.param("en", "500 people per day fall ill", "500 people per day fall ill in the north.", ["in the north"], id="a rate"),
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment fell to 5 percent in March.", [], id="a month"),
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment fell to 5 percent in the second quarter.", [], id="a quarter"),
        pytest.param("en", "Unemployment in the north fell", "Unemployment in the north fell.", [], id="the claim has it"),
        pytest.param("en", "The firm cut 350 jobs", "The firm cut 350 jobs in the Midlands.", [], id="so many are gone"),
        pytest.param("en", "The ministry banned the sale of fuel", "The ministry banned the sale of fuel in canisters.", ["in canisters"], id="what is forbidden"),
        pytest.param("en", "The firm built a dam", "The firm built a dam in the north.", [], id="no change"),
        pytest.param("de", "Die Arbeitslosigkeit sank auf fünf Prozent", "Die Arbeitslosigkeit sank im Norden auf fünf Prozent.", ["im Norden"], id="German"),
        pytest.param("de", "Die Preise stiegen um 2 Prozent", "Die Preise stiegen im Oktober um 2 Prozent.", [], id="German month"),
        pytest.param("en", "The ferry sank", "The ferry sank in the harbour.", [], id="a ship"),
        pytest.param("de", "Die Titanic sank 1912", "1912 sank der Luxusliner Titanic im Nordatlantik.", [], id="a kind of ship"),
        pytest.param("en", "The dollar sank", "The dollar sank in the north.", ["in the north"], id="no ship"),
        pytest.param("en", "Ferry fares rose", "Ferry fares rose in the north.", ["in the north"], id="no sinking"),
        pytest.param("de", "Die Firma kürzte 350 Stellen", "Die Firma kürzte 350 Stellen im Norden.", [], id="German number"),
    ],
)  # fmt: skip
def test_parts(language: str, claim: str, passage: str, expected: list[str]) -> None:
    """Of what part it is told, unless the claim has it, too, or it tells only when."""
    assert parts_in(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("The doctors took money", "Three doctors took money.", prepositioned("Three doctors", "The doctors"), id="some of them"),
        pytest.param("The doctors took money", "The three doctors took money.", "", id="all three"),
        pytest.param("It closed its borders", "It closed its three borders.", "", id="all of its own"),
        pytest.param("It closed its borders", "It closed two of its three borders.", prepositioned("three borders", "its borders"), id="some of its own"),
        pytest.param("A lawyer for the victims left", "A lawyer for two of the victims left.", prepositioned("of the victims left", "for the victims left"), id="behind a preposition, too"),
        pytest.param("A lawyer for two of the victims left", "A lawyer for two of the victims left.", "", id="the claim takes as many"),
        pytest.param("A lawyer for the victims left", "A lawyer for the victims left.", "", id="nobody's part"),
        pytest.param("The mayor had a heart attack", "The mayor had a heart attack on Sunday.", "", id="what he had"),
        pytest.param("The mayor had a heart attack", "The mayor had a heart attack scare.", prepositioned("heart attack scare", "heart attack"), id="told of another thing"),
        pytest.param("The Bank of England closed", "The Bank of England closed its doors.", "", id="a name"),
        pytest.param("The Bank of England closed", "The Bank of England Museum closed its doors.", prepositioned("of England Museum", "of England closed"), id="part of a name"),
        pytest.param("Boeing cut 400 jobs", "Boeing supplier Spirit cut 400 jobs.", "“Spirit” stands before “cut” in the passage", id="whose supplier"),
        pytest.param("Telvia plans to build", "Telvia plans to build a mast.", "", id="a verb behind the name"),
        pytest.param("20 people were badly hurt", "20 people were hurt, five of them badly.", HALVES, id="five of them"),
        pytest.param("Five people were badly hurt", "20 people were hurt, five of them badly.", "", id="those five"),
        pytest.param("Rebels took the town", "Rebels took the town hall on Monday.", prepositioned("the town hall", "the town"), id="of another thing, with its article"),
        pytest.param("Parliament passed the budget", "Parliament passed the budget late on Monday.", "", id="how late"),
        pytest.param("House is an American drama", "House is an American television drama.", "", id="an adjective more"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """Some of them, some of a kind, the first of some, and what only goes before another noun."""
    assert reason_of(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Die Geiseln sind Franzosen", "Die Geiseln, von denen zwei Franzosen sind, schliefen.", "whether the passage says it of the same does not show: its words stand in different statements", id="two of them"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """A comma stands before every German relative clause, also before one that tells which are meant."""
    assert reason_of(claim, passage, "de") == expected
