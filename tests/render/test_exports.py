"""Quotations as Web Annotations, verdicts as ClaimReview: valid, true to the text, nothing invented, the same every time."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4

from claimcheck.check.quotation.selecting import select_passages
from claimcheck.check.reviewing import reviews
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Actor, Kind, Source
from claimcheck.render.exports import date_published, to_annotations, to_claimreview
from claimcheck.report.annotated import Review, SelectedPassage
from claimcheck.report.model import Report

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"

Annotation = dict[str, Any]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The small fixed project."""
    return load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))


@pytest.fixture(scope="module")
def passages(corpus: Corpus) -> tuple[SelectedPassage, ...]:
    """The passages of the small fixed project that stand."""
    return select_passages(verify(corpus), corpus.articles)


@pytest.fixture(scope="module")
def shipped(shipped_report: Report, shipped_corpus: Corpus) -> list[Annotation]:
    """The annotations of the shipped claims."""
    return _items(select_passages(shipped_report, shipped_corpus.articles))


def _items(passages: tuple[SelectedPassage, ...]) -> list[Annotation]:
    items = json.loads(to_annotations(passages))["items"]
    assert isinstance(items, list)
    return items


def _selectors(item: Annotation, type_: str) -> Iterator[tuple[str, Annotation]]:
    for target in item["target"]:
        yield from ((target["source"], one) for one in target["selector"] if one["type"] == type_)


def test_the_annotations_are_the_golden_file(
    passages: tuple[SelectedPassage, ...], golden: Callable[[str, str], None]
) -> None:
    """The page of the small project, as it is written."""
    golden("export-annotations.json", to_annotations(passages))


def test_positions_lead_to_the_words(passages: tuple[SelectedPassage, ...], corpus: Corpus) -> None:
    """In the text file each position holds the exact words, with prefix and suffix beside them."""
    texts = {
        source.file: corpus.articles[id_].text
        for id_, source in corpus.sources.items()
        if id_ in corpus.articles
    }
    found = 0
    for item in _items(passages):
        quotes = [(s, q) for s, q in _selectors(item, "TextQuoteSelector") if s in texts]
        positions = list(_selectors(item, "TextPositionSelector"))
        for (file, quote), (same, place) in zip(quotes, positions, strict=True):
            text, start, end = texts[file], place["start"], place["end"]
            assert (file, text[start:end]) == (same, quote["exact"])
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
            found += 1
    assert found == 19  # 18 passages, one of them in two pieces


def test_a_page_on_the_web_has_no_position(passages: tuple[SelectedPassage, ...]) -> None:
    """Offsets count in the text file; of the page with its navigation nobody knows them."""
    blog = [item for item in _items(passages) if any("example.org" in t["source"] for t in item["target"])]
    forms = {
        tuple((t["source"], *(s["type"] for s in t["selector"])) for t in item["target"]) for item in blog
    }
    assert forms == {
        (
            ("https://example.org/harbour?a=1&b=2", "TextQuoteSelector", "FragmentSelector"),
            ("blog.txt", "TextQuoteSelector", "TextPositionSelector"),
        )
    }


def test_ids_are_unique_and_names(shipped: list[Annotation]) -> None:
    """No two annotations of all shipped claims have one id, and each is a urn:uuid of version 5."""
    ids = [item["id"] for item in shipped]
    assert (len(set(ids)), {(id_[:9], id_[23]) for id_ in ids}) == (len(ids), {("urn:uuid:", "5")})


def test_an_id_stays_where_the_record_moves(passages: tuple[SelectedPassage, ...]) -> None:
    """Other passages, their order, and a new article file change no id; another quotation does."""
    ids = {item["id"] for item in _items(passages)}
    first, *others = passages
    moved = first._replace(source=replace(first.source, file="elsewhere.txt"))
    assert {item["id"] for item in _items((*reversed(others), moved))} == ids
    item = first.item._replace(evidence=replace(first.item.evidence, quote="other words"))
    assert len({one["id"] for one in _items((first._replace(item=item), *others))} - ids) == 1


def test_a_passage_linked_twice_has_two_ids(passages: tuple[SelectedPassage, ...]) -> None:
    """Even equal records are two annotations."""
    assert len({item["id"] for item in _items((passages[0], passages[0]))}) == 2


def test_a_reader_is_told_whether_the_passage_counts(passages: tuple[SelectedPassage, ...]) -> None:
    """Beside the claim stand its id, the stance, and why the passage counts or does not."""
    bodies = [[(body["purpose"], body["value"]) for body in item["body"]] for item in _items(passages)]
    assert bodies[0] == [
        ("linking", "The harbour bridge costs 90 million euros"),
        ("tagging", "supports"),
        ("tagging", "cost-as-told"),
        ("assessing", "not counted: the passage is planned, the claim asserted"),
    ]


@pytest.fixture(scope="module")
def requirements(data: Path) -> list[tuple[str, Draft4Validator]]:
    """What the W3C's tests of the model demand of every annotation."""
    folder = data / "hostile" / "web-annotation-tests"
    if not (folder / "definitions").is_dir():
        pytest.skip("the definitions of the W3C's annotation tests are not among the public test data")
    files = (folder / "definitions").glob("*.json")
    registry: Registry[Any] = Registry().with_resources(
        (file.name, DRAFT4.create_resource(json.loads(file.read_text("utf-8")))) for file in files
    )
    schemas = [
        json.loads(file.read_text("utf-8")) for file in sorted((folder / "annotations").rglob("*.json"))
    ]
    musts = [schema for schema in schemas if schema.get("assertionType") == "must"]
    # The tests name themselves by files that no registry holds, and mean the definitions beside them.
    return [(s.pop("id"), Draft4Validator(s, registry=registry)) for s in musts]


def test_every_annotation_meets_the_requirements(
    requirements: list[tuple[str, Draft4Validator]], shipped: list[Annotation]
) -> None:
    """Every tenth shipped annotation passes every `must` of the W3C's tests; they differ in words alone."""
    context = {"@context": "http://www.w3.org/ns/anno.jsonld"}
    failed = [
        name
        for name, must in requirements
        if not all(must.is_valid({**context, **item}) for item in shipped[::10])
    ]
    assert (len(requirements) > 0, failed) == (True, [])


def _shapes(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield where each key stands and the type of its value, over lists as through their items."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{path}.{key}", type(inner).__name__
            yield from _shapes(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _shapes(inner, path)


def test_the_page_has_the_form_of_the_published_samples(
    data: Path, passages: tuple[SelectedPassage, ...]
) -> None:
    """Every key of an annotation and of its parts stands in a sample that the W3C calls correct, with that type."""
    folder = data / "hostile" / "web-annotation-tests" / "tools" / "samples" / "correct"
    samples = [json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.json"))]
    known = {shape for sample in samples for shape in _shapes(sample)}
    keys = {(path.rpartition(".")[2], type_) for path, type_ in known}
    page = json.loads(to_annotations(passages))
    used = {(path.rpartition(".")[2], type_) for path, type_ in _shapes(page)}
    assert (len(samples) > 40, used - keys - {("selector", "list"), ("partOf", "dict")}) == (True, set())


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
