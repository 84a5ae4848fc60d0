"""Parts of one and of a whole: „zwei Drittel“, `2 1/2`, "one in five"."""

from decimal import Decimal

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, same_thing


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


def read(text: str, language: str) -> list[tuple[str, str, float]]:
    """Return of each quantity of *text* its words, kind and number."""
    return [(r.text, r.kind, float(r.parts[-1].value)) for r in quantities(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("three out of four adults", "en", [("three out of four adults", "share", 0.75)]),
        ("one in five adults", "en", [("one in five adults", "share", 0.2)]),
        ("1 in 5 adults", "en", [("1 in 5 adults", "share", 0.2)]),
        ("drei von vier Wählern", "de", [("drei von vier Wählern", "share", 0.75)]),
        ("einer von fünf Wählern", "de", [("einer von fünf Wählern", "share", 0.2)]),
        ("51 of 70 missiles", "en", [("51", "number", 51), ("70 missiles", "whole", 70)]),
        ("3 in 10 years", "en", [("3", "number", 3), ("10 years", "duration", 10)]),
        ("um 3 von 5 auf 8", "de", [("3", "number", 3), ("5", "whole", 5), ("8", "number", 8)]),
        ("half of the more than 300 men", "en", [("half", "share", 0.5), ("more than 300 men", "whole", 300)]),
        ("none of the 300 men", "en", [("300 men", "whole", 300)]),
        ("ein Drittel der 300 Soldaten", "de", [("ein Drittel", "share", 1 / 3), ("300 Soldaten", "whole", 300)]),
        ("a total of 300 men", "en", [("300 men", "number", 300)]),
        ("30 deaths per 100,000 people", "en", [("30 deaths", "rate", 30)]),
        ("300 Soldaten pro Tag", "de", [("300 Soldaten", "rate", 300)]),
    ],
)  # fmt: skip
def test_shares_wholes_and_rates(text: str, language: str, expected: list[tuple[str, str, float]]) -> None:
    """The numbers that tell a share or a rate are no counts, nor is the whole what happened to a part."""
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("ordinal", "n"),
    [("zweite", 2), ("dritter", 3), ("vierten", 4), ("fünfte", 5), ("sechste", 6), ("siebte", 7), ("achte", 8), ("neunte", 9), ("zehnte", 10), ("zwanzigste", 20), ("hundertste", 100), ("tausendste", 1000)],
)  # fmt: skip
def test_every_nth_is_a_share(ordinal: str, n: int) -> None:
    """„Jeder zweite Deutsche“ is a half of them; „jede zweite Woche“ says how often."""
    (reading,) = quantities(f"jeder {ordinal} Deutsche", "de")
    assert (reading.kind, reading.parts[0].value) == ("share", Decimal(1) / n)
    assert quantities(f"jede {ordinal} Woche", "de") == ()


def test_rates_of_different_bases_differ() -> None:
    """30 per 100,000 are not 30 per 1000."""
    (one,), (other,) = (quantities(f"30 deaths per {n} people", "en") for n in ("100,000", "1,000"))
    assert same_thing(one.thing, other.thing) is Sameness.DIFFERENT


def test_a_measured_whole_is_in_doubt() -> None:
    """Of "half of the $300 million" not all is what happened."""
    assert [bool(r.ambiguous) for r in quantities("half of the $300 million", "en")] == [False, True]
