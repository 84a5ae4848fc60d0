"""What an element is, by its tag, its attributes and its names."""

import pytest

from claimcheck.ingest.element import hidden_by, is_note_mark, language_of, outside_by, zone_of
from claimcheck.text.layout import Zone


@pytest.mark.parametrize(
    ("attributes", "language"),
    [
        ({"lang": "de-AT"}, "de-at"),
        ({"xml:lang": "en"}, "en"),
        ({"lang": "de", "xml:lang": "en"}, "de"),
        ({"lang": None}, ""),
    ],
)
def test_the_language_of_an_element(attributes: dict[str, str | None], language: str) -> None:
    """As HTML writes it, else as XML does."""
    assert language_of(attributes) == language


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ({"hidden": None}, "`hidden`"),
        ({"hidden": "until-found"}, None),
        ({"style": "color: red; display : none"}, "its style"),
        ({"style": "visibility:hidden"}, "its style"),
        ({"style": "x-display: none"}, None),
        ({"aria-hidden": "true"}, "`aria-hidden`"),
        ({"aria-hidden": "false"}, None),
        ({"class": "a sr-only"}, "its class `sr-only`"),
        ({"class": "hidden md:block"}, None),
        ({"class": "hidden-agenda"}, None),
        ({"style": "font-size:0"}, "its style"),
        ({"style": "font-size: 0.9em"}, None),
        ({"style": "font-size:1px; color:#eee"}, "its style"),
        ({"style": "font-size: 1em"}, None),
        ({"style": "font-size: 12px"}, None),
        ({"style": "opacity: 0"}, "its style"),
        ({"style": "opacity: 0.5"}, None),
        ({"style": "position:absolute; left: -9999px"}, "its style"),
        ({"style": "left: -8px"}, None),
        ({"style": "color:#fff; background: #FFF"}, "its style"),
        ({"style": "color:#000; background: #fff"}, None),
        ({}, None),
    ],
)
def test_what_hides_an_element(attributes: dict[str, str | None], hidden: str | None) -> None:
    """Whole names hide, unless the element is shown again on wider screens; so does what nobody can read."""
    assert hidden_by("p", attributes) == hidden


@pytest.mark.parametrize(
    ("tag", "attributes", "outside"),
    [
        ("nav", {}, "navigation"),
        ("aside", {}, "an aside"),
        ("div", {"role": "navigation"}, "navigation"),
        ("button", {}, "a button"),
        ("noscript", {}, "for browsers without scripts"),
        ("section", {"id": "comments"}, "named `comments`"),
        ("div", {"class": "teaser"}, "named `teaser`"),
        ("div", {"class": "box related-articles"}, "named `related-articles`"),
        ("div", {"class": "article has-comments"}, "named `comments`"),
        ("blockquote", {"type": "cite"}, "another mail"),
        ("div", {"class": "gmail_quote"}, "another mail"),
        ("blockquote", {"class": "quote"}, None),
        ("div", {"class": "nocomments"}, None),
        ("div", {"class": "commentary"}, None),
        ("article", {"class": "teaser"}, None),
        ("p", {"class": "related"}, None),
        ("div", {}, None),
        ("amp-ad", {}, "a amp-ad"),
        ("amp-accordion", {}, None),
        ("related-articles", {}, "a related-articles"),
        ("div", {"class": "author-bio"}, "named `author-bio`"),
        ("div", {"id": "wm-ipp-base"}, "named `wm-ipp-base`"),
        ("div", {"id": "bN015__google-cache-hdr"}, "named `bN015__google-cache-hdr`"),
        ("div", {"id": "HEADER"}, "an archive's header"),
        ("div", {"id": "header"}, None),
        ("div", {"role": "article", "aria-label": "Kommentar von Kim"}, "a comment"),
        ("div", {"role": "article", "aria-label": "Beitrag von Kim"}, None),
        ("div", {"aria-label": "Kommentar von Kim"}, None),
    ],
)
def test_what_belongs_to_no_article(tag: str, attributes: dict[str, str | None], outside: str | None) -> None:
    """Tags, roles and whole names tell it; what an article itself is called does not."""
    assert outside_by(tag, attributes) == outside


@pytest.mark.parametrize(
    ("tag", "attributes", "zone"),
    [
        ("figcaption", {}, Zone.CAPTION),
        ("p", {"class": "wp-caption-text"}, Zone.CAPTION),
        ("blockquote", {}, Zone.QUOTE),
        ("div", {"class": "article-correction"}, Zone.CORRECTION),
        ("ol", {"class": "footnotes"}, Zone.NOTE),
        ("section", {"role": "doc-endnotes"}, Zone.NOTE),
        ("p", {"class": "noted"}, None),
        ("article", {"class": "correction"}, None),
        ("p", {}, None),
    ],
)
def test_the_zone_that_an_element_opens(
    tag: str, attributes: dict[str, str | None], zone: Zone | None
) -> None:
    """A caption, a quotation, a correction and notes are told by tag, name or role."""
    assert zone_of(tag, attributes) is zone


@pytest.mark.parametrize(
    ("text", "to_note", "before", "is_mark"),
    [
        ("1", True, "Beschäftigte", True),
        ("1", False, "Beschäftigte", True),
        ("2", False, "m", False),
        ("6", False, "10", False),
        ("6", True, "10", True),
        ("*", False, "x", True),
        ("[3]", False, "x", True),
        ("er", False, "1", False),
        ("1234", True, "Beschäftigte", False),
    ],
)
def test_a_mark_is_no_power(text: str, to_note: bool, before: str, is_mark: bool) -> None:  # noqa: FBT001
    """Digits behind a word, or that lead to a note, are a mark; behind a unit or a number they are a power."""
    assert is_note_mark("sup", {}, text, to_note=to_note, before=before) is is_mark


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_is_struck_out_is_no_part_of_the_article(tag: str) -> None:
    """A reader sees it crossed through."""
    assert hidden_by(tag, {}) == f"`<{tag}>`, which strikes it out"
