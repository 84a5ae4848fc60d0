"""The values of a row: no digit is lost, no interval is wider than it was. Actors and sources have a row each, also those whose record was refused."""

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.interval import Interval
from claimcheck.render.sqlite.database import actors_rows, sources_rows, tables, to_sqlite
from claimcheck.render.sqlite.tables import Column, Row, Table, array, count_columns, exact, interval_columns
from claimcheck.report.model import Count, Report

if TYPE_CHECKING:
    from conftest import SmallProject


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_exact_digits_are_the_number(number: Decimal) -> None:
    """The text is the number, to the last digit, and short where the number is long."""
    text = exact(number) or ""
    assert (Decimal(text), len(text) <= 45 + len(number.as_tuple().digits)) == (number, True)


@pytest.mark.parametrize("number", [None, Decimal("Infinity"), Decimal("-Infinity"), Decimal("NaN")])
def test_what_has_no_digits_is_null(number: Decimal | None) -> None:
    """No bound is no number."""
    assert exact(number) is None


def test_an_interval_has_two_ends() -> None:
    """Each end is a number and its digits; a missing one is NULL, and so is everything of no interval."""
    table = Table("t", interval_columns("q_", lambda interval: interval))
    cells = table.row(Interval(Decimal("0.10"), None))
    assert cells == {"q_min": 0.1, "q_max": None, "q_min_exact": "0.10", "q_max_exact": None}
    assert table.row(None) == dict.fromkeys(cells)


def test_a_count_has_two_ends_and_names() -> None:
    """The names of the known stand in a JSON array."""
    cells = Table("t", count_columns("origins", lambda count: count)).row(Count(1, 3, ("isw", "?tass")))
    assert cells == {"origins_min": 1, "origins_max": 3, "origins": '["isw", "?tass"]'}


def test_a_table_is_written_with_its_comments() -> None:
    """No comma stands behind the last line, and none in a comment; what SQLite numbers itself is in no row."""
    columns = (Column("id INTEGER PRIMARY KEY", None), Column("a TEXT", str, "a text"))
    assert Table("t", columns).sql == "CREATE TABLE t (\n    id INTEGER PRIMARY KEY,\n    a TEXT -- a text\n)"
    keyed = Table("t", columns, "UNIQUE (a)", "why")
    assert keyed.sql == (
        "CREATE TABLE t ( -- why\n    id INTEGER PRIMARY KEY,\n    a TEXT, -- a text\n    UNIQUE (a)\n)"
    )
    assert keyed.row(5) == {"a": "5"}


@given(st.lists(st.text()))
def test_a_list_is_read_back(texts: list[str]) -> None:
    """A JSON array holds every text."""
    assert json.loads(array(texts)) == texts


def _rows(report: Report) -> dict[str, list[Row]]:
    return {name: list(rows) for name, rows in tables(report)}


def test_a_refused_record_leaves_a_row_to_refer_to(project: "SmallProject") -> None:
    """What a refused source or actor is named by stays valid, and says that only the id is known."""
    report = project.verify(
        """
        sources:
          - {id: a, file: a.txt, outlet: paper, nonsense: 1}
          - {id: b, file: b.txt, outlet: paper}
        actors:
          - {id: paper, name: The Paper, kind: nonsense}
          - {id: anna, name: Anna Berg, kind: person, party: state}
          - {id: state, nonsense: 1}
        claims:
          - id: one
            text: A thing
            evidence:
              - {source: a, quote: some words}
              - {source: b, quote: "Anna Berg said so", attribution: [paper, anna: Anna Berg said]}
          - {id: two, text: Another, nonsense: 1}
        """,
        a="some words",
        b="Anna Berg said so.",
    )
    assert to_sqlite(report)  # no reference leads nowhere, else SQLite would refuse it
    rows = _rows(report)
    refused = [
        (name, row["id"], row["name"])
        for name in ("actors", "sources")
        for row in rows[name]
        if row["refused"]
    ]
    assert refused == [("actors", "paper", "paper"), ("actors", "state", "state"), ("sources", "a", "a")]
    assert [(row["id"], row["refused"]) for row in rows["actors"]] == [
        ("anna", 0),
        ("paper", 1),
        ("state", 1),
    ]
    about = {(row["claim"], row["claim_id"]) for row in rows["problems"] if row["claim"]}
    assert {pair for pair in about if pair[0] != pair[1]} == {("two", None)}


def test_a_source_has_what_is_known_of_its_page(project: "SmallProject") -> None:
    """Each key of a record has its column, empty where it is not written."""
    known = {
        "url": "https://a.example/1?b",
        "canonical": "https://a.example/1",
        "archive_url": "https://web.archive.org/web/20260314/https://a.example/1",
        "accessed": "2026-03-14",
        "original": "a.original.html",
        "extractor": "selectolax 1.0.2",
    }
    written = ", ".join(f"{key}: '{value}'" for key, value in known.items())
    report = project.verify(
        f"sources: [{{id: a, file: a.txt, {written}}}, {{id: b, file: b.txt}}]", a="Words.", b="Words."
    )
    told = [{key: row[key] for key in known} for row in sources_rows(report)]
    assert told == [known, dict.fromkeys(known)]


def test_a_source_is_named_for_people(shipped_report: Report) -> None:
    """Programs that show a reference by a name find one: id, outlet and date."""
    names = [row["name"] for row in sources_rows(shipped_report)]
    assert (len(names), names[-1]) == (5, "004, Der Tagesspiegel, 2022-12")


def test_rows_stand_by_id(shipped_report: Report) -> None:
    """The order is the same whatever the order of the records."""
    ids = [[row["id"] for row in rows(shipped_report)] for rows in (actors_rows, sources_rows)]
    assert ids == [sorted(shipped_report.actors), sorted(s.source.id for s in shipped_report.sources)]


def test_a_credit_given_twice_is_one(project: "SmallProject") -> None:
    """A key cannot stand twice."""
    report = project.verify(
        """
        sources: [{id: a, file: a.txt, credits: [wire, wire]}]
        actors: [{id: wire, name: The Wire, kind: agency}]
        """,
        a="some words",
    )
    assert list(dict(tables(report))["credits"]) == [{"source_id": "a", "actor_id": "wire"}]
