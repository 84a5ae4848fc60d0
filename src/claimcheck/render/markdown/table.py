"""Tables in GitHub's flavour of Markdown, of cells that are escaped already."""

from collections.abc import Iterable, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with a line a row and no line break at its end."""
    return "\n".join((row(header), row(["---"] * len(header)), *map(row, rows)))


def row(cells: Sequence[str]) -> str:
    """Return one line of a table."""
    return f"| {' | '.join(cells)} |"
