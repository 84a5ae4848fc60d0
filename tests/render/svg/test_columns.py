"""The columns of the matrix have room for labels, or numbers where there are many."""

from dataclasses import replace

import pytest

from claimcheck.records.model import Source
from claimcheck.render.svg.columns import NUMBERED, SPREAD, TURNED, column_heads, head_height, plan_of
from claimcheck.report.matrix import Row, matrix_of
from claimcheck.report.model import Report


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
