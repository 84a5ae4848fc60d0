"""Foreign text in Markdown, and the links and tables that it stands in: nothing acts, nothing is lost, and it stays readable.

CommonMark (0.31, 2.4) lets a backslash take away the meaning of any ASCII punctuation character,
in tables of GitHub's flavour too. Escaped is what has a meaning anywhere in a line, and what has
one at its start or in an address only there. Spaces that would form a block or a hard break are
written as character references. GitHub looks for addresses of mail once more in the text that is
left when all marks are gone: an empty comment parts them, which readers do not see and copies lack.
"""

import re
from collections.abc import Iterable, Sequence

from claimcheck.records.model import Claim
from claimcheck.render.visible import visible

_ANYWHERE = re.compile(r"[\\`*_\[\]<>#|&~$@]")
_AT_START = re.compile(r"^(?P<number>\d{1,9})(?=[.)])|^(?=[-+=:])")
# What GitHub turns into a link or a picture by itself: addresses (behind `_` and `*`, too), emoji codes.
_BY_ITSELF = re.compile(r"(?<=www)(?=\.)|(?=://)|(?<=mailto)(?=:)|(?<!\w)(?=:[\w+-]+:)", re.IGNORECASE)
_MAIL = re.compile(r"(?<=\S)(?=\\@)")
_APART = "<!-- -->"
_SPACES = re.compile(r"^\s+|\s+$|(?<= ) +")


def escape(text: str) -> str:
    """Return *text* for one line of Markdown: a paragraph, a table cell, a heading, a list entry."""
    escaped = _ANYWHERE.sub(r"\\\g<0>", visible(text))
    escaped = _MAIL.sub(_APART, escaped)
    escaped = _BY_ITSELF.sub(r"\\", escaped)
    escaped = _AT_START.sub(lambda match: f"{match['number'] or ''}\\", escaped)
    return _SPACES.sub(lambda match: "".join(f"&#{ord(c)};" for c in match.group()), escaped)


def block_quote(text: str) -> str:
    """Return *text* as a block quote; its line breaks become hard breaks."""
    lines = re.split(r"\r\n|[\n\r]", text)
    return "\\\n".join(f"> {escape(line)}" if line.strip() else "> &#32;" for line in lines)


def claim_link(claim: Claim) -> str:
    """Return a link to a claim, by its id."""
    return f"[{escape(claim.id)}](#{anchor(claim)})"


def anchor(claim: Claim) -> str:
    """Return the fragment of a claim's heading; ids hold nothing that would need escaping."""
    return f"claim-{claim.id}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with a line a row and no line break at its end."""
    return "\n".join((row(header), row(["---"] * len(header)), *map(row, rows)))


def row(cells: Sequence[str]) -> str:
    """Return one line of a table."""
    return f"| {' | '.join(cells)} |"
