"""A claim beside one text of a passage."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.report.fit import Aspect, Outcome
from claimcheck.text.span import Span


def held(claim: str, passage: str, language: str = "en") -> Held:
    """Return a claim beside a passage."""
    return Held(Read(claim, language), Read(passage, language), 1)


def test_the_words_of_a_claim_are_those_that_nothing_else_compares() -> None:
    """Numbers with their bounds, hedges and negations are compared by themselves."""
    words = held("More than 100 tanks may not have reached Minsk in the year 2021", "x").words
    assert [word.text for word in words] == ["tanks", "reached", "Minsk"]


def test_what_a_passage_has_of_them() -> None:
    """By index, with the places in the passage."""
    one = held("Troops reached Minsk", "A troop reached Kyiv. Troops")
    assert {index: [word.text for word in words] for index, words in one.found.items()} == {
        0: ["troop", "Troops"],
        1: ["reached"],
    }


@pytest.mark.parametrize(
    ("claim", "passage", "language", "naming"),
    [
        (
            "Smith is chairman of the bank",
            "Smith, chairman of the bank, spoke.",
            "en",
            None,
        ),
        ("Smith is chairman of the bank", "Smith, never chairman of the bank, spoke.", "en", None),
        ("Smith is chairman of the bank", "Is Smith chairman of the bank?", "en", None),
        ("Smith chaired the bank", "Smith, chairman of the bank, spoke.", "en", None),
        ("Merz ist Kanzler", "Nach Angaben von Kanzler Merz schneite es.", "de", "Angaben von Kanzler Merz"),
        ("Merz ist krank", "Er hofft, dass Merz krank ist.", "de", None),
        (
            "Star Lines is a brand of Star Corp",
            "said Star Lines, a brand of Star Corp.",
            "en",
            None,
        ),
        (
            "The Polish envoy is Moore",
            "A Polish bishop blamed Polish envoy Moore.",
            "en",
            "bishop blamed Polish envoy Moore",
        ),
        (
            "Der Park befindet sich in Kiel",
            "Verkauft wird auch der Park in Kiel.",
            "de",
            "auch der Park in Kiel",
        ),
        ("Der Park befindet sich in Kiel", "Der Park und ein Lager in Kiel.", "de", None),
        ("Der Minister lobte Kanzler Merz", "Minister lobte Kanzler Merz.", "de", None),
    ],
)
def test_a_naming(claim: str, passage: str, language: str, naming: str | None) -> None:
    """Only a claim with „is“ whose words stand together, with no verb and no other word among or right behind them."""
    span = held(claim, passage, language).naming
    assert (passage[span.start : span.end] if span else None) == naming


def test_places_count_in_the_article() -> None:
    """Where the passage's text begins in the article is given with it."""
    one = Held(Read("a", "en"), Read("one two", "en"), 3, [(Span(0, 7), 100)])
    found = one.compared(Aspect.WORDS, Outcome.SAME, "a", Span(4, 7))
    assert (found.passage, found.evidence, found.span) == ("two", 3, Span(104, 107))


def test_a_word_over_a_lines_end_has_its_place_in_the_article() -> None:
    """It goes on in the next stretch; what stands in two pieces of a quotation has none."""
    place = [(Span(0, 4), 100), (Span(4, 8), 105), (Span(11, 15), 200)]
    one = Held(Read("a", "en"), Read("six-year … boys", "en"), 3, place)
    spans = (Span(0, 8), Span(1, 3), Span(5, 8), Span(5, 13), Span(11, 15))
    assert [one.compared(Aspect.WORDS, Outcome.SAME, "a", span).span for span in spans] == [
        Span(100, 109),
        Span(101, 103),
        Span(106, 109),
        None,
        Span(200, 204),
    ]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "A musician resigned", "A singer resigned.", ["singer", "resigned"]),
        ("en", "The best musician resigned", "The best singer resigned.", ["best", "resigned"]),
        ("en", "No musician resigned", "No singer resigned.", ["resigned"]),
        ("en", "All musicians resigned", "All singers resigned.", ["All", "resigned"]),
        ("en", "The musicians resigned", "The singers resigned.", ["resigned"]),
        ("en", "Smith lives in Bonn", "Smith resides in Bonn.", ["Smith", "resides", "Bonn"]),
        ("en", "Kiel is located in Holstein", "Kiel, in Holstein, is old.", ["Kiel", "Holstein"]),
        ("en", "The ship was located", "The ship was found.", ["ship"]),
        ("de", "Kern ist Musiker", "Kern ist Sänger.", ["Kern", "Sänger"]),
        ("de", "Die Musiker gingen", "Die Sänger gingen.", ["gingen"]),
    ],
)
def test_a_narrower_word_says_a_wider_one(
    language: str, claim: str, passage: str, expected: list[str]
) -> None:
    """Not where the claim denies, ranks, or speaks of all; and "located in" says no more than "in"."""
    found = held(claim, passage, language).found
    assert [word.text for words in found.values() for word in words] == expected


def test_who_is_named_by_a_hedge_is_a_word_to_find() -> None:
    """Behind an article; a verb that hedges is none."""
    assert [w.text for w in held("The suspect shot the accused", "x").words] == ["suspect", "shot", "accused"]
    assert [w.text for w in held("They suspect Moore", "x").words] == ["Moore"]
