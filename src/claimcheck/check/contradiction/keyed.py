"""All claims with one key against each other, without looking at every pair.

A set of claims is the bits of one number, so that "all whose interval lies below" or "all of a
comparable date" is one operation. What that gives is what `comparing.compared` says of each pair.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from claimcheck.check.contradiction.comparing import (
    Block,
    Masks,
    Number,
    Scope,
    conflict_of,
    holds,
    is_bare,
    last_word,
    may_be_one_value,
    number_of,
    plain,
    plain_quantity,
    scope_of,
)
from claimcheck.check.fit.sameness import spellings, unit_conflict
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.things import Sameness, Thing, same_thing, stem
from claimcheck.report.model import CheckedClaim, Conflict, Position

Key = TypeVar("Key")

_INFINITE = Decimal("Infinity")


class _Said(NamedTuple):
    """All that decides what stands against a claim, and nothing else: claims that say the same have the same against them."""

    unit: tuple[str | None] | None
    """Of the record's quantity; None where it gives none."""
    value: str | None
    holds: bool | None
    """None where the record gives a quantity or value."""
    interval: Interval | None
    thing: Thing | None
    modality: str
    date: str | None
    scope: Scope | None


def block_of(claims: Sequence[CheckedClaim], same: Mapping[str, str] = MappingProxyType({})) -> Block:
    """Return what stands between *claims* with one key, in the order of their ids; names that are *same* are one value."""
    numbers = [number_of(claim) for claim in claims]
    scopes = _scopes(claims)
    said = [_said(*each, same) for each in zip(claims, numbers, scopes, strict=True)]
    index = _Index(said)
    masks = {each: index.against(each) for each in dict.fromkeys(said)}
    return Block(
        about=claims[0].claim.about,
        words=None,
        ids=tuple(claim.claim.id for claim in claims),
        masks=[masks[each] for each in said],
        tell=lambda one, other: conflict_of(claims[one], claims[other], same),
        positions=[_position(claims, members, masks[each]) for each, members in _classes(said).items()],
    )


def _scopes(claims: Sequence[CheckedClaim]) -> list[Scope | None]:
    """Return where what each claim tells is so, of those alone that others tell of another place."""
    scopes = [scope_of(claim.claim.text) for claim in claims]
    places: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for scope in filter(None, scopes):
        places[scope.words].add(scope.place)
    return [scope if scope and len(places[scope.words]) > 1 else None for scope in scopes]


def _said(claim: CheckedClaim, number: Number | None, scope: Scope | None, same: Mapping[str, str]) -> _Said:
    record = claim.claim
    return _Said(
        unit=(plain_quantity(record.quantity)[0],) if record.quantity else None,
        value=None if record.value is None else plain(record.value, same),
        holds=holds(record) if is_bare(record) else None,
        interval=number.interval if number else None,
        thing=number.thing if number else None,
        modality=record.modality,
        date=record.as_of.rstrip("~") if record.as_of else None,
        scope=scope,
    )


def _stem_of(thing: Thing) -> frozenset[str] | None:
    """Return what a counted noun that no list knows has in common with others that count the same."""
    is_unlisted = thing.measure is None and thing.noun is not None and thing.category is None
    return frozenset((stem(thing.noun or ""),)) if is_unlisted else None


def _classes(said: Sequence[_Said]) -> Mapping[_Said, list[int]]:
    found: defaultdict[_Said, list[int]] = defaultdict(list)
    for index, each in enumerate(said):
        found[each].append(index)
    return found


def _position(claims: Sequence[CheckedClaim], members: Sequence[int], masks: Masks) -> Position:
    record = claims[members[0]].claim
    number = number_of(claims[members[0]])
    says = record.value if record.value is not None else number.text if number else None
    return Position(
        says=says or ("holds" if holds(record) else "does not hold"),
        as_of=record.as_of,
        modality=record.modality,
        claims=tuple(claims[index].claim.id for index in members),
        against={kind: mask.bit_count() for kind, mask in masks.items()},
    )


class _Index:
    """The claims by what they say, each set as the bits of a number."""

    def __init__(self, said: Sequence[_Said]) -> None:
        self._all = (1 << len(said)) - 1
        self._units = _by(said, lambda each: each.unit)
        self._values = _by(said, lambda each: each.value)
        self._bare = _by(said, lambda each: each.holds)
        self._modalities = _by(said, lambda each: each.modality)
        self._dates = _by(said, lambda each: each.date)
        self._scopes: defaultdict[frozenset[str], dict[str, int]] = defaultdict(dict)
        for scope, mask in _by(said, lambda each: each.scope).items():
            places = self._scopes[scope.words]
            places[scope.place] = places.get(scope.place, 0) | mask
        self._things = _by(said, lambda each: each.thing)
        self._quantified = _union(self._units.values())
        self._valued = _union(self._values.values())
        self._bounds = _Bounds([each.interval for each in said])
        self._within = _within(self._dates)
        self._undated = self._all & ~_union(self._dates.values())
        self._units_alike = _alike(
            self._units,
            lambda one, other: one == other or not unit_conflict(one[0], other[0]),
            lambda unit: spellings(unit[0]),
        )
        self._values_alike = _alike(self._values, may_be_one_value, last_word)
        self._things_alike = _alike(
            self._things,
            lambda one, other: one.is_told if one == other else same_thing(one, other) is Sameness.SAME,
            _stem_of,
        )

    def against(self, each: _Said) -> Masks:
        """Return who contradicts whoever says this, and who only seems to, by type; nobody: left out."""
        differing = self._differing(each)
        comparable = self._comparable(each)
        apart = differing.pop(Conflict.NOT_COMPARABLE)
        for kind, mask in differing.items():
            apart |= mask & ~comparable
            differing[kind] = mask & comparable
        return {kind: mask for kind, mask in (*differing.items(), (Conflict.NOT_COMPARABLE, apart)) if mask}

    def _differing(self, each: _Said) -> dict[Conflict, int]:
        """Return who says otherwise, whenever and however; not comparable are those whose units differ."""
        far = self._bounds.apart_from(each.interval) if each.interval else 0
        found = dict.fromkeys((Conflict.NUMBER, Conflict.VALUE, Conflict.DENIAL, Conflict.NOT_COMPARABLE), 0)
        others = self._all
        if each.unit is not None:
            alike = self._units_alike(each.unit)
            found[Conflict.NUMBER] = far & alike & self._quantified
            found[Conflict.NOT_COMPARABLE] = self._quantified & ~alike
            others &= ~self._quantified
        if each.value is not None:
            found[Conflict.VALUE] = others & self._valued & ~self._values_alike(each.value)
        if each.holds is not None:
            found[Conflict.DENIAL] = self._bare.get(not each.holds, 0)
        if each.value is None and each.interval is not None and each.thing is not None:
            read_off = far & self._things_alike(each.thing) & others & ~self._valued
            found[Conflict.NUMBER] |= read_off & ~found[Conflict.DENIAL]
        return found

    def _comparable(self, each: _Said) -> int:
        """Return who speaks of the same time in the same way, as `comparing` has it."""
        if each.date is None:
            dated = self._all
        else:
            wider = _union(self._dates.get(date, 0) for date in _prefixes(each.date))
            dated = wider | self._within[each.date] | self._undated
        return dated & self._modalities[each.modality] & ~self._elsewhere(each.scope)

    def _elsewhere(self, scope: Scope | None) -> int:
        """Return who says the same of another place."""
        if scope is None:
            return 0
        return _union(mask for place, mask in self._scopes[scope.words].items() if place != scope.place)


def _prefixes(date: str) -> Iterator[str]:
    """Yield the year, the month and the day of a date, as far as it has them."""
    parts = date.split("-")
    yield from ("-".join(parts[:length]) for length in range(1, len(parts) + 1))


def _within(dates: Mapping[str, int]) -> Mapping[str, int]:
    """Return by year, month and day who speaks of some time in it."""
    found: defaultdict[str, int] = defaultdict(int)
    for date, mask in dates.items():
        for prefix in _prefixes(date):
            found[prefix] |= mask
    return found


def _by(said: Iterable[_Said], key: Callable[[_Said], Key | None]) -> dict[Key, int]:
    """Return who has which key, leaving aside who has none."""
    found: defaultdict[Key, int] = defaultdict(int)
    for index, each in enumerate(said):
        name = key(each)
        if name is not None:
            found[name] |= 1 << index
    return dict(found)


def _union(masks: Iterable[int]) -> int:
    whole = 0
    for mask in masks:
        whole |= mask
    return whole


def _alike(
    members: Mapping[Key, int],
    are_alike: Callable[[Key, Key], bool],
    marks_of: Callable[[Key], frozenset[str] | None] = lambda _: None,
) -> Callable[[Key], int]:
    """Return a function from a key to who has one like it; asked for a key once, it remembers.

    Two keys that both have marks are alike only where they share one: others are not asked.
    """
    known: dict[Key, int] = {}
    marks = {key: marks_of(key) for key in members}
    unmarked = [key for key, own in marks.items() if own is None]
    by_mark: defaultdict[str, list[Key]] = defaultdict(list)
    for key, own in marks.items():
        for mark in own or ():
            by_mark[mark].append(key)

    def asked(key: Key) -> Iterable[Key]:
        own = marks.get(key)
        return members if own is None else {*unmarked, *(other for mark in own for other in by_mark[mark])}

    def alike(key: Key) -> int:
        if key not in known:
            known[key] = _union(members[other] for other in asked(key) if are_alike(key, other))
        return known[key]

    return alike


class _Bounds:
    """Intervals by both their ends: which lie wholly to one side of another."""

    def __init__(self, intervals: Sequence[Interval | None]) -> None:
        lows = [(_low(each), index) for index, each in enumerate(intervals) if each is not None]
        highs = [(_high(each), index) for index, each in enumerate(intervals) if each is not None]
        self._lows, self._above = _running(sorted(lows, reverse=True))
        self._highs, self._below = _running(sorted(highs))
        self._lows.reverse()

    def apart_from(self, interval: Interval) -> int:
        """Return whose intervals have no number in common with *interval*."""
        below = bisect_left(self._highs, _low(interval))
        above = len(self._lows) - bisect_right(self._lows, _high(interval))
        return self._below[below] | self._above[above]


def _running(ends: Sequence[tuple[tuple[Decimal, int], int]]) -> tuple[list[tuple[Decimal, int]], list[int]]:
    """Return the ends alone, and for each number of them whose they are."""
    masks = [0]
    for _, index in ends:
        masks.append(masks[-1] | 1 << index)
    return [end for end, _ in ends], masks


def _low(interval: Interval) -> tuple[Decimal, int]:
    """Return a lower end that is greater than the upper end of whatever lies below: an open one comes later."""
    return interval.low, int(interval.low_open)


def _high(interval: Interval) -> tuple[Decimal, int]:
    return (_INFINITE, 0) if interval.high is None else (interval.high, -int(interval.high_open))
