"""Whether two things that words leave open are the same nevertheless, so that an equal number licenses.

Beyond `quantities.things`: a compound is what its last part names (Unionsprogramme, "programmes"), a
word that both languages share differs in its spelling alone (Klicks, "clicks"), the dead are people who
were killed, and a claim may speak of people where the only ones that the source counts are soldiers.
"""

from functools import lru_cache

from claimcheck.quantities.counted import COUNTED, category
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.rates import rate_behind
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, Thing, degrees, fate_of, same_thing, stem, thing_of
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import ISSUED_BY_DEFAULT

_SHORTEST_PART = 4
_LONGEST_NOUN = 60
_SHORTEST_STEM = 4
_ENDINGS = ("innen", "ern", "en", "es", "er", "e", "n", "s")
_SPELLINGS = (("c", "k"), ("ph", "f"), ("é", "e"))
_PEOPLE = frozenset((
    *("soldier", "reservist", "mercenary", "officer", "police officer", "conscript", "inhabitant", "man", "woman"),
    *("child", "civilian", "refugee", "prisoner", "demonstrator", "member"),
))  # fmt: skip
_FATES = {"casualty": "killed", "injured": "wounded"}


def is_known_same(claimed: Thing, counted: Thing, *, fate: str, is_alone: bool) -> bool:
    """Return whether what a source counts is what a claim counts, though its words are others.

    Args:
        claimed: What the claim counts.
        counted: What the source counts.
        fate: What the claim says became of those it counts: `killed`, `wounded`; or nothing.
        is_alone: Whether the source counts nothing else in this passage.
    """
    if claimed.measure is not None or counted.measure is not None:
        return _is_wider(claimed.measure or "", counted.measure or "")
    one, other = kind_of(claimed.noun or ""), kind_of(counted.noun or "")
    if one is None or other is None:
        return (one is None) == (other is None) and _spelled(claimed.noun) == _spelled(counted.noun)
    if other in _FATES and one == "person":
        return fate == _FATES[other]
    return one == other or (one == "person" and other in _PEOPLE and is_alone)


@lru_cache(maxsize=4096)
def thing_of_record(unit: str | None) -> Thing:
    """Return the thing that a record's unit names, written out or as a symbol: `kilometres`, `km`."""
    told = _told_by(unit) if unit else None
    if told is not None:
        return told
    known = thing_of(unit)
    if unit and (known.measure is None or known.kind == "currency"):
        read = quantities(f"2 {unit}", None)
        measure = (read[0].measure if len(read) == 1 else None) or ""
        # „kanadische Dollar“ name whose dollars they are.
        if measure and (known.measure is None or measure.endswith(f" {known.measure}")):
            return read[0].thing
    return known


def _told_by(unit: str) -> Thing | None:
    """Return the thing of a record's unit that is told by something: `doses per month`; None where it is not."""
    tokens = Tokens(unit)
    for at in range(1, len(tokens)):
        rate = rate_behind(tokens, at, is_money=True)
        if rate is not None and rate.end == len(tokens):
            counted = thing_of_record(unit[: tokens.span(at - 1, at).end])
            if counted.measure is not None:
                return Thing(counted.kind, f"{counted.measure} per {rate.per}", counted.words, None)
            return Thing(QuantityKind.RATE, None, (*counted.words, "per", rate.per), counted.noun)
    return None


@lru_cache(maxsize=4096)
def unit_conflict(one: str | None, other: str | None) -> str:
    """Return in words why numbers of two records' units cannot be compared, nothing where they can."""
    first, second = thing_of_record(one), thing_of_record(other)
    if degrees(first.words) != degrees(second.words):
        return "may be a whole and a part of it"
    if (fate := fate_of(first)) and fate == fate_of(second):
        return ""
    same = same_thing(first, second)
    if same is Sameness.DIFFERENT:
        return "have different units"
    if same is not Sameness.UNTOLD or not (one and other) or _spelled(one) == _spelled(other):
        return ""
    known = is_known_same(first, second, fate="", is_alone=False)
    return "" if known else "do not tell whether they count the same"


def spellings(unit: str | None) -> frozenset[str] | None:
    """Return by what a unit that no list knows may be the same as another such one: they share one of these.

    None for any other: it may be the same as one that is spelled quite otherwise.
    """
    thing = thing_of_record(unit)
    if (
        not unit
        or thing.measure is not None
        or not thing.noun
        or kind_of(thing.noun) is not None
        or fate_of(thing)
    ):
        return None
    return frozenset((f"unit {_spelled(unit)}", f"noun {_spelled(thing.noun)}", f"stem {stem(thing.noun)}"))


def kind_of(noun: str) -> str | None:
    """Return the name of what a noun counts; of a compound in one word that of its last part, the longest that is listed."""
    known = category(noun)
    word = noun.lower()[-_LONGEST_NOUN:]
    parts = (word[start:] for start in range(1, len(word) - _SHORTEST_PART + 1))
    return known or next((COUNTED[part] for part in parts if part in COUNTED), None)


def _is_wider(claimed: str, counted: str) -> bool:
    """Return whether a claim names a currency that the source names more closely: *dollars*, *US dollars*; not Canadian ones.

    So are *pounds* those of money where the source has a sum of it: "£2m".
    """
    is_default = counted in ISSUED_BY_DEFAULT and counted.endswith(f" {claimed}")
    return bool(claimed) and (is_default or counted == f"{claimed} sterling")


def _spelled(noun: str | None) -> str:
    """Return the stem of a noun in one spelling for both languages."""
    word = (noun or "").lower()
    for written, one in _SPELLINGS:
        word = word.replace(written, one)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
