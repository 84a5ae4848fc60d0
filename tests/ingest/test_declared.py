"""What a page declares, and what is only guessed."""

import json

import pytest

from claimcheck.ingest.declared import Told, articles, read_declared, text_of
from claimcheck.ingest.page import Block, Declared

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


pytest.importorskip("selectolax", reason="the extra `add` is not installed")

ENGLISH = Block(
    "The office said that it would not be closed, as there was no reason to do so at all.", path="p"
)


def told(head: str, *blocks: Block) -> Told:
    """Return what is told of a page with this *head*."""
    from selectolax.lexbor import LexborHTMLParser

    return read_declared(LexborHTMLParser(head), blocks)


def linked(text: str) -> str:
    """Return *text* as a record in a page."""
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        ("", Declared()),
        (
            linked('{"@type":"Article","datePublished":"2026-03-14T23:30:00-05:00"}'),
            Declared(published="2026-03-14"),
        ),
        ('<meta property="article:published_time" content="2026-03-14">', Declared(published="2026-03-14")),
        ("<meta name=date content='20260314'>", Declared(published="2026-03-14")),
        ("<meta name=date content='14.03.2026'>", Declared()),
        ("<meta name=date content='2026-02-30'>", Declared()),
        ("<article><time datetime='2026-03-14T18:05'>x</time></article>", Declared(published="2026-03-14")),
        (
            "<article><time datetime='2026-03-14'>x</time><time datetime='2025-01-01'>y</time></article>",
            Declared(),
        ),
        (
            "<time itemprop=datePublished datetime='2026-03-14'>x</time><article><time datetime='2025-01-01'>",
            Declared(published="2026-03-14"),
        ),
        ("<html lang=de-DE>", Declared(language="de")),
        ("<meta property=og:locale content=en_GB>", Declared(language="en")),
        ("<html lang='xx yy'>", Declared()),
        ("<meta name=author content='Ida Brandt'>", Declared(author="Ida Brandt")),
        ("<meta name=author content='https://x.example/ida'>", Declared()),
        ("<link rel='canonical' href='https://a.example/x'>", Declared(canonical="https://a.example/x")),
        ("<link rel=canonical href='javascript:alert(1)'>", Declared()),
        (
            "<link rel=canonical href='/x'><meta property=og:url content='https://a.example/y'>",
            Declared(canonical="https://a.example/y"),
        ),
        ("<title>A&shy;B\n C</title>", Declared(title="AB C")),
        (f"<meta property=og:title content='{'x' * 501}'><title>A</title>", Declared(title="A")),
    ],
)
def test_what_a_page_declares(head: str, declared: Declared) -> None:
    """Dates that there are, languages, names and addresses; nothing that is none of these."""
    assert told(head).declared == declared


def test_the_headline_goes_before_the_title_with_the_outlet() -> None:
    """Where the page's own headline begins its title, the rest is the outlet's name."""
    blocks = (Block("Bridge closed", path="main>h1"), ENGLISH)
    assert told("<title>Bridge closed | The Post</title>", *blocks).declared.title == "Bridge closed"
    assert told("<title>Other | The Post</title>", *blocks).declared.title == "Other | The Post"


def test_two_dates_are_told() -> None:
    """The record of the article goes before the one for networks."""
    head = (
        linked('{"@type":"Article","datePublished":"2026-03-14"}')
        + "<meta property=article:published_time content=2026-03-15>"
    )
    found = told(head)
    assert (found.declared.published, found.remarks) == (
        "2026-03-14",
        ("declares two dates of publication, 2026-03-14 and 2026-03-15: the first was taken",),
    )


def test_two_articles_are_told() -> None:
    """Of two articles that a page declares the first gives title, author and date."""
    head = linked('{"@type":"NewsArticle","headline":"One"}') + linked(
        '{"@type":"NewsArticle","headline":"Two"}'
    )
    found = told(head)
    assert (found.declared.title, found.remarks) == (
        "One",
        (
            "declares 2 articles, and title, author and date are those of the first: save the one that is meant",
        ),
    )


def test_what_is_guessed_is_no_declaration() -> None:
    """The address, the words and a byline hint at what the page does not say."""
    found = told(
        "<link rel=canonical href='https://www.post.example/2026/03/14/bridge'>",
        Block("By Ann Lee", path="p"),
        ENGLISH,
    )
    assert found.guessed == {
        "outlet": "post.example",
        "published": "2026-03-14",
        "author": "Ann Lee",
        "title": "By Ann Lee",
    }
    assert found.declared == Declared(canonical="https://www.post.example/2026/03/14/bridge")
