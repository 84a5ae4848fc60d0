"""A claim as YAML to put into a file of claims; what nobody may believe unread stands there as comments."""

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.records.model import Stance
from claimcheck.render.evidence import Added, evidence_block, scalar
from claimcheck.render.visible import visible
from claimcheck.report.candidate import Candidate, ImportedClaim, Judged, Outcome
from claimcheck.report.proposal import Draft, DraftPassage, NewActor, ProposedLink, Stated


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
