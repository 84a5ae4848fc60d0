"""The database is one file, the same every time, whole, valid, and searchable as it is."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.render.sqlite.database import to_sqlite
from claimcheck.report.model import Report

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
