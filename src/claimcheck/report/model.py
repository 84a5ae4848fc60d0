"""The conclusions: what was found where, counted how, contradicted by what; and which claims need a person first.

Everything that an output shows stands here, texts of passages included, so that a renderer needs
neither articles nor records.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.problem import Place, Problem, Severity
from claimcheck.records.model import Actor, Claim, Fit, Modality, Source, Status, fingerprint
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.fit import Compared


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

    one_text: tuple[int, ...] = ()
    """How many articles print each text that its passages stand in, where fewer origins are certain for that."""

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


_OVERREACH = frozenset(("CC511", "CC512", "CC513", "CC514", "CC515"))
"""The codes of what a claim says more than its quotations."""


class Need(IntEnum):
    """Why a person should look at a claim, the gravest reason first."""

    ERROR = 0
    WARNING = 1
    OVERREACH = 2
    UNSUPPORTED = 3
    """No quotation counts in its support."""
    SUPERSEDED = 4
    OPEN = 5
    """An editor still waits for something."""
    UNREAD = 6
    """Nobody has read whether claim and quotation say the same."""
    NONE = 7


def by_need(report: Report) -> tuple[CheckedClaim, ...]:
    """Return the claims of *report*, those that need a person first; those alike stay by their ids."""
    needs = needs_of(report)
    return tuple(sorted(report.claims, key=lambda claim: needs[claim.claim.id]))


def needs_of(report: Report) -> dict[str, Need]:
    """Return the gravest reason to look at each claim, by id."""
    found = problems_by_claim(report)
    return {claim.claim.id: need_of(claim, found.get(claim.claim.id, ())) for claim in report.claims}


def problems_by_claim(report: Report) -> Mapping[str, list[Problem]]:
    """Return what is wrong with each claim: with itself, with what it contradicts, and each error in an article of its."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    errors: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in report.problems:
        for id_ in filter(None, (problem.claim, problem.other)):
            found[id_].append(problem)
        if problem.claim is None and problem.source and problem.severity is Severity.ERROR:
            errors[problem.source].append(problem)
    for claim in report.claims if errors else ():
        for source in dict.fromkeys(item.evidence.source for item in claim.evidence):
            found[claim.claim.id] += errors[source]
    return found


def need_of(claim: CheckedClaim, problems: Iterable[Problem]) -> Need:
    """Return the gravest reason to look at *claim*, which has these *problems*."""
    needs = {_need(problem) for problem in problems}
    if claim.fit is Fit.OVERREACHES:
        needs.add(Need.OVERREACH)
    if claim.corroboration is Corroboration.UNCORROBORATED:
        needs.add(Need.UNSUPPORTED)
    if claim.consistency is Consistency.SUPERSEDED:
        needs.add(Need.SUPERSEDED)
    elif claim.consistency in {Consistency.CONTRADICTED, Consistency.DENIED}:
        needs.add(Need.WARNING)
    if claim.claim.status is Status.OPEN:
        needs.add(Need.OPEN)
    if claim.fit is Fit.UNCHECKED:
        needs.add(Need.UNREAD)
    return min(needs, default=Need.NONE)


def _need(problem: Problem) -> Need:
    if problem.severity is Severity.ERROR:
        return Need.ERROR
    if problem.severity is Severity.INFO:
        return Need.NONE
    return Need.OVERREACH if problem.code in _OVERREACH else Need.WARNING


def plain_problem(problem: Problem) -> str:
    """Return what *problem* means, for a sentence; empty for notes and for what an axis tells already."""
    return "" if problem.severity is Severity.INFO else problem.kind.plain
