"""The few elements that the pictures are made of, as text; lengths are pixels, to one decimal."""

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.render.svg.escape import escape
from claimcheck.render.svg.palette import STYLE
from claimcheck.render.svg.text import BOLD, fitted
from claimcheck.render.visible import visible

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
