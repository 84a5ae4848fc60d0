"""What SingleFile writes over a page that it saves: where the page was, and when it was saved."""

import re
from datetime import UTC, datetime

from claimcheck.ingest.archive import archived

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
