"""How wide text is, about, and how it is cut to the room there is; nobody has the reader's fonts here."""

import unicodedata
from math import fsum

from claimcheck.render.visible import visible

_WIDTHS = {
    **dict.fromkeys(" iIjl.,:;'|!·`´", 0.33),
    **dict.fromkeys("frt()[]{}/\\-", 0.42),
    **dict.fromkeys("ckszvxyJ", 0.56),
    **dict.fromkeys("mwMW@%…—", 0.99),
}
_USUAL, _UPPER, _MARK, _FOREIGN = 0.64, 0.74, 0.33, 1.1
"""Widths in em, as in DejaVu Sans, the broadest of the usual sans-serif fonts."""

_LATIN = 0x24F
"""The last letter of the Latin alphabets; beyond it scripts may be twice as broad."""

BOLD = 1.12
"""How much broader bold letters are."""


def width_of(text: str, size: float) -> float:
    """Return about how wide *text* is, shown on one line at *size* pixels; rather too wide than too narrow."""
    return size * fsum(_em(character) for character in visible(text))


def _em(character: str) -> float:
    if character in _WIDTHS:
        return _WIDTHS[character]
    # Marks that stand on another letter take no room of their own but must not pile up without end.
    if unicodedata.combining(character):
        return _MARK
    if ord(character) > _LATIN:
        return _FOREIGN
    return _UPPER if character.isupper() or not character.isascii() else _USUAL


def fitted(text: str, room: float, size: float) -> str:
    """Return *text* as it is shown, cut off with `…` where it is wider than *room* pixels."""
    shown = visible(text)
    # Nothing longer can fit, and what is hostile may be very long.
    head = shown[: int(room / (size * _MARK)) + 2]
    if head == shown and width_of(shown, size) <= room:
        return shown
    left = room - size * _em("…")
    for end, character in enumerate(head):
        left -= size * _em(character)
        if left < 0:
            return head[:end].rstrip() + "…"
    return head + "…"
