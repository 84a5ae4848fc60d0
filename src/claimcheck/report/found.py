"""Passages that were found by words or by their likeness to a claim, as they are shown."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.report.passage import Layer, Passage
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


class FoundPage(NamedTuple):
    """The hits from the *first*, counted from 1, of so many in *total*."""

    words: str
    total: int
    first: int
    hits: tuple[Hit, ...]
    undated: tuple[str, ...] = ()
    """Sources that were passed over since a date was asked for and they have none."""


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


class SuggestedPage(NamedTuple):
    """The suggestions for a claim from the *first* on, of so many in *total*; `compared` tells by what."""

    claim: str
    text: str
    total: int
    first: int
    suggestions: tuple[Suggestion, ...]
    compared: str
