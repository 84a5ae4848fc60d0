"""The columns of a claim in every list: a key in JSON, cells in CSV, and what people are shown of it.

A column that is added to COLUMNS stands in `list --format json` and `csv` and in `verify --format json`, and with
`shown` on the screen and in pipes. Promised (schema_version 1): names are added, never changed or removed.
"""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from claimcheck.records.model import Fit
from claimcheck.render.phrase import CUT_OFF, backing, fit, label, quotations, status
from claimcheck.render.visible import visible
from claimcheck.report.fit import Compared
from claimcheck.report.model import CheckedClaim, Corroboration
from claimcheck.report.values import (
    Document,
    contradiction_document,
    count_document,
    evidence_document,
)


class Row(NamedTuple):
    """A claim, and what stands of it in one sentence (`report.sentence`)."""

    claim: CheckedClaim
    sentence: str


class Shown(NamedTuple):
    """How people are shown a column; `words` is what stands there."""

    title: str
    words: Callable[[CheckedClaim], str]
    tone: Callable[[CheckedClaim], str] = lambda _: ""
    """The value of an axis by which the words are coloured; empty: they are not."""
    fields: Callable[[CheckedClaim], tuple[str, ...]] | None = None
    """What stands for it in a pipe; None: the words."""
    share: int = 0
    """How much of the width of a table it takes that others leave; 0: as much as its words need."""
    least: int | None = None
    """Its least width where it may be wrapped; None: it is not."""
    is_titled: bool = False
    """Whether its title stands before the words where no table has it on top."""
    is_optional: bool = False
    """Whether it is shown only where there are words."""


Cell = Callable[[Any], Any]
"""Of the column's value in JSON what stands in a cell: a text, a number, a truth, nothing, or several texts."""


class Column(NamedTuple):
    """What every list holds of a claim under one name."""

    name: str
    value: Callable[[Row], Any]
    """In JSON."""
    cells: Mapping[str, Cell] | None = None
    """In CSV, by the names of its columns there; None: one of the same name with the same value."""
    shown: Shown | None = None


NOWHERE: Mapping[str, Cell] = MappingProxyType({})
"""No cells: what a spreadsheet cannot hold."""


def _sides(name: str) -> Mapping[str, Cell]:
    """Return the cells of a count: its two ends, and the names of the known."""
    return {f"{name}_min": itemgetter("min"), f"{name}_max": itemgetter("max"), name: itemgetter("names")}


def _parts(name: str, main: str, *others: str) -> Mapping[str, Cell]:
    """Return the cells of an object that may be missing: its *main* part under the name itself."""
    keys = {name: main, **{f"{name}_{other}": other for other in others}}
    return {cell: _part(key) for cell, key in keys.items()}


def _part(key: str) -> Cell:
    return lambda value: None if value is None else value[key]


def _quantity(row: Row) -> Document | None:
    quantity = row.claim.claim.quantity
    if quantity is None:
        return None
    high = quantity.interval.high
    return {
        "text": quantity.text,
        "bound": quantity.bound,
        "min": float(quantity.interval.low),
        "max": None if high is None else float(high),
        "unit": quantity.unit,
    }


def _verdict(row: Row) -> Document | None:
    verdict = row.claim.claim.verdict
    return {key: getattr(verdict, key) for key in ("rating", "by", "date", "note")} if verdict else None


def _reading(row: Row) -> Document | None:
    reading = row.claim.claim.reading
    if reading is None:
        return None
    said = {key: getattr(reading, key) for key in ("fit", "by", "date", "of", "why")}
    return {**said, "stale": row.claim.is_reading_stale, "counts": row.claim.is_read}


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


def _evidence(row: Row) -> list[Document]:
    return [evidence_document(item, row.claim.claim.modality) for item in row.claim.evidence]


def _sources(evidence: list[Document]) -> list[str]:
    return list(dict.fromkeys(item["source"] for item in evidence))


def _against(contradictions: list[Document]) -> list[str]:
    return list(dict.fromkeys(entry["with"] for entry in contradictions if entry["contradiction"]))


def _quotations_tone(claim: CheckedClaim) -> str:
    """Return the anchor; a quotation that is cut off is as bad as one not found."""
    return claim.anchor if quotations(claim) == label(claim.anchor) else CUT_OFF


def _backing(claim: CheckedClaim) -> str:
    """Return the counts, and the word for them where they do not tell it by themselves."""
    told = claim.corroboration in {Corroboration.CORROBORATED, Corroboration.ONE_PARTY}
    return f"{backing(claim)} · {label(claim.corroboration)}" if told else backing(claim)


COLUMNS = (
    Column("id", lambda row: row.claim.claim.id, shown=Shown("claim", lambda claim: claim.claim.id, share=2)),
    Column("text", lambda row: row.claim.claim.text, shown=Shown("text", lambda claim: claim.claim.text, share=3)),
    Column("sentence", lambda row: row.sentence),
    Column("language", lambda row: row.claim.claim.language),
    Column("tags", lambda row: list(row.claim.claim.tags)),
    Column("about", lambda row: row.claim.claim.about),
    Column("quantity", _quantity, _parts("quantity", "text", "bound", "min", "max", "unit")),
    Column("value", lambda row: row.claim.claim.value),
    Column("as_of", lambda row: row.claim.claim.as_of),
    Column("modality", lambda row: row.claim.claim.modality),
    Column("file", lambda row: row.claim.claim.place.file),
    Column("line", lambda row: row.claim.claim.place.line),
    Column("anchor", lambda row: row.claim.anchor, shown=Shown("quotations", quotations, _quotations_tone)),
    Column(
        "corroboration",
        lambda row: row.claim.corroboration,
        shown=Shown(
            "corroboration",
            _backing,
            lambda claim: claim.corroboration,
            lambda claim: (label(claim.corroboration), backing(claim)),
        ),
    ),
    Column(
        "consistency",
        lambda row: row.claim.consistency,
        shown=Shown("consistency", lambda claim: label(claim.consistency), lambda claim: claim.consistency),
    ),
    Column(
        "fit",
        lambda row: row.claim.fit,
        shown=Shown("fit", fit, lambda claim: claim.fit, least=len(Fit.OVERREACHES), is_titled=True),
    ),
    Column("fit_reason", lambda row: row.claim.fit_reason),
    Column("fit_by_tool", lambda row: row.claim.fit_by_tool),
    Column("verdict", _verdict, _parts("verdict", "rating", "by", "date", "note")),
    Column("fingerprint", lambda row: row.claim.fingerprint),
    Column("reading", _reading, _parts("reading", "fit", "by", "date", "why", "stale")),
    Column("status", lambda row: row.claim.claim.status, shown=Shown("status", status, least=0, is_optional=True)),
    Column("to", lambda row: row.claim.claim.to),
    Column("due", lambda row: row.claim.claim.due),
    Column("compared", lambda row: [_compared(item) for item in row.claim.compared], NOWHERE),
    Column("left_to_read", lambda row: list(row.claim.left_to_read), {"left_to_read": "; ".join}),
    Column("origins", lambda row: count_document(row.claim.origins), _sides("origins")),
    Column("channels", lambda row: count_document(row.claim.channels), _sides("channels")),
    Column("parties", lambda row: count_document(row.claim.parties), _sides("parties")),
    Column("denials", lambda row: count_document(row.claim.denials), _sides("denials")),
    Column("articles", lambda row: row.claim.articles),
    Column("rests_on", lambda row: list(row.claim.rests_on)),
    Column("why", lambda row: list(row.claim.why)),
    Column("evidence", _evidence, {"passages": len, "sources": _sources}),
    Column(
        "contradictions",
        lambda row: [contradiction_document(entry) for entry in row.claim.contradictions],
        {"contradictions": _against},
    ),
    Column("contradictions_more", lambda row: dict(row.claim.unlisted), {"contradictions_more": lambda more: sum(more.values())}),
    Column("ignored", lambda row: dict(row.claim.ignored), {"ignored": list}),
)  # fmt: skip
"""In the order in which JSON has them."""

SHOWN = tuple(column.shown for column in COLUMNS if column.shown)
"""What people are shown, from left to right."""


def claim_document(claim: CheckedClaim, sentence: str) -> Document:
    """Return one claim as plain values; *sentence* says what stands of it (`report.sentence`)."""
    row = Row(claim, sentence)
    return {column.name: column.value(row) for column in COLUMNS}


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
    import csv

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
