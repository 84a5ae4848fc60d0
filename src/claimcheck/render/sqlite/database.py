"""The report as the bytes of an SQLite database: the same for the same report and version of SQLite."""

import re
import sqlite3
from collections.abc import Iterable

from claimcheck.render.sqlite.cells import Row
from claimcheck.render.sqlite.rows import tables
from claimcheck.render.sqlite.schema import FILL_SEARCH, INDEXES, SCHEMA_VERSION, SEARCH, TABLES, VIEWS
from claimcheck.render.visible import visible
from claimcheck.report.model import Report

_SETUP = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA user_version = {SCHEMA_VERSION}",
)
_HALF = re.compile("[\ud800-\udfff]")


def to_sqlite(report: Report) -> bytes:
    """Return the database as its file holds it.

    Made in memory and in one transaction, so that nothing of the machine gets in. A half character
    (surrogate), which UTF-8 cannot hold, is stored as `<U+D800>`.

    Raises:
        sqlite3.Error: if this Python's SQLite has no full-text search (FTS5) or cannot serialize.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        return _filled(connection, report)
    finally:
        connection.close()


def _filled(connection: sqlite3.Connection, report: Report) -> bytes:
    if not hasattr(connection, "serialize"):
        raise sqlite3.NotSupportedError("this Python's SQLite cannot serialize a database")
    _execute(connection, (*_SETUP, "BEGIN", *TABLES))
    for table, rows in tables(report):
        _insert(connection, table, rows)
    _execute(connection, (*SEARCH, *FILL_SEARCH, *INDEXES, *VIEWS, "COMMIT"))
    return connection.serialize()


def _execute(connection: sqlite3.Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.execute(statement)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        columns, places = ", ".join(row), ", ".join("?" * len(row))
        # Table and columns are names of ours; every value is bound.
        statement = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608
        connection.execute(statement, [_storable(value) for value in row.values()])


def _storable(value: object) -> object:
    return _HALF.sub(lambda half: visible(half.group()), value) if isinstance(value, str) else value
