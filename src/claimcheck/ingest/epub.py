"""E-books (EPUB 2 and 3): the chapters in the order of the spine, read as HTML is."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from xml.etree.ElementTree import Element

from claimcheck.ingest.html import markup_blocks
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code
from claimcheck.ingest.plain import decode_page, without_comments
from claimcheck.ingest.zipped import Zipped, attribute, local, resolve
from claimcheck.text.layout import Zone

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
