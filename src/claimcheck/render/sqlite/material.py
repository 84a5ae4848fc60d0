"""The rows of actors and sources, with stand-ins for refused records, so that what refers to them still stands."""

from collections.abc import Iterator, Mapping

from claimcheck.records.model import Actor
from claimcheck.render.phrase import source_label
from claimcheck.render.sqlite.cells import Row, array, pairs
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedSource, Report


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
