"""What a claim states in numbers, and what its quotations tell in numbers: the two sides of a licence."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claimcheck.check.fit.bearing import Bearing, bearing_of
from claimcheck.check.fit.sameness import thing_of_record
from claimcheck.check.fit.stating import left_uncounted, stated
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.reading import Reading
from claimcheck.quantities.things import Thing
from claimcheck.records.model import Claim
from claimcheck.text.language import is_latin


class Shortfall(NamedTuple):
    """A number that the quotations do not license: the problem's code, empty where nothing can be told."""

    code: str
    reason: str


class Demand(NamedTuple):
    """A number that a claim states: its words, what they allow, and what its sentence does with it."""

    words: str
    interval: Interval
    values: frozenset[Decimal]
    thing: Thing
    ambiguous: str = ""
    bearing: Bearing = Bearing()
    at: int | None = None
    """Where in the claim it stands; None for the record's quantity."""


class Told(NamedTuple):
    """A number of a quotation, what its sentence does with it, and whether no other count stands there.

    `unlike` says of what modality the quotation is, where that is not the claim's; `rivals` are the
    other numbers of the sentence, with what it does with them.
    """

    reading: Reading
    bearing: Bearing
    is_alone: bool = True
    unlike: str = ""
    rivals: tuple[tuple[Reading, Bearing], ...] = ()


class Quoted(NamedTuple):
    """What the supporting quotations of a claim say in numbers, their texts, and known dates."""

    numbers: tuple[Told, ...]
    texts: tuple[str, ...]
    dates: tuple[str, ...]

    @property
    def is_read(self) -> bool:
        """Return whether all of them are in a script whose number words are known."""
        return all(is_latin(text) for text in self.texts)


def counts_something(claim: Claim) -> bool:
    """Return whether a claim states a quantity, and not only a year or a label."""
    return claim.quantity is not None or any(stated(claim.text))


def states_number(claim: Claim) -> bool:
    """Return whether a claim has a number that its quotations must have, too."""
    return counts_something(claim) or bool(left_uncounted(claim.text))


def numbers_of(claim: Claim) -> frozenset[Decimal]:
    """Return the numbers that a claim's text or record states."""
    record = recorded(claim)
    found = (demand.values for demand in (*demands_of(claim.text), *((record,) if record else ())))
    return frozenset().union(*found)


def recorded(claim: Claim) -> Demand | None:
    """Return the quantity of a claim's record."""
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
    return Demand(quantity.text, quantity.interval, numbers, thing_of_record(quantity.unit))


def demands_of(text: str) -> Iterator[Demand]:
    """Yield the numbers of a claim's text, in its order."""
    for reading in stated(text):
        values = frozenset(part.value for part in reading.parts)
        bearing = bearing_of(text, reading, None)
        yield Demand(
            reading.text,
            reading.interval,
            values,
            reading.thing,
            reading.ambiguous,
            bearing,
            reading.number.start,
        )
