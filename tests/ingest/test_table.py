"""Tables of data, and those that lay out a page."""

import pytest

from claimcheck.ingest.table import is_data_table

pytest.importorskip("selectolax", reason="the extra `add` is not installed")


@pytest.mark.parametrize(
    ("html", "is_data"),
    [
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", True),
        ("<table><tr><td>1<td>2</table>", True),
        ("<table><tr><td>1<tr><td>2</table>", False),
        ("<table role=presentation><tr><td>1<td>2</table>", False),
        ("<table><tr><td><table><tr><td>1<td>2</table><td>3</table>", False),
        (f"<table><tr><td>menu<td>{'word ' * 100}</table>", False),
        ("<table><tr><td>menu<td><h1>a</h1></table>", False),
    ],
)
def test_data_stands_in_short_cells_side_by_side(html: str, is_data: bool) -> None:  # noqa: FBT001
    """A column of a page is long, or holds a headline or another table."""
    from selectolax.lexbor import LexborHTMLParser

    table = LexborHTMLParser(html).css_first("table")
    assert table is not None
    assert is_data_table(table) is is_data
