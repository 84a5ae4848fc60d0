"""A picture, with what it shows in words and as a table, for those who do not see it."""

from typing import NamedTuple


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
