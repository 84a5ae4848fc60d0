"""Whether a table holds data, or is there for the sake of the layout, as on older pages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


_LONGEST_CELL = 300
"""A cell with more code points than this is a column of a page."""

_MOST_CELLS = 60


def is_data_table(table: "LexborNode") -> bool:
    """Return whether *table* holds data: short cells beside each other, and no table in it."""
    if table.attributes.get("role") in {"presentation", "none"}:
        return False
    if table.css_first("table table, article, h1") is not None:
        return False
    rows = table.css("tr")[:_MOST_CELLS]
    if not any(sum(child.tag in {"td", "th"} for child in row.iter()) > 1 for row in rows):
        return False
    cells = table.css("td")[:_MOST_CELLS]
    return all(len(cell.text()) <= _LONGEST_CELL for cell in cells)
