"""What a file from elsewhere offers as evidence, and what came of it: a candidate is nothing that anybody trusts."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Stance
from claimcheck.report.evidence import Match
from claimcheck.report.proposal import Proposal, Stated
from claimcheck.report.values import SCHEMA_VERSION, Document, location_document
from claimcheck.text.span import Span


class HintKind(StrEnum):
    """By what a file names a source."""

    ID = "id"
    URL = "url"
    FILE = "file"
    TITLE = "title"
    NAME = "name"
    """Any of the others: what stands in a column `source`, or as a document's title."""
    TEXT = "text"
    """The whole text of the document."""


class Hint(NamedTuple):
    """What a file says of the source of a quotation."""

    kind: HintKind
    value: str


class Candidate(NamedTuple):
    """A passage that a file claims to quote."""

    place: str
    """Where it stands in the file: `sheet.csv:3`, `answer.json: content[1].citations[0]`."""
    quotes: tuple[str, ...] = ()
    """The words; several pieces of one passage in their order."""
    hints: tuple[Hint, ...] = ()
    claim: Stated = Stated()
    stance: Stance = Stance.SUPPORTS
    prefix: str = ""
    suffix: str = ""
    offsets: Span | None = None
    """Where it says that the words stand, in characters of the source's text."""
    is_on_page: bool = False
    """Whether the offsets count in a page as a browser shows it: they choose between equal places, and prove nothing else."""
    pages: tuple[int, int] | None = None
    """The first and last page that it names."""
    unplaced: tuple[str, ...] = ()
    """What else it says of the place, in words: no place of a text, or one that nobody here can tell."""
    gloss: str = ""
    apart: Mapping[str, str] = MappingProxyType({})
    speaker: str = ""
    cue: str = ""
    on_text: str = ""
    """What is to be said of the text, where a claim is made of it."""
    remarks: tuple[str, ...] = ()
    """What else it says, for a person."""
    wrong: str = ""
    """Why nothing can be made of it."""

    @property
    def quote(self) -> str:
        """The words in one text."""
        return " […] ".join(self.quotes)


class Offered(NamedTuple):
    """All candidates of a file, what of it is none, and what was not taken."""

    candidates: tuple[Candidate, ...]
    remarks: tuple[str, ...] = ()


class Outcome(StrEnum):
    """What came of a candidate."""

    FOUND = "found"
    ELSEWHERE = "elsewhere"
    """Found, but not where the file says."""
    ALREADY = "already"
    """A claim has it."""
    NOT_FOUND = "not_found"
    AMBIGUOUS = "ambiguous"
    SOURCE_UNKNOWN = "source_unknown"
    UNCHECKED = "unchecked"
    """The article could not be read, or not to its end."""
    UNUSABLE = "unusable"

    @property
    def is_found(self) -> bool:
        """Whether the words stand in the article, in one place that can be told."""
        return self in {Outcome.FOUND, Outcome.ELSEWHERE}


class Judged(NamedTuple):
    """A candidate, and what came of it."""

    candidate: Candidate
    outcome: Outcome
    message: str
    source: str | None = None
    matched_by: HintKind | None = None
    match: Match | None = None
    """Where the words stand; where they do not, the nearest passage."""
    proposal: Proposal | None = None
    """The evidence as it would be written."""
    near: tuple[str, ...] = ()
    """Sources that come near to what the file names."""
    quoted_by: tuple[str, ...] = ()
    """Claims that quote some of the passage."""
    problems: tuple[Problem, ...] = ()
    """What `verify` says of the quotation."""
    told: tuple[str, ...] = ()
    """What the file says of the place or the source and is not so, or was not compared."""
    link: tuple[str, str] | None = None
    """Who says it by the file, an actor's id, and the cue."""
    no_link: str = ""
    """Why what the file says of that makes no link of a chain."""

    @property
    def has_error(self) -> bool:
        """Whether `verify` would call its quotation an error, as one that is cut off."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


class ImportedClaim(NamedTuple):
    """A claim as the candidates of a file make it."""

    id: str
    is_new: bool
    """False: it is there, and only evidence is added."""
    stated: Stated
    found: tuple[Judged, ...]
    unfound: tuple[Judged, ...]
    doubts: tuple[str, ...] = ()
    """What the file states and is not written so, and what it might mean instead."""
    remarks: tuple[str, ...] = ()
    """What else is for a person to look at."""

    @property
    def is_written(self) -> bool:
        """Whether there is a record to write, or evidence for one."""
        return bool(self.found)


def by_place(claims: Iterable[ImportedClaim]) -> Mapping[str, ImportedClaim]:
    """Return the claims by the places of their candidates."""
    return {item.candidate.place: claim for claim in claims for item in (*claim.found, *claim.unfound)}


def imported_document(
    judged: Sequence[Judged], claims: Sequence[ImportedClaim], remarks: Mapping[str, Sequence[str]]
) -> Document:
    """Return the list of candidates.

    Args:
        judged: The candidates, in the order of their files.
        claims: What claims they make.
        remarks: By file, what of it was left out.
    """
    made = by_place(claims)
    return {
        "schema_version": SCHEMA_VERSION,
        "summary": {
            "candidates": len(judged),
            **{outcome.value: sum(one.outcome is outcome for one in judged) for outcome in Outcome},
        },
        "files": [{"file": file, "left_out": list(told)} for file, told in remarks.items()],
        "candidates": [_candidate(item, made.get(item.candidate.place)) for item in judged],
    }


def _candidate(item: Judged, claim: ImportedClaim | None) -> Document:
    candidate = item.candidate
    difference = item.match.difference if item.match else None
    return {
        "place": candidate.place,
        "outcome": item.outcome,
        "message": item.message,
        "claim": claim.id if claim else None,
        "is_new": claim.is_new if claim else None,
        "doubts": list(claim.doubts) if claim else [],
        "text": candidate.claim.text or None,
        "quote": candidate.quote,
        "stance": candidate.stance,
        "source": item.source,
        "matched_by": item.matched_by,
        "near": list(item.near),
        "match": _match(item.match) if item.outcome.is_found or item.outcome is Outcome.ALREADY else None,
        "nearest": None if item.outcome.is_found or item.outcome is Outcome.ALREADY else _match(item.match),
        "difference": [{"quoted": s.quoted, "printed": s.printed} for s in difference.steps if not s.same]
        if difference
        else [],
        "said_offsets": list(candidate.offsets) if candidate.offsets else None,
        "told": list(item.told),
        "attribution": {"actor": item.link[0], "cue": item.link[1] or None} if item.link else None,
        "no_attribution": item.no_link or None,
        "quoted_by": list(item.quoted_by),
        "problems": [{"code": p.code, "severity": p.severity, "message": p.message} for p in item.problems],
    }


def _match(match: Match | None) -> Document | None:
    if match is None or match.span is None:
        return None
    return {
        "method": match.method,
        "start": match.span.start,
        "end": match.span.end,
        "line": match.line,
        "column": match.column,
        "text": match.text,
        "score": match.score,
        "location": location_document(match.location),
    }
