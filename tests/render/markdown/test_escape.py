"""Foreign text in Markdown: nothing acts, nothing is lost."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimcheck.render.markdown.escape import block_quote, escape
from claimcheck.render.visible import visible, visible_block

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

Shape = tuple[tuple[str, str, tuple[str, ...]], ...]


def _everywhere(text: str) -> str:
    """Return *text* in every kind of place that foreign text takes in a document."""
    shown = escape(text)
    return "\n\n".join(
        (
            shown,
            f"before {shown} behind",
            f"*{shown}* and **{shown}**",
            f"[{shown}](#x)",
            f"| {shown} | a |\n| --- | --- |\n| {shown} | {shown} |\n| „{shown}“ | b |",
            f"- {shown}\n- {shown}",
            f"### {shown}",
            block_quote(text),
            "the end",
        )
    )


def _shape(markdown: str) -> Shape:
    """Return what a renderer makes of *markdown*, its texts aside."""
    return tuple(
        (token.type, token.tag, tuple(child.type for child in token.children or () if _is_markup(child)))
        for token in MARKDOWN.parse(markdown)
    )


def _is_markup(token: Token) -> bool:
    return token.type not in {"text", "hardbreak"}


def _read(markdown: str) -> str:
    """Return the text that a reader of the rendered *markdown* sees, tags aside."""
    return html.unescape(re.sub(r"</?(?:p|a|blockquote|br)\b[^>]*>", "", MARKDOWN.render(markdown)))


HARMLESS = _shape(_everywhere("harmless"))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("9,000 [sic]", r"9,000 \[sic\]"),
        ("a|b", r"a\|b"),
        ("<script>", r"\<script\>"),
        ("`x`", r"\`x\`"),
        ("&amp;", r"\&amp;"),
        ("a\\b", r"a\\b"),
        ("a  b", "a &#32;b"),
        (" a ", "&#32;a&#32;"),
        ("a\n\n# b", r"a⏎⏎\# b"),
        ("12. May", r"12\. May"),
        ("- x - y", r"\- x - y"),
        ("https://a.example", r"https\://a.example"),
        (":smile: 9:30", r"\:smile: 9:30"),
        ("„ü“ – 東", "„ü“ – 東"),
        ("", ""),
    ],
)
def test_only_what_could_act_is_escaped(text: str, escaped: str) -> None:
    """What has a meaning where it stands is escaped, spaces that act are references, the rest stays."""
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("one", "> one"),
        ("one\ntwo", "> one\\\n> two"),
        ("one\r\n\ntwo", "> one\\\n> &#32;\\\n> two"),
        ("> one", "> \\> one"),
        ("    one", "> &#32;&#32;&#32;&#32;one"),
    ],
)
def test_a_block_quote_keeps_its_lines(text: str, quoted: str) -> None:
    """Line breaks of a quotation are hard breaks, and nothing of it leaves the block."""
    assert block_quote(text) == quoted


@pytest.mark.parametrize("kind", ["xss", "commonmark", "naughty", "terminal"])
def test_no_payload_acts_and_none_is_lost(kind: str, payloads: dict[str, list[str]]) -> None:
    """Each payload, in every kind of place, makes the same document as a harmless word, and is read whole."""
    wrong = [
        text
        for text in payloads[kind]
        if _shape(_everywhere(text)) != HARMLESS or _read(escape(text)).strip("\n") != visible(text)
    ]
    assert wrong == []


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_text_acts(text: str) -> None:
    """Whatever the text, a renderer sees words alone."""
    assert _shape(_everywhere(text)) == HARMLESS


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_is_lost(text: str) -> None:
    """Whatever the text, a reader sees all of it, and of a quotation its lines too."""
    lines = [line if line.strip() else " " for line in re.split(r"\r\n|[\n\r]", text)]
    assert (_read(escape(text)).strip("\n"), _read(block_quote(text)).strip("\n")) == (
        visible(text),
        visible_block("\n".join(lines)),
    )
