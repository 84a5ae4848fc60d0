"""The report as the bytes of an SQLite database, the same for the same report and version of SQLite; its indexes, search tables and views, and the version of all."""

import re
import sqlite3
from collections.abc import Iterable, Iterator

from claimcheck import __version__
from claimcheck.render.sqlite.tables import (
    ACTORS,
    CLAIMS,
    CONTRADICTIONS,
    CREDITS,
    DEPENDENCES,
    EVIDENCE,
    IGNORED,
    LINKS,
    METADATA,
    ORIGINS,
    POSITIONS,
    PROBLEMS,
    QUANTITIES,
    SOURCES,
    TABLES,
    TAGS,
    KnownSource,
    LinkedActor,
    Passage,
    PassageQuantity,
    PlacedPosition,
    PlacedProblem,
    Row,
    Table,
)
from claimcheck.render.visible import visible
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import Dependence, Report

SCHEMA_VERSION = 1
"""A promise: tables, columns and views are added, never renamed or removed, and their meaning stays."""

# With double quotation marks around the content table, as Datasette and sqlite-utils look for it.
SEARCH = (
    """CREATE VIRTUAL TABLE claims_fts USING fts5(text,
    content="claims", tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE evidence_fts USING fts5(quote, article_text,
    content="evidence", tokenize='unicode61 remove_diacritics 2')""",
)
"""Full-text search over the claims, and over quotations and the article's words for them."""

FILL_SEARCH = (
    "INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')",
    "INSERT INTO evidence_fts(evidence_fts) VALUES ('rebuild')",
)

INDEXES = (
    "CREATE INDEX claims_about ON claims(about)",
    "CREATE INDEX tags_tag ON tags(tag)",
    "CREATE INDEX evidence_source ON evidence(source_id)",
    "CREATE INDEX links_actor ON links(actor_id)",
    "CREATE INDEX origins_actor ON origins(actor_id)",
    "CREATE INDEX quantities_evidence ON quantities(evidence_id)",
    "CREATE INDEX contradictions_claim ON contradictions(claim_id)",
    "CREATE INDEX contradictions_other ON contradictions(other_id)",
    "CREATE INDEX problems_claim ON problems(claim_id)",
    "CREATE INDEX problems_evidence ON problems(evidence_id)",
    "CREATE INDEX problems_source ON problems(source_id)",
    "CREATE INDEX problems_code ON problems(code)",
)

VIEWS = (
    """CREATE VIEW single_origin_claims AS
SELECT c.id AS claim_id, c.text, c.articles, c.origins, c.rests_on, c.why
FROM claims AS c
WHERE c.corroboration = 'single_origin'
ORDER BY c.id""",
    """CREATE VIEW quotations_not_found AS
SELECT e.claim_id, e.number, e.source_id, e.quote, e.anchor, e.cut_off, e.method, e.article_text,
       e.article_line, e.record_file, e.record_line
FROM evidence AS e
WHERE e.anchor <> 'found' OR e.cut_off
ORDER BY e.id""",
    """CREATE VIEW attribution_chains AS
SELECT e.claim_id, e.number, e.source_id, s.outlet_id, e.stance, e.counted, l.position,
       group_concat(a.name, ' or ') AS actor, l.cue, l.shown, l.named, e.id AS evidence_id
FROM evidence AS e
JOIN sources AS s ON s.id = e.source_id
JOIN links AS l ON l.evidence_id = e.id
JOIN actors AS a ON a.id = l.actor_id
GROUP BY e.id, l.position
ORDER BY e.id, l.position""",
    # Each counted once for all actors: asked actor by actor, the work would grow with the square.
    """CREATE VIEW actor_reach AS
WITH chains AS (
    SELECT l.actor_id, count(DISTINCT e.claim_id) AS claims
    FROM links AS l JOIN evidence AS e ON e.id = l.evidence_id GROUP BY l.actor_id
), starts AS (
    SELECT o.actor_id, count(DISTINCT e.claim_id) AS claims
    FROM origins AS o JOIN evidence AS e ON e.id = o.evidence_id WHERE e.counted GROUP BY o.actor_id
), leaning AS (
    SELECT r.value AS actor_id, count(*) AS claims FROM claims AS c, json_each(c.rests_on) AS r GROUP BY r.value
)
SELECT a.id AS actor_id, a.name, a.kind,
       coalesce(chains.claims, 0) AS claims_in_chains,
       coalesce(starts.claims, 0) AS claims_as_origin,
       coalesce(leaning.claims, 0) AS claims_resting_on_it
FROM actors AS a
LEFT JOIN chains ON chains.actor_id = a.id
LEFT JOIN starts ON starts.actor_id = a.id
LEFT JOIN leaning ON leaning.actor_id = a.id
ORDER BY claims_resting_on_it DESC, claims_in_chains DESC, a.id""",
    """CREATE VIEW open_contradictions AS
SELECT DISTINCT x.type, c.id AS claim_id, c.text, o.id AS other_id, o.text AS other_text, x.reason, x.same_origin
FROM contradictions AS x
JOIN claims AS c ON c.id = min(x.claim_id, x.other_id)
JOIN claims AS o ON o.id = max(x.claim_id, x.other_id)
WHERE x.contradiction
ORDER BY c.id, o.id, x.type""",
)
"""Answers to what people ask first."""


def tables(report: Report) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield each table's name and rows, those that others refer to first."""
    yield METADATA.name, map(METADATA.row, _metadata(report))
    yield ACTORS.name, actors_rows(report)
    yield SOURCES.name, sources_rows(report)
    for table, rows in _others(report):
        yield table.name, map(table.row, rows)


def _others(report: Report) -> Iterator[tuple[Table, Iterable[object]]]:
    """Yield the other tables, each with what its rows are of."""
    passages = _passages(report)
    yield CREDITS, _credits(report)
    yield CLAIMS, report.claims
    yield TAGS, ((claim.claim.id, tag) for claim in report.claims for tag in dict.fromkeys(claim.claim.tags))
    yield EVIDENCE, passages
    yield LINKS, (linked for passage in passages for linked in _links(passage))
    yield ORIGINS, ((passage.id, root) for passage in passages for root in passage.item.roots)
    yield (
        QUANTITIES,
        (PassageQuantity(one.id, reading) for one in passages for reading in one.item.quantities),
    )
    yield (
        CONTRADICTIONS,
        ((claim.claim.id, entry) for claim in report.claims for entry in claim.contradictions),
    )
    yield POSITIONS, _positions(report)
    yield PROBLEMS, _problems(report, passages)
    yield IGNORED, ((claim.claim.id, *item) for claim in report.claims for item in claim.ignored.items())
    yield DEPENDENCES, _dependences(report)


def _passages(report: Report) -> list[Passage]:
    items = ((claim, item) for claim in report.claims for item in claim.evidence)
    return [Passage(id_, claim, item) for id_, (claim, item) in enumerate(items, 1)]


def _metadata(report: Report) -> Iterable[tuple[str, str]]:
    known = {
        "schema_version": str(SCHEMA_VERSION),
        "tool": "claimcheck",
        "tool_version": __version__,
        "refused_records": str(report.refused),
        **{f"setting_{name}": value for name, value in report.settings.items()},
    }
    return known.items()


def actors_rows(report: Report) -> Iterator[Row]:
    """Yield a row for each actor that has a record or is named in one, by id."""
    for id_ in sorted({*report.actors, *_named_actors(report)}):
        actor = report.actors.get(id_)
        yield ACTORS.row(actor) if actor else _refused(id_) | {"aliases": "[]"}


def _refused(id_: str) -> Row:
    return {"id": id_, "name": id_, "refused": 1}


def _named_actors(report: Report) -> Iterator[str]:
    """Yield whom records name, whether their own record was refused or not."""
    for actor in report.actors.values():
        yield from filter(None, (actor.party,))
    for checked in report.sources:
        yield from filter(None, (checked.source.outlet, *checked.source.credits))
    for item in _items(report):
        yield from item.roots
        yield from (actor for link in item.links for actor in link.link.actors)


def _items(report: Report) -> Iterator[CheckedEvidence]:
    return (item for claim in report.claims for item in claim.evidence)


def sources_rows(report: Report) -> Iterator[Row]:
    """Yield a row for each source that has a record or is named in one, by id."""
    known = {checked.source.id: checked for checked in report.sources}
    named = {item.evidence.source for item in _items(report)} | {
        p.source for p in report.problems if p.source
    }
    for id_ in sorted({*known, *named}):
        yield SOURCES.row(KnownSource(known[id_], report.actors)) if id_ in known else _refused(id_)


def _credits(report: Report) -> Iterator[tuple[str, str]]:
    for checked in report.sources:
        for actor in dict.fromkeys(checked.source.credits):
            yield checked.source.id, actor


def _links(passage: Passage) -> Iterator[LinkedActor]:
    for position, link in enumerate(passage.item.links, 1):
        for actor in dict.fromkeys(link.link.actors):
            yield LinkedActor(passage.id, position, actor, link)


def _positions(report: Report) -> Iterator[PlacedPosition]:
    for number, group in enumerate(report.disagreements, start=1):
        for place, position in enumerate(group.positions, start=1):
            yield PlacedPosition(number, place, group, position)


def _problems(report: Report, passages: Iterable[Passage]) -> Iterator[PlacedProblem]:
    ids = {(one.claim.claim.id, one.item.number): one.id for one in passages}
    known = {claim.claim.id for claim in report.claims}
    for problem in report.problems:
        number = 0 if problem.evidence is None else problem.evidence + 1
        claim = problem.claim if problem.claim in known else None
        yield PlacedProblem(problem, claim, ids.get((problem.claim or "", number)))


def _dependences(report: Report) -> Iterator[tuple[int, Dependence, str]]:
    for number, group in enumerate(report.dependences, start=1):
        yield from ((number, group, other) for other in group.sources[1:])


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
    _execute(connection, (*_SETUP, "BEGIN", *(table.sql for table in TABLES)))
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
