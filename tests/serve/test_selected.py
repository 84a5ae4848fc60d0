"""Words selected in a browser: where they stand, and their quotation."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.serve.project import Material
from claimcheck.serve.selected import NoQuotationError, offer, places_of, stands_there
from claimcheck.text.article import Article
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

TEXT = """\
Über 👩‍🔬 Forscherin: Die Zahl stieg auf 12.000 Soldaten, sagte Anna Meyer. Nie­mand weiß mehr.

Der nicht-öffentliche Bericht kam. Nie­mand weiß mehr, hieß es.
"""


@pytest.fixture
def material(project: "SmallProject") -> Material:
    """An article in German, with an emoji of several characters and soft hyphens."""
    from claimcheck.check.verify import verify

    project.write("sources: [{id: a, file: a.txt, language: de}]", a=TEXT)
    corpus = project.load()
    return Material("", corpus, verify(corpus))


def span_of(words: str, number: int = 1) -> Span:
    """Return where *words* stand in the text, the how manieth time."""
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("span", "words", "is_there"),
    [
        (span_of("Die Zahl"), "Die Zahl", True),
        (span_of("Die Zahl"), "Die\u00a0 Zahl\r\n", True),
        (span_of("Nie­mand weiß"), "Niemand weiß", True),
        (span_of("👩‍🔬"), "👩‍🔬", True),
        (span_of("Die Zahl"), "Die Zah", False),
        (span_of("12.000"), "12.00", False),
        (span_of("Die Zahl"), "", False),
        (Span(5, 5), "", False),
        (Span(9, 3), "Die", False),
        (Span(0, 10_000), TEXT, False),
    ],
)
def test_the_words_must_stand_there(span: Span, words: str, *, is_there: bool) -> None:
    """White space and what is not seen aside; nothing else is forgiven, and no place is too far."""
    assert stands_there(Article(TEXT, "de"), span, words) is is_there


@given(st.data())
def test_no_other_words_stand_there(data: st.DataObject) -> None:
    """The words of any other length or place are not taken for those, unless they read alike."""
    start = data.draw(st.integers(0, len(TEXT) - 1))
    end = data.draw(st.integers(start + 1, len(TEXT)))
    other = data.draw(st.text(alphabet=sorted({*TEXT}), min_size=1, max_size=12))
    article = Article(TEXT, "de")
    seen = "".join(TEXT[start:end].replace("\u00ad", "").replace("\u200d", "").split())
    assert stands_there(article, Span(start, end), TEXT[start:end]) is bool(seen)
    told = "".join(other.replace("\u00ad", "").replace("\u200d", "").split())
    assert stands_there(article, Span(start, end), other) is (bool(told) and told == seen)


@pytest.mark.parametrize(
    ("span", "quote", "is_widened"),
    [
        (span_of("Die Zahl stieg"), "Die Zahl stieg", False),
        (span_of(" Die Zahl "), "Die Zahl", False),
        (span_of("ahl stieg a"), "Zahl stieg auf", True),
        (span_of("000 Soldaten"), "12.000 Soldaten", True),
        (span_of("öffentliche Bericht"), "nicht-öffentliche Bericht", True),
        (span_of("Forscherin"), "Forscherin", False),
        (span_of("👩‍🔬 Forscherin"), "👩‍🔬 Forscherin", False),
    ],
)
def test_the_quotation_has_whole_words(
    material: Material, span: Span, quote: str, *, is_widened: bool
) -> None:
    """Blanks at its ends are left out; a word or number that was cut is taken whole, and that is told."""
    found = offer("a", span, material.reader)
    assert (found.proposal.quote, found.is_widened) == (quote, is_widened)


def test_what_reads_the_passage_is_offered(material: Material) -> None:
    """The same that `quote` prints: here an attribution whose speaker is no actor."""
    found = offer("a", span_of("Die Zahl stieg auf 12.000 Soldaten"), material.reader).proposal
    assert ([(link.actor, link.cue) for link in found.links], found.quantities) == (
        [(None, "sagte Anna Meyer")],
        ("12000 Soldaten",),
    )


@pytest.mark.parametrize(
    ("number", "around"), [(1, ("Meyer.", "")), (2, ("kam.", ""))], ids=["the first", "the second"]
)
def test_what_stands_twice_is_told_apart(material: Material, number: int, around: tuple[str, str]) -> None:
    """By the words before it."""
    found = offer("a", span_of("Nie­mand weiß mehr", number), material.reader).proposal
    assert (found.prefix, found.suffix) == around


def test_what_no_words_before_tell_is_told_by_those_behind(project: "SmallProject") -> None:
    """At the very start of a text, and where the same stands before both."""
    from claimcheck.check.verify import verify

    project.write("sources: [{id: a, file: a.txt, language: en}]", a="He left early. He left late.\n")
    corpus = project.load()
    reader = Material("", corpus, verify(corpus)).reader
    found = offer("a", Span(0, 7), reader).proposal
    assert (found.quote, found.prefix, found.suffix) == ("He left", "", "early.")


@pytest.mark.parametrize(
    ("span", "why"),
    [
        (Span(span_of("weiß mehr.").start, span_of("Der nicht").end), "runs over the end of a paragraph"),
        (span_of(": "), "no word"),
    ],
)
def test_what_cannot_be_quoted_says_why(material: Material, span: Span, why: str) -> None:
    """With what to select instead."""
    with pytest.raises(NoQuotationError, match=why):
        offer("a", span, material.reader)


def test_what_nothing_tells_apart_is_no_quotation(project: "SmallProject") -> None:
    """Where the same words stand around it, too."""
    from claimcheck.check.verify import verify

    project.write("sources: [{id: a, file: a.txt, language: en}]", a="He left. " * 30)
    corpus = project.load()
    with pytest.raises(NoQuotationError, match="more than once"):
        offer("a", Span(90, 97), Material("", corpus, verify(corpus)).reader)


def test_what_stands_outside_the_article_is_no_quotation(project: "SmallProject") -> None:
    """A teaser on the page."""
    from claimcheck.check.verify import verify

    project.write("sources: [{id: a, file: a.txt, language: en}]")
    project.write_mapped(
        "a", {"text": "The bridge is open."}, {"text": "Read more here.", "zone": "left-out"}
    )
    corpus = project.load()
    reader = Material("", corpus, verify(corpus)).reader
    with pytest.raises(NoQuotationError, match="outside the article"):
        offer("a", Span(21, 36), reader)
    assert offer("a", Span(0, 10), reader).proposal.quote == "The bridge"


def test_typed_words_are_found_in_any_typography(material: Material) -> None:
    """Every place of them."""
    article = material.corpus.articles["a"]
    assert [article.slice(span) for span in places_of("Niemand weiß", article)] == ["Nie­mand weiß"] * 2
