"""Claims that are compared with each other, and what stands between them: sets of claims as bits of a number."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.check.contradiction.comparing import Finding
from claimcheck.report.model import Conflict, Position

Masks = Mapping[Conflict, int]
"""By type of conflict the claims on the other side; types without any are left out."""


class Block(NamedTuple):
    """Claims that speak of one thing (`about`), or quote the same `words`."""

    about: str | None
    words: str | None
    ids: tuple[str, ...]
    """Sorted; bit 0 of a mask is the first."""
    masks: Sequence[Masks]
    tell: Callable[[int, int], Finding]
    """Returns the conflict of two claims that have one, the earlier one first."""
    positions: Sequence[Position]


def ones(mask: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, from the lowest."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
