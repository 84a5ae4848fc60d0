"""The signs of the matrix: the shape says what a passage does, its filling whether it counts."""

from claimcheck.records.model import Stance
from claimcheck.render.svg.drawing import number, steps
from claimcheck.report.matrix import Sign, Standing

_WAIST = 1.25
"""How much a diamond must exceed a circle, and a square fall short of it, to look as large."""
_SQUARE = 0.8

WORDS = {
    Standing.EXACT: "found word for word",
    Standing.NORMALIZED: "found up to typography",
    Standing.CUT_OFF: "cut off",
    Standing.NOT_FOUND: "not found",
    Standing.AMBIGUOUS: "ambiguous",
    Standing.UNCHECKED: "not looked at",
}


def sign_id(sign: Sign) -> str:
    """Return the id of the drawing that all signs of this kind use."""
    standing = sign.standing if _is_settled(sign) else "open"
    return f"picture-matrix-{sign.stance}-{standing}{'-counts' if sign.counts else ''}"


def definition(sign: Sign, radius: float) -> str:
    """Return the drawing of such a sign, under its id."""
    return f'<g id="{sign_id(sign)}">{shape(sign, radius)}</g>'


def shape(sign: Sign, radius: float) -> str:
    """Return a sign around the point 0, 0, in the colour of the element that it stands in."""
    look = _FILLED if sign.counts else _HOLLOW
    parts = [f'<path {look} d="{_outline(sign, radius)}"/>']
    reach = radius * _WAIST
    if sign.standing is Standing.NORMALIZED:
        parts.append(_line(steps("M", -radius, reach + 2, "H", radius)))
    elif not _is_settled(sign):
        parts.append(_line(steps("M", -reach, reach, "L", reach, -reach)))
    return "".join(parts)


# A style sheet does not reach into what `<use>` repeats, but the colour is inherited.
_FILLED = 'fill="currentColor"'
_HOLLOW = 'fill="none" stroke="currentColor" stroke-width="1.5"'


def _line(steps_: str) -> str:
    return f'<path {_HOLLOW} d="{steps_}"/>'


def _is_settled(sign: Sign) -> bool:
    """Return whether the quotation was found, whole or not."""
    return sign.standing.is_whole or sign.standing is Standing.CUT_OFF


def _outline(sign: Sign, radius: float) -> str:
    is_half = sign.standing is Standing.CUT_OFF
    if sign.stance is Stance.SUPPORTS:
        return _half_circle(radius) if is_half else _circle(radius)
    if sign.stance is Stance.DENIES:
        return _diamond(radius * _WAIST, is_half=is_half)
    side = radius * _SQUARE
    right = 0.0 if is_half else side
    return steps("M", -side, -side, "H", right, "V", side, "H", -side, "Z")


def _circle(radius: float) -> str:
    r, across = number(radius), number(2 * radius)
    return f"M -{r} 0 a {r} {r} 0 1 0 {across} 0 a {r} {r} 0 1 0 -{across} 0 Z"


def _half_circle(radius: float) -> str:
    r, across = number(radius), number(2 * radius)
    return f"M 0 -{r} a {r} {r} 0 0 0 0 {across} Z"


def _diamond(reach: float, *, is_half: bool) -> str:
    right = 0.0 if is_half else reach
    return steps("M", 0.0, -reach, "L", right, 0.0, "L", 0.0, reach, "L", -reach, 0.0, "Z")


def use(sign: Sign, x: float, y: float) -> str:
    """Return the sign drawn at a point."""
    return f'<use class="{sign.stance}" href="#{sign_id(sign)}" x="{number(x)}" y="{number(y)}"/>'


def in_words(sign: Sign) -> str:
    """Return what a sign says."""
    if sign.stance is Stance.CONTEXT and sign.standing.is_whole:
        return f"{sign.stance}, {WORDS[sign.standing]}"
    return f"{sign.stance}, {WORDS[sign.standing]}, {'counts' if sign.counts else 'not counted'}"
