"""How wide text is, about, and how it is cut to the room there is; nobody has the reader's fonts here."""

import unicodedata

from claimcheck.render.visible import visible

_NARROW = frozenset("iIjlt.,:;'|!()[]{}/\\-f r`´·")
_BROAD = frozenset("mwMWOQ@%&…—")
_EM_NARROW, _EM_USUAL, _EM_UPPER, _EM_BROAD, _EM_WIDE = 0.4, 0.62, 0.72, 0.95, 1.1
"""Widths in em, as in DejaVu Sans, the broadest of the usual sans-serif fonts."""


def width_of(text: str, size: float) -> float:
    """Return about how wide *text* is, shown on one line at *size* pixels; rather too wide than too narrow."""
    return size * sum(_em(character) for character in visible(text))


def _em(character: str) -> float:
    if character in _NARROW:
        return _EM_NARROW
    if character in _BROAD:
        return _EM_BROAD
    if character.isascii():
        return _EM_UPPER if character.isupper() else _EM_USUAL
    # Marks that stand on another letter take no room of their own but must not pile up without end.
    if unicodedata.combining(character):
        return _EM_NARROW
    return _EM_WIDE if ord(character) > _LATIN else _EM_UPPER


_LATIN = 0x24F


def fitted(text: str, room: float, size: float) -> str:
    """Return *text* as it is shown, cut off with `…` where it is wider than *room* pixels."""
    shown = visible(text)
    # Nothing longer can fit, and what is hostile may be very long.
    head = shown[: int(room / (size * _EM_NARROW)) + 2]
    if head == shown and width_of(shown, size) <= room:
        return shown
    left = room - size * _em("…")
    for end, character in enumerate(head):
        left -= size * _em(character)
        if left < 0:
            return head[:end].rstrip() + "…"
    return head + "…"
