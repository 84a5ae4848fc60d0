"""What the documents of the tool are made of: evidence, places, counts and contradictions as plain values."""

from types import MappingProxyType
from typing import Any

from claimcheck import __version__
from claimcheck.quantities.stated import Reading
from claimcheck.records.model import Modality
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, Layer, Match
from claimcheck.report.model import Contradiction, Count
from claimcheck.text.layout import Location, Zone
from claimcheck.text.left_out.outside import LeftOut

SCHEMA_VERSION = 1
TOOL = MappingProxyType({"name": "claimcheck", "version": __version__})

Document = dict[str, Any]


def evidence_document(item: CheckedEvidence, modality: Modality) -> Document:
    """Return one piece of evidence as plain values; *modality* is that of its claim."""
    record = item.evidence
    return {
        "source": record.source,
        "stance": record.stance,
        "modality": record.modality or modality,
        "quote": record.quote,
        "gloss": record.gloss,
        "apart": dict(record.apart),
        "set_apart": [left_out_document(out) for out in item.set_apart],
        "ignored": dict(item.ignored),
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


def left_out_document(out: LeftOut) -> Document:
    """Return words that a quotation leaves out as plain values."""
    return {
        "kind": out.kind,
        "text": out.words,
        "start": out.span.start,
        "end": out.span.end,
        "governs": out.governs,
    }


def location_document(location: Location | None) -> Document:
    """Return where words stand on their page as plain values: what the map knows, and the zone unless it is the main one."""
    if location is None:
        return {}
    zone = None if location.zone is Zone.MAIN else location.zone
    known = {**location._asdict(), "zone": zone}
    return {key: value for key, value in known.items() if value is not None}


def count_document(count: Count) -> Document:
    """Return a count as plain values."""
    return {"min": count.low, "max": count.high, "names": list(count.names), "exact": count.exact}


def contradiction_document(entry: Contradiction) -> Document:
    """Return what stands between two claims as plain values."""
    return {
        "type": entry.kind,
        "with": entry.other,
        "contradiction": entry.kind.contradicts,
        "self": entry.same_origin,
        "reason": entry.reason,
    }
