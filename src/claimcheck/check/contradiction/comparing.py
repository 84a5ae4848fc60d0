"""What two claims with one key say of the same thing, compared: the rules for one pair; and sets of claims that are compared.

The date, the modality and the value are read off the records, and so is the quantity, but where a
record gives none: then off the quotations. Before two claims count as contradictory they must speak
of the same time and in the same way.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import dropwhile
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.actors.bearers import is_given_name, says_what
from claimcheck.check.fit.sameness import thing_of_record, unit_conflict
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.metric import without_prefix
from claimcheck.quantities.things import Sameness, Thing, degrees, fate_of, same_thing
from claimcheck.records.model import Claim, Stance
from claimcheck.records.values import Quantity, are_comparable
from claimcheck.report.model import CheckedClaim, Conflict, Position
from claimcheck.text.clause import words_for
from claimcheck.text.dates import dates_in
from claimcheck.text.fold import fold_words
from claimcheck.text.left_out.bounding import is_number
from claimcheck.text.negation import lists_of, tokens_of
from claimcheck.text.places import in_one_spelling, places_in
from claimcheck.text.readings import once
from claimcheck.text.word import WORD

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}|-[0-9]{2}-[0-9]{2}")
"""A date as `plain` gives it: a day, a month, a year, or a day without its year."""

_YEAR = 4


class Finding(NamedTuple):
    """A conflict of two claims, or of one with itself, once."""

    kind: Conflict
    first: str
    second: str
    reason: str
    same_origin: bool = False


def compared(
    first: CheckedClaim, second: CheckedClaim, same: Mapping[str, str] = MappingProxyType({})
) -> Finding | None:
    """Return the conflict of two claims with one key, if there is one; *same* as in `plain`."""
    conflict = _difference(first.claim, second.claim, same) or _read_off(first, second)
    if conflict is None:
        return None
    kind, reason = conflict
    obstacle = _obstacle(first.claim, second.claim)
    if obstacle is not None:
        kind, reason = Conflict.NOT_COMPARABLE, f"{reason}, but {obstacle}"
    return Finding(kind, first.claim.id, second.claim.id, reason)


def conflict_of(
    first: CheckedClaim, second: CheckedClaim, same: Mapping[str, str] = MappingProxyType({})
) -> Finding:
    """Return the conflict of two claims with one key that have one.

    Raises:
        ValueError: if they have none.
    """
    finding = compared(first, second, same)
    if finding is None:
        raise ValueError(f"nothing stands between {first.claim.id} and {second.claim.id}")
    return finding


def _difference(first: Claim, second: Claim, same: Mapping[str, str]) -> tuple[Conflict, str] | None:
    if first.quantity and second.quantity:
        return _quantities(first.quantity, second.quantity)
    if first.value is not None and second.value is not None:
        is_same = may_be_one_value(plain(first.value, same), plain(second.value, same))
        return None if is_same else (Conflict.VALUE, f"{first.value} against {second.value}")
    if is_bare(first) and is_bare(second) and holds(first) is not holds(second):
        return Conflict.DENIAL, "one says that it holds, the other that it does not"
    return None


def _quantities(first: Quantity, second: Quantity) -> tuple[Conflict, str] | None:
    (unit, interval), (other_unit, other) = map(plain_quantity, (first, second))
    conflict = unit_conflict(unit, other_unit)
    if conflict:
        return Conflict.NOT_COMPARABLE, f"{first.text} and {second.text} {conflict}"
    if interval.overlaps(other):
        return None
    return Conflict.NUMBER, f"{first.text} against {second.text}: no number fits both"


def plain_quantity(quantity: Quantity) -> tuple[str | None, Interval]:
    """Return the unit of a record's quantity, and how many of it there are, a metric one without its prefix."""
    thing, interval = without_prefix(told := thing_of_record(quantity.unit), quantity.interval)
    return (quantity.unit if thing == told else thing.measure), interval


HARMED = frozenset(("injured", "person"))
"""Who may be hurt more or less badly."""


class Number(NamedTuple):
    """A number that a claim's record or its quotations give."""

    text: str
    interval: Interval
    thing: Thing


def _read_off(first: CheckedClaim, second: CheckedClaim) -> tuple[Conflict, str] | None:
    """Return the conflict of the numbers in quotations, where a record of the two gives no quantity."""
    if (first.claim.quantity and second.claim.quantity) or first.claim.value or second.claim.value:
        return None
    one, other = number_of(first), number_of(second)
    if one is None or other is None or same_thing(one.thing, other.thing) is not Sameness.SAME:
        return None
    if one.interval.overlaps(other.interval):
        return None
    return Conflict.NUMBER, f"{one.text} against {other.text}: no number fits both"


def number_of(claim: CheckedClaim) -> Number | None:
    """Return the quantity of a claim's record, else the only one that its supporting quotations state."""
    quantity = claim.claim.quantity
    if quantity is not None:
        thing, interval = without_prefix(thing_of_record(quantity.unit), quantity.interval)
        return Number(quantity.text, interval, thing)
    supporting = [i for i in claim.evidence if i.stands and i.evidence.stance is Stance.SUPPORTS]
    read = [reading for item in supporting for reading in item.quantities]
    if not read or any(r.ambiguous or (r.interval, r.unit) != (read[0].interval, read[0].unit) for r in read):
        return None
    words = " ".join(read[0].text.split())
    # How badly they are hurt stands behind a verb as well: „45 Menschen wurden schwer verletzt“.
    told = degrees(word for item in supporting for word in WORD.findall(item.match.text))
    thing = read[0].thing
    if thing.category in HARMED or fate_of(thing) in HARMED:
        thing = thing._replace(words=(*thing.words, *sorted(told - degrees(thing.words))))
    thing, possible = without_prefix(thing, read[0].possible)
    return Number(f"“{words}” (read off the quotation)", possible, thing)


def plain(value: str, same: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return a value without what its typography and capitals make different; a date or place in any spelling as one.

    *same* has what is one for names in lower case: of an actor the id.
    """
    dates = dates_in(value)
    if len(dates) == 1 and value.strip(" .") == value[dates[0].span.start : dates[0].span.end].strip(" ."):
        year, month, day = dates[0].year, dates[0].month, dates[0].day
        return dates[0].edtf or f"{year or ''}-{month:02}-{day or 0:02}"
    said = " ".join(fold_words(value).casefold().split())
    spelled = in_one_spelling(said)
    return same.get(spelled, spelled)


def may_be_one_value(one: str, other: str) -> bool:
    """Return whether two values, as `plain` gives them, may be one: a person by the whole name and by the surname alone, a day and its month."""
    if _DATE.fullmatch(one) and _DATE.fullmatch(other):
        return are_comparable(one, other) or one.endswith(other) or other.endswith(one)
    short, long = sorted((_without_titles(one), _without_titles(other)), key=len)
    is_shorter = len(short) == 1 < len(long) and is_given_name(long[0])
    return one == other or short == long or (is_shorter and short == long[-1:])


def _without_titles(value: str) -> list[str]:
    """Return the words of a value without the offices and titles before a name, the last in one spelling, as a name of one word is."""
    words = value.partition(",")[0].split()
    return [*dropwhile(_is_title, words[:-1]), *map(in_one_spelling, words[-1:])]


def last_word(value: str) -> frozenset[str]:
    """Return what two values share that may be one: the last word, of a date its year, and its day without one."""
    if _DATE.fullmatch(value):
        return frozenset(filter(None, (value[:_YEAR], value[_YEAR:]) if value[0] != "-" else (value,)))
    return frozenset(_without_titles(value)[-1:])


def _is_title(word: str) -> bool:
    return says_what(word.strip(".")) and not is_given_name(word)


def is_bare(claim: Claim) -> bool:
    """Return whether a claim says only that something holds, or not."""
    return claim.quantity is None and claim.value is None


def holds(claim: Claim) -> bool:
    """Return whether a claim says that it holds."""
    return claim.holds is not False


def _obstacle(first: Claim, second: Claim) -> str | None:
    """Return why two claims cannot be compared, or None if they can."""
    if not are_comparable(first.as_of, second.as_of):
        return f"one is about {first.as_of}, the other about {second.as_of}"
    if first.modality is not second.modality:
        return f"one is {first.modality}, the other {second.modality}"
    one, other = scope_of(first.text), scope_of(second.text)
    if one and other and one.words == other.words and one.place != other.place:
        return f"one is about {one.written}, the other about {other.written}"
    return None


class Scope(NamedTuple):
    """The one place that a claim says something of, and the other words by which it does."""

    words: frozenset[str]
    place: str
    """In one spelling."""
    written: str


@once
def scope_of(text: str) -> Scope | None:
    """Return where what a claim tells is so: two that differ in place and numbers alone speak of two places.

    None where it names no place, or several.
    """
    places = places_in(text)
    if len(places) != 1:
        return None
    lists, own = lists_of(words_for(None)), {word.lower() for word in WORD.findall(places[0].words)}
    words = (token.word for token in tokens_of(text) if not is_number(token.word, lists))
    return Scope(frozenset(words) - own, places[0].name, places[0].words)


Masks = Mapping[Conflict, int]
"""By type of conflict the claims on the other side; types without any are left out."""


class Block(NamedTuple):
    """Claims that speak of one thing (`about`), or quote the same `words`."""

    about: str | None
    words: str | None
    ids: tuple[str, ...]
    """Sorted; bit 0 of a mask is the first."""
    masks: Sequence[Masks]
    tell: Callable[[int, int], Finding]
    """Returns the conflict of two claims that have one, the earlier one first."""
    positions: Sequence[Position]


def ones(mask: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, from the lowest."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
