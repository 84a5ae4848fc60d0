"""Rows hold what the report says: exact numbers, NULL for what is missing, references to what is there."""

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from claimcheck.quantities.interval import Interval
from claimcheck.render.sqlite.cells import Row
from claimcheck.render.sqlite.rows import tables
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject


def _rows(report: Report) -> dict[str, list[Row]]:
    return {name: list(rows) for name, rows in tables(report)}


def _chosen(row: Row, *columns: str) -> tuple[object, ...]:
    return tuple(row[column] for column in columns)


ENDS = ("quantity", "quantity_min", "quantity_max", "quantity_min_exact", "quantity_max_exact", "unit")


@pytest.mark.parametrize(
    ("written", "ends"),
    [
        pytest.param("up to 9000 soldiers", (0.0, 9000.0, "0", "9000", "soldiers"), id="bound"),
        pytest.param("more than 1000", (1000.0, None, "1000", None, None), id="no-end"),
        pytest.param("0.1 percent", (0.1, 0.1, "0.1", "0.1", "percent"), id="fraction"),
        pytest.param(
            "999999999999999 billion euros",
            (
                999999999999999e9,
                999999999999999e9,
                "999999999999999000000000",
                "999999999999999000000000",
                "euros",
            ),
            id="beyond-64-bits",
        ),
    ],
)
def test_a_quantity_is_an_interval_with_its_digits(
    written: str, ends: tuple[object, ...], project: "SmallProject"
) -> None:
    """Both ends stand as numbers to reckon with and as all their digits; a missing end is NULL."""
    report = project.verify(f"claims: [{{id: a, text: A thing, quantity: {written}}}]")
    [row] = _rows(report)["claims"]
    assert _chosen(row, *ENDS) == (written, *ends)


@pytest.mark.parametrize(
    ("low", "high", "row"),
    [
        pytest.param("1e400", None, (None, None, "1E+400", None), id="no-real-holds-it"),
        pytest.param("-Infinity", "-3", (None, -3.0, None, "-3"), id="no-lower-bound"),
        pytest.param("1e-500", "1", (0.0, 1.0, "1E-500", "1"), id="too-small"),
        pytest.param("9007199254740993", "9007199254740993", (9007199254740992.0, 9007199254740992.0, "9007199254740993", "9007199254740993"), id="beyond-53-bits"),
    ],
)  # fmt: skip
def test_no_number_of_an_article_is_lost(
    low: str, high: str | None, row: tuple[object, ...], project: "SmallProject"
) -> None:
    """What a REAL cannot hold stands in the text beside it, and never as infinity."""
    report = project.verify(
        """
        sources: [{id: a, file: a.txt, language: de}]
        claims:
          - {id: one, text: Es kamen 300 Soldaten, evidence: [{source: a, quote: Es kamen 300 Soldaten.}]}
        """,
        a="Es kamen 300 Soldaten.",
    )
    [claim] = report.claims
    [item] = claim.evidence
    [reading] = item.quantities
    interval = Interval(Decimal(low), None if high is None else Decimal(high))
    changed = item._replace(quantities=(reading._replace(interval=interval),))
    rows = _rows(report._replace(claims=(claim._replace(evidence=(changed,)),)))
    assert [_chosen(r, "min", "max", "min_exact", "max_exact") for r in rows["quantities"]] == [row]


def test_what_is_missing_is_null(project: "SmallProject") -> None:
    """Nothing that the record leaves out, or that has no value, is an empty text."""
    report = project.verify(
        """
        sources: [{id: a, file: a.txt}]
        claims: [{id: one, text: A thing, evidence: [{source: a, quote: nowhere to be found}]}]
        """,
        a="Something else entirely.",
    )
    rows = _rows(report)
    assert [(name, row) for name, all_ in rows.items() for row in all_ if "" in row.values()] == []
    empty = ("start_offset", "end_offset", "article_line", "prefix", "suffix", "article_text")
    assert [_chosen(row, *empty) for row in rows["evidence"]] == [(None,) * 6]


def test_each_actor_of_a_link_has_a_row(project: "SmallProject") -> None:
    """A link of several actors is a row for each at one position, which says how many they are."""
    report = project.verify(
        """
        sources: [{id: a, file: a.txt, language: de}]
        actors:
          - {id: anna, name: Anna Berg, kind: person}
          - {id: ben, name: Ben Holm, kind: person}
          - {id: wire, name: Drahtdienst, kind: agency}
        claims:
          - id: one
            text: Der Zug kam
            evidence:
              - source: a
                quote: Der Zug kam
                attribution: [wire: laut Drahtdienst, anna+ben: sagten sie]
        """,
        a="Der Zug kam, sagten sie laut Drahtdienst.",
    )
    links = [_chosen(row, "position", "actor_id", "actors", "cue", "named") for row in _rows(report)["links"]]
    assert links == [
        (1, "wire", 1, "laut Drahtdienst", True),
        (2, "anna", 2, "sagten sie", False),
        (2, "ben", 2, "sagten sie", False),
    ]


def test_problems_lead_to_their_passage(shipped_report: Report) -> None:
    """A problem of a quotation refers to the row of the passage that it is about."""
    rows = _rows(shipped_report)
    passages = {row["id"]: (row["claim_id"], row["number"]) for row in rows["evidence"]}
    told = [passages.get(row["evidence_id"]) for row in rows["problems"]]
    meant = [None if p.evidence is None else (p.claim, p.evidence + 1) for p in shipped_report.problems]
    assert told == meant
