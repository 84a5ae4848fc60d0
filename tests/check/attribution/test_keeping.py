"""How far a claim keeps a hedge of its quotation."""

import pytest

from claimcheck.check.attribution.keeping import Kept, kept, shared_words, stem_of, stems
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge_found import FORECAST, PLANNED, POSSIBLE, Hedge
from claimcheck.text.hedges.statement import EMPTY
from claimcheck.text.span import Span

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


@pytest.mark.parametrize(
    ("claim", "words", "modality", "expected"),
    [
        pytest.param("Verdi demands 10 percent", "fordert", PLANNED, Kept.WHOLE, id="in another language"),
        pytest.param("Verdi fordert mehr", "forderte", PLANNED, Kept.WHOLE, id="the same word"),
        pytest.param("The economy will shrink", "probably", POSSIBLE, Kept.NOT, id="a future hides no doubt"),
        pytest.param(
            "The economy will shrink", "expected", FORECAST, Kept.PARTLY, id="a future for a forecast"
        ),
        pytest.param("Minsk plans to attack", "may", POSSIBLE, Kept.PARTLY, id="a plan for a doubt"),
        pytest.param(
            "Minsk is expected to attack", "may", POSSIBLE, Kept.PARTLY, id="a forecast for a doubt"
        ),
        pytest.param("Minsk may attack", "plans to", PLANNED, Kept.WHOLE, id="a doubt for a plan"),
        pytest.param(
            "Der mutmaßliche Täter kam", "soll", POSSIBLE, Kept.NOT, id="an adjective hides no verb"
        ),
        pytest.param(
            "The suspected thief came", "alleged", POSSIBLE, Kept.WHOLE, id="an adjective for another"
        ),
        pytest.param("Minsk attacks", "may", POSSIBLE, Kept.NOT, id="none"),
    ],
)
def test_what_a_claim_keeps(claim: str, words: str, modality: str, expected: Kept) -> None:
    """A hedge is kept by its own word or by one that leaves as much open."""
    hedge = Hedge(words, Span(0, len(words)), modality, is_quoted=True)
    assert kept(claim, hedge, Article(words, "en"), words) is expected


def test_a_denied_future_is_a_denial() -> None:
    """„wird keine Panzer liefern“ is „liefert keine Panzer“."""
    hedge = Hedge("wird", Span(6, 10), PLANNED, is_quoted=True)
    quote = "Minsk wird keine Panzer liefern"
    said = [
        kept(claim, hedge, Article(quote, "de"), quote)
        for claim in ("Minsk liefert keine Panzer", "Minsk liefert Panzer")
    ]
    assert said == [Kept.WHOLE, Kept.NOT]
