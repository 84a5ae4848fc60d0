"""What of an article the claims quote, and which sentences with numbers none of them quotes."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.quotation.coverage import cover
from claimcheck.report.annotated import Coverage, Unquoted

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, language: de}
  - {id: two, file: two.txt, language: de}
claims:
"""


def coverage(project: "SmallProject", article: str, **quotes: str) -> Coverage:
    """Return the coverage of an article by claims with one quotation each."""
    claims = "".join(
        f"  - {{id: {id_}, text: a claim, evidence: [{{source: one, quote: {quote}}}]}}\n"
        for id_, quote in quotes.items()
    )
    report = project.verify(HEAD + (claims or "  []\n"), one=article, two=article)
    return cover("one", project.load().articles["one"], report.claims)


def marked(found: Coverage) -> list[tuple[str, tuple[str, ...]]]:
    """Return each paragraph with line and brackets around what is quoted, and the claims that quote it."""
    paragraphs: list[tuple[str, tuple[str, ...]]] = []
    for paragraph in found.paragraphs:
        text = paragraph.passage.text
        for mark in reversed(paragraph.passage.marks):
            text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
        paragraphs.append((f"{paragraph.passage.line} {text}", paragraph.claims))
    return paragraphs


def test_every_paragraph_shows_what_is_quoted_and_by_whom(project: "SmallProject") -> None:
    """Each paragraph stands with its line, its quoted passages marked, and the claims that quote it."""
    article = "Titel\n\nDer Zug kommt heute.\n\nEnde, sagte er."
    assert marked(coverage(project, article, b="Der Zug", a="heute", c="Ende")) == [
        ("1 Titel", ()),
        ("3 [Der Zug] kommt [heute].", ("a", "b")),
        ("5 [Ende], sagte er.", ("c",)),
    ]


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        (("Der Zug kommt", "kommt heute"), "1 [Der Zug kommt heute] an."),
        (("Der Zug kommt heute", "Zug"), "1 [Der Zug kommt heute] an."),
        (("Der Zug", "Der Zug"), "1 [Der Zug] kommt heute an."),
        (("'Der […] heute'",), "1 [Der] Zug kommt [heute] an."),
    ],
    ids=["overlap", "inside", "the same", "pieces"],
)
def test_overlapping_quotations_are_one_mark(
    project: "SmallProject", quotes: tuple[str, ...], expected: str
) -> None:
    """Passages that overlap are marked as one; what a quotation leaves out is not marked."""
    named = {f"c{i}": quote for i, quote in enumerate(quotes)}
    assert marked(coverage(project, "Der Zug kommt heute an.", **named)) == [(expected, tuple(named))]


@pytest.mark.parametrize("quote", ["Der Bus", "er Zug"], ids=["not there", "a part of a word"])
def test_what_was_not_found_covers_nothing(project: "SmallProject", quote: str) -> None:
    """Only quotations that were found are marked."""
    assert marked(coverage(project, "Der Zug kommt.", a=quote)) == [("1 Der Zug kommt.", ())]


def test_quotations_of_another_article_cover_nothing(project: "SmallProject") -> None:
    """A quotation marks its own article alone."""
    record = "  - {id: a, text: a claim, evidence: [{source: two, quote: Der Zug}]}\n"
    report = project.verify(HEAD + record, one="Der Zug.", two="Der Zug.")
    assert marked(cover("one", project.load().articles["one"], report.claims)) == [("1 Der Zug.", ())]


def test_a_quotation_across_paragraphs_is_marked_in_both(project: "SmallProject") -> None:
    """A quotation that reaches over a blank line is marked on both sides of it."""
    found = coverage(project, "Der Zug\n\nkommt heute.", a='"Der Zug\\nkommt"')
    assert marked(found) == [("1 [Der Zug]", ("a",)), ("3 [kommt] heute.", ("a",))]


@pytest.mark.parametrize(
    ("article", "quote", "unquoted"),
    [
        pytest.param("Es sind 9000 Mann. Ja.", "Ja", (Unquoted(1, "Es sind 9000 Mann."),), id="digits"),
        pytest.param("Es sind neun Mann. Ja.", "Ja", (Unquoted(1, "Es sind neun Mann."),), id="a word"),
        pytest.param("Nein.\n\nEs sind Tausende. Ja.", "Ja", (Unquoted(3, "Es sind Tausende."),), id="line"),
        pytest.param("Es sind 9000 Mann. Ja.", "9000 Mann", (), id="quoted"),
        pytest.param(
            "Es sind 9000 von 20.000 Mann.",
            "sind 9000 von",
            (Unquoted(1, "Es sind 9000 von 20.000 Mann."),),
            id="one of two",
        ),
        pytest.param("Es sind 9000 von 20.000 Mann.", "'9000 […] 20.000'", (), id="both in pieces"),
        pytest.param("Ein Mann kam. Ja.", "Ja", (), id="no number"),
        pytest.param("Es sind 9,5 Prozent. Ja.", "'9,5 Prozent'", (), id="a decimal"),
    ],
)
def test_sentences_with_unquoted_numbers_are_told(
    project: "SmallProject", article: str, quote: str, unquoted: tuple[Unquoted, ...]
) -> None:
    """A sentence with a number that no claim quotes is told with its line."""
    assert coverage(project, article, a=quote).unquoted == unquoted


@pytest.mark.parametrize("article", ["Es sind 9000.", "Es sind 9000, sagte er."])
def test_punctuation_behind_a_quoted_number_is_no_part_of_it(project: "SmallProject", article: str) -> None:
    """A number at the end of a sentence or clause is quoted by a quotation that ends with it."""
    assert coverage(project, article, a="Es sind 9000").unquoted == ()


def test_every_number_of_an_unquoted_article_is_told(project: "SmallProject") -> None:
    """Without claims every sentence with a number is told, in order."""
    found = coverage(project, "Es sind 3 Mann. Nein.\nUnd 4 Autos!\n\nIm Jahr 2022?")
    assert found.unquoted == (
        Unquoted(1, "Es sind 3 Mann."),
        Unquoted(2, "Und 4 Autos!"),
        Unquoted(4, "Im Jahr 2022?"),
    )
