"""Independent origins as an interval: at least so many, at most so many.

Each item has a root set: the origins that could have produced it. The fewest origins that explain
all items are a minimum hitting set of the root sets; the most are a maximum matching of items to
distinct roots. Connected components would be wrong: {a}, {b}, {a, b} are two origins, not one.

A minimum hitting set is NP-hard in general, so the exact search has a budget; beyond it, a family
of pairwise disjoint sets gives a lower bound, and the result says so. The matching is Kuhn's
augmenting-path algorithm (1955).
"""

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
    items = tuple(items)
    if not items:
        return Count(0, 0)
    known = [item.roots for item in items if item.roots]
    unknown = {item.identity: item.label for item in items if not item.roots}
    low, exact = minimum(known)
    names = sorted(frozenset().union(*known)) + sorted(set(unknown.values()))
    return Count(
        low=max(low, 1) if unknown else low,
        high=maximum(known) + len(unknown),
        names=tuple(names),
        exact=exact,
    )


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
    return sum(_augment(index, sets, owner, set()) for index in range(len(sets)))


def _augment(index: int, sets: Sequence[RootSet], owner: dict[str, int], seen: set[str]) -> bool:
    """Find a root for the set *index*, moving others along; iterative, so that no chain is too long."""
    came_from: dict[str, int] = {}
    queue = [index]
    while queue:
        current = queue.pop()
        for root in sorted(sets[current] - seen):
            seen.add(root)
            came_from[root] = current
            if root not in owner:
                _reassign(root, came_from, owner, index)
                return True
            queue.append(owner[root])
    return False


def _reassign(root: str, came_from: Mapping[str, int], owner: dict[str, int], start: int) -> None:
    held = {holder: name for name, holder in owner.items()}
    while True:
        taker = came_from[root]
        owner[root] = taker
        if taker == start:
            return
        root = held[taker]


def _without_supersets(sets: Sequence[RootSet]) -> tuple[RootSet, ...]:
    """Return the sets that hold no other one: what hits these hits all."""
    kept: list[RootSet] = []
    for candidate in sorted(set(sets), key=lambda s: (len(s), sorted(s))):
        if not any(small <= candidate for small in kept):
            kept.append(candidate)
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
