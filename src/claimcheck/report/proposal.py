"""What is read off articles for a person, and not recorded yet: evidence, a claim in the making, a change of a file; and who says what in one article."""

from typing import NamedTuple

from claimcheck.problem import Place
from claimcheck.records.model import Kind, Modality, Stance
from claimcheck.report.evidence import Layer
from claimcheck.report.values import (
    SCHEMA_VERSION,
    Document,
    layer_document,
    location_document,
)
from claimcheck.text.layout import Location
from claimcheck.text.span import Span


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


class Stated(NamedTuple):
    """What a file says of the claim that a quotation is for; empty where it says nothing."""

    id: str = ""
    text: str = ""
    tags: tuple[str, ...] = ()
    about: str = ""
    quantity: str = ""
    value: str = ""
    as_of: str = ""
    modality: str = ""
    language: str = ""


class Offer(NamedTuple):
    """A sentence that may be quoted, and how it was found."""

    source: str
    span: Span
    line: int
    text: str
    """On one line."""
    how: str
    quoted_by: tuple[str, ...] = ()
    location: Location | None = None


class DraftPassage(NamedTuple):
    """A passage that was chosen, and what was said of it."""

    proposal: Proposal
    stance: Stance = Stance.SUPPORTS
    gloss: str = ""
    links: tuple[ProposedLink, ...] = ()
    modality: Modality | None = None
    """How it says it, where that was chosen; None: as it was read."""
    unanswered: tuple[str, ...] = ()
    """What was not said of it yet; nothing where all was."""


class NewActor(NamedTuple):
    """Somebody who stands in a chain, and is among the actors not yet."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    party: str = ""


class Draft(NamedTuple):
    """A claim, or more evidence for one that is there."""

    id: str = ""
    stated: Stated = Stated()
    passages: tuple[DraftPassage, ...] = ()
    is_new: bool = True
    actors: tuple[NewActor, ...] = ()
    """Who is to be an actor for it."""


class Change(NamedTuple):
    """Lines as they were and as they are to be, and where the first change in them is; an empty `after`: they go."""

    place: Place
    before: str
    after: str


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


def speech_document(page: SpeechPage) -> Document:
    """Return the reported words of one article as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "source": page.source,
        "reported": [
            {
                "line": item.line,
                **location_document(item.location),
                **layer_document(item.layer),
                "words": [
                    {"text": text, "start": piece.start, "end": piece.end}
                    for text, piece in zip(item.texts, item.pieces, strict=True)
                ],
                "hedges": list(item.hedges),
            }
            for item in page.reported
        ],
        "flat": [
            {
                "line": item.line,
                "text": item.text,
                "credited_line": item.credited_line,
                **layer_document(item.layer),
            }
            for item in page.flat
        ],
    }
