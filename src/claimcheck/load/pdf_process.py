"""The process in which one PDF is read: it takes the PDF from its input and writes the page, as JSON, to its output."""

import json
import sys
from contextlib import suppress

from claimcheck.ingest.page import Page, UnreadablePageError
from claimcheck.ingest.pdf import read_pdf
from claimcheck.report.codec import codec_of, write

UNREADABLE = 3
"""The exit code where the output is a message for the user."""

MAX_SECONDS = 120
"""Of computing; 300 pages take 7."""

MAX_MEMORY = 2_000_000_000
"""Bytes of address space; 300 pages take 80 MB, a PDF of 100 MB its own size three times."""

LARGEST_RESULT = 100_000_000
PAGE = codec_of(Page)


def main() -> int:
    """Read the PDF and return the exit code."""
    _limit()
    try:
        written = json.dumps(write(PAGE, read_pdf(sys.stdin.buffer.read())))
    except UnreadablePageError as error:
        sys.stdout.write(str(error))
        return UNREADABLE
    except MemoryError:
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
    sys.exit(main())
