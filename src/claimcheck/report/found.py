"""Passages that were found by words or by their likeness to a claim, and what the records leave open; as shapes and as plain values."""

import shlex
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.report.evidence import Layer, Passage
from claimcheck.report.values import SCHEMA_VERSION, Document, layer_document, location_document
from claimcheck.text.layout import Location
from claimcheck.text.span import Span

PAGE = 10
"""Passages on a page."""


class How(StrEnum):
    """How a passage has what was looked for, the surest first."""

    EXACT = "exact"
    """The same code points, in one run."""
    NORMALIZED = "normalized"
    """The same, but for typography."""
    WORDS = "words"
    """All of it, in any order and form, numbers by value, actors by any name."""
    PARTLY = "partly"
    """Some of it."""


class Printed(NamedTuple):
    """Of a document of an archive: who printed it when, as far as that is told, and where it is."""

    outlet: str
    date: str
    url: str


class Searched(NamedTuple):
    """How much of an archive was looked at."""

    documents: int
    """So many were asked."""
    met: int
    """So many of them may have some of what was sought; all, where long texts are looked for by an index."""
    read: int
    """So many were read for it, the likeliest."""
    undated: int
    """So many were not asked, since a date was, and they have none."""


class Hit(NamedTuple):
    """A passage: its sentence with what was met in it, and the words by which `quote` finds it again."""

    source: str
    line: int
    column: int
    span: Span
    how: How
    score: float
    """How much of what was looked for it has, by weight, 0.0-1.0."""
    passage: Passage
    quote: str
    missing: tuple[str, ...] = ()
    """Of what was looked for, what the sentence does not have."""
    instead: Mapping[str, str] = MappingProxyType({})
    """Of what was looked for, what it may be a misspelling of."""
    quoted_by: tuple[str, ...] = ()
    """The claims that quote some of the sentence."""
    location: Location | None = None
    speakers: tuple[str, ...] = ()
    """Of a transcript: whose words the sentence is, as its map tells."""
    printed: Printed | None = None
    """Of a document of an archive."""


class FoundPage(NamedTuple):
    """The hits from the *first*, counted from 1, of so many in *total*."""

    words: str
    total: int
    first: int
    hits: tuple[Hit, ...]
    undated: tuple[str, ...] = ()
    """Sources that were passed over since a date was asked for and they have none."""
    searched: Searched | None = None
    """Of an archive."""


class Bearing(StrEnum):
    """What a passage may do to a claim, as far as words and numbers tell: for a person to judge."""

    SUPPORTS = "supports?"
    DENIES = "denies?"
    OTHER_NUMBER = "another number?"
    OPEN = "open"


class Suggestion(NamedTuple):
    """A passage that may bear on a claim, with what the reader says of it."""

    source: str
    line: int
    column: int
    span: Span
    score: float
    passage: Passage
    quote: str
    bearings: Mapping[Bearing, str]
    """What it may do, and why."""
    layers: tuple[Layer, ...] = ()
    """Who says it, by the article's own words."""
    hedges: tuple[str, ...] = ()
    is_linked: bool = False
    """Whether the claim quotes some of it already."""
    quoted_by: tuple[str, ...] = ()
    location: Location | None = None
    printed: Printed | None = None
    """Of a document of an archive."""


class SuggestedPage(NamedTuple):
    """The suggestions for a claim from the *first* on, of so many in *total*; `compared` tells by what."""

    claim: str
    text: str
    total: int
    first: int
    suggestions: tuple[Suggestion, ...]
    compared: str
    searched: Searched | None = None
    """Of an archive."""


class GapKind(StrEnum):
    """What is lacking, the nearest to a wrong conclusion first."""

    CORRECTION = "correction"
    """An article corrects itself, and no claim quotes that."""
    DENIAL = "denial"
    """A sentence denies something of what claims are about, and none quotes it."""
    NUMBER = "number"
    """A sentence has another number of what claims count, and none quotes it."""
    SINGLE_ORIGIN = "single origin"
    UNREGISTERED = "unregistered"
    """A file of the source folder that no record names."""
    KINDLESS = "no kind"
    """An actor of whom no record says what it is."""
    LOOKALIKE = "lookalike"
    """Two ids, or two keys, that differ in a letter: one may be a slip."""


class Gap(NamedTuple):
    """One gap: what it is of, where, in words, and what to do next."""

    kind: GapKind
    of: str
    """The source, claim, file, actor or ids."""
    where: str
    """`line 25` of a source, or a place in the records; empty for files."""
    text: str
    next: str
    span: Span | None = None
    """Of a sentence: where in its article it stands."""
    about: str = ""
    """The key of the claims that the sentence is about."""


def quote_call(source: str, words: str, options: Sequence[str] = ()) -> str:
    """Return the call that prints the evidence for the sentence around *words*.

    Args:
        source: The id of the source.
        words: Words of its article that begin with a letter or digit.
        options: What else the command needs to find the project.

    >>> quote_call("004", "bis zu 9000")
    "claimcheck quote 004 'bis zu 9000' --sentence"
    """
    return shlex.join(("claimcheck", "quote", source, words, "--sentence", *options))


def next_call(source: str, words: str, printed: Printed | None, options: Sequence[str] = ()) -> str:
    """Return the call that makes evidence of a passage, or fetches its document from where an archive says it is.

    Nothing where an archive tells no address.
    """
    if printed is None:
        return quote_call(source, words, options)
    is_address = printed.url.startswith(("https://", "http://"))
    return shlex.join(("claimcheck", "add", printed.url)) if is_address else ""


def found_document(page: FoundPage, options: Sequence[str] = ()) -> Document:
    """Return a page of hits; *options* are what the calls of `quote` need to find the project."""
    return {
        "schema_version": SCHEMA_VERSION,
        "words": page.words,
        "total": page.total,
        "first": page.first,
        "hits": [hit_document(hit, options) for hit in page.hits],
        "undated": list(page.undated),
        **_searched(page.searched),
    }


def hit_document(hit: Hit, options: Sequence[str] = ()) -> Document:
    """Return one hit; offsets are code points of the article, marks of the sentence."""
    return {
        "source": hit.source,
        "line": hit.line,
        **location_document(hit.location),
        **({"speakers": list(hit.speakers)} if hit.speakers else {}),
        "column": hit.column,
        "start": hit.span.start,
        "end": hit.span.end,
        "how": hit.how.value,
        "score": hit.score,
        "text": hit.passage.text,
        "marks": [{"start": mark.start, "end": mark.end} for mark in hit.passage.marks],
        "missing": list(hit.missing),
        "instead": dict(hit.instead),
        "quoted_by": list(hit.quoted_by),
        **_next(hit.source, hit.quote, hit.printed, options),
    }


def suggested_document(page: SuggestedPage, options: Sequence[str] = ()) -> Document:
    """Return a page of suggestions."""
    return {
        "schema_version": SCHEMA_VERSION,
        "claim": page.claim,
        "text": page.text,
        "compared": page.compared,
        "total": page.total,
        "first": page.first,
        "suggestions": [_suggestion(item, options) for item in page.suggestions],
        **_searched(page.searched),
    }


def _searched(searched: Searched | None) -> Document:
    return {"searched": searched._asdict()} if searched else {}


def _next(source: str, words: str, printed: Printed | None, options: Sequence[str]) -> Document:
    call = next_call(source, words, printed, options)
    return {"quote": call} if printed is None else {**printed._asdict(), "add": call or None}


def _suggestion(item: Suggestion, options: Sequence[str]) -> Document:
    return {
        "source": item.source,
        "line": item.line,
        **location_document(item.location),
        "column": item.column,
        "start": item.span.start,
        "end": item.span.end,
        "score": item.score,
        "text": item.passage.text,
        "bearings": {kind.value: why for kind, why in item.bearings.items()},
        "layers": [layer_document(layer) for layer in item.layers],
        "hedges": list(item.hedges),
        "linked": item.is_linked,
        "quoted_by": list(item.quoted_by),
        **_next(item.source, item.quote, item.printed, options),
    }


def gaps_document(gaps: Sequence[Gap]) -> Document:
    """Return the gaps."""
    return {
        "schema_version": SCHEMA_VERSION,
        "gaps": [
            {"kind": gap.kind.value, "of": gap.of, "where": gap.where, "text": gap.text, "next": gap.next}
            for gap in gaps
        ],
    }
