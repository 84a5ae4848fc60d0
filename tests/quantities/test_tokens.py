"""Tokens of a text, in its own offsets, and numerals that are codes, names or addresses."""

import pytest

from claimcheck.quantities.reading import quantities, uncounted
from claimcheck.quantities.tokens import Tokens
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9,5 % (bis 2.000)", ["9,5", "%", "(", "bis", "2.000", ")"]),
        ("75ml T-72", ["75", "ml", "T", "-", "72"]),
        ("am 24. Juni", ["am", "24", ".", "Juni"]),
        ("siehe https://x.de/a?b=30%25 und a@b.de 5", ["siehe", "und", "5"]),
        ("www.x.de 1", ["1"]),
        ("10 – 20", ["10", "-", "20"]),
    ],
)
def test_words_numerals_and_marks(text: str, expected: list[str]) -> None:
    """Numerals keep the marks between their digits; addresses are left out; dashes are hyphens."""
    tokens = Tokens(text)
    assert [tokens[index].text for index in range(len(tokens))] == expected


def test_spans_lead_back_to_the_text() -> None:
    """Offsets count in the text as it was, soft hyphens and runs of blanks included."""
    text = "Es  kamen zwei\u00adtausend\n Mann"
    tokens = Tokens(text)
    assert [text[slice(*tokens.span(at, at + 1))] for at in range(len(tokens))] == [
        "Es",
        "kamen",
        "zwei\u00adtausend",
        "Mann",
    ]
    assert tokens.span(1, 3) == Span(4, 22)


def test_beyond_its_ends_nothing_follows() -> None:
    """Asked beyond its ends a text answers with a token that is no word, and goes on with nothing."""
    tokens = Tokens("eins")
    assert [tokens[at].is_word or tokens[at].is_digits or tokens.follows(at) for at in (-1, 1, 9)] == [
        False
    ] * 3


def test_paragraphs_part_phrases() -> None:
    """A blank parts two words of a phrase, an empty line ends it."""
    tokens = Tokens("a b\n\nc")
    assert [tokens.follows(1), tokens.follows(2), tokens.follows(1, joined=True)] == [True, False, False]


def test_the_start_of_a_line_is_known() -> None:
    """A token opens a line behind a line break and blanks alone."""
    tokens = Tokens("1 a\n  2 b")
    assert [tokens.opens_line(at) for at in range(4)] == [True, False, True, False]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("call 555-1234", "en"),
        ("the line 555-1234", "en"),
        ("030 / 123456", "de"),
        ("0800 111 0 111", "de"),
        ("IBAN DE89 3704 0044 0532 0130 00", "de"),
        ("a Boeing 737-800", "en"),
        ("a 737-800", "en"),
        ("ein 4x4", "de"),
        ("10^6 people", "en"),
        ("221B Baker Street", "en"),
        ("Hauptstraße 12, 10117 Berlin", "de"),
        ("§§ 129 und 130 StGB", "de"),
    ],
)
def test_a_code_counts_nothing(text: str, language: str) -> None:
    """Phone and account numbers, types, powers, addresses and sections are no quantities."""
    assert quantities(f"X {text}.", language) == ()
    assert uncounted(f"X {text}.", language) != ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("500-1000 people", "en", ["500-1000 people"]),
        ("300 und 400 Soldaten", "de", ["300", "400 Soldaten"]),
        ("Auf der Hauptstraße 300 Menschen", "de", ["300 Menschen"]),
        ("3 x 20 kg", "de", ["3", "20 kg"]),
    ],
)
def test_what_looks_like_a_code(text: str, language: str, expected: list[str]) -> None:
    """Ranges, lists and numbers behind a street's name still count."""
    assert [reading.text for reading in quantities(text, language)] == expected
