"""Which numbers the text of a claim states."""

import pytest

from claimcheck.check.fit.stating import left_uncounted, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ten die in attack", ["Ten die"], id="die"),
        pytest.param("War: ten dead", ["ten dead"], id="war"),
        pytest.param("Neun Tote in Kiew", ["Neun Tote"], id="in"),
        pytest.param("Zehn Panzer in Minsk", ["Zehn Panzer"], id="German in a headline"),
        pytest.param("Nine held near Görlitz", ["Nine held"], id="a German name"),
        pytest.param("Up to 9,000 soldiers came", ["Up to 9,000 soldiers"], id="English"),
        pytest.param("The two countries met", [], id="presupposed"),
        pytest.param("One of them came", [], id="a pronoun"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_numbers_are_read_in_both_languages_unless_one_is_sure(text: str, expected: list[str]) -> None:
    """A number of either language is stated, however the language is guessed."""
    assert [reading.text for reading in stated(text)] == expected


def test_numerals_that_count_nothing() -> None:
    """A year and a day count nothing, soldiers do."""
    assert left_uncounted("9,000 soldiers came on 19 December 2022") == ("19", "2022")
