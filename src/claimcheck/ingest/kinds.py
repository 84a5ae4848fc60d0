"""What kind of file something is: its content tells it, and its name only what the content leaves open."""

import re
from enum import StrEnum

from claimcheck.ingest.page import UnreadablePageError


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


def _zip(content: bytes) -> Kind:
    # The names of the files in a ZIP stand in the clear, at its end, too.
    if b"word/document.xml" in content:
        return Kind.DOCX
    if b"META-INF/container.xml" in content or b"application/epub+zip" in content[:_HEAD]:
        return Kind.EPUB
    if b"datapackage.json" in content or b"archive/" in content:
        return Kind.WACZ
    other = next((words for mark, words in _OTHER_ZIPS.items() if mark in content), "a ZIP: unpack it")
    raise UnreadablePageError(other)
