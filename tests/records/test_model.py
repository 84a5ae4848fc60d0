"""The records that curators write: the one definition of their keys."""

import re
from dataclasses import MISSING, FrozenInstanceError, fields, replace
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
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
    fingerprint,
)
from claimcheck.records.read import read_records
from claimcheck.records.shape import ListOf, MapOf, RecordOf, Shape
from claimcheck.records.values import parse_quantity

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


PLACE = Place("a.yaml")
PASSAGE = Evidence(
    place=PLACE, places={}, source="s", quote="bis zu 9000", prefix="von", suffix="Mann", gloss="up to 9000"
)
CLAIM = Claim(
    place=PLACE,
    places={},
    id="x",
    text="9,000 men",
    quantity=parse_quantity("9000 men"),
    value="Minsk",
    as_of="2022-12",
    evidence=(PASSAGE,),
)


def claim(text: str) -> Claim:
    """Return the one claim of a YAML text."""
    return read_records(parse(text, "a.yaml").documents).records.claims["x"]


def test_it_is_eight_digits_that_stay_the_same() -> None:
    """Readings that are recorded today hold under every later release."""
    assert re.fullmatch("[0-9a-f]{8}", fingerprint(CLAIM))
    assert fingerprint(CLAIM) == "6de5daa1"


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "9,000 men."},
        {"quantity": None},
        {"quantity": parse_quantity("up to 9000 men")},
        {"value": None},
        {"value": "Moscow"},
        {"as_of": "2022-12~"},
        {"modality": Modality.PLANNED},
        {"evidence": ()},
        {"evidence": (PASSAGE, PASSAGE)},
        *(
            {"evidence": (replace(PASSAGE, **part),)}
            for part in (
                {"source": "t"},
                {"quote": "bis zu 9000 "},
                {"prefix": None},
                {"suffix": "Frau"},
                {"gloss": None},
                {"gloss": "at most 9000"},
                {"stance": Stance.DENIES},
            )
        ),
    ],
)
def test_it_changes_with_whatever_is_compared(changed: dict[str, Any]) -> None:
    """Each part counts: of the claim and of its quotations."""
    assert fingerprint(replace(CLAIM, **changed)) != fingerprint(CLAIM)


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "y"},
        {"tags": ("t",)},
        {"about": "k"},
        {"holds": False},
        {"language": "en"},
        {"contradicts": {"y": "why"}},
        {"ignore": {"CC401": "why"}},
        {"to": "MK", "due": "2026-12"},
        {"place": Place("b.yaml", 9, 9)},
        {"evidence": (replace(PASSAGE, attribution=(Link(place=PLACE, places={}, actors=("a",)),)),)},
        {"evidence": (replace(PASSAGE, apart={"kein": "why"}, ignore={"CC210": "why"}),)},
    ],
)
def test_it_stays_with_whatever_is_not(changed: dict[str, Any]) -> None:
    """What is said about claim and passages is not what a reading compares."""
    assert fingerprint(replace(CLAIM, **changed)) == fingerprint(CLAIM)


def test_the_writing_does_not_matter() -> None:
    """Order of keys and of passages, quotation marks, line breaks and defaults that are written out."""
    short = """\
sources: [{id: s, file: s.txt}]
claims:
  - {id: x, text: a text, evidence: [{source: s, quote: one two}, {source: s, quote: three}]}
"""
    long = """\
claims:
  - modality: asserted
    text: 'a
      text'
    id: x
    evidence:
      - quote: three
        source: "s"
        stance: supports
      - source: s
        quote: >-
          one
          two
sources: [{id: s, file: s.txt}]
"""
    assert fingerprint(claim(short)) == fingerprint(claim(long))


TEXTS = st.text(max_size=6)
MAYBE = st.none() | TEXTS
PASSAGES = st.lists(
    st.tuples(st.sampled_from("st"), TEXTS, MAYBE, MAYBE, st.sampled_from(Stance), MAYBE), max_size=3
)
INPUTS = st.tuples(TEXTS, MAYBE, st.none() | st.just("2022"), st.sampled_from(Modality), PASSAGES)
Inputs = tuple[str, str | None, str | None, Modality, list[tuple[Any, ...]]]


def made_of(inputs: Inputs) -> Claim:
    """Return a claim with these inputs of the fingerprint."""
    text, value, as_of, modality, passages = inputs
    evidence = (
        Evidence(
            place=PLACE,
            places={},
            source=source,
            quote=quote,
            prefix=before,
            suffix=after,
            stance=stance,
            gloss=gloss,
        )
        for source, quote, before, after, stance, gloss in passages
    )
    return Claim(
        place=PLACE,
        places={},
        id="x",
        text=text,
        value=value,
        as_of=as_of,
        modality=modality,
        evidence=tuple(evidence),
    )


def in_order(inputs: Inputs) -> tuple[Any, ...]:
    """Return the inputs with their passages in one order."""
    return (*inputs[:-1], sorted(inputs[-1], key=repr))


@given(INPUTS, INPUTS)
@example(("ab", "c", None, Modality.ASSERTED, []), ("a", "bc", None, Modality.ASSERTED, []))
@example(("a", None, None, Modality.ASSERTED, []), ("a", "", None, Modality.ASSERTED, []))
@example(("a", "null", None, Modality.ASSERTED, []), ("a", None, None, Modality.ASSERTED, []))
@example(("\ud800", None, None, Modality.ASSERTED, []), ("\ufffd", None, None, Modality.ASSERTED, []))
@example(
    ("a", None, None, Modality.ASSERTED, [("s", "q", "p", None, Stance.SUPPORTS, None)]),
    ("a", None, None, Modality.ASSERTED, [("s", "q", None, "p", Stance.SUPPORTS, None)]),
)
def test_it_changes_if_and_only_if_an_input_does(one: Inputs, other: Inputs) -> None:
    """No two different claims share it, and equal ones always do."""
    are_equal = fingerprint(made_of(one)) == fingerprint(made_of(other))
    assert are_equal == (in_order(one) == in_order(other))


@given(INPUTS, st.data())
def test_the_order_of_passages_does_not_matter(inputs: Inputs, data: st.DataObject) -> None:
    """Passages may be sorted anew without a new reading."""
    shuffled = (*inputs[:-1], data.draw(st.permutations(inputs[-1])))
    assert fingerprint(made_of(shuffled)) == fingerprint(made_of(inputs))
