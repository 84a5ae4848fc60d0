"""A judged draft as Markdown."""

from markdown_it import MarkdownIt

from claimcheck.render.markdown.drafted import drafted_to_markdown
from claimcheck.report.model import Report

from ..drafts import draft  # noqa: TID252 -- one draft for all outputs


def test_the_worst_stands_first(shipped_report: Report) -> None:
    """Quotations that are altered, then what an article says otherwise; evidence comes as a block."""
    lines = drafted_to_markdown(draft("x"), shipped_report).split("\n")
    heads = [line for line in lines if line.startswith("#")]
    assert heads == [
        "# What stands behind x.md",
        "## ✕ Not word for word (1)",
        "### Line 3: not word for word · c",
        "## ✕ The article says otherwise (1)",
        "### Line 1: the article says otherwise",
    ]
    assert "      - source: s" in lines


def test_nothing_of_it_acts(shipped_report: Report) -> None:
    """No tag, no emphasis and no code comes of others' words, and their evidence stays in its block."""
    page = MarkdownIt("commonmark").render(drafted_to_markdown(draft(), shipped_report))
    assert [sign for sign in ("<b>", "<em>", "\x1b") if sign in page] == []
    assert page.count("<pre>") == 1
