"""Whom a noun means that stands for a person whom the article has introduced with it."""

import pytest

from claimcheck.check.actors.called_again import called_again
from claimcheck.check.actors.naming import Names, words
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind
from claimcheck.text.article import Article
from claimcheck.text.span import Span


def person(id_: str, name: str) -> Actor:
    """Return a person."""
    return Actor(
        place=Place("a.yaml"), places={}, id=id_, name=name, aliases=(), kind=Kind.PERSON, party=None
    )


ACTORS = {one.id: one for one in (person("roe", "Jane Roe"), person("reuss", "Anton Reuss"))}
NAMES = Names(ACTORS.values())


@pytest.mark.parametrize(
    ("before", "said", "whom"),
    [
        ("Pilot Jane Roe climbed out.", "the pilot", "roe"),
        ("Jane Roe, 41, the pilot, climbed out.", "the pilot", "roe"),
        ("Jane Roe is a pilot. The pilot slept.", "the pilot", "roe"),
        ("Pilot Roe climbed out. Police spoke to the pilot.", "the pilot", "roe"),
        ("Verkehrsminister Anton Reuss kam.", "des Ministers", "reuss"),
        ("Verkehrsminister Anton Reuss kam.", "der Verkehrsminister", "reuss"),
        ("Beekeeper Jane Roe climbed out.", "the beekeeper", "roe"),
        ("Jane Roe, a beekeeper, climbed out.", "the beekeeper", "roe"),
        ("In the group Jane Roe felt at home.", "the group", ""),
        ("Pilot unhurt after crash.\n\nPilot Jane Roe climbed out.", "the pilot", "roe"),
        ("The pilot of the jet fled. Pilot Jane Roe climbed out.", "the pilot", ""),
        ("Jane Roe climbed out.", "the pilot", ""),
        ("Pilot Jane Roe waved. A pilot in another plane did not.", "the pilot", ""),
        ("Pilot Jane Roe waved to co-pilot Tom Hill.", "the pilot", ""),
        ("Pilot Jane Roe waved to pilot Tom Hill.", "the pilot", ""),
        ("Former pilot Jane Roe waved.", "the pilot", ""),
        ("Jane Roe, sister of the pilot, waved.", "the pilot", ""),
        ("Jane Roe, not the pilot, waved.", "the pilot", ""),
        ("Pilot Jane Roe waved.", "a pilot", ""),
        ("Pilot Jane Roe waved.", "the captain", ""),
        ("Vizepräsident Anton Reuss kam.", "der Präsident", ""),
        ("Die Minister Anton Reuss und Jan Kunz kamen.", "der Minister", ""),
        ("Verkehrsminister Anton Reuss und Sozialminister Jan Kunz kamen.", "der Minister", ""),
    ],
)
def test_whom_a_noun_means(before: str, said: str, whom: str) -> None:
    """Only him whom every mention of the noun before means."""
    text = f"{before} It is late, {said} said."
    at = text.rindex(said)
    tokens = [word.lower() for word in words(said)]
    assert (
        called_again(
            tokens,
            Span(at, at + len(said)),
            Article(text, "de" if tokens[0].startswith("d") else "en"),
            NAMES,
            ACTORS,
        )
        == whom
    )
