"""Claims by sources: which passage of which source does what to which claim, and whether it counts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from claimcheck.locate.method import Method
from claimcheck.records.model import Claim, Source, Stance
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.model import CheckedClaim, Count, Report


class Standing(StrEnum):
    """How a quotation stands in its source."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    CUT_OFF = "cut_off"
    NOT_FOUND = "not_found"
    AMBIGUOUS = "ambiguous"
    UNCHECKED = "unchecked"

    @property
    def is_whole(self) -> bool:
        """Return whether it was found and is not cut off."""
        return self in {Standing.EXACT, Standing.NORMALIZED}


class Sign(NamedTuple):
    """One passage: `counts` for its claim or, where it denies, as a denial; `number` is from 1 in its claim."""

    source: str
    number: int
    stance: Stance
    standing: Standing
    counts: bool


class Row(NamedTuple):
    """A claim and its passages, in the order of the record."""

    claim: Claim
    origins: Count
    signs: tuple[Sign, ...]

    def by_source(self) -> Mapping[str, tuple[Sign, ...]]:
        """Return its passages by the source that they are from."""
        cells: defaultdict[str, tuple[Sign, ...]] = defaultdict(tuple)
        for sign in self.signs:
            cells[sign.source] += (sign,)
        return dict(cells)


class Group(NamedTuple):
    """Claims that belong together; the name is empty where nothing sets them apart."""

    name: str
    rows: tuple[Row, ...]


class Matrix(NamedTuple):
    """Rows in the report's order, sources by date and then by id, those without one last."""

    sources: tuple[Source, ...]
    rows: tuple[Row, ...]

    @property
    def quoted(self) -> tuple[Source, ...]:
        """The sources that a passage is from."""
        used = {sign.source for row in self.rows for sign in row.signs}
        return tuple(source for source in self.sources if source.id in used)


def matrix_of(report: Report) -> Matrix:
    """Return the claims of *report* by their sources; one that was refused but quoted has its id alone."""
    rows = tuple(_row(claim) for claim in report.claims)
    known = {checked.source.id: checked.source for checked in report.sources}
    quoted = dict.fromkeys(sign.source for row in rows for sign in row.signs)
    refused = [report.source(id_) for id_ in quoted if id_ not in known]
    return Matrix(tuple(sorted([*known.values(), *refused], key=_by_date)), rows)


def _by_date(source: Source) -> tuple[bool, str, str]:
    return source.published is None, (source.published or "").rstrip("~"), source.id


def _row(claim: CheckedClaim) -> Row:
    return Row(claim.claim, claim.origins, tuple(_sign(item) for item in claim.evidence))


def _sign(item: CheckedEvidence) -> Sign:
    denies = item.stands and item.evidence.stance is Stance.DENIES
    return Sign(
        item.evidence.source, item.number, item.evidence.stance, _standing(item), item.counted or denies
    )


def _standing(item: CheckedEvidence) -> Standing:
    if item.anchor is not Anchor.FOUND:
        return Standing(item.anchor.value)
    if item.cut_off:
        return Standing.CUT_OFF
    return Standing.EXACT if item.match.method is Method.EXACT else Standing.NORMALIZED


def groups_of(rows: Sequence[Row]) -> tuple[Group, ...]:
    """Return *rows* by the file that they are written in, or by first tag where there is but one file.

    Within a group they stand as they are written, but those with one `about` key together.
    """
    by_file = len({row.claim.place.file for row in rows}) > 1
    named: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        named[row.claim.place.file if by_file else next(iter(row.claim.tags), "")].append(row)
    return tuple(
        Group(name, _arranged(named[name])) for name in sorted(named, key=lambda name: (not name, name))
    )


def _arranged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return *rows* as they were written, each `about` key at the place of its first."""
    written = sorted(rows, key=lambda row: (row.claim.place.line, row.claim.id))
    first: dict[str, int] = {}
    for row in written:
        first.setdefault(_key(row), row.claim.place.line)
    return tuple(sorted(written, key=lambda row: first[_key(row)]))


def _key(row: Row) -> str:
    """Return the key that a claim shares with others, else one of its own: no key has a space."""
    return row.claim.about or f"claim {row.claim.id}"
