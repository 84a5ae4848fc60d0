"""A piece of evidence as YAML to copy into a claim, with what was read beside it as comments."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.records.model import Modality, Stance
from claimcheck.render.visible import visible
from claimcheck.report.proposal import Proposal, ProposedLink
from claimcheck.report.wording import placed

# YAML takes none of these for anything but text, wherever they stand in a plain scalar on one line.
_PLAIN = re.compile(r"[A-Za-zÄÖÜäöüß„“»«‚‘(][^\x00-\x1f#:\x7f-\x9f\ufeff]*")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~"))
_INDENT = "      "


def to_yaml(proposal: Proposal, *, gloss: bool = False) -> str:
    """Return the evidence block, indented as it stands below `evidence:` of a claim.

    Args:
        proposal: What was read off the text.
        gloss: Whether to leave a line open for a person's translation; until it is filled in, the
            record is refused.
    """
    return evidence_block(proposal, Added(gloss="" if gloss else None), _INDENT)


class Added(NamedTuple):
    """What evidence has beside what was read off the text."""

    stance: Stance = Stance.SUPPORTS
    gloss: str | None = None
    """A translation; empty: a line is left open for one."""
    comments: tuple[str, ...] = ()
    links: tuple[ProposedLink, ...] | None = None
    """The chain, where it is told by somebody; what was read off the text is then a comment."""
    modality: Modality | None = None
    """How the passage says it, where it is told by somebody, be it as the plain thing that it is."""


def evidence_block(proposal: Proposal, added: Added, indent: str) -> str:
    """Return a piece of evidence as whole lines, *indent* before its `-`."""
    return "".join(f"{indent}{line}\n" for line in _lines(proposal, added))


def scalar(text: str) -> str:
    """Return *text* as a YAML scalar that reads back as the same characters: plain where that is safe."""
    last = text[-1:]
    acts = visible(text) != text
    if _PLAIN.fullmatch(text) and not (acts or last.isspace()) and text.lower() not in _WORDS:
        return text
    return quoted_scalar(text)


def quoted_scalar(text: str) -> str:
    """Return *text* as a YAML scalar in quotation marks, which may stand anywhere, in braces and before a comment, too."""
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def _lines(proposal: Proposal, added: Added) -> Iterator[str]:
    # A comment behind a plain scalar, or below it, could be a part of it that YAML cuts off: all stand on top.
    yield from (f"# {visible(comment)}" for comment in added.comments)
    yield f"# {visible(placed(proposal.line, proposal.location))}"
    yield from (f"# {visible(warning)}" for warning in proposal.warnings)
    yield from (f"# quantity: {visible(written)}" for written in proposal.quantities)
    if proposal.hedges:
        words = ", ".join(f"„{visible(word)}“" for word in proposal.hedges)
        yield f"# hedged: {words}"
    links = proposal.links if added.links is None else added.links
    told = () if added.links is None else _besides(proposal.links, added.links)
    yield from (_open(link) for link in (*links, *told) if link.actor is None)
    yield from (f"# read: {link.actor}: {visible(link.cue)}" for link in told if link.actor is not None)
    yield f"- source: {_id(proposal.source)}"
    yield f"  quote: {scalar(proposal.quote)}"
    if proposal.prefix:
        yield f"  prefix: {scalar(proposal.prefix)}"
    if proposal.suffix:
        yield f"  suffix: {scalar(proposal.suffix)}"
    if added.gloss is not None:
        yield f"  gloss: {scalar(added.gloss) if added.gloss else ''}"
    if added.stance is not Stance.SUPPORTS:
        yield f"  stance: {added.stance}"
    if added.modality is not None or proposal.modality != "asserted":
        yield f"  modality: {added.modality or proposal.modality}"
    known = [link for link in links if link.actor is not None]
    if known:
        yield "  attribution:"
    yield from (f"    - {link.actor}" + (f": {scalar(link.cue)}" if link.cue else "") for link in known)


def _besides(read: Sequence[ProposedLink], told: Sequence[ProposedLink]) -> tuple[ProposedLink, ...]:
    """Return the links that were read and that the chain has not."""
    having = {(link.actor, link.cue) for link in told}
    return tuple(link for link in read if (link.actor, link.cue) not in having)


def _id(source: str) -> str:
    """Return a source's id; one of digits alone would be a number to YAML."""
    return f'"{source}"' if source[:1].isdigit() else scalar(source)


def _open(link: ProposedLink) -> str:
    if not link.speaker:
        return f"# names nobody: {visible(link.cue)}"
    return f"# whoever is meant by „{visible(link.speaker)}“: {visible(link.cue)}"
