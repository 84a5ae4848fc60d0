"""Foreign text in Markdown: nothing acts, nothing is lost; links and tables."""

import html
import re
import shutil
import subprocess
from collections.abc import Iterable
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimcheck.render.markdown.escape import anchor, block_quote, claim_link, escape, row, table
from claimcheck.render.visible import visible, visible_block
from claimcheck.report.model import Report

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

APART = "<!-- -->"
"""Parts an address for readers of Markdown; nothing that readers see."""

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
    return token.type not in {"text", "hardbreak"} and token.content != APART


def _read(markdown: str) -> str:
    """Return the text that a reader of the rendered *markdown* sees, tags aside."""
    rendered = MARKDOWN.render(markdown).replace(APART, "")
    return html.unescape(re.sub(r"</?(?:p|a|blockquote|br)\b[^>]*>", "", rendered))


def _on_github(markdown: str) -> str:
    """Return what GitHub's own renderer makes of *markdown*; without it the test is skipped."""
    command = shutil.which("cmark-gfm")
    if command is None:
        pytest.skip("no cmark-gfm here: what GitHub makes of our Markdown is not looked at")
    extensions = [word for name in ("autolink", "table", "strikethrough") for word in ("--extension", name)]
    run = subprocess.run(
        [command, "--unsafe", *extensions], input=markdown.encode(), capture_output=True, check=True
    )
    return run.stdout.decode().replace(APART, "")


def _wrong_on_github(texts: Iterable[str]) -> list[str]:
    """Return those of *texts* of which GitHub makes more than their characters, or fewer."""
    shown = [text for text in dict.fromkeys(texts) if visible(text).strip()]
    rendered = _on_github("\n\n".join(escape(text) for text in shown)).removesuffix("\n").split("\n")
    read = [
        html.unescape(line.removeprefix("<p>").removesuffix("</p>")) if "<" not in line[3:-4] else line
        for line in rendered
    ]
    return [text for text, line in zip_longest(shown, read) if text is None or line != visible(text)]


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
        ("write to a@b.cd or @b", r"write to a<!-- -->\@b.cd or \@b"),
        ("_www.x.de", r"\_www\.x.de"),
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


ADDRESSES = (
    "a@b.cd", "a.b+c_d-e@b-c.de.fg", "mailto:a@b.cd", "MAILTO:a@b.cd", "xmpp:a@b.cd", "xmpp:a@b.cd/room", "a@b@c.de",
    "x@y.zz, a@b.cd", "ü@b.cd", "www.x.de", "WWW.x.de", "awww.x.de", "www.www.x.de", "http://x.de", "https://x.de/?a=b&c",
    "HTTPS://X.DE", "ftp://x.de", "ahttps://x.de", "https://www.x.de", "https://u:p@x.de", "//x.de", "git://x.de",
)  # fmt: skip
PUNCTUATION = (
    "".join(map(chr, (*range(0x20, 0x30), *range(0x3A, 0x41), *range(0x5B, 0x61), *range(0x7B, 0x7F))))
    + "„“»–…"
)


def test_github_makes_no_link_by_itself() -> None:
    """Nothing that looks like an address becomes a link, whatever punctuation stands on either side of it."""
    beside = [
        f"{before}{text}" for text in ADDRESSES for before in ("", *PUNCTUATION, "a ", "\\_", "**", "((")
    ]
    around = [f"{sign}{text}{sign}" for text in ADDRESSES for sign in PUNCTUATION]
    assert _wrong_on_github([*beside, *around]) == []


@pytest.mark.parametrize(
    "place", ["*{}*", "**{}**", "### {}", "| a | b |\n| --- | --- |\n| {} | {} |", "- {}", "„{}“"]
)
def test_github_makes_no_link_in_any_place(place: str) -> None:
    """Nor in emphasis, a heading, a table, a list, between quotation marks, or in a block quote."""
    texts = [f"{before}{text}" for text in ADDRESSES for before in ("", "_", "*", "~", "(")]
    documents = [place.replace("{}", escape(text)) for text in texts] + [block_quote(text) for text in texts]
    assert "<a" not in _on_github("\n\n".join(documents))


@pytest.mark.parametrize("kind", ["xss", "commonmark", "naughty", "terminal"])
def test_no_payload_acts_on_github(kind: str, payloads: dict[str, list[str]]) -> None:
    """Each payload is its own characters, and no more, on GitHub."""
    assert _wrong_on_github(payloads[kind]) == []


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


def test_a_link_leads_to_the_anchor(shipped_report: Report) -> None:
    """The fragment is that of the claim's heading."""
    claim = shipped_report.claim("joint-force-size").claim
    assert (anchor(claim), claim_link(claim)) == (
        "claim-joint-force-size",
        "[joint-force-size](#claim-joint-force-size)",
    )


def test_a_table_has_a_line_a_row() -> None:
    """Header, ruler, rows; no line break at the end."""
    assert table(("A", "B"), [("1", "2"), ("3", "")]) == "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |"


def test_a_row_is_its_cells_between_bars() -> None:
    """Cells are taken as they are."""
    assert row(["x", r"a \| b"]) == r"| x | a \| b |"
