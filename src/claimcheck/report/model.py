"""The conclusions: what was found where, counted how, contradicted by what.

Everything that an output shows stands here, texts of passages included, so that a renderer needs
neither articles nor records.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.locate.changes import Difference
from claimcheck.locate.method import Method
from claimcheck.problem import Place, Problem
from claimcheck.quantities.stated import Reading
from claimcheck.records.claim_fingerprint import fingerprint
from claimcheck.records.model import Actor, Claim, Evidence, Fit, Link, Modality, Source
from claimcheck.report.fit import Compared
from claimcheck.report.passage import Detected, Layer, Mark, MarkKind, Passage
from claimcheck.report.wording import located, placed
from claimcheck.text.layout import Location
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.span import Span

__all__ = ("Detected", "Fit", "Layer", "Mark", "MarkKind", "Passage")
"""What can be imported from here, too."""


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


class Corroboration(StrEnum):
    """How many independent origins stand behind a claim, in a word; `unchecked`: it was not looked at."""

    UNCHECKED = "unchecked"
    UNCORROBORATED = "uncorroborated"
    SINGLE_ORIGIN = "single_origin"
    UNDETERMINED = "undetermined"
    ONE_PARTY = "one_party"
    CORROBORATED = "corroborated"


class Consistency(StrEnum):
    """Whether anything speaks against a claim; `unchecked`: it was not looked at."""

    UNCHECKED = "unchecked"
    CONSISTENT = "consistent"
    CONTRADICTED = "contradicted"
    DENIED = "denied"
    SUPERSEDED = "superseded"


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


class Count(NamedTuple):
    """An honest interval: at least `low`, at most `high` different ones; `names` of the known.

    Unknown ones are named `?` and the last relay. `exact` is False where `low` is only a lower
    bound of the true minimum.
    """

    low: int
    high: int
    names: tuple[str, ...] = ()
    exact: bool = True


class Conflict(StrEnum):
    """Types of contradictions, and of what only looks like one."""

    NUMBER = "number"
    VALUE = "value"
    DENIAL = "denial"
    DECLARED = "declared"
    ATTRIBUTION = "attribution"
    SUPERSEDED = "superseded"
    NOT_COMPARABLE = "not_comparable"

    @property
    def contradicts(self) -> bool:
        """Return whether it is a contradiction."""
        return self not in {Conflict.SUPERSEDED, Conflict.NOT_COMPARABLE}


class Contradiction(NamedTuple):
    """What stands between a claim and another one, or itself; `same_origin`: one behind both sides."""

    kind: Conflict
    other: str
    reason: str
    same_origin: bool = False


class Position(NamedTuple):
    """What some claims say of one thing, all the same, and how many claims stand `against` each, by type.

    `as_of` and `modality` are None where they say it in the same words, and differ in whom they credit.
    """

    says: str
    as_of: str | None
    modality: Modality | None
    claims: tuple[str, ...]
    against: Mapping[Conflict, int]


class Disagreement(NamedTuple):
    """Claims that speak of one thing, or quote the same words, and do not agree: every one of them, by what they say."""

    about: str | None
    words: str | None
    positions: tuple[Position, ...]


SIDE_BY_SIDE = 3
"""So many of a claim's contradictions are shown at length where there are too many to list."""


class CheckedClaim(NamedTuple):
    """One claim with its five axes (the person's verdict is in the record) and what they rest on."""

    claim: Claim
    evidence: tuple[CheckedEvidence, ...]
    anchor: Anchor
    corroboration: Corroboration
    consistency: Consistency
    fit: Fit
    fit_reason: str
    origins: Count
    channels: Count
    parties: Count
    denials: Count
    articles: int
    """How many different articles the counted evidence comes from."""
    rests_on: tuple[str, ...]
    why: tuple[str, ...]
    """Why the counts are what they are, a sentence each."""
    contradictions: tuple[Contradiction, ...] = ()
    ignored: Mapping[str, str] = MappingProxyType({})
    """Codes of problems that were set aside, with the reason, and who did where it was not the claim's `ignore`."""
    fit_by_tool: Fit = Fit.UNCHECKED
    """What the tool alone found."""
    is_read: bool = False
    """Whether `fit` is a person's reading."""
    unlisted: Mapping[Conflict, int] = MappingProxyType({})
    """How many more claims stand against it, by type, where `contradictions` has only the first of them."""
    compared: tuple[Compared, ...] = ()
    """How the claim was held against the passage that fits it best."""
    left_to_read: tuple[str, ...] = ()
    """What a person has to read, where the fit is unchecked."""

    @property
    def fingerprint(self) -> str:
        """What a person's reading must be `of`."""
        return fingerprint(self.claim)

    @property
    def is_reading_stale(self) -> bool:
        """Return whether claim or quotations have changed since a person read them."""
        return self.claim.reading is not None and self.claim.reading.of != self.fingerprint

    @property
    def side_by_side(self) -> tuple[Contradiction, ...]:
        """The contradictions to show at length: all, or a few where not even all are listed."""
        return self.contradictions[:SIDE_BY_SIDE] if self.unlisted else self.contradictions


class Dependence(NamedTuple):
    """Articles, two or more, that share runs of words; each run stands in two of them at least, the longest first."""

    sources: tuple[str, ...]
    runs: tuple[str, ...]


class CheckedSource(NamedTuple):
    """A source, its article's SHA-256 (None: unreadable), and the codes that it silenced, with the reason."""

    source: Source
    sha256: str | None
    ignored: Mapping[str, str] = MappingProxyType({})
    map_sha256: str | None = None
    """Of the map beside its article; None where there is none, empty where it could not be read."""


ONLY = "only"
"""The setting that says what alone was looked at; it stands in no report for which all was."""


class Report(NamedTuple):
    """All conclusions, sorted: claims and sources by id, problems by place."""

    sources: tuple[CheckedSource, ...]
    actors: Mapping[str, Actor]
    claims: tuple[CheckedClaim, ...]
    problems: tuple[Problem, ...]
    dependences: tuple[Dependence, ...]
    refused: int
    """How many records were refused; what they say is in none of the conclusions."""
    settings: Mapping[str, str]
    """What the conclusions depend on besides the records: thresholds, tolerances."""
    disagreements: tuple[Disagreement, ...] = ()
    boilerplate: tuple[str, ...] = ()
    """Sources whose words are in part many others', too: these were left out when articles were compared."""

    @property
    def is_whole(self) -> bool:
        """Whether all was looked at, and not the quotations alone."""
        return ONLY not in self.settings

    def claim(self, id_: str) -> CheckedClaim:
        """Return the claim with that id.

        Raises:
            KeyError: if there is none.
        """
        for claim in self.claims:
            if claim.claim.id == id_:
                return claim
        raise KeyError(id_)

    def source(self, id_: str) -> Source:
        """Return the source's record; one that was refused stands with its id alone."""
        known = (checked.source for checked in self.sources if checked.source.id == id_)
        return next(known, None) or Source(place=Place(""), places={}, id=id_, file="")
