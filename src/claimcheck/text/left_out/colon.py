"""Two whole clauses around a colon: „Zu retten war nichts mehr in dem Haus: | Es brannte vollständig aus“.

What negates before the colon may speak of what stands behind it („Er bestritt den Vorwurf ein zweites
Mal: …“), or not; no form tells which. What is short on either side is one with the other: „Er sagte
nie: …“, „…: eine Lüge“, the items of a list.
"""

import re
from collections.abc import Sequence
from itertools import islice

from claimcheck.text.article import Span
from claimcheck.text.word import WORD

_COLON = re.compile(r":(?=\s)")
_SHORTEST = 4
"""With fewer words before or behind it a colon parts no two clauses."""

_REACH = 300
_ITEM = re.compile(r"\s*+(?:[^\w\s\"'“”„‚‘’»«(\[]|\d)")


def is_parted(text: str, negation: Span, pieces: Sequence[Span]) -> bool:
    """Return whether a colon between two whole clauses stands between the word at *negation* and all *pieces*.

    Args:
        text: A sentence.
        negation: A word in it, outside the pieces.
        pieces: The quotation's parts, in order.
    """
    if negation.end <= pieces[0].start:
        start, end = negation.end, pieces[0].start
    elif pieces[-1].end <= negation.start:
        start, end = pieces[-1].end, negation.start
    else:
        return False
    return any(
        _parts_clauses(text, match.start()) for match in islice(_COLON.finditer(text, start, end), _SHORTEST)
    )


def _parts_clauses(text: str, colon: int) -> bool:
    before, behind = text[max(0, colon - _REACH) : colon], text[colon + 1 : colon + 1 + _REACH]
    if before.rfind("(") > before.rfind(")"):
        return False
    is_long = all(len(WORD.findall(side)) >= _SHORTEST for side in (before, behind))
    return is_long and _ITEM.match(behind) is None
