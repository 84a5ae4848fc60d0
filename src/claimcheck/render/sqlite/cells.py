"""The values of a row: numbers with all their digits, intervals, counts, lists."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any

from claimcheck.quantities.interval import Interval
from claimcheck.report.model import Count

Row = dict[str, Any]
"""Values by column: str, int, float or None."""

PLAIN_DIGITS = 40
"""Longer numbers are written with an exponent: a text of an article may name one of a million digits."""


def interval_cells(interval: Interval | None, prefix: str = "") -> Row:
    """Return both ends, each as a REAL and as all its digits; None for no interval gives NULLs."""
    low, high = (interval.low, interval.high) if interval else (None, None)
    return {
        f"{prefix}min": _real(low),
        f"{prefix}max": _real(high),
        f"{prefix}min_exact": exact(low),
        f"{prefix}max_exact": exact(high),
    }


def _real(number: Decimal | None) -> float | None:
    """Return the nearest REAL; None where there is none, as JSON has no infinity."""
    near = None if number is None else float(number)
    return near if near is not None and isfinite(near) else None


def exact(number: Decimal | None) -> str | None:
    """Return all digits of *number*, None for no bound."""
    if number is None or not number.is_finite():
        return None
    return f"{number:f}" if abs(number.adjusted()) < PLAIN_DIGITS else str(number)


def count_cells(name: str, count: Count) -> Row:
    """Return the two ends of a count, and the names of the known."""
    return {f"{name}_min": count.low, f"{name}_max": count.high, name: array(count.names)}


def array(texts: Iterable[str]) -> str:
    """Return *texts* as a JSON array."""
    return json.dumps(list(texts), ensure_ascii=False)


def pairs(texts: Mapping[str, str]) -> str | None:
    """Return *texts* as a JSON object; None where there are none."""
    return json.dumps(dict(texts), ensure_ascii=False) if texts else None
