"""Quantities as intervals with a unit: `up to 9000 soldiers` is everything from 0 to 9000."""

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.quantities.interval import MAX_DIGITS, Interval, interval_of

FORMS = "N unit, or: up to, at least, more than, less than, about N unit; N to M unit"

_NUMBER = r"[0-9]+(?:\.[0-9]+)?(?: (?:thousand|million|billion))?"
_FORM = re.compile(
    rf"(?:(?P<bound>up to|at least|more than|less than|about) )?(?P<low>{_NUMBER})"
    rf"(?: to (?P<high>{_NUMBER}))?(?: (?P<unit>\S.*))?"
)
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_MARKED = re.compile(
    r"\d[,' ]\d{3}(?!\d)|\d\.\d{3}(?![\d ]| (?:thousand|million|billion))|\d\.\d{3} (?!thousand|million|billion)"
)


class Quantity(NamedTuple):
    """A written quantity: its text, the interval that it means, its unit (lower case) or None."""

    text: str
    interval: Interval
    unit: str | None
    bound: str
    """`exact`, `up_to`, `at_least`, `more_than`, `less_than`, `about` or `range`."""


def parse_quantity(text: str) -> Quantity:
    """Return the quantity that *text* writes.

    Raises:
        ValueError: with the form that was expected, or how to write a number without thousands marks.
    """
    match = _FORM.fullmatch(" ".join(text.split()))
    if _MARKED.search(text):
        raise ValueError("write numbers in plain digits, without thousands marks: `9000`, `2.6 million`")
    if (
        match is None
        or (match["bound"] and match["high"])
        or any(_digits(match[end]) > MAX_DIGITS for end in ("low", "high"))
    ):
        raise ValueError(f"no quantity; write {FORMS}")
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else None
    if high is not None and high < low:
        raise ValueError(f"the range runs downwards; write {match['high']} to {match['low']}")
    bound = "range" if high is not None else (match["bound"] or "exact").replace(" ", "_")
    unit = match["unit"].casefold() if match["unit"] else None
    interval = interval_of(bound, low) if high is None else Interval(low, high)
    return Quantity(text, interval, unit, bound)


def _digits(number: str | None) -> int:
    return sum(character.isdigit() for character in number or "")


def _number(text: str) -> Decimal:
    digits, _, scale = text.partition(" ")
    return Decimal(digits) * _SCALES.get(scale, 1)
