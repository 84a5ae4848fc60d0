"""The marks of the timeline: bars and lozenges for dates, signs for what speaks against a claim."""

from claimcheck.records.model import Modality
from claimcheck.render.svg.drawing import path, steps

_BAR, DOT, _REACH = 9.0, 6.0, 13.0
"""How high a bar is, how far a single day reaches from its middle, how far „about“ reaches on."""


def bar(start: float, end: float, y: float, modality: Modality) -> str:
    """Return the bar of a date: filled if asserted, dashed if not even planned; a lozenge for one day."""
    half = _BAR / 2
    tip = DOT if end - start <= 2 * DOT + 0.01 else 0
    outline = (
        steps("M", start, y, "L", start + tip, y - half - 1, "L", end, y, "L", end - tip, y + half + 1, "Z")
        if tip
        else steps("M", start, y - half, "H", end, "V", y + half, "H", start, "Z")
    )
    if modality is Modality.ASSERTED:
        return path(outline, "supports")
    dashed = "" if modality is Modality.PLANNED else " dashed"
    return path(outline, f"supports-line{dashed}", stroke=1.8)


def about(start: float, end: float, y: float) -> str:
    """Return the dashes that say that a date is one only roughly."""
    dashes = steps("M", start - _REACH, y, "H", start - 1, "M", end + 1, y, "H", end + _REACH)
    return path(dashes, "supports-line dashed", stroke=2)


def cross(x: float, y: float, reach: float) -> str:
    """Return the steps of a cross around a point."""
    return steps(
        "M",
        x - reach,
        y - reach,
        "L",
        x + reach,
        y + reach,
        "M",
        x - reach,
        y + reach,
        "L",
        x + reach,
        y - reach,
    )


def unequal(x: float, y: float) -> str:
    """Return the sign ≠ in a circle around a point."""
    circle = f"M {x - 7:.1f} {y:.1f} a 7 7 0 1 0 14 0 a 7 7 0 1 0 -14 0 Z"
    strokes = steps(
        "M",
        x - 3.5,
        y - 1.7,
        "H",
        x + 3.5,
        "M",
        x - 3.5,
        y + 1.7,
        "H",
        x + 3.5,
        "M",
        x - 2.2,
        y + 4.2,
        "L",
        x + 2.2,
        y - 4.2,
    )
    return (
        path(circle, "paper")
        + path(circle, "denies-line", stroke=1.4)
        + path(strokes, "denies-line", stroke=1.4)
    )
