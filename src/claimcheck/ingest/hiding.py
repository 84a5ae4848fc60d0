"""Which declarations of a style hide the words that they are set for, or show them again.

One place for the `style` of an element and the sheets of a page. What only a state, a script or an animation decides
is not known here.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple


class Setting(NamedTuple):
    """What a style says of one of the ways to hide: whether it hides, or shows again."""

    way: str
    """Settings of one way override each other, as a cascade of styles has it."""
    hides: bool
    is_important: bool


_TEXT = re.compile(r"\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'")
_NAME = re.compile(r"[a-z-]+")
_IMPORTANT = re.compile(r"\s*!\s*important\s*\Z", re.IGNORECASE)
_LONGEST = 300
"""Code points of a value; a longer one is a picture."""

_NOTHING = re.compile(r"(?:0|\.)[0.]*(?:px|em|rem|pt|%|vw|vh)?")
_UNREADABLE = re.compile(r"(?:0(?:\.\d*)?(?:px|pt|%)?|0?\.\d*px|0?(?:\.0\d*)?r?em|[12](?:\.\d*)?p[xt])")
_TINY = re.compile(r"[01](?:\.\d*)?(?:px)?")
_FAR = re.compile(r"-\d{3,}(?:\.\d*)?(?:px|r?em|pt|%|v[wh])?")
_FAR_INDENT = re.compile(rf"{_FAR.pattern}|-\d{{2,}}r?em")
_FAR_MARGIN = re.compile(r"-\d{4,}(?:\.\d*)?(?:px|pt)?")
"""Columns stand beside each other by margins of some hundred."""

_CLIPPED = re.compile(
    r"rect\(\s*(?:[01](?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%[\s\d%]*\)|circle\(\s*0[a-z%]*\s*\)|polygon\(\s*0(?:px)? 0(?:px)?\s*\)",
    re.IGNORECASE,
)
_UNSEEN_COLOUR = re.compile(
    r"transparent|(?:rgb|hsl)a?\((?:(?:[^,)]*,){3}|[^)/]*/)\s*0?(?:\.0*|0)?%?\s*\)", re.IGNORECASE
)
_SCALED = re.compile(r"scale(?:3d|[xy])?\(\s*0(?:\.0*)?\s*[,)]", re.IGNORECASE)
_FADED = re.compile(r"opacity\(\s*0(?:\.0*)?%?\s*\)", re.IGNORECASE)

_BY_VALUE: Mapping[str, re.Pattern[str]] = {
    "display": re.compile("none", re.IGNORECASE),
    "visibility": re.compile("hidden|collapse", re.IGNORECASE),
    "content-visibility": re.compile("hidden", re.IGNORECASE),
    "font-size": _UNREADABLE,
    "text-indent": _FAR_INDENT,
    "left": _FAR,
    "right": _FAR,
    "top": _FAR,
    "margin-left": _FAR_MARGIN,
    "clip": _CLIPPED,
    "clip-path": _CLIPPED,
    "color": _UNSEEN_COLOUR,
}
_BY_PART: Mapping[str, re.Pattern[str]] = {
    "transform": _SCALED,
    "filter": _FADED,
    "text-decoration": re.compile(r"\bline-through\b", re.IGNORECASE),
    "text-decoration-line": re.compile(r"\bline-through\b", re.IGNORECASE),
}
_MOVING = ("animation", "transition", "animation-name")
"""What is faded in has no opacity at first."""

_SIZES = ("height", "max-height", "width", "max-width")


def settings(body: str) -> Iterator[Setting]:
    """Yield what the declarations *body* say of whether words are seen."""
    told = dict(_declarations(body))
    for name, (value, is_important) in told.items():
        if name in _BY_VALUE:
            yield Setting(name, _BY_VALUE[name].fullmatch(value) is not None, is_important)
        elif name in _BY_PART:
            yield Setting(name, _BY_PART[name].search(value) is not None, is_important)
        elif name == "opacity":
            hides = _NOTHING.fullmatch(value) is not None and not any(moving in told for moving in _MOVING)
            yield Setting(name, hides, is_important)
    yield from _boxed(told)


def _declarations(body: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the declarations by name, the value without its importance, and whether it has any; the last of a name counts."""
    for piece in _TEXT.sub("''", body).split(";"):
        name, _, value = piece.partition(":")
        plain = name.strip().lower()
        if len(value) <= _LONGEST and _NAME.fullmatch(plain):
            bare = _IMPORTANT.sub("", value)
            yield plain, (bare.strip(), len(bare) < len(value))


def _boxed(told: Mapping[str, tuple[str, bool]]) -> Iterator[Setting]:
    """Yield whether words stand in a box without room for them."""
    sizes = [told[name] for name in _SIZES if name in told]
    if not sizes:
        return
    overflow = {
        word for name in ("overflow", "overflow-x", "overflow-y") for word in told.get(name, ("",))[0].split()
    }
    is_cut = bool(overflow & {"hidden", "clip"})
    nothing = [value for value, _ in sizes if _NOTHING.fullmatch(value)]
    is_dot = len(sizes) > 1 and all(_TINY.fullmatch(value) for value, _ in sizes)
    yield Setting("size", is_cut and (bool(nothing) or is_dot), any(important for _, important in sizes))


def hides(style: str) -> bool:
    """Return whether the `style` of an element hides its words."""
    return any(setting.hides for setting in settings(style))
