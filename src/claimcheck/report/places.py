"""Places in articles that are shown apart from any claim: what was searched for, what is quoted."""

from typing import NamedTuple

from claimcheck.records.model import Modality
from claimcheck.report.passage import Layer, Passage
from claimcheck.text.article import Span
from claimcheck.text.layout import Location


class QuotedParagraph(NamedTuple):
    """A paragraph with its quoted passages marked, and the ids of the claims that quote from it."""

    passage: Passage
    claims: tuple[str, ...]


class Unquoted(NamedTuple):
    """A sentence with a number that no claim quotes, and its line."""

    line: int
    text: str


class Coverage(NamedTuple):
    """An article as the claims use it."""

    paragraphs: tuple[QuotedParagraph, ...]
    unquoted: tuple[Unquoted, ...]


class Reported(NamedTuple):
    """Words that an article reports as somebody's: the pieces with their text, the first's line, who says it."""

    line: int
    pieces: tuple[Span, ...]
    texts: tuple[str, ...]
    layer: Layer
    hedges: tuple[str, ...]
    location: Location | None = None


class FlatPassage(NamedTuple):
    """A sentence that asserts what the article credits to somebody in another line."""

    line: int
    text: str
    credited_line: int
    layer: Layer


class SpeechPage(NamedTuple):
    """All reported words of one article, in order, and what it asserts though it credits it elsewhere."""

    source: str
    reported: tuple[Reported, ...]
    flat: tuple[FlatPassage, ...]


class ProposedLink(NamedTuple):
    """A link of a chain as the text shows it: the actor, None where it stays open, and the words of the cue."""

    actor: str | None
    cue: str
    speaker: str


class Proposal(NamedTuple):
    """A piece of evidence read off the text, for a curator to check and to copy."""

    source: str
    line: int
    quote: str
    prefix: str
    modality: Modality
    links: tuple[ProposedLink, ...]
    quantities: tuple[str, ...]
    """As records write them: `up to 9000 soldiers`."""
    hedges: tuple[str, ...]
    warnings: tuple[str, ...]
    """What a curator should know: cut off, ambiguous, attribution open."""
    location: Location | None = None
    suffix: str = ""
    """Set where no words before the passage tell it from its like."""
