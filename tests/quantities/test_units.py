"""Units of measure and money: each form is read as its unit."""

import pytest

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.units import lexicon

FORMS = [
    (form.replace(" / ", "/").replace(" ^ ", "^").replace(" . ", ".").replace(" - ", "-"), unit)
    for form, unit in lexicon()[0].items()
]
SYMBOLS = [
    (form.replace(" ^ ", "^").replace("m 2", "m2").replace("m 3", "m3"), unit)
    for form, unit in lexicon()[1].items()
]


@pytest.mark.each(("form", "unit"), FORMS + SYMBOLS)
def test_each_form_is_its_unit(form: str, unit: object) -> None:
    """Each form behind a number gives kind and name of the unit."""
    (reading,) = quantities(f"Da sind 7 {form}", "de")
    assert (reading.kind, reading.measure) == tuple(unit)  # type: ignore[arg-type]


def test_case_tells_symbols_apart() -> None:
    """A symbol is read as it is written, and in another case only where none is written so."""
    assert [quantities(f"7 {form}", "de")[0].measure for form in ("mW", "MW", "Km", "KM/H")] == [
        "milliwatt",
        "megawatt",
        "kilometre",
        "kilometre per hour",
    ]
