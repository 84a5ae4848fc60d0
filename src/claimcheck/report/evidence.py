"""A piece of evidence as it was checked: where it was found, its passage as it is shown, who says it and how surely, and whether it counts."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.locate.method import Difference, Method
from claimcheck.quantities.stated import Reading
from claimcheck.records.model import Evidence, Link, Modality
from claimcheck.report.wording import located, placed
from claimcheck.speech.kind import Kind
from claimcheck.text.hedges.hedge_found import Hedge
from claimcheck.text.layout import Location
from claimcheck.text.left_out.outside import LeftOut
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


class Anchor(StrEnum):
    """Whether the quotations of a claim stand where it says: the worst of its evidence."""

    FOUND = "found"
    UNCHECKED = "unchecked"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"

    @property
    def rank(self) -> int:
        """0 for the best."""
        return _ANCHORS.index(self)


_ANCHORS = tuple(Anchor)


class Match(NamedTuple):
    """Where words were found: the span and its text in the article; for `none` only the method.

    `pieces` has more than one span where the quotation leaves words out; `omitted` are those
    words. `score` is 1.0 on the first two rungs, else the likeness, 0.0-1.0.
    """

    method: Method
    span: Span | None = None
    line: int | None = None
    column: int | None = None
    text: str = ""
    score: float = 0.0
    occurrences: int = 0
    pieces: tuple[Span, ...] = ()
    omitted: tuple[str, ...] = ()
    difference: Difference | None = None
    location: Location | None = None
    """Where it stands on its page; None without a map."""

    @property
    def is_found(self) -> bool:
        """Return whether it stands on one of the first two rungs, or is the speaker whom the map names."""
        return self.method in {Method.EXACT, Method.NORMALIZED, Method.MAP}

    @property
    def located(self) -> str:
        """Where it stands on its page, in words; empty without a map."""
        return located(self.location)

    @property
    def place(self) -> str:
        """Where it stands, in words: `line 12, page 3`; empty where it stands nowhere."""
        return placed(self.line, self.location)


class LinkKind(StrEnum):
    """What the article shows of one link of a chain."""

    NAMED = "named"
    """The cue attributes the passage to the actor, by name."""
    RESOLVED = "resolved"
    """The same by a pronoun or a description that the text itself resolves to the actor."""
    IMPLIED = "implied"
    """The passage is attributed, and nothing says to whom: that it is the actor is the curator's word."""
    UNREAD = "unread"
    """No attribution of the passage can be read at the cue."""
    CONTRADICTED = "contradicted"
    """The cue attributes the passage to somebody else."""
    NO_CUE = "no_cue"


class CheckedLink(NamedTuple):
    """One link of a chain, and what the article shows of it."""

    link: Link
    match: Match
    kind: LinkKind
    why: str = ""
    """Why an attribution cannot be read, or to whom the cue gives the passage instead."""
    names_other: tuple[str, ...] = ()
    """Actors that the cue names though it names none of its own; then it does not count."""
    denies: str = ""
    """The word of the cue by which its actor denies what the passage is to support; then it does not count."""
    is_owner: bool = False
    """Whether the cue says of the actor only that the speaker is theirs: „Putins Tochter“; then it does not count."""
    saw: bool = False
    """Whether the cue says that its actor saw it itself, as `firsthand` in the record has it."""
    authors: tuple[str, ...] = ()
    """Who wrote the document that the link names, or for whom its person speaks, where the article says so: they are one party."""
    beside: tuple[str, ...] = ()
    """Who speaks together with the link's own actors by the words of the article: any of them could have produced it."""

    one_with: tuple[tuple[str, str], ...] = ()
    """Pairs that article or name makes one party: who speaks and for whom, an office and who holds it; of the last link."""

    heard_from: tuple[tuple[str, str], ...] = ()
    """Pairs of an actor of the last link and who may be his source, by the sentence of the passage or the one before or behind it."""

    @property
    def named(self) -> bool:
        """Return whether the cue attributes the passage to every actor by name."""
        return self.kind is LinkKind.NAMED

    @property
    def is_shown(self) -> bool:
        """Return whether the cue stands there and speaks for nobody else."""
        return self.match.is_found and self.kind is not LinkKind.CONTRADICTED and not self.denies

    @property
    def is_known(self) -> bool:
        """Return whether the article itself shows that it came from the actor: only then its root is known."""
        return self.is_shown and self.kind in {LinkKind.NAMED, LinkKind.RESOLVED}


class CheckedEvidence(NamedTuple):
    """One piece of evidence: where it was found, who said it, and whether it counts.

    `roots` are the origins that could have produced it, empty where the origin is unknown;
    `reason` says in words why it counts or does not.
    """

    evidence: Evidence
    number: int
    """Which of the claim's passages it is, from 1."""
    anchor: Anchor
    match: Match
    links: tuple[CheckedLink, ...]
    left_out: tuple[LeftOut, ...]
    counted: bool
    roots: tuple[str, ...]
    reason: str
    passage: Passage | None
    quantities: tuple[Reading, ...] = ()
    """The quantities that the passage states, with offsets into the article."""
    detected: Detected | None = None
    """What the passage says of its speakers and hedges; None where it was not read."""
    set_apart: tuple[LeftOut, ...] = ()  # left out, too, but set apart by the record
    deep_link: str = ""
    """The address that opens the source's page at the passage and marks it; empty where there is none."""
    ignored: Mapping[str, str] = MappingProxyType({})
    """Codes of problems of this passage that a record silenced, with the reason."""
    uncertain: str = ""
    """Why it makes no origin certain, though it counts: it says something else than the claim, or does not stand by it."""
    unsaid: bool = False
    """Whether it is for what it says, and not for whose word it is: by itself it makes not even one of unknown origin certain."""

    @property
    def cut_off(self) -> bool:
        """Return whether a negation or bound that governs the quotation stands outside it."""
        return bool(self.left_out) and any(item.governs for item in self.left_out)

    @property
    def stands(self) -> bool:
        """Return whether the quotation was found and is not cut off."""
        return self.anchor is Anchor.FOUND and not self.cut_off

    @property
    def denied(self) -> str:
        """The word by which a cue of its chain denies what the passage says; empty where none does."""
        return next((link.denies for link in self.links if link.denies), "")
