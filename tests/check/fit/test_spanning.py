"""What makes of a year another span of time than the claim tells."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.spanning import spanning


def told(language: str, claim: str, passage: str) -> list[str]:
    """Return the words of the passage that make it another."""
    held = Held(Read(claim, language), Read(passage, language), 1)
    return [item.passage for item in spanning(held)]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "Sales rose in 2023", "Sales rose in fiscal 2023.", "fiscal 2023"),
        ("en", "Sales rose in 2023", "Sales rose in financial year 2023.", "financial year 2023"),
        ("en", "Sales rose in 2023", "Sales rose in the 2023 tax year.", "2023 tax year"),
        ("en", "Sales rose in 2023", "Sales rose in the 2023 season.", "2023 season"),
        ("en", "Sales rose in 2023", "Sales rose by the end of 2023.", "by the end of 2023"),
        ("en", "Sales rose in 2023", "Sales rose in 2023/24.", "2023/24"),
        (
            "en",
            "It sold 40 boats in 2023",
            "It sold 40 boats in the year to March 2023.",
            "year to March 2023",
        ),
        (
            "en",
            "It sold 40 boats in 2023",
            "It sold 40 boats in the first six months of 2023.",
            "months of 2023",
        ),
        ("de", "Der Umsatz stieg 2023", "Der Umsatz stieg im Geschäftsjahr 2023.", "Geschäftsjahr 2023"),
        ("de", "Der Umsatz stieg 2023", "Der Umsatz stieg in der Saison 2023.", "Saison 2023"),
        ("de", "2023 kamen 40 Kinder", "Im ersten Quartal 2023 kamen 40 Kinder.", "Quartal 2023"),
        ("de", "2023 kamen 40 Kinder", "Im ersten Halbjahr 2023 kamen 40 Kinder.", "Halbjahr 2023"),
    ],
)
def test_another_span(language: str, claim: str, passage: str, expected: str) -> None:
    """Another kind of year, what is done by its end, two years, and a part of it for what is counted."""
    assert told(language, claim, passage) == [expected]


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("en", "Sales rose in fiscal 2023", "Sales rose in fiscal 2023."),
        ("en", "Sales rose in 2023", "Sales rose in 2023."),
        ("en", "Sales rose in 2023", "Sales rose in the year 2023."),
        ("en", "Sales rose in 2023", "Sales rose in March 2023."),
        ("en", "Sales rose in 2023", "Sales rose in fiscal 2023, and they rose in 2023."),
        ("en", "The mayor fell in 2023", "The mayor fell in the third quarter of 2023."),
        ("en", "It sold 40 boats in 2023/24", "It sold 40 boats in 2023/24."),
        ("en", "It sold 40 boats by the end of 2023", "It sold 40 boats by the end of 2023."),
        ("de", "Der Umsatz stieg 2023", "Der Umsatz stieg im Jahr 2023."),
        ("de", "Der Umsatz stieg", "Der Umsatz stieg im Geschäftsjahr 2023."),
    ],
)
def test_the_same_span(language: str, claim: str, passage: str) -> None:
    """What the claim says, too, a month of it, a year that stands plainly somewhere, and a part for what is not counted."""
    assert told(language, claim, passage) == []
