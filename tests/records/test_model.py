"""The records that curators write: the one definition of their keys."""

from dataclasses import MISSING, FrozenInstanceError, fields
from enum import StrEnum

import pytest

from claimcheck.problem import Place
from claimcheck.records.model import (
    LISTS,
    RECORDS,
    Actor,
    Claim,
    Evidence,
    Fit,
    Kind,
    Link,
    Modality,
    Source,
    Stance,
    Status,
    Verdict,
)
from claimcheck.records.shape import ListOf, MapOf, RecordOf, Shape

HERE = Place("claims/a.yaml", 2, 5)

KEYS = {
    "Source": "id file title outlet author published language credits sha256 url canonical archive_url"
    " accessed original extractor encoding note ignore",
    "Actor": "id name aliases kind party note",
    "Claim": "id text language tags about quantity value holds as_of modality evidence contradicts supersedes"
    " reading verdict status to due ignore",
    "Evidence": "source quote prefix suffix gloss apart stance modality attribution ignore",
    "Link": "actors cue firsthand",
    "Reading": "fit by date of why",
    "Verdict": "rating by date note",
}
REQUIRED = {
    "Source": "id file",
    "Actor": "id name",
    "Claim": "id text",
    "Evidence": "source quote",
    "Link": "actors",
    "Reading": "fit by of why",
    "Verdict": "rating by",
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_has_the_keys_of_the_format(name: str) -> None:
    """Each record has its keys, in the order in which they are explained."""
    assert [key.name for key in fields(RECORDS[name]) if key.metadata] == KEYS[name].split()


@pytest.mark.parametrize("name", RECORDS)
def test_only_what_nothing_works_without_is_required(name: str) -> None:
    """A record needs few keys; every other one has a default."""
    required = [
        key.name
        for key in fields(RECORDS[name])
        if key.metadata and key.default is MISSING and key.default_factory is MISSING
    ]
    assert required == REQUIRED[name].split()


@pytest.mark.parametrize("name", RECORDS)
def test_every_key_is_explained(name: str) -> None:
    """Each key says what it means, in lower case like an entry of a table, without a full stop."""
    docs = [key.metadata["doc"] for key in fields(RECORDS[name]) if key.metadata]
    assert [doc for doc in docs if not doc or doc.endswith(".") or "|" in doc] == []


def is_free(shape: Shape) -> bool:
    """Return whether the form is running text, or holds some."""
    match shape:
        case ListOf():
            return is_free(shape.item)
        case MapOf():
            return is_free(shape.value)
        case RecordOf():
            return False
        case _:
            return shape.free


def test_quoted_words_and_titles_are_running_text() -> None:
    """In every key that takes an article's or a curator's own words, ` #` must not begin a comment."""
    free = {
        f"{name}.{key.name}"
        for name, record in RECORDS.items()
        for key in fields(record)
        if key.metadata and is_free(key.metadata["shape"])
    }
    promised = {f"Evidence.{key}" for key in ("quote", "prefix", "suffix", "gloss", "apart", "ignore")}
    promised |= {"Reading.by", "Reading.why", "Source.ignore", "Claim.to"}
    promised |= {"Claim.text", "Link.cue", "Source.title", "Source.note", "Actor.note", "Verdict.note"}
    assert promised - free == set()


def test_a_file_holds_lists_of_three_records() -> None:
    """Sources, actors and claims are lists of a file; the other records stand inside them."""
    assert LISTS == {"sources": "Source", "actors": "Actor", "claims": "Claim"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (Stance, "supports denies context"),
        (Modality, "asserted planned forecast possible"),
        (Fit, "licensed overreaches unchecked"),
        (Status, "open done"),
        (Kind, "person government military agency outlet think-tank company document anonymous other"),
    ],
)
def test_the_words_of_the_format(words: type[StrEnum], expected: str) -> None:
    """Stances, modalities and kinds of actors are written as the format names them."""
    assert [word.value for word in words] == expected.split()


def test_a_claim_says_little_unless_more_is_written() -> None:
    """A claim without further keys is an assertion with no evidence and no verdict."""
    claim = Claim(place=HERE, places={}, id="x", text="t")
    unset = (claim.about, claim.quantity, claim.value, claim.holds, claim.as_of, claim.verdict, claim.reading)
    left = (claim.language, claim.status, claim.to, claim.due)
    empty = (claim.tags, claim.evidence, claim.supersedes, dict(claim.contradicts), dict(claim.ignore))
    assert (claim.modality, unset, left) == (Modality.ASSERTED, (None,) * 7, (None,) * 4)
    assert empty == ((), (), (), {}, {})


def test_evidence_supports_unless_said_otherwise() -> None:
    """A passage supports its claim, in the claim's modality, with its origin unknown, by default."""
    evidence = Evidence(place=HERE, places={}, source="s", quote="q")
    assert (evidence.stance, evidence.modality, evidence.attribution) == (Stance.SUPPORTS, None, ())
    assert (evidence.gloss, dict(evidence.apart), dict(evidence.ignore)) == (None, {}, {})


def test_a_link_is_hearsay_without_a_cue_unless_said_otherwise() -> None:
    """A link has no cue and is not first-hand by default."""
    link = Link(place=HERE, places={}, actors=("tass",))
    assert (link.cue, link.firsthand) == (None, False)


def test_a_source_is_utf_8_and_credits_nobody_unless_said_otherwise() -> None:
    """An article is strict UTF-8 and credits no agency by default."""
    source = Source(place=HERE, places={}, id="s", file="s.txt")
    assert (source.encoding, source.credits, source.outlet) == ("utf-8", (), None)


def test_an_actor_is_found_by_its_name_and_its_aliases() -> None:
    """The names of an actor are its name, then its aliases in the order written."""
    actor = Actor(place=HERE, places={}, id="isw", name="Institute", aliases=("ISW", "I"))
    assert (actor.names, actor.kind, actor.party) == (("Institute", "ISW", "I"), Kind.OTHER, None)


def test_records_cannot_be_changed() -> None:
    """A record stays as it was read."""
    verdict = Verdict(place=HERE, places={}, rating="false", by="me")
    with pytest.raises(FrozenInstanceError):
        verdict.rating = "true"  # type: ignore[misc]
