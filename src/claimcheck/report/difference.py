"""What changed between two verifications: one line of news each, and in which direction."""

from enum import StrEnum
from typing import NamedTuple


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
