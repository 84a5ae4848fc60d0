"""Currencies of other countries than the one that a bare name means."""

import pytest

from claimcheck.quantities.currencies import CURRENCIES, ISSUED_BY_DEFAULT
from claimcheck.quantities.reading import quantities


@pytest.mark.each(
    ("language", "text", "measure"),
    [
        ("en", "NZ$40", "new zealand dollar"),
        ("en", "Bds$40", "bds dollar"),
        ("en", "US$40", "us dollar"),
        ("en", "U.S.$40", "us dollar"),
        ("en", "$40", "dollar"),
        ("en", "a $40 fine", "dollar"),
        ("en", "40 Jamaican dollars", "jamaican dollar"),
        ("en", "40 Saudi riyals", "saudi riyal"),
        ("en", "40 \u20be", "\u20be"),
        ("en", "\u20ba40", "turkish lira"),
        ("de", "40 amerikanische Dollar", "us dollar"),
        ("de", "40 Hongkong-Dollar", "hong kong dollar"),
        ("de", "40 MUSD", "us dollar"),
    ],
)
def test_a_currency_has_its_issuer(language: str, text: str, measure: str) -> None:
    """By letters before its sign, by an adjective, by its own sign or code."""
    assert [reading.measure for reading in quantities(text, language)] == [measure]


def test_what_a_bare_name_may_stand_for_is_listed() -> None:
    """Each issuer by default is a currency that has forms of its own."""
    assert set(CURRENCIES.values()) >= ISSUED_BY_DEFAULT
