"""Numerals in digits."""

from decimal import Decimal

import pytest

from claimcheck.quantities.literals import Literal, read_literal

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
