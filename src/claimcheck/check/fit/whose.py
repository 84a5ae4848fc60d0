"""Whether a sentence tells several amounts of one kind, of which a claim may have taken the wrong one.

„Die Ukraine spricht von 1.000 Toten, Russland von 200“ has the number of *Russia speaks of 1,000*.
Whose number is whose nothing reads across languages; so that a claim with one of them is licensed only
where its own words tell it from the others (as what a change led to, as the wounded, as those of a
nation), or where it states the others, too, in the same order.
"""

from collections.abc import Iterator, Sequence

from claimcheck.check.fit.bearing import Bearing
from claimcheck.check.fit.demand import Demand, Quoted, Shortfall, Told
from claimcheck.quantities.reading import Reading
from claimcheck.quantities.things import Sameness, same_thing

_TELLING = ("fate", "step", "direction", "rates", "nations", "part", "difference")
"""What of a bearing tells one number of a sentence from another."""


def mixed_up(demands: Sequence[Demand], quoted: Quoted) -> Iterator[Shortfall]:
    """Yield each number of a claim of which a quotation tells others of the same kind in the same sentence.

    Args:
        demands: The numbers of the claim, each licensed as far as size and kind go.
        quoted: Its supporting quotations.
    """
    for demand in demands:
        tellings = [told for told in quoted.numbers if demand.values & _values(told.reading)]
        open_ = [_rival(demand, told, demands) for told in tellings]
        if open_ and all(rival is not None for rival in open_):
            others = next(" ".join(rival.text.split()) for rival in open_ if rival is not None)
            yield Shortfall(
                "",
                f"whether {demand.words} is licensed cannot be told: the same sentence has “{others}”, "
                "too; which of them is meant is for you to judge",
            )


def _rival(demand: Demand, told: Told, demands: Sequence[Demand]) -> Reading | None:
    """Return another number of the sentence that may be the one the claim tells of."""
    for reading, bearing in told.rivals:
        is_other = not reading.ambiguous and not _values(reading) & _values(told.reading)
        if (
            is_other
            and _is_alike(told.reading, reading)
            and not _is_told_apart(demand, told.bearing, bearing)
        ):
            stated = [other for other in demands if other.values & _values(reading)]
            if not any(_in_order(demand, other, told.reading, reading) for other in stated):
                return reading
    return None


def _values(reading: Reading) -> frozenset[object]:
    return frozenset(part.value for part in reading.parts)


def _is_alike(own: Reading, other: Reading) -> bool:
    """Return whether the other counts the same, or does not say what it counts."""
    if other.kind == "number" == own.kind and not other.thing.is_told:
        return True
    return (
        own.kind == other.kind and own.thing.is_told and same_thing(own.thing, other.thing) is Sameness.SAME
    )


def _is_told_apart(demand: Demand, own: Bearing, other: Bearing) -> bool:
    """Return whether what the claim says of its number is said of the one and not of the other."""
    claim = demand.bearing
    if other.negation and not (own.negation or claim.negation):
        return True
    if not claim.step and own.step == "level" and other.step in {"start", "change"}:
        return True
    return any(
        getattr(claim, name)
        and getattr(claim, name) == getattr(own, name)
        and getattr(own, name) != getattr(other, name)
        for name in _TELLING
    )


def _in_order(demand: Demand, other: Demand, own: Reading, rival: Reading) -> bool:
    """Return whether claim and sentence tell the two numbers in the same order."""
    if demand.at is None or other.at is None:
        return False
    return (demand.at < other.at) == (own.number.start < rival.number.start)
