"""What the records leave open: each gap with what to do next."""

from enum import StrEnum
from typing import NamedTuple

from claimcheck.text.span import Span


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
