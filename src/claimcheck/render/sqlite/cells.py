"""The values of a row, and the rows of actors and sources: with stand-ins for refused records, so that what refers to them still stands."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any

from claimcheck.quantities.interval import Interval
from claimcheck.records.model import Actor
from claimcheck.render.phrase import source_label
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedSource, Count, Report

Row = dict[str, Any]
"""Values by column: str, int, float or None."""

PLAIN_DIGITS = 40
"""Longer numbers are written with an exponent: a text of an article may name one of a million digits."""


def interval_cells(interval: Interval | None, prefix: str = "") -> Row:
    """Return both ends, each as a REAL and as all its digits; None for no interval gives NULLs."""
    low, high = (interval.low, interval.high) if interval else (None, None)
    return {
        f"{prefix}min": _real(low),
        f"{prefix}max": _real(high),
        f"{prefix}min_exact": exact(low),
        f"{prefix}max_exact": exact(high),
    }


def _real(number: Decimal | None) -> float | None:
    """Return the nearest REAL; None where there is none, as JSON has no infinity."""
    near = None if number is None else float(number)
    return near if near is not None and isfinite(near) else None


def exact(number: Decimal | None) -> str | None:
    """Return all digits of *number*, None for no bound."""
    if number is None or not number.is_finite():
        return None
    return f"{number:f}" if abs(number.adjusted()) < PLAIN_DIGITS else str(number)


def count_cells(name: str, count: Count) -> Row:
    """Return the two ends of a count, and the names of the known."""
    return {f"{name}_min": count.low, f"{name}_max": count.high, name: array(count.names)}


def array(texts: Iterable[str]) -> str:
    """Return *texts* as a JSON array."""
    return json.dumps(list(texts), ensure_ascii=False)


def pairs(texts: Mapping[str, str]) -> str | None:
    """Return *texts* as a JSON object; None where there are none."""
    return json.dumps(dict(texts), ensure_ascii=False) if texts else None


def actors_rows(report: Report) -> Iterator[Row]:
    """Yield a row for each actor that has a record or is named in one, by id."""
    for id_ in sorted({*report.actors, *_named_actors(report)}):
        actor = report.actors.get(id_)
        yield _actor(actor) if actor else _refused(id_) | {"aliases": "[]"}


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


def _actor(actor: Actor) -> Row:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "party_id": actor.party,
        "aliases": array(actor.aliases),
        "note": actor.note,
        "refused": 0,
        "record_file": actor.place.file,
        "record_line": actor.place.line,
    }


def sources_rows(report: Report) -> Iterator[Row]:
    """Yield a row for each source that has a record or is named in one, by id."""
    known = {checked.source.id: checked for checked in report.sources}
    named = {item.evidence.source for item in _items(report)} | {
        p.source for p in report.problems if p.source
    }
    for id_ in sorted({*known, *named}):
        yield _source(known[id_], report.actors) if id_ in known else _refused(id_)


def _source(checked: CheckedSource, actors: Mapping[str, Actor]) -> Row:
    source = checked.source
    return {
        "id": source.id,
        "name": source_label(source, actors),
        "file": source.file,
        "title": source.title,
        "outlet_id": source.outlet,
        "author": source.author,
        "published": source.published,
        "language": source.language,
        "url": source.url,
        "canonical": source.canonical,
        "archive_url": source.archive_url,
        "accessed": source.accessed,
        "original": source.original,
        "extractor": source.extractor,
        "sha256": checked.sha256,
        "map_sha256": checked.map_sha256 or None,
        "note": source.note,
        "ignored": pairs(checked.ignored),
        "refused": 0,
        "record_file": source.place.file,
        "record_line": source.place.line,
    }


def credits_rows(report: Report) -> Iterator[Row]:
    """Yield a row for each agency that an article credits."""
    for checked in report.sources:
        for actor in dict.fromkeys(checked.source.credits):
            yield {"source_id": checked.source.id, "actor_id": actor}
