"""The drawing of pictures: shapes and labels as SVG, and their colours for a light and a dark page.

Hues after Okabe and Ito (2008), which people with any kind of colour blindness tell apart, darkened
or lightened until text has a contrast of 4.5:1 and shapes of 3:1 on both backgrounds (WCAG 2.2).
"""

import unicodedata
from collections.abc import Iterable, Sequence
from math import fsum
from typing import NamedTuple
from xml.sax.saxutils import escape as _escaped

from claimcheck.render.visible import visible


class Colour(NamedTuple):
    """A colour by its part in a picture; a page may set its own as `--claimcheck-NAME`."""

    name: str
    light: str
    dark: str


BACKGROUNDS = (
    Colour("paper", "#ffffff", "#0d1117"),
    Colour("band", "#f1f4f7", "#1a212a"),
)
TEXTS = (
    Colour("ink", "#1b1f24", "#e6edf3"),
    Colour("muted", "#545d68", "#a3adb8"),
)
SHAPES = (
    Colour("supports", "#0a65a8", "#58a6e8"),
    Colour("denies", "#b84a00", "#f0914f"),
    Colour("context", "#6a737d", "#97a1ac"),
    Colour("weak", "#95306f", "#e88fc6"),
    Colour("flow", "#7b8794", "#7d8894"),
)
RULES = (Colour("rule", "#d5dbe1", "#343c46"),)
"""Lines that only help the eye along; nothing rests on seeing them."""

COLOURS = (*BACKGROUNDS, *TEXTS, *SHAPES, *RULES)


def _variables(*, dark: bool) -> str:
    return "".join(f"--{c.name}:var(--claimcheck-{c.name},{c.dark if dark else c.light});" for c in COLOURS)


def _fills() -> str:
    return "".join(
        f".claimcheck-picture .{c.name}{{color:var(--{c.name});fill:var(--{c.name})}}.claimcheck-picture .{c.name}-line{{fill:none;stroke:var(--{c.name})}}"
        for c in COLOURS
    )


STYLE = (
    f".claimcheck-picture{{{_variables(dark=False)}max-width:100%;height:auto;"
    "font:12px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif}"
    f"@media screen and (prefers-color-scheme:dark){{.claimcheck-picture{{{_variables(dark=True)}}}}}"
    f"{_fills()}"
    ".claimcheck-picture text{white-space:pre}.claimcheck-picture .small{font-size:11px}.claimcheck-picture .tiny{font-size:10px}"
    ".claimcheck-picture .head{font-size:15px}.claimcheck-picture .bold{font-weight:600}.claimcheck-picture .struck{text-decoration:line-through}"
    ".claimcheck-picture .end{text-anchor:end}.claimcheck-picture .middle{text-anchor:middle}"
    ".claimcheck-picture .dashed{stroke-dasharray:2.5 2}.claimcheck-picture .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}"
)
"""The same in every picture, so that a page may allow it by one hash; print is always light."""


_QUOTES = {'"': "&quot;", "'": "&#39;"}


def escape(text: str) -> str:
    """Return *text* for the content of an element or an attribute, on one line.

    What XML 1.0 forbids, and what acts instead of being seen, is shown as everywhere else.
    """
    return _escaped(visible(text), _QUOTES)


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


SIZES = {"tiny": 10.0, "small": 11.0, "": 12.0, "head": 15.0}
"""Font sizes by class."""


class Label(NamedTuple):
    """Text at a baseline, cut to its room; `look` are classes: a size, a colour, bold, end or middle."""

    text: str
    x: float
    y: float
    room: float
    look: str = "ink"
    turned: bool = False
    """Whether it runs upwards."""


def number(value: float) -> str:
    """Return a length as it is written: `12`, `12.5`."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def label(item: Label) -> str:
    """Return the text; where it is cut, the whole of it is its title."""
    size = next((SIZES[look] for look in item.look.split() if look in SIZES), SIZES[""])
    size *= BOLD if "bold" in item.look else 1
    shown = fitted(item.text, item.room, size)
    whole = "" if shown == visible(item.text) else title(item.text)
    x, y = number(item.x), number(item.y)
    place = f'transform="translate({x} {y}) rotate(-90)"' if item.turned else f'x="{x}" y="{y}"'
    return f'<text class="{item.look}" {place}>{whole}{escape(shown)}</text>'


def title(text: str) -> str:
    """Return what a reader who points at the element around it is told."""
    return f"<title>{escape(text)}</title>"


def rect(box: tuple[float, float, float, float], look: str, *, radius: float = 0, inside: str = "") -> str:
    """Return a rectangle from x, y, width and height."""
    x, y, width, height = (number(value) for value in box)
    rounded = f' rx="{number(radius)}"' if radius else ""
    end = f">{inside}</rect>" if inside else "/>"
    return f'<rect class="{look}" x="{x}" y="{y}" width="{width}" height="{height}"{rounded}{end}'


def path(steps: str, look: str, *, stroke: float = 0, inside: str = "") -> str:
    """Return a path of ready-made steps."""
    weight = f' stroke-width="{number(stroke)}"' if stroke else ""
    end = f">{inside}</path>" if inside else "/>"
    return f'<path class="{look}" d="{steps}"{weight}{end}'


def steps(*parts: str | float) -> str:
    """Return the steps of a path: letters as they are, lengths rounded."""
    return " ".join(part if isinstance(part, str) else number(part) for part in parts)


def group(parts: Iterable[str], name: str = "") -> str:
    """Return the elements as one, with a title where it has a name."""
    return f"<g>{title(name) if name else ''}{''.join(parts)}</g>"


class Canvas(NamedTuple):
    """What a whole picture is called, and how large it is."""

    name: str
    title: str
    description: str
    width: float
    height: float


def whole(canvas: Canvas, parts: Iterable[str]) -> str:
    """Return the `<svg>` element; ids are made unique by the picture's name."""
    head, about = f"picture-{canvas.name}-title", f"picture-{canvas.name}-desc"
    width, height = number(canvas.width), number(canvas.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="claimcheck-picture" role="img" aria-labelledby="{head} {about}"'
        f' width="{width}" height="{height}" viewBox="0 0 {width} {height}">\n'
        f'<title id="{head}">{escape(canvas.title)}</title>\n<desc id="{about}">{escape(canvas.description)}</desc>\n'
        f"<style>{STYLE}</style>\n{rect((0, 0, canvas.width, canvas.height), 'paper')}\n"
        + "\n".join(parts)
        + "\n</svg>\n"
    )


class Picture(NamedTuple):
    """One picture of a report; `svg` is a whole `<svg>` element that stands alone or inside a page."""

    name: str
    """For file names and anchors: letters and hyphens."""
    title: str
    description: str
    """What there is to see, in a sentence or two."""
    svg: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The same facts as a table, text as it is: whoever prints it escapes it."""


_LINE = 20.0
_GAP = 18.0


class Entry(NamedTuple):
    """A sign, drawn around the point 0, 0, how far it reaches to the right of it, and its meaning."""

    sign: str
    reach: float
    words: str


class Legend(NamedTuple):
    """The drawn entries and the height that they take."""

    parts: tuple[str, ...]
    height: float


def legend(entries: Sequence[Entry], x: float, y: float, room: float) -> Legend:
    """Return the entries from x and y on, in lines not wider than *room*."""
    parts: list[str] = []
    left, line = x, y + _LINE / 2
    for entry in entries:
        wide = _width(entry)
        if left > x and left + wide > x + room:
            left, line = x, line + _LINE
        parts.append(
            f'<g transform="translate({number(left + entry.reach)} {number(line)})">{entry.sign}</g>'
        )
        parts.append(_words(entry, left, line, x + room))
        left += wide + _GAP
    return Legend(tuple(parts), line + _LINE / 2 - y)


def _width(entry: Entry) -> float:
    return 2 * entry.reach + 6 + width_of(entry.words, SIZES["small"])


def _words(entry: Entry, left: float, line: float, end: float) -> str:
    start = left + 2 * entry.reach + 6
    return label(Label(entry.words, start, line + 4, max(end - start, 60), "muted small"))
