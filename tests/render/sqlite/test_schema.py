"""The schema is what other programs look for: keys, indexes, search tables, views."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from claimcheck.render.sqlite.schema import INDEXES, SEARCH, VIEWS
from claimcheck.render.sqlite.tables import TABLES


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
