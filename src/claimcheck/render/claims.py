"""The claims of `list`: a line each for pipes, a row each for spreadsheets."""

import csv
import io
import re
from collections.abc import Sequence

from claimcheck.render.phrase import backing, fit, label, quotations, status
from claimcheck.render.visible import visible
from claimcheck.report.model import CheckedClaim


def claims_lines(claims: Sequence[CheckedClaim]) -> str:
    """Return one line a claim for pipes, its fields parted by tabs."""
    return "".join("\t".join(_fields(claim)) + "\n" for claim in claims)


def _fields(claim: CheckedClaim) -> tuple[str, ...]:
    axes = (label(claim.corroboration), backing(claim), label(claim.consistency), visible(fit(claim)))
    # Last, and only where there is one, so that the other fields keep their places.
    more = (visible(status(claim)),) if status(claim) else ()
    return (claim.claim.id, quotations(claim), *axes, visible(claim.claim.text), *more)


COLUMNS = (
    "id", "text", "tags", "anchor", "corroboration", "origins_min", "origins_max", "articles",
    "denials_min", "denials_max", "consistency", "fit", "verdict", "file", "line",
    "fit_by_tool", "reading_by", "reading_date", "reading_stale", "fingerprint", "status", "to", "due",
)  # fmt: skip

_FORMULA = re.compile(r"(?:^|[;,|\u060C\u061B][\s\"]*)(?=[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20])")
"""Where a spreadsheet would take a cell for a formula (CWE-1236), or for one kept from that by a `'`.

Which character parts the cells is set by the reader's locale (`;` where the comma is for decimals), and quotation
marks inside such a cell are none: behind whatever parts cells somewhere stands the start of a cell.
"""


def to_csv(claims: Sequence[CheckedClaim]) -> str:
    """Return a header and one row a claim; what a spreadsheet would take for a formula gets a `'` before it.

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
    return _FORMULA.sub(r"\g<0>'", visible(value))
