"""Which claims quote a place, and the words by which `quote` finds a sentence again."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.finding.quoted import Quoted, quotable, trimmed
from claimcheck.locate.quotation import occurrences
from claimcheck.text.article import Article
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


def test_a_place_is_quoted_by_whoever_quotes_some_of_it(project: "SmallProject") -> None:
    """Claims in order; a quotation that was not found quotes nothing."""
    report = project.verify(
        """
        sources: [{id: s, file: s.txt, language: en}]
        claims:
          - {id: two, text: t, evidence: [{source: s, quote: The bus came.}]}
          - {id: one, text: t, evidence: [{source: s, quote: "The […] came."}]}
          - {id: none, text: t, evidence: [{source: s, quote: The train was here.}]}
        """,
        s="A man left. The bus came. It rained.",
    )
    quoted = Quoted(report.claims)
    assert [quoted.claims("s", span) for span in (Span(0, 11), Span(12, 25), Span(16, 19), Span(26, 36))] == [
        (),
        ("one", "two"),
        ("two",),
        (),
    ]
    assert (quoted.claims("t", Span(0, 90)), len(quoted.spans("s")), quoted.spans("t")) == ((), 3, [])


def words_of(text: str, sentence: str, met: str) -> str:
    """Return the words for a sentence of *text*, of which *met* was met."""
    start = text.index(sentence)
    at = text.index(met, start)
    return quotable(Article(text), Span(start, start + len(sentence)), (Span(at, at + len(met)),))


@pytest.mark.parametrize(
    ("sentence", "met", "expected"),
    [
        ("The bus came at noon.", "bus", "bus came at"),
        ("The bus came at noon.", "noon", "came at noon"),
        ("The bus came at night.", "The", "The bus came at night"),
        ("It came.", "It", "It came"),
        ("“Who’s\nthere?”", "Who", "Who's there"),
        ("Of Nato-\nBeitritt und Trup-\npen hieß es.", "Of", "Of Nato-Beitritt und"),
        ("Of Nato-\nBeitritt und Trup-\npen hieß es.", "pen", "Truppen hieß es"),
        ("Gone: \u202eevil\u202c now.", "Gone", "Gone"),
    ],
)
def test_few_words_tell_a_sentence_from_its_like(sentence: str, met: str, expected: str) -> None:
    """Three, or as many more as it takes; on one line, with nothing in them that would act."""
    text = "The bus came at noon. The bus came at dawn. The bus came at night. It came. “Who’s\nthere?” Gone: \u202eevil\u202c now. Of Nato-\nBeitritt und Trup-\npen hieß es."
    if sentence == "The bus came at noon." and met == "bus":
        text = "The bus came at noon. A bus left."
    assert words_of(text, sentence, met) == expected


TEXTS = st.lists(
    st.sampled_from(["The", "bus", "came.", "It", "left", "again.", "„Nie“", "nie!", "\u202e", "\n"]),
    min_size=1,
    max_size=20,
)


def test_what_stands_over_and_over_is_not_told_apart() -> None:
    """After some words it is given up, however long the sentence."""
    assert words_of("Zug " * 20_000, "Zug " * 20_000, "Zug").split() == ["Zug"] * 25


def test_a_number_is_never_cut() -> None:
    """“12” would be found where it stands by itself: the words of another sentence."""
    assert words_of("It has 12.000 men. It has 12 tanks.", "It has 12.000 men.", "It") == "It has 12.000"


@given(TEXTS)
def test_the_words_stand_in_the_sentence(parts: list[str]) -> None:
    """Whatever the text, they are found, and in no other sentence unless the whole stands twice."""
    article = Article(" ".join(parts))
    for paragraph in article.paragraphs:
        for span in sentences(article, paragraph):
            sentence = trimmed(article, span)
            if any(character.isalnum() for character in article.slice(sentence)):
                found = occurrences(quotable(article, sentence, (sentence,)), article)
                assert any(sentence.holds(place) for place in found)
