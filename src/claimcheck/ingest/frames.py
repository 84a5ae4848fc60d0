"""Pages within a page: their words are no part of it, and a person should know that they are there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimcheck.ingest.nesting import check_nesting
from claimcheck.ingest.page import UnreadablePageError

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
