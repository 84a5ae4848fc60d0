"""The tables of the database: each column once, with its comment and what stands in it. NULL is what is missing or empty; 0 and 1 are no and yes.

Comments inside a table stand in the file: Datasette shows them. No table is STRICT: programs with SQLite before 3.37
could not read the file at all.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, NamedTuple

from claimcheck.problem import Problem
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.stated import Reading
from claimcheck.records.model import Actor
from claimcheck.render.phrase import source_label
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, Match
from claimcheck.report.model import CheckedClaim, CheckedSource, Count, Disagreement, Position

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


class KnownSource(NamedTuple):
    """A row of sources that has a record, and the actors whom its name needs."""

    checked: CheckedSource
    actors: Mapping[str, Actor]


class Passage(NamedTuple):
    """A row of evidence: a claim's passage, under the key of the row."""

    id: int
    claim: CheckedClaim
    item: CheckedEvidence


class LinkedActor(NamedTuple):
    """A row of links: an actor at a position of the chain of a passage, by its row."""

    evidence: int
    position: int
    actor: str
    link: CheckedLink


class PassageQuantity(NamedTuple):
    """A row of quantities."""

    evidence: int
    reading: Reading


class PlacedPosition(NamedTuple):
    """A row of positions: which disagreement it is of, and which of its positions."""

    disagreement: int
    number: int
    group: Disagreement
    position: Position


class PlacedProblem(NamedTuple):
    """A row of problems, and the rows that it refers to: of its claim, None where that was refused, and of its passage."""

    problem: Problem
    claim: str | None
    evidence: int | None


def _of_verdict(name: str) -> Callable[[CheckedClaim], object]:
    return lambda claim: getattr(claim.claim.verdict, name, None)


def _of_reading(name: str) -> Callable[[CheckedClaim], object]:
    return lambda claim: getattr(claim.claim.reading, name, None)


def _of_quantity(name: str) -> Callable[[CheckedClaim], object]:
    return lambda claim: getattr(claim.claim.quantity, name, None)


METADATA = Table("metadata", (
    Column("key TEXT PRIMARY KEY", lambda pair: pair[0], "schema_version, tool, tool_version, refused_records, and the settings of the check"),
    Column("value TEXT NOT NULL", lambda pair: pair[1]),
))  # fmt: skip
ACTORS = Table("actors", (
    Column("id TEXT PRIMARY KEY", lambda a: a.id),
    Column("name TEXT NOT NULL", lambda a: a.name),
    Column("kind TEXT", lambda a: a.kind),
    Column("party_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED", lambda a: a.party),
    Column("aliases TEXT NOT NULL", lambda a: array(a.aliases), "a JSON array"),
    Column("note TEXT", lambda a: a.note),
    Column("refused INTEGER NOT NULL", lambda _: 0, "1: the record was refused, only its id is known"),
    Column("record_file TEXT", lambda a: a.place.file),
    Column("record_line INTEGER", lambda a: a.place.line),
))  # fmt: skip
SOURCES = Table("sources", (
    Column("id TEXT PRIMARY KEY", lambda s: s.checked.source.id),
    Column("name TEXT NOT NULL", lambda s: source_label(s.checked.source, s.actors), "id, outlet and date, as far as they are known"),
    Column("file TEXT", lambda s: s.checked.source.file, "below the source folder"),
    Column("title TEXT", lambda s: s.checked.source.title),
    Column("outlet_id TEXT REFERENCES actors(id)", lambda s: s.checked.source.outlet),
    Column("author TEXT", lambda s: s.checked.source.author),
    Column("published TEXT", lambda s: s.checked.source.published, "YYYY, YYYY-MM or YYYY-MM-DD; ~ behind it: approximate"),
    Column("language TEXT", lambda s: s.checked.source.language),
    Column("url TEXT", lambda s: s.checked.source.url, "where it was found"),
    Column("canonical TEXT", lambda s: s.checked.source.canonical, "the address that the page itself gives, where it is another"),
    Column("archive_url TEXT", lambda s: s.checked.source.archive_url, "where a copy of it lies"),
    Column("accessed TEXT", lambda s: s.checked.source.accessed, "when it was saved"),
    Column("original TEXT", lambda s: s.checked.source.original, "the untouched file that the text was made of, below the folder of originals"),
    Column("extractor TEXT", lambda s: s.checked.source.extractor, "what made the text of it"),
    Column("sha256 TEXT", lambda s: s.checked.sha256, "of the article as it was read; NULL: it could not be read"),
    Column("map_sha256 TEXT", lambda s: s.checked.map_sha256 or None, "of the map beside it; NULL: there is none"),
    Column("note TEXT", lambda s: s.checked.source.note),
    Column("ignored TEXT", lambda s: pairs(s.checked.ignored), "a JSON object: codes that the record silenced, each with the reason"),
    Column("refused INTEGER NOT NULL", lambda _: 0, "1: the record was refused, only its id is known"),
    Column("record_file TEXT", lambda s: s.checked.source.place.file),
    Column("record_line INTEGER", lambda s: s.checked.source.place.line),
))  # fmt: skip
CREDITS = Table("credits", (
    Column("source_id TEXT NOT NULL REFERENCES sources(id)", lambda pair: pair[0]),
    Column("actor_id TEXT NOT NULL REFERENCES actors(id)", lambda pair: pair[1], "an agency that the article itself credits"),
), "PRIMARY KEY (source_id, actor_id)")  # fmt: skip
CLAIMS = Table("claims", (
    Column("id TEXT PRIMARY KEY", lambda c: c.claim.id),
    Column("text TEXT NOT NULL", lambda c: c.claim.text),
    Column("anchor TEXT NOT NULL", lambda c: c.anchor),
    Column("corroboration TEXT NOT NULL", lambda c: c.corroboration),
    Column("consistency TEXT NOT NULL", lambda c: c.consistency),
    Column("fit TEXT NOT NULL", lambda c: c.fit),
    Column("fit_reason TEXT", lambda c: c.fit_reason or None),
    Column("verdict_rating TEXT", _of_verdict("rating"), "a person's, never the tool's"),
    Column("verdict_by TEXT", _of_verdict("by")),
    Column("verdict_date TEXT", _of_verdict("date")),
    Column("verdict_note TEXT", _of_verdict("note")),
    Column("fit_by_tool TEXT NOT NULL", lambda c: c.fit_by_tool, "without a person's reading"),
    Column("fingerprint TEXT NOT NULL", lambda c: c.fingerprint, "of what a reading holds for"),
    Column("reading_fit TEXT", _of_reading("fit"), "a person's, of claim and passages together"),
    Column("reading_by TEXT", _of_reading("by")),
    Column("reading_date TEXT", _of_reading("date")),
    Column("reading_of TEXT", _of_reading("of"), "the fingerprint that it holds for; another one than the claim's: it no longer counts"),
    Column("reading_why TEXT", _of_reading("why")),
    Column("status TEXT", lambda c: c.claim.status, "open, done: what an editor still waits for"),
    Column("status_to TEXT", lambda c: c.claim.to),
    Column("status_due TEXT", lambda c: c.claim.due),
    Column("language TEXT", lambda c: c.claim.language),
    Column("about TEXT", lambda c: c.claim.about),
    Column("modality TEXT NOT NULL", lambda c: c.claim.modality),
    Column("as_of TEXT", lambda c: c.claim.as_of),
    Column("quantity TEXT", _of_quantity("text"), "as it is written"),
    Column("quantity_bound TEXT", _of_quantity("bound")),
    *interval_columns("quantity_", lambda c: c.claim.quantity.interval if c.claim.quantity else None),
    Column("unit TEXT", _of_quantity("unit")),
    Column("value TEXT", lambda c: c.claim.value),
    Column("holds INTEGER", lambda c: c.claim.holds),
    *count_columns("origins", lambda c: c.origins, "a JSON array of actors; ?tass: unknown, last passed on by tass"),
    *count_columns("channels", lambda c: c.channels),
    *count_columns("parties", lambda c: c.parties),
    *count_columns("denials", lambda c: c.denials),
    Column("articles INTEGER NOT NULL", lambda c: c.articles, "how many different ones the counted evidence comes from"),
    Column("rests_on TEXT NOT NULL", lambda c: array(c.rests_on), "a JSON array of the actors that all counted evidence passes through"),
    Column("why TEXT", lambda c: " ".join(c.why) or None, "why the origins are counted so"),
    Column("record_file TEXT NOT NULL", lambda c: c.claim.place.file),
    Column("record_line INTEGER NOT NULL", lambda c: c.claim.place.line),
))  # fmt: skip
TAGS = Table("tags", (
    Column("claim_id TEXT NOT NULL REFERENCES claims(id)", lambda pair: pair[0]),
    Column("tag TEXT NOT NULL", lambda pair: pair[1]),
), "PRIMARY KEY (claim_id, tag)")  # fmt: skip
EVIDENCE = Table("evidence", (
    Column("id INTEGER PRIMARY KEY", lambda p: p.id),
    Column("claim_id TEXT NOT NULL REFERENCES claims(id)", lambda p: p.claim.claim.id),
    Column("number INTEGER NOT NULL", lambda p: p.item.number, "which of the claim's passages, from 1"),
    Column("source_id TEXT NOT NULL REFERENCES sources(id)", lambda p: p.item.evidence.source),
    Column("quote TEXT NOT NULL", lambda p: p.item.evidence.quote, "as the curator wrote it"),
    Column("stance TEXT NOT NULL", lambda p: p.item.evidence.stance),
    Column("modality TEXT NOT NULL", lambda p: p.item.evidence.modality or p.claim.claim.modality),
    Column("anchor TEXT NOT NULL", lambda p: p.item.anchor),
    Column("cut_off INTEGER NOT NULL", lambda p: p.item.cut_off, "1: a negation or bound that governs the quotation was left outside"),
    Column("counted INTEGER NOT NULL", lambda p: p.item.counted),
    Column("reason TEXT", lambda p: p.item.reason or None, "why it counts or does not"),
    Column("method TEXT NOT NULL", lambda p: p.item.match.method, "exact, normalized: found; approximate: only the nearest passage; none"),
    Column("article_text TEXT", lambda p: p.item.match.text or None, "the article's words for it; where it was not found only the nearest ones"),
    *place_columns(lambda p: p.item.match, "code points of the article, from 0", "the first one behind the match"),
    Column("deep_link TEXT", lambda p: p.item.deep_link or None, "opens the source's page on the web at the passage and marks it"),
    Column("score REAL NOT NULL", lambda p: round(p.item.match.score, 4)),
    Column("occurrences INTEGER NOT NULL", lambda p: p.item.match.occurrences),
    Column("omitted TEXT NOT NULL", lambda p: array(p.item.match.omitted), "a JSON array of the words that the quotation leaves out"),
    Column("left_out TEXT NOT NULL", lambda p: array(out.words for out in p.item.left_out), "a JSON array of negations, bounds and hedges outside the quotation"),
    Column("hedges TEXT NOT NULL", lambda p: array(hedge.words for hedge in p.item.detected.hedges) if p.item.detected else "[]", "a JSON array, as the passage words them"),
    Column("prefix TEXT", lambda p: p.item.evidence.prefix),
    Column("suffix TEXT", lambda p: p.item.evidence.suffix),
    Column("gloss TEXT", lambda p: p.item.evidence.gloss, "a person's translation"),
    Column("apart TEXT", lambda p: pairs(p.item.evidence.apart), "a JSON object: words outside the quotation that a person has read, each with the reason"),
    Column("record_file TEXT NOT NULL", lambda p: p.item.evidence.place.file),
    Column("record_line INTEGER NOT NULL", lambda p: p.item.evidence.place.line),
), "UNIQUE (claim_id, number)")  # fmt: skip
LINKS = Table("links", (
    Column("id INTEGER PRIMARY KEY", None),
    Column("evidence_id INTEGER NOT NULL REFERENCES evidence(id)", lambda at: at.evidence),
    Column("position INTEGER NOT NULL", lambda at: at.position, "1: next to the page; the last: next to the origin"),
    Column("actor_id TEXT NOT NULL REFERENCES actors(id)", lambda at: at.actor),
    Column("actors INTEGER NOT NULL", lambda at: len(at.link.link.actors), "how many actors share the position: one of them, or all"),
    Column("cue TEXT", lambda at: at.link.link.cue, "NULL: the curator's word alone, not counted"),
    Column("shown INTEGER NOT NULL", lambda at: at.link.is_shown, "1: the cue stands in the article and speaks for nobody else"),
    Column("named INTEGER NOT NULL", lambda at: at.link.named, "1: the cue names the actor"),
    Column("link TEXT NOT NULL", lambda at: at.link.kind, "named, resolved: known; implied, unread, no_cue: the curator's word; contradicted"),
    Column("firsthand INTEGER NOT NULL", lambda at: at.link.link.firsthand),
    Column("denied_by TEXT", lambda at: at.link.denies or None, "the word of the cue by which the actor denies the passage"),
    Column("method TEXT NOT NULL", lambda at: at.link.match.method),
    *place_columns(lambda at: at.link.match),
), "UNIQUE (evidence_id, position, actor_id)")  # fmt: skip
ORIGINS = Table("origins", (
    Column("evidence_id INTEGER NOT NULL REFERENCES evidence(id)", lambda pair: pair[0]),
    Column("actor_id TEXT NOT NULL REFERENCES actors(id)", lambda pair: pair[1], "one of those who could have produced the passage"),
), "PRIMARY KEY (evidence_id, actor_id)")  # fmt: skip
QUANTITIES = Table("quantities", (
    Column("id INTEGER PRIMARY KEY", None),
    Column("evidence_id INTEGER NOT NULL REFERENCES evidence(id)", lambda q: q.evidence),
    Column("text TEXT NOT NULL", lambda q: q.reading.core_text),
    Column("bound TEXT NOT NULL", lambda q: q.reading.bound),
    *interval_columns("", lambda q: q.reading.interval),
    Column("unit TEXT", lambda q: q.reading.unit),
    Column("kind TEXT NOT NULL", lambda q: q.reading.kind),
    Column("ambiguous TEXT", lambda q: q.reading.ambiguous or None, "why the reading is doubtful"),
    Column("start_offset INTEGER NOT NULL", lambda q: q.reading.core.start),
    Column("end_offset INTEGER NOT NULL", lambda q: q.reading.core.end),
))  # fmt: skip
CONTRADICTIONS = Table("contradictions", (
    Column("id INTEGER PRIMARY KEY", None),
    Column("claim_id TEXT NOT NULL REFERENCES claims(id)", lambda pair: pair[0]),
    Column("other_id TEXT NOT NULL REFERENCES claims(id)", lambda pair: pair[1].other, "the claim itself where its own evidence is divided"),
    Column("type TEXT NOT NULL", lambda pair: pair[1].kind),
    Column("contradiction INTEGER NOT NULL", lambda pair: pair[1].kind.contradicts, "0: it only looks like one"),
    Column("same_origin INTEGER NOT NULL", lambda pair: pair[1].same_origin, "1: one origin stands behind both sides"),
    Column("reason TEXT NOT NULL", lambda pair: pair[1].reason),
))  # fmt: skip
POSITIONS = Table("positions", (
    Column("disagreement INTEGER NOT NULL", lambda at: at.disagreement),
    Column("position INTEGER NOT NULL", lambda at: at.number),
    Column("about TEXT", lambda at: at.group.about, "the key that the claims have, or"),
    Column("words TEXT", lambda at: at.group.words, "the words that they credit to different origins"),
    Column("says TEXT NOT NULL", lambda at: at.position.says),
    Column("as_of TEXT", lambda at: at.position.as_of),
    Column("modality TEXT", lambda at: at.position.modality),
    Column("claims TEXT NOT NULL", lambda at: array(at.position.claims), "a JSON array of ids"),
    Column("against INTEGER NOT NULL", lambda at: sum(at.position.against.values()), "how many claims differ, comparable or not"),
), "PRIMARY KEY (disagreement, position)", "all claims that do not agree, by what they say of one thing")  # fmt: skip
PROBLEMS = Table("problems", (
    Column("id INTEGER PRIMARY KEY", None),
    Column("code TEXT NOT NULL", lambda at: at.problem.code),
    Column("slug TEXT NOT NULL", lambda at: at.problem.kind.slug),
    Column("severity TEXT NOT NULL", lambda at: at.problem.severity),
    Column("message TEXT NOT NULL", lambda at: at.problem.message),
    Column("claim_id TEXT REFERENCES claims(id)", lambda at: at.claim, "NULL where `claim` was refused"),
    Column("evidence_id INTEGER REFERENCES evidence(id)", lambda at: at.evidence),
    Column("source_id TEXT REFERENCES sources(id)", lambda at: at.problem.source),
    Column("claim TEXT", lambda at: at.problem.claim, "the claim's id as the record has it"),
    Column("record_file TEXT NOT NULL", lambda at: at.problem.place.file),
    Column("record_line INTEGER NOT NULL", lambda at: at.problem.place.line),
    Column("record_column INTEGER NOT NULL", lambda at: at.problem.place.column),
    Column("article_line INTEGER", lambda at: at.problem.source_line),
    Column("article_place TEXT", lambda at: at.problem.located or None, "page, heading, timecode and zone in words, as the map beside the article has them"),
))  # fmt: skip
IGNORED = Table("ignored", (
    Column("claim_id TEXT NOT NULL REFERENCES claims(id)", lambda of: of[0]),
    Column("code TEXT NOT NULL", lambda of: of[1]),
    Column("reason TEXT NOT NULL", lambda of: of[2]),
), "PRIMARY KEY (claim_id, code)")  # fmt: skip
DEPENDENCES = Table("dependences", (
    Column("id INTEGER PRIMARY KEY", None),
    Column("group_id INTEGER NOT NULL", lambda of: of[0], "rows with one number are one group of articles"),
    Column("source_id TEXT NOT NULL REFERENCES sources(id)", lambda of: of[1].sources[0], "the first of its group"),
    Column("other_id TEXT NOT NULL REFERENCES sources(id)", lambda of: of[2]),
    Column("runs TEXT NOT NULL", lambda of: array(of[1].runs), "a JSON array of words that two articles of the group have, the longest run first"),
))  # fmt: skip
TABLES = (
    METADATA, ACTORS, SOURCES, CREDITS, CLAIMS, TAGS, EVIDENCE, LINKS, ORIGINS, QUANTITIES, CONTRADICTIONS,
    POSITIONS, PROBLEMS, IGNORED, DEPENDENCES,
)  # fmt: skip
"""Those first that others refer to."""
