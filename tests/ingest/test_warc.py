"""Pages in web archives."""

import gzip
import io
import json
import zipfile

import pytest

from claimcheck.ingest.page import Page, UnreadablePageError
from claimcheck.ingest.warc import read_wacz, read_warc

pytest.importorskip("selectolax", reason="the extra `add` is not installed")
pytest.importorskip("warcio", reason="the extra `add` is not installed")

PAGE = "<article><p>{} größer geworden, und der Satz ist lang genug.</article>"


def archive(*answers: tuple[str, str, str, bytes]) -> bytes:
    """Return a WARC of answers: status, address, media type, content."""
    records = b""
    for status, address, kind, answer in answers:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + answer
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-15T10:00:00Z\r\n"
            f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        records += gzip.compress(head.encode() + http + b"\r\n\r\n")
    return records


def page(name: str, address: str) -> tuple[str, str, str, bytes]:
    """Return the answer with a page that begins with *name*."""
    return "200 OK", address, "text/html; charset=windows-1252", PAGE.format(name).encode("cp1252")


ANSWERS = (
    ("301 Moved", "https://a.example/", "text/html", b"<p>Moved</p>"),
    ("200 OK", "https://a.example/x.png", "image/png", b"\x89PNG"),
    page("Eins", "https://a.example/1"),
    page("Zwei", "https://a.example/2"),
)


def told(read: Page) -> tuple[str, str | None, str | None, str]:
    """Return the first word, the address, the day and the first remark."""
    return read.blocks[0].text.split()[0], read.declared.url, read.declared.accessed, read.remarks[0]


def test_the_first_page_that_was_found() -> None:
    """Redirects and images are none; the others are named."""
    assert told(read_warc(archive(*ANSWERS))) == (
        "Eins",
        "https://a.example/1",
        "2026-03-15",
        "the archive holds other pages, too: https://a.example/2",
    )


def test_the_page_that_a_wacz_lists() -> None:
    """Its list of pages knows which one was meant."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as zipped:
        zipped.writestr("archive/data.warc.gz", archive(*ANSWERS))
        zipped.writestr(
            "pages/pages.jsonl", f'{{"format": "x"}}\nno json\n{json.dumps({"url": "https://a.example/2"})}\n'
        )
    assert told(read_wacz(content.getvalue()))[:2] == ("Zwei", "https://a.example/2")


@pytest.mark.parametrize(
    "content", [b"", b"WARC/1.0\r\nbroken", archive(ANSWERS[0]), archive(*ANSWERS)[:100] + b"\0" * 100]
)
def test_an_archive_without_a_page(content: bytes) -> None:
    """Empty, broken, or without an answer that is a page."""
    with pytest.raises(UnreadablePageError):
        read_warc(content)
