"""Words that a style sheet makes and no element holds: a browser shows them, and no reader of a page's text sees them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.ingest.styles import MOST_RULES, bodies_of, sheets_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_CONTENT = re.compile(r"(?:^|[;\s])content\s*:\s*([\"'])(?P<words>(?:\\.|(?!\1).)*)\1", re.IGNORECASE)
_ESCAPE = re.compile(r"\\[0-9A-Fa-f]{1,6}\s?|\\")
_BOX = re.compile(r"::?(?:before|after)\s*\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
"""Fewer letters are a sign of a font of icons."""

_ARTICLE = frozenset(("article", "main", "p", "blockquote", "li"))
_MOST_ASKED = 200
_LONGEST = 5_000
"""Code points of a rule that are looked at."""


def generated_words(tree: "LexborHTMLParser", others: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the words that the sheets of a page make among its paragraphs, each once.

    Args:
        tree: The page, with the sheets in it.
        others: The sheets that were saved beside it.
    """
    from selectolax.lexbor import SelectolaxError

    found: dict[str, None] = {}
    rules = ((selector, words) for sheet in sheets_of(tree, others) for selector, words in _making(sheet))
    for selector, words in islice(rules, _MOST_ASKED):
        try:
            nodes = tree.css(selector)
        except (SelectolaxError, ValueError):
            continue
        if any(map(_is_inside, nodes)):
            found[words] = None
    return tuple(found)


def _making(sheet: str) -> Iterator[tuple[str, str]]:
    for prelude, body in islice(bodies_of(sheet), 4 * MOST_RULES):
        content = _CONTENT.search(body[:_LONGEST]) if "content" in body else None
        words = _ESCAPE.sub("", content["words"]) if content else ""
        if not _WORD.search(words):
            continue
        for selector in prelude.split(","):
            if box := _BOX.search(selector):
                yield selector[: box.start()].strip() or "*", " ".join(words.split())


def _is_inside(node: "LexborNode") -> bool:
    around: LexborNode | None = node
    while around is not None:
        if around.tag in _ARTICLE:
            return True
        around = around.parent
    return False
