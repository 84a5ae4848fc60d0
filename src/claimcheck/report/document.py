"""The report as one document of plain values: the JSON that other programs may rely on.

A promise (schema_version 1): keys are added, never renamed or removed, and their meaning stays.
"""

from collections.abc import Container, Mapping
from types import MappingProxyType
from typing import Any

from claimcheck import __version__
from claimcheck.problem import Problem, Severity
from claimcheck.quantities.stated import Reading
from claimcheck.records.quantity import Quantity
from claimcheck.report.fit import Compared
from claimcheck.report.groups import dependence_document, disagreement_document
from claimcheck.report.model import (
    Anchor,
    CheckedClaim,
    CheckedEvidence,
    CheckedLink,
    CheckedSource,
    Contradiction,
    Count,
    Match,
    Report,
)
from claimcheck.report.passage import Layer
from claimcheck.report.places import SpeechPage
from claimcheck.report.record_document import (
    left_out_document,
    location_document,
    passage_document,
    persons_document,
)
from claimcheck.report.sentence import sentences

SCHEMA_VERSION = 1
TOOL = MappingProxyType({"name": "claimcheck", "version": __version__})

Document = dict[str, Any]


def to_document(report: Report) -> Document:
    """Return the whole report; values are strings, numbers, booleans, None, lists and dicts."""
    evidence = [item for claim in report.claims for item in claim.evidence]
    boilerplate = frozenset(report.boilerplate)
    told = sentences(report)
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": dict(TOOL),
        "settings": dict(report.settings),
        "summary": {
            "claims": len(report.claims),
            "evidence": len(evidence),
            "found": sum(item.anchor is Anchor.FOUND for item in evidence),
            "problems": {s: sum(p.severity is s for p in report.problems) for s in Severity},
        },
        "sources": [_source(source, boilerplate) for source in report.sources],
        "claims": [claim_document(claim, told[claim.claim.id]) for claim in report.claims],
        "dependences": [dependence_document(group) for group in report.dependences],
        "disagreements": [disagreement_document(group) for group in report.disagreements],
        "problems": [_problem(problem) for problem in report.problems],
    }


def _source(checked: CheckedSource, boilerplate: Container[str]) -> Document:
    source = checked.source
    return {
        "id": source.id,
        "file": source.file,
        "sha256": checked.sha256,
        "outlet": source.outlet,
        "published": source.published,
        "credits": list(source.credits),
        "ignored": dict(checked.ignored),
        "boilerplate": source.id in boilerplate,
        **({} if checked.map_sha256 is None else {"map_sha256": checked.map_sha256 or None}),
    }


def claim_document(claim: CheckedClaim, sentence: str) -> Document:
    """Return one claim as plain values; *sentence* says what stands of it (`report.sentence`)."""
    record = claim.claim
    return {
        "id": record.id,
        "text": record.text,
        "sentence": sentence,
        "language": record.language,
        "tags": list(record.tags),
        "about": record.about,
        "quantity": _quantity(record.quantity) if record.quantity else None,
        "value": record.value,
        "as_of": record.as_of,
        "modality": record.modality,
        "file": record.place.file,
        "line": record.place.line,
        "anchor": claim.anchor,
        "corroboration": claim.corroboration,
        "consistency": claim.consistency,
        "fit": claim.fit,
        "fit_reason": claim.fit_reason,
        "fit_by_tool": claim.fit_by_tool,
        **persons_document(claim),
        "compared": [_compared(item) for item in claim.compared],
        "left_to_read": list(claim.left_to_read),
        "origins": count_document(claim.origins),
        "channels": count_document(claim.channels),
        "parties": count_document(claim.parties),
        "denials": count_document(claim.denials),
        "articles": claim.articles,
        "rests_on": list(claim.rests_on),
        "why": list(claim.why),
        "evidence": [_evidence(item, claim) for item in claim.evidence],
        "contradictions": [contradiction_document(entry) for entry in claim.contradictions],
        "contradictions_more": dict(claim.unlisted),
        "ignored": dict(claim.ignored),
    }


def _compared(item: Compared) -> Document:
    return {
        "aspect": item.aspect,
        "outcome": item.outcome,
        "claim": item.claim,
        "passage": item.passage,
        "reason": item.reason or None,
        "evidence": item.evidence,
        "start": item.span.start if item.span else None,
        "end": item.span.end if item.span else None,
    }


def count_document(count: Count) -> Document:
    """Return a count as plain values."""
    return {"min": count.low, "max": count.high, "names": list(count.names), "exact": count.exact}


def _evidence(item: CheckedEvidence, claim: CheckedClaim) -> Document:
    record = item.evidence
    return {
        "source": record.source,
        "stance": record.stance,
        "modality": record.modality or claim.claim.modality,
        "quote": record.quote,
        **passage_document(item),
        "anchor": item.anchor,
        "match": _match(item.match),
        **({"deep_link": item.deep_link} if item.deep_link else {}),
        "counted": item.counted,
        "reason": item.reason,
        "roots": list(item.roots),
        "attribution": [_link(link) for link in item.links],
        "left_out": [left_out_document(out) for out in item.left_out],
        "detected": _detected(item),
        "quantities": [_reading(reading) for reading in item.quantities],
    }


def _reading(reading: Reading) -> Document:
    low, high = reading.interval.low, reading.interval.high
    return {
        "text": reading.core_text,
        "bound": reading.bound,
        "min": float(low) if low.is_finite() else None,
        "max": None if high is None else float(high),
        "unit": reading.unit,
        "start": reading.core.start,
        "end": reading.core.end,
        "kind": reading.kind,
        "ambiguous": reading.ambiguous or None,
    }


def _detected(item: CheckedEvidence) -> Document:
    """Return what the passage says of its speaker and modality; null where nothing was read."""
    detected = item.detected
    if detected is None:
        unread = dict.fromkeys(("speaker", "actor", "cue", "modality"))
        return {**unread, "hedges": [], "hedge_spans": [], "layers": []}
    layers = [layer_document(layer) for layer in detected.layers]
    last = layers[-1] if layers else {"speaker": None, "actor": None, "cue": None}
    return {
        "speaker": last["speaker"],
        "actor": last["actor"],
        "cue": last["cue"],
        "modality": detected.modality,
        "hedges": [hedge.words for hedge in detected.hedges],
        "hedge_spans": [
            {
                "text": hedge.words,
                "modality": hedge.modality,
                "start": hedge.span.start,
                "end": hedge.span.end,
            }
            for hedge in detected.hedges
        ],
        "layers": layers,
    }


def layer_document(layer: Layer) -> Document:
    """Return whom the article credits with a passage."""
    return {
        "kind": layer.kind,
        "speaker": layer.speaker_text or None,
        "actor": layer.actors[0] if len(layer.actors) == 1 else None,
        "actors": list(layer.actors),
        "cue": layer.cue_text or None,
        "start": layer.cue[0].start if layer.cue else None,
        "end": layer.cue[-1].end if layer.cue else None,
        "named": layer.is_named,
        "carried": layer.is_carried,
        "denied": layer.denies or None,
    }


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


def _match(match: Match) -> Document:
    return {
        **_place(match),
        "text": match.text,
        "score": round(match.score, 4),
        "occurrences": match.occurrences,
        "omitted": list(match.omitted),
        "difference": str(match.difference) if match.difference else None,
    }


def _place(match: Match) -> Document:
    span = match.span
    return {
        "method": match.method,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "line": match.line,
        "column": match.column,
        **location_document(match.location),
    }


def _link(link: CheckedLink) -> Document:
    return {
        "actors": list(link.link.actors),
        "cue": link.link.cue,
        "firsthand": link.link.firsthand,
        "link": link.kind,
        "named": link.named,
        "names_other": list(link.names_other),
        "match": _place(link.match),
    }


def contradiction_document(entry: Contradiction) -> Document:
    """Return what stands between two claims as plain values."""
    return {
        "type": entry.kind,
        "with": entry.other,
        "contradiction": entry.kind.contradicts,
        "self": entry.same_origin,
        "reason": entry.reason,
    }


def _quantity(quantity: Quantity) -> Mapping[str, Any]:
    high = quantity.interval.high
    return {
        "text": quantity.text,
        "bound": quantity.bound,
        "min": float(quantity.interval.low),
        "max": None if high is None else float(high),
        "unit": quantity.unit,
    }


def _problem(problem: Problem) -> Document:
    return {
        "code": problem.code,
        "slug": problem.kind.slug,
        "severity": problem.severity,
        "message": problem.message,
        "claim": problem.claim,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "source": problem.source,
        "source_line": problem.source_line,
        **({"source_place": problem.located} if problem.located else {}),
    }
