"""The database is one file, the same every time, valid and searchable; its rows hold what the report says, NULL for what is missing."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.quantities.interval import Interval
from claimcheck.render.sqlite.database import INDEXES, SEARCH, VIEWS, tables, to_sqlite
from claimcheck.render.sqlite.tables import TABLES, Row
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


PROJECT = Path(__file__).resolve().parents[2] / "golden" / "project"


def _opened(content: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, with two records that are refused and an article that is missing."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


@pytest.fixture(scope="module")
def shipped(shipped_report: Report) -> Iterator[sqlite3.Connection]:
    """The database of the shipped claims."""
    with closing(_opened(to_sqlite(shipped_report))) as connection:
        yield connection


@pytest.fixture(scope="module")
def small(report: Report) -> Iterator[sqlite3.Connection]:
    """The database of the small project."""
    with closing(_opened(to_sqlite(report))) as connection:
        yield connection


def _names(connection: sqlite3.Connection, kind: str) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = ? ORDER BY name", (kind,))
    return [name for (name,) in found if "_fts" not in name and not name.startswith("sqlite_")]


def _listing(connection: sqlite3.Connection) -> str:
    """Return every table and view as its columns and rows."""
    parts = []
    for name in (*_names(connection, "table"), *_names(connection, "view")):
        rows = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 -- a name of ours
        columns = ", ".join(column[0] for column in rows.description)
        parts += [f"{name}({columns})", *(repr(row) for row in rows), ""]
    return "\n".join(parts).replace(f"'{_version()}'", "'VERSION'")


def _version() -> str:
    from claimcheck import __version__

    return __version__


def test_the_database_holds_what_the_golden_file_lists(
    small: sqlite3.Connection, golden: Callable[[str, str], None]
) -> None:
    """Every table and view of the small project, row by row."""
    golden("export-sqlite.txt", _listing(small))


@pytest.mark.parametrize("name", ["small", "shipped"])
def test_the_database_is_sound(name: str, request: pytest.FixtureRequest) -> None:
    """SQLite finds no damage and no reference to what is not there."""
    connection = request.getfixturevalue(name)
    checks = [
        connection.execute(f"PRAGMA {check}").fetchall() for check in ("integrity_check", "foreign_key_check")
    ]
    assert checks == [[("ok",)], []]


def test_nothing_of_the_report_is_left_out(shipped: sqlite3.Connection, shipped_report: Report) -> None:
    """Each list of the report has as many rows as entries."""
    items = [item for claim in shipped_report.claims for item in claim.evidence]
    expected = {
        "claims": len(shipped_report.claims),
        "evidence": len(items),
        "sources": len(shipped_report.sources),
        "actors": len(shipped_report.actors),
        "problems": len(shipped_report.problems),
        "links": sum(len(link.link.actors) for item in items for link in item.links),
        "quantities": sum(len(item.quantities) for item in items),
        "contradictions": sum(len(claim.contradictions) for claim in shipped_report.claims),
        "dependences": len(shipped_report.dependences),
    }
    counted = {name: shipped.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in expected}  # noqa: S608
    assert counted == expected


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    """Nothing of the machine gets into the file."""
    assert to_sqlite(report) == to_sqlite(report)


def test_every_process_writes_the_same_bytes(tmp_path: Path) -> None:
    """The order of nothing depends on how a process hashes texts."""
    written = []
    for seed in ("1", "2"):
        file = tmp_path / seed
        command = [sys.executable, "-m", "claimcheck", "export", "-f", "sqlite", "-o", str(file)]
        subprocess.run(command, cwd=PROJECT, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True)
        written.append(file.read_bytes())
    assert written[0] == written[1]


def test_the_file_says_what_it_is(small: sqlite3.Connection) -> None:
    """The version of the schema stands where SQLite keeps one, and in a table beside the settings."""
    told = dict(small.execute("SELECT key, value FROM metadata").fetchall())
    assert small.execute("PRAGMA user_version").fetchone() == (1,)
    assert told == {
        "schema_version": "1",
        "tool": "claimcheck",
        "tool_version": _version(),
        "refused_records": "2",
        "setting_min_origins": "2",
        "setting_about": "± 10 %",
    }


@pytest.mark.parametrize(
    ("table", "words", "found"),
    [
        pytest.param("claims", "ferry", ["jobs-feared", "jobs-miscounted", "strike-planned"], id="claims"),
        pytest.param("evidence", "brucke", ["old-bridge-goes", "old-bridge-stays"], id="no-umlaut"),
        pytest.param("evidence", "HAFENBRÜCKE", ["cost-risen"], id="capitals"),
        pytest.param("evidence", "hafen*", ["cost-risen"], id="beginning"),
        pytest.param("evidence", "armadillo", ["jobs-miscounted"], id="not-found-too"),
        pytest.param("claims", "zebra", [], id="nothing"),
    ],
)
@pytest.mark.parametrize("vacuumed", [False, True])
def test_claims_and_quotations_are_searched(
    table: str, words: str, found: list[str], report: Report, *, vacuumed: bool
) -> None:
    """The search finds rows by words in any case, with or without accents, and still does after a VACUUM."""
    with closing(_opened(to_sqlite(report))) as connection:
        if vacuumed:
            connection.execute("VACUUM")
        key = "id" if table == "claims" else "claim_id"
        query = f"SELECT DISTINCT {key} FROM {table} WHERE rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?) ORDER BY 1"  # noqa: S608
        assert [id_ for (id_,) in connection.execute(query, (words,))] == found


def test_half_characters_are_stored_visibly(report: Report) -> None:
    """What UTF-8 cannot hold is neither lost nor stops the export; NUL stays as it is."""
    claim = report.claims[0]
    text = "a\ud800b\0c\udfff"
    changed = report._replace(
        claims=(claim._replace(claim=replace(claim.claim, text=text)), *report.claims[1:])
    )
    with closing(_opened(to_sqlite(changed))) as connection:
        stored = connection.execute("SELECT text FROM claims WHERE id = ?", (claim.claim.id,)).fetchone()
    assert stored == ("a<U+D800>b\0c<U+DFFF>",)


def test_an_empty_report_is_a_database(report: Report) -> None:
    """Without claims there are the same tables."""
    empty = report._replace(claims=(), problems=(), sources=(), actors={}, dependences=())
    with closing(_opened(to_sqlite(empty))) as connection, closing(_opened(to_sqlite(report))) as full:
        assert _names(connection, "table") == _names(full, "table")
        assert connection.execute("SELECT count(*) FROM claims").fetchone() == (0,)


def test_sqlite_that_cannot_serialize_is_told(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python whose SQLite lacks a part says so."""

    class Lacking(sqlite3.Connection):
        def __getattribute__(self, name: str) -> object:
            if name == "serialize":
                raise AttributeError(name)
            return super().__getattribute__(name)

    def connect(*_: object, **__: object) -> sqlite3.Connection:
        return Lacking(":memory:", isolation_level=None)

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(sqlite3.NotSupportedError, match="cannot serialize"):
        to_sqlite(report)


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    """A database with the schema alone."""
    with closing(sqlite3.connect(":memory:")) as made:
        for statement in (*(table.sql for table in TABLES), *SEARCH, *INDEXES, *VIEWS):
            made.execute(statement)
        yield made


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
    )
    return [name for (name,) in found]


def _indexed(connection: sqlite3.Connection, table: str) -> set[str]:
    """Return the columns by which rows of *table* are found without a scan."""
    key = {name for _, name, *_, place in connection.execute(f"PRAGMA table_info({table})") if place == 1}
    indexes = [name for _, name, *_ in connection.execute(f"PRAGMA index_list({table})")]
    return key | {connection.execute(f"PRAGMA index_info({name})").fetchone()[2] for name in indexes}


def test_every_reference_leads_to_a_key(connection: sqlite3.Connection) -> None:
    """Datasette and others follow a reference only to a table's own key."""
    for table in _tables(connection):
        for reference in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            other, column = reference[2], reference[4]
            key = [name for _, name, *_, place in connection.execute(f"PRAGMA table_info({other})") if place]
            assert key == [column], table


def test_references_to_what_is_leant_on_are_indexed(connection: sqlite3.Connection) -> None:
    """From a claim, passage, source or actor of a chain its rows are found without reading the whole table."""
    unindexed = [
        (table, reference[3])
        for table in _tables(connection)
        for reference in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        if reference[3] not in _indexed(connection, table)
    ]
    # One row an actor or source, or a pair of sources: small tables.
    assert unindexed == [
        ("actors", "party_id"),
        ("sources", "outlet_id"),
        ("credits", "actor_id"),
        ("dependences", "other_id"),
        ("dependences", "source_id"),
    ]


@pytest.mark.parametrize("table", ["claims", "evidence"])
def test_datasette_finds_the_search_table(table: str, connection: sqlite3.Connection) -> None:
    """Datasette and sqlite-utils look for a virtual table of FTS whose content is the table, quoted so."""
    pattern = f'%VIRTUAL TABLE%USING FTS%content="{table}"%'
    found = connection.execute("SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE ?", (pattern,))
    assert found.fetchall() == [(f"{table}_fts",)]


def test_every_view_can_be_asked(connection: sqlite3.Connection) -> None:
    """Each view names only what is there."""
    views = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert len(views) == len(VIEWS)
    for view in views:
        assert connection.execute(f"SELECT * FROM {view}").fetchall() == []  # noqa: S608 -- a name of ours


def test_offsets_and_flags_are_whole_numbers(connection: sqlite3.Connection) -> None:
    """Offsets, lines and flags are INTEGER columns; what may be a fraction is REAL with its exact text beside."""
    types = {
        (table, name): type_
        for table in _tables(connection)
        for _, name, type_, *_ in connection.execute(f"PRAGMA table_info({table})")
    }
    offsets = {key: type_ for key, type_ in types.items() if key[1].endswith(("_offset", "_line", "_column"))}
    reals = {key for key, type_ in types.items() if type_ == "REAL"} - {("evidence", "score")}
    assert (set(offsets.values()), set(types.values())) == ({"INTEGER"}, {"INTEGER", "REAL", "TEXT"})
    assert {types[table, f"{name}_exact"] for table, name in reals} == {"TEXT"}
