"""Whose a figure or statement is, by a sentence that says where it comes from."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.stemming import stems_from
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind

POLICE = Actor(
    place=Place("a.yaml"),
    places={},
    id="police",
    name="Polizei Lohr",
    aliases=("Lohr Police",),
    kind=Kind.GOVERNMENT,
)
NAMES = Names([POLICE])


@pytest.mark.parametrize(
    ("text", "is_theirs"),
    [
        ("Die Zahl stamme von der Polizei Lohr, räumte er ein.", True),
        ("Die Angaben kamen von der Polizei Lohr.", True),
        ("Seine Schätzung beruht auf einem Vermerk der Polizei Lohr.", True),
        ("Die Liste hatte die Polizei Lohr geliefert.", True),
        ("The figure came from Lohr Police, she conceded.", True),
        ("His tally was based on a note by Lohr Police.", True),
        ("The log had been supplied by Lohr Police.", True),
        ("Die Zahl geht der Polizei Lohr zu weit.", False),
        ("Die Zahl stamme von Helfern, so die Polizei Lohr.", False),
        ("Die Helfer kamen von der Polizei Lohr.", False),
        ("Die Polizei Lohr bestätigte die Zahl.", False),
        ("Lohr Police put the figure higher.", False),
        ("The boat came from Lohr Police.", False),
        ("Lohr Police came with a list.", False),
    ],
)
def test_whose_what_is_told_is(text: str, *, is_theirs: bool) -> None:
    """A noun of what is told, a verb of origin behind it and a name behind that; a boat tells nothing."""
    assert stems_from(text, NAMES) == (frozenset({"police"}) if is_theirs else frozenset())
