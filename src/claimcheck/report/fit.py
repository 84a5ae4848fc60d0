"""How a claim was held against a passage: one comparison an aspect and place, with the words of both sides."""

from enum import StrEnum
from typing import NamedTuple

from claimcheck.text.span import Span


class Aspect(StrEnum):
    """In what a claim may say more than its passage."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUANTIFIER = "quantifier"
    MODALITY = "modality"
    POLARITY = "polarity"
    WORDS = "words"


class Outcome(StrEnum):
    """What the claim says, beside the passage; `open`: it was not read, or could not be compared."""

    SAME = "same"
    LESS = "less"
    MORE = "more"
    OPEN = "open"


class Compared(NamedTuple):
    """One comparison: the claim's words, the passage's, and why it came out so.

    `evidence` is the number of the passage from 1; `span` counts from the article's start and is None where
    the words stand in a translation or in no place.
    """

    aspect: Aspect
    outcome: Outcome
    claim: str
    passage: str
    reason: str
    evidence: int
    span: Span | None = None
