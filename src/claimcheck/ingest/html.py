"""Read a saved web page: its words block by block, which of them are the article, and what it declares."""

from importlib.metadata import version

from claimcheck.ingest.charset import decode_page
from claimcheck.ingest.choosing import Choice, choose
from claimcheck.ingest.page import Block, Page, UnreadablePageError
from claimcheck.ingest.walk import Walk, Words

MAX_CHARACTERS = 20_000_000
"""A page with more is no article; the largest of 181 news pages has 3 million."""


def read_html(content: bytes, *, charset: str | None = None) -> Page:
    """Return the page that *content* holds.

    Args:
        content: The page as it was saved.
        charset: What it was sent with, in an HTTP or mail header.

    Raises:
        UnreadablePageError: if it is too large, nested too deep, or holds no word.
    """
    decoded = decode_page(content, charset)
    html = decoded.text
    words, choice, remarks = _read(html)
    if not words:
        raise UnreadablePageError(
            "holds no words: a page that a script fills; save it with SingleFile, or as PDF"
        )
    return Page(
        blocks=_blocks(words, choice),
        extractor=", ".join((f"selectolax {version('selectolax')}", *choice.choosers)),
        remarks=(*decoded.remarks, *choice.remarks, *remarks),
    )


def blocks_of(html: str) -> tuple[Block, ...]:
    """Return the blocks of the page *html*; none where it holds no word.

    Raises:
        UnreadablePageError: if it is too large, or nested too deep.
    """
    words, choice, _ = _read(html)
    return _blocks(words, choice)


def _read(html: str) -> tuple[list[Words], Choice, tuple[str, ...]]:
    from selectolax.lexbor import LexborHTMLParser

    if len(html) > MAX_CHARACTERS:
        raise UnreadablePageError(f"has more than {MAX_CHARACTERS:,} characters; save the article alone")
    tree = LexborHTMLParser(html)
    walk = Walk(tree, {})
    choice = choose(walk.found, html)
    return walk.found, choice, ()


def _blocks(words: list[Words], choice: Choice) -> tuple[Block, ...]:
    return tuple(
        Block(one.text, zone, heading=one.heading, path=one.spot.path())
        for one, zone in zip(words, choice.zones, strict=True)
    )
