"""Refuse a page whose elements are nested so deep, or closed so rarely, that parsing it would take ever longer.

The parsers' rules ask, at many tags, every element that is still open: the time grows with the square of their
number (30,000 open `div`: 6 s; 2,000 `<p><b id=…>` that are never closed: 7 s and 32 MB of elements).
"""

import re
from collections import Counter

from claimcheck.ingest.page import UnreadablePageError

MAX_OPEN = 3_000
"""So many elements may be open at once. Browsers show nothing deeper than 512 as it is nested."""

MAX_FORMATTING = 1_000
"""So many elements of one kind that styles words may be left open: each paragraph opens all of them anew."""

_FORMATTING = frozenset(("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"))
_SECTIONS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "div",
            "dl",
            "fieldset",
            "figure",
        ),
        *(
            "footer",
            "form",
            "header",
            "main",
            "menu",
            "nav",
            "ol",
            "object",
            "section",
            "span",
            "table",
            "ul",
        ),
        *(
            "svg",
            "math",
            "template",
            "button",
            "select",
            "ruby",
            "sub",
            "sup",
            "q",
            "ins",
            "del",
            "label",
            "a",
        ),
    )
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")


def check_nesting(html: str) -> None:
    """Read the tags of *html* once, without parsing it.

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
