"""Numbers of several words or numerals."""

import pytest

from claimcheck.quantities.reading import quantities


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("ein halbes Dutzend", "de", 6),
        ("eine halbe Million", "de", 500_000),
        ("anderthalb Millionen", "de", 1_500_000),
        ("fünf und drei Viertel Milliarde", "de", 5.75e9),
        ("zwei Millionen eintausendeinhundertfünfzig", "de", 2001150),
        ("hundert Millionen", "de", 10**8),
        ("2,5 Mio.", "de", 2_500_000),
        ("5,5-mal", "de", 5.5),
        ("twenty five thousand three hundred and two", "en", 25302),
        ("one thousand and five hundred", "en", 1500),
        ("nine hundred ninety-nine", "en", 999),
        ("two and a half million", "en", 2_500_000),
        ("three quarters of a million", "en", 750_000),
        ("half a million", "en", 500_000),
        ("a dozen", "en", 12),
        ("half-dozen", "en", 6),
    ],
)
def test_a_number_of_several_words_is_one(text: str, language: str, value: float) -> None:
    """Scales, halves and smaller numbers behind them make one number, whose span is all of its words."""
    (reading,) = quantities(text, language)
    assert (float(reading.parts[0].value), text[slice(*reading.number)]) == (value, text)


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("423 0000", "de", [423, 0]),
        ("drei und vier", "de", [3, 4]),
        ("two, three", "en", [2, 3]),
        ("a third man", "en", []),
        ("9" * 40, "de", []),
        ("1 " + "000 " * 40, "de", None),
    ],
)
def test_neighbours_stay_apart(text: str, language: str, values: list[float] | None) -> None:
    """Numbers beside each other are not run together; ordinals and overlong ones are none."""
    found = [float(reading.parts[0].value) for reading in quantities(text, language)]
    assert found == values if values is not None else max(found) < 10**15
