"""Ids and keys that differ in one letter: „phase3.sise“ beside „phase3.size“."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

_DIGITS = re.compile(r"\d+")
_PARTS = re.compile(r"[.-]")
_SHORTEST = 4
"""A part of fewer letters differs on purpose as often as not: `plan-a`, `plan-b`."""

_MOST_ALIKE = 12
"""Of more ids that are alike nobody has mistyped one."""


def lookalikes(ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of *ids* that one letter tells apart, or `.` and `-` alone; sorted.

    Numbers that differ, differ on purpose. Each id is looked for under what is left of it without one of its
    letters (Garbe's symmetric deletes), so that no two are compared that share none of that.
    """
    alike: dict[str, set[str]] = {}
    for id_ in set(ids):
        for key in _keys(id_):
            alike.setdefault(key, set()).add(id_)
    groups = (group for group in alike.values() if 1 < len(group) <= _MOST_ALIKE)
    pairs = {pair for group in groups for pair in combinations(sorted(group), 2)}
    return tuple(sorted(pair for pair in pairs if _is_slip(*pair)))


def _keys(id_: str) -> Iterator[str]:
    plain = _PARTS.sub("-", id_)
    yield plain
    yield from (plain[:at] + plain[at + 1 :] for at in range(len(plain)))


def _is_slip(one: str, other: str) -> bool:
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    parts, others = _PARTS.split(one), _PARTS.split(other)
    if len(parts) != len(others):
        return "".join(parts) == "".join(others) and len(one) > _SHORTEST
    differing = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
    return len(differing) <= 1 and all(
        min(len(a), len(b)) >= _SHORTEST and _is_one_letter(a, b) for a, b in differing
    )


def _is_one_letter(one: str, other: str) -> bool:
    """Return whether one letter more, another one, or two exchanged make one word of the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    rest, others = short[start + 1 :], long[start + 1 :]
    return rest == others or (
        short[start : start + 2] == long[start : start + 2][::-1] and rest[1:] == others[1:]
    )
