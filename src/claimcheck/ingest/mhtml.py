"""Pages saved as MHTML (RFC 2557): a mail whose first part is the page, and its style sheets beside it."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from claimcheck.ingest.archive import archived
from claimcheck.ingest.charset import decode_page
from claimcheck.ingest.html import Saving, read_saved
from claimcheck.ingest.page import Page, UnreadablePageError

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
