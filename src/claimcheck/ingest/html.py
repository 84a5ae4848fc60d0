"""HTML: a saved web page, of which some is the article; what stands in another file, a chapter or a mail, of which all is; and e-books (EPUB 2 and 3), whose chapters are."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree.ElementTree import Element

from claimcheck.ingest.article_blocks import Choice, choose
from claimcheck.ingest.declared import read_declared
from claimcheck.ingest.nodes import Words, check_nesting
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code, saved_by
from claimcheck.ingest.plain import decode_page, is_correction, without_comments
from claimcheck.ingest.styles import generated_words, hidden_by_sheets
from claimcheck.ingest.walk import Walk
from claimcheck.ingest.zipped import Zipped, attribute, local, resolve
from claimcheck.text.layout import Zone

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

MAX_CHARACTERS = 20_000_000
"""A page or chapter with more is no article; the largest of 181 news pages has 3 million, as a book of 1,000 pages."""

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
    choice = choose(walk.found, html, walk.longest_row)
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


_LINKED = 0.9
"""What stands in links to so large a share, and is a sentence, is a teaser; a list of addresses has no sentences."""

_TEASER_WORDS = 4
_UNHEARD = "`aria-hidden`"
"""What `aria-hidden` says of an element is that it is not read aloud; it is seen. pandoc sets it on captions."""


def markup_blocks(html: str, sheets: Sequence[str] = ()) -> Iterator[Block]:
    """Yield the blocks of *html*; what it or one of its style *sheets* hides, its navigation, teasers and readers' comments are left out.

    Raises:
        UnreadablePageError: if it is too large, or nested too deep.
    """
    # A library of 4 MB that no other command needs.
    from selectolax.lexbor import LexborHTMLParser

    if len(html) > MAX_CHARACTERS:
        raise UnreadablePageError(f"has more than {MAX_CHARACTERS:,} characters")
    check_nesting(html)
    tree = LexborHTMLParser(html)
    for words in Walk(tree, hidden_by_sheets(tree, sheets)).found:
        spot = words.spot
        yield Block(
            words.text,
            _own_zone(words),
            heading=words.heading,
            path=spot.path(),
            language=language_code(spot.language),
        )


def _own_zone(words: Words) -> Zone:
    spot = words.spot
    if spot.outside or (spot.hidden and spot.hidden != _UNHEARD):
        return Zone.LEFT_OUT
    is_teaser = words.linked >= _LINKED * len(words.text) and len(words.text.split()) >= _TEASER_WORDS
    if is_teaser:
        return Zone.LEFT_OUT
    return Zone.CORRECTION if is_correction(words.text) else spot.zone or Zone.MAIN


_CONTAINER = "META-INF/container.xml"
_ENCRYPTED = "META-INF/encryption.xml"
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_TEXTS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")


def read_epub(content: bytes) -> Page:
    """Return the chapters of an e-book in reading order.

    A chapter outside the linear order, and the table of contents, is left out.

    Raises:
        UnreadablePageError: if it is no e-book, protected, damaged, or has no words.
    """
    zipped = Zipped(content)
    name = _package(zipped)
    package = zipped.xml(name)
    blocks = tuple(_chapters(zipped, package, posixpath.dirname(name)))
    if not blocks:
        raise UnreadablePageError("this e-book has no words")
    declared, guessed = _metadata(package)
    return Page(blocks, declared, guessed, f"epub, selectolax {version('selectolax')}")


def _package(zipped: Zipped) -> str:
    paths = [
        attribute(one, "full-path") for one in zipped.xml(_CONTAINER).iter() if local(one.tag) == "rootfile"
    ]
    if not paths:
        raise UnreadablePageError("this e-book names no package")
    return paths[0]


def _children(element: Element, name: str) -> Iterator[Element]:
    return (one for part in element if local(part.tag) == name for one in part)


def _chapters(zipped: Zipped, package: Element, folder: str) -> Iterator[Block]:
    items = {attribute(one, "id"): one for one in _children(package, "manifest")}
    locked = _locked(zipped)
    sheets = tuple(_sheets(zipped, items.values(), folder))
    seen: set[str] = set()
    for reference in _children(package, "spine"):
        item = items.get(attribute(reference, "idref"))
        name = resolve(folder, attribute(item, "href")) if item is not None else ""
        # A spine that names one chapter a thousand times is none.
        if item is None or name in seen or attribute(item, "media-type") not in _TEXTS:
            continue
        seen.add(name)
        if name in locked:
            raise UnreadablePageError("this e-book is protected (DRM): its words cannot be read")
        is_outside = attribute(reference, "linear") == "no" or "nav" in attribute(item, "properties").split()
        text = decode_page(zipped.read(name)).text
        for block in without_comments(markup_blocks(text, sheets)):
            yield replace(block, zone=Zone.LEFT_OUT) if is_outside else block


def _sheets(zipped: Zipped, items: Iterable[Element], folder: str) -> Iterator[str]:
    """Yield the style sheets of the book: what one of them hides is not shown."""
    for item in items:
        name = resolve(folder, attribute(item, "href"))
        if attribute(item, "media-type") == "text/css" and name in zipped:
            yield decode_page(zipped.read(name)).text


def _locked(zipped: Zipped) -> frozenset[str]:
    """Return the names of the files that are encrypted; fonts often are where the text is not."""
    if _ENCRYPTED not in zipped:
        return frozenset()
    return frozenset(
        resolve("", attribute(one, "URI"))
        for one in zipped.xml(_ENCRYPTED).iter()
        if local(one.tag) == "CipherReference"
    )


def _metadata(package: Element) -> tuple[Declared, dict[str, str]]:
    """Return what the package declares; its date is that of the book, and when it was changed is only a guess."""
    values: dict[str, list[str]] = {}
    for one in _children(package, "metadata"):
        if text := " ".join((one.text or "").split()):
            values.setdefault(local(one.tag), []).append(text)
    date = _DATE.match(values.get("date", [""])[0])
    declared = Declared(
        title=values.get("title", [None])[0],
        author=", ".join(values.get("creator", ())) or None,
        outlet=values.get("publisher", [None])[0],
        language=language_code(values.get("language", [""])[0]),
    )
    return declared, {"published": date[0]} if date else {}
