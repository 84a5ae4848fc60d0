"""The unit beside a number."""

import pytest

from claimcheck.quantities.reading import quantities


@pytest.mark.parametrize(
    ("text", "measured", "measure", "value"),
    [
        ("$5bn", "$5bn", "dollar", 5e9),
        ("usd$ 15", "usd$ 15", "us dollar", 15),
        ("EUR 100", "EUR 100", "euro", 100),
        ("£3m", "£3m", "pound sterling", 3e6),
        ("12 500 EUR", "12 500 EUR", "euro", 12500),
        ("30 kambodschanische Riel", "30 kambodschanische Riel", "kambodschanische riel", 30),
        ("zwei Euro fünfzig", "zwei Euro fünfzig", "euro", 2.5),
        ("15 Dollar und 15 Cent", "15 Dollar und 15 Cent", "dollar", 15.15),
        ("15 Euro und 0 Cent", "15 Euro und 0 Cent", "euro", 15),
        ("244 Metern pro Sekunde", "244 Metern pro Sekunde", "metre per second", 244),
        ("12-Pfund-Tasse", "12-Pfund", "pound", 12),
        ("12 - Pfund - Tasse", "12 - Pfund", "pound", 12),
        ("4,18m^2", "4,18m^2", "square metre", 4.18),
        ("ein Pfund", "ein Pfund", "pound", 1),
        ("siebenhundert-Euro", "siebenhundert-Euro", "euro", 700),
    ],
)
def test_a_unit_stands_behind_before_or_joined(text: str, measured: str, measure: str, value: float) -> None:
    """Signs of money stand on either side, units behind a blank, a hyphen or nothing, cents behind euros."""
    (reading,) = quantities(text, "de")
    (part,) = reading.parts
    assert (text[slice(*part.measured)], reading.measure, float(part.value)) == (measured, measure, value)


@pytest.mark.parametrize(
    "text", ["15 Euro 50 Soldaten", "15 Euro und 50 Soldaten", "15 Euro, 50 Cent-Stücke", "15 Meter 50"]
)
def test_two_numbers_are_not_one_amount(text: str) -> None:
    """Only cents, or a bare number with nothing behind it, belong to the euros before them."""
    assert [float(reading.parts[0].value) for reading in quantities(text, "de")] == [15, 50]
