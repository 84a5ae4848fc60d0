"""The process in which one page is read: it takes the file from its input and writes the page, as JSON, to its output."""

import json
import sys
from contextlib import suppress
from dataclasses import asdict

from claimcheck.ingest.page import UnreadablePageError
from claimcheck.ingest.readers import Kind, read_page

UNREADABLE, LACKING = 3, 4
"""The exit codes where the output is a message for the user, and where it names a library."""

MAX_SECONDS = 120
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
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_RESULT, LARGEST_RESULT))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
