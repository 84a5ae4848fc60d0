"""What styles hide, and what they make."""

import pytest

from claimcheck.ingest.styles import Setting, generated_words, hidden_by_sheets, hides, settings


@pytest.mark.parametrize(
    "style",
    [
        *(
            "display:none",
            "color: red; display : none !important",
            "visibility:hidden",
            "visibility:collapse",
        ),
        *("opacity:0", "opacity: .0", "opacity:0%", "font-size:0", "font-size: 1px", "font-size:.5px"),
        *(
            "clip:rect(0 0 0 0)",
            "clip: rect(1px, 1px, 1px, 1px)",
            "clip-path:inset(50%)",
            "clip-path: inset(100%)",
        ),
        *(
            "height:0;overflow:hidden",
            "overflow:hidden;max-height:0px",
            "width:1px;height:1px;overflow:hidden",
        ),
        *("transform: translate(1px) scale(0)", "filter:opacity(0)", "content-visibility:hidden"),
        *("color:transparent", "color:rgba(0,0,0,0)", "color: rgb(0 0 0 / 0%)", "color: rgba(0, 0, 0, .0)"),
        *("text-indent:-999em", "text-indent:-99em", "left:-9999px", "left:-100vw", "margin-left:-9999px"),
        *("text-decoration: red line-through", "text-decoration-line:line-through"),
    ],
)
def test_what_hides(style: str) -> None:
    """By no letters, no room, no colour, a place off the screen, or a line through it."""
    assert hides(style)


@pytest.mark.parametrize(
    "style",
    [
        *(
            "",
            "display:block",
            "x-display: none",
            "visibility:visible",
            "opacity:0.5",
            "opacity:1",
            "opacity:.05",
        ),
        *(
            "opacity:0;animation:appear 1s",
            "opacity:0;transition:opacity 1s",
            "font-size:12px",
            "font-size: 1em",
        ),
        *(
            "font-size:0.9em",
            "font-size:80%",
            "clip:auto",
            "clip-path:inset(5%)",
            "height:0",
            "overflow:hidden",
        ),
        *("height:100px;overflow:hidden", "width:1px;overflow:hidden", "transform:scale(0.5)", "color:red"),
        *(
            "color:rgb(255,0,0)",
            "color:rgba(0,0,0,0.8)",
            "color:rgb(0 0 0)",
            "text-indent:-1.5em",
            "left:-8px",
        ),
        *("margin-left:-300px", "left:-15em", "text-decoration:underline", "content:'display:none'"),
        "background:url(display:none)",
    ],
)
def test_what_does_not(style: str) -> None:
    """Half of it, another thing by that name, or what an animation shows soon."""
    assert not hides(style)


def test_ways_and_importance_are_told() -> None:
    """So that a cascade can weigh them; the last of one property counts."""
    assert list(settings("display:none; display:block !important; height: 0; overflow: hidden")) == [
        Setting("display", hides=False, is_important=True),
        Setting("size", hides=True, is_important=False),
    ]


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
        (":root .x {display:none}", "ab"),
        (":is(.nobody, .y) {display:none}", "a"),
        (":where(.x):first-child {display:none} .z {display:none}", "a"),
        (".x:not(.seen) {display:none} .x:is(:hover) {display:none}", ""),
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


pytest.importorskip("selectolax", reason="the extra `add` is not installed")


@pytest.mark.parametrize(
    ("css", "words"),
    [
        (".n::before { content: 'not ' }", ("not",)),
        ('.n:after{color:red;content:"nicht"}', ("nicht",)),
        ("b, p .n::before { content: 'not' }", ("not",)),
        ("::before { content: 'not' }", ("not",)),
        (".other::before { content: 'not' }", ()),
        (".menu::before { content: 'Menu' }", ()),
        (".n::before { content: 'x' }", ()),
        (".n::before { content: '\\fab1' }", ()),
        (".n { content: 'not' }", ()),
        ("@media print { .n::before { content: 'not' } }", ()),
        ("p[::before { content: 'not' }", ()),
    ],
)
def test_words_among_paragraphs_are_told(css: str, words: tuple[str, ...]) -> None:
    """Where the element that they stand at is there; signs of a font of icons are none, and menus no paragraphs."""
    from selectolax.lexbor import LexborHTMLParser

    html = f"<style>{css}</style><nav class=menu>x</nav><p>It is <b class=n></b>true.</p>"
    assert generated_words(LexborHTMLParser(html)) == words
