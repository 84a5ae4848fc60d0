"""Sets that are part of no other one."""

from collections import defaultdict
from collections.abc import Iterable


def maximal(sets: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """Return those of *sets* that no other one holds, each once, the largest first."""
    kept: list[frozenset[int]] = []
    by_member: defaultdict[int, list[frozenset[int]]] = defaultdict(list)
    for candidate in sorted({*sets}, key=lambda each: (-len(each), sorted(each))):
        fewest = min((by_member[member] for member in candidate), key=len)
        if not any(candidate <= wider for wider in fewest):
            kept.append(candidate)
            for member in candidate:
                by_member[member].append(candidate)
    return kept
