"""Walk a page element by element and take its words, block by block, each with the way to it.

The words are those that a browser shows, in its order, and nothing is left away but what it does not show
and the marks that send to footnotes: what is no article is told by its zone, not by its absence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.ingest.element import (
    BLOCKS,
    HEADINGS,
    KEPT_LINES,
    UNSEEN,
    hidden_by,
    is_note_mark,
    is_raised,
    language_of,
    may_be_note_mark,
    outside_by,
    quote_marks,
    zone_of,
)
from claimcheck.ingest.nodes import (
    Frames,
    Spot,
    Words,
    children,
    is_around_form,
    is_data_table,
    note_targets,
    short_text,
)
from claimcheck.ingest.page import UnreadablePageError
from claimcheck.ingest.plain import lowered, raised
from claimcheck.text.layout import Zone

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_DEPTH = 1000
"""Browsers show nothing that is nested deeper than 512 elements as it is nested."""

_SPACES = re.compile(r"[ \t\r\n\f]+")
_LINE_END = re.compile(r" *\n *")
_ANY_QUOTE = tuple("\"'„“”‚‘’«»‹›")


@dataclass(slots=True)
class _Buffer:
    spot: Spot
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def last(self) -> str:
        """Return the last words in it, as far as they matter to what follows."""
        return "".join(self.parts[-3:])[-40:]


@dataclass(slots=True, eq=False)
class _Open:
    """An element that is being walked through."""

    node: "LexborNode"
    spot: Spot
    counts: Mapping[str, int]
    seen: Counter[str] = field(default_factory=Counter)
    apart: bool = False
    """Whether it is left out of the line that it stands in."""
    quote_at: int = -1
    """Of a `<q>`: where its opening mark stands in the buffer."""


class Walk:
    """One walk through a page; `found` holds its words.

    `marks` holds the footnote marks that were taken out, `shadows` the number of trees of their own and `frames`
    the pages in it that were not walked through; `longest_row` is the largest number of elements within lines that one element holds.
    """

    def __init__(self, tree: "LexborHTMLParser", hidden: Mapping[int, str]) -> None:
        """Walk through the body of *tree*; *hidden* says what style sheets hide, by `mem_id`."""
        self.found: list[Words] = []
        self.marks: list[str] = []
        self.shadows = 0
        self.longest_row = 0
        self.frames = Frames()
        self._hidden = hidden
        self._deferred: list[Words] = []
        self._heading: str | None = None
        self._open: list[_Open] = []
        root = tree.root
        language = language_of(root.attributes) if root is not None else ""
        body = tree.body
        if body is not None:
            self._notes = note_targets(tree)
            self._buffers = [_Buffer(Spot("body", None, "body", language=language))]
            self._walk(body)

    def _walk(self, body: "LexborNode") -> None:
        self._push(body, self._buffers[0].spot)
        node = body.first_child
        while True:
            if node is None:
                closed = self._open.pop()
                self._leave(closed)
                if not self._open:
                    return
                node = closed.node.next
            elif (tag := node.tag) == "-text":
                self._take_text(node.text_content or "")
                node = node.next
            elif tag is None or tag.startswith(("-", "!")) or not self._enter(node, tag):
                node = node.next
            else:
                node = node.first_child

    def _push(self, node: "LexborNode", spot: Spot) -> _Open:
        if len(self._open) >= MAX_DEPTH:
            raise UnreadablePageError(
                f"nests its elements more than {MAX_DEPTH:,} deep; save the page as text"
            )
        counts = Counter(child.tag or "" for child in children(node))
        row = sum(count for tag, count in counts.items() if tag not in BLOCKS and not tag.startswith("-"))
        self.longest_row = max(self.longest_row, row)
        opened = _Open(node, spot, counts)
        self._open.append(opened)
        return opened

    def _enter(self, node: "LexborNode", tag: str) -> bool:
        """Open an element, and return whether to go into it."""
        around = self._open[-1]
        around.seen[tag] += 1
        if tag in UNSEEN:
            self.shadows += tag == "template" and "shadowrootmode" in node.attributes
            return False
        if tag in {"br", "hr", "wbr", "img", "input"}:
            self._take_void(tag)
            return False
        attributes = node.attributes
        if self._is_mark(node, tag, attributes):
            return False
        spot = self._spot(node, tag, attributes, around)
        if tag in {"iframe", "frame", "object"}:
            self.frames.add(attributes, is_shown=not (spot.hidden or around.spot.outside))
        opened = self._push(node, spot)
        buffer = self._buffers[-1]
        if tag in BLOCKS:
            self._flush()
            buffer.spot = spot
        elif spot.hidden != around.spot.hidden or (spot.outside and not around.spot.outside):
            opened.apart = True
            self._buffers.append(_Buffer(spot))
        elif tag == "q":
            opened.quote_at = len(buffer.parts)
            buffer.parts.append(self._quote_mark(spot, 0))
        return True

    def _spot(
        self, node: "LexborNode", tag: str, attributes: Mapping[str, str | None], around: _Open
    ) -> Spot:
        parent = around.spot
        step = re.sub(r"([^\w-])", r"\\\1", tag)
        if around.counts[tag] > 1:
            step += f":nth-of-type({around.seen[tag]})"
        zone = zone_of(tag, attributes) or parent.zone
        if attributes.get("id") in self._notes and tag in {"li", "p", "div", "dd", "section", "aside"}:
            zone = Zone.NOTE
        elif tag == "table":
            zone = Zone.TABLE if is_data_table(node) else parent.zone
        outside = parent.outside or outside_by(tag, attributes)
        if outside is None and tag in {"div", "section"} and is_around_form(node):
            outside = "around a form"
        if zone in {Zone.QUOTE, Zone.CAPTION} and tag == "footer":
            outside = parent.outside
        if zone in {Zone.NOTE, Zone.CORRECTION} and zone is not parent.zone:
            # A correction or a footnote stands in the article's own aside or footer.
            outside = None if outside in {"an aside", "a footer"} else outside
        own = hidden_by(tag, attributes)
        if tag == "figcaption" and "aria-hidden" in (own or ""):
            # It is seen, and not read aloud beside the same words of the picture: pandoc writes it so.
            own = None
        hidden = parent.hidden or own or self._hidden.get(node.mem_id)
        return Spot(
            tag="sup" if is_raised(tag, attributes) and tag not in BLOCKS else tag,
            parent=parent,
            step=step,
            zone=zone,
            outside=outside,
            hidden=hidden,
            language=language_of(attributes) or parent.language,
            keeps_lines=parent.keeps_lines or tag in KEPT_LINES,
            depth=parent.depth + 1,
        )

    def _leave(self, closed: _Open) -> None:
        buffer = self._buffers[-1]
        if closed.apart:
            self._flush()
            self._buffers.pop()
        elif closed.spot.tag in BLOCKS:
            self._flush()
            if closed.spot.parent is not None:
                buffer.spot = closed.spot.parent
        elif closed.spot.tag == "q":
            self._close_quote(closed)

    def _close_quote(self, closed: _Open) -> None:
        parts = self._buffers[-1].parts
        inside = "".join(parts[closed.quote_at + 1 :]).strip()
        if closed.quote_at >= len(parts):
            parts.append(self._quote_mark(closed.spot, -1))
        elif inside.startswith(_ANY_QUOTE) and inside.endswith(_ANY_QUOTE) and len(inside) > 1:
            parts[closed.quote_at] = ""
        else:
            parts.append(self._quote_mark(closed.spot, -1))

    def _quote_mark(self, spot: Spot, which: int) -> str:
        inner = sum(1 for above in spot.above() if above.tag == "q") - 1
        return quote_marks(spot.language, inner)[which]

    def _take_text(self, text: str) -> None:
        buffer, around = self._buffers[-1], self._open[-1].spot
        if around.keeps_lines:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        else:
            text = _SPACES.sub(" ", text)
        if around.tag in {"sup", "sub"}:
            text = raised(text) if around.tag == "sup" else lowered(text, buffer.last())
        buffer.parts.append(text)
        if around.tag == "a" or (around.parent is not None and around.parent.tag == "a"):
            buffer.linked += len(text.strip())

    def _take_void(self, tag: str) -> None:
        if tag == "br":
            self._buffers[-1].parts.append("\n")
        elif tag == "hr":
            self._flush()

    def _is_mark(self, node: "LexborNode", tag: str, attributes: Mapping[str, str | None]) -> bool:
        """Return whether an element sends to a footnote, and note it."""
        if tag in BLOCKS or not may_be_note_mark(tag, attributes):
            return False
        text = short_text(node)
        if text is None:
            return False
        to_note = any("#" in (link.attributes.get("href") or "") for link in self._links(node, tag))
        if not is_note_mark(tag, attributes, text, to_note=to_note, before=self._buffers[-1].last()):
            return False
        self.marks.append(text.strip())
        return True

    def _links(self, node: "LexborNode", tag: str) -> Iterator["LexborNode"]:
        """Yield the links that a mark is, has in it, or stands in."""
        if tag == "a":
            yield node
            return
        yield from node.css("a")
        around = self._open[-1]
        if around.spot.tag == "a":
            yield around.node

    def _flush(self) -> None:
        """Make a block of the words taken since the last one."""
        buffer = self._buffers[-1]
        if not buffer.parts:
            self._emit_deferred()
            return
        text = "".join(buffer.parts).replace("\0", "")
        if not buffer.spot.keeps_lines:
            text = re.sub(r" {2,}", " ", text)
        for piece in re.split(r"\n[ \t]*\n\s*", text):
            self._add(_LINE_END.sub("\n", piece).strip(" \t\r\n\f\xa0"), buffer)
        buffer.parts.clear()
        buffer.linked = 0
        self._emit_deferred()

    def _add(self, text: str, buffer: _Buffer) -> None:
        if not text:
            return
        spot = buffer.spot
        words = Words(text, spot, self._heading, buffer.linked)
        if len(self._buffers) > 1:
            self._deferred.append(words)
            return
        self.found.append(words)
        if spot.tag in HEADINGS and not spot.hidden and not spot.outside:
            self._heading = " ".join(text.split())

    def _emit_deferred(self) -> None:
        if len(self._buffers) == 1 and self._deferred:
            self.found += self._deferred
            self._deferred.clear()
