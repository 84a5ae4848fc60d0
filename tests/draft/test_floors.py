"""How many planted errors are told, and how often something is said against a right sentence: floors that only rise."""

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import drafts

FLOORS = {
    "number": 0.94, "date": 0.94, "bound": 0.8, "quotation": 0.95, "nothing": 0.8, "speaker": 0.85, "name": 0.75, "place": 0.85,
    "plan": 0.75, "negation": 0.8,
}  # fmt: skip
"""What share of the errors of each kind is told at least, in the drafts below."""


@pytest.mark.costly(0)
def test_errors_planted_in_drafts_are_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By kind, none of them in a sentence that is called covered, and no more said against the right ones than this."""
    monkeypatch.setattr(drafts, "DATA", data)
    chosen = [draft for draft in drafts.drafts() if draft.id in {"d01", "d03", "d05", "d07", "s04", "e02"}]
    outcomes = [outcome for draft in chosen for outcome in drafts.outcomes(draft)]
    every, told = (
        Counter(one.planted.kind for one in outcomes),
        Counter(one.planted.kind for one in outcomes if one.is_told),
    )
    assert {
        kind: told[kind] / every[kind] for kind, least in FLOORS.items() if told[kind] < least * every[kind]
    } == {}
    assert [one for one in outcomes if one.is_covered] == []
    assert sum(len(drafts.alarms(draft)) for draft in chosen) <= 1


def test_articles_of_the_benchmark_are_told_in_other_words() -> None:
    """Its own articles, rewritten freely: so many errors are told, and so little is said against what is right."""
    chosen = [draft for draft in drafts.drafts() if draft.id in {"i06", "i07", "q07"}]
    outcomes = [outcome for draft in chosen for outcome in drafts.outcomes(draft)]
    assert [one for one in outcomes if one.is_covered] == []
    assert sum(one.is_told for one in outcomes) >= 0.8 * len(outcomes)
    assert sum(len(drafts.alarms(draft)) for draft in chosen) <= 1
