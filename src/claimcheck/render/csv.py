"""Claims as CSV for spreadsheets, in which no text of theirs becomes a formula."""

import csv
import io
from collections.abc import Sequence

from claimcheck.render.visible import visible
from claimcheck.report.model import CheckedClaim

COLUMNS = (
    "id", "text", "tags", "anchor", "corroboration", "origins_min", "origins_max", "articles",
    "denials_min", "denials_max", "consistency", "fit", "verdict", "file", "line",
    "fit_by_tool", "reading_by", "reading_date", "reading_stale", "fingerprint", "status", "to", "due",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "'")
"""What makes a spreadsheet take a cell for a formula (CWE-1236), and the mark that keeps it from that."""


def to_csv(claims: Sequence[CheckedClaim]) -> str:
    """Return a header and one row a claim; a text that looks like a formula gets a `'` before it.

    Characters that would act on a terminal are shown instead, as everywhere.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(claim) for claim in claims)
    return out.getvalue()


def _row(claim: CheckedClaim) -> tuple[str | int, ...]:
    record, read = claim.claim, claim.claim.reading
    return (
        record.id, _text(record.text), _text(" ".join(record.tags)), claim.anchor, claim.corroboration,
        claim.origins.low, claim.origins.high, claim.articles, claim.denials.low, claim.denials.high,
        claim.consistency, claim.fit, _text(record.verdict.rating if record.verdict else ""),
        _text(record.place.file), record.place.line, claim.fit_by_tool,
        *((_text(read.by), read.date or "", int(claim.is_reading_stale)) if read else ("", "", "")),
        claim.fingerprint, record.status or "", _text(record.to or ""), record.due or "",
    )  # fmt: skip


def _text(value: str) -> str:
    shown = visible(value)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
