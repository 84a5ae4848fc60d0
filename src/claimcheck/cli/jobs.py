"""How many processes may be used."""

import os

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
