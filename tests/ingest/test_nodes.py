"""What the nodes of a page hold, and how deep they may be nested."""

import pytest

from claimcheck.ingest.nodes import (
    MAX_FORMATTING,
    MAX_OPEN,
    check_nesting,
    children,
    is_around_form,
    is_data_table,
    note_targets,
    short_text,
)
from claimcheck.ingest.page import UnreadablePageError
from claimcheck.ingest.walk import Walk

pytest.importorskip("selectolax", reason="the extra `add` is not installed")


def test_nodes_are_asked() -> None:
    """Children in order, short words whole and longer ones not at all, where raised marks lead, and what a form is in."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(
        "<div><p>One<b>two</b></p><form><input></form></div>"
        "<p>A<sup><a href='#n1'>1</a></sup>, b<a href='x#n2'><sup>2</sup></a>, c<a href='#n3'>3</a></p>"
    )
    box, paragraph = tree.css("div")[0], tree.css("p")[0]
    assert [node.tag for node in children(box)] == ["p", "form"]
    assert (short_text(paragraph), short_text(paragraph, 5)) == ("Onetwo", None)
    assert note_targets(tree) == {"n1", "n2"}
    assert (is_around_form(box), is_around_form(paragraph)) == (True, False)


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


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * MAX_OPEN,
        "<div></div>" * (2 * MAX_OPEN),
        "</div>" * MAX_OPEN + "<div>" * MAX_OPEN,
        "<p>x" * (5 * MAX_OPEN),
        "<b>" * MAX_FORMATTING,
        "<b>x</b>" * (2 * MAX_FORMATTING),
    ],
    ids=["deep", "closed", "closed-before", "paragraphs", "bold", "bold-closed"],
)
def test_pages_as_there_are(html: str) -> None:
    """Elements that are closed, and paragraphs, which close each other, are no nesting."""
    check_nesting(html)


@pytest.mark.parametrize(
    "html", ["<div>" * (MAX_OPEN + 1), "<DIV ><p>" * (MAX_OPEN + 1), "<p><b a=1>" * (MAX_FORMATTING + 1)]
)
def test_pages_that_nobody_wrote(html: str) -> None:
    """Too many elements are open at once."""
    with pytest.raises(UnreadablePageError):
        check_nesting(html)


pytest.importorskip("selectolax", reason="the extra `add` is not installed")


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (
            "<iframe srcdoc='<style>p{}</style><p>The minister denied <b>it</b>.'></iframe>",
            ["a frame in the page is not read: The minister denied it ."],
        ),
        ("<iframe srcdoc='<p>Share</p>'></iframe>", []),
        (
            f"<iframe srcdoc='{'<div>' * 4000}'></iframe>",
            ["a frame in the page is not read: its elements are nested too deep to be read"],
        ),
        (
            "<iframe src='https://www.video.example/1'></iframe><object data='//b.example/2'></object>",
            ["frames from elsewhere are not read: video.example, b.example"],
        ),
        ("<iframe hidden src='https://ads.example/'></iframe>", []),
        ("<aside><iframe src='https://ads.example/'></iframe></aside>", []),
        ("<iframe src='about:blank'></iframe>", []),
        (
            "<iframe srcdoc='one two three four'></iframe>" * 6,
            ["a frame in the page is not read: one two three four"] * 5 + ["1 more frames"],
        ),
    ],
)
def test_frames_are_told(html: str, told: list[str]) -> None:
    """What is saved in them by its first words, what is from elsewhere by its host; none that is not shown."""
    from selectolax.lexbor import LexborHTMLParser

    walk = Walk(LexborHTMLParser(f"<p>Words.</p>{html}"), {})
    assert [words.text for words in walk.found] == ["Words."]
    assert list(walk.frames.remarks()) == told
