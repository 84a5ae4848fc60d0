"""One escape for foreign text in Markdown: nothing acts, nothing is lost.

CommonMark (0.31, 2.4) lets every ASCII punctuation character be escaped by a backslash, which
takes away all its meaning, in tables of GitHub's flavour too. Line breaks and spaces that would
form a block, a hard break or an indented code block are written as character references.
"""

import re

from claimcheck.render.visible import visible

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_SPACES_AT_EDGE = re.compile(r"^ +| +$|(?<= ) +")


def escape(text: str) -> str:
    """Return *text* for one line of Markdown: a paragraph, a table cell, a heading, a list entry."""
    escaped = _PUNCTUATION.sub(r"\\\1", visible(text))
    return _SPACES_AT_EDGE.sub(lambda match: "&#32;" * len(match.group()), escaped)


def block_quote(text: str) -> str:
    """Return *text* as a block quote; its line breaks become hard breaks."""
    lines = re.split(r"\r\n|[\n\r]", text)
    return "\\\n".join(f"> {escape(line)}" if line.strip() else "> &#32;" for line in lines)
