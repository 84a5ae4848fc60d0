"""Read a saved web page: its words block by block, which of them are the article, and what it declares."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple

from claimcheck.ingest.charset import decode_page
from claimcheck.ingest.choosing import Choice, choose
from claimcheck.ingest.declared import read_declared
from claimcheck.ingest.generated import generated_words
from claimcheck.ingest.language import language_code
from claimcheck.ingest.nesting import check_nesting
from claimcheck.ingest.page import Block, Page, UnreadablePageError, Zone
from claimcheck.ingest.single_file import saved_by
from claimcheck.ingest.styles import hidden_by_sheets
from claimcheck.ingest.walk import Walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

MAX_CHARACTERS = 20_000_000
"""A page with more is no article; the largest of 181 news pages has 3 million."""

_SHOWN = 60


class Saving(NamedTuple):
    """What is known of a page from how it was saved."""

    charset: str | None = None
    """What it was sent with, in an HTTP or mail header."""
    known: Mapping[str, str] = {}
    """By the keys of what a page declares: its address, when it was saved."""
    sheets: tuple[str, ...] = ()
    """The style sheets that were saved beside it."""
    remarks: tuple[str, ...] = ()


def read_html(content: bytes, *, charset: str | None = None) -> Page:
    """Return the page that *content* holds.

    Args:
        content: The page as it was saved.
        charset: What it was sent with, in an HTTP or mail header.

    Raises:
        UnreadablePageError: if it is too large, nested too deep, or holds no word.
    """
    return read_saved(content, Saving(charset))


def read_saved(content: bytes, saving: Saving) -> Page:
    """Return the page that *content* holds, which was saved as *saving* says.

    Raises:
        UnreadablePageError: if it is too large, nested too deep, or holds no word.
    """
    decoded = decode_page(content, saving.charset)
    read = _read(decoded.text, saving.sheets)
    if not read.blocks:
        raise UnreadablePageError(
            "this page holds no words, a script fills it: save it with SingleFile, or print it as PDF"
        )
    told = read_declared(read.tree, read.blocks)
    saved: dict[str, Any] = {**saved_by(decoded.text), **saving.known}
    return Page(
        blocks=read.blocks,
        declared=replace(told.declared, **saved),
        guessed=told.guessed,
        extractor=", ".join((f"selectolax {version('selectolax')}", *read.choosers)),
        remarks=(*saving.remarks, *decoded.remarks, *read.remarks, *told.remarks),
    )


def blocks_of(html: str) -> tuple[Block, ...]:
    """Return the blocks of the page *html*; none where it holds no word.

    Raises:
        UnreadablePageError: if it is too large, or nested too deep.
    """
    return _read(html, ()).blocks


class _Read(NamedTuple):
    tree: "LexborHTMLParser"
    blocks: tuple[Block, ...]
    choosers: tuple[str, ...]
    remarks: tuple[str, ...]


def _read(html: str, sheets: Sequence[str]) -> _Read:
    # A library of 4 MB that no other command needs.
    from selectolax.lexbor import LexborHTMLParser

    if len(html) > MAX_CHARACTERS:
        raise UnreadablePageError(
            f"this page has more than {MAX_CHARACTERS:,} characters: save the article alone"
        )
    check_nesting(html)
    tree = LexborHTMLParser(html)
    walk = Walk(tree, hidden_by_sheets(tree, sheets))
    choice = choose(walk.found, html)
    blocks = tuple(
        Block(
            one.text,
            zone,
            heading=one.heading,
            path=one.spot.path(),
            language=language_code(one.spot.language),
        )
        for one, zone in zip(walk.found, choice.zones, strict=True)
    )
    made = generated_words(tree, sheets)
    remarks = (*choice.remarks, *_hints(choice), *_remarks(walk, choice, blocks), *_made(made))
    return _Read(tree, blocks, choice.choosers, remarks)


def _made(words: Sequence[str]) -> Iterator[str]:
    """Yield that a person sees words that are none of the text."""
    if words:
        shown = ", ".join(f"„{_start(one)}“" for one in words[:_MOST_SAID])
        yield f"a style makes words that are not in the text: {shown}{'' if len(words) <= _MOST_SAID else ' …'}"


def _remarks(walk: Walk, choice: Choice, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Return what a person should know of what was left out of the article, or stands in it though hidden."""
    said: list[str] = []
    asked = set(map(id, choice.hidden))
    hidden = [(one, block) for one, block in zip(walk.found, blocks, strict=True) if id(one) in asked]
    for one, block in hidden[:_MOST_SAID]:
        where = (
            "left out of the article"
            if block.zone is Zone.LEFT_OUT
            else "taken all the same, as most of the article is"
        )
        said.append(f"hidden by {one.spot.hidden}, {where}: {_start(block.text)}")
    if len(hidden) > _MOST_SAID:
        said.append(f"{len(hidden) - _MOST_SAID} more hidden texts")
    if walk.marks:
        marks = ", ".join(dict.fromkeys(walk.marks[:_MOST_SAID]))
        said.append(
            f"footnote marks are no part of the text: {marks}{'' if len(walk.marks) <= _MOST_SAID else ' …'}"
        )
    if walk.shadows:
        said.append(f"{walk.shadows} parts of the page stand in shadow trees, which are not read")
    return (*said, *walk.frames.remarks())


def _hints(choice: Choice) -> Iterator[str]:
    """Yield what was left out though it stands among the article's words."""
    for one in choice.hints[:_MOST_SAID]:
        yield f"sends to other pages, left out of the article: {_start(one.text)}"
    if len(choice.hints) > _MOST_SAID:
        yield f"{len(choice.hints) - _MOST_SAID} more of them"
    for one in choice.others[:_MOST_SAID]:
        yield f"another article on the page, left out: {_start(one.text)}"
    for one in choice.asides[:_MOST_SAID]:
        yield f"in an aside, left out of the article (its zone in the map can be changed): {_start(one.text)}"
    if len(choice.asides) > _MOST_SAID:
        yield f"{len(choice.asides) - _MOST_SAID} more of them"


_MOST_SAID = 5


def _start(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
