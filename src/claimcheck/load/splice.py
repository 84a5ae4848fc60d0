"""Change a few characters of a YAML text and no other byte of it: at the places of the nodes that were read of it."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.yaml_tree import line_starts
from claimcheck.problem import Place
from claimcheck.records.node import Scalar


class Splice(NamedTuple):
    """So many characters from *start* on, and what stands there instead."""

    start: int
    length: int
    new: str


class Written:
    """A text, and where in it its nodes are written."""

    def __init__(self, text: str) -> None:
        """Take the text as it was parsed."""
        self.text = text
        self._starts = line_starts(text)

    def offset(self, place: Place) -> int:
        """Return the offset of a place, in code points."""
        return self._starts[place.line - 1] + place.column - 1

    def start(self, node: Scalar) -> int:
        """Return where the characters of a scalar begin, which must be written as they are.

        Raises:
            ClaimcheckError: if an escape or a line break stands among them.
        """
        offset = self.offset(node.place) + (not node.plain)
        if self.text[offset : offset + len(node.text)] != node.text:
            raise ClaimcheckError(
                f"{node.place}: nothing was written: an escape or a line break stands in `{node.text}`; write it plainly first"
            )
        return offset

    def end(self, node: Scalar) -> int:
        """Return where a scalar ends, its closing quotation mark included.

        Raises:
            ClaimcheckError: if it is not written as it is.
        """
        return self.start(node) + len(node.text) + (not node.plain)

    def line_at(self, offset: int) -> int:
        """Return the line of an offset, counted from 1."""
        return bisect_right(self._starts, offset)

    def line_start(self, number: int) -> int:
        """Return where a line begins, counted from 1; behind the last one where the text ends."""
        return self._starts[number - 1] if number <= len(self._starts) else len(self.text)


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return *text* with all *splices*, of which no two overlap; their offsets are those before any."""
    parts: list[str] = []
    done = 0
    for start, length, new in sorted(splices):
        parts += [text[done:start], new]
        done = start + length
    return "".join((*parts, text[done:]))
