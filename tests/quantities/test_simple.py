"""Numerals below the scales, in digits and in words."""

from decimal import Decimal

import pytest

from claimcheck.quantities.lexicon import number_words
from claimcheck.quantities.simple import Literal, Numeral, read_literal, simple
from claimcheck.quantities.tokens import Tokens

FOREIGN = "{} may be written as in another language"
EITHER = "{} is {} or {}, as the language has it"


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("9000", "9000", "9000"),
        ("2.000,352", "2000.352", "2000.352 ?"),
        ("2,000.352", "2000.352 ?", "2000.352"),
        ("2.000", "2000", "2.000 ?"),
        ("2,000", "2.000 ?", "2000"),
        ("2,35", "2.35", "2.35 ?"),
        ("2.35", "2.35 ?", "2.35"),
        ("0,125", "0.125", "0.125 ?"),
        ("1.234.567", "1234567", "1234567 ?"),
        ("1'000'000", "1000000", "1000000"),
        ("12345,678", "12345.678", "12345.678 ?"),
        ("24.6.2023", None, None),
        ("1.2.3.4", None, None),
        ("1,23,4", None, None),
        ("9" * 16, None, None),
    ],
)
def test_each_language_reads_its_marks(text: str, german: str | None, english: str | None) -> None:
    """Groups and decimals are told by the language; what only the other one would write is doubted."""
    for language, expected in (("de", german), ("en", english)):
        found = read_literal(text, (language,))
        if expected is None:
            assert found is None
        else:
            value, _, doubted = expected.partition(" ")
            assert found == Literal(Decimal(value), FOREIGN.format(text) if doubted else "")


def test_without_a_language_only_a_difference_is_doubted() -> None:
    """Both readings are weighed, the one with groups is taken, and the doubt names both."""
    both = ("de", "en")
    assert [read_literal(text, both) for text in ("2.5", "2,5", "2.000", "1.234.567")] == [
        Literal(Decimal("2.5")),
        Literal(Decimal("2.5")),
        Literal(Decimal(2000), EITHER.format("2.000", "2000", "2.000")),
        Literal(Decimal(1234567)),
    ]


def test_a_leading_zero_is_doubtful() -> None:
    """Numbers with a zero before them are codes more often than counts."""
    assert read_literal("007", ("de",)) == Literal(Decimal(7), "begins with a zero")


def read(text: str, language: str) -> Numeral | None:
    """Return the numeral that *text* begins with."""
    return simple(Tokens(text), 0, number_words((language,)))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        pytest.param("1 234 567", "de", 1234567, id="groups-parted-by-blanks"),
        pytest.param("1 234,50", "de", 1234.5, id="decimals-behind-the-groups"),
        pytest.param("1/2", "de", 0.5, id="fraction-bar"),
        pytest.param("½", "de", 0.5, id="fraction-in-one-character"),
        pytest.param("5k", "en", 5000, id="scaling-letter"),
        pytest.param("twenty-five", "en", 25, id="tens-and-ones"),
        pytest.param("twenty five", "en", 25, id="tens-and-ones-without-hyphen"),
        pytest.param("fünfundzwanzig", "de", 25, id="one-german-word"),
        pytest.param("zweitausenddreihundert", "de", 2300, id="scales-in-one-word"),
    ],
)
def test_a_numeral_is_taken_whole(text: str, language: str, value: float) -> None:
    """A numeral has the value of all its tokens, and ends behind the last."""
    numeral = read(text, language)
    assert numeral is not None
    assert (float(numeral.value), numeral.end) == (value, len(Tokens(text)))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("3/11 Mann", "de", None, id="no-denominator"),
        pytest.param("9/2 Mann", "de", None, id="more-than-a-part"),
        pytest.param("Mann", "de", None, id="a-word"),
        pytest.param("five", "de", None, id="a-number-of-the-other-language"),
        pytest.param("hundred men", "en", (1, 0), id="the-nothing-before-a-scale"),
        pytest.param("one man", "en", (1, 1), id="one"),
    ],
)
def test_what_begins_no_numeral(text: str, language: str, expected: tuple[float, int] | None) -> None:
    """What is no numeral is none; a scale that stands alone is one of it, of no tokens."""
    numeral = read(text, language)
    assert (None if numeral is None else (float(numeral.value), numeral.end)) == expected


@pytest.mark.parametrize(
    ("text", "language", "is_article"),
    [
        pytest.param("eine Million", "de", True, id="german"),
        pytest.param("a million", "en", True, id="english"),
        pytest.param("zwei Millionen", "de", False, id="number"),
    ],
)
def test_an_article_may_count_for_one(text: str, language: str, *, is_article: bool) -> None:
    """An article is read as one, and says that it is an article."""
    numeral = read(text, language)
    assert numeral is not None
    assert numeral.article is is_article
