"""What becomes of the claims without an actor or article: before, and after at least and at most; as shapes and as plain values.

At least: all that may have come through it is gone, too. At most: only what came through it for certain.
"""

from enum import StrEnum
from typing import NamedTuple

from claimcheck.records.model import Claim, Fit
from claimcheck.report.model import Consistency, Contradiction, Corroboration, Count
from claimcheck.report.values import SCHEMA_VERSION, TOOL, Document, contradiction_document, count_document


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
