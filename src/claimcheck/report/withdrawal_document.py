"""A withdrawal as one document of plain values, for other programs (schema_version 1)."""

from claimcheck import __version__
from claimcheck.report.document import Document, contradiction_document, count_document
from claimcheck.report.withdrawal import Change, Effect, State, Withdrawal

SCHEMA_VERSION = 1


def withdrawal_document(withdrawal: Withdrawal) -> Document:
    """Return the changed claims, the gravest first, and how many there are of each effect."""
    counts = {(effect, certain): number for effect, certain, number in withdrawal.counts}
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "claimcheck", "version": __version__},
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
