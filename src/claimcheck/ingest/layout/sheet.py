"""A page: what is printed on it, and which parts of it are links."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.ingest.layout.printed import Segment


class Link(NamedTuple):
    """Where a link to another document can be clicked."""

    left: float
    bottom: float
    right: float
    top: float

    def covers(self, part: Segment) -> float:
        """Return how much of the width of *part* it covers, in points."""
        if not self.bottom - 1 <= part.baseline <= self.top:
            return 0.0
        return max(0.0, min(self.right, part.right) - max(self.left, part.left))


class Sheet(NamedTuple):
    """A page: how wide and high it is, and what is printed on it."""

    number: int
    width: float
    height: float
    parts: Sequence[Segment]
    links: Sequence[Link] = ()
