"""Signs that what the claim tells as so in general is so for some alone, or at some times: "free for members", "banned on Sundays"."""

from collections.abc import Set as AbstractSet

from claimcheck.check.fit.narrowing import FOR, PLURALS, are_several, is_number, phrase_at
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.stating import is_past
from claimcheck.check.fit.words import (
    COORDINATING,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PAST,
    PREPOSITIONS,
    PRESENT,
    RELATIVE,
)
from claimcheck.languages.pack import all_groups, all_words
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

_RESTRICTING = all_words("telling-of-part") | all_words("restricting")
"""Behind these it is told which of a kind are meant: "children under 12"."""

_PLURAL_RELATIVES = (
    all_words("relative-object") | all_words("plural-article")
) & RELATIVE | OBJECT_PRONOUNS - DETERMINERS
_PAST_FORMS = PAST["de"] | PAST["en"]
_TO = "to"
_SEASONS = all_words("recurring-behind-in")
_RECURRING = all_words("recurring-time")
_ONLY = all_groups("same-in-translation")["only"]
_NEAR = 3


def _for_some(parts: Parts) -> str:
    """Return that the passage tells for whom alone it is so now, of nothing that is done: "is free for members", „kosten für Rentner“."""
    said = {parts.claim.lower(i) for i in parts.all}
    is_over = any(is_past(parts, word) for word in said) and PRESENT[parts.language].isdisjoint(said)
    is_deed = not parts.is_copular and any(own > parts.start for own in parts.bare)
    if is_over or is_deed:
        return ""
    words = parts.passage.words
    for at in range(parts.between[0], min(parts.between[-1] + 2, len(words))):
        inside = _for_whom(parts, at)
        told = [parts.passage.lower(i) for i in inside]
        is_open = bool(told) and DETERMINERS.isdisjoint(told) and parts.shared.isdisjoint(inside)
        # „Gäste“ and „Erwachsene“ end as a singular may.
        may_be = parts.language == "de" and bool(told) and told[-1].endswith("e")
        if is_open and (may_be or are_several(told, parts.language)):
            return f"the passage says “{' '.join(words[i].text for i in (at, *inside))}”, the claim does not"
    return ""


def _for_whom(parts: Parts, at: int) -> list[int]:
    """Return the words behind "for", or behind "to" right behind what it is: "closed to lorries"; none where no such word stands there."""
    words = parts.passage.words
    if parts.passage.lower(at) == _TO and at - 1 in parts.shared and at + 1 < len(words):
        return [at + 1]
    phrase = phrase_at(parts.held, at) if parts.passage.lower(at) in FOR else None
    return [i for i in range(at + 1, len(words)) if phrase and words[i].span.end <= phrase.end]


def _recurring(parts: Parts) -> str:
    """Return that the passage tells of some times what the claim tells as what is so: "cars are banned on Sundays"."""
    said = {parts.claim.lower(i) for i in parts.all}
    is_now = not PRESENT[parts.language].isdisjoint(said)
    is_kind = parts.is_copular and any(own > parts.start and _is_named(parts, own) for own in parts.bare)
    if is_kind or said & _PAST_FORMS or (not is_now and any(is_past(parts, word) for word in said)):
        return ""
    told = (
        at
        for at in sorted(parts.inside)
        if parts.passage.lower(at) in _RECURRING - said or (is_now and _is_season(parts, at, said))
    )
    doers = {place for own in parts.subjects[-1:] for place in parts.places[own]} | {*parts.deeds}
    when = next((at for at in told if not doers.isdisjoint(parts.passage.stretch(at))), None)
    return "" if when is None else f"the passage says “{parts.passage.words[when].text}”, the claim does not"


def _kinds(parts: Parts) -> str:
    """Return that the passage tells of some of a kind what the claim tells of all of it: "children under 12 travel free"."""
    said = {parts.claim.lower(i) for i in parts.all} - PLURALS
    if said & _PAST_FORMS or any(is_past(parts, word) for word in said):
        return ""
    for own in parts.places:
        if _is_kind(parts, own) and all(_is_restricted(parts, place) for place in parts.places[own]):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _is_named(parts: Parts, own: int) -> bool:
    """Return whether a word of the claim is a noun for certain, and no adjective: *is a museum*, but "is open"."""
    return parts.claim.words[own].is_capital or parts.claim.lower(own - 1) in DETERMINERS


def _is_season(parts: Parts, at: int, said: AbstractSet[str]) -> bool:
    """Return whether at a word it is told at which time of each year or day something is so: "in summer", "at night", not "in summer 2019"."""
    word = parts.passage.lower(at)
    is_dated = at + 1 < len(parts.passage.words) and parts.passage.lower(at + 1)[0].isdigit()
    is_time = word in _SEASONS and word not in said and not is_dated
    return is_time and parts.passage.preposition(at) == PREPOSITIONS["in"]


def _is_kind(parts: Parts, own: int) -> bool:
    """Return whether a word of the claim may be a plural with neither article nor number: *children travel free*."""
    word = parts.claim.words[own]
    before = [parts.claim.lower(at) for at in range(max(0, own - _NEAR), own)]
    is_plural = (
        word.is_capital if parts.language == "de" else word.text.endswith("s") or word.text.lower() in PLURALS
    )
    is_open = any(one in DETERMINERS or is_number(parts, one) for one in before)
    beside = parts.claim.words[max(0, own - 1) : own + 2]
    is_name = (
        word.is_capital and not word.begins
        if parts.language == "en"
        else sum(one.is_capital for one in beside) > 1 or parts.claim.is_place(own)
    )
    is_told = own + 1 in parts.all and parts.claim.lower(own + 1) in _RESTRICTING | RELATIVE
    return is_plural and not (is_open or is_name or is_told)


def _is_restricted(parts: Parts, place: int) -> bool:
    """Return whether right behind a word it is told which of them are meant, with no word of the claim: "made before 2010"."""
    behind, last = place + 1, len(parts.passage.words)
    if behind >= last or behind in parts.shared:
        return False
    word = parts.passage.lower(behind)
    if parts.is_parted(place, behind):
        # In German a comma stands before every relative clause, also before one that tells which are meant.
        return parts.language == "de" and word in _PLURAL_RELATIVES and behind + 1 not in parts.shared
    is_telling = word in _RESTRICTING or (
        parts.language == "en" and parts.passage.may_be_verb(behind) and not word.endswith("ing")
    )
    return is_telling and behind + 1 not in parts.shared


def _only(parts: Parts) -> str:
    """Return that the passage tells of something only when, where or how it is so now, and nothing of the claim stands behind that "only"."""
    said = {parts.claim.lower(i) for i in parts.all}
    is_over = any(is_past(parts, word) for word in said) and PRESENT[parts.language].isdisjoint(said)
    if is_over or said & _PAST_FORMS or not _ONLY.isdisjoint(said):
        return ""
    at = next(
        (i for i in sorted(parts.inside) if parts.passage.lower(i) in _ONLY and _is_limit(parts, i)), None
    )
    return (
        ""
        if at is None
        else f"the passage says “{parts.passage.words[at].text}” of another thing than the claim"
    )


def _is_limit(parts: Parts, at: int) -> bool:
    """Return whether "only" at a word limits what the claim says by what stands behind it: no word of the claim."""
    stretch = parts.passage.stretch(at)
    behind = range(at + 1, min(at + 1 + _NEAR, stretch[-1] + 1))
    is_denied = at > 0 and parts.passage.lower(at - 1) in PLAIN_NEGATIONS
    if is_denied or not behind or not parts.shared.isdisjoint(behind):
        return False
    ahead = range(at - 1, stretch[0] - 1, -1)
    met = next((i for i in ahead if i in parts.shared or parts.passage.lower(i) in COORDINATING), None)
    return not parts.shared.isdisjoint(stretch if met is None else (met,))


GENERAL = (_only, _recurring, _kinds, _for_some)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
