"""What the pictures of claims show: by sources, which passage of which does what to which and whether it counts; and by date, a lane for each `about` key with more than one dated claim."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from claimcheck.locate.method import Method
from claimcheck.records.model import Claim, Source, Stance
from claimcheck.records.values import extent, is_approximate
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


_DATED_CLAIMS = 2
"""So many claims with a date make a lane: fewer show no course of things."""


class Span(NamedTuple):
    """The days that a date may mean, both included."""

    first: date
    last: date
    is_approximate: bool


class Entry(NamedTuple):
    """A claim in its lane; `span` is None where it has no date."""

    claim: Claim
    says: str
    """The quantity or value as it was written, else the claim's text."""
    span: Span | None
    superseded_by: tuple[str, ...]
    contradicts: tuple[str, ...]
    """Ids of the other claims that it contradicts, in this lane or another."""
    is_denied: bool
    """Whether passages of its own deny it."""


class Lane(NamedTuple):
    """The claims with one key, by date; those without a date last."""

    about: str
    entries: tuple[Entry, ...]


class Timeline(NamedTuple):
    """The lanes by key, and the first and the last day of all their dates."""

    lanes: tuple[Lane, ...]
    first: date
    last: date


def contradicting(lane: Lane) -> tuple[tuple[int, ...], ...]:
    """Return which entries contradict each other: those that contradictions join, by number, in their order.

    An entry that contradicts only claims of other lanes stands alone.
    """
    place = {entry.claim.id: number for number, entry in enumerate(lane.entries)}
    leader = list(range(len(lane.entries)))
    for number, entry in enumerate(lane.entries):
        for other in entry.contradicts:
            if other in place:
                _join(leader, number, place[other])
    joined: defaultdict[int, list[int]] = defaultdict(list)
    for number, entry in enumerate(lane.entries):
        if entry.contradicts:
            joined[_leader(leader, number)].append(number)
    return tuple(tuple(joined[number]) for number in sorted(joined))


def _join(leader: list[int], first: int, second: int) -> None:
    low, high = sorted((_leader(leader, first), _leader(leader, second)))
    leader[high] = low


def _leader(leader: list[int], number: int) -> int:
    """Return who leads the set that *number* is in, and shorten the way to it (union-find)."""
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number


def timeline_of(report: Report) -> Timeline | None:
    """Return what the claims of *report* say by date; None where no key has two dated claims."""
    keyed: defaultdict[str, list[CheckedClaim]] = defaultdict(list)
    for claim in report.claims:
        if claim.claim.about is not None:
            keyed[claim.claim.about].append(claim)
    newer = _newer(report.claims)
    lanes = tuple(_lane(about, keyed[about], newer) for about in sorted(keyed) if _is_course(keyed[about]))
    spans = [entry.span for lane in lanes for entry in lane.entries if entry.span is not None]
    if not spans:
        return None
    return Timeline(lanes, min(span.first for span in spans), max(span.last for span in spans))


def _is_course(claims: Sequence[CheckedClaim]) -> bool:
    return sum(claim.claim.as_of is not None for claim in claims) >= _DATED_CLAIMS


def _newer(claims: Sequence[CheckedClaim]) -> Mapping[str, tuple[str, ...]]:
    """Return which claims supersede each claim."""
    newer: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for claim in claims:
        for old in claim.claim.supersedes:
            newer[old] += (claim.claim.id,)
    return newer


def _lane(about: str, claims: Sequence[CheckedClaim], newer: Mapping[str, tuple[str, ...]]) -> Lane:
    entries = (_entry(claim, newer.get(claim.claim.id, ())) for claim in claims)
    return Lane(about, tuple(sorted(entries, key=_by_span)))


def _by_span(entry: Entry) -> tuple[date, date, str]:
    span = entry.span or Span(date.max, date.max, is_approximate=False)
    return span.first, span.last, entry.claim.id


def _entry(checked: CheckedClaim, superseded_by: tuple[str, ...]) -> Entry:
    claim = checked.claim
    against = [entry.other for entry in checked.contradictions if entry.kind.contradicts]
    return Entry(
        claim=claim,
        says=claim.quantity.text if claim.quantity else claim.value or claim.text,
        span=_span(claim.as_of),
        superseded_by=superseded_by,
        contradicts=tuple(dict.fromkeys(other for other in against if other != claim.id)),
        is_denied=bool(checked.denials.high),
    )


def _span(as_of: str | None) -> Span | None:
    return Span(*extent(as_of), is_approximate(as_of)) if as_of is not None else None
