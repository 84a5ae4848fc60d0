"""Names, signs and codes of currencies, each with one name for all its words in German and English."""

from claimcheck.languages.pack import all_kinds

CURRENCIES = all_kinds("currency")
"""Names of currencies; what nation's („kanadische Dollar“) is read from the words between."""

ISSUED_BY_DEFAULT = frozenset(
    (
        "us dollar",
        "swiss franc",
        "russian rouble",
        "indian rupee",
        "turkish lira",
        "south korean won",
        "pound sterling",
    )
)
"""What a currency's bare name may stand for, so that a claim of *dollars* is licensed by US dollars, not by Canadian ones."""
