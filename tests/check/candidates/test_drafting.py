"""What a claim in the making is offered."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.candidates.drafting import needs_gloss, offers, quoted_in, read_date, read_quantity
from claimcheck.check.verify import verify
from claimcheck.records.corpus import Corpus
from claimcheck.report.proposal import Offer
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

TEXT = (
    "The bridge carried up to 900 cars a day. Boats wait here. Nobody crosses the bridge now. Boats sail on."
)


@pytest.fixture
def corpus(project: "SmallProject") -> Corpus:
    """An English article and a German one."""
    project.write(
        "sources: [{id: en, file: en.txt, language: en}, {id: de, file: de.txt, language: de}]\n"
        "claims: [{id: old, text: Boats wait, evidence: [{source: en, quote: Boats wait here}]}]",
        en=TEXT,
        de="Die Brücke trug 900 Autos am Tag.",
    )
    return project.load()


def test_sentences_are_offered_the_best_first(corpus: Corpus) -> None:
    """Those that have the words, and behind them those that are like them, with who quotes them."""
    found = offers("boats wait", corpus, verify(corpus))
    assert [(o.source, o.text, o.how, o.quoted_by) for o in found][:1] == [
        ("en", "Boats wait here.", "words", ("old",)),
    ]
    assert [offer.how for offer in offers("the dam", corpus, verify(corpus))] == []
    like = offers("bridges crossed by nobody", corpus, verify(corpus))
    assert [offer.how.partition(",")[0] for offer in like][-1] == "like it"
    assert len({(offer.source, offer.span) for offer in like}) == len(like)


@pytest.mark.parametrize("words", ["", " ", "x"])
def test_nothing_is_offered_for_nothing(corpus: Corpus, words: str) -> None:
    """A letter is not enough."""
    assert offers(words, corpus, verify(corpus)) == ()


def test_less_than_the_sentence_may_be_quoted(corpus: Corpus) -> None:
    """Words of it, or of its article if they stand there once; else the reason is said."""
    reader = PassageReader(corpus, Names(()), reads_speech=True)
    second = TEXT.index("Boats sail")
    offer = Offer("en", Span(second, len(TEXT)), 1, "Boats sail on.", "words")
    inside, elsewhere, absent = (quoted_in(offer, words, reader) for words in ("Boats", "900 cars", "Cars"))
    whole = Offer("en", Span(0, len(TEXT)), 1, TEXT, "words")
    assert not isinstance(inside, str)
    assert not isinstance(elsewhere, str)
    assert (inside.quote, inside.prefix, elsewhere.quote) == ("Boats", "now.", "900 cars")
    assert absent == "source en does not have these words, as they stand"
    assert quoted_in(whole, "Boats", reader) == "these words stand 2 times there; quote more of them"


@pytest.mark.parametrize(
    ("text", "quantity", "date"),
    [
        ("Up to 9,000 soldiers came on 5 May 2022", "up to 9000 soldiers", "2022-05-05"),
        ("Mehr als 1.000 Autos", "more than 1000 Autos", ""),
        ("300 of 900 cars", "", ""),
        ("It is closed", "", ""),
        ("From May 2022 to June 2023", "", ""),
    ],
)
def test_numbers_and_dates_are_read_off_the_text(text: str, quantity: str, date: str) -> None:
    """One of each is offered; of several nobody knows which."""
    assert (read_quantity(text), read_date(text)) == (quantity, date)


def test_a_translation_is_asked_for_between_languages(corpus: Corpus) -> None:
    """Where both are told, and differ."""
    asked = [
        needs_gloss(text, source, corpus)
        for text in ("The bridge is closed", "Goražde")
        for source in ("en", "de")
    ]
    assert asked == [False, True, False, False]
