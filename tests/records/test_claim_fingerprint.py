"""The fingerprint of a claim: it changes with what a reading compares, and with nothing else."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
from claimcheck.problem import Place
from claimcheck.records.claim_fingerprint import fingerprint
from claimcheck.records.model import Claim, Evidence, Link, Modality, Stance
from claimcheck.records.quantity import parse_quantity
from claimcheck.records.read import read_records

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
