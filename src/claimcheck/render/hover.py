"""What an editor shows above a record: a few lines of plain text, in which no text of an article acts."""

from collections.abc import Iterable, Iterator

from claimcheck.records.model import Actor, Source
from claimcheck.render.phrase import (
    actor_name,
    backing,
    counted,
    fit,
    interval,
    label,
    link_actors,
    link_note,
    method,
    quotations,
    read_off,
    remarks,
    source_label,
    stance,
)
from claimcheck.render.visible import visible
from claimcheck.report.evidence import CheckedEvidence, MarkKind, Passage
from claimcheck.report.model import CheckedClaim, Report


def claim_hover(claim: CheckedClaim, report: Report) -> str:
    """Return the axes of a claim and why it counts as it does."""
    return _joined(_claim(claim, report))


def evidence_hover(item: CheckedEvidence, claim: CheckedClaim, report: Report) -> str:
    """Return a passage in its paragraph, its chain, and why it counts."""
    return _joined(_evidence(item, claim, report))


def source_hover(source: Source, report: Report) -> str:
    """Return what a source is."""
    return _joined((source_label(source, report.actors), source.title, source.file))


def actor_hover(actor: Actor, report: Report) -> str:
    """Return who an actor is."""
    party = f"party: {actor_name(actor.party, report.actors)}" if actor.party else None
    aliases = f"also: {', '.join(actor.aliases)}" if actor.aliases else None
    return _joined((f"{actor.name} ({actor.kind})", aliases, party, actor.note))


def hint(claim: CheckedClaim) -> str:
    """Return a claim at a glance, to stand behind its id: `1–3 origins · found`."""
    return f"{interval(claim.origins, 'origin')} · {label(claim.anchor)} · {label(claim.fit)}"


def _joined(lines: Iterable[str | None]) -> str:
    return "\n".join(visible(line) for line in lines if line is not None)


def _claim(claim: CheckedClaim, report: Report) -> Iterator[str]:
    yield claim.claim.text
    yield ""
    yield f"quotations: {quotations(claim)}"
    yield f"corroboration: {label(claim.corroboration)} · {backing(claim)}"
    if claim.rests_on:
        yield f"rests on: {', '.join(actor_name(id_, report.actors) for id_ in claim.rests_on)}"
    yield f"consistency: {label(claim.consistency)}"
    yield f"fit: {fit(claim)} · {claim.fit_reason}"
    yield f"Why: {' '.join(claim.why)}"


def _evidence(item: CheckedEvidence, claim: CheckedClaim, report: Report) -> Iterator[str]:
    place = f", {item.match.place}" if item.match.place else ""
    source = report.source(item.evidence.source)
    yield f"{source_label(source, report.actors)}{place} · {stance(item, claim)} · {method(item)}"
    yield counted(item)
    if item.passage:
        yield f"│ {_marked(item.passage)}"
    if item.match.difference:
        yield f"word diff: {item.match.difference}"
    for name, said in remarks(item):
        yield f"{name}: {said}"
    if said := read_off(item, report.actors):
        yield f"text: {said}"
    for link in item.links:
        cue = f" „{link.link.cue}“" if link.link.cue else ""
        yield f"└─ {link_actors(link.link, report.actors)}{cue} {link_note(link)}"
    if not item.roots:
        yield "└─ origin unknown"


def _marked(passage: Passage) -> str:
    """Return a paragraph with signs around what is quoted."""
    text = passage.text
    quoted = [mark for mark in passage.marks if mark.kind is MarkKind.QUOTE]
    for mark in sorted(quoted, key=lambda mark: mark.start, reverse=True):
        text = f"{text[: mark.start]}⟦{text[mark.start : mark.end]}⟧{text[mark.end :]}"
    return text
