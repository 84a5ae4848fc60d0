"""Where readers' comments begin below an article that was printed or converted, and no element says so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.ingest.page import Block, Zone

_BEGIN = re.compile(
    r"\d[\d.,]* (?:Leser)?(?:Kommentare?|Comments?)|(?:Leserk|K)ommentare \(\d+\)|Comments \(\d+\)|Leserkommentare",
    re.IGNORECASE,
)
"""With their number: a chapter may be called "Comments"."""


def without_comments(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks* with everything left out from the line on that counts the readers' comments."""
    is_over = False
    for block in blocks:
        is_over = is_over or _BEGIN.fullmatch(" ".join(block.text[:100].split())) is not None
        yield replace(block, zone=Zone.LEFT_OUT) if is_over else block
