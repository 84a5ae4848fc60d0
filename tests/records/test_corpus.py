"""All that was written and read."""

import pytest

from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus, outermost_party
from claimcheck.records.model import Actor, Kind


def actor(id_: str, party: str | None = None, kind: Kind = Kind.GOVERNMENT) -> Actor:
    """Return an actor that belongs to *party*."""
    return Actor(place=Place("a.yaml"), places={}, id=id_, name=id_.upper(), party=party, kind=kind)


RUSSIA = {a.id: a for a in (actor("russia"), actor("kremlin", "russia"), actor("peskov", "kremlin"))}
CORPUS = Corpus({}, {**RUSSIA, "spokesman": actor("spokesman", "refused")}, {}, {})


def test_a_known_actor_is_the_one_that_was_written() -> None:
    """An actor is found by its id."""
    assert CORPUS.actor("kremlin") == RUSSIA["kremlin"]


def test_a_refused_actor_stands_as_an_anonymous_source() -> None:
    """An actor whose record was refused is nobody's origin, so that a mistake never raises a count."""
    missing = CORPUS.actor("refused")
    assert (missing.id, missing.names, missing.kind, missing.party) == (
        "refused",
        ("refused",),
        Kind.ANONYMOUS,
        None,
    )


@pytest.mark.parametrize(
    ("id_", "party"),
    [
        ("russia", "russia"),
        ("kremlin", "russia"),
        ("peskov", "russia"),
        ("spokesman", None),
        ("unknown", None),
    ],
)
def test_a_party_is_the_outermost_one(id_: str, party: str | None) -> None:
    """An actor counts for the actor that all others between them belong to; for none where one was refused."""
    assert (CORPUS.party(id_), outermost_party(id_, CORPUS.actors)) == (party, party)


def test_a_corpus_without_articles_has_no_sums_and_no_problems() -> None:
    """What could not be read is simply missing."""
    assert (dict(CORPUS.articles), dict(CORPUS.sums), CORPUS.problems) == ({}, {}, ())
