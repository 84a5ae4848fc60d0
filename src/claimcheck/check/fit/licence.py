"""Which numbers of a claim its supporting quotations license, and which go further.

„bis zu 9000“ licenses *up to 9,000*, not *9,000*: the numbers that a claim allows must hold all that
one supporting quotation allows, of the same thing, and this quotation must have the claim's modality.
*Licensed* is a promise: where words do not tell whether two things are the same, or the passage denies
the number, asks for it, or tells it of a change or a part, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.check.fit.bearing import obstacle
from claimcheck.check.fit.dates import missing_dates
from claimcheck.check.fit.demand import Demand, Quoted, Shortfall, Told, demands_of, recorded
from claimcheck.check.fit.sameness import is_known_same
from claimcheck.check.fit.stating import left_uncounted, stated
from claimcheck.check.fit.whose import mixed_up
from claimcheck.check.fit.worded import missing_words
from claimcheck.quantities.reading import Reading
from claimcheck.quantities.scales import Amount, in_common_scale
from claimcheck.quantities.things import Sameness, same_thing
from claimcheck.records.model import Claim
from claimcheck.text.language import is_read

_SAID = {
    "up_to": "“up to” ",
    "at_least": "“at least” ",
    "more_than": "“more than” ",
    "less_than": "“less than” ",
    "about": "“about” ",
}


def shortfalls(claim: Claim, quoted: Quoted) -> tuple[Shortfall, ...]:
    """Return what the quotations do not license of the record's quantity and the text's numbers."""
    if not is_read(claim.text):
        unread = "the claim is in a language whose numbers are not read"
        return (*_of_record(claim, quoted), Shortfall("", unread))
    found = list(_of_record(claim, quoted))
    record = recorded(claim)
    demands = list(demands_of(claim.text))
    for demand in demands:
        covered = record is not None and record.values == demand.values and bool(found)
        if not covered:
            found += _unlicensed(demand, quoted)
    found += _at_odds(record, demands)
    found += _dates(claim.text, quoted)
    found += _worded(claim.text, quoted)
    found += [] if found else mixed_up(demands or [*((record,) if record else ())], quoted)
    return tuple(dict.fromkeys(found))


def _of_record(claim: Claim, quoted: Quoted) -> Iterator[Shortfall]:
    record = recorded(claim)
    if record is not None:
        yield from _unlicensed(record, quoted)


def _at_odds(record: Demand | None, demands: Sequence[Demand]) -> Iterator[Shortfall]:
    """Yield that the record's quantity is none of its own text's numbers, where that has any."""
    if record is None or not demands or any(demand.ambiguous for demand in demands):
        return
    agreeing = [demand for demand in demands if record.interval.overlaps(demand.interval)]
    alike = [d for d in agreeing if same_thing(record.thing, d.thing) is not Sameness.DIFFERENT]
    if not alike:
        words = "; ".join(demand.words for demand in demands)
        yield Shortfall("", f"the record's quantity is {record.words}, the claim says {words}")


def _unlicensed(demand: Demand, quoted: Quoted) -> Iterator[Shortfall]:
    alike = [t for t in quoted.numbers if same_thing(demand.thing, t.reading.thing) is not Sameness.DIFFERENT]
    sure = [told for told in alike if not told.reading.ambiguous]
    within = [told for told in sure if demand.interval.contains(told.reading.interval)]
    granting = [told for told in within if _is_told_by(demand, told.reading)]
    if granting and not demand.ambiguous:
        yield from _granted(demand, granting)
        return
    doubt = demand.ambiguous or next((t.reading.ambiguous for t in alike if t.reading.ambiguous), "")
    if within and not doubt:
        doubt = f"whether “{within[0].reading.text}” is of the same thing does not show"
    doubt = doubt or _measured_otherwise(demand, quoted)
    if doubt:
        yield Shortfall("", f"whether {demand.words} is licensed cannot be told: {doubt}")
    elif not quoted.is_read:
        yield Shortfall("", f"{demand.words}: a quotation is in a script whose numbers are not read")
    else:
        yield _overreach(demand, sure, quoted)


def _measured_otherwise(demand: Demand, quoted: Quoted) -> str:
    """Return in words that a quotation has the amount in another measure: „5 km“ for 5,000 metres."""
    claimed = Amount(demand.interval, demand.values, demand.thing)
    for told in quoted.numbers:
        reading = told.reading
        amount = Amount(reading.interval, frozenset(part.value for part in reading.parts), reading.thing)
        scaled = in_common_scale(claimed, amount)
        if scaled and scaled[0].interval.contains(scaled[1].interval):
            return f"the source tells it in another measure, “{' '.join(reading.text.split())}”"
    return ""


def _granted(demand: Demand, granting: Sequence[Told]) -> Iterator[Shortfall]:
    """Yield why none of the quotations that have the number licenses it."""
    reasons = [(told, _obstacle(demand, told)) for told in granting]
    if any(not reason and not told.unlike for told, reason in reasons):
        return
    first = next((reason for told, reason in reasons if not told.unlike), "")
    if first or all(reason for _, reason in reasons):
        reason = first or reasons[0][1]
        code = "CC515" if all(_is_turned(demand, told) for told, _ in reasons) else ""
        yield Shortfall(code, f"whether {demand.words} is licensed cannot be told: {reason}")
        return
    told = next(told for told, reason in reasons if not reason)
    yield Shortfall("CC513", f"{demand.words} stands only in a quotation that is {told.unlike}")


def _is_turned(demand: Demand, told: Told) -> bool:
    """Return whether the passage denies its number or sets a condition for it, and the claim does not."""
    names = ("negation", "condition")
    return any(getattr(told.bearing, name) and not getattr(demand.bearing, name) for name in names)


def _obstacle(demand: Demand, told: Told) -> str:
    """Return why a number of the demanded size does not license it, nothing where it does."""
    thing, text = told.reading.thing, " ".join(told.reading.text.split())
    same = same_thing(demand.thing, thing)
    if same is Sameness.UNTOLD and demand.thing.is_told and thing.is_told:
        if not is_known_same(demand.thing, thing, fate=demand.bearing.fate, is_alone=told.is_alone):
            return f"the number stands there, but in “{text}”; whether that is the same is for you to judge"
    elif demand.thing.noun is not None and not thing.is_told:
        return f"of what the source says “{text}” does not show"
    return obstacle(demand.bearing, told.bearing) if demand.at is not None else ""


def _overreach(demand: Demand, alike: Sequence[Told], quoted: Quoted) -> Shortfall:
    near = next((told.reading for told in alike if _shares(demand, told.reading)), None)
    if near is not None:
        return Shortfall("CC511", f"says {demand.words}, the source says {said(near)}")
    other = next((told.reading for told in quoted.numbers if _shares(demand, told.reading)), None)
    if other is not None:
        return Shortfall("CC511", f"says {demand.words}, the source counts something else: “{other.text}”")
    doubt = _said_without_number(demand, quoted)
    if doubt:
        return Shortfall("", f"whether {demand.words} is licensed cannot be told: {doubt}")
    told = f"; the source says {said(alike[0].reading)}" if alike else ""
    return Shortfall("CC512", f"{demand.words} stands in no supporting quotation{told}")


_BOTH = re.compile(
    r"\b(?:beid(?:e[mnrs]?|erseits)|both|couple|duo|ein paar|pair|paar|twins?|zwillinge?)\b", re.IGNORECASE
)


def _said_without_number(demand: Demand, quoted: Quoted) -> str:
    """Return in words that articles and „beide“ may say one and two."""
    if demand.values == {Decimal(1)}:
        return "one may be said by an article"
    both = next(filter(None, map(_BOTH.search, quoted.texts)), None)
    return f"the source says “{both.group()}”" if both and demand.values == {Decimal(2)} else ""


def _is_told_by(demand: Demand, reading: Reading) -> bool:
    """Return whether a reading is of the demanded thing: plainly, or as far as an equal number shows."""
    return same_thing(demand.thing, reading.thing) is Sameness.SAME or _shares(demand, reading)


def _shares(demand: Demand, reading: Reading) -> bool:
    return bool(demand.values & {part.value for part in reading.parts})


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


def _dates(text: str, quoted: Quoted) -> Iterator[Shortfall]:
    """Yield the numerals of a claim that count nothing and that neither quotations nor known dates have."""
    for written in missing_dates(text, left_uncounted(text), quoted.texts, quoted.dates):
        if quoted.is_read:
            yield Shortfall("CC512", f"{written} stands in no supporting quotation")
        else:
            yield Shortfall("", f"{written}: a quotation is in a script whose numbers are not read")


def _worded(text: str, quoted: Quoted) -> Iterator[Shortfall]:
    """Yield the amounts and dates in words that neither quotations nor known dates have; they are not read further."""
    for word in missing_words(_without_amounts(text), quoted.texts, quoted.dates):
        yield Shortfall("", f"whether “{word}” is licensed cannot be told: no supporting quotation has it")


def _without_amounts(text: str) -> str:
    """Return a claim without the amounts that are compared as such: the half of "five and a half years"."""
    pieces, end = [], 0
    for reading in stated(text):
        pieces.append(text[end : reading.core.start])
        end = max(end, reading.core.end)
    return " ".join((*pieces, text[end:]))
