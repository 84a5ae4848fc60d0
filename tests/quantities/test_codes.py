"""Numerals that are codes, names or addresses."""

import pytest

from claimcheck.quantities.reading import quantities, uncounted


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
