"""What SingleFile writes over a page that it saves: where the page was, and when it was saved."""

import re
from datetime import UTC, datetime
from typing import TypedDict

from claimcheck.ingest.archive import archived

_COMMENT = re.compile(r"<!--\s*Page saved with SingleFile(.{0,3000}?)-->", re.DOTALL)
_URL = re.compile(r"^\s*url:\s*(https?://\S+)", re.MULTILINE)
_DATE = re.compile(
    r"^\s*saved date:\s*\w{3} (\w{3} \d{2} \d{4} \d{2}:\d{2}:\d{2}) GMT([+-]\d{4})", re.MULTILINE
)
_HEAD = 20_000


class Saved(TypedDict, total=False):
    """What is known of a page from how it was saved, by the keys of what a page declares."""

    url: str
    archive_url: str
    accessed: str


def saved_by(html: str) -> Saved:
    """Return what the comment over the page *html* says; nothing where there is none.

    A comment is written by whoever saved the page, not by the page: it is taken from before the page alone.
    """
    comment = _COMMENT.search(
        html[: html.lower().find("<head", 0, _HEAD)] if "<head" in html[:_HEAD].lower() else html[:_HEAD]
    )
    if comment is None:
        return {}
    saved = Saved()
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
