"""Where readers' comments begin below an article that was printed or converted, and no element says so."""

import re
from collections.abc import Iterable
from dataclasses import replace

from claimcheck.ingest.page import Block, Zone

_BEGIN = re.compile(
    r"\d[\d.,]* (?:Leser)?(?:Kommentare?|Comments?)|(?:Leserk|K)ommentare \(\d+\)|Comments \(\d+\)|Leserkommentare",
    re.IGNORECASE,
)
"""With their number: a chapter may be called "Comments"."""

_ALONE = re.compile(rf"^[ \t]*(?=(?:{_BEGIN.pattern})[ \t]*$)", re.IGNORECASE | re.MULTILINE)
_SENTENCE = re.compile(r"\w[.!?…][\"'”“’»«)]*(?:\s|$)")
_PROSE = 40
"""So many code points that hold the end of a sentence are text of an article."""

LEFT_OUT = "what stands below the number of readers' comments is left out of the article"


def parted_before_comments(text: str) -> str:
    """Return *text* with a blank line before a line that counts the readers' comments: a paragraph begins there."""
    return _ALONE.sub("\n", text)


def without_comments(blocks: Iterable[Block]) -> list[Block]:
    """Return *blocks* with everything left out from the line on that counts the readers' comments.

    Where the number stands over the article, too, beside its author, the last such line is the one.
    """
    found = list(blocks)
    begins = [at for at, block in enumerate(found) if _begins(block.text)]
    prose = (at for at, block in enumerate(found) if _is_prose(block))
    first = next(prose, len(found))
    at = next((at for at in reversed(begins) if at > first), len(found))
    return [*found[:at], *(replace(block, zone=Zone.LEFT_OUT) for block in found[at:])]


def _begins(text: str) -> bool:
    lines = text.strip().split("\n")
    return any(_BEGIN.fullmatch(" ".join(line.split())) for line in (lines[0], text[:100]))


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PROSE and _SENTENCE.search(block.text) is not None
