"""What changed between two verifications as one document of plain values (schema_version 1)."""

from claimcheck import __version__
from claimcheck.report.difference import Difference, Trend
from claimcheck.report.document import Document

SCHEMA_VERSION = 1


def difference_document(difference: Difference) -> Document:
    """Return all news in the order of kinds and ids, and how many there are of each direction."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "claimcheck", "version": __version__},
        "summary": {
            "claims_in_both": difference.common,
            **{trend: len(difference.of(trend)) for trend in Trend},
        },
        "changes": [
            {
                "kind": item.kind,
                "id": item.id,
                "change": item.news,
                "trend": item.trend,
                "before": item.before or None,
                "after": item.after or None,
            }
            for item in difference.items
        ],
    }
