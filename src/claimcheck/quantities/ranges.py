"""Numbers with what bounds them, those that make a range as one: "more than 10 and less than 20"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claimcheck.languages.pack import LANGUAGES, all_words
from claimcheck.quantities.bounds import (
    LOOSE,
    OR_EQUAL,
    Bound,
    Phrases,
    bound_after,
    bounds_before,
    doubt_of_bound,
    doubt_of_by,
    is_no_bound,
    or_equal,
)
from claimcheck.quantities.interval import BoundKind, Interval, QuantityKind, interval_of
from claimcheck.quantities.measure import Measured
from claimcheck.quantities.simple import Numeral
from claimcheck.quantities.things import told_in
from claimcheck.quantities.tokens import Tokens


class Group(NamedTuple):
    """One number, or the two that make a range, with what bounds them, in tokens."""

    numbers: tuple[Measured, ...]
    first: int
    end: int
    bound: BoundKind
    interval: Interval
    doubt: str = ""
    """Why its bound may be none, or nothing."""


def bounded(tokens: Tokens, items: Sequence[Measured], phrases: Phrases) -> list[Group]:
    """Return the numbers with their bounds, those that make a range as one."""
    groups: list[Group] = []
    index, is_end = 0, False
    while index < len(items):
        pair = _range(tokens, items[index], items[index + 1]) if index + 1 < len(items) else None
        group = pair or _single(tokens, _suspended(tokens, items[index : index + 2]), phrases)
        was_end = is_end
        is_end = (
            pair is None and _may_be_ends(tokens, *items[index : index + 2])
            if items[index + 1 : index + 2]
            else False
        )
        if not pair and (is_end or was_end):
            group = group._replace(doubt=group.doubt or "it may be one end of a range")
        index += 2 if pair else 1
        merged = _merged(tokens, groups[-1], group) if groups else None
        if merged is not None:
            groups[-1] = merged
        else:
            groups.append(group if not pair else _loosened(tokens, group, phrases))
    return groups


_TO = all_words("range-to", LANGUAGES)
_AND = all_words("and", LANGUAGES)
_OR = all_words("or", LANGUAGES)
"""„Drei oder vier“ allows three to four."""
CHANGED = all_words("change-to")
"""Behind these "to" leads to what came of it: "rose 5 percent to 10 percent", "fell from 200 to 300"."""
_CHANGE_REACH = 4
"""How far before "from", in tokens, a change is looked for: "raised its target from 5 to 10"."""


def _range(tokens: Tokens, low: Measured, high: Measured) -> Group | None:
    """Return two numbers as a range: „3 bis 5“, `3-5`, „zwischen 3 und 5“, "from 3 to 5", `3~5`."""
    gap = tokens.words(low.end, high.first)
    before = tokens[low.first - 1].word
    opened = before in {"zwischen", "between"}
    dash = gap in {"-", "~"} and tokens[low.end].before == tokens[low.end + 1].before
    suspended = gap in {"- bis", "- to", "- oder", "- or"} or (opened and gap in {"- und", "- and"})
    if gap == "to" and _is_change(tokens, low.first):
        return None
    negative = (
        high.number.value < 0 and gap == "" and high.first == low.end and tokens[high.first].before == ""
    )
    if not (gap in _TO | _OR or dash or suspended or negative or (opened and gap in _AND)):
        return None
    signed = _is_signed(low) and (high.unit is None or (_is_signed(high) and high.unit == low.unit))
    if low.unit is not None and low.unit != high.unit and not signed:
        scaled = _in_unit_of(low, high)
        if scaled is None:
            return None
        low = scaled
    bottom, top = low.number, high.number._replace(value=abs(high.number.value)) if negative else high.number
    bottom = _shared_scale(tokens, bottom, top, is_suspended=suspended)
    if (
        bottom.scaled is None
        and (low.unit is None or signed)
        and top.scaled is not None
        and bottom.value <= top.scaled
    ):
        bottom = bottom._replace(value=bottom.value * top.value / top.scaled)
    if bottom.value > top.value and opened:
        bottom, top = top, bottom
    if bottom.value >= top.value:
        return None
    first = low.first - (opened or before in {"von", "from"})
    ends = (low._replace(number=bottom), high._replace(number=top))
    return Group(ends, first, high.end, BoundKind.RANGE, Interval(bottom.value, top.value))


def _in_unit_of(low: Measured, high: Measured) -> Measured | None:
    """Return the lower end of a range in the unit of the upper: "30 minutes to 2 hours", "3 euros to 5 euros a day"; None where none leads to it."""
    if low.unit is None or high.unit is None:
        return None
    if high.unit.name.startswith(f"{low.unit.name} per "):
        return low._replace(unit=high.unit)
    value = told_in(low.number.value, low.unit.name, high.unit.name)
    return None if value is None else low._replace(number=low.number._replace(value=value))


_FROM = all_words("range-from", LANGUAGES)
_OPENING = all_words("range-between", LANGUAGES)
_FAR = 12


def _may_be_ends(tokens: Tokens, low: Measured, high: Measured) -> bool:
    """Return whether two numbers may be the ends of one range, though words or measures stand between them.

    „Zwischen 300 Dollar und 500 Euro“, "from six months in prison to five years"; what changes has its ends for themselves.
    """
    if high.first - low.end > _FAR or not all(tokens.follows(at) for at in range(low.end, high.first + 1)):
        return False
    opens, joint = tokens[low.first - 1].word, tokens[high.first - 1].word
    if opens in _OPENING:
        return joint in _AND
    return opens in _FROM and joint in _TO and not _is_change(tokens, low.first)


def _is_change(tokens: Tokens, first: int) -> bool:
    """Return whether what stands before a number makes it the start of a change, or its size."""
    reach = _CHANGE_REACH + 1 if tokens[first - 1].word in {"by", "from"} else 1
    return any(tokens[first - back].word in CHANGED for back in range(1, reach + 1))


def _is_signed(item: Measured) -> bool:
    """Return whether a sign of money stands before its number, where a range shares it: "$3-5 million"."""
    return (
        item.unit is not None
        and item.unit.kind is QuantityKind.CURRENCY
        and item.words[0] < item.number.first
    )


def _suspended(tokens: Tokens, items: Sequence[Measured]) -> Measured:
    """Return the first of *items*, with the scale of the second where it leaves that out: „zwei- und dreitausend“."""
    first = items[0]
    if len(items) == 1 or tokens.words(first.end, items[1].first) not in {"- und", "- and"}:
        return first
    return first._replace(number=_shared_scale(tokens, first.number, items[1].number, is_suspended=True))


def _shared_scale(tokens: Tokens, bottom: Numeral, top: Numeral, *, is_suspended: bool) -> Numeral:
    """Return the lower end with the scale that is joined to the upper: „sechs- bis siebentausend“, „10- bis 20.000“.

    Of „zwei- bis dreihunderttausend“ that is the longest scale with a number before it.
    """
    word = tokens[top.end - 1].word
    scale = next(
        (size for tail, size in _JOINED_SCALES.items() if word.endswith(tail) and word != tail), None
    )
    if top.in_digits:
        scale = _THOUSAND if is_suspended and top.scaled is None and not top.value % _THOUSAND else None
    if scale is None or bottom.scaled is not None or bottom.value * scale >= top.value:
        return bottom
    return (
        bottom._replace(value=bottom.value * scale) if bottom.value * scale * _TENFOLD > top.value else bottom
    )


_JOINED_SCALES = {"hunderttausend": 10**5, "tausend": 10**3, "hundert": 10**2}
_TENFOLD = 10
_THOUSAND = 1000


def _loosened(tokens: Tokens, group: Group, phrases: Phrases) -> Group:
    """Return a range with the bound before it: a loose one widens its ends, a firm one keeps one of them."""
    bounds, doubt = _bounds(tokens, group.first, phrases)
    kinds = [bound.kind for bound in bounds]
    firm = next((kind for kind in kinds if kind in _FROM_BELOW | _FROM_ABOVE), None)
    if firm is None and not LOOSE & set(kinds):
        return group._replace(doubt=doubt)
    low, high = group.interval.low, group.interval.high or Decimal(0)
    first = bounds[-1].first
    if firm is not None:
        end = low if firm in _FROM_BELOW else high
        return group._replace(first=first, bound=firm, interval=interval_of(firm, end), doubt=doubt)
    wide = Interval(interval_of(BoundKind.ABOUT, low).low, interval_of(BoundKind.ABOUT, high).high)
    return group._replace(first=first, interval=wide, doubt=doubt)


def _bounds(tokens: Tokens, first: int, phrases: Phrases) -> tuple[list[Bound], str]:
    """Return the bounds before a number, the nearest first, and why they may be none."""
    found = bounds_before(tokens, first, phrases)
    while found and is_no_bound(tokens, found[-1].first):
        found.pop()
    if not found:
        return [], doubt_of_by(tokens, first)
    return found, doubt_of_bound(tokens, found[-1].first)


def _single(tokens: Tokens, item: Measured, phrases: Phrases) -> Group:
    before, doubt = _bounds(tokens, item.first, phrases)
    number = item.number
    kinds = [bound.kind for bound in before]
    first = before[-1].first if before else min(item.first, number.first)
    after = bound_after(tokens, item.end, phrases) or bound_after(tokens, number.end, phrases)
    end = max(item.end, after.end) if after else item.end
    if after and tokens.words(first - 2, first) in _EQUAL:
        first -= 2
    firm = next((kind for kind in kinds if kind not in LOOSE), None)
    if firm in OR_EQUAL and (equal := or_equal(tokens, item.end)):
        firm, end = OR_EQUAL[firm], equal
    implied = BoundKind.AT_LEAST if number.vague else BoundKind.EXACT
    kind = firm or (after.kind if after else None) or (kinds[0] if kinds else implied)
    if number.vague and kind in LOOSE:
        kind = BoundKind.AT_LEAST
    return Group((item,), first, end, kind, interval_of(kind, number.value), doubt)


_EQUAL = all_words("equal")
_FROM_BELOW = frozenset((BoundKind.AT_LEAST, BoundKind.MORE_THAN))
_FROM_ABOVE = frozenset((BoundKind.UP_TO, BoundKind.LESS_THAN))
_JOINTS = frozenset(("and", "but", ",", "und", "aber", ", and", ", but", ", aber", ", und"))


def _merged(tokens: Tokens, first: Group, second: Group) -> Group | None:
    """Return a lower and an upper bound that follow each other as one range: "more than 10 and less than 20"."""
    kinds = {first.bound, second.bound}
    if not (kinds & _FROM_BELOW and kinds & _FROM_ABOVE) or max(len(first.numbers), len(second.numbers)) > 1:
        return None
    if tokens.words(first.end, second.first) not in _JOINTS or not first.interval.overlaps(second.interval):
        return None
    below, above = (first, second) if first.bound in _FROM_BELOW else (second, first)
    interval = Interval(
        below.interval.low, above.interval.high, below.interval.low_open, above.interval.high_open
    )
    return Group((*first.numbers, *second.numbers), first.first, second.end, BoundKind.RANGE, interval)
