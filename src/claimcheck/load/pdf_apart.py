"""PDFs are read in a process of their own, with limits: the library that parses them is C, and they come from strangers."""

import json
import os
import signal
import subprocess
import sys
from json import JSONDecodeError
from pathlib import Path
from tempfile import TemporaryFile

from claimcheck.ingest.page import Page, UnreadablePageError
from claimcheck.load.pdf_process import LARGEST_RESULT, PAGE, UNREADABLE
from claimcheck.report.codec import read

MAX_SECONDS = 400
"""On the clock, on a machine that has much else to do; of computing, `pdf_process` allows less."""

_PACKAGE = Path(__file__).resolve().parents[2]
_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0)
_TOO_LONG = "this PDF takes too long to read: print the pages that matter to a new one"
_OUT_OF_MEMORY = "this PDF needs too much memory: print the pages that matter to a new one"


def read_pdf_apart(content: bytes, *, seconds: float = MAX_SECONDS) -> Page:
    """Return the PDF *content* as `ingest.pdf.read_pdf` reads it; whatever it does to its reader is done elsewhere.

    Raises:
        UnreadablePageError: as `read_pdf`, and if that takes longer than *seconds*, too much memory, or crashes.
        ModuleNotFoundError: if pypdfium2 is not installed.
    """
    import pypdfium2  # noqa: F401 -- told here, where the message is read

    with TemporaryFile() as given, TemporaryFile() as result:
        given.write(content)
        given.seek(0)
        try:
            # Neither the folder at hand nor what is typed decides what is imported there.
            done = subprocess.run(
                [sys.executable, "-P", "-m", "claimcheck.load.pdf_process"],
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
    if code and code == -_OUT_OF_TIME:
        raise UnreadablePageError(_TOO_LONG)
    if code:
        raise UnreadablePageError(f"this PDF cannot be read: its reader ended with code {code}")
    try:
        page: Page = read(PAGE, json.loads(written))
    except (JSONDecodeError, UnicodeError, ValueError, TypeError, LookupError, AttributeError):
        raise UnreadablePageError("this PDF cannot be read: it has too much text") from None
    return page
