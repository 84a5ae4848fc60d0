r"""Places of a text as editors count them: lines from 0, and in a line the units of the encoding agreed upon.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#position: a line ends at
`\n`, `\r\n` or `\r`, and nowhere else.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

_END = re.compile(r"\r\n|\n|\r")


class Unit(StrEnum):
    """What columns count, by the protocol's names."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_32 = "utf-32"


_LENGTH: dict[Unit, Callable[[str], int]] = {
    Unit.UTF_8: lambda text: len(text.encode("utf-8", "surrogatepass")),
    Unit.UTF_16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    Unit.UTF_32: len,
}


class Position(NamedTuple):
    """A line from 0, and the units before the place in it."""

    line: int
    character: int


class Lines:
    """A text as an editor counts it; offsets are code points, everywhere else in this program."""

    def __init__(self, text: str, unit: Unit) -> None:
        """Take the text, and what its columns count."""
        self.text = text
        self._length = _LENGTH[unit]
        self._starts = [0, *(found.end() for found in _END.finditer(text))]
        self._ends = [*(found.start() for found in _END.finditer(text)), len(text)]

    def position(self, offset: int) -> Position:
        """Return the position of an offset; one within a line's end is its end."""
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        return Position(line, self._length(self.text[start : min(offset, self._ends[line])]))

    def offset(self, position: Position) -> int:
        """Return the offset of a position; behind a line's end, that; within a character, before it."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[position.line], self._ends[position.line]
        low, high = start, min(end, start + position.character)
        while low < high:
            middle = (low + high + 1) // 2
            if self._length(self.text[start:middle]) <= position.character:
                low = middle
            else:
                high = middle - 1
        return low

    def line_end(self, offset: int) -> int:
        """Return the offset of the end of the line that *offset* stands in, before its line break."""
        return self._ends[bisect_right(self._starts, offset) - 1]
