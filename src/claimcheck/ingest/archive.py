"""Addresses of copies in web archives, and the pages that they are copies of."""

import re
from typing import NamedTuple

_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web|wayback\.archive-it\.org/\d+|arquivo\.pt/wayback|webarchive\.\w[\w.]*/\w+)"
    r"/(\d{8,14})[a-z_]*/(https?://.+)"
)
_ALONE = re.compile(r"https?://(?:archive\.(?:today|ph|is|li|md|vn|fo)|perma\.cc|ghostarchive\.org)/\S+")


class Archived(NamedTuple):
    """Where a page was, and where its copy is."""

    url: str
    archive_url: str | None = None
    accessed: str | None = None
    """The day on which the copy was made, where its address tells it."""


def archived(address: str) -> Archived:
    """Return what *address* is a copy of; itself where it is none, or does not tell."""
    match = _COPY.fullmatch(address)
    if match:
        day = match[1]
        return Archived(match[2], address, f"{day[:4]}-{day[4:6]}-{day[6:8]}")
    return Archived(address, address if _ALONE.fullmatch(address) else None)
