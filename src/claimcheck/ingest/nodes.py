"""What the nodes of a page hold, as far as the walk through it asks."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

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
