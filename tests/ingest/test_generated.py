"""Words that a style makes."""

import pytest

from claimcheck.ingest.generated import generated_words

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
