"""Traces as one document of plain values, for other programs."""

from typing import Any

from claimcheck.report.traced import Printing, Trace, TracePage
from claimcheck.report.values import SCHEMA_VERSION

Document = dict[str, Any]


def traced_document(page: TracePage) -> Document:
    """Return the printings of each quotation, those with a date in its order; offsets are code points of the document."""
    return {
        "schema_version": SCHEMA_VERSION,
        "documents": page.documents,
        "unread": list(page.unread),
        "traces": [_trace(trace) for trace in page.traces],
    }


def _trace(trace: Trace) -> Document:
    return {
        "claim": trace.claim,
        "evidence": trace.evidence,
        "source": trace.source,
        "quote": trace.quote,
        "first": [printing.document for printing in trace.first],
        "outlets": list(trace.outlets),
        "cut_short": trace.is_cut_short,
        "too_short": trace.is_short,
        "printings": [_printing(printing) for printing in trace.printings],
    }


def _printing(printing: Printing) -> Document:
    difference = printing.difference
    return {
        **printing._asdict(),
        "method": printing.method.value,
        "outside": list(printing.outside),
        "between": list(printing.between),
        "difference": str(difference) if difference else None,
        "changed": difference.gravest.value if difference and difference.gravest else None,
    }
