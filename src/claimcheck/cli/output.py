"""The one place that prints: results to stdout, everything else to stderr, what is being done in one line there."""

import io
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimcheck.cli.boundary import in_actions, settled, settled_folder
from claimcheck.errors import ClaimcheckError
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from rich.console import RenderableType

    from claimcheck.report.model import Report

UNWRAPPED = 1_000_000
"""The width, in columns, of what is no terminal: nothing is wrapped there."""

_CI_COMMAND = re.compile(r"^(?=\s*::)|##(?=\[)", re.MULTILINE)


def is_terminal() -> bool:
    """Return whether results go to a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_error_terminal() -> bool:
    """Return whether messages go to a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()


def width() -> int:
    """Return the columns that results may take."""
    if not is_terminal():
        return UNWRAPPED
    from rich.console import Console

    return Console().width


def _error_width() -> int:
    from rich.console import Console

    return Console(stderr=True).width


def show(page: "RenderableType", output: Path | None = None) -> None:
    """Print *page* for people: coloured and wrapped on a terminal, plain and unwrapped elsewhere."""
    if output is None:
        write(_rendered(page, plain=not is_terminal()))
    else:
        write_machine(_rendered(page, plain=True), output)


def _rendered(page: "RenderableType", *, plain: bool, columns: int | None = None) -> str:
    if plain:
        from claimcheck.render.terminal.style import plain_lines

        lines = plain_lines(page)
        if lines is not None:
            return "".join(f"{line.rstrip(' ')}\n" for line in lines)
    # rich costs 30 ms to load, and what goes through a pipe may need none of it.
    from rich.console import Console

    # Neither markup nor emoji codes nor highlighting: `[sic]` and `:smile:` are text.
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        force_terminal=not plain,
        width=UNWRAPPED if plain else columns or width(),
        no_color=True if plain else None,
        color_system=None if plain else "auto",
        soft_wrap=plain,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(page)
    return "\n".join(line.rstrip(" ") for line in buffer.getvalue().split("\n"))


def write(content: str | bytes) -> None:
    """Print *content* as it is, but of a text to a CI log no line that it would take for a command.

    Raises:
        ClaimcheckError: if stdout cannot take it, though somebody reads it.
    """
    _write(_inert(content) if isinstance(content, str) else content)


def write_commands(text: str, output: Path | None) -> None:
    """Print lines that are to be commands of a CI log; foreign text in them must be escaped already.

    Raises:
        ClaimcheckError: if it cannot be written.
    """
    if output is None or str(output) == "-":
        _as_utf8()
        _write(text)
    else:
        write_machine(text, output)


def _write(content: str | bytes) -> None:
    if sys.stdout is None:
        return
    try:
        _write_whole(content)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ClaimcheckError(f"cannot write to stdout: {error.strerror}") from None


def _write_whole(content: str | bytes) -> None:
    """Write all of *content*: unbuffered, Python drops what a pipe does not take at once."""
    raw = getattr(sys.stdout, "buffer", None)
    if not isinstance(raw, io.RawIOBase):
        sys.stdout.write(content) if isinstance(content, str) else sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return
    if isinstance(content, str):
        content = content.encode(sys.stdout.encoding, sys.stdout.errors or "strict")
    data = memoryview(content)
    while data:
        data = data[raw.write(data) or 0 :]


def _inert(text: str) -> str:
    if not in_actions():
        return text
    return _CI_COMMAND.sub(lambda match: "# #" if match.group() else "│ ", text)


def write_machine(content: str | bytes, output: Path | None) -> None:
    """Print *content*, a text in UTF-8 whatever the terminal's encoding, or write it to the file *output*.

    Raises:
        ClaimcheckError: if the file cannot be written; the old one is then untouched.
    """
    if output is None or str(output) == "-":
        _as_utf8()
        write(content)
        return
    from claimcheck.cli.atomic import replace_file

    try:
        replace_file(output, content)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ClaimcheckError(f"cannot write {output}: {error.strerror}") from None


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write *files*, by their names, into *folder*, which is made where it is missing: all whole, or none.

    Raises:
        ClaimcheckError: if they cannot, or must not, be written there.
    """
    from claimcheck.cli.atomic import write_set

    place = settled_folder(folder)
    for name in files:
        settled(folder / name, within=folder)
    try:
        write_set(place, files, anew=False)
    except OSError as error:
        raise ClaimcheckError(f"cannot write to the folder {folder}: {error.strerror}") from None


def _as_utf8() -> None:
    if sys.stdout is not None and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")


def say_refused(report: "Report") -> None:
    """Say that records were refused, where an output leaves out what they concern."""
    if report.refused:
        mistakes = plural(report.refused, "mistake")
        say(f"{mistakes} in records: what they concern is left out; see claimcheck verify")


def show_aside(page: "RenderableType") -> None:
    """Print *page* to stderr: what a person needs to answer a question, and is no result."""
    is_plain = not is_error_terminal()
    text = _rendered(page, plain=is_plain, columns=None if is_plain else _error_width())
    with suppress(OSError):
        print(_inert(text), end="", file=sys.stderr, flush=True)  # noqa: T201 -- the one place that prints


def say_part(message: str) -> None:
    """Print the beginning of a line to stderr: a question, behind which an answer is typed."""
    from claimcheck.render.visible import visible_block

    with suppress(OSError):
        print(_inert(visible_block(message)), end="", file=sys.stderr, flush=True)  # noqa: T201 -- likewise


def say(message: str) -> None:
    """Print a message about the run itself to stderr; where nobody takes it, the exit code has to do."""
    from claimcheck.render.visible import visible_block

    with suppress(OSError):
        print(_inert(visible_block(message)), file=sys.stderr, flush=True)  # noqa: T201 -- the one place that prints


Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and of how many; both numbers 0 where nothing is counted."""

PATIENCE = 1.0
"""Seconds after which the first line is shown: what is done by then needs none."""

_EVERY = 0.1
"""Seconds between two lines: often enough to be seen moving."""


_WORTH_TELLING = 5
"""Seconds that are left from which on it is told."""

_MINUTES = 100
"""Seconds from which on they are told in minutes."""


@contextmanager
def progress_shown() -> Iterator[Progress]:
    """Yield what is to be told of progress; the line it shows on stderr is gone afterwards, whatever happens.

    Nothing is shown where stderr is no terminal, or one that cannot go back in a line, or in CI.
    """
    if not is_error_terminal() or os.environ.get("TERM") == "dumb" or os.environ.get("CI"):
        yield untold
        return
    line = _Line(sys.stderr)
    try:
        yield line.tell
    finally:
        line.clear()


def untold(_what: str, _done: int, _total: int) -> None:
    """Show nothing."""


class _Line:
    """The line at the cursor, written over by spaces: escape sequences would need a terminal that knows them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._due = time.monotonic() + PATIENCE
        self._length = 0
        self._what, self._began, self._before = "", 0.0, 0

    def tell(self, what: str, done: int, total: int) -> None:
        """Show it, if it is time to."""
        now = time.monotonic()
        if what != self._what:
            self._what, self._began, self._before = what, now, done
        if now < self._due:
            return
        self._due = now + _EVERY
        left = self._left(now - self._began, done, total)
        self._write(f"{what}: {done:,} of {total:,}{left}" if total else what)

    def _left(self, passed: float, done: int, total: int) -> str:
        """Return about how long this step still takes, where it is long enough to matter and as the rest went."""
        made = done - self._before
        seconds = passed * (total - done) / made if made > 0 and passed >= PATIENCE else 0
        if seconds < _WORTH_TELLING:
            return ""
        return (
            f", about {seconds:.0f} s left" if seconds < _MINUTES else f", about {seconds / 60:.0f} min left"
        )

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
