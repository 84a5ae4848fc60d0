"""The one way from a file to a page: what kind of file it is, its reader, which is loaded only then, and what a person should look at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from claimcheck.ingest.page import Block, Page, UnreadablePageError, with_language
from claimcheck.text.dates import dates_in
from claimcheck.text.layout import Zone


class Kind(StrEnum):
    """A kind of file that there is a reader for."""

    HTML = "html"
    MHTML = "mhtml"
    WARC = "warc"
    WACZ = "wacz"
    EPUB = "epub"
    PDF = "pdf"
    DOCX = "docx"
    MAIL = "mail"
    TRANSCRIPT = "transcript"
    PLAIN = "plain"


ENDINGS = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), Kind.HTML),
    **dict.fromkeys((".mhtml", ".mht"), Kind.MHTML),
    **dict.fromkeys((".warc", ".warc.gz"), Kind.WARC),
    ".wacz": Kind.WACZ,
    ".epub": Kind.EPUB,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".eml": Kind.MAIL,
    **dict.fromkeys((".vtt", ".srt"), Kind.TRANSCRIPT),
    **dict.fromkeys((".txt", ".text", ".md"), Kind.PLAIN),
}
"""What the end of a name promises; for each kind the usual one first."""

_HEAD = 4096
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,3000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(
    rb"^(?:Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_MAIL = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_MAIL_HEADERS = re.compile(
    rb"^(?:From|Subject|Message-ID|Received|Return-Path):", re.IGNORECASE | re.MULTILINE
)
_SRT = re.compile(rb"\s*\d+\s*\r?\n\s*\d\d:\d\d:\d\d[,.]\d{3}\s*-->")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF")
_OTHER_ZIPS = {
    b"xl/": "a spreadsheet: save the sheet as text",
    b"ppt/": "a presentation: save it as PDF",
    b"application/vnd.oasis": "an OpenDocument file: save it as DOCX or PDF",
}


def kind_of(content: bytes, name: str) -> Kind:
    """Return the kind of the file *content*, which is called *name*.

    Raises:
        UnreadablePageError: if there is no reader for it.
    """
    lowered = name.lower()
    promised = next((ENDINGS[end] for end in ENDINGS if lowered.endswith(end)), None)
    found = _by_content(content, promised)
    if found is not None:
        return found
    if b"\0" in content[:_HEAD] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadablePageError(
            "no kind of file that can be read: HTML, MHTML, WARC, EPUB, PDF, DOCX, EML, VTT, SRT or text"
        )
    return promised if promised in {Kind.HTML, Kind.MAIL, Kind.TRANSCRIPT, Kind.MHTML} else Kind.PLAIN


def _by_content(content: bytes, promised: Kind | None) -> Kind | None:
    head = content[:_HEAD]
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zip(content)
    if plain.startswith(b"WARC/") or (head.startswith(b"\x1f\x8b") and promised is Kind.WARC):
        return Kind.WARC
    if head.startswith(_IMAGES):
        raise UnreadablePageError("an image: its words are not read; type them into a text file")
    return _by_text(plain, content)


def _by_text(plain: bytes, content: bytes) -> Kind | None:
    if plain.startswith(b"WEBVTT") or _SRT.match(plain):
        return Kind.TRANSCRIPT
    if _HTML.match(plain):
        return Kind.HTML
    if _MAIL.match(plain):
        return Kind.MHTML if _MHTML.search(plain) and b"text/html" in content else _mail(plain)
    return None


def _mail(head: bytes) -> Kind | None:
    return Kind.MAIL if _MAIL_HEADERS.search(head) else None


_ZIP_END = b"PK\x05\x06"


def _zip(content: bytes) -> Kind:
    # The names of the files in a ZIP stand in the clear, at its end, too.
    if b"word/document.xml" in content:
        return Kind.DOCX
    if b"META-INF/container.xml" in content or b"application/epub+zip" in content[:_HEAD]:
        return Kind.EPUB
    if b"datapackage.json" in content or b"archive/" in content:
        return Kind.WACZ
    other = next((words for mark, words in _OTHER_ZIPS.items() if mark in content), None)
    other = other or (
        "a ZIP: unpack it" if _ZIP_END in content else "a ZIP that is cut off: get it once more"
    )
    raise UnreadablePageError(other)


FEW_WORDS = 50
"""An article with fewer is a note, or the page that stands where it was: gone, to be paid for, asking for consent."""

_STATUS = re.compile(r"(?<![\d.,])(?:40[0-9]|41[0-8]|42[0-9]|451|50[0-9]|52[0-9])(?![\d.,%])")
"""The codes by which servers say that they have no such page (https://www.rfc-editor.org/rfc/rfc9110#section-15.5)."""

_SENTENCE = re.compile(r"\w[.!?…][\"'”“’»«)\]]*(?:\s|$)")
_LINE = 100
"""So many code points a line has at most that stands over an article: when it is of, who wrote it."""

_OVER = 12
"""So many blocks of the article are looked at for its date."""


def doubts(page: Page, kind: Kind) -> Iterator[str]:
    """Yield what to look at of *page*, a file of the *kind*."""
    article = [block for block in page.blocks if block.zone is not Zone.LEFT_OUT]
    words = sum(len(block.text.split()) for block in article)
    title = page.declared.title or page.guessed.get("title") or ""
    if words < FEW_WORDS and _STATUS.search(title):
        yield f"its title is „{title}“, and it has {words} words: a server says so where a page is not there"
    elif words < FEW_WORDS:
        yield f"it has {words} words only: look whether it is the article that is meant, and whole"
    # Captions have no marks where machines made them.
    elif kind is not Kind.TRANSCRIPT and not any(_SENTENCE.search(block.text) for block in article):
        yield "no sentence ends in it: look whether it is an article"
    yield from _other_date(page, article)


def _other_date(page: Page, article: Sequence[Block]) -> Iterator[str]:
    """Yield that other days stand over the article than the one that the page declares."""
    declared = page.declared.published
    lines = [block.text for block in article[:_OVER] if len(block.text) <= _LINE]
    shown = [date for line in lines for date in dates_in(line) if date.year is not None and date.day]
    if declared and shown and declared not in {date.edtf for date in shown}:
        days = ", ".join(dict.fromkeys(str(date.edtf) for date in shown))
        yield f"declares {declared} as its date, and over its text stands {days}: look which one is meant"


def read_page(kind: Kind, content: bytes, charset: str | None = None) -> Page:
    """Return the page that *content*, a file of the *kind*, holds.

    Args:
        kind: What it is, as `kind_of` tells.
        content: The file.
        charset: What a page was sent with; None for files.

    Raises:
        UnreadablePageError: if it cannot be read; the message says why and what to do.
        ImportError: if the library that reads it is not installed.
    """
    page = with_language(_read(kind, content, charset))
    return replace(page, remarks=(*page.remarks, *doubts(page, kind)))


def _read(kind: Kind, content: bytes, charset: str | None) -> Page:  # noqa: C901, PLR0911 -- a table
    match kind:
        case Kind.HTML:
            from claimcheck.ingest.html import read_html

            return read_html(content, charset=charset)
        case Kind.MHTML:
            from claimcheck.ingest.web_archive import read_mhtml

            return read_mhtml(content)
        case Kind.WARC:
            from claimcheck.ingest.web_archive import read_warc

            return read_warc(content)
        case Kind.WACZ:
            from claimcheck.ingest.web_archive import read_wacz

            return read_wacz(content)
        case Kind.EPUB:
            from claimcheck.ingest.html import read_epub

            return read_epub(content)
        case Kind.PDF:
            from claimcheck.ingest.pdf import read_pdf

            return read_pdf(content)
        case Kind.DOCX:
            from claimcheck.ingest.docx import read_docx

            return read_docx(content)
        case Kind.MAIL:
            from claimcheck.ingest.mail import read_mail

            return read_mail(content)
        case Kind.TRANSCRIPT:
            from claimcheck.ingest.transcript import read_transcript

            return read_transcript(content)
        case Kind.PLAIN:
            from claimcheck.ingest.plain import read_plain

            return read_plain(content)
