"""Units of measure and money, each with one name for all its words in German and English.

The common part of what CLDR lists; babel 2.18 (33 MB, read at import) was weighed against it, and has
no inflected forms to recognise words by. Forms are in lower case, as tokens with a blank between
them; symbols that case tells apart are in SYMBOLS as they are written.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_kinds, all_words
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.tokens import Tokens

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


class Unit(NamedTuple):
    """What a number is measured in, and its name."""

    kind: QuantityKind
    name: str


PERCENT = all_kinds("percent-unit")

DURATIONS = all_kinds("duration")

FACTORS = all_kinds("factor")

_DIMENSIONS = all_kinds("dimension")

PREFIXES = {
    "": ("", "", 0),
    "kilo": ("kilo", "k", 3),
    "hecto": ("hekto|hecto", "h", 2),
    "deci": ("dezi|deci", "d", -1),
    "centi": ("zenti|centi", "c", -2),
    "milli": ("milli", "m", -3),
    "micro": ("mikro|micro", "µ|μ", -6),
    "nano": ("nano", "n", -9),
    "pico": ("piko|pico", "p", -12),
    "mega": ("mega", "M", 6),
    "giga": ("giga", "G", 9),
    "tera": ("tera", "T", 12),
    "peta": ("peta", "P", 15),
}
"""The metric prefixes: in words, as symbols, and the power of ten that each stands for."""

_BASES = {
    "metre": ("meter|metern|meters|metre|metres", "m"),
    "gram": ("gramm|gram|grams|gramme|grammes", "g"),
    "litre": ("liter|litern|liters|litre|litres", "l|L"),
    "watt": ("watt|watts", "W"),
    "watt hour": ("wattstunde|wattstunden|watt hour|watt hours", "Wh"),
    "byte": ("byte|bytes", "B"),
    "bit": ("bit|bits", "bit"),
    "hertz": ("hertz", "Hz"),
    "volt": ("volt|volts", "V"),
    "joule": ("joule|joules", "J"),
    "newton": ("newton|newtons", "N"),
    "pascal": ("pascal", "Pa"),
    "bar": ("bar", "bar"),
}


_POWERS = {"square ": ("quadrat|square ", "2", "²"), "cubic ": ("kubik|cubic ", "3", "³")}
"""What makes an area or a volume of a length: the words before it, the digit and the sign behind its symbol."""

_SHORT_NAMES = {"kilo": "kilogram", "kilos": "kilogram"}
_OTHER_SYMBOLS = all_kinds("symbol")
_NO_SYMBOLS = all_words("no-symbol")
"""Television, marks and the like, far more often than a unit."""


def _joined(heads: str, tails: str) -> Iterator[str]:
    """Yield each of *heads* with each of *tails*, parted by bars."""
    return (head + tail for head in heads.split("|") for tail in tails.split("|"))


def _metric_names() -> dict[str, str]:
    """Return the forms of metric units in words, in lower case."""
    names = dict(_SHORT_NAMES)
    for prefix, (spelt, _, _) in PREFIXES.items():
        for base, (words, _) in _BASES.items():
            names |= dict.fromkeys(_joined(spelt, words), prefix + base)
        for power, (kinds, _, _) in _POWERS.items():
            metres = "|".join(_joined(spelt, _BASES["metre"][0]))
            names |= dict.fromkeys(_joined(kinds, metres), f"{power}{prefix}metre")
    return names


def _metric_symbols() -> dict[str, str]:
    """Return the symbols of metric units, which case tells apart."""
    symbols: dict[str, str] = {}
    for prefix, (_, short, _) in PREFIXES.items():
        for base, (_, letters) in _BASES.items():
            symbols |= dict.fromkeys(_joined(short, letters), prefix + base)
        for power, (_, digit, raised) in _POWERS.items():
            signs = f"m{raised}|m {digit}|m ^ {digit}"
            symbols |= dict.fromkeys(_joined(short, signs), f"{power}{prefix}metre")
    symbols |= _OTHER_SYMBOLS
    # "2 pm" is a time of day.
    return {
        form: unit
        for form, unit in symbols.items()
        if form not in _NO_SYMBOLS and not form.lower().startswith("pm")
    }


@lru_cache(maxsize=1)
def lexicon() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Return the units by form, first those in lower case, then the symbols as they are written."""
    by_kind = (
        (QuantityKind.DIMENSION, {**_metric_names(), **_DIMENSIONS}),
        (QuantityKind.DURATION, DURATIONS),
        (QuantityKind.PERCENT, PERCENT),
        (QuantityKind.CURRENCY, CURRENCIES),
        (QuantityKind.FACTOR, FACTORS),
        (QuantityKind.AGE, {"yo": "year"}),
    )
    forms = {form: Unit(kind, name) for kind, list_ in by_kind for form, name in list_.items()}
    durations = frozenset(DURATIONS.values())
    written = {
        form: Unit(QuantityKind.DURATION if name in durations else QuantityKind.DIMENSION, name)
        for form, name in _metric_symbols().items()
    }
    return forms, written


_SHORTEST_FOLDED = 2
LONGEST = 3
"""Of so many tokens is the longest form."""


def unit_at(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """Return the unit whose words begin at token *at*, the longest, and where it ends."""
    forms, symbols = lexicon()
    for length in range(LONGEST, 0, -1):
        behind = range(at + 1, at + length)
        if not all(tokens.follows(step, joined=tokens[step].is_digits) for step in behind):
            continue
        written = " ".join(tokens[at + step].text for step in range(length))
        unit = symbols.get(written) or forms.get(written.lower())
        if unit is None and length == 1 and len(written) >= _SHORTEST_FOLDED:
            unit = _by_case().get(written.lower())
        if unit is None and length == 1 and is_money_sign(written):
            unit = Unit(QuantityKind.CURRENCY, written)
        if unit is not None and not (tokens[at + length].is_digits and tokens[at + length].before == ""):
            return unit, at + length
    return None


def is_money_sign(written: str) -> bool:
    """Return whether *written* is a sign of a currency, known or not: by its Unicode category."""
    return len(written) == 1 and unicodedata.category(written) == "Sc"


@lru_cache(maxsize=1)
def _by_case() -> dict[str, Unit]:
    return {form.lower(): unit for form, unit in lexicon()[1].items() if len(form) >= _SHORTEST_FOLDED}
