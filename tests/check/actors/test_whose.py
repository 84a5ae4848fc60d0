"""Which houses some words tell of."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.actors.whose import (
    Whose,
    any_alike,
    house_in,
    is_in_another_language,
    tells_of,
    whose_of,
)
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind


def house(name: str, kind: Kind = Kind.GOVERNMENT) -> Actor:
    """Return an actor of that name."""
    return Actor(place=Place("a.yaml"), places={}, id="house", name=name, kind=kind)


@pytest.mark.parametrize(
    ("word", "kinds", "own"),
    [
        ("polizei", {"police"}, set()),
        ("verkehrsministerium", {"ministry"}, {"verkehr"}),
        ("northport", set(), {"northport"}),
        ("telva", set(), {"telva"}),
        ("2019", set(), set()),
    ],
)
def test_a_word(word: str, kinds: set[str], own: set[str]) -> None:
    """A noun ends on the kind of its house and begins with what tells it from others; a name does neither."""
    found = house_in(word)
    assert (set(found.kinds), set(found.own)) == (kinds, own)


def test_words_and_whether_they_mean_a_house() -> None:
    """Another nation, kind or name excludes a house; what is in doubt does not."""
    embassy, council = house("Norwegian embassy"), house("Orsk Council")
    names = Names([embassy])
    of = whose_of(["Norwegian", "embassy"], names)
    assert of == Whose(frozenset({"embassy"}), frozenset(), frozenset({"house"}), frozenset({"norwegian"}))
    assert tells_of(Whose(nations=frozenset({"norwegian"})), of, embassy)
    assert not tells_of(Whose(kinds=frozenset({"police"})), of, embassy)
    city = whose_of(["Orsk", "Council"], names)
    assert tells_of(Whose(kinds=frozenset({"city"})), city, council)
    assert not tells_of(Whose(kinds=frozenset({"city"}), own=frozenset({"kehl"})), city, council)
    assert not Whose(also=frozenset({"zug"})).tells


def test_forms_of_a_word() -> None:
    """A word and one that begins or ends with it are alike; short ones are not."""
    assert any_alike(["liberale"], ["liberalen"])
    assert not any_alike(["bau"], ["bauern"])


@pytest.mark.parametrize(
    ("name", "language", "is_foreign"),
    [
        ("Verteidigungsministerium", "en", True),
        ("Verteidigungsministerium", "de", False),
        ("defence ministry", "de", True),
        ("Telva", "de", False),
        ("Verteidigungsministerium", "fr", False),
    ],
)
def test_a_house_of_another_language(name: str, language: str, *, is_foreign: bool) -> None:
    """The nouns of a house tell its language; a bare name has none."""
    assert is_in_another_language(house(name), language) is is_foreign
