"""Who may be one person under two records, and whom articles and names make one voice."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.one_voice import holders, houses, may_be_one, stand_ins
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article


def actor(name: str, *aliases: str, kind: Kind = Kind.PERSON, id_: str = "") -> Actor:
    """Return an actor of that name."""
    return Actor(place=Place("a.yaml"), places={}, id=id_ or name, name=name, aliases=aliases, kind=kind)


BURGOMASTER = actor("Mayor Finch", kind=Kind.GOVERNMENT)


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (actor("Anna Berger"), actor("Berger", "die Ministerin"), True),
        (actor("Rob Finch"), actor("Mayor Finch"), True),
        (actor("Rob Finch"), BURGOMASTER, True),
        (actor("Robert Finch"), actor("Bob Finch"), True),
        (actor("Dmitri Timm"), actor("Dmitry Timm"), True),
        (actor("J. Finch"), actor("John Finch"), True),
        (actor("Otto Runge"), actor("Konsul Runge"), True),
        (actor("Anna Berger"), actor("Anna"), True),
        (actor("Anna Berger", "Berger"), actor("Karl Berger", "Berger"), False),
        (actor("Ann Doyle"), actor("Alice Doyle"), False),
        (actor("Michael Timm"), actor("Michaela Timm"), False),
        (actor("Anna Berger"), actor("Anna Weber"), False),
        (actor("Anna Berger"), actor("Innenministerin"), False),
        (actor("Anna Berger"), actor("Berger", kind=Kind.COMPANY), False),
        (actor("Jack London"), actor("London", kind=Kind.GOVERNMENT), False),
    ],
)
def test_who_may_be_one_person(one: Actor, other: Actor, *, may_be: bool) -> None:
    """Nothing says that they are two; whole names with different given names do, in either order."""
    assert (may_be_one(one, other), may_be_one(other, one)) == (may_be, may_be)


def test_the_fuller_name_stands_for_the_shorter_one() -> None:
    """A surname alone may be either of two people, who remain two."""
    known = {a.id: a for a in (actor("Berger"), actor("Anna Berger"), actor("Karl Berger"), actor("Timm"))}
    assert stand_ins(known, known) == {"Berger": frozenset({"Anna Berger", "Karl Berger"})}


WHO = (
    actor("Ministerium", kind=Kind.GOVERNMENT),
    actor("Kreml", kind=Kind.GOVERNMENT),
    actor("Bundeskanzler", kind=Kind.GOVERNMENT),
    actor("mayor of Tarn Bay", kind=Kind.GOVERNMENT),
    actor("harbourmaster"),
    actor("Olaf Dorn"),
    actor("Rob Finch"),
)


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Sprecher des Ministeriums", {"Ministerium"}),
        ("Kremlsprecher Timm", {"Kreml"}),
        ("Kreml-Sprecherin", {"Kreml"}),
        ("spokesman for the Kreml", {"Kreml"}),
        ("Sprecher der Werft", set()),
        ("Ole Timm", set()),
    ],
)
def test_for_whom_one_speaks_by_its_name(name: str, whose: set[str]) -> None:
    """The house stands in the name of who speaks for it."""
    own = actor(name)
    assert houses(own, Names((*WHO, own))) == whose


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Bundeskanzler Olaf Dorn kam.", {("Bundeskanzler", "Olaf Dorn")}),
        ("Olaf Dorn, der Bundeskanzler, kam.", {("Bundeskanzler", "Olaf Dorn")}),
        ("Rob Finch, the mayor of Tarn Bay, spoke.", {("mayor of Tarn Bay", "Rob Finch")}),
        ("Rob Finch, the harbourmaster, spoke.", {("harbourmaster", "Rob Finch")}),
        ("Harbourmaster Rob Finch spoke.", {("harbourmaster", "Rob Finch")}),
        ("Rob Finch saw the harbourmaster.", set()),
        ("Olaf Dorn sah den Bundeskanzler.", set()),
        ("Rob Finch told the mayor of Tarn Bay.", set()),
        ("Der Bundeskanzler kam. Olaf Dorn ging.", set()),
    ],
)
def test_who_holds_an_office(text: str, pairs: set[tuple[str, str]]) -> None:
    """An article sets office and name side by side; who is only named near it holds none."""
    names = Names(WHO)
    found = {pair for one in WHO for pair in holders(one.id, Article(text, "de"), names)}
    assert found == pairs
