"""What the nodes of a page hold."""

import pytest

from claimcheck.ingest.nodes import children, is_around_form, note_targets, short_text

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
