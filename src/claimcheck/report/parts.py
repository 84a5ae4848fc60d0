"""The document in parts, for readers that take one line after another."""

from collections.abc import Iterator

from claimcheck.report.document import Document, to_document
from claimcheck.report.model import Report

_KINDS = {
    "sources": "source",
    "claims": "claim",
    "dependences": "dependence",
    "disagreements": "disagreement",
    "problems": "problem",
}
"""The lists of the document, and what one entry of each is called where it stands alone."""


def to_parts(report: Report) -> Iterator[Document]:
    """Yield the same document in parts for line-wise readers, each with a `type`.

    First the `report` (version, tool, settings, summary), then each `source`, `claim`, `dependence`,
    `disagreement` and `problem`, in that order, with the keys that it has in the document.
    """
    document = to_document(report)
    yield {"type": "report", **{key: value for key, value in document.items() if key not in _KINDS}}
    for key, kind in _KINDS.items():
        yield from ({"type": kind, **entry} for entry in document[key])
