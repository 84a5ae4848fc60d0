"""The columns of the matrix have room for labels, or numbers where there are many. The picture of claims by sources."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.model import Source
from claimcheck.render.svg.drawing import Picture
from claimcheck.render.svg.matrix import (
    NUMBERED,
    SPREAD,
    TURNED,
    column_heads,
    draw_matrix,
    head_height,
    plan_of,
)
from claimcheck.report.model import Report
from claimcheck.report.pictures import Row, matrix_of

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.fixture(scope="module")
def source(shipped_report: Report) -> Source:
    """Some source."""
    return shipped_report.sources[0].source


@pytest.mark.parametrize(
    ("number", "form"), [(1, SPREAD), (6, SPREAD), (7, TURNED), (48, TURNED), (49, NUMBERED), (500, NUMBERED)]
)
def test_the_form_follows_the_number_of_sources(number: int, form: object, source: Source) -> None:
    """Few sources have labels above them, more have turned ones, many have numbers."""
    assert plan_of([replace(source, id=f"s{n}") for n in range(number)], [], {}).form is form


def test_columns_stand_side_by_side_and_grow_with_their_cells(shipped_report: Report) -> None:
    """A column begins where the one before it ends, and one with more passages in a cell is wider."""
    matrix = matrix_of(shipped_report)
    row = matrix.rows[0]
    sign = row.signs[0]
    full = Row(row.claim, row.origins, (sign._replace(source="s1"),) * 3)
    plan = plan_of([replace(matrix.sources[0], id=f"s{n}") for n in range(10)], [full], {})
    columns = list(plan.columns.values())
    assert [a.x + a.width for a in columns[:-1]] == [b.x for b in columns[1:]]
    assert (columns[1].width > columns[0].width, columns[0].width) == (True, TURNED.column)


def test_a_turned_label_begins_with_id_and_date(source: Source) -> None:
    """The label has id, date and outlet, in this order, for the end may be cut."""
    sources = [replace(source, id=f"s{n}", published="2024-05", outlet="x") for n in range(8)]
    heads = "".join(column_heads(plan_of(sources, [], {}), 200, 400))
    assert ">s0, 2024-05, x<" in heads


def test_many_columns_have_years_and_some_ids(source: Source) -> None:
    """Above sixty columns the years stand where they begin, and every few columns an id."""
    sources = [replace(source, id=f"s{n:02}", published="2023" if n < 30 else "2024") for n in range(60)]
    plan = plan_of(sources, [], {})
    heads = "".join(column_heads(plan, 200, 400))
    assert [heads.count(f">{text}<") for text in ("2023", "2024", "s00", "s01", "s03")] == [1, 1, 1, 0, 1]
    assert head_height(plan) < 60


SVG = "{http://www.w3.org/2000/svg}"
AnyReport = Callable[[st.DataObject], Report]

SMALL = """
    sources:
      - {id: a, file: a.txt, published: 2024-02}
      - {id: b, file: b.txt, published: 2023}
      - {id: idle, file: c.txt}
    claims:
      - {id: bare, text: Nobody says so}
      - id: one
        text: It is so
        evidence:
          - {source: a, quote: One word}
          - {source: a, quote: No word, stance: denies}
          - {source: b, quote: “Two” words}
"""


def _drawn(report: Report) -> Picture:
    picture = draw_matrix(matrix_of(report), report.actors)
    assert picture is not None
    return picture


@pytest.fixture
def small(project: "SmallProject") -> Picture:
    """The picture of two claims and three sources."""
    return _drawn(project.verify(SMALL, a="One word. No word.\n", b='"Two" words.\n', c="Nothing.\n"))


def test_the_table_says_what_the_signs_say(small: Picture) -> None:
    """Each passage has its line; so has a claim without one, and a source that nobody quotes."""
    assert small.rows == (
        ("bare", "0", "–", "–", "–", "no passage", "–"),
        ("one", "1–2", "a", "1", "supports", "found word for word", "yes"),
        ("one", "1–2", "a", "2", "denies", "found word for word", "yes"),
        ("one", "1–2", "b", "3", "supports", "found up to typography", "yes"),
        ("–", "–", "idle", "–", "–", "quoted by no claim", "–"),
    )


def test_what_is_not_drawn_is_named(small: Picture) -> None:
    """Rows and columns without a sign are left out, and the picture says which."""
    texts = ["".join(e.itertext()) for e in ET.fromstring(small.svg).iter(f"{SVG}text")]
    assert texts[-2:] == [
        "Not drawn: 1 source that no claim quotes: idle",
        "Not drawn: 1 claim without a passage: bare",
    ]


def test_sources_stand_by_date(small: Picture) -> None:
    """The older source is further left."""
    columns = {
        "".join(e.itertext()): float(e.get("x", 0)) for e in ET.fromstring(small.svg).iter(f"{SVG}text")
    }
    assert columns["b"] < columns["a"]


@given(data=st.data())
def test_every_passage_is_in_the_table_once(data: st.DataObject, any_report: AnyReport) -> None:
    """Whatever the size, the table has each passage of each claim exactly once."""
    report = any_report(data)
    picture = draw_matrix(matrix_of(report), report.actors)
    expected = [(c.claim.id, i.evidence.source, str(i.number)) for c in report.claims for i in c.evidence]
    rows = [(row[0], row[2], row[3]) for row in picture.rows if row[3] != "–"] if picture else []
    assert rows == expected


@given(data=st.data())
def test_no_two_signs_lie_on_each_other(data: st.DataObject, any_report: AnyReport) -> None:
    """Signs of one row keep a distance of their width, rows one of their height."""
    report = any_report(data)
    picture = draw_matrix(matrix_of(report), report.actors)
    uses = ET.fromstring(picture.svg).iter(f"{SVG}use") if picture else ()
    places = sorted((float(use.get("y", 0)), float(use.get("x", 0))) for use in uses)
    apart = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(places)]
    assert [step for step in apart if not (step[0] >= 15.9 or (step[0] == 0 and step[1] >= 5.9))] == []


def test_many_signs_in_a_cell_are_a_number(project: "SmallProject") -> None:
    """Of seven passages in one cell three are drawn, a denial first, and four counted."""
    quotes = "".join(f"          - {{source: a, quote: Word {n} here}}\n" for n in range(6))
    yaml = (
        "    sources: [{id: a, file: a.txt}]\n    claims:\n      - id: one\n        text: It is so\n"
        f"        evidence:\n{quotes}          - {{source: a, quote: No word, stance: denies}}\n"
    )
    words = " ".join(f"Word {n} here." for n in range(6))
    root = ET.fromstring(_drawn(project.verify(yaml, a=f"{words} No word.\n")).svg)
    stances = [use.get("class") for use in root.iter(f"{SVG}use")]
    assert (stances, "+4" in "".join(root.itertext())) == (["denies", "supports", "supports"], True)
