"""Other articles on a page."""

import pytest

from claimcheck.ingest.siblings import siblings_of
from claimcheck.ingest.walk import Walk

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
