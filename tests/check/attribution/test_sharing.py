"""Which words claim and quotation share."""

import pytest

from claimcheck.check.attribution.sharing import shared_words, stem_of, stems
from claimcheck.text.article import Article, Span
from claimcheck.text.hedges.statement import EMPTY

ARTICLE = Article("Scholz will Kanzler bleiben und besuchte Kiew.", "de")
FIRST = (Span(0, 28),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("besuchte", "besucht", id="preterite"),
        pytest.param("gestiegen", "stiegen", id="participle"),
        pytest.param("resign", "resigned", id="English"),
        pytest.param("straße", "strasse", id="Switzerland"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    """Inflected forms are one word."""
    assert stem_of(one) == stem_of(other)


@pytest.mark.each("word", sorted(word for word in EMPTY if len(word) > 2))
def test_each_empty_word_tells_nothing(word: str) -> None:
    """A word that claim and quotation may share and yet speak of different things is no stem of either."""
    assert stems(f"{word} Kanzler") == stems("Kanzler")


def test_words_that_tell_nothing_are_no_stems() -> None:
    """Articles, prepositions and auxiliaries are left out."""
    assert stems("Der Kanzler wurde in Kiew besucht") == stems("Kanzler Kiew besuchte")


def test_shared_words_are_parted_by_what_is_governed() -> None:
    """What stands in the hedged statement alone, what outside alone, and the subject of both aside."""
    said = shared_words("Scholz besuchte Kiew", ARTICLE, [Span(0, 46)])
    inner, outer = said.apart(FIRST, [Span(0, 7)])
    assert (inner, outer, said.missing, said.leaves(FIRST), said.is_foreign) == (
        frozenset(),
        frozenset({stem_of("besuchte"), "kiew"}),
        0,
        True,
        False,
    )
    assert [len(said.within(FIRST).words), len(said.beyond(FIRST).words)] == [1, 2]


def test_a_claim_in_another_language_is_foreign() -> None:
    """Its words say little of those of the quotation."""
    assert shared_words("The chancellor was in Kyiv and has been there", ARTICLE, [Span(0, 46)]).is_foreign
