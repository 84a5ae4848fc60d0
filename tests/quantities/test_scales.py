"""Amounts in two measures, compared in one."""

from decimal import Decimal

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.scales import Amount, in_common_scale
from claimcheck.quantities.things import Sameness, same_thing


def amount(text: str) -> Amount:
    """Return the one quantity of a German or English text."""
    readings = [*quantities(text, "de"), *quantities(text, "en")]
    reading = max(readings, key=lambda r: r.measure is not None or r.kind == "share")
    return Amount(reading.interval, frozenset(part.value for part in reading.parts), reading.thing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3 Kilometer", "3000 metres"),
        ("2 Tonnen", "2000 kilograms"),
        ("2 GW", "2000 MW"),
        ("2 Jahre", "24 months"),
        ("2 Stunden", "120 minutes"),
        ("2 Wochen", "14 days"),
        ("2 Euro", "200 cents"),
        ("die Hälfte der Wähler", "50 percent"),
        ("drei Viertel der Wähler", "75 percent"),
        ("jeder fünfte", "20 percent"),
        ("jeder zweite", "50 percent"),
        ("one in five", "20 Prozent"),
        ("drei von vier", "75 percent"),
        ("50 Basispunkte", "0.5 percentage points"),
        ("5 Hektar", "50000 m²"),
        ("1 Meile", "1609.344 metres"),
        ("2 Kubikmeter", "2000 litres"),
        ("36 km/h", "10 metres per second"),
        ("5 Promille", "0.5 percent"),
        ("100 basis points", "1 Prozentpunkt"),
        ("2 Jahrzehnte", "20 years"),
        ("1 Jahrhundert", "100 years"),
        ("3 days", "72 Stunden"),
        ("5 Minuten", "300 seconds"),
        ("2 Sekunden", "2000 milliseconds"),
        ("1 week", "168 Stunden"),
        ("1 Seemeile", "1852 metres"),
        ("3 Fuß", "1 yard"),
        ("12 Zoll", "1 foot"),
        ("1 Quadratmeile", "640 acres"),
        ("10 mph", "16.09344 km/h"),
        ("2 Pfund Sterling", "200 pence"),
    ],
)
def test_equal_amounts_are_equal_in_one_scale(one: str, other: str) -> None:
    """Two measures with a fixed factor compare by value, whichever comes first."""
    pairs = (in_common_scale(amount(one), amount(other)), in_common_scale(amount(other), amount(one)))
    for pair in pairs:
        assert pair is not None
        first, second = pair
        assert (first.interval, first.values) == (second.interval, second.values)
        assert same_thing(first.thing, second.thing) is Sameness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("3 Kilometer", "3 km", id="one measure"),
        pytest.param("3 Monate", "90 days", id="no fixed factor"),
        pytest.param("3 Euro", "3 dollars", id="currencies"),
        pytest.param("3 Soldaten", "3 km", id="no measure"),
        pytest.param("3 Cent", "3 pounds sterling", id="another coin"),
    ],
)
def test_there_is_not_always_a_common_scale(one: str, other: str) -> None:
    """None says that the two are compared as they are, if at all."""
    assert in_common_scale(amount(one), amount(other)) is None


def test_an_open_end_stays_open() -> None:
    """What has no upper bound has none in another measure."""
    pair = in_common_scale(amount("mehr als 2 Jahre"), amount("12 months"))
    assert pair is not None
    assert (pair[0].interval.low, pair[0].interval.high) == (Decimal(24), None)
