"""The one way from a file to a page: each kind to its reader, which is loaded only then."""

from dataclasses import replace

from claimcheck.ingest.doubts import doubts
from claimcheck.ingest.kinds import Kind
from claimcheck.ingest.language import with_language
from claimcheck.ingest.page import Page, Zone


def read_page(kind: Kind, content: bytes, charset: str | None = None) -> Page:
    """Return the page that *content*, a file of the *kind*, holds.

    Args:
        kind: What it is (see `ingest.kinds`).
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
            from claimcheck.ingest.mhtml import read_mhtml

            return read_mhtml(content)
        case Kind.WARC:
            from claimcheck.ingest.warc import read_warc

            return read_warc(content)
        case Kind.WACZ:
            from claimcheck.ingest.warc import read_wacz

            return read_wacz(content)
        case Kind.EPUB:
            from claimcheck.ingest.epub import read_epub

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


def is_all_left_out(page: Page) -> bool:
    """Return whether nothing on *page* is an article."""
    return all(block.zone is Zone.LEFT_OUT for block in page.blocks)
