"""docs/exports.md shows what the exports really are."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.check.quotation.selecting import select_passages
from claimcheck.records.corpus import Corpus
from claimcheck.render.exports import to_annotations
from claimcheck.render.sqlite.database import to_sqlite
from claimcheck.report.model import Report

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def database(shipped_report: Report) -> Iterator[sqlite3.Connection]:
    """The database of the shipped claims."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(to_sqlite(shipped_report))
        yield connection


def test_there_are_three_queries() -> None:
    """Every query stands with its answer."""
    assert (len(_blocks("sql")), len(_blocks("text"))) == (3, 3)


@pytest.mark.parametrize("number", range(3))
def test_a_query_has_the_answer_that_is_shown(number: int, database: sqlite3.Connection) -> None:
    """Run on the shipped claims, a query gives the rows below it, as the shell prints them."""
    rows = database.execute(_blocks("sql")[number]).fetchall()
    printed = "".join("|".join("" if value is None else str(value) for value in row) + "\n" for row in rows)
    assert printed == _blocks("text")[number]


def test_every_table_and_view_is_named(database: sqlite3.Connection) -> None:
    """No table is left to be found by chance."""
    names = database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    ours = {name for (name,) in names if "_fts" not in name}
    assert ours - set(re.findall(r"\w+", PAGE)) == set()


def test_the_review_is_the_golden_one_with_an_address() -> None:
    """The example is the golden file of the export, and the address that `--url` gives."""
    review = json.loads((ROOT / "tests" / "golden" / "export-claimreview.json").read_text("utf-8"))
    shown = json.loads(_blocks("json")[0])
    assert shown == {**review, "url": "https://example.org/checks/cost-as-told"}


def test_the_annotation_is_a_shipped_one(shipped_report: Report, shipped_corpus: Corpus) -> None:
    """The example stands so in the page of the shipped claims."""
    items = json.loads(to_annotations(select_passages(shipped_report, shipped_corpus.articles)))["items"]
    assert json.loads(_blocks("json")[1]) in items
