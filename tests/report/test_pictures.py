"""Claims by sources: what stands in each cell, and how rows and columns are ordered."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimcheck.records.model import Stance
from claimcheck.report.model import Report
from claimcheck.report.pictures import (
    Matrix,
    Sign,
    Span,
    Standing,
    Timeline,
    contradicting,
    groups_of,
    matrix_of,
    timeline_of,
)

if TYPE_CHECKING:
    from conftest import SmallProject


YAML = """
    sources:
      - {id: undated, file: a.txt}
      - {id: later, file: a.txt, published: 2024-02-01}
      - {id: sooner, file: a.txt, published: "2024~"}
      - {id: idle, file: a.txt, published: 1999}
      - {id: refused, file: a.txt, published: some day}
    claims:
      - id: every
        text: t
        evidence:
          - {source: later, quote: One word.}
          - {source: later, quote: “Two” words.}
          - {source: undated, quote: an attack is to be expected}
          - {source: sooner, quote: Nowhere to be read.}
          - {source: sooner, quote: twice}
          - {source: sooner, quote: One word., stance: denies}
          - {source: sooner, quote: One word., stance: context}
          - {source: sooner, quote: One word., modality: planned}
          - {source: refused, quote: One word.}
      - {id: bare, text: t}
"""
ARTICLE = 'One word. "Two" words. Here twice, there twice. By no means an attack is to be expected.\n'


@pytest.fixture
def matrix(project: "SmallProject") -> Matrix:
    """Claims with each kind of passage."""
    return matrix_of(project.verify(YAML, a=ARTICLE))


def test_every_passage_has_its_sign(matrix: Matrix) -> None:
    """Stance, standing and whether it counts are read off the report, denials counting as such."""
    bare, every = matrix.rows
    supports = Stance.SUPPORTS
    assert bare.signs == ()
    assert every.signs == (
        Sign("later", 1, supports, Standing.EXACT, counts=True),
        Sign("later", 2, supports, Standing.NORMALIZED, counts=True),
        Sign("undated", 3, supports, Standing.CUT_OFF, counts=False),
        Sign("sooner", 4, supports, Standing.NOT_FOUND, counts=False),
        Sign("sooner", 5, supports, Standing.AMBIGUOUS, counts=False),
        Sign("sooner", 6, Stance.DENIES, Standing.EXACT, counts=True),
        Sign("sooner", 7, Stance.CONTEXT, Standing.EXACT, counts=False),
        Sign("sooner", 8, supports, Standing.EXACT, counts=False),
        Sign("refused", 9, supports, Standing.UNCHECKED, counts=False),
    )
    assert {id_: len(signs) for id_, signs in every.by_source().items()} == {
        "later": 2,
        "undated": 1,
        "sooner": 5,
        "refused": 1,
    }


def test_sources_are_ordered_by_date(matrix: Matrix) -> None:
    """By date, then by id, those without one last; a refused one that a passage names is there, too."""
    assert [source.id for source in matrix.sources] == ["idle", "sooner", "later", "refused", "undated"]
    assert [source.id for source in matrix.quoted] == ["sooner", "later", "refused", "undated"]


def test_rows_are_grouped_by_file(project: "SmallProject") -> None:
    """With several files each is a group, in the order of writing, equal keys together."""
    project.write("claims: [{id: z, text: t}, {id: b, text: t, about: k}]", name="b.yaml")
    report = project.verify(
        """
        claims:
          - {id: y, text: t, about: k}
          - {id: x, text: t}
          - {id: w, text: t, about: k}
        """
    )
    groups = groups_of(matrix_of(report).rows)
    assert [(group.name, [row.claim.id for row in group.rows]) for group in groups] == [
        ("claims/a.yaml", ["y", "w", "x"]),
        ("claims/b.yaml", ["b", "z"]),
    ]


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        pytest.param(("[b]", "[a, b]", "[]"), ["a", "b", ""], id="first-tags-and-none-last"),
        pytest.param(("[]", "[]", "[]"), [""], id="no-tags"),
    ],
)
def test_rows_of_one_file_are_grouped_by_tag(
    tags: tuple[str, ...], names: list[str], project: "SmallProject"
) -> None:
    """With one file the first tag of each claim is its group."""
    claims = ", ".join(f"{{id: c{n}, text: t, tags: {tag}}}" for n, tag in enumerate(tags))
    groups = groups_of(matrix_of(project.verify(f"claims: [{claims}]")).rows)
    assert [group.name for group in groups] == names


def test_the_shipped_claims_are_all_there(shipped_report: Report) -> None:
    """Grouped or not, each claim has one row, with as many signs as it has passages."""
    matrix = matrix_of(shipped_report)
    grouped = sorted(row.claim.id for group in groups_of(matrix.rows) for row in group.rows)
    assert grouped == [claim.claim.id for claim in shipped_report.claims]
    assert [len(row.signs) for row in matrix.rows] == [len(claim.evidence) for claim in shipped_report.claims]


TIMELINE_YAML = """
    sources: [{id: s, file: s.txt}]
    claims:
      - {id: a, text: text a, about: k, quantity: up to 5 men, as_of: "2024~"}
      - {id: b, text: text b, about: k, quantity: 9 men, as_of: 2024-02}
      - {id: c, text: text c, about: k, quantity: 8 men, as_of: 2024-02-29, supersedes: [a]}
      - {id: d, text: text d, about: k, value: somewhere, contradicts: {x: why}}
      - {id: e, text: text e, about: k, as_of: 2023-12-31, evidence: [{source: s, quote: One word, stance: denies}]}
      - {id: x, text: text x, about: single, as_of: 2020}
      - {id: y, text: text y, as_of: 2020}
"""


@pytest.fixture
def timeline(project: "SmallProject") -> Timeline:
    """One lane of five claims."""
    made = timeline_of(project.verify(TIMELINE_YAML, s="One word.\n"))
    assert made is not None
    return made


def test_keys_with_two_dated_claims_are_lanes(timeline: Timeline) -> None:
    """By date, the longer of equal beginnings later, those without a date last; other keys have no lane."""
    [lane] = timeline.lanes
    assert (lane.about, [entry.claim.id for entry in lane.entries]) == ("k", ["e", "a", "b", "c", "d"])
    assert (timeline.first, timeline.last) == (date(2023, 12, 31), date(2024, 12, 31))


def test_entries_say_what_when_and_against_whom(timeline: Timeline) -> None:
    """Quantity or value or text; the days of the date; what is newer, what contradicts, what denies."""
    entries = {entry.claim.id: entry for entry in timeline.lanes[0].entries}
    assert {id_: entry.says for id_, entry in entries.items()} == {
        "a": "up to 5 men",
        "b": "9 men",
        "c": "8 men",
        "d": "somewhere",
        "e": "text e",
    }
    assert [entries[id_].span for id_ in "abd"] == [
        Span(date(2024, 1, 1), date(2024, 12, 31), is_approximate=True),
        Span(date(2024, 2, 1), date(2024, 2, 29), is_approximate=False),
        None,
    ]
    assert {id_: (e.superseded_by, e.contradicts, e.is_denied) for id_, e in entries.items()} == {
        "a": (("c",), ("b",), False),
        "b": ((), ("a", "c"), False),
        "c": ((), ("b",), False),
        "d": ((), ("x",), False),
        "e": ((), (), True),
    }


def test_contradicting_claims_are_joined(timeline: Timeline) -> None:
    """What contradictions join stands in one group; what contradicts only another lane stands alone."""
    lane = timeline.lanes[0]
    ids = [entry.claim.id for entry in lane.entries]
    groups = [sorted(ids[number] for number in group) for group in contradicting(lane)]
    assert groups == [["a", "b", "c"], ["d"]]


def test_many_contradictions_are_joined_at_once(timeline: Timeline) -> None:
    """A row of a thousand, each against the next, is one group."""
    entry = timeline.lanes[0].entries[0]
    row = tuple(
        entry._replace(claim=replace(entry.claim, id=f"c{n}"), contradicts=(f"c{n + 1}",))
        for n in range(1000)
    )
    assert contradicting(timeline.lanes[0]._replace(entries=row)) == (tuple(range(1000)),)


def test_without_a_lane_there_is_no_timeline(project: "SmallProject") -> None:
    """Claims with keys or dates of their own make none."""
    assert timeline_of(project.verify("claims: [{id: c, text: t, about: k, as_of: 2024}]")) is None
