"""Amounts in different measures of one kind, brought to one: 3 km and 3000 m, a half and 50 percent.

Only factors that never change are known: the metric prefixes, the international yard and pound
agreement of 1959, times below the week, and years in months. Currencies have none but their hundredths.
"""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.quantities.interval import Interval, QuantityKind
from claimcheck.quantities.things import Thing
from claimcheck.quantities.units import PREFIXES

_BASES = ("metre", "gram", "litre", "watt", "watt hour", "hertz", "volt", "joule", "newton", "pascal", "bar")
_POWERS = {"square": 2, "cubic": 3}

_LENGTHS = {"inch": "0.0254", "foot": "0.3048", "yard": "0.9144", "mile": "1609.344"}
_OTHERS = (
    ("metre", "nautical mile", "1852"),
    ("gram", "tonne", "1000000"),
    ("square metre", "hectare", "10000"),
    ("square metre", "acre", "4046.8564224"),
    ("cubic metre", "litre", "0.001"),
    ("second", "minute", "60"),
    ("second", "hour", "3600"),
    ("second", "day", "86400"),
    ("second", "week", "604800"),
    ("second", "millisecond", "0.001"),
    ("month", "year", "12"),
    ("month", "decade", "120"),
    ("month", "century", "1200"),
    ("percentage point", "basis point", "0.01"),
    ("percent", "per mille", "0.1"),
    ("kilometre per hour", "mile per hour", "1.609344"),
    ("kilometre per hour", "metre per second", "3.6"),
)
"""Base, measure, and how many of the base one of the measure is."""

_CENTS = {"cent": ("euro", "dollar"), "penny": ("pound sterling",)}
"""Of which currencies, by the end of their names, a coin is the hundredth."""


class Amount(NamedTuple):
    """What a quantity allows, the numbers that are written, and what they count."""

    interval: Interval
    values: frozenset[Decimal]
    thing: Thing


@lru_cache(maxsize=1)
def _factors() -> dict[str, tuple[str, Decimal]]:
    """Return the base of each measure, and how many of it one is."""
    sizes = {prefix: Decimal(10) ** power for prefix, (_, _, power) in PREFIXES.items()}
    found = {prefix + base: (base, size) for base in _BASES for prefix, size in sizes.items()}
    lengths = {name: Decimal(size) for name, size in _LENGTHS.items()}
    found |= {name: ("metre", size) for name, size in lengths.items()}
    for word, power in _POWERS.items():
        metric = {f"{prefix}metre": size for prefix, size in sizes.items()}
        found |= {
            f"{word} {name}": (f"{word} metre", size**power) for name, size in (metric | lengths).items()
        }
    for base, name, size in _OTHERS:
        found |= {base: found.get(base, (base, Decimal(1))), name: (base, Decimal(size))}
    litres = {name: size for name, (base, size) in found.items() if base == "litre"}
    found |= {name: ("cubic metre", size / 1000) for name, size in litres.items()}
    return found


def in_common_scale(one: Amount, other: Amount) -> tuple[Amount, Amount] | None:
    """Return both amounts in one measure, so that their intervals and values compare; else None.

    None where they already have the same measure, and where no fixed factor leads from one to the
    other: then `same_thing` says what they are to each other. Parts of a whole become percent.
    """
    common = _common(one.thing, other.thing)
    if common is None:
        return None
    measure, factor, other_factor = common
    return _scaled(one, measure, factor), _scaled(other, measure, other_factor)


def _common(one: Thing, other: Thing) -> tuple[str, Decimal, Decimal] | None:
    """Return a measure that both can be told in, and the factors that lead to it."""
    first, second = _measure(one), _measure(other)
    if first is None or second is None or first == second:
        return None
    factors = _factors()
    base, size = ("percent", Decimal(100)) if first == "share" else factors.get(first, (first, Decimal(1)))
    other_base, other_size = (
        ("percent", Decimal(100)) if second == "share" else factors.get(second, (second, Decimal(1)))
    )
    if base == other_base:
        return base, size, other_size
    if _is_cent_of(first, second):
        return second, Decimal("0.01"), Decimal(1)
    return (first, Decimal(1), Decimal("0.01")) if _is_cent_of(second, first) else None


def told_in(value: Decimal, one: str, other: str) -> Decimal | None:
    """Return how many of the measure *other* so many of the measure *one* are, None where that is no fixed number."""
    if _is_cent_of(one, other):
        return value * Decimal("0.01")
    factors = _factors()
    base, size = factors.get(one, (one, Decimal(1)))
    other_base, other_size = factors.get(other, (other, Decimal(1)))
    return value * size / other_size if base == other_base else None


def _measure(thing: Thing) -> str | None:
    return "share" if thing.kind is QuantityKind.SHARE else thing.measure


def _is_cent_of(coin: str, currency: str) -> bool:
    return currency.endswith(_CENTS.get(coin, ())) if coin in _CENTS else False


def _scaled(amount: Amount, measure: str, factor: Decimal) -> Amount:
    low, high = amount.interval.low * factor, amount.interval.high
    interval = amount.interval._replace(low=low, high=None if high is None else high * factor)
    values = frozenset(value * factor for value in amount.values)
    thing = amount.thing
    kind = QuantityKind.PERCENT if thing.kind is QuantityKind.SHARE else thing.kind
    return Amount(interval, values, Thing(kind, measure, thing.words, None, thing.fate))
