"""A range of an article's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code-point offsets into an article's original text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Return whether *other* lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
