"""What kind of file something is."""

import io
import zipfile

import pytest

from claimcheck.ingest.kinds import Kind, kind_of
from claimcheck.ingest.page import UnreadablePageError


def zipped(*names: str) -> bytes:
    """Return a ZIP that holds files of these names."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"<!DOCTYPE html><p>x", "x.txt", Kind.HTML),
        (b"\xef\xbb\xbf\n<!-- c --><HTML>", "x", Kind.HTML),
        (b"<p>x</p>", "x.html", Kind.HTML),
        (b"<p>x</p>", "x.txt", Kind.PLAIN),
        (b"%PDF-1.7", "x.html", Kind.PDF),
        (zipped("word/document.xml"), "x", Kind.DOCX),
        (zipped("META-INF/container.xml"), "x.zip", Kind.EPUB),
        (zipped("archive/data.warc.gz", "datapackage.json"), "x.wacz", Kind.WACZ),
        (b"WARC/1.0\r\n", "x", Kind.WARC),
        (b"\x1f\x8b\x08", "x.warc.gz", Kind.WARC),
        (b"WEBVTT\n", "x", Kind.TRANSCRIPT),
        (b"1\n00:00:01,000 --> 00:00:02,000\n", "x.txt", Kind.TRANSCRIPT),
        (b"From: a@b.example\nSubject: x\n\nwords", "x", Kind.MAIL),
        (b"Note: this\nTo do: that\n\nwords", "x.txt", Kind.PLAIN),
        (
            b"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\n\ntext/html",
            "x.eml",
            Kind.MHTML,
        ),
        (b"words", "x.md", Kind.PLAIN),
        ("words".encode("utf-16"), "x", Kind.PLAIN),
        (b"", "x", Kind.PLAIN),
    ],
)
def test_the_content_tells_it(content: bytes, name: str, kind: Kind) -> None:
    """The name decides where the content leaves it open."""
    assert kind_of(content, name) is kind


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\x89PNG\r\n", "an image: its words are not read"),
        (zipped("xl/workbook.xml"), "a spreadsheet: save the sheet as text"),
        (zipped("a.txt"), "a ZIP: unpack it"),
        (b"\x7fELF\0\0", "no kind of file that can be read"),
    ],
    ids=["image", "sheet", "zip", "program"],
)
def test_what_there_is_no_reader_for(content: bytes, message: str) -> None:
    """The message says what to do."""
    with pytest.raises(UnreadablePageError, match=message):
        kind_of(content, "x")
