"""What is handed to other programs: where quotations stand in their articles, and people's verdicts."""

from typing import NamedTuple

from claimcheck.records.model import Actor, Source, Verdict
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim


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
