"""The claims of `list`: a line each for pipes, a row each for spreadsheets."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from claimcheck.render.columns import COLUMNS, SHOWN, Shown
from claimcheck.render.visible import visible
from claimcheck.report.model import CheckedClaim
from claimcheck.report.values import Document


def claims_lines(claims: Sequence[CheckedClaim]) -> str:
    """Return one line a claim for pipes, its fields parted by tabs."""
    return "".join("\t".join(map(visible, _fields(claim))) + "\n" for claim in claims)


def _fields(claim: CheckedClaim) -> Iterator[str]:
    """Yield the id, the axes and the text; last, so that the others keep their places, what not every claim has."""
    for shown in sorted(SHOWN, key=_place):
        fields = shown.fields(claim) if shown.fields else (shown.words(claim),)
        yield from (field for field in fields if field or not shown.is_optional)


def _place(shown: Shown) -> tuple[bool, bool]:
    return shown.is_optional, shown.share > 0 and shown is not SHOWN[0]


_OLDEST = (
    "id", "text", "tags", "anchor", "corroboration", "origins_min", "origins_max", "articles",
    "denials_min", "denials_max", "consistency", "fit", "verdict", "file", "line",
    "fit_by_tool", "reading_by", "reading_date", "reading_stale", "fingerprint", "status", "to", "due",
)  # fmt: skip
"""What stood in CSV before the others came: in front, for whoever counts columns."""


def _itself(value: Any) -> Any:  # noqa: ANN401 -- any value of JSON
    return value


_CELLS = {
    name: (column.name, cell)
    for column in COLUMNS
    for name, cell in ({column.name: _itself} if column.cells is None else column.cells).items()
}
HEADER = tuple(sorted(_CELLS, key=lambda name: _OLDEST.index(name) if name in _OLDEST else len(_OLDEST)))
"""The names of the columns in CSV."""

_FORMULA = re.compile(r"(?:^|[;,|\u060C\u061B][\s\"]*)(?=[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20])")
"""Where a spreadsheet would take a cell for a formula (CWE-1236), or for one kept from that by a `'`.

Which character parts the cells is set by the reader's locale (`;` where the comma is for decimals), and quotation
marks inside such a cell are none: behind whatever parts cells somewhere stands the start of a cell.
"""


def to_csv(claims: Iterable[Document]) -> str:
    """Return a header and one row a claim; what a spreadsheet would take for a formula gets a `'` before it.

    Characters that would act on a terminal are shown instead, as everywhere.

    Args:
        claims: As JSON has them (`columns.claim_document`).
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(
        [_written(cell(claim[key])) for key, cell in map(_CELLS.__getitem__, HEADER)] for claim in claims
    )
    return out.getvalue()


def _written(value: Any) -> str | float:  # noqa: ANN401 -- what a cell may hold
    """Return what is written: a truth as 0 or 1, several texts with spaces between them, nothing for None."""
    match value:
        case None:
            return ""
        case bool() | int() | float():
            return int(value) if isinstance(value, bool) else value
        case str():
            return _FORMULA.sub(r"\g<0>'", visible(value))
        case _:
            return _FORMULA.sub(r"\g<0>'", visible(" ".join(value)))
