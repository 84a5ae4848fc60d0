"""The ids of a page's places, which addresses may be links, and where passages stand in the articles."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.quotation.annotating import annotate
from claimcheck.records.corpus import Corpus
from claimcheck.render.html import anchors
from claimcheck.render.html.anchors import marked, places
from claimcheck.report.model import Report

IDS = st.text() | st.from_regex(r"[a-z0-9.:_-]{1,6}", fullmatch=True)


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (anchors.claim("joint-force.size"), "claim-joint-force.size"),
        (anchors.passage("a", 2), "claim-a:2"),
        (anchors.source("004"), "source-004"),
        (anchors.segment("004", 51), "source-004:51"),
        (anchors.note("004", 40, 1), "source-004:40:1"),
        (anchors.actor("isw"), "actor-isw"),
        (anchors.claim('"><b> _ä'), "claim-_22__3e__3c_b_3e__20__5f__e4_"),
    ],
)
def test_anchors_read_like_what_they_lead_to(anchor: str, expected: str) -> None:
    """An anchor begins with its kind and its id, which is left as it is where it may be."""
    assert anchor == expected


@given(IDS, IDS, st.integers(0, 99), st.integers(0, 99))
def test_no_two_places_share_an_anchor(one: str, other: str, number: int, offset: int) -> None:
    """Whatever ids hold, different places have different anchors, all made of safe characters."""
    made = [
        f(id_)
        for id_ in {one, other}
        for f in (
            anchors.claim,
            anchors.source,
            anchors.actor,
            lambda i: anchors.passage(i, number),
            lambda i: anchors.segment(i, offset),
            lambda i: anchors.note(i, offset, number),
        )
    ]
    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"[A-Za-z0-9.:_-]+", anchor) for anchor in made)


@pytest.mark.parametrize(
    "url",
    ["https://example.org", "http://example.org/a?b=1&c=2#d", "HTTPS://EXAMPLE.ORG/ä"],
)
def test_addresses_of_the_web_are_links(url: str) -> None:
    """Only http and https are led to."""
    assert anchors.is_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)//https://example.org",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "https:example.org",
        "https:\\\\example.org",
        "https://example.org/\\@evil",
        " https://example.org",
        "https://example.org ",
        "https://example.org/\n",
        "https://example.org/\u202egro",
        'https://example.org/"onclick="x',
        "https://",
        "mailto:a@example.org",
    ],
)
def test_everything_else_is_text(url: str) -> None:
    """Other schemes, blanks, and what is not seen make no link."""
    assert not anchors.is_address(url)


def test_no_payload_is_a_link_of_another_scheme(payloads: dict[str, list[str]]) -> None:
    """Of all public payloads only those that begin with http:// or https:// may be links."""
    passed = [text for kind in ("xss", "naughty") for text in payloads[kind] if anchors.is_address(text)]
    assert [text for text in passed if not text.lower().startswith(("http://", "https://"))] == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("de", "de"),
        ("de-AT", "de-AT"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        (None, ""),
        ("german", ""),
        ('de"', ""),
        ("", ""),
    ],
)
def test_languages_are_those_that_html_knows(code: str | None, expected: str) -> None:
    """What is no language code makes the language unknown."""
    assert anchors.language(code) == expected


def test_each_quotation_that_stands_has_its_place(golden_corpus: Corpus, golden_report: Report) -> None:
    """Its first words are marked in the article, and a note of its own leads back."""
    articles = annotate(golden_corpus, golden_report).articles
    found = places(articles)
    standing = {
        (claim.claim.id, item.number)
        for claim in golden_report.claims
        for item in claim.evidence
        if item.match.is_found
    }
    assert {(ref.claim, ref.number) for ref in found} >= standing
    assert {place.words for place in found.values()} <= marked(articles)
    assert all(place.note.startswith("source-") for place in found.values())
