"""Pages whose words do not run from left to right: a table printed across, a scan that was turned."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle, in points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


def quarter_of(across: float, up: float) -> int:
    """Return by how many quarters, against the clock, words are turned that run in this direction."""
    if abs(across) >= abs(up):
        return 0 if across >= 0 else 2
    return 1 if up > 0 else 3


def upright(box: Box, quarter: int) -> Box:
    """Return *box* as it lies when the page is turned so that words of this *quarter* run from left to right."""
    left, bottom, right, top = box
    if quarter == 1:
        return Box(bottom, -right, top, -left)
    if quarter == 2:  # noqa: PLR2004 -- of four
        return Box(-right, -top, -left, -bottom)
    return box if quarter == 0 else Box(-top, left, -bottom, right)
