"""Raised and lowered digits, as plain text has them."""

import re

_RAISED = str.maketrans("0123456789+-\u2212()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_ALL_RAISED = re.compile(r"\s*[0-9+\-\u2212()n]+\s*")


def raised(text: str) -> str:
    """Return *text* as it stands raised above a line: `10` and a raised `6` are `10⁶`, which is not 106.

    What has no raised character of its own stays.
    """
    return text.translate(_RAISED) if _ALL_RAISED.fullmatch(text) else text


def lowered(text: str) -> str:
    """Return *text* with its digits as they stand below a line: `CO₂`."""
    return text.translate(_LOWERED)
