"""A piece of evidence as YAML to copy into a claim, with what was read beside it as comments."""

import re
from collections.abc import Iterator

from claimcheck.render.visible import visible
from claimcheck.report.places import Proposal, ProposedLink
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
    return "\n".join(_lines(proposal, gloss=gloss)) + "\n"


def scalar(text: str) -> str:
    """Return *text* as a YAML scalar that reads back as the same characters: plain where that is safe."""
    last = text[-1:]
    acts = visible(text) != text
    if _PLAIN.fullmatch(text) and not (acts or last.isspace()) and text.lower() not in _WORDS:
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def _lines(proposal: Proposal, *, gloss: bool) -> Iterator[str]:
    # A comment behind a plain scalar, or below it, could be a part of it that YAML cuts off: all stand on top.
    yield f"{_INDENT}# {visible(placed(proposal.line, proposal.location))}"
    yield from (f"{_INDENT}# {visible(warning)}" for warning in proposal.warnings)
    yield from (f"{_INDENT}# quantity: {visible(written)}" for written in proposal.quantities)
    if proposal.hedges:
        words = ", ".join(f"„{visible(word)}“" for word in proposal.hedges)
        yield f"{_INDENT}# hedged: {words}"
    yield from (_open(link) for link in proposal.links if link.actor is None)
    yield f"{_INDENT}- source: {_id(proposal.source)}"
    yield f"{_INDENT}  quote: {scalar(proposal.quote)}"
    if proposal.prefix:
        yield f"{_INDENT}  prefix: {scalar(proposal.prefix)}"
    if gloss:
        yield f"{_INDENT}  gloss: "
    if proposal.modality != "asserted":
        yield f"{_INDENT}  modality: {proposal.modality}"
    known = [link for link in proposal.links if link.actor is not None]
    if known:
        yield f"{_INDENT}  attribution:"
    yield from (f"{_INDENT}    - {link.actor}: {scalar(link.cue)}" for link in known)


def _id(source: str) -> str:
    """Return a source's id; one of digits alone would be a number to YAML."""
    return f'"{source}"' if source[:1].isdigit() else scalar(source)


def _open(link: ProposedLink) -> str:
    if not link.speaker:
        return f"{_INDENT}# names nobody: {visible(link.cue)}"
    return f"{_INDENT}# whoever is meant by „{visible(link.speaker)}“: {visible(link.cue)}"
