"""A page as its elements, and what tests ask of every page."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from claimcheck.render.visible import visible

WORD = "harmless"
"""What stands in every text of others, to be replaced by a payload."""

VOID = frozenset({"meta", "input", "link", "br", "hr", "img", "path", "circle", "rect"})


@dataclass
class Element:
    """An element with its attributes, and its elements and texts in order."""

    tag: str
    attributes: dict[str, str | None]
    inside: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Yield it and all elements below, in document order."""
        yield self
        for part in self.inside:
            if isinstance(part, Element):
                yield from part.walk()

    def all(self, tag: str, class_: str = "") -> list["Element"]:
        """Return the elements of that tag and class, in document order."""
        return [e for e in self.walk() if e.tag == tag and (not class_ or class_ in e.classes)]

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return (self.attributes.get("class") or "").split()

    def text(self, *, seen: bool = False) -> str:
        """Return its text; *seen*: without note numbers and what is for screen readers alone."""
        if seen and (self.tag == "sup" or "vh" in self.classes):
            return ""
        return "".join(part if isinstance(part, str) else part.text(seen=seen) for part in self.inside)


class Tree(HTMLParser):
    """Builds elements, and refuses what is not closed where it was opened."""

    def __init__(self, page: str) -> None:
        """Parse *page* whole."""
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]
        self.feed(page)
        self.close()
        assert self.open == [self.root], "something was never closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Put an element in its place."""
        assert len(dict(attrs)) == len(attrs), f"an attribute twice: {attrs}"
        element = Element(tag, dict(attrs))
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        if tag not in VOID:
            assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.open[-1].inside.append(data)


def parsed(page: str) -> Element:
    """Return the page's elements below a nameless root."""
    return Tree(page).root


def shape(root: Element, payload: str = WORD) -> list[tuple[str, dict[str, str | None]]]:
    """Return all elements with their attributes; of those only a title is text of others, with *payload* for the word."""
    return [
        (
            element.tag,
            {
                key: value.replace(WORD, visible(payload)) if key == "title" and value else value
                for key, value in element.attributes.items()
            },
        )
        for element in root.walk()
    ]


def flat(text: str) -> str:
    """Return *text* with line breaks as they are shown in one line, and white space as one blank."""
    return re.sub(r"[\s⏎␍]+", " ", text)


def dead_links(root: Element) -> set[str]:
    """Return the places that a page names and does not have, and the ids that stand twice."""
    ids = Counter(e.attributes["id"] or "" for e in root.walk() if "id" in e.attributes)
    named = {
        name
        for e in root.walk()
        for key in ("aria-labelledby", "aria-describedby", "for")
        for name in (e.attributes.get(key) or "").split()
    }
    inside = {href[1:] for e in root.all("a") if (href := e.attributes["href"] or "").startswith("#")}
    return (inside | named) - set(ids) | {id_ for id_, number in ids.items() if number > 1}
