"""Quotations that take the whole for a part that stands before them: "Two of the | 500 soldiers died"."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.text.article import Span
from claimcheck.text.vocabulary import NUMBER_WORDS
from claimcheck.text.word import WORD

_REACH = 60
_AHEAD = re.compile(
    r"(?P<part>[\w.,%]+)\s+(?P<link>(?:out\s+)?of(?:\s+(?:the|its|his|her|their|all|those|these))*|der|des|von(?:\s+den)?|unter\s+den)\s+\Z",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"few|fewer|half|handful|many|minority|most|majority|none|one|part|parts|percent|quarter|several|share|some|third|thirds|\w+%"
    r"|einige|eine[rs]?|fünftel|hälfte|keine[rs]?|manche|mehrere|mehrheit|meisten|minderheit|prozent|teil|teile|viele|viertel|wenige|drittel|zehntel",
    re.IGNORECASE,
)
_STATING = 3
"""With fewer words a quotation names the whole and says nothing of it."""


def partitives(text: str, pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[tuple[Span, bool]]:
    """Yield what takes a part of the first thing that a piece names, and whether the piece says something of that.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose number words are known.
    """
    for piece in pieces:
        start, end = max(0, piece.start), min(len(text), piece.end)
        ahead = _AHEAD.search(text, max(0, start - _REACH), start)
        if ahead is None:
            continue
        part = ahead["part"].lower()
        is_number = part[0].isdigit() or any(part in NUMBER_WORDS[language] for language in languages)
        if is_number or _PARTS.fullmatch(part):
            is_said = len(WORD.findall(text[start:end])) >= _STATING
            yield Span(ahead.start("part"), ahead.start() + len(ahead.group().rstrip())), is_said
