"""Plain text: its paragraphs, in whatever encoding it was saved."""

import re

from claimcheck.ingest.decoding import decode
from claimcheck.ingest.page import Block, Page, UnreadablePageError

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def read_plain(content: bytes) -> Page:
    """Return the paragraphs of a text, their own line breaks kept.

    Raises:
        UnreadablePageError: if it is no text, or has no words.
    """
    text, remarks = decode(content)
    blocks = tuple(Block(part) for part in paragraphs(text))
    if not blocks:
        raise UnreadablePageError("this text is empty")
    return Page(blocks, extractor="plain text", remarks=remarks)


def paragraphs(text: str) -> list[str]:
    """Return what stands between blank lines in *text*, without the white space around it."""
    return [part.strip() for part in _BLANK_LINES.split(text) if part.strip()]
