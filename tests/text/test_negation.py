"""Which words of a sentence negate or bound, whatever is quoted of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages.pack import RULED
from claimcheck.text.article import Span
from claimcheck.text.negation import lists_of, negations, tokens_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Minsk, „Moskau“!", ["minsk", "moskau"]),
        ("9.000 Mann, 2,6 Mio.", ["9.000", "mann", "2,6", "mio"]),
        ("bis 1975, dann", ["bis", "1975", "dann"]),
        ("No. 5, no 5", ["no.", "5", "no", "5"]),
        ("It didn’t", ["it", "didn't"]),
        ("ni\u00adcht u\u0308ber unwahr-\nscheinlich", ["nicht", "über", "unwahrscheinlich"]),
    ],
)
def test_words_are_read_folded_and_in_lower_case(text: str, words: list[str]) -> None:
    """No typography hides a word, and a number keeps its marks."""
    assert [token.word for token in tokens_of(text)] == words


def test_a_word_knows_its_place_in_the_text_as_written() -> None:
    """Spans count in the text before it was folded."""
    text = "Es ist ni\u00adcht  wahr"
    assert [text[token.span.start : token.span.end] for token in tokens_of(text)] == text.split()


def negating(text: str, *languages: str) -> list[str]:
    """Return the words of *text* that negate."""
    return [token.word for token in negations(tokens_of(text), lists_of(languages or RULED))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minsk kommt", []),
        ("Minsk kommt nicht, niemand kommt", ["nicht", "niemand"]),
        ("Nicht nur Minsk kommt", []),
        ("Er will nicht, nur Minsk will", ["nicht"]),
        ("Putin wies es zurück", ["wies"]),
        ("Putin wies darauf hin", []),
        ("Zurück in Minsk wies er darauf hin", []),
        ("He ruled nothing out", ["ruled", "nothing"]),
    ],
)
def test_the_words_that_negate(text: str, expected: list[str]) -> None:
    """Words of the list negate, alone or with their particle behind them, but not in harmless phrases."""
    assert negating(text) == expected


def test_a_harmless_phrase_negates_where_only_its_end_is_quoted() -> None:
    """„nicht | nur“ turns round what remains; wholly outside, or wholly quoted, the phrase does not."""
    tokens, lists = tokens_of("Nicht nur Minsk kommt"), lists_of(("de",))
    inside = {"nur Minsk": Span(6, 15), "Minsk": Span(10, 15), "Nicht nur Minsk": Span(0, 15)}
    assert {words: [t.word for t in negations(tokens, lists, [span])] for words, span in inside.items()} == {
        "nur Minsk": ["nicht"],
        "Minsk": [],
        "Nicht nur Minsk": [],
    }


def test_a_language_negates_with_its_own_words() -> None:
    """The words of one language say nothing in another, unless both are asked for."""
    text = "nicht not"
    assert [negating(text, "de"), negating(text, "en"), negating(text)] == [
        ["nicht"],
        ["not"],
        ["nicht", "not"],
    ]


@given(st.text("nicht kein über 9,. -\n\u00ad’'"))
def test_every_word_lies_in_the_text(text: str) -> None:
    """Words follow each other in order, none empty, and the words that negate are some of them."""
    tokens = tokens_of(text)
    places = [offset for token in tokens for offset in token.span]
    assert places == sorted(places)
    assert all(token.word and 0 <= token.span.start < token.span.end <= len(text) for token in tokens)
    assert set(negations(tokens, lists_of(RULED))) <= set(tokens)


def test_a_word_behind_a_soft_hyphen_is_found_where_it_stands() -> None:
    """A soft hyphen at the start of a sentence moves no word."""
    assert [token.span for token in tokens_of("\xadnicht so")] == [Span(1, 6), Span(7, 9)]


def test_a_harmless_phrase_of_three_words() -> None:
    """The words "no question that" negate nothing, "no question of" does, and so does a phrase that a comma parts."""
    texts = ("There is no question that he came", "There is no question of him", "There is no question, that")
    assert [negating(text, "en") for text in texts] == [[], ["no"], ["no"]]
