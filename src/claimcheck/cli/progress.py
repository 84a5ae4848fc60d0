"""One line on the terminal while work takes longer than people wait for without asking."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from claimcheck.cli.output import is_error_terminal

Progress = Callable[[str, int, int], None]
"""Told what is being done, and of how many the how manieth; both numbers 0 where nothing is counted."""

PATIENCE = 1.0
"""Seconds after which the first line is shown: what is done by then needs none."""

_EVERY = 0.1
"""Seconds between two lines: often enough to be seen moving."""


@contextmanager
def progress_shown() -> Iterator[Progress]:
    """Yield what is to be told of progress; the line it shows on stderr is gone afterwards, whatever happens.

    Nothing is shown where stderr is no terminal, or one that cannot go back in a line, or in CI.
    """
    if not is_error_terminal() or os.environ.get("TERM") == "dumb" or os.environ.get("CI"):
        yield _untold
        return
    line = _Line(sys.stderr)
    try:
        yield line.tell
    finally:
        line.clear()


def _untold(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""


class _Line:
    """The line at the cursor, written over by spaces: escape sequences would need a terminal that knows them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._due = time.monotonic() + PATIENCE
        self._length = 0

    def tell(self, what: str, done: int, total: int) -> None:
        """Show it, if it is time to."""
        now = time.monotonic()
        if now < self._due:
            return
        self._due = now + _EVERY
        self._write(f"{what}: {done:,} of {total:,}" if total else what)

    def clear(self) -> None:
        """Leave the line empty and the cursor at its start."""
        if self._length:
            self._write("")
            self._put("\r")

    def _write(self, text: str) -> None:
        shown = text[: self._width() - 1]
        self._put("\r" + shown.ljust(self._length))
        self._length = len(shown)

    def _width(self) -> int:
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or 80
        except OSError:
            return 80

    def _put(self, text: str) -> None:
        # A terminal that went away is no reason to stop the work.
        with suppress(OSError):
            self._stream.write(text)
            self._stream.flush()
