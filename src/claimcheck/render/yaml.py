"""Records as YAML to put into a file: evidence, claims, sources and actors, with what a person is to look at as comments."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.records.model import Modality, Stance
from claimcheck.render.visible import visible
from claimcheck.report.candidate import Candidate, ImportedClaim, Judged, Outcome
from claimcheck.report.proposal import Draft, DraftPassage, NewActor, Proposal, ProposedLink, Stated
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


_SAFE = ("published", "accessed", "sha256", "language")
"""Values that are safe as they are: digits and dashes, or a code."""

_WORDLESS = re.compile(r"[\w.-]+")
_ADDRESS = re.compile(r"https?://[!$-9;-Z\\^_a-z~]+(?::[!$-9;-Z\\^_a-z~]+)*")
"""One without a blank, a quotation mark, or a `#`; in it a colon is followed by more."""


def source_lines(known: Mapping[str, str | Sequence[str]], comments: Sequence[str], indent: str) -> str:
    """Return the record with the keys *known*, the lines of *comments* in it as comments.

    Args:
        known: The values by their keys, in the order in which they are to stand; a list is one of ids.
        comments: What a person is to look at; each becomes one line.
        indent: What stands before the `-` of the list that it is put into.
    """
    keys = [f"{key}: {_value(key, value)}" for key, value in known.items()]
    first, *others = keys
    lines = [f"{indent}- {first}", *(f"{indent}  {line}" for line in others)]
    return "".join(f"{line}\n" for line in (*lines, *_comments(comments, indent)))


def _value(key: str, value: str | Sequence[str]) -> str:
    if not isinstance(value, str):
        return f"[{', '.join(_value('', one) for one in value)}]"
    if key in _SAFE:
        return value if key != "sha256" or not value.isdecimal() else f'"{value}"'
    # Digits alone would be a number, or a date, to other readers of YAML; an address is safe as it is.
    is_number_like = value[:1].isdigit() and value.isascii() and _WORDLESS.fullmatch(value)
    return f'"{value}"' if is_number_like else value if _ADDRESS.fullmatch(value) else scalar(value)


def _comments(comments: Sequence[str], indent: str) -> Iterator[str]:
    for comment in comments:
        yield f"{indent}  # {visible(' '.join(comment.split()))}"


def claim_record(
    id_: str, stated: Stated, remarks: Sequence[str], evidence: Sequence[str], indent: str
) -> str:
    """Return a claim as whole lines.

    Args:
        id_: Its id.
        stated: Its text and what else is said of it.
        remarks: What a person is to look at; each becomes a comment below the keys.
        evidence: Its evidence, whole lines each, indented by four blanks more than the claim.
        indent: What stands before its `-`.
    """
    lines = [f"{indent}- id: {_word(id_)}"]
    lines += [f"{indent}  {line}" for line in _keys(stated)]
    lines += [f"{indent}  # {_comment(remark)}" for remark in remarks]
    if evidence:
        lines.append(f"{indent}  evidence:")
    return "".join(f"{line}\n" for line in lines) + "".join(evidence)


def imported_record(claim: ImportedClaim, indent: str, *, keeps_unfound: bool = False) -> str:
    """Return a claim that candidates make, with the evidence that was found.

    Args:
        claim: The claim.
        indent: What stands before its `-`.
        keeps_unfound: Whether what was not found stands below it, as comments.
    """
    found = [imported_evidence(item, f"{indent}    ") for item in claim.found]
    kept = _kept(claim, f"{indent}    ") if keeps_unfound else ""
    remarks = (*claim.doubts, *claim.remarks)
    return claim_record(claim.id, claim.stated, remarks, [*found, kept] if kept else found, indent)


def added_evidence(claim: ImportedClaim, indent: str, *, keeps_unfound: bool = False) -> str:
    """Return what candidates add to a claim that is there, as whole lines, *indent* before the `-` of each passage."""
    remarks = "".join(f"{indent}# {_comment(remark)}\n" for remark in (*claim.doubts, *claim.remarks))
    found = "".join(imported_evidence(item, indent) for item in claim.found)
    return remarks + found + (_kept(claim, indent) if keeps_unfound else "")


def imported_evidence(item: Judged, indent: str) -> str:
    """Return the evidence that a candidate makes, as whole lines; a chain only where the file tells one."""
    candidate = item.candidate
    if item.proposal is None:
        return ""
    comments = [f"from {candidate.place}"]
    if item.no_link:
        comments += [*_said_by(candidate), f"left out of the chain: {item.no_link}"]
    comments += item.told
    if candidate.gloss:
        comments.append("the translation is the file's: read it beside the quotation")
    # What silences an error is only a person's to say, who has read the passage.
    comments += [f"set apart in the file: „{words}“ – {why}" for words, why in candidate.apart.items()]
    told = {warning.partition("“")[0] for warning in item.proposal.warnings}
    messages = [problem.message for problem in item.problems if problem.message not in item.no_link]
    comments += [message for message in messages if message.partition("“")[0] not in told]
    links = (ProposedLink(item.link[0], item.link[1], ""),) if item.link else ()
    added = Added(candidate.stance, candidate.gloss or None, comments=tuple(comments), links=links)
    return evidence_block(item.proposal, added, indent)


def _said_by(candidate: Candidate) -> Iterator[str]:
    """Yield who says it by the file, where that makes no chain."""
    for key in ("speaker", "cue"):
        if getattr(candidate, key):
            yield f"{key}: {getattr(candidate, key)}"


def _comment(remark: str) -> str:
    return visible(" ".join(remark.split()))


def draft_record(draft: Draft, indent: str) -> str:
    """Return a claim that a person has made, as whole lines."""
    evidence = [draft_evidence(passage, f"{indent}    ") for passage in draft.passages]
    return claim_record(draft.id, draft.stated, (), evidence, indent)


def draft_evidence(passage: DraftPassage, indent: str) -> str:
    """Return a passage that a person has chosen, as whole lines."""
    comments = tuple(f"not answered: {question}" for question in passage.unanswered)
    added = Added(passage.stance, passage.gloss or None, comments, passage.links, passage.modality)
    return evidence_block(passage.proposal, added, indent)


def actor_record(actor: NewActor, indent: str) -> str:
    """Return an actor as whole lines."""
    keys = [f"- id: {_word(actor.id)}", f"  name: {scalar(actor.name)}"]
    if actor.aliases:
        keys.append(f"  aliases: [{', '.join(map(_word, actor.aliases))}]")
    keys.append(f"  kind: {actor.kind}")
    if actor.party:
        keys.append(f"  party: {_word(actor.party)}")
    return "".join(f"{indent}{key}\n" for key in keys)


def imported_file(claims: Sequence[ImportedClaim], *, keeps_unfound: bool) -> str:
    """Return the claims as a file of claims; of one that is there only the evidence, as comments that say where to.

    Args:
        claims: What candidates make.
        keeps_unfound: Whether what was not found is in it, as comments.
    """
    new = [imported_record(claim, "  ", keeps_unfound=keeps_unfound) for claim in claims if _is_new(claim)]
    parts = ["claims:\n" + "\n".join(new)] if new else []
    for claim in claims:
        if claim.is_written and not claim.is_new:
            lines = added_evidence(claim, "      ", keeps_unfound=keeps_unfound).split("\n")[:-1]
            head = f"# below `evidence:` of {claim.id}, which is there:"
            parts.append("".join(f"{line}\n" for line in (head, *(f"#{line}" for line in lines))))
    unfound = unfound_lines(claims, "  ") if keeps_unfound else ""
    return "\n".join([*parts, unfound] if unfound else parts)


def _is_new(claim: ImportedClaim) -> bool:
    return claim.is_written and claim.is_new


def unfound_lines(claims: Iterable[ImportedClaim], indent: str) -> str:
    """Return the claims of which nothing was found, all of it as comments, a blank line between two."""
    return "\n".join(_unfound(claim, indent) for claim in claims if not claim.is_written)


def _unfound(claim: ImportedClaim, indent: str) -> str:
    lines = [f"- id: {_word(claim.id)}", *(f"  {line}" for line in _keys(claim.stated))]
    lines += [f"  # {_comment(remark)}" for remark in (*claim.doubts, *claim.remarks)]
    lines.append("  evidence:")
    return "".join(f"{indent}# {line}\n" for line in lines) + _kept(claim, indent, "    ")


def _kept(claim: ImportedClaim, indent: str, inside: str = "") -> str:
    """Return what was not found as lines that only a person makes a record of; *inside* stands behind each `#`."""
    return "".join(f"{indent}# {inside}{line}\n" for item in claim.unfound for line in _kept_lines(item))


def _kept_lines(item: Judged) -> Iterator[str]:
    candidate = item.candidate
    source = item.source or next((hint.value for hint in candidate.hints if hint.kind != "text"), "")
    yield f"# from {_comment(candidate.place)}: {item.outcome.replace('_', ' ')}: {_comment(item.message)}"
    yield from (f"# {_comment(said)}" for said in _said_by(candidate))
    yield f"- source: {scalar(source)}"
    yield f"  quote: {scalar(' '.join(candidate.quote.split()))}"
    for key in ("prefix", "suffix", "gloss"):
        if getattr(candidate, key):
            yield f"  {key}: {scalar(' '.join(getattr(candidate, key).split()))}"
    if item.outcome is Outcome.UNUSABLE:
        # Nobody knows which one is meant, and none at all would be support.
        yield f"  stance: {scalar('?')}"
    elif candidate.stance is not Stance.SUPPORTS:
        yield f"  stance: {candidate.stance}"


def _keys(stated: Stated) -> Iterator[str]:
    yield f"text: {scalar(stated.text)}"
    if stated.language:
        yield f"language: {_word(stated.language)}"
    if stated.tags:
        yield f"tags: [{', '.join(map(_word, stated.tags))}]"
    if stated.about:
        yield f"about: {_word(stated.about)}"
    if stated.quantity:
        yield f"quantity: {_plain(stated.quantity)}"
    if stated.value:
        yield f"value: {scalar(stated.value)}"
    if stated.as_of:
        yield f"as_of: {stated.as_of}"
    if stated.modality:
        yield f"modality: {stated.modality}"


def _plain(text: str) -> str:
    """Return a quantity; digits and its words are safe as they are, but for marks that YAML acts on."""
    return text if all(c.isalnum() or c in " .-%€$" for c in text) and text[0].isalnum() else scalar(text)


def _word(text: str) -> str:
    """Return a short text as it may stand in a list in brackets."""
    is_plain = text[:1].isalpha() and all(c.isalnum() or c in " .-_" for c in text)
    if is_plain and scalar(text) == text:
        return text
    return scalar(text) if scalar(text) != text else "'" + text.replace("'", "''") + "'"
