"""What sends to other articles, and other articles."""

import pytest

from claimcheck.ingest.other_articles import hints_of, siblings_of
from claimcheck.ingest.walk import Walk

pytest.importorskip("selectolax", reason="the extra `add` is not installed")


@pytest.mark.parametrize(
    ("html", "hints"),
    [
        ("<p>Read also: The bridge</p>", ["Read also: The bridge"]),
        ("<p>Lesen Sie auch</p>", ["Lesen Sie auch"]),
        ("<h3>Read more</h3>", ["Read more"]),
        ("<div><b>Lesen Sie auch</b><a href=/x>Brücke gesperrt</a></div>", ["Lesen Sie auchBrücke gesperrt"]),
        ("<p>Read also <a href=/x>The bridge</a></p>", ["Read also The bridge"]),
        ("<p>Read also what <a href=/x>she</a> said of it.</p>", []),
        ("<p>Lesen Sie auch das Kleingedruckte, sagte sie.</p>", []),
        ("<p><a href=/x>The bridge is to be closed</a></p>", ["The bridge is to be closed"]),
        ("<p><a href=/x>The bridge is to be closed.</a></p>", []),
        ("<p><a href=/x>Ana Brandt</a></p>", []),
        (
            "<div><h4>Background</h4><p>A yard closes.</p><a href=/x>Read on</a></div>",
            ["Background", "A yard closes.", "Read on"],
        ),
        ("<div><p>A yard closes.</p><a href=/x>Ana Brandt</a></div>", []),
        ("<div><h4>Background</h4><a href=/x>Ana Brandt</a><p>A yard closes.</p></div>", []),
        (f"<div><h4>Background</h4><p>{'A yard closes. ' * 40}</p><a href=/x>Report</a></div>", []),
        ("<h4>Background</h4><p>A yard closes.</p><div><a href=/x>Report</a></div>", []),
    ],
)
def test_what_only_sends_elsewhere(html: str, hints: list[str]) -> None:
    """A label and a link, a headline as a link, a card of a heading, some words and a link; no sentence that is said."""
    from selectolax.lexbor import LexborHTMLParser

    words = Walk(LexborHTMLParser(html), {}).found
    told = [one.text for one, hint in zip(words, hints_of(words), strict=True) if hint]
    assert told == hints


pytest.importorskip("selectolax", reason="the extra `add` is not installed")

TEXT = "<p>" + "The old harbour bridge carried up to 12,000 vehicles a day. " * 6 + "</p>"
MAIN = f"<article><h1>Bridge</h1>{TEXT}</article>"


@pytest.mark.parametrize(
    ("html", "others"),
    [
        (f"{MAIN}<article><h1>Yard</h1><p>It closes.</p></article>", ["Yard", "It closes."]),
        (
            f"{MAIN}<article><p>Today</p><h2>Yard</h2><p>It closes.</p></article>",
            ["Today", "Yard", "It closes."],
        ),
        (f"<article><h2>Yard</h2><p>It closes.</p></article>{MAIN}", ["Yard", "It closes."]),
        (f"{MAIN}<article><p>It closes.</p></article>", []),
        (f"<h1>Live</h1><article><h2>Ten</h2>{TEXT}</article><article><h2>Nine</h2>{TEXT}</article>", []),
        (f"<article><h1>Live</h1><article><h2>Ten</h2>{TEXT}</article></article>", []),
        (f"<article><h1>Head</h1></article><article><h2>Body</h2>{TEXT}</article>", []),
        ("", []),
    ],
)
def test_only_the_article_with_the_main_headline_counts(html: str, others: list[str]) -> None:
    """Another begins with a headline of its own; the entries of a live blog are one article, and so are its parts."""
    from selectolax.lexbor import LexborHTMLParser

    words = Walk(LexborHTMLParser(html), {}).found
    found = siblings_of(words)
    assert [one.text for one, is_other in zip(words, found, strict=True) if is_other] == others
