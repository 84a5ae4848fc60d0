"""Pages saved as MHTML."""

from pathlib import Path

import pytest

from claimcheck.ingest.mhtml import read_mhtml
from claimcheck.ingest.page import UnreadablePageError, Zone

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
