"""Claims whose every word stands in their quotation: most that follow are licensed, hardly any that does not.

The pairs (`pairs.jsonl`) were written by hand, with invented names, before the rules that read most of them; a fifth of them
by somebody who knew none of the rules.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.records.model import Fit

from .cases import Case

if TYPE_CHECKING:
    from .cases import Judge

PAIRS = [json.loads(line) for line in Path(__file__).with_name("pairs.jsonl").read_text("utf-8").splitlines()]

WITHOUT_WHO_SAYS_IT = frozenset(
    (
        "dropped attribution",
        "dropped attribution laut",
        "dropped attribution opinion",
        "dropped attribution anonymous",
    )
)
"""Who says it is told by the chain of a record, and no part of what a claim is held against."""

UNREAD = frozenset(("only", "time before after", "unread"))
"""Kinds of which no sign is read; fewer would be better."""

LEAST = 0.85


def test_what_does_not_follow_is_not_licensed(judge: "Judge") -> None:
    """Other bearers, other halves, what is only feared, asked, tried, once was: none licenses."""
    pairs = [p for p in PAIRS if not p["follows"] and p["kind"] not in WITHOUT_WHO_SAYS_IT | UNREAD]
    found = judge([Case(p["language"], p["claim"], p["quote"]) for p in pairs])
    assert [p["claim"] for p, one in zip(pairs, found, strict=True) if one.fit is Fit.LICENSED] == []


def test_most_of_what_follows_is_licensed(judge: "Judge") -> None:
    """Natural shortenings of a sentence: nothing is refused only to be safe, and none overreaches."""
    pairs = [p for p in PAIRS if p["follows"]]
    found = [one.fit for one in judge([Case(p["language"], p["claim"], p["quote"]) for p in pairs])]
    assert found.count(Fit.LICENSED) >= LEAST * len(pairs)
    read = [one for one, pair in zip(found, pairs, strict=True) if pair["kind"] not in UNREAD]
    assert Fit.OVERREACHES not in read
