"""What claims say of one thing by date: a lane for each `about` key with more than one dated claim."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from claimcheck.records.edtf import extent, is_approximate
from claimcheck.records.model import Claim
from claimcheck.report.model import CheckedClaim, Report

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
    return Lane(about, tuple(sorted(entries, key=_by_date)))


def _by_date(entry: Entry) -> tuple[date, date, str]:
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
