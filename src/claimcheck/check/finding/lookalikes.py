"""Ids and keys that differ in a letter: „phase3.sise“ beside „phase3.size“."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.text.content import FUNCTION_WORDS

_DIGITS = re.compile(r"\d+")
_PARTS = re.compile(r"[.-]")
_SHORTEST = 4
"""A part of fewer letters differs on purpose as often as not: `plan-a`, `plan-b`."""

_MOST_SLIPS = 2
"""In more parts nobody slips at once."""

_MOST_ALIKE = 12
"""Of more ids that are alike nobody has mistyped one."""

_MOST_BESIDE = 400
"""So many ids with the same first letters are compared each with each."""

_LITTLE = FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"]
"""None of them negates."""


def lookalikes(ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of *ids* that a letter tells apart in one or two parts, `.` and `-` alone, or an "of"; sorted.

    Numbers that differ, differ on purpose. Each id is looked for under what is left of it without one of its
    letters (Garbe's symmetric deletes) and under the first letters of its parts, so that no two are compared
    that share none of that.
    """
    alike: dict[str, set[str]] = {}
    for id_ in set(ids):
        for key in _keys(id_):
            alike.setdefault(key, set()).add(id_)
    groups = (group for group in alike.values() if 1 < len(group) <= _MOST_BESIDE)
    pairs = {pair for group in groups for pair in combinations(sorted(group), 2) if _is_slip(*pair)}
    often = Counter(id_ for pair in pairs for id_ in pair)
    return tuple(sorted(pair for pair in pairs if max(often[id_] for id_ in pair) < _MOST_ALIKE))


def _keys(id_: str) -> Iterator[str]:
    parts = _PARTS.split(id_)
    plain = "".join(parts)
    yield plain
    yield from (plain[:at] + plain[at + 1 :] for at in range(len(plain)))
    for said in {tuple(parts), tuple(_telling(parts))}:
        yield f"{len(said)} {''.join(part[:1] for part in said)}"


def _telling(parts: Iterable[str]) -> Iterator[str]:
    return (part for part in parts if part not in _LITTLE)


def _is_slip(one: str, other: str) -> bool:
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    parts, others = _PARTS.split(one), _PARTS.split(other)
    if len(parts) != len(others):
        return _is_parted_otherwise(parts, others) or _has_little_more(parts, others)
    differing = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
    return len(differing) <= _MOST_SLIPS and all(
        min(len(a), len(b)) >= _SHORTEST and _is_one_letter(a, b) for a, b in differing
    )


def _is_parted_otherwise(parts: list[str], others: list[str]) -> bool:
    """Return whether the same letters, but for one, are parted at other places."""
    one, other = "".join(parts), "".join(others)
    return min(len(one), len(other)) >= _SHORTEST and (one == other or _is_one_letter(one, other))


def _has_little_more(parts: list[str], others: list[str]) -> bool:
    """Return whether one has words more that say nothing by themselves: `closed-in-may`, `closed-may`."""
    short, long = sorted((parts, others), key=len)
    return short == list(_telling(long))


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
