"""How far a claim keeps a hedge of its quotation."""

import pytest

from claimcheck.check.attribution.keeping import Kept, kept
from claimcheck.text.article import Article, Span
from claimcheck.text.hedges.hedge_found import FORECAST, PLANNED, POSSIBLE, Hedge


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
