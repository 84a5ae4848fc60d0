"""Pages are read in a process of their own, with limits: they come from strangers, and their parsers are C."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.ingest.readers import Kind
from claimcheck.load.apart_process import LACKING, LARGEST_RESULT, UNREADABLE
from claimcheck.text.layout import Zone

MAX_SECONDS = 400
"""On the clock, on a machine that has much else to do; of computing, `apart_process` allows less."""

_PACKAGE = Path(__file__).resolve().parents[2]
_OUT_OF_TIME = getattr(signal, "SIGXCPU", 0)
_TOO_LONG = "takes too long to read: save the article alone, or as text"
_OUT_OF_MEMORY = "needs too much memory: save the article alone, or as text"


def read_apart(
    kind: Kind, content: bytes, charset: str | None = None, *, seconds: float = MAX_SECONDS
) -> Page:
    """Return the page in *content* as `ingest.reading` reads it; whatever it does to its reader is done elsewhere.

    Raises:
        UnreadablePageError: as `ingest.reading.read_page`, and if that takes longer than *seconds*, too much
            memory, or crashes.
        ClaimcheckError: if a library is missing.
    """
    with TemporaryFile() as given, TemporaryFile() as result:
        given.write(content)
        given.seek(0)
        try:
            # Neither the folder at hand nor what is typed decides what is imported there.
            done = subprocess.run(  # noqa: S603 -- the command is our own
                [sys.executable, "-P", "-m", "claimcheck.load.apart_process", kind.value, charset or ""],
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
