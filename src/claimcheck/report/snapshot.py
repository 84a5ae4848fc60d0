"""What of a verification is compared with another one, whether it was made now or read from a file."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.problem import Severity
from claimcheck.report.model import Anchor, Consistency, Corroboration, Fit


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
