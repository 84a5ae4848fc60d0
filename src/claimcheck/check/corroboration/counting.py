"""Independent origins as an interval: at least so many, at most so many.

Each item has a root set: the origins that could have produced it. The fewest origins that explain
all items are a minimum hitting set of the root sets; the most are a maximum matching of items to
distinct roots. Connected components would be wrong: {a}, {b}, {a, b} are two origins, not one.

A minimum hitting set is NP-hard in general, so the exact search has a budget; beyond it, a family
of pairwise disjoint sets gives a lower bound, and the result says so. The matching is Kuhn's
augmenting-path algorithm (1955).
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.report.model import Count

BUDGET = 20_000
"""Steps of the exact search; twenty items with two roots each need a few hundred."""

MAX_SETS = 200
"""More different root sets that hang together are not searched."""

RootSet = frozenset[str]


class Item(NamedTuple):
    """One counted piece of evidence.

    `roots` is empty where the origin is unknown; then `label` is how to name it and `identity`
    what tells it from other unknown ones: the article and the chain.
    """

    roots: RootSet
    identity: Hashable = ()
    label: str = "?"


def count(items: Iterable[Item]) -> Count:
    """Return how many different roots stand behind *items*, as [low, high]."""
    return count_utterances([item] for item in items)


def count_utterances(utterances: Iterable[Sequence[Item]]) -> Count:
    """Return the same where one item may have several readings: each root of each could have produced it.

    A reading that does not know its root takes nothing from one that does, so it leaves `low` alone.
    """
    readings = [tuple(items) for items in utterances]
    if not readings:
        return Count(0, 0)
    roots = [frozenset[str]().union(*(item.roots for item in items)) for items in readings]
    known = [own for own in roots if own]
    low, exact = minimum(known)
    unknown = {item.label for items in readings for item in items if not item.roots}
    names = sorted(frozenset[str]().union(*known)) + sorted(unknown)
    return Count(
        low=low if len(known) == len(readings) else max(low, 1),
        high=maximum(_with_unknown(readings, roots)),
        names=tuple(names),
        exact=exact,
    )


def _with_unknown(readings: Sequence[Sequence[Item]], roots: Sequence[RootSet]) -> list[RootSet]:
    """Return the root sets with a root of its own for each unknown one: no actor's id begins with `?`.

    Of an item whose known reading may be wrong, one unknown reading may be right instead; further ones
    are items of their own, as they are without the known one.
    """
    numbers: dict[Hashable, str] = {}
    sets: list[RootSet] = []
    for items, own in zip(readings, roots, strict=True):
        unknown = [item for item in items if not item.roots]
        if len(unknown) > 1:
            unknown.sort(key=_by_identity)
        names = [numbers.setdefault(item.identity, f"?{len(numbers)}") for item in unknown]
        sets += [own.union(names[:1]), *(frozenset((name,)) for name in names[1:])]
    return sets


def _by_identity(item: Item) -> tuple[str, str]:
    return item.label, repr(item.identity)


def minimum(sets: Sequence[RootSet]) -> tuple[int, bool]:
    """Return the size of a minimum hitting set of *sets*, and whether it is exact or a lower bound."""
    if len(sets) <= 1:
        return len(sets), True
    total, exact = 0, True
    for part in _components(_without_supersets(sets)):
        search = _HittingSet(BUDGET if len(part) <= MAX_SETS else 0)
        best = search.smallest(part, len(part))
        spent = search.budget <= 0 and len(part) > 1
        total += len(_disjoint(part)) if spent else best
        exact = exact and not spent
    return total, exact


def maximum(sets: Sequence[RootSet]) -> int:
    """Return the size of a maximum matching of *sets* to distinct members."""
    if len(sets) <= 1:
        return len(sets)
    owner: dict[str, int] = {}
    held: dict[int, str] = {}
    return sum(_augment(index, sets, owner, held) for index in range(len(sets)))


def _augment(index: int, sets: Sequence[RootSet], owner: dict[str, int], held: dict[int, str]) -> bool:
    """Find a root for the set *index*, moving others along; iterative, so that no chain is too long."""
    seen = set[str]()
    came_from: dict[str, int] = {}
    queue = [index]
    while queue:
        current = queue.pop()
        for root in sorted(sets[current] - seen):
            seen.add(root)
            came_from[root] = current
            if root not in owner:
                _reassign(root, came_from, owner, held)
                return True
            queue.append(owner[root])
    return False


def _reassign(root: str, came_from: Mapping[str, int], owner: dict[str, int], held: dict[int, str]) -> None:
    free: str | None = root
    while free is not None:
        taker = came_from[free]
        owner[free] = taker
        # What it held until now is free for the next one; the last taker held nothing.
        held[taker], free = free, held.get(taker)


def _without_supersets(sets: Sequence[RootSet]) -> tuple[RootSet, ...]:
    """Return the sets that hold no other one: what hits these hits all."""
    kept: list[RootSet] = []
    by_least: defaultdict[str, list[RootSet]] = defaultdict(list)
    for candidate in sorted(set(sets), key=lambda s: (len(s), sorted(s))):
        if not any(small <= candidate for root in candidate for small in by_least[root]):
            kept.append(candidate)
            by_least[min(candidate)].append(candidate)
    return tuple(kept)


def _components(sets: Sequence[RootSet]) -> list[list[RootSet]]:
    """Return *sets* in groups that share no member with each other; each is searched by itself."""
    group_of: dict[str, int] = {}
    groups: dict[int, list[RootSet]] = {}
    for number, roots in enumerate(sets):
        groups[number] = [roots]
        for other in {group_of[root] for root in roots if root in group_of}:
            groups[number] += groups.pop(other)
        group_of.update((root, number) for member in groups[number] for root in member)
    return [sorted(group, key=lambda s: (len(s), sorted(s))) for group in groups.values()]


def _disjoint(sets: Sequence[RootSet]) -> list[RootSet]:
    chosen: list[RootSet] = []
    for candidate in sets:
        if all(candidate.isdisjoint(other) for other in chosen):
            chosen.append(candidate)
    return chosen


class _HittingSet:
    """Branch and bound over the members of the smallest set that is not hit yet."""

    def __init__(self, budget: int) -> None:
        self.budget = budget

    def smallest(self, sets: Sequence[RootSet], limit: int) -> int:
        """Return the size of a smallest hitting set, at most *limit*; worthless once the budget is spent."""
        self.budget -= 1
        if not sets:
            return 0
        if self.budget <= 0 or len(_disjoint(sets)) >= limit:
            return limit
        for root in sorted(sets[0]):
            left = [s for s in sets if root not in s]
            limit = min(limit, 1 + self.smallest(left, limit - 1))
        return limit
