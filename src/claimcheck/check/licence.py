"""Which numbers of a claim its supporting quotations license, and which go further.

„bis zu 9000“ licenses *up to 9,000*, not *9,000*: the numbers that a claim allows must hold all that
some supporting quotation allows, of the same thing. Where words do not tell whether two things are
the same, equal numbers are taken for equal: the curator linked the two. A number that may be read in
two ways neither licenses nor overreaches.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claimcheck.quantities.interval import Interval
from claimcheck.quantities.reading import Reading, quantities, uncounted
from claimcheck.quantities.things import Sameness, Thing, same_thing, thing_of
from claimcheck.records.model import Claim
from claimcheck.text.language import is_latin, language_of

_DIGITS = re.compile(r"[0-9]+")
_GROUPING = re.compile(r"(?<=[0-9])[.,' \u00a0\u202f](?=[0-9]{3}(?![0-9]))")
_DUAL = re.compile(r"\b(?:the|die|der|den|beiden|both|these|those) *\Z", re.IGNORECASE)
_TWO = 2
_SAID = {
    "up_to": "“up to” ",
    "at_least": "“at least” ",
    "more_than": "“more than” ",
    "less_than": "“less than” ",
    "about": "“about” ",
}


class Shortfall(NamedTuple):
    """A number that the quotations do not license: the problem's code, empty where nothing can be told."""

    code: str
    reason: str


class Demand(NamedTuple):
    """A number that a claim states: its words, and what they allow."""

    words: str
    interval: Interval
    values: frozenset[Decimal]
    thing: Thing
    ambiguous: str = ""


class Quoted(NamedTuple):
    """What the supporting quotations of a claim say in numbers: their readings, texts, and known dates."""

    readings: tuple[Reading, ...]
    texts: tuple[str, ...]
    dates: tuple[str, ...]

    @property
    def is_read(self) -> bool:
        """Return whether all of them are in a script whose number words are known."""
        return all(is_latin(text) for text in self.texts)


def states_number(claim: Claim) -> bool:
    """Return whether a claim has a number that its quotations must have, too."""
    return (
        claim.quantity is not None
        or any(_stated(claim.text))
        or any(uncounted(claim.text, language_of(claim.text)))
    )


def shortfalls(claim: Claim, quoted: Quoted) -> tuple[Shortfall, ...]:
    """Return what the quotations do not license of the record's quantity and the text's numbers."""
    found: list[Shortfall] = []
    recorded = _recorded(claim)
    if recorded is not None:
        found += _unlicensed(recorded, quoted)
    for demand in _stated(claim.text):
        covered = recorded is not None and recorded.values == demand.values and bool(found)
        if not covered:
            found += _unlicensed(demand, quoted)
    found += _dates(claim.text, quoted)
    return tuple(dict.fromkeys(found))


def _recorded(claim: Claim) -> Demand | None:
    quantity = claim.quantity
    if quantity is None:
        return None
    low, high = quantity.interval.low, quantity.interval.high
    values = {low, high}
    if quantity.bound in {"up_to", "less_than"}:
        values = {high}
    elif quantity.bound == "about" and high is not None:
        values = {(low + high) / 2}
    numbers = frozenset(value for value in values if value is not None)
    return Demand(quantity.text, quantity.interval, numbers, thing_of(quantity.unit))


def _stated(text: str) -> Iterator[Demand]:
    """Yield the quantities of a claim's text; „the two countries“ presupposes its number and states none."""
    for reading in quantities(text, language_of(text)):
        values = frozenset(part.value for part in reading.parts)
        presupposed = values == {Decimal(_TWO)} and _DUAL.search(text[: reading.span.start])
        if not presupposed and reading.ambiguous != "may be a pronoun":
            yield Demand(reading.text, reading.interval, values, reading.thing, reading.ambiguous)


def _unlicensed(demand: Demand, quoted: Quoted) -> Iterator[Shortfall]:
    alike = [r for r in quoted.readings if same_thing(demand.thing, r.thing) is not Sameness.DIFFERENT]
    sure = [reading for reading in alike if not reading.ambiguous]
    within = [reading for reading in sure if demand.interval.contains(reading.interval)]
    if not demand.ambiguous and any(_is_told_by(demand, reading) for reading in within):
        return
    doubt = demand.ambiguous or next((r.ambiguous for r in alike if r.ambiguous), "")
    if within and not doubt:
        doubt = f"whether “{within[0].text}” is of the same thing does not show"
    if doubt:
        yield Shortfall("", f"whether {demand.words} is licensed cannot be told: {doubt}")
    elif not quoted.is_read:
        yield Shortfall("", f"{demand.words}: a quotation is in a script whose numbers are not read")
    else:
        yield _overreach(demand, sure, quoted)


def _overreach(demand: Demand, alike: Sequence[Reading], quoted: Quoted) -> Shortfall:
    near = next((reading for reading in alike if _shares(demand, reading)), None)
    if near is not None:
        return Shortfall("CC511", f"says {demand.words}, the source says {said(near)}")
    other = next((reading for reading in quoted.readings if _shares(demand, reading)), None)
    if other is not None:
        return Shortfall("CC511", f"says {demand.words}, the source counts something else: “{other.text}”")
    if demand.values == {Decimal(1)}:
        return Shortfall(
            "", f"whether {demand.words} is licensed cannot be told: one may be said by an article"
        )
    told = f"; the source says {said(alike[0])}" if alike else ""
    return Shortfall("CC512", f"{demand.words} stands in no supporting quotation{told}")


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
    known = {number for known in (*quoted.texts, *quoted.dates) for number in _numerals(known)}
    for written in uncounted(text, language_of(text)):
        missing = [number for number in _numerals(written) if not _is_known(number, known)]
        if missing and quoted.is_read:
            yield Shortfall("CC512", f"{written} stands in no supporting quotation")
        elif missing:
            yield Shortfall("", f"{written}: a quotation is in a script whose numbers are not read")


def _numerals(text: str) -> Iterator[str]:
    for digits in _DIGITS.findall(_GROUPING.sub("", text)):
        yield digits.lstrip("0") or "0"


def _is_known(number: str, known: set[str]) -> bool:
    """Return whether a numeral is among the known; of „90er“ and "1990s" one is the other's end."""
    decade = number.endswith("0") and len(number) in {2, 4}
    return number in known or (
        decade
        and any(
            k[-2:] == number[-2:] and len(k) in {2, 4} and k != number and {len(k), len(number)} == {2, 4}
            for k in known
        )
    )
