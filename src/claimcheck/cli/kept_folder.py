"""Where reports are kept from one run to the next: in the user's folder for such things, or nowhere."""

import os
import sys
from pathlib import Path

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
