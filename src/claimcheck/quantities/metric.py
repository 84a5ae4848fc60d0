"""Metric measures brought to the one without a prefix: 2 kilometres are 2000 metres, digit for digit.

What a factor other than a power of ten leads to (miles, hours) is rounded where it is told, so that it stays another measure.
"""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.quantities.interval import Interval
from claimcheck.quantities.things import Thing, told_in
from claimcheck.quantities.units import PREFIXES

_BASES = ("gram", "square metre", "cubic metre")
"""What a tonne, a hectare and a litre are told in."""


class _Base(NamedTuple):
    measure: str
    factor: Decimal


def without_prefix(thing: Thing, interval: Interval) -> tuple[Thing, Interval]:
    """Return a thing and how many of it there are in the measure without a prefix; as they are where there is none."""
    base = _base(thing.measure) if thing.measure else None
    if base is None:
        return thing, interval
    high = None if interval.high is None else interval.high * base.factor
    return thing._replace(measure=base.measure), interval._replace(low=interval.low * base.factor, high=high)


@lru_cache(maxsize=512)
def _base(measure: str) -> _Base | None:
    head, _, last = measure.rpartition(" ")
    plain = (
        f"{head} {last.removeprefix(prefix)}".strip()
        for prefix in PREFIXES
        if prefix and last.startswith(prefix)
    )
    for base in (*plain, *_BASES):
        factor = told_in(Decimal(1), measure, base)
        if factor is not None and factor.normalize().as_tuple().digits == (1,):
            return _Base(base, factor)
    return None
