"""What tables are made of: columns in SQL, each with what stands in it. NULL is what is missing or empty; 0 and 1 are no and yes."""

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, NamedTuple

from claimcheck.quantities.interval import Interval
from claimcheck.report.evidence import Match
from claimcheck.report.model import Count

Row = dict[str, Any]
"""Values by column: str, int, float or None."""

PLAIN_DIGITS = 40
"""Longer numbers are written with an exponent: a text of an article may name one of a million digits."""


class Column(NamedTuple):
    """A column: its name, type and constraints as SQL has them, what stands in it, and a comment for readers of the file."""

    sql: str
    value: Callable[[Any], object] | None
    """Of what a row is of; None: SQLite numbers the rows itself."""
    comment: str = ""

    @property
    def name(self) -> str:
        """Its name."""
        return self.sql.partition(" ")[0]


class Table(NamedTuple):
    """A table: its columns, keys of several of them, and a comment."""

    name: str
    columns: tuple[Column, ...]
    keys: str = ""
    comment: str = ""

    @property
    def sql(self) -> str:
        """What creates it."""
        lines = [(column.sql, column.comment) for column in self.columns] + (
            [(self.keys, "")] if self.keys else []
        )
        last = len(lines) - 1
        written = (
            f"    {sql}{',' * (number < last)}{f' -- {comment}' if comment else ''}\n"
            for number, (sql, comment) in enumerate(lines)
        )
        return (
            f"CREATE TABLE {self.name} ({f' -- {self.comment}' if self.comment else ''}\n{''.join(written)})"
        )

    def row(self, of: object) -> Row:
        """Return a row *of* something of the table's kind."""
        return {column.name: column.value(of) for column in self.columns if column.value is not None}


def real(number: Decimal | None) -> float | None:
    """Return the nearest REAL; None where there is none, as JSON has no infinity."""
    near = None if number is None else float(number)
    return near if near is not None and isfinite(near) else None


def exact(number: Decimal | None) -> str | None:
    """Return all digits of *number*, None for no bound."""
    if number is None or not number.is_finite():
        return None
    return f"{number:f}" if abs(number.adjusted()) < PLAIN_DIGITS else str(number)


def array(texts: Iterable[str]) -> str:
    """Return *texts* as a JSON array."""
    return json.dumps(list(texts), ensure_ascii=False)


def pairs(texts: Mapping[str, str]) -> str | None:
    """Return *texts* as a JSON object; None where there are none."""
    return json.dumps(dict(texts), ensure_ascii=False) if texts else None


def interval_columns(prefix: str, of: Callable[[Any], Interval | None]) -> tuple[Column, ...]:
    """Return the columns of an interval: both ends, each as a REAL and as all its digits; NULLs where there is none."""

    def low(item: object) -> Decimal | None:
        return interval.low if (interval := of(item)) else None

    def high(item: object) -> Decimal | None:
        return interval.high if (interval := of(item)) else None

    return (
        Column(
            f"{prefix}min REAL", lambda item: real(low(item)), "NULL: no lower bound, or no REAL holds it"
        ),
        Column(f"{prefix}max REAL", lambda item: real(high(item))),
        Column(f"{prefix}min_exact TEXT", lambda item: exact(low(item)), "all its digits"),
        Column(f"{prefix}max_exact TEXT", lambda item: exact(high(item))),
    )


def count_columns(name: str, of: Callable[[Any], Count], comment: str = "") -> tuple[Column, ...]:
    """Return the columns of a count: its two ends, and the names of the known."""
    return (
        Column(f"{name}_min INTEGER NOT NULL", lambda item: of(item).low),
        Column(f"{name}_max INTEGER NOT NULL", lambda item: of(item).high),
        Column(f"{name} TEXT NOT NULL", lambda item: array(of(item).names), comment),
    )


def place_columns(of: Callable[[Any], Match], start: str = "", end: str = "") -> tuple[Column, ...]:
    """Return the columns of where words stand in an article; *start* and *end* are comments."""

    def at(name: str) -> Callable[[Any], object]:
        return lambda item: getattr(of(item).location, name, None)

    return (
        Column("start_offset INTEGER", lambda item: span.start if (span := of(item).span) else None, start),
        Column("end_offset INTEGER", lambda item: span.end if (span := of(item).span) else None, end),
        Column("article_line INTEGER", lambda item: of(item).line),
        Column("article_column INTEGER", lambda item: of(item).column),
        Column("article_zone TEXT", at("zone"), "main, caption, quote, table, note or correction; NULL: no map stands beside the article"),
        Column("article_page INTEGER", at("page")),
        Column("article_heading TEXT", at("heading"), "the last one above"),
        Column("article_timecode TEXT", at("timecode"), "HH:MM:SS.mmm"),
    )  # fmt: skip
