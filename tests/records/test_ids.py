"""Ids of running text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
from claimcheck.records.ids import Named, free, mentions, slug
from claimcheck.records.shape import ID_PATTERN


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Up to 9,000 Russian soldiers", "up-to-9000-russian-soldiers"),
        ("Die Brücke über den Fluß ist zu", "die-bruecke-ueber-den-fluss-ist"),
        ("The bridge and the", "the-bridge"),
        ("Мост закрыт", ""),
        ("…", ""),
        ("a" * 100, ""),
    ],
)
def test_an_id_is_the_first_words(text: str, id_: str) -> None:
    """In the letters that ids have, as many words as 40 letters hold, no linking word at the end."""
    assert slug(text) == id_


@given(st.text())
def test_what_is_made_is_an_id(text: str) -> None:
    """Or nothing, of whatever text."""
    made = slug(text)
    assert made == "" or re.fullmatch(ID_PATTERN, made)


def test_a_taken_id_gets_a_number() -> None:
    """The first that is free; behind another stem where one is given."""
    taken = {"a", "a-2", "b-2026"}
    assert [free("a", taken), free("c", taken), free("b-2026", taken, "b")] == ["a-3", "c", "b-2"]


RECORDS = """
sources:
  - {id: s, file: s, outlet: t, credits: [s, t]}
  - {id: t, file: t, note: s}
actors:
  - {id: s, name: s, aliases: [s], party: t}
  - {id: t, name: t, kind: s}
claims:
  - id: s
    text: s
    tags: [s]
    about: s
    value: s
    evidence:
      - source: s
        quote: s
        attribution: [s: s, t + s, s+s, {actor: s, cue: s, firsthand: true}, s]
    contradicts: {s: s}
    supersedes: [s, t]
    ignore: {s: s}
    unknown: [s]
unknown: [{id: s}]
"""


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Named.CLAIM, ["9:9 id!", "18:19 contradicts", "19:18 supersedes"]),
        (Named.SOURCE, ["3:10 id!", "15:17 source"]),
        (
            Named.ACTOR,
            ["3:43 credits", "6:10 id!", "17:23 attribution", "17:29+4 attribution", "17:36 attribution", "17:36+2 attribution", "17:49 attribution", "17:78 attribution"],
        ),
        (Named.KEY, ["12:12 about"]),
    ],
)  # fmt: skip
def test_an_id_is_named_where_its_key_says_so(kind: Named, expected: list[str]) -> None:
    """The record's own id and every reference to it, never a text that is written alike, nor another kind of record."""
    found = [
        f"{m.node.place.line}:{m.node.place.column}{f'+{m.start}' if m.start else ''} {m.key}{'!' if m.defines else ''}"
        for m in mentions(parse(RECORDS, "a.yaml").documents, kind)
        if m.id == "s"
    ]
    assert found == expected


def test_what_is_no_record_names_nothing() -> None:
    """Mistakes are passed over; they are told elsewhere."""
    broken = parse(
        "claims: [x, {id: [y]}, {evidence: z}, {evidence: [z, {source: {a: b}}]}]\nactors: q\n", "a.yaml"
    )
    assert [*mentions(broken.documents, Named.CLAIM), *mentions(broken.documents, Named.ACTOR)] == []
