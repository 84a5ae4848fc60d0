"""A claim in the making: what a person has said and chosen so far."""

from typing import NamedTuple

from claimcheck.records.model import Kind, Modality, Stance
from claimcheck.report.candidate import Stated
from claimcheck.report.places import Proposal, ProposedLink
from claimcheck.text.layout import Location
from claimcheck.text.span import Span


class Offer(NamedTuple):
    """A sentence that may be quoted, and how it was found."""

    source: str
    span: Span
    line: int
    text: str
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
