"""A range of an article's text."""

from functools import partial
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code-point offsets into an article's original text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    @property
    def length(self) -> int:
        """How many code points it holds."""
        return self.end - self.start

    def moved(self, by: int) -> "Span":
        """Return the same range in a text that has *by* more code points before it, or fewer where that is negative."""
        return new_span((self.start + by, self.end + by))

    def clipped(self, to: "Span") -> "Span":
        """Return what of it lies inside *to*; where nothing does, its end is not behind its start."""
        return Span(max(self.start, to.start), min(self.end, to.end))

    def holds(self, other: "Span") -> bool:
        """Return whether *other* lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


new_span = partial(tuple.__new__, Span)
"""Makes a span of a pair in half the time that its own constructor takes: for who makes one a word."""
