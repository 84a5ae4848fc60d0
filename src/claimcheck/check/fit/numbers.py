"""Which numbers of a claim a passage has: the same number, of the same thing, with no looser bound."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from claimcheck.check.fit.sameness import is_known_same, thing_of_record
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.rates import EACH
from claimcheck.quantities.reading import Reading
from claimcheck.quantities.scales import Amount, in_common_scale
from claimcheck.quantities.things import Sameness, Thing, same_thing
from claimcheck.records.quantity import Quantity
from claimcheck.report.fit import Outcome

_STEPS = {"um": "by", "by": "by", "auf": "to", "to": "to"}
"""Which side of a change the word before a number makes it."""

_SAID = {
    "up_to": "“up to” ",
    "at_least": "“at least” ",
    "more_than": "“more than” ",
    "less_than": "“less than” ",
    "about": "“about” ",
}


_FEW = Decimal(12)
"""So many may be told by naming each, or by „beide“ and articles."""


class Number(NamedTuple):
    """A number as a claim states it, in its text or as its record's quantity."""

    words: str
    interval: Interval
    bound: str
    values: frozenset[Decimal]
    thing: Thing
    doubt: str = ""
    step: str = ""


class Verdict(NamedTuple):
    """How a number comes out: against which reading, and why."""

    outcome: Outcome
    reading: Reading | None
    reason: str = ""


def stated(reading: Reading, text: str) -> Number:
    """Return a number of the claim *text*."""
    values = frozenset(part.value for part in reading.parts)
    step = step_before(text, reading)
    return Number(
        reading.text,
        reading.interval,
        reading.bound,
        values,
        reading.thing,
        reading.ambiguous,
        step,
    )


def recorded(quantity: Quantity) -> Number:
    """Return the quantity of a record."""
    thing = thing_of_record(quantity.unit)
    return Number(quantity.text, quantity.interval, quantity.bound, frozenset(quantity.ends), thing)


def step_before(text: str, reading: Reading) -> str:
    """Return whether the word before a number makes it the size of a change, or one of its ends."""
    before = text[: reading.span.start].split()
    return _STEPS.get(before[-1].lower(), "") if before else ""


def compare(number: Number, readings: Sequence[tuple[Reading, str]], others: Sequence[Number]) -> Verdict:
    """Return how *number* comes out against the passage's *readings*, each with its step.

    Args:
        number: Of the claim.
        readings: The passage's numbers.
        others: All numbers of the claim: those of the passage that are none of them are rivals.
    """
    alike = [pair for pair in readings if same_thing(number.thing, pair[0].thing) is not Sameness.DIFFERENT]
    verdicts = [_against(number, reading, step) for reading, step in alike]
    found = [verdict for verdict in verdicts if verdict is not None]
    for wanted in (Outcome.SAME, Outcome.LESS):
        good = [verdict for verdict in found if verdict.outcome is wanted]
        if good:
            return _unless_rivalled(good[0], alike, others)
    if found:
        return min(found, key=lambda verdict: verdict.outcome is not Outcome.OPEN)
    return _absent(number, readings)


def _values(reading: Reading) -> frozenset[Decimal]:
    return frozenset(part.value for part in reading.parts)


def _against(number: Number, reading: Reading, step: str) -> Verdict | None:
    """Return how one reading answers a number; None where it is no answer to it."""
    is_same = bool(number.values & _values(reading))
    within = number.interval.contains(reading.interval)
    if not is_same and not (within and number.bound not in {"exact", "up_to"}):
        return None
    doubt = number.doubt or reading.ambiguous or _doubt_of_thing(number.thing, reading)
    if number.step != step and (number.step or step):
        doubt = doubt or "one tells a change, the other a level, or another end of a change"
    if doubt:
        return Verdict(Outcome.OPEN, reading, doubt)
    if not within:
        return Verdict(Outcome.MORE, reading, f"says {number.words}, the source says {said(reading)}")
    is_equal = number.interval == reading.interval
    return Verdict(Outcome.SAME if is_equal else Outcome.LESS, reading)


def _doubt_of_thing(thing: Thing, reading: Reading) -> str:
    if same_thing(thing, reading.thing) is Sameness.SAME or not (thing.is_told or reading.thing.is_told):
        return ""
    if is_known_same(thing, reading.thing, fate=thing.fate, is_alone=True):
        return ""
    return f"whether “{' '.join(reading.text.split())}” is of the same thing does not show"


def _unless_rivalled(
    verdict: Verdict, alike: Sequence[tuple[Reading, str]], others: Sequence[Number]
) -> Verdict:
    """Return *verdict*, left open where the passage has another number of the same thing that the claim has not."""
    claimed = frozenset().union(*(number.values for number in others))
    rival = next(
        (
            r
            for r, _ in alike
            if r is not verdict.reading
            and not _values(r) & claimed
            and not r.ambiguous
            and verdict.reading is not None
            and same_thing(r.thing, verdict.reading.thing) is Sameness.SAME
        ),
        None,
    )
    if rival is None:
        return verdict
    reason = (
        f"the passage has “{' '.join(rival.text.split())}”, too; which of them is meant is for you to judge"
    )
    return Verdict(Outcome.OPEN, verdict.reading, reason)


def _absent(number: Number, readings: Sequence[tuple[Reading, str]]) -> Verdict:
    for reading, _ in readings:
        scaled = in_common_scale(
            Amount(number.interval, number.values, number.thing),
            Amount(reading.interval, _values(reading), reading.thing),
        )
        if scaled and scaled[0].interval.contains(scaled[1].interval):
            told = " ".join(reading.text.split())
            return Verdict(Outcome.OPEN, reading, f"the source tells it in another measure, “{told}”")
    other = next((reading for reading, _ in readings if number.values & _values(reading)), None)
    if other is not None:
        is_shown = other.measure is not None and len((other.unit or "").split()) > 1
        per = "" if is_shown or other.thing.per == number.thing.per else other.thing.per
        told = f", {'for' if per == EACH else 'per'} {per}" if per else ""
        return Verdict(
            Outcome.MORE,
            other,
            f"says {number.words}, the source counts something else: “{other.text}”{told}",
        )
    if number.doubt or (number.thing.measure is None and max(number.values, default=_FEW) <= _FEW):
        return Verdict(Outcome.OPEN, None, f"whether {number.words} stands there cannot be told")
    return Verdict(Outcome.MORE, None, f"{number.words} stands in no supporting quotation")


def said(reading: Reading) -> str:
    """Return what a source says in plain words, and its own: `“up to” 9000 (“bis zu 9000 Soldaten”)`."""
    numbers = " to ".join(plain(part.value) for part in reading.parts)
    return f"{_SAID.get(reading.bound, '')}{numbers} (“{' '.join(reading.text.split())}”)"


def plain(value: Decimal) -> str:
    """Return a number in plain digits, millions and billions as records write them."""
    for scale, name in ((10**9, " billion"), (10**6, " million")):
        if abs(value) >= scale and value % (scale // 10) == 0:
            return f"{(value / scale).normalize():f}{name}"
    return f"{value.normalize():f}" if value == value.to_integral() else f"{value:.6g}"
