"""What changed between two verifications, and what becomes of the claims without an actor or article; as shapes and as plain values.

Of the latter what is left at least and at most. At least: all that may have come through it is gone, too. At most: only
what came through it for certain.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.problem import Severity
from claimcheck.records.model import Claim, Fit
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Contradiction, Corroboration, Count
from claimcheck.report.values import SCHEMA_VERSION, TOOL, Document, contradiction_document, count_document


class SeenPassage(NamedTuple):
    """One passage as a verification left it; `stands`: found and not cut off."""

    source: str
    stance: str
    quote: str
    anchor: Anchor
    stands: bool


class SeenClaim(NamedTuple):
    """One claim as a verification left it. `words` are what people wrote, by the key in the document."""

    id: str
    words: Mapping[str, str]
    """Text, quantity, value, date, modality; empty where there is none."""
    verdict: str
    anchor: Anchor
    corroboration: Corroboration
    consistency: Consistency
    fit: Fit
    origins: tuple[int, int]
    names: tuple[str, ...]
    """Of the origins, as the document has them."""
    passages: tuple[SeenPassage, ...]
    contradictions: frozenset[tuple[str, str]]
    """Type and other claim, of what is a contradiction alone."""
    ignored: Mapping[str, str]
    """Codes of the problems that the record silences, with the reason."""
    backing: Mapping[str, str] = MappingProxyType({})
    """What else stands behind it, in words: channels, parties, denials, what it rests on, its chains."""
    unlisted: Mapping[str, int] = MappingProxyType({})
    """How many more contradictions it has of a type than are listed."""


class SeenProblem(NamedTuple):
    """One problem, without its place: moving a record changes nothing."""

    code: str
    slug: str
    severity: Severity
    claim: str
    source: str
    message: str


class Snapshot(NamedTuple):
    """One verification: claims by id, the sum of each source's article (None: unreadable), problems."""

    version: str
    """Of the tool that made it."""
    settings: Mapping[str, str]
    claims: Mapping[str, SeenClaim]
    sources: Mapping[str, str | None]
    problems: tuple[SeenProblem, ...]
    pages: Mapping[str, str] = MappingProxyType({})
    """What the record of each source says of it, in words: outlet, date, credits, the map beside its article."""
    silenced: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    """Codes of the problems that each source silences, with the reason."""


class Trend(StrEnum):
    """In which direction a thing changed."""

    WORSE = "worse"
    BETTER = "better"
    NEUTRAL = "neutral"


class News(StrEnum):
    """What happened to a claim, a source, a problem or the settings."""

    ADDED = "added"
    REMOVED = "removed"
    BROKEN = "broken"
    MENDED = "mended"
    CONTRADICTED = "newly contradicted"
    NOT_CONTRADICTED = "no longer contradicted"
    CONSISTENCY = "consistency"
    CORROBORATED = "newly corroborated"
    NOT_CORROBORATED = "no longer corroborated"
    CORROBORATION = "corroboration"
    OVERREACHES = "newly overreaching"
    NOT_OVERREACHING = "no longer overreaching"
    FIT = "fit"
    REWORDED = "reworded"
    EVIDENCE = "passages"
    VERDICT = "verdict"
    SILENCED = "silenced"
    NOT_SILENCED = "no longer silenced"
    CHANGED = "changed"
    NEW_PROBLEM = "new problem"
    PROBLEM_GONE = "problem gone"


class Item(NamedTuple):
    """One piece of news: what it is about, what happened, and how it was and is (empty: not at all)."""

    kind: str
    """claim, source, problem or setting."""
    id: str
    news: News
    trend: Trend
    before: str = ""
    after: str = ""


class Difference(NamedTuple):
    """All news, by kind and id, and how many claims both verifications have."""

    items: tuple[Item, ...]
    common: int

    def of(self, trend: Trend) -> tuple[Item, ...]:
        """Return the news of one direction."""
        return tuple(item for item in self.items if item.trend is trend)


def difference_document(difference: Difference) -> Document:
    """Return all news in the order of kinds and ids, and how many there are of each direction."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": dict(TOOL),
        "summary": {
            "claims_in_both": difference.common,
            **{trend: len(difference.of(trend)) for trend in Trend},
        },
        "changes": [
            {
                "kind": item.kind,
                "id": item.id,
                "change": item.news,
                "trend": item.trend,
                "before": item.before or None,
                "after": item.after or None,
            }
            for item in difference.items
        ],
    }


class Effect(StrEnum):
    """What a withdrawal does to a claim, the gravest first."""

    LOST_EVIDENCE = "lost_evidence"
    LOST_CORROBORATION = "lost_corroboration"
    LOST_CONTRADICTION = "lost_contradiction"
    WEAKENED = "weakened"
    OTHER = "other"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Effect).index(self)


class State(NamedTuple):
    """How one claim stands; `consistency` is None where nothing is left that could be compared."""

    passages: int
    """How many are linked, found or not."""
    articles: int
    """How many the counted ones come from."""
    origins: Count
    corroboration: Corroboration
    consistency: Consistency | None
    fit: Fit


class Ended(NamedTuple):
    """What no longer stands against a claim, and why; not `certain`: it may still."""

    entry: Contradiction
    why: str
    certain: bool


class Change(NamedTuple):
    """One claim that is not what it was; `certain` is whether its effect is, or only may be."""

    claim: Claim
    effect: Effect
    certain: bool
    before: State
    at_least: State
    at_most: State
    ended: tuple[Ended, ...]
    new: tuple[Contradiction, ...]
    """Contradictions that other evidence hid."""

    @property
    def origins(self) -> Count:
        """The origins afterwards, as one interval."""
        low, high = self.at_least.origins, self.at_most.origins
        return high._replace(low=low.low, exact=low.exact and high.exact)


class Withdrawal(NamedTuple):
    """The changed claims, the gravest first, and what else to know."""

    actors: tuple[str, ...]
    sources: tuple[str, ...]
    claims: int
    """How many there are, changed or not."""
    changes: tuple[Change, ...]
    members: tuple[str, ...]
    """Who belongs to a withdrawn party and keeps their word."""
    alike: tuple[tuple[str, str], ...]
    """A withdrawn article and one that shares whole runs of words with it and stays."""

    @property
    def counts(self) -> tuple[tuple[Effect, bool, int], ...]:
        """How many claims each effect has, for certain (True) or perhaps, the gravest first."""
        seen = [(change.effect, change.certain) for change in self.changes]
        kinds = ((effect, certain) for effect in Effect for certain in (True, False))
        return tuple((*kind, seen.count(kind)) for kind in kinds)

    @property
    def unchanged(self) -> int:
        """How many claims are what they were."""
        return self.claims - len(self.changes)


def withdrawal_document(withdrawal: Withdrawal) -> Document:
    """Return the changed claims, the gravest first, and how many there are of each effect."""
    counts = {(effect, certain): number for effect, certain, number in withdrawal.counts}
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": dict(TOOL),
        "without": {"actors": list(withdrawal.actors), "sources": list(withdrawal.sources)},
        "members_kept": list(withdrawal.members),
        "alike_kept": [{"withdrawn": gone, "kept": kept} for gone, kept in withdrawal.alike],
        "summary": {
            "claims": withdrawal.claims,
            **{
                effect: {"certain": counts[effect, True], "possible": counts[effect, False]}
                for effect in Effect
            },
            "unchanged": withdrawal.unchanged,
        },
        "claims": [_change(change) for change in withdrawal.changes],
    }


def _change(change: Change) -> Document:
    record = change.claim
    return {
        "id": record.id,
        "text": record.text,
        "file": record.place.file,
        "line": record.place.line,
        "effect": change.effect,
        "certain": change.certain,
        "before": _state(change.before),
        "at_least": _state(change.at_least),
        "at_most": _state(change.at_most),
        "no_longer": [
            {**contradiction_document(ended.entry), "why": ended.why, "certain": ended.certain}
            for ended in change.ended
        ],
        "new": [contradiction_document(entry) for entry in change.new],
    }


def _state(state: State) -> Document:
    return {
        "passages": state.passages,
        "articles": state.articles,
        "origins": count_document(state.origins),
        "corroboration": state.corroboration,
        "consistency": state.consistency,
        "fit": state.fit,
    }
