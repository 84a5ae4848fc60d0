"""How numbers and their nouns are said, in conclusions and in outputs alike."""

from claimcheck import __version__

TOOL = f"claimcheck {__version__}"
"""What made an output."""


def plural(number: int, singular: str, many: str | None = None) -> str:
    """Return the number and its noun: `1 origin`, `3 origins`."""
    return f"{number} {singular if number == 1 else many or singular + 's'}"
