"""Tables in Markdown."""

from claimcheck.render.markdown.table import row, table


def test_a_table_has_a_line_a_row() -> None:
    """Header, ruler, rows; no line break at the end."""
    assert table(("A", "B"), [("1", "2"), ("3", "")]) == "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |"


def test_a_row_is_its_cells_between_bars() -> None:
    """Cells are taken as they are."""
    assert row(["x", r"a \| b"]) == r"| x | a \| b |"
