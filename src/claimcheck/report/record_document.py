"""What people wrote about a claim and its passages, as plain values of the document."""

from typing import Any

from claimcheck.report.model import CheckedClaim, CheckedEvidence
from claimcheck.text.layout import Location, Zone
from claimcheck.text.left_out.outside import LeftOut

Document = dict[str, Any]


def persons_document(claim: CheckedClaim) -> Document:
    """Return what persons say of a claim: verdict, reading, and what is still to be done."""
    record = claim.claim
    return {
        "verdict": _verdict(claim),
        "fingerprint": claim.fingerprint,
        "reading": _reading(claim),
        "status": record.status,
        "to": record.to,
        "due": record.due,
    }


def _verdict(claim: CheckedClaim) -> Document | None:
    verdict = claim.claim.verdict
    if verdict is None:
        return None
    return {"rating": verdict.rating, "by": verdict.by, "date": verdict.date, "note": verdict.note}


def _reading(claim: CheckedClaim) -> Document | None:
    reading = claim.claim.reading
    if reading is None:
        return None
    return {
        "fit": reading.fit,
        "by": reading.by,
        "date": reading.date,
        "of": reading.of,
        "why": reading.why,
        "stale": claim.is_reading_stale,
        "counts": claim.is_read,
    }


def passage_document(item: CheckedEvidence) -> Document:
    """Return what people say of a passage: its translation, what is set apart, and what is silenced."""
    return {
        "gloss": item.evidence.gloss,
        "apart": dict(item.evidence.apart),
        "set_apart": [left_out_document(out) for out in item.set_apart],
        "ignored": dict(item.ignored),
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
