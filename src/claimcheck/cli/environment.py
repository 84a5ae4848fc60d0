"""What a process is told from outside: by the environment, how many may work and where reports are kept; by an interrupt, to leave."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

JOBS = "CLAIMCHECK_JOBS"
"""The environment variable that `--jobs` sets."""


def jobs_wanted() -> int:
    """Return how many processes may be used: as many as were asked for, else as there are cores with nothing to do.

    On busy cores several take longer than one, since together they have more to do.
    """
    named = os.environ.get(JOBS, "")
    if named.isdecimal() and int(named):
        return int(named)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    except OSError:
        busy = 0
    return max(1, cores - round(busy))


KEPT = "CLAIMCHECK_CACHE"
"""The environment variable that names the folder, or says `off`; `--cache-dir` and `--no-cache` set it."""

OFF = "off"


def kept_folder() -> Path | None:
    """Return the folder, there or not; None where nothing is to be kept.

    In CI nothing is unless somebody names a folder: what runs once leaves nothing behind.
    """
    named = os.environ.get(KEPT, "")
    if named:
        return None if named == OFF else Path(named)
    return None if os.environ.get("CI") else _users_folder()


def _users_folder() -> Path | None:
    """Return the user's own folder for such things, as the system has it; None where there is no user's folder."""
    # The package platformdirs knows no more of these three, and takes 10 ms to load at every start.
    if sys.platform == "win32":
        place = os.environ.get("LOCALAPPDATA", "")
        return Path(place, "claimcheck", "Cache") if place else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "claimcheck"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if Path(named).is_absolute() else home / ".cache") / "claimcheck"


INTERRUPTED = 130
"""What shells show of a process that an interrupt ended."""


@contextmanager
def leaving_at_once() -> Iterator[None]:
    """Have an interrupt end the process at once, with its code and without a word.

    While modules are loaded nothing is printed or written yet, and Python would swallow an interrupt in
    some places and print a traceback in others. Where interrupts are ignored, as in the background of a
    shell, they stay so.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
