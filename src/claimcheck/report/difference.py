"""What changed between two verifications: what of each is compared, one line of news each with its direction, and plain values of it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.problem import Severity
from claimcheck.records.model import Fit
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration
from claimcheck.report.values import SCHEMA_VERSION, TOOL, Document


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
