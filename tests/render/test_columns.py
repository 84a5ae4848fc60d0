"""The columns of a claim: the same in every format."""

import csv
import io
from collections import Counter

import pytest

from claimcheck.render.claims import HEADER, to_csv
from claimcheck.render.columns import COLUMNS, NOWHERE, SHOWN, claim_document
from claimcheck.report.model import Report


def test_every_name_stands_once() -> None:
    """No column of JSON, of CSV or of the screen hides another."""
    names = [column.name for column in COLUMNS]
    titles = [shown.title for shown in SHOWN]
    assert [
        name for given in (names, HEADER, titles) for name, number in Counter(given).items() if number > 1
    ] == []


def test_csv_holds_what_json_holds() -> None:
    """Only how the words were compared, a list of objects for each claim, has no cell."""
    assert [column.name for column in COLUMNS if column.cells is NOWHERE] == ["compared"]


def test_every_text_of_json_is_in_csv(everywhere: Report) -> None:
    """What JSON has of a claim besides its passages and comparisons, CSV has, too."""
    documents = [claim_document(claim, "A sentence.") for claim in everywhere.claims]
    rows = list(csv.DictReader(io.StringIO(to_csv(documents), newline="")))
    for document, row in zip(documents, rows, strict=True):
        texts = {key: value for key, value in document.items() if isinstance(value, str)}
        assert [key for key, value in texts.items() if value not in row[key].replace("'", "")] == []
        assert [int(row[key]) for key in ("line", "articles")] == [
            document[key] for key in ("line", "articles")
        ]


@pytest.mark.parametrize(
    ("name", "value", "cells"),
    [
        ("origins", {"min": 1, "max": 2, "names": ["a", "?b"], "exact": True}, {"origins_min": 1, "origins_max": 2, "origins": ["a", "?b"]}),
        ("verdict", None, dict.fromkeys(("verdict", "verdict_by", "verdict_date", "verdict_note"))),
        ("evidence", [{"source": "t"}, {"source": "s"}, {"source": "t"}], {"passages": 3, "sources": ["t", "s"]}),
        ("contradictions", [{"with": "b", "contradiction": True}, {"with": "c", "contradiction": False}, {"with": "b", "contradiction": True}], {"contradictions": ["b"]}),
        ("contradictions_more", {"number": 2, "value": 3}, {"contradictions_more": 5}),
        ("left_to_read", ["men", "the passage says “he”"], {"left_to_read": "men; the passage says “he”"}),
        ("ignored", {"CC401": "known"}, {"ignored": ["CC401"]}),
    ],
)  # fmt: skip
def test_what_is_no_single_value_has_cells_of_its_own(
    name: str, value: object, cells: dict[str, object]
) -> None:
    """A count has its ends and names, a verdict its parts, passages their number and sources."""
    [column] = (column for column in COLUMNS if column.name == name)
    assert {cell: of(value) for cell, of in (column.cells or {}).items()} == cells
