"""What in the body of a mail is another mail that it answers, and what is its signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from claimcheck.ingest.page import Block, Zone
from claimcheck.ingest.plain import paragraphs

_QUOTED = re.compile(r"[ \t]*>(?!From )")
"""A mailbox file writes `>From` where a line begins with the word."""

_SIGNATURE = re.compile(r"^--[ \t]*$", re.MULTILINE)
"""Mail programs write a blank behind the two hyphens, and some take it away again."""
_INTRODUCED = re.compile(
    r"(?=[^\n]*(?:\n[^\n]*)?\d)(?:On\b[^\n]*(?:\n[^\n]*)?\bwrote|(?:Am|Den)\b[^\n]*(?:\n[^\n]*)?\bschrieb\b[^\n]*(?:\n[^\n]*)?"
    r"|[^\n]*(?:\n[^\n]*)?<\s*[^<>\s]+@[^<>\s]+>[^\n]*)\s?:\s*$"
)
"""„Am 14.03.2026 schrieb Ida Brandt:“, "On 14 March 2026, … wrote:", in any language with a day and an address in
angle brackets; a mail program breaks it once at most."""

_ADDRESSED = re.compile(r"@|\d{1,2}:\d{2}")
"""An introduction has one of these only if a mail program wrote it: „Am 2. Mai schrieb die Behörde:“ is an author's."""

_ORIGINAL = re.compile(
    r"-{3,} ?(?:Original Message|Urspr(?:ü|ue)ngliche Nachricht|Original-Nachricht) ?-{3,}"
    r"|(?:[_=-]{5,}[ \t]*\n)?\*?(?:From|Von|De) ?:\*? [^\n]*\n"
    r"(?:\*?(?:Sent|Gesendet|Envoyé|Date|Datum|To|An|À) ?:\*? [^\n]*\n?)+",
    re.IGNORECASE,
)


def text_blocks(body: str) -> Iterator[Block]:
    """Yield the paragraphs of a plain *body*; what it quotes of another mail and its signature are left out."""
    marks = list(_SIGNATURE.finditer(body))
    end = marks[-1].start() if marks else len(body)
    lines = body[:end].split("\n")
    for is_quoted, group in groupby(lines, lambda line: _QUOTED.match(line) is not None):
        zone = Zone.LEFT_OUT if is_quoted else Zone.MAIN
        yield from (Block(text, zone) for text in paragraphs("\n".join(group)))
    yield from (Block(text, Zone.LEFT_OUT) for text in paragraphs(body[end:]))


def without_replies(blocks: Sequence[Block], *, is_forwarded: bool) -> Iterator[Block]:
    """Yield *blocks* with everything left out that a mail program put below the answer.

    What introduces quoted lines is left out with them. A forwarded mail is what the file was saved for, so
    that its header is no end of anything.
    """
    is_over = False
    following: Sequence[Block | None] = [*blocks, None][1:]
    for block, after in zip(blocks, following, strict=True):
        introduces = _INTRODUCED.match(block.text) is not None
        is_over = is_over or (
            introduces and _ADDRESSED.search(block.text) is not None and not _is_quoted(after)
        )
        is_over = is_over or (not is_forwarded and _ORIGINAL.match(block.text) is not None)
        if is_over or (introduces and _is_quoted(after)):
            yield replace(block, zone=Zone.LEFT_OUT)
        else:
            yield block


def _is_quoted(block: Block | None) -> bool:
    return block is not None and (_QUOTED.match(block.text) is not None or block.zone is Zone.QUOTE)
