"""Things that are the same though their words do not show it."""

import pytest

from claimcheck.check.fit.sameness import is_known_same, kind_of, thing_of_record, unit_conflict
from claimcheck.quantities.things import thing_of


@pytest.mark.parametrize(
    ("claimed", "counted", "fate", "is_alone", "expected"),
    [
        pytest.param("programmes", "Unionsprogramme", "", False, True, id="a compound"),
        pytest.param("clicks", "Klicks", "", False, True, id="a spelling"),
        pytest.param("hospitals", "schools", "", True, False, id="unknown things"),
        pytest.param("trucks", "Panzer", "", True, False, id="one is known"),
        pytest.param("people", "Tote", "killed", True, True, id="people who were killed"),
        pytest.param("people", "Tote", "wounded", True, False, id="people who were wounded"),
        pytest.param("people", "Soldaten", "", True, True, id="people"),
        pytest.param("people", "Soldaten", "", False, False, id="people, and others"),
        pytest.param("soldiers", "Männer", "", True, False, id="a claim that says more"),
        pytest.param("dollars", "US-Dollar", "", True, True, id="a currency"),
        pytest.param("dollars", "kanadische Dollar", "", True, False, id="another country's name"),
        pytest.param("dollars", "CAD", "", True, False, id="another country's currency"),
        pytest.param("roubles", "RUB", "", True, True, id="a currency of the country that has it first"),
        pytest.param("roubles", "BYN", "", True, False, id="a currency of another country"),
        pytest.param("rupees", "PKR", "", True, False, id="a currency of a third one"),
        pytest.param("US dollars", "Dollar", "", True, False, id="a currency that says more"),
        pytest.param("km", "miles", "", True, False, id="measures"),
    ],
)
def test_what_is_the_same(claimed: str, counted: str, fate: str, *, is_alone: bool, expected: bool) -> None:
    """Compounds, spellings, and wider words for people are told to be the same."""
    one, other = thing_of_record(claimed), thing_of_record(counted)
    assert is_known_same(one, other, fate=fate, is_alone=is_alone) is expected


def test_a_compound_is_what_its_end_names() -> None:
    """Only the end of a compound says what it is."""
    assert [kind_of(noun) for noun in ("Unionsprogramme", "Raketenwerfer", "x", "a" * 100_000)] == [
        "programme",
        None,
        None,
        None,
    ]


def test_a_symbol_is_a_unit() -> None:
    """A record may write its unit as a symbol."""
    assert thing_of_record("km").measure == thing_of("kilometres").measure


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("km", "kilometres", "", id="one measure"),
        pytest.param("soldiers", None, "", id="none"),
        pytest.param("grommets", "grommet", "", id="plural"),
        pytest.param("soldiers", "tanks", "have different units", id="things"),
        pytest.param("Canadian dollars", "kanadische Dollar", "", id="a country's currency"),
        pytest.param("US dollars", "USD", "", id="a currency by its code"),
        pytest.param("million Canadian dollars", "CAD", "", id="millions of a country's currency"),
        pytest.param(
            "Canadian dollars", "US dollars", "have different units", id="two countries' currencies"
        ),
        pytest.param(
            "Canadian dollars",
            "dollars",
            "do not tell whether they count the same",
            id="a country's and a bare one",
        ),
        pytest.param("people killed", "Tote", "", id="the dead in two words"),
        pytest.param("injured", "schwer Verletzte", "may be a whole and a part of it", id="a part"),
        pytest.param("grommets", "Ösen", "do not tell whether they count the same", id="unknown"),
    ],
)
def test_units_are_compared(one: str | None, other: str | None, expected: str) -> None:
    """Units differ where words plainly say so; where they do not tell, that is said."""
    assert unit_conflict(one, other) == expected
