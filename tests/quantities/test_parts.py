"""Numbers with a part of one in them."""

import pytest

from claimcheck.quantities.reading import quantities


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        pytest.param("2 1/2", "de", 2.5, id="whole-and-fraction-bar"),
        pytest.param("2½", "en", 2.5, id="whole-and-one-character"),
        pytest.param("zwei Komma drei", "de", 2.3, id="spelt-decimals"),
        pytest.param("two point five", "en", 2.5, id="spelt-decimals-in-english"),
        pytest.param("drei halbe", "de", 1.5, id="halves"),
        pytest.param("zwei Drittel", "de", 2 / 3, id="thirds"),
        pytest.param("three-quarters", "en", 0.75, id="quarters"),
        pytest.param("two-and-a-half", "en", 2.5, id="half-joined"),
        pytest.param("two and a half", "en", 2.5, id="and-a-half"),
    ],
)
def test_a_part_belongs_to_its_number(text: str, language: str, value: float) -> None:
    """The whole and its part are one number, whose span is all of its words."""
    (reading,) = quantities(text, language)
    assert float(reading.parts[0].value) == pytest.approx(value)
    assert text[slice(*reading.number)] == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("a third man", "en", id="third"),
        pytest.param("a quarter finalist", "en", id="quarter"),
        pytest.param("die halbe Stadt", "de", id="half"),
    ],
)
def test_what_parts_nothing_is_no_number(text: str, language: str) -> None:
    """A place in an order, and the half of a thing that is not counted, are no numbers."""
    assert quantities(text, language) == ()
