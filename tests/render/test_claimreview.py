"""A verdict as ClaimReview: what readers of it ask for, nothing invented, safe to embed."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.check.reviewing import reviews
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Place
from claimcheck.records.model import Actor, Kind, Source
from claimcheck.render.claimreview import date_published, to_claimreview
from claimcheck.report.exports import Review

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
PLACE = Place("claims/a.yaml")

NEEDED = {"@context", "@type", "claimReviewed", "reviewRating", "author", "itemReviewed"}
"""What readers of ClaimReview ask for, but `url` and `datePublished`, which may not be known."""


@pytest.fixture(scope="module")
def review() -> Review:
    """The one verdict of the small fixed project."""
    [found] = reviews(verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))))
    return found


def _document(review: Review) -> dict[str, Any]:
    document = json.loads(to_claimreview(review))
    assert isinstance(document, dict)
    return document


def _actor(name: str, kind: Kind) -> Actor:
    return Actor(place=PLACE, places={}, id="x", name=name, kind=kind)


def _source(id_: str, url: str | None, title: str | None = None) -> Source:
    return Source(place=PLACE, places={}, id=id_, file=f"{id_}.txt", url=url, title=title)


def test_the_review_is_the_golden_file(review: Review, golden: Callable[[str, str], None]) -> None:
    """The verdict of the small project, as it is written."""
    golden("export-claimreview.json", to_claimreview(review))


def test_a_review_says_all_that_is_certain(review: Review) -> None:
    """Author, appearances and the earliest of them stand where they are known."""
    first, other, offline = (
        _source("a", "https://example.org/1", "A title"),
        _source("b", "https://example.org/2"),
        _source("c", None, "On paper"),
    )
    full = review._replace(
        reviewer=_actor("Prüfhaus", Kind.OUTLET),
        claimant=_actor("Ana Brandt", Kind.PERSON),
        appearances=(other, first, offline),
        first=first,
    )
    assert json.loads(to_claimreview(full, "https://example.org/checks/x")) == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://example.org/checks/x",
        "claimReviewed": "The harbour bridge costs 90 million euros",
        "reviewRating": {"@type": "Rating", "alternateName": "misleading"},
        "author": {"@type": "Organization", "name": "Prüfhaus"},
        "datePublished": "2024-04-02",
        "reviewBody": "an upper limit was told as the price",
        "itemReviewed": {
            "@type": "Claim",
            "text": "The harbour bridge costs 90 million euros",
            "author": {"@type": "Person", "name": "Ana Brandt"},
            "firstAppearance": {"@type": "CreativeWork", "url": "https://example.org/1", "name": "A title"},
            "appearance": [{"@type": "CreativeWork", "url": "https://example.org/2"}],
        },
    }


def test_no_scale_of_numbers_is_invented(review: Review) -> None:
    """The rating is the person's words; no number stands for them."""
    assert set(_document(review)["reviewRating"]) == {"@type", "alternateName"}


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        (Kind.PERSON, "Person"),
        (Kind.GOVERNMENT, "GovernmentOrganization"),
        (Kind.MILITARY, "Organization"),
        (Kind.AGENCY, "Organization"),
        (Kind.OUTLET, "Organization"),
        (Kind.THINK_TANK, "Organization"),
        (Kind.COMPANY, "Organization"),
        (Kind.DOCUMENT, None),
        (Kind.ANONYMOUS, None),
        (Kind.OTHER, None),
    ],
)
def test_only_people_and_organizations_are_authors(kind: Kind, type_: str | None, review: Review) -> None:
    """An actor of a kind that schema.org has no author for is left out."""
    claim = _document(review._replace(claimant=_actor("X", kind)))["itemReviewed"]
    assert claim.get("author") == (None if type_ is None else {"@type": type_, "name": "X"})


@pytest.mark.parametrize(
    ("date", "published"),
    [("2024-04-02", "2024-04-02"), ("2024-04", "2024-04"), ("2024-04~", None), (None, None)],
)
def test_only_a_date_of_iso_8601_is_one(date: str | None, published: str | None, review: Review) -> None:
    """An approximate date is no date to a reader of JSON-LD."""
    dated = review._replace(verdict=replace(review.verdict, date=date, note=None))
    document = _document(dated)
    assert (date_published(dated), document.get("datePublished")) == (published, published)
    assert "reviewBody" not in document


def test_no_address_that_acts_is_passed_on(review: Review) -> None:
    """What is no address of the web is not written as one."""
    sources = (_source("a", "javascript:alert(1)"), _source("b", "https://example.org/<b>"))
    claim = _document(review._replace(appearances=sources))["itemReviewed"]
    assert claim["appearance"] == [{"@type": "CreativeWork", "url": "https://example.org/%3Cb%3E"}]


def _published_examples(data: Path) -> list[dict[str, Any]]:
    text = (data / "hostile" / "schemaorg" / "claimreview-examples.txt").read_text(encoding="utf-8")
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    return [json.loads(script) for script in scripts]


def test_the_review_has_the_form_of_the_published_examples(data: Path, review: Review) -> None:
    """Every key is one of schema.org's examples of ClaimReview, or one that its Claim has instead of a work."""
    examples = _published_examples(data)
    document = _document(review._replace(claimant=_actor("X", Kind.PERSON)))
    known = {key for example in examples for key in example}
    rating = {key for example in examples for key in example.get("reviewRating", {})}
    assert (len(examples), set(document) >= NEEDED, set(document) - known) == (2, True, set())
    assert set(document["reviewRating"]) - rating == set()
    assert {example["@context"] for example in examples} == {document["@context"]}
    people = {example["itemReviewed"]["author"]["@type"] for example in examples}
    assert people == {document["itemReviewed"]["author"]["@type"]}
