"""Records of articles in JSON-LD."""

import json

import pytest

from claimcheck.ingest.linked_data import articles, text_of

ARTICLE = {"@type": "NewsArticle", "headline": "A"}


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        [{"@type": "Organization"}, ARTICLE],
        {"@graph": [{"@type": "WebSite"}, ARTICLE]},
        {"@type": "WebPage", "headline": "B", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Thing", "https://schema.org/ReportageNewsArticle"]},
    ],
    ids=["alone", "in-a-list", "in-a-graph", "in-a-page", "of-two-types"],
)
def test_the_article_is_found(script: object) -> None:
    """Wherever it stands, and before the record of the page."""
    assert articles(iter([json.dumps(script)]))[0]["headline"] == "A"


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "3",
        '{"@type": "Recipe"}',
        '{"@type": 3}',
        "[" * 100_000,
        '{"@graph": ' * 50_000,
        "x" * 2_000_001,
    ],
    ids=["empty", "cut", "number", "recipe", "odd-type", "deep", "deep-graph", "large"],
)
def test_what_is_no_record_is_none(script: str) -> None:
    """Nothing that a page can write there is an error."""
    assert articles(iter([script])) == []


@pytest.mark.parametrize("around", ["{}", "<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "{};"])
def test_marks_around_it_are_passed_over(around: str) -> None:
    """As some pages have them."""
    assert articles(iter([around.replace("{}", json.dumps(ARTICLE))])) == [ARTICLE]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("A\n b", "A b"),
        ({"@type": "Person", "name": "A"}, "A"),
        ([{"name": "A"}, "B", {"name": "A"}], "A, B"),
        ({"name": ["A", "B"]}, "A"),
        ({"@id": "x"}, None),
        ([], None),
        (None, None),
        (3, None),
    ],
)
def test_names_of_any_form(value: object, text: str | None) -> None:
    """A text, a thing with a name, or several of them."""
    assert text_of({"k": value}, "k") == text
