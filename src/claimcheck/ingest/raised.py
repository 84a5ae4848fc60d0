"""Raised digits, as plain text has them."""

_RAISED = str.maketrans("0123456789+-\u2212()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")


def raised(text: str) -> str:
    """Return *text* as it stands raised above a line: `10` and a raised `6` are `10⁶`, which is not 106.

    What has no raised character of its own stays.
    """
    return text.translate(_RAISED) if text.strip("0123456789+-\u2212()n ") == "" else text
