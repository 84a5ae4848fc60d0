"""Pages are read in a process of their own, with limits: they come from strangers, and their parsers are C.

Run as a module it is that process: it takes the file from its input and writes the page, as JSON, to its output.
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.ingest.readers import Kind, read_page
from claimcheck.text.layout import Zone

MAX_SECONDS = 400
"""On the clock, on a machine that has much else to do; of computing, less is allowed."""

_PACKAGE = Path(__file__).resolve().parents[2]
_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0)
_TOO_LONG = "takes too long to read: save the article alone, or as text"
_OUT_OF_MEMORY = "needs too much memory: save the article alone, or as text"


def read_apart(
    kind: Kind, content: bytes, charset: str | None = None, *, seconds: float = MAX_SECONDS
) -> Page:
    """Return the page in *content* as `read_page` reads it; whatever it does to its reader is done elsewhere.

    Raises:
        UnreadablePageError: as `read_page`, and if that takes longer than *seconds*, too much
            memory, or crashes.
        ClaimcheckError: if a library is missing.
    """
    with TemporaryFile() as given, TemporaryFile() as result:
        given.write(content)
        given.seek(0)
        try:
            # Neither the folder at hand nor what is typed decides what is imported there.
            done = subprocess.run(  # noqa: S603 -- the command is our own
                [sys.executable, "-P", "-m", "claimcheck.load.apart", kind.value, charset or ""],
                stdin=given,
                stdout=result,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": _search_path()},
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise UnreadablePageError(_TOO_LONG) from None
        result.seek(0)
        return _page(result.read(LARGEST_RESULT + 1), done.returncode)


def _search_path() -> str:
    return os.pathsep.join([str(_PACKAGE), *(path for path in sys.path if path)])


def _page(written: bytes, code: int) -> Page:
    if code == UNREADABLE:
        raise UnreadablePageError(written.decode("utf-8", "replace") or _OUT_OF_MEMORY)
    if code == LACKING:
        library = written.decode("utf-8", "replace")
        raise ClaimcheckError(f"{library} is not installed: pip install 'claimcheck-cli[add]'")
    if code and code == -_OUT_OF_TIME:
        raise UnreadablePageError(_TOO_LONG)
    if code:
        raise UnreadablePageError(f"cannot be read: its reader ended with code {code}")
    try:
        plain = json.loads(written)
        return _read(plain)
    except (ValueError, TypeError, LookupError, AttributeError):
        raise UnreadablePageError("cannot be read: it has too much text") from None


def _read(plain: dict[str, Any]) -> Page:
    blocks = tuple(Block(**{**block, "zone": Zone(block["zone"])}) for block in plain["blocks"])
    declared = Declared(**{**plain["declared"], "credits": tuple(plain["declared"]["credits"])})
    return Page(blocks, declared, plain["guessed"], plain["extractor"], tuple(plain["remarks"]))


UNREADABLE, LACKING = 3, 4
"""The exit codes where the output is a message for the user, and where it names a library."""

MAX_COMPUTING = 120
"""Of computing; a page of 5 MB takes 10, a PDF of 300 pages 7."""

MAX_MEMORY = 2_000_000_000
"""Bytes of address space; a page of 5 MB takes 300 MB, a PDF of 100 MB its own size three times."""

LARGEST_RESULT = 100_000_000


def main(kind: str, charset: str) -> int:
    """Read the page and return the exit code."""
    _limit()
    try:
        page = read_page(Kind(kind), sys.stdin.buffer.read(), charset or None)
        written = json.dumps(asdict(page))
    except UnreadablePageError as error:
        sys.stdout.buffer.write(str(error).encode("utf-8", "replace"))
        return UNREADABLE
    except ImportError as error:
        sys.stdout.write((error.name or "a library").partition(".")[0])
        return LACKING
    except (MemoryError, RecursionError):
        return UNREADABLE
    sys.stdout.write(written)
    return 0


def _limit() -> None:
    """Bound time, memory and output, where the system can."""
    # Windows has no such limits, and only there is the module missing.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_COMPUTING, MAX_COMPUTING))
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_RESULT, LARGEST_RESULT))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
