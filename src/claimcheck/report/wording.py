"""How numbers and their nouns, and who read what, are said: in conclusions and in outputs alike."""

from collections.abc import Sequence

from claimcheck import __version__
from claimcheck.records.model import Reading

TOOL = f"claimcheck {__version__}"
"""What made an output."""


def plural(number: int, singular: str, many: str | None = None) -> str:
    """Return the number and its noun: `1 origin`, `3 origins`."""
    return f"{number} {singular if number == 1 else many or singular + 's'}"


def listed(names: Sequence[object], most: int = 5, *, of: int | None = None) -> str:
    """Return the first *most* of *names*, and how many more there are: `a, b and 3 more`.

    Args:
        names: All of them, or only the first.
        most: How many to name.
        of: How many there are, where *names* are only the first.
    """
    shown = [str(name) for name in names[:most]]
    left = (len(names) if of is None else of) - len(shown)
    if left:
        shown.append(f"{left} more")
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else "".join(shown)


def read_by(reading: Reading) -> str:
    """Return who read a claim, and when: `read by MK, 2026-11-29`."""
    return f"read by {reading.by}" + (f", {reading.date}" if reading.date else "")
