"""The rows of each table, from the report. NULL is what is missing or empty; 0 and 1 are no and yes."""

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any

from claimcheck import __version__
from claimcheck.problem import Problem
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.reading import Reading
from claimcheck.records.model import Actor
from claimcheck.render.phrase import source_label
from claimcheck.render.sqlite.schema import SCHEMA_VERSION
from claimcheck.report.model import (
    CheckedClaim,
    CheckedEvidence,
    CheckedLink,
    CheckedSource,
    Count,
    Match,
    Report,
)

Row = dict[str, Any]
"""Values by column: str, int, float or None."""

Ids = Mapping[tuple[str | None, int | None], int]
"""The key of each passage, by its claim and its number."""

PLAIN_DIGITS = 40
"""Longer numbers are written with an exponent: a text of an article may name one of a million digits."""


def tables(report: Report) -> Iterator[tuple[str, Iterable[Row]]]:
    """Yield each table's name and rows, those that others refer to first."""
    items = [(claim, item) for claim in report.claims for item in claim.evidence]
    ids: Ids = {(claim.claim.id, item.number): id_ for id_, (claim, item) in enumerate(items, 1)}
    keyed = [(ids[claim.claim.id, item.number], item) for claim, item in items]
    yield "metadata", _metadata(report)
    yield "actors", _actors(report)
    yield "sources", _sources(report)
    yield "credits", _credits(report)
    yield "claims", map(_claim, report.claims)
    yield "tags", _tags(report)
    yield "evidence", (_evidence(ids[claim.claim.id, item.number], claim, item) for claim, item in items)
    yield "links", (row for id_, item in keyed for row in _links(id_, item))
    yield "origins", ({"evidence_id": id_, "actor_id": root} for id_, item in keyed for root in item.roots)
    yield "quantities", (_quantity(id_, reading) for id_, item in keyed for reading in item.quantities)
    yield "contradictions", _contradictions(report)
    known = {claim.claim.id for claim in report.claims}
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


def _actors(report: Report) -> Iterator[Row]:
    for id_ in sorted({*report.actors, *_named_actors(report)}):
        actor = report.actors.get(id_)
        yield _actor(actor) if actor else _refused(id_) | {"aliases": "[]"}


def _refused(id_: str) -> Row:
    """Return the row of a record that was refused, so that what refers to it still stands."""
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
        "aliases": _array(actor.aliases),
        "note": actor.note,
        "refused": 0,
        "record_file": actor.place.file,
        "record_line": actor.place.line,
    }


def _sources(report: Report) -> Iterator[Row]:
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
        "sha256": checked.sha256,
        "note": source.note,
        "refused": 0,
        "record_file": source.place.file,
        "record_line": source.place.line,
    }


def _credits(report: Report) -> Iterator[Row]:
    for checked in report.sources:
        for actor in dict.fromkeys(checked.source.credits):
            yield {"source_id": checked.source.id, "actor_id": actor}


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
        "about": record.about,
        "modality": record.modality,
        "as_of": record.as_of,
        **_written_quantity(claim),
        "value": record.value,
        "holds": record.holds,
        **_count("origins", claim.origins),
        **_count("channels", claim.channels),
        **_count("parties", claim.parties),
        **_count("denials", claim.denials),
        "articles": claim.articles,
        "rests_on": _array(claim.rests_on),
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


def _written_quantity(claim: CheckedClaim) -> Row:
    quantity = claim.claim.quantity
    if quantity is None:
        return dict.fromkeys(("quantity", "quantity_bound", "unit", *_interval(None, "quantity_")))
    return {
        "quantity": quantity.text,
        "quantity_bound": quantity.bound,
        **_interval(quantity.interval, "quantity_"),
        "unit": quantity.unit,
    }


def _interval(interval: Interval | None, prefix: str = "") -> Row:
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


def _count(name: str, count: Count) -> Row:
    return {f"{name}_min": count.low, f"{name}_max": count.high, name: _array(count.names)}


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
        "score": round(item.match.score, 4),
        "occurrences": item.match.occurrences,
        "omitted": _array(item.match.omitted),
        "left_out": _array(out.words for out in item.left_out),
        "hedges": _array(hedge.words for hedge in item.detected.hedges) if item.detected else "[]",
        "prefix": record.prefix,
        "suffix": record.suffix,
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
    }


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
        "firsthand": link.link.firsthand,
        "denied_by": link.denies or None,
        **_place(link.match),
    }


def _quantity(evidence: int, reading: Reading) -> Row:
    return {
        "evidence_id": evidence,
        "text": reading.core_text,
        "bound": reading.bound,
        **_interval(reading.interval),
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
    }


def _ignored(report: Report) -> Iterator[Row]:
    for claim in report.claims:
        for code, reason in claim.ignored.items():
            yield {"claim_id": claim.claim.id, "code": code, "reason": reason}


def _dependences(report: Report) -> Iterator[Row]:
    for pair in report.dependences:
        yield {"source_id": pair.first, "other_id": pair.second, "runs": _array(pair.runs)}


def _array(texts: Iterable[str]) -> str:
    return json.dumps(list(texts), ensure_ascii=False)
