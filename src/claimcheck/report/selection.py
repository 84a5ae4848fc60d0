"""Where a quotation stands in its article, as programs that mark texts are told."""

from typing import NamedTuple

from claimcheck.records.model import Source
from claimcheck.report.model import CheckedClaim, CheckedEvidence


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
