"""The report as the bytes of an SQLite database, the same for the same report and version of SQLite.

In its rows NULL is what is missing or empty; 0 and 1 are no and yes.
"""

import re
import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping

from claimcheck import __version__
from claimcheck.problem import Problem
from claimcheck.quantities.stated import Reading
from claimcheck.render.sqlite.cells import (
    Row,
    actors_rows,
    array,
    count_cells,
    credits_rows,
    interval_cells,
    pairs,
    sources_rows,
)
from claimcheck.render.sqlite.schema import FILL_SEARCH, INDEXES, SCHEMA_VERSION, SEARCH, TABLES, VIEWS
from claimcheck.render.visible import visible
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, Match
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.text.layout import Location

Ids = Mapping[tuple[str | None, int | None], int]
"""The key of each passage, by its claim and its number."""


def tables(report: Report) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield each table's name and rows, those that others refer to first."""
    items = [(claim, item) for claim in report.claims for item in claim.evidence]
    ids: Ids = {(claim.claim.id, item.number): id_ for id_, (claim, item) in enumerate(items, 1)}
    keyed = [(ids[claim.claim.id, item.number], item) for claim, item in items]
    yield "metadata", _metadata(report)
    yield "actors", actors_rows(report)
    yield "sources", sources_rows(report)
    yield "credits", credits_rows(report)
    yield "claims", map(_claim, report.claims)
    yield "tags", _tags(report)
    yield "evidence", (_evidence(ids[claim.claim.id, item.number], claim, item) for claim, item in items)
    yield "links", (row for id_, item in keyed for row in _links(id_, item))
    yield "origins", ({"evidence_id": id_, "actor_id": root} for id_, item in keyed for root in item.roots)
    yield "quantities", (_quantity(id_, reading) for id_, item in keyed for reading in item.quantities)
    yield "contradictions", _contradictions(report)
    known = {claim.claim.id for claim in report.claims}
    yield "positions", _positions(report)
    yield "problems", (_problem(problem, ids, known) for problem in report.problems)
    yield "ignored", _ignored(report)
    yield "dependences", _dependences(report)


def _metadata(report: Report) -> Iterator[Row]:
    known = {
        "schema_version": str(SCHEMA_VERSION),
        "tool": "claimcheck",
        "tool_version": __version__,
        "refused_records": str(report.refused),
        **{f"setting_{name}": value for name, value in report.settings.items()},
    }
    return ({"key": key, "value": value} for key, value in known.items())


def _claim(claim: CheckedClaim) -> Row:
    record = claim.claim
    return {
        "id": record.id,
        "text": record.text,
        "anchor": claim.anchor,
        "corroboration": claim.corroboration,
        "consistency": claim.consistency,
        "fit": claim.fit,
        "fit_reason": claim.fit_reason or None,
        **_verdict(claim),
        "fit_by_tool": claim.fit_by_tool,
        "fingerprint": claim.fingerprint,
        **_reading(claim),
        "status": record.status,
        "status_to": record.to,
        "status_due": record.due,
        "language": record.language,
        "about": record.about,
        "modality": record.modality,
        "as_of": record.as_of,
        **_written_quantity(claim),
        "value": record.value,
        "holds": record.holds,
        **count_cells("origins", claim.origins),
        **count_cells("channels", claim.channels),
        **count_cells("parties", claim.parties),
        **count_cells("denials", claim.denials),
        "articles": claim.articles,
        "rests_on": array(claim.rests_on),
        "why": " ".join(claim.why) or None,
        "record_file": record.place.file,
        "record_line": record.place.line,
    }


def _verdict(claim: CheckedClaim) -> Row:
    verdict = claim.claim.verdict
    if verdict is None:
        return dict.fromkeys(("verdict_rating", "verdict_by", "verdict_date", "verdict_note"))
    return {
        "verdict_rating": verdict.rating,
        "verdict_by": verdict.by,
        "verdict_date": verdict.date,
        "verdict_note": verdict.note,
    }


def _reading(claim: CheckedClaim) -> Row:
    reading = claim.claim.reading
    parts = ("fit", "by", "date", "of", "why")
    return {f"reading_{part}": getattr(reading, part) if reading else None for part in parts}


def _written_quantity(claim: CheckedClaim) -> Row:
    quantity = claim.claim.quantity
    if quantity is None:
        return dict.fromkeys(("quantity", "quantity_bound", "unit", *interval_cells(None, "quantity_")))
    return {
        "quantity": quantity.text,
        "quantity_bound": quantity.bound,
        **interval_cells(quantity.interval, "quantity_"),
        "unit": quantity.unit,
    }


def _tags(report: Report) -> Iterator[Row]:
    for claim in report.claims:
        yield from ({"claim_id": claim.claim.id, "tag": tag} for tag in dict.fromkeys(claim.claim.tags))


def _evidence(id_: int, claim: CheckedClaim, item: CheckedEvidence) -> Row:
    record = item.evidence
    return {
        "id": id_,
        "claim_id": claim.claim.id,
        "number": item.number,
        "source_id": record.source,
        "quote": record.quote,
        "stance": record.stance,
        "modality": record.modality or claim.claim.modality,
        "anchor": item.anchor,
        "cut_off": item.cut_off,
        "counted": item.counted,
        "reason": item.reason or None,
        "article_text": item.match.text or None,
        **_place(item.match),
        "deep_link": item.deep_link or None,
        "score": round(item.match.score, 4),
        "occurrences": item.match.occurrences,
        "omitted": array(item.match.omitted),
        "left_out": array(out.words for out in item.left_out),
        "hedges": array(hedge.words for hedge in item.detected.hedges) if item.detected else "[]",
        "prefix": record.prefix,
        "suffix": record.suffix,
        "gloss": record.gloss,
        "apart": pairs(record.apart),
        "record_file": record.place.file,
        "record_line": record.place.line,
    }


def _place(match: Match) -> Row:
    return {
        "method": match.method,
        "start_offset": match.span.start if match.span else None,
        "end_offset": match.span.end if match.span else None,
        "article_line": match.line,
        "article_column": match.column,
        **_location(match.location),
    }


def _location(location: Location | None) -> Row:
    values = location._asdict() if location else dict.fromkeys(Location._fields)
    return {f"article_{name}": value for name, value in values.items()}


def _links(evidence: int, item: CheckedEvidence) -> Iterator[Row]:
    for position, link in enumerate(item.links, 1):
        for actor in dict.fromkeys(link.link.actors):
            yield {"evidence_id": evidence, "position": position, "actor_id": actor, **_link(link)}


def _link(link: CheckedLink) -> Row:
    return {
        "actors": len(link.link.actors),
        "cue": link.link.cue,
        "shown": link.is_shown,
        "named": link.named,
        "link": link.kind,
        "firsthand": link.link.firsthand,
        "denied_by": link.denies or None,
        **_place(link.match),
    }


def _quantity(evidence: int, reading: Reading) -> Row:
    return {
        "evidence_id": evidence,
        "text": reading.core_text,
        "bound": reading.bound,
        **interval_cells(reading.interval),
        "unit": reading.unit,
        "kind": reading.kind,
        "ambiguous": reading.ambiguous or None,
        "start_offset": reading.core.start,
        "end_offset": reading.core.end,
    }


def _contradictions(report: Report) -> Iterator[Row]:
    for claim in report.claims:
        for entry in claim.contradictions:
            yield {
                "claim_id": claim.claim.id,
                "other_id": entry.other,
                "type": entry.kind,
                "contradiction": entry.kind.contradicts,
                "same_origin": entry.same_origin,
                "reason": entry.reason,
            }


def _positions(report: Report) -> Iterator[Row]:
    for number, group in enumerate(report.disagreements, start=1):
        for place, position in enumerate(group.positions, start=1):
            yield {
                "disagreement": number,
                "position": place,
                "about": group.about,
                "words": group.words,
                "says": position.says,
                "as_of": position.as_of,
                "modality": position.modality,
                "claims": array(position.claims),
                "against": sum(position.against.values()),
            }


def _problem(problem: Problem, ids: Ids, known: Container[str]) -> Row:
    number = None if problem.evidence is None else problem.evidence + 1
    return {
        "code": problem.code,
        "slug": problem.kind.slug,
        "severity": problem.severity,
        "message": problem.message,
        "claim_id": problem.claim if problem.claim in known else None,
        "evidence_id": ids.get((problem.claim, number)),
        "source_id": problem.source,
        "claim": problem.claim,
        "record_file": problem.place.file,
        "record_line": problem.place.line,
        "record_column": problem.place.column,
        "article_line": problem.source_line,
        "article_place": problem.located or None,
    }


def _ignored(report: Report) -> Iterator[Row]:
    for claim in report.claims:
        for code, reason in claim.ignored.items():
            yield {"claim_id": claim.claim.id, "code": code, "reason": reason}


def _dependences(report: Report) -> Iterator[Row]:
    for number, group in enumerate(report.dependences, start=1):
        first, *others = group.sources
        for other in others:
            yield {"group_id": number, "source_id": first, "other_id": other, "runs": array(group.runs)}


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
