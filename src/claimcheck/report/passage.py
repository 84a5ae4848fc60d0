"""A passage as it is shown, and what it says itself of who says it: layers of speakers, hedges."""

from enum import StrEnum
from typing import NamedTuple

from claimcheck.records.model import Modality
from claimcheck.speech.kind import Kind
from claimcheck.text.hedges.hedge_found import Hedge
from claimcheck.text.span import Span


class MarkKind(StrEnum):
    """What a marked part of a paragraph is."""

    QUOTE = "quote"
    CUE = "cue"
    SPEAKER = "speaker"
    HEDGE = "hedge"
    BOUND = "bound"
    LEFT_OUT = "left out"


class Mark(NamedTuple):
    """A part of a paragraph; offsets count from the paragraph's start."""

    start: int
    end: int
    kind: MarkKind


class Passage(NamedTuple):
    """The paragraph around a passage, its first line, and what is marked in it, in order."""

    text: str
    line: int
    marks: tuple[Mark, ...]


class Layer(NamedTuple):
    """One who is credited with a passage by the article itself; spans are offsets into the article.

    `actors` are whom the words mean, empty where it stays open; `is_named` says that the words name
    them, `is_carried` that they stand in an earlier sentence.
    """

    kind: Kind
    """How the words are reported."""
    cue: tuple[Span, ...]
    cue_text: str
    speaker: Span | None
    speaker_text: str
    actors: tuple[str, ...]
    is_named: bool
    is_carried: bool
    frame: tuple[Span, ...] = ()
    owners: tuple[str, ...] = ()
    """Of whom the words only say that the speaker is theirs."""
    denies: str = ""
    """By which word the clause says that it was not said, or denies it; or asks, or supposes it."""
    lemma: str = ""
    message: tuple[Span, ...] = ()
    """The words that are credited."""

    @property
    def is_mapped(self) -> bool:
        """Return whether no words of the article name the speaker, but the map beside it does."""
        return self.speaker is None and bool(self.speaker_text)


class Detected(NamedTuple):
    """What a passage itself says of who says it, from the page back to the origin, and how surely."""

    layers: tuple[Layer, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    modality: Modality = Modality.ASSERTED

    @property
    def innermost(self) -> Layer | None:
        """The layer at the far end."""
        return self.layers[-1] if self.layers else None
