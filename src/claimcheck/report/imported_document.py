"""What came of a file's candidates as plain values, for other programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.report.candidate import ImportedClaim, Judged, Outcome, by_place
from claimcheck.report.document import SCHEMA_VERSION
from claimcheck.report.model import Match
from claimcheck.report.record_document import location_document

Document = dict[str, Any]


def imported_document(
    judged: Sequence[Judged], claims: Sequence[ImportedClaim], remarks: Mapping[str, Sequence[str]]
) -> Document:
    """Return the list of candidates.

    Args:
        judged: The candidates, in the order of their files.
        claims: What claims they make.
        remarks: By file, what of it was left out.
    """
    made = by_place(claims)
    return {
        "schema_version": SCHEMA_VERSION,
        "summary": {
            "candidates": len(judged),
            **{outcome.value: sum(one.outcome is outcome for one in judged) for outcome in Outcome},
        },
        "files": [{"file": file, "left_out": list(told)} for file, told in remarks.items()],
        "candidates": [_candidate(item, made.get(item.candidate.place)) for item in judged],
    }


def _candidate(item: Judged, claim: ImportedClaim | None) -> Document:
    candidate = item.candidate
    difference = item.match.difference if item.match else None
    return {
        "place": candidate.place,
        "outcome": item.outcome,
        "message": item.message,
        "claim": claim.id if claim else None,
        "is_new": claim.is_new if claim else None,
        "doubts": list(claim.doubts) if claim else [],
        "text": candidate.claim.text or None,
        "quote": candidate.quote,
        "stance": candidate.stance,
        "source": item.source,
        "matched_by": item.matched_by,
        "near": list(item.near),
        "match": _match(item.match) if item.outcome.is_found or item.outcome is Outcome.ALREADY else None,
        "nearest": None if item.outcome.is_found or item.outcome is Outcome.ALREADY else _match(item.match),
        "difference": [{"quoted": s.quoted, "printed": s.printed} for s in difference.steps if not s.same]
        if difference
        else [],
        "said_offsets": list(candidate.offsets) if candidate.offsets else None,
        "told": list(item.told),
        "attribution": {"actor": item.link[0], "cue": item.link[1] or None} if item.link else None,
        "no_attribution": item.no_link or None,
        "quoted_by": list(item.quoted_by),
        "problems": [{"code": p.code, "severity": p.severity, "message": p.message} for p in item.problems],
    }


def _match(match: Match | None) -> Document | None:
    if match is None or match.span is None:
        return None
    return {
        "method": match.method,
        "start": match.span.start,
        "end": match.span.end,
        "line": match.line,
        "column": match.column,
        "text": match.text,
        "score": match.score,
        "location": location_document(match.location),
    }
