"""Articles and quotations as a page shows them, each run of words with all that stands over it; and as other programs are handed them, with people's verdicts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.records.model import Actor, Source, Verdict
from claimcheck.report.evidence import CheckedEvidence, MarkKind, Passage
from claimcheck.report.model import CheckedClaim


class QuotedParagraph(NamedTuple):
    """A paragraph with its quoted passages marked, and the ids of the claims that quote from it."""

    passage: Passage
    claims: tuple[str, ...]


class Unquoted(NamedTuple):
    """A sentence with a number that no claim quotes, and its line."""

    line: int
    text: str


class Coverage(NamedTuple):
    """An article as the claims use it."""

    paragraphs: tuple[QuotedParagraph, ...]
    unquoted: tuple[Unquoted, ...]


class PassageRef(NamedTuple):
    """A passage of a claim, the claim's first being 1."""

    claim: str
    number: int


class Segment(NamedTuple):
    """A run of words over which the same marks stand; `start` is a code-point offset into the article."""

    start: int
    text: str
    kinds: tuple[MarkKind, ...] = ()
    notes: tuple[int, ...] = ()
    """Which of the paragraph's notes quote it, from 1."""
    ending: tuple[int, ...] = ()
    """Which of those notes end with it."""


class Note(NamedTuple):
    """A quotation in a paragraph: where its first segment starts, and the passages that quote just this."""

    start: int
    passages: tuple[PassageRef, ...]


class AnnotatedParagraph(NamedTuple):
    """A paragraph whole, in segments; `start` is its offset into the article, `line` its first line."""

    start: int
    line: int
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]
    is_outside: bool = False
    """Whether it stands on the page, but outside the article."""


class AnnotatedArticle(NamedTuple):
    """An article whole, and its sentences with numbers that no claim quotes."""

    source: str
    paragraphs: tuple[AnnotatedParagraph, ...]
    unquoted: tuple[Unquoted, ...]


class Run(NamedTuple):
    """A run of words of a claim; `differs` says that the claim it is held against has not these words."""

    text: str
    differs: bool


class Contrast(NamedTuple):
    """The texts of two claims side by side."""

    one: tuple[Run, ...]
    other: tuple[Run, ...]


class Annotated(NamedTuple):
    """What a page shows besides the report."""

    articles: tuple[AnnotatedArticle, ...] = ()
    quotations: Mapping[PassageRef, tuple[tuple[Segment, ...], ...]] = MappingProxyType({})
    """The words of each found quotation as its article prints them, piece by piece."""
    contrasts: Mapping[tuple[str, str], Contrast] = MappingProxyType({})
    """The texts of each two claims between which something stands."""


class Selection(NamedTuple):
    """One run of words of an article, the words around it, and its half-open code-point offsets."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    fragment: str = ""
    """What opens the source's page on the web at the words and marks them: `:~:text=…`; empty where nothing does."""


class SelectedPassage(NamedTuple):
    """A passage whose quotation stands, and its selections: more than one where words are left out."""

    claim: CheckedClaim
    item: CheckedEvidence
    source: Source
    selections: tuple[Selection, ...]


class Review(NamedTuple):
    """A verdict and the claim that it is on.

    `reviewer` is the actor that the verdict names, if there is a record of one; `claimant` whoever
    certainly said what the claim says; `appearances` are the articles that certainly say it, `first`
    the one of them that is certainly the earliest; None and empty where nothing is certain.
    """

    claim: CheckedClaim
    verdict: Verdict
    reviewer: Actor | None = None
    claimant: Actor | None = None
    appearances: tuple[Source, ...] = ()
    first: Source | None = None
