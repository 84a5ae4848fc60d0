"""Plain text: its paragraphs, in whatever encoding it was saved."""

import re

from claimcheck.ingest.comments import LEFT_OUT, parted_before_comments, without_comments
from claimcheck.ingest.decoding import decode
from claimcheck.ingest.page import Block, Page, UnreadablePageError

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def read_plain(content: bytes) -> Page:
    """Return the paragraphs of a text, their own line breaks kept; readers' comments below it are left out.

    Raises:
        UnreadablePageError: if it is no text, or has no words.
    """
    text, remarks = decode(content)
    whole = [Block(part) for part in paragraphs(parted_before_comments(text))]
    blocks = tuple(without_comments(whole))
    if blocks != (*whole,):
        remarks = (*remarks, LEFT_OUT)
    if not blocks:
        raise UnreadablePageError("this text is empty")
    return Page(blocks, extractor="plain text", remarks=remarks)


def paragraphs(text: str) -> list[str]:
    """Return what stands between blank lines in *text*, without the white space around it."""
    return [part.strip() for part in _BLANK_LINES.split(text) if part.strip()]
