"""Numerals in digits, read as their language writes them."""

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.quantities.interval import MAX_DIGITS

_MARKS = {"en": (",", ".")}
_CONTINENTAL = (".", ",")
"""What groups thousands, and what begins the decimals, in English and elsewhere."""

_GROUPED = {mark: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in ".,'"}
_LAKHS = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
"""Groups as India writes them: 12,34,567."""

_DECIMALS = 3
"""So many digits behind one mark may be a group of the other language."""


class Literal(NamedTuple):
    """The value of a numeral, and why that is doubtful, or nothing."""

    value: Decimal
    ambiguous: str = ""


def read_literal(text: str, languages: tuple[str, ...]) -> Literal | None:
    """Return what a numeral of digits with marks between them means; None for a date, a version or the like.

    Where both languages are possible a number that they read differently is read with groups.
    """
    if sum(c.isdigit() for c in text) > MAX_DIGITS:
        return None
    if text.isdigit():
        return Literal(Decimal(text), "begins with a zero" if len(text) > 1 and text[0] == "0" else "")
    readings = [
        literal for language in languages if (literal := _read(text, *_MARKS.get(language, _CONTINENTAL)))
    ]
    if not readings:
        return None
    first, *others = readings
    if all(other.value == first.value for other in others):
        # Where each language is possible the habit of one settles what the other would doubt.
        return first if not others else Literal(first.value)
    largest = max(reading.value for reading in readings)
    return Literal(largest, f"{text} is {first.value} or {others[0].value}, as the language has it")


def _read(text: str, group: str, point: str) -> Literal | None:
    whole, *rest = text.split(point)
    ungrouped = _ungrouped(whole, group)
    if ungrouped is not None and not rest:
        return Literal(Decimal(ungrouped))
    if ungrouped is not None and len(rest) == 1 and rest[0].isdigit():
        doubtful = (
            len(rest[0]) == _DECIMALS and whole.isdigit() and len(whole) <= _DECIMALS and whole[0] != "0"
        )
        return Literal(Decimal(f"{ungrouped}.{rest[0]}"), _doubt(text) if doubtful else "")
    # Written as in the other language, where nothing else can be meant.
    return _foreign(text, group, point)


def _foreign(text: str, group: str, point: str) -> Literal | None:
    whole, *rest = text.split(group)
    if len(rest) == 1 and rest[0].isdigit() and (ungrouped := _ungrouped(whole, point)) is not None:
        return Literal(Decimal(f"{ungrouped}.{rest[0]}"), _doubt(text))
    if _GROUPED[point].fullmatch(text):
        return Literal(Decimal(text.replace(point, "")), _doubt(text))
    return None


def _doubt(text: str) -> str:
    return f"{text} may be written as in another language"


def _ungrouped(whole: str, group: str) -> str | None:
    if whole.isdigit():
        return whole
    if group == "," and _LAKHS.fullmatch(whole):
        return whole.replace(",", "")
    for mark in (group, "'"):
        if _GROUPED[mark].fullmatch(whole):
            return whole.replace(mark, "")
    return None
