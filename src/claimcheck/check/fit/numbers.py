"""Which numbers of a claim a passage has: the same number, of the same thing, with no looser bound."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from claimcheck.check.fit.sameness import is_known_same, thing_of_record
from claimcheck.languages.pack import all_kinds
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.rates import EACH
from claimcheck.quantities.stated import Reading
from claimcheck.quantities.things import Amount, Sameness, Thing, in_common_scale, same_thing
from claimcheck.records.values import Quantity
from claimcheck.report.fit import Outcome

_STEPS = all_kinds("step")
"""Which side of a change the word before a number makes it."""

_BEFORE = 20
"""How far before a number, in code points, that word is sought."""

_SAID = {
    "up_to": "“up to” ",
    "at_least": "“at least” ",
    "more_than": "“more than” ",
    "less_than": "“less than” ",
    "about": "“about” ",
}


_NAMED = frozenset(("exact", "up_to"))
"""Bounds of numbers that are named as they are: *up to 9,000* is not met by 5,000."""

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
    is_another: bool = False


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
    before = text[max(0, reading.span.start - _BEFORE) : reading.span.start].split()
    return _STEPS.get(before[-1].lower(), "") if before else ""


class Told(NamedTuple):
    """A number of a passage: its step, the numbers in it, and what it counts."""

    reading: Reading
    step: str
    values: frozenset[Decimal]
    thing: Thing


class Passage:
    """The numbers of a passage, found by what they say: a long list is not gone through for each of the claim's."""

    def __init__(self, readings: Iterable[tuple[Reading, str]], claim: Iterable[Number]) -> None:
        """Take them in order, each with its step, and all of the claim's: what is none of those is a rival."""
        self.told = [Told(r, step, frozenset(p.value for p in r.parts), r.thing) for r, step in readings]
        self.measured = [told for told in self.told if told.thing.measure or told.thing.kind == "share"]
        self._by_value: defaultdict[Decimal, list[int]] = defaultdict(list)
        for index, told in enumerate(self.told):
            for value in told.values:
                self._by_value[value].append(index)
        claimed = frozenset[Decimal]().union(*(number.values for number in claim))
        self._rivals: defaultdict[Thing, list[int]] = defaultdict(list)
        for index, told in enumerate(self.told):
            is_former = told.step == "from"  # "61 percent, down from 75"
            if not (told.values & claimed or told.reading.ambiguous or is_former):
                self._rivals[told.thing].append(index)

    def having(self, values: Iterable[Decimal]) -> list[Told]:
        """Return those that have one of *values*, in order."""
        found = {index for value in values for index in self._by_value.get(value, ())}
        return [self.told[index] for index in sorted(found)]

    def rival(self, number: Number, met: Reading) -> Reading | None:
        """Return the first number besides *met* that counts the same as it and may be meant, but is none of the claim's."""
        alike = (
            next((index for index in same if self.told[index].reading is not met), None)
            for thing, same in self._rivals.items()
            if same_thing(number.thing, thing) is not Sameness.DIFFERENT
            and same_thing(thing, met.thing) is Sameness.SAME
        )
        first = min((index for index in alike if index is not None), default=None)
        return None if first is None else self.told[first].reading


def compare(number: Number, passage: Passage) -> Verdict:
    """Return how *number* of a claim comes out against the numbers of a passage."""
    # A number that is named must be the one that is named; any other may hold the passage's.
    asked = passage.having(number.values) if number.bound in _NAMED else passage.told
    alike = (told for told in asked if same_thing(number.thing, told.thing) is not Sameness.DIFFERENT)
    found = [verdict for told in alike if (verdict := _against(number, told)) is not None]
    for wanted in (Outcome.SAME, Outcome.LESS):
        good = next((verdict for verdict in found if verdict.outcome is wanted), None)
        if good is not None:
            return _unless_rivalled(good, number, passage)
    if found:
        return min(found, key=lambda verdict: verdict.outcome is not Outcome.OPEN)
    return _absent(number, passage)


def _against(number: Number, told: Told) -> Verdict | None:
    """Return how one reading answers a number; None where it is no answer to it."""
    reading, step = told.reading, told.step
    is_same = bool(number.values & told.values)
    within = number.interval.contains(reading.interval)
    if not is_same and not (within and number.bound not in _NAMED):
        return None
    # What is doubtful alike, in the same words, says the same: „um 2,4 Prozent“.
    is_alike = reading.ambiguous in {"", number.doubt} and number.words.split() == reading.text.split()
    doubt = "" if is_alike else number.doubt or reading.ambiguous
    doubt = doubt or doubt_of_thing(number.thing, reading)
    if number.step != step and (number.step or step):
        doubt = doubt or "one tells a change, the other a level, or another end of a change"
    if doubt:
        return Verdict(Outcome.OPEN, reading, doubt)
    if not within:
        return Verdict(Outcome.MORE, reading, f"says {number.words}, the source says {said(reading)}")
    is_equal = number.interval == reading.interval
    return Verdict(Outcome.SAME if is_equal else Outcome.LESS, reading)


def doubt_of_thing(thing: Thing, reading: Reading) -> str:
    """Return that nothing shows whether a number counts the claim's thing; empty where it does, or neither tells it."""
    if same_thing(thing, reading.thing) is Sameness.SAME or not (thing.is_told or reading.thing.is_told):
        return ""
    if is_known_same(thing, reading.thing, fate=thing.fate, is_alone=True):
        return ""
    return f"whether “{' '.join(reading.text.split())}” is of the same thing does not show"


def _unless_rivalled(verdict: Verdict, number: Number, passage: Passage) -> Verdict:
    """Return *verdict*, left open where the passage has another number of the same thing that the claim has not."""
    rival = passage.rival(number, verdict.reading) if verdict.reading is not None else None
    if rival is None:
        return verdict
    reason = (
        f"the passage has “{' '.join(rival.text.split())}”, too; which of them is meant is for you to judge"
    )
    return Verdict(Outcome.OPEN, verdict.reading, reason)


def _absent(number: Number, passage: Passage) -> Verdict:
    measured = _in_another_measure(number, passage)
    if measured is not None:
        return measured
    other = next((told.reading for told in passage.having(number.values)), None)
    doubt = number.doubt or other.ambiguous if other is not None else ""
    if other is not None and doubt:
        return Verdict(Outcome.OPEN, other, doubt)
    if other is not None:
        is_shown = other.measure is not None and len((other.unit or "").split()) > 1
        per = "" if is_shown or other.thing.per == number.thing.per else other.thing.per
        each = f", {'for' if per == EACH else 'per'} {per}" if per else ""
        counted = " ".join(other.text.split())
        finds = "does not tell it of" if _is_same_wording(number.words, counted) else "counts something else:"
        return Verdict(Outcome.MORE, other, f"says {number.words}, the source {finds} “{counted}”{each}")
    if number.doubt or (number.thing.measure is None and max(number.values, default=_FEW) <= _FEW):
        reason = f"whether {number.words} stands there cannot be told"
        alike = (told for told in passage.told if same_thing(number.thing, told.thing) is Sameness.SAME)
        another = next((told.reading for told in alike if not told.reading.ambiguous), None)
        if number.doubt or another is None:
            return Verdict(Outcome.OPEN, None, reason)
        words = " ".join(another.text.split())
        return Verdict(Outcome.OPEN, another, f"{reason}: the source says “{words}”", is_another=True)
    return Verdict(Outcome.MORE, None, f"{number.words} stands in no supporting quotation")


def _in_another_measure(number: Number, passage: Passage) -> Verdict | None:
    """Return how a number in another measure answers one of the claim: exactly the same is the same; None where none does."""
    is_measured = number.thing.measure or number.thing.kind == "share"
    for told in passage.measured if is_measured else ():
        scaled = in_common_scale(
            Amount(number.interval, number.values, number.thing),
            Amount(told.reading.interval, told.values, told.thing),
        )
        if scaled and scaled[0].interval == scaled[1].interval and _is_exact(number, told):
            return _unless_rivalled(Verdict(Outcome.SAME, told.reading), number, passage)
        is_within = scaled and scaled[0].interval.contains(scaled[1].interval)
        if is_within or _is_within_rate(number, told):
            words = " ".join(told.reading.text.split())
            return Verdict(Outcome.OPEN, told.reading, f"the source tells it in another measure, “{words}”")
    return None


def _is_exact(number: Number, told: Told) -> bool:
    """Return whether both tell one number of one thing for certain, so that 2,000 metres are 2 km."""
    is_certain = not number.doubt and not told.reading.ambiguous and number.step == told.step
    return (
        is_certain
        and number.bound == told.reading.bound == "exact"
        and len(number.values) == len(told.values) == 1
    )


def _is_within_rate(number: Number, told: Told) -> bool:
    """Return whether a rate of the passage lies within a bound of the claim, which may tell by what it is elsewhere: *more than 100 nanograms of lead per litre*, "131 ng/l"."""
    is_rate = (told.thing.measure or "").startswith(f"{number.thing.measure} per ")
    is_bound = number.bound not in _NAMED and number.values.isdisjoint(told.values)
    return is_rate and is_bound and number.interval.contains(told.reading.interval)


def _is_same_wording(one: str, other: str) -> bool:
    """Return whether two numbers with what they count are worded alike but for endings: *400 Beschäftigte*, „400 Beschäftigten“."""
    pairs = list(zip(one.casefold().split(), other.casefold().split(), strict=False))
    is_as_long = len(one.split()) == len(other.split()) == len(pairs)
    return is_as_long and all(left[:-_ENDING] == right[: len(left[:-_ENDING])] for left, right in pairs)


_ENDING = 2
"""So many letters may an ending have."""


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
