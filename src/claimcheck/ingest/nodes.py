"""The nodes of a page: those around its words, what they hold, as far as the walk asks, and how deep they may be nested."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.ingest.page import UnreadablePageError
from claimcheck.text.layout import Zone

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST_PATH = 100


@dataclass(slots=True, eq=False)
class Spot:
    """An element that words stand in, with what it and those around it make of them."""

    tag: str
    parent: "Spot | None"
    step: str
    """Its part of the path."""
    zone: Zone | None = None
    """What it is within an article; None where it is running text, or no part of one."""
    outside: str | None = None
    """Why it is no part of an article, in words; None where nothing says so."""
    hidden: str | None = None
    """What hides it, in words."""
    language: str = ""
    keeps_lines: bool = False
    depth: int = 0

    def path(self) -> str | None:
        """Return the way to it from the body down; None where it is too long to be of use."""
        if self.depth > _LONGEST_PATH:
            return None
        steps = [spot.step for spot in self.above() if spot.parent is not None]
        return ">".join(reversed(steps)) or "body"

    def above(self) -> Iterator["Spot"]:
        """Yield it and the elements around it, the innermost first."""
        spot: Spot | None = self
        while spot is not None:
            yield spot
            spot = spot.parent


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Words that stand together on a page, and where."""

    text: str
    spot: Spot
    heading: str | None
    linked: int
    """How many of its code points stand in links."""


_LONGEST_FORM = 600
"""Code points of what is there for a form; some pages stand in a form as a whole."""


def children(node: "LexborNode") -> Iterator["LexborNode"]:
    """Yield the nodes right in *node*, words and comments among them, in order."""
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def is_around_form(node: "LexborNode") -> bool:
    """Return whether an element is there for the form in it, to sign up for something, and is no page around one."""
    has_form = any(child.tag == "form" for child in children(node))
    return (
        has_form
        and len(node.text()) <= _LONGEST_FORM
        and node.css_first("input, textarea, select") is not None
    )


def short_text(node: "LexborNode", most: int = 12) -> str | None:
    """Return the words of an element; None where they are more than *most* code points."""
    found = ""
    for part in node.traverse(include_text=True):
        if part.tag == "-text":
            found += part.text_content or ""
            if len(found.strip()) > most:
                return None
    return found


def note_targets(tree: "LexborHTMLParser") -> frozenset[str]:
    """Return the ids of the elements that raised marks lead to."""
    links = (link.attributes.get("href") or "" for link in (*tree.css("sup a"), *_around(tree.css("a sup"))))
    return frozenset(link.partition("#")[2] for link in links if "#" in link and link.partition("#")[2])


def _around(marks: Iterable["LexborNode"]) -> Iterator["LexborNode"]:
    """Yield the links that raised marks stand right in."""
    return (mark.parent for mark in marks if mark.parent is not None and mark.parent.tag == "a")


_LONGEST_CELL = 300
"""A cell with more code points than this is a column of a page."""

_MOST_CELLS = 60


def is_data_table(table: "LexborNode") -> bool:
    """Return whether *table* holds data: short cells beside each other, and no table in it."""
    if table.attributes.get("role") in {"presentation", "none"}:
        return False
    if table.css_first("table table, article, h1") is not None:
        return False
    rows = table.css("tr")[:_MOST_CELLS]
    if not any(sum(child.tag in {"td", "th"} for child in row.iter()) > 1 for row in rows):
        return False
    cells = table.css("td")[:_MOST_CELLS]
    return all(len(cell.text()) <= _LONGEST_CELL for cell in cells)


MAX_OPEN = 3_000
"""So many elements may be open at once. Browsers show nothing deeper than 512 as it is nested."""

MAX_FORMATTING = 1_000
"""So many elements of one kind that styles words may be left open: each paragraph opens all of them anew."""

_FORMATTING = frozenset(("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"))
_SECTIONS = frozenset((
    "address", "article", "aside", "blockquote", "center", "details", "div", "dl", "fieldset", "figure",
    "footer", "form", "header", "main", "menu", "nav", "ol", "object", "section", "span", "table", "ul",
    "svg", "math", "template", "button", "select", "ruby", "sub", "sup", "q", "ins", "del", "label", "a",
))  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")


def check_nesting(html: str) -> None:
    """Refuse *html* where its tags, read once and not parsed, are nested so deep, or closed so rarely, that parsing takes ever longer.

    The parsers' rules ask, at many tags, every element that is still open: the time grows with the square of their
    number (30,000 open `div`: 6 s; 2,000 `<p><b id=…>` that are never closed: 7 s and 32 MB of elements).

    Raises:
        UnreadablePageError: if too many elements are open at once.
    """
    opened: Counter[str] = Counter()
    deep = 0
    for match in _TAG.finditer(html):
        tag = match[2].lower()
        if tag not in _SECTIONS and tag not in _FORMATTING:
            continue
        change = -1 if match[1] else 1
        if opened[tag] + change < 0:
            continue
        opened[tag] += change
        deep += change
        if deep > MAX_OPEN:
            raise UnreadablePageError(
                f"has more than {MAX_OPEN:,} elements open at once; save the page as text"
            )
        if tag in _FORMATTING and opened[tag] > MAX_FORMATTING:
            raise UnreadablePageError(
                f"never closes more than {MAX_FORMATTING:,} `{tag}`; save the page as text"
            )


_HOST = re.compile(r"(?:https?:)?//(?:[^/@]*@)?(?:www\.)?([^/:?#]+)")
_FEWEST = 4
"""A frame with fewer words holds a label, or nothing that is said."""

_SHOWN = 60
_TOO_DEEP = "its elements are nested too deep to be read"
_MOST = 5


@dataclass(slots=True)
class Frames:
    """The frames that were met: the words of those that are saved in the page, and where the others are from."""

    words: list[str] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)

    def add(self, attributes: Mapping[str, str | None], *, is_shown: bool) -> None:
        """Take a frame by its attributes; of one from elsewhere nothing is known, unless it *is_shown*."""
        if saved := attributes.get("srcdoc"):
            text = _words(saved)
            if len(text.split()) >= _FEWEST:
                self.words.append(text)
        elif is_shown and (host := _HOST.match(attributes.get("src") or attributes.get("data") or "")):
            self.hosts.append(host[1])

    def remarks(self) -> Iterator[str]:
        """Yield what to say of them."""
        for text in self.words[:_MOST]:
            start = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            yield f"a frame in the page is not read: {start}"
        if len(self.words) > _MOST:
            yield f"{len(self.words) - _MOST} more frames"
        if self.hosts:
            yield f"frames from elsewhere are not read: {', '.join(dict.fromkeys(self.hosts[:_MOST]))}"


def _words(html: str) -> str:
    # A library of 4 MB that no other command needs.
    from selectolax.lexbor import LexborHTMLParser

    try:
        check_nesting(html)
    except UnreadablePageError:
        return _TOO_DEEP
    tree = LexborHTMLParser(html)
    tree.strip_tags(["script", "style", "template", "noscript"])
    return " ".join(tree.body.text(separator=" ").split()) if tree.body is not None else ""
