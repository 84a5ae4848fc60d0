"""Where a saved page was, and its copy: by an address in a web archive, or by what SingleFile writes over a page that it saves."""

import re
from datetime import UTC, datetime
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


_COMMENT = re.compile(r"<!--\s*Page saved with SingleFile(.{0,3000}?)-->", re.DOTALL)
_URL = re.compile(r"^\s*url:\s*(https?://\S+)", re.MULTILINE)
_DATE = re.compile(
    r"^\s*saved date:\s*\w{3} (\w{3} \d{2} \d{4} \d{2}:\d{2}:\d{2}) GMT([+-]\d{4})", re.MULTILINE
)
_HEAD = 20_000


def saved_by(html: str) -> dict[str, str]:
    """Return what the comment over the page *html* says, by the keys of what a page declares.

    A comment is written by whoever saved the page, not by the page: it is taken from before the page alone.
    """
    top = html[:_HEAD]
    begin = top.lower().find("<head")
    comment = _COMMENT.search(top[:begin] if begin >= 0 else top)
    if comment is None:
        return {}
    saved: dict[str, str] = {}
    if url := _URL.search(comment[1]):
        place = archived(url[1])
        saved["url"] = place.url
        if place.archive_url:
            saved["archive_url"] = place.archive_url
    if when := _DATE.search(comment[1]):
        saved["accessed"] = _day(when[1], when[2])
    return saved


def _day(local: str, offset: str) -> str:
    """Return the day of a date as JavaScript writes it, in UTC: the same wherever the page was saved."""
    moment = datetime.strptime(f"{local} {offset}", "%b %d %Y %H:%M:%S %z")
    return moment.astimezone(UTC).date().isoformat()
