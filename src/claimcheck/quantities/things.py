"""Whether two quantities count the same thing, across German and English, as far as words tell; and amounts in different measures, brought to one.

Only factors that never change are known: the metric prefixes, the international yard and pound
agreement of 1959, times below the week, and years in months. Currencies have none but their hundredths.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.languages.pack import all_words
from claimcheck.quantities.counted import FATES, PEOPLE, category, nations
from claimcheck.quantities.interval import Interval, QuantityKind
from claimcheck.quantities.rates import by_which
from claimcheck.quantities.units import PREFIXES, lexicon


class Sameness(Enum):
    """Whether two readings count the same thing."""

    SAME = "same"
    DIFFERENT = "different"
    UNTOLD = "untold"


_WIDE = frozenset(("person", "man", "member", "casualty", "injured", "prisoner", "inhabitant", "missing"))
"""Words for people that others may be told of with: „2.000 Männer“ may be soldiers."""

_WITHIN = frozenset(
    (
        frozenset(("soldier", "officer")),
        frozenset(("police officer", "officer")),
        frozenset(("soldier", "conscript")),
        frozenset(("soldier", "mercenary")),
        frozenset(("fighter jet", "aircraft")),
        frozenset(("student", "child")),
        frozenset(("worker", "employee")),
    )
)
"""Pairs of which one may be meant by the other."""

_APART = (
    (
        {"aktive", "aktiven", "aktiver", "active"},
        {"reserve", "ehemalige", "ehemaligen", "former", "reserves"},
    ),
)
"""Adjectives that tell two groups of the same people apart."""

_ENDINGS = ("innen", "ern", "en", "er", "es", "e", "n", "s")
_SHORTEST_STEM = 4


class Thing(NamedTuple):
    """What is counted: the kind and name of its unit, or the words of the counted noun."""

    kind: QuantityKind
    measure: str | None
    words: tuple[str, ...]
    noun: str | None
    fate: str = ""
    """What befell those that are counted, a name of `FATES`."""

    @property
    def is_told(self) -> bool:
        """Return whether anything is known of it."""
        return self.measure is not None or self.noun is not None or bool(self.fate)

    @property
    def per(self) -> str:
        """What it is told by, or nothing: "300 euros per head"."""
        if self.measure is not None:
            return self.measure.rpartition(" per ")[2] if " per " in self.measure else ""
        return self.words[-1] if self.kind is QuantityKind.RATE and "per" in self.words else ""

    @property
    def amount(self) -> "Thing":
        """The same told by nothing: the euros of "euros per head"."""
        if not self.per:
            return self
        if self.measure is not None:
            return Thing(
                self.kind, self.measure.removesuffix(f" per {self.per}"), self.words, None, self.fate
            )
        return Thing(QuantityKind.NUMBER, None, self.words[:-2], self.noun, self.fate)

    @property
    def category(self) -> str | None:
        """The name of what the noun counts; where only what befell them is told, of those it befell."""
        return category(self.noun) if self.noun is not None else self.fate or None


@lru_cache(maxsize=1024)
def thing_of(unit: str | None) -> Thing:
    """Return the thing that a record's unit names: `soldiers`, `million euros`, `per cent of voters`."""
    if not unit or not unit.split():
        return Thing(QuantityKind.NUMBER, None, (), None)
    words = tuple(unit.lower().split())
    for length in range(len(words), 0, -1):
        for start in {0, len(words) - length}:
            found = lexicon()[0].get(" ".join(words[start : start + length]))
            if found is not None:
                return Thing(found.kind, found.name, words, None)
    pairs = (" ".join(pair) for pair in pairwise(words))
    known = (name for name in (*pairs, *reversed(words)) if category(name))
    noun = next(known, words[-1])
    return Thing(QuantityKind.NUMBER, None, words, noun)


@lru_cache(maxsize=1 << 14)  # of each number of a claim with each of a passage
def same_thing(one: Thing, other: Thing) -> Sameness:
    """Return whether two quantities count the same thing, number for number.

    DIFFERENT only where words plainly say so. Two measures of one kind are (7 km, 7 miles); what can
    be compared all the same, `claimcheck.quantities.things` brings to one measure.
    """
    if not (one.is_told and other.is_told):
        return Sameness.UNTOLD
    if _are_apart(one, other):
        return Sameness.DIFFERENT
    if one.measure is not None or other.measure is not None:
        return _measures(one, other)
    told = _nouns(one, other)
    # „45 Schwerverletzte“ are some of „120 Verletzte“.
    return Sameness.UNTOLD if told is Sameness.SAME and degrees(one.words) != degrees(other.words) else told


_DEGREES = all_words("degree-of-harm")


def degrees(words: Iterable[str]) -> frozenset[str]:
    """Return how badly those are hurt of whom *words* tell: „schwer“ of „schwer Verletzte“ and of „Schwerverletzte“."""
    lower = [word.lower() for word in words]
    return frozenset(
        degree
        for word in lower
        for degree in _DEGREES
        if word == degree or (word.startswith(degree) and word.removeprefix(degree) in FATES)
    )


def fate_of(thing: Thing) -> str:
    """Return what befell all that are counted, where nothing narrower is: „8 Tote“, "8 people killed"; no fate of "8 children killed"."""
    fate = _fate(thing)
    return fate if thing.category in {None, "person", fate} else ""


def _rates(one: Thing, other: Thing) -> Sameness:
    """Return whether two measures told by something are one."""
    is_same = by_which(one.per, other.per)
    if is_same is False:
        return Sameness.DIFFERENT
    measures = _measures(one.amount, other.amount)
    return Sameness.UNTOLD if is_same is None and measures is Sameness.SAME else measures


def _measures(one: Thing, other: Thing) -> Sameness:
    kinds = {one.kind, other.kind}
    if one.measure is None or other.measure is None or one.measure == other.measure:
        return Sameness.SAME if one.measure == other.measure else Sameness.DIFFERENT
    if one.per or other.per:
        return _rates(one, other)
    pair = {one.measure, other.measure}
    if pair == {"pound", "pound sterling"}:
        return Sameness.UNTOLD
    if kinds == {QuantityKind.CURRENCY}:
        return _currencies(one.measure, other.measure)
    if "degree" in pair and all(measure.startswith("degree") for measure in pair):
        return Sameness.UNTOLD
    return Sameness.DIFFERENT


def _currencies(one: str, other: str) -> Sameness:
    """Return whether two currencies are one: *dollars* may be any nation's, *euros* are no dollars."""
    short, long = sorted((one, other), key=len)
    return Sameness.UNTOLD if long.endswith(f" {short}") else Sameness.DIFFERENT


def _nouns(one: Thing, other: Thing) -> Sameness:
    if len({one.kind, other.kind}) > 1:
        return Sameness.DIFFERENT
    first, second = one.category, other.category
    if by_which(one.per, other.per) is None:
        return Sameness.UNTOLD
    if first is not None and second is not None:
        return _known(first, second)
    stems = {stem(one.noun or ""), stem(other.noun or "")}
    return Sameness.SAME if len(stems) == 1 else Sameness.UNTOLD


_FATEFUL = frozenset(("casualty", "injured", "missing"))


def _known(first: str, second: str) -> Sameness:
    if first == second:
        return Sameness.SAME
    pair = frozenset((first, second))
    wide = pair <= PEOPLE and bool(pair & _WIDE)
    apart = pair <= _FATEFUL or not (wide or pair in _WITHIN)
    return Sameness.DIFFERENT if apart else Sameness.UNTOLD


def _are_apart(one: Thing, other: Thing) -> bool:
    """Return whether what is told beside the nouns tells two groups apart: their fate, nation, or state."""
    fates = {fate for fate in (_fate(one), _fate(other)) if fate}
    if len(fates) > 1:
        return True
    if one.kind is other.kind is QuantityKind.RATE and by_which(one.per, other.per) is False:
        return True
    nation, other_nation = nations(one.words), nations(other.words)
    if nation and other_nation and not nation & other_nation:
        return True
    return _by_adjective(one.words, other.words) or _by_adjective(other.words, one.words)


def _fate(thing: Thing) -> str:
    known = category(thing.noun or "")
    told = (FATES.get(word.lower(), "") for word in thing.words)
    return known if known in _FATEFUL else thing.fate or next(filter(None, told), "")


def _by_adjective(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    one, other = {w.lower() for w in words}, {w.lower() for w in others}
    return any(one & first and other & second for first, second in _APART)


def stem(noun: str) -> str:
    """Return a noun in lower case without what may be its ending."""
    word = noun.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


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
