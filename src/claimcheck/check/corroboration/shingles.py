"""Runs of words by the articles that have them, without what is printed everywhere."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

RUN = 6
"""How many words in a row two articles must share. On the shipped articles six finds one pair, five the
same and nothing else, four adds stock phrases."""

MANY = 20
"""A run that more articles have is boilerplate: a notice, an advert, a way to subscribe."""

OF_ONE_OUTLET = 3
"""So is one that so many articles of one outlet have and no other."""

_PLACES = 16
"""So many places of a run in one article are looked at: repetitive text has the same run thousands of times."""

Places = Mapping[int, Mapping[int, Sequence[tuple[int, int]]]]


class Shared(NamedTuple):
    """Articles by number, and the shingles (RUN words in a row) that they share, by number, too."""

    shingles: Sequence[Sequence[Sequence[int]]]
    """Of each article and part, the shingle that begins at each word."""
    holders: Mapping[int, tuple[int, ...]]
    """Who has a shingle, of those that two articles or more share, boilerplate aside."""
    places: Places
    """Where each of them has it: which part, which word."""
    left_out: frozenset[int]
    """The articles of which some shared words were left out as boilerplate."""


def shared(texts: Sequence[Sequence[Sequence[str]]], outlets: Sequence[str | None]) -> Shared:
    """Return what articles share, given their parts in words and who prints them."""
    numbers: dict[tuple[str, ...], int] = {}
    shingles = [
        [
            [
                numbers.setdefault(shingle, len(numbers))
                for shingle in zip(*(part[shift:] for shift in range(RUN)), strict=False)
            ]
            for part in parts
        ]
        for parts in texts
    ]
    holders = _holders(shingles)
    common = {number for number, having in holders.items() if _is_common(having, outlets)}
    printings = _mostly(shingles, common)
    kept, left_out = dict[int, tuple[int, ...]](), set[int]()
    for number, having in holders.items():
        own = tuple(a for a in having if a in printings) if number in common else having
        if len(own) > 1:
            kept[number] = own
        if len(own) < len(having):
            left_out.update(having)
    return Shared(shingles, kept, _places(shingles, kept), frozenset(left_out))


def _holders(shingles: Sequence[Sequence[Sequence[int]]]) -> dict[int, tuple[int, ...]]:
    """Return by shingle the articles that have it, where more than one does."""
    found: dict[int, list[int]] = {}
    for article, parts in enumerate(shingles):
        for number in dict.fromkeys(number for part in parts for number in part):
            found.setdefault(number, []).append(article)
    return {number: tuple(having) for number, having in found.items() if len(having) > 1}


def _is_common(having: Sequence[int], outlets: Sequence[str | None]) -> bool:
    if len(having) > MANY:
        return True
    printing = {outlets[article] for article in having}
    return len(having) >= OF_ONE_OUTLET and len(printing) == 1 and None not in printing


def _mostly(shingles: Sequence[Sequence[Sequence[int]]], common: set[int]) -> set[int]:
    """Return the articles that consist of such shingles by half or more: what makes up an article is no boilerplate."""
    found = set[int]()
    for article, parts in enumerate(shingles):
        own = [number for part in parts for number in part]
        if 2 * sum(number in common for number in own) >= len(own):
            found.add(article)
    return found


def _places(shingles: Sequence[Sequence[Sequence[int]]], holders: Mapping[int, tuple[int, ...]]) -> Places:
    places: dict[int, dict[int, list[tuple[int, int]]]] = {}
    for article, parts in enumerate(shingles):
        for part, own in enumerate(parts):
            for index, number in enumerate(own):
                if number in holders and article in holders[number]:
                    here = places.setdefault(number, {}).setdefault(article, [])
                    if len(here) < _PLACES:
                        here.append((part, index))
    return places
