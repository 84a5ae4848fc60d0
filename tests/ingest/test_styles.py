"""What style sheets hide: as much of the cascade as that needs."""

import pytest

from claimcheck.ingest.styles import hidden_by_sheets

pytest.importorskip("selectolax", reason="the extra `add` is not installed")


def hidden(css: str, html: str = "<p id=a class='x y'>a<p id=b class=x>b<p id=c>c", *others: str) -> str:
    """Return the ids of the elements that are hidden, put together."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(f"<style>{css}</style>{html}")
    found = hidden_by_sheets(tree, others)
    return "".join(node.attributes.get("id") or "" for node in tree.css("[id]") if node.mem_id in found)


@pytest.mark.parametrize(
    ("css", "ids"),
    [
        (".x { display: none }", "ab"),
        (".x.y { display:none !important }", "a"),
        ("#c, .nobody { visibility: hidden }", "c"),
        ("/* .x{display:none} */ p { color: red }", ""),
        (".x {display:none} .y {display:block}", "b"),
        (".y {display:block} .x {display:none}", "ab"),
        (".x.y {display:block} .x {display:none}", "b"),
        (".x {display:none !important} #a {display:block}", "ab"),
        (".x { font-size: 0 } .y { text-indent: -9999px } #c { left:-999em }", "abc"),
        (".x { font-size: 0.9em } .y { text-indent: -9px }", ""),
        ("@media print { .x {display:none} }", ""),
        ("@media screen and (max-width: 600px) { .x {display:none} }", ""),
        ("@media (min-width: 40em) { .x {display:none} } .y {display:none}", "ab"),
        ("@supports (display: grid) { .y {display:none} }", "a"),
        ("@keyframes k { from { visibility: hidden } } p {color: red}", ""),
        ("@import url(x.css); .y {display:none}", "a"),
        (".x:hover {display:none} .x::before {display:none}", ""),
        (".x > {display:none} .y {display:none}", "a"),
        (".x {display:none", "ab"),
        ("}}} .y {display:none}", "a"),
        ("", ""),
    ],
)
def test_what_sheets_hide(css: str, ids: str) -> None:
    """Importance, specificity and order decide; other media, states and boxes that are made up do not."""
    assert hidden(css) == ids


def test_sheets_beside_the_page_come_first() -> None:
    """Of rules of one weight the one in the page is the later one."""
    assert (
        hidden("", "<p id=a class=x>a", ".x{display:none}"),
        hidden(".x{display:block}", "<p id=a class=x>a", ".x{display:none}"),
    ) == ("a", "")


def test_sheets_for_print_hide_nothing() -> None:
    """A sheet names its media, too."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("<style media=print>p{display:none}</style><p>a")
    assert hidden_by_sheets(tree) == {}
