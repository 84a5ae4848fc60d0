"""Whether an article is plain text: in a web page or another marked-up file stands what no reader sees."""

import re

from claimcheck.load.files import UnreadableError

_MARKUP = re.compile(
    r"\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:(?:!doctype|\?xml|html|head|body)\b"
    r"|(?P<tag>article|aside|div|main|p|script|section|span|style|table)\b[^<>]*+>.*</(?P=tag)\s*+>)",
    re.IGNORECASE | re.DOTALL,
)
"""The head of a web page, of XML, or an element that begins the file and is closed in it."""

_TAG = re.compile(r"<(?:!--|/?[a-z][^<>]*>)", re.IGNORECASE)
_ENDINGS = (".html", ".htm", ".xhtml", ".shtml", ".xml", ".mhtml", ".mht", ".svg")
_OTHERS = {"{\\rtf": "RTF", "%PDF-": "PDF"}


def plain_text(text: str, name: str) -> str:
    """Return *text* if it is an article as a reader has it.

    Raises:
        UnreadableError: if it is empty, or holds markup: a comment, a script or an attribute would be found as
            if it were told.
    """
    if not text.strip():
        raise UnreadableError("the file is empty")
    form = next((form for start, form in _OTHERS.items() if text.lstrip().startswith(start)), None)
    is_marked = _MARKUP.match(text) or (name.lower().endswith(_ENDINGS) and _TAG.search(text))
    if form is None and not is_marked:
        return text
    raise UnreadableError(
        f"{form or 'HTML or XML'}, not plain text: what its page does not show, such as a comment, would be found, too;"
        " save the text that readers see as a .txt file and name that"
    )
