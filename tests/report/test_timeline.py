"""What claims say of one thing by date."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from claimcheck.report.timeline import Span, Timeline, contradicting, timeline_of

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
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
    made = timeline_of(project.verify(YAML, s="One word.\n"))
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
