"""The one escape for text in SVG: nothing acts, nothing is lost."""

from xml.sax.saxutils import escape as _escaped

from claimcheck.render.visible import visible

_QUOTES = {'"': "&quot;", "'": "&#39;"}


def escape(text: str) -> str:
    """Return *text* for the content of an element or an attribute, on one line.

    What XML 1.0 forbids, and what acts instead of being seen, is shown as everywhere else.
    """
    return _escaped(visible(text), _QUOTES)
