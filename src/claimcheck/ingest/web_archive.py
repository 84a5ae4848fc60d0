"""Pages in archives of the web: MHTML (RFC 2557), WARC (ISO 28500), and WACZ, a ZIP of them."""

import json
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from claimcheck.ingest.html import MAX_CHARACTERS, Saving, read_saved
from claimcheck.ingest.page import Page, UnreadablePageError, archived
from claimcheck.ingest.plain import decode_page
from claimcheck.ingest.zipped import Zipped

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_MOST_PARTS = 5_000


def read_mhtml(content: bytes) -> Page:
    """Return the page that was saved as MHTML; the frames in it are not read.

    Raises:
        UnreadablePageError: if there is no page in it, or one that `read_html` cannot read.
    """
    if content.count(b"\n--") > 2 * _MOST_PARTS:
        raise UnreadablePageError(f"this file has more than {_MOST_PARTS:,} parts")
    try:
        message = message_from_bytes(content, policy=default)
        saving, html = _taken_apart(message)
    except UnreadablePageError:
        raise
    except Exception as error:  # noqa: BLE001 -- what email raises on malformed input is documented nowhere
        raise UnreadablePageError(f"this file is damaged ({type(error).__name__})") from None
    return read_saved(html, saving)


def _taken_apart(message: EmailMessage) -> tuple[Saving, bytes]:
    address = str(message.get("Snapshot-Content-Location") or "").strip()
    pages = list(_parts(message, "text/html")) or list(_parts(message, "application/xhtml+xml"))
    page = next((part for part in pages if _location(part) == address), pages[0] if pages else None)
    if page is None:
        raise UnreadablePageError("this file holds no page: save it anew, as one file")
    sheets = tuple(
        decode_page(_bytes(part), part.get_content_charset()).text for part in _parts(message, "text/css")
    )
    frames = len(pages) - 1
    remarks = (f"{frames} frames in the page are not read",) if frames else ()
    return Saving(
        page.get_content_charset(), _known(message, address or _location(page)), sheets, remarks
    ), _bytes(page)


def _parts(message: EmailMessage, kind: str) -> Iterator[EmailMessage]:
    return (part for part in message.walk() if part.get_content_type() == kind)


def _location(part: EmailMessage) -> str:
    return str(part.get("Content-Location") or "").strip()


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _known(message: EmailMessage, address: str) -> dict[str, str]:
    known: dict[str, str] = {}
    when = message["Date"].datetime if message["Date"] else None
    if when is not None:
        known["accessed"] = f"{when:%Y-%m-%d}"
    if address.startswith(("http://", "https://")):
        place = archived(address)
        known["url"] = place.url
        if place.archive_url:
            known["archive_url"] = place.archive_url
    return known


MOST_PAGES = 20_000
"""So many pages are looked through where one is wanted."""

_FOUND = "200"
_SHOWN = 3


class Archived(NamedTuple):
    """An answer with a page, as it was saved."""

    address: str
    day: str
    charset: str | None
    content: bytes
    is_whole: bool = True
    """Whether the archive holds as much of it as its record says."""


def read_warc(content: bytes) -> Page:
    """Return the first page in the archive *content*; a remark names the others.

    Raises:
        UnreadablePageError: if there is none, or it cannot be read.
    """
    return _read([content], ())


def pages_from(stream: BinaryIO) -> Iterator[tuple[int, Archived]]:
    """Yield the pages of a WARC from where *stream* stands on, each with the byte of it at which its record begins.

    Raises:
        UnreadablePageError: if it is damaged, once what stands before is told.
    """
    from warcio.archiveiterator import ArchiveIterator

    try:
        records = ArchiveIterator(stream)
        for record in records:
            page = _page(record)
            if page is not None:
                at = records.get_record_offset()
                yield at, page._replace(is_whole=not getattr(record.raw_stream, "limit", 0))
    except Exception as error:  # noqa: BLE001 -- what warcio raises on malformed input is documented nowhere
        raise UnreadablePageError(f"this archive is damaged ({type(error).__name__})") from None


def page_of(saved: Archived, remarks: tuple[str, ...] = ()) -> Page:
    """Return the page that was saved.

    Raises:
        UnreadablePageError: if it cannot be read.
    """
    place = archived(saved.address)
    known = {"url": place.url, "accessed": saved.day}
    if place.archive_url:
        known["archive_url"] = place.archive_url
    return read_saved(saved.content, Saving(saved.charset, known, remarks=remarks))


def read_wacz(content: bytes) -> Page:
    """Return the page that the archive *content* lists first, else the first in it.

    Raises:
        UnreadablePageError: if there is none, or it cannot be read.
    """
    zipped = Zipped(content)
    names = [
        name
        for name in zipped.names()
        if name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))
    ]
    listed = _listed(zipped.read("pages/pages.jsonl")) if "pages/pages.jsonl" in zipped else ()
    return _read((zipped.read(name) for name in names), tuple(listed))


def _listed(lines: bytes) -> Iterator[str]:
    for line in lines.decode("utf-8", "replace").splitlines():
        try:
            page = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(page, dict) and isinstance(page.get("url"), str):
            yield page["url"]


def _read(archives: "Iterator[bytes] | list[bytes]", listed: tuple[str, ...]) -> Page:
    pages = [page for archive in archives for page in _pages(archive)]
    if not pages:
        raise UnreadablePageError("this archive holds no page: none of its answers is HTML that was found")
    chosen = next((page for address in listed for page in pages if page.address == address), pages[0])
    others = [page.address for page in pages if page is not chosen and page.address != chosen.address]
    more = f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else ""
    remarks = (f"the archive holds other pages, too: {', '.join(others[:_SHOWN])}{more}",) if others else ()
    return page_of(chosen, remarks)


def _pages(archive: bytes) -> Iterator[Archived]:
    return (page for _, page in islice(pages_from(BytesIO(archive)), MOST_PAGES))


def _page(record: "ArcWarcRecord") -> Archived | None:
    headers = record.http_headers
    if record.rec_type not in {"response", "resource"}:
        return None
    if headers is not None and headers.get_statuscode() != _FOUND:
        return None
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    if "html" not in kind.lower() or not address.startswith(("http://", "https://")):
        return None
    content = record.content_stream().read(MAX_CHARACTERS + 1)
    charset = kind.lower().partition("charset=")[2].partition(";")[0].strip(" \"'") or None
    day = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    return Archived(address, day, charset, content)
