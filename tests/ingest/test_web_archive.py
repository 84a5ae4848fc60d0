"""Pages in archives: MHTML, WARC, WACZ."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from claimcheck.ingest.page import Page, UnreadablePageError
from claimcheck.ingest.web_archive import read_mhtml, read_wacz, read_warc
from claimcheck.text.layout import Zone

pytest.importorskip("selectolax", reason="the extra `add` is not installed")

MESSAGE = """From: <Saved by Blink>
Snapshot-Content-Location: https://a.example/x
Date: Sun, 29 Nov 2026 11:45:23 GMT
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="B"

--B
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: 8bit
Content-Location: https://a.example/frame

<p>A frame.
--B
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable
Content-Location: https://a.example/x

<article><p>Gr=F6=DFer ist es, und lang genug f=FCr einen Satz.<p class=3Dx>Verborgen.</article>
--B
Content-Type: text/css
Content-Location: cid:css

.x { display: none }
--B--
"""


def test_the_page_is_the_one_that_was_saved() -> None:
    """Not a frame in it; its sheets hide; its address and day are known."""
    page = read_mhtml(MESSAGE.replace("\n", "\r\n").encode())
    assert [(block.text.split()[0], block.zone) for block in page.blocks] == [
        ("Größer", Zone.MAIN),
        ("Verborgen.", Zone.LEFT_OUT),
    ]
    assert (page.declared.url, page.declared.accessed) == ("https://a.example/x", "2026-11-29")
    assert page.remarks[0] == "1 frames in the page are not read"


def test_a_page_from_a_disk_has_no_address() -> None:
    """A way on somebody's machine is nobody's address."""
    page = read_mhtml((Path(__file__).parent / "pages" / "article.mhtml").read_bytes())
    assert (page.declared.url, page.declared.accessed) == (None, "2026-11-29")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "holds no page"),
        (b"Content-Type: text/plain\n\nx", "holds no page"),
        (b"Content-Type: multipart/related; boundary=B\n\n" + b"\n--B\n" * 20_000, "more than 5,000 parts"),
    ],
    ids=["empty", "text", "parts"],
)
def test_what_is_no_page(content: bytes, message: str) -> None:
    """The message says so."""
    with pytest.raises(UnreadablePageError, match=message):
        read_mhtml(content)


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
