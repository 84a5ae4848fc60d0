"""Signs that shared words stand in another order than in the claim, and so in other parts: *Putin met Xi*, "Xi met Putin"."""

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import FAR, Standing
from claimcheck.check.fit.words import (
    DETERMINERS,
    HAVE,
    IS,
    JOINING,
    RELATIVE,
    SUBJECT_ARTICLES,
    THAN,
)
from claimcheck.languages.pack import all_words
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_PAIR = 2
ORDER = "the passage has its words in another order, so that who does what to whom may be another"

_WEAK = ("te", "ten")
"""On what German verbs end right behind „und“ that look like adjectives before a name: „und holte Silva“."""

_TURNS = all_words("contrast") & all_words("adverb") | {"aber"}
"""What may stand between a subject and its verb and turns against what was said before: „die Büste aber bleibt“."""

_ALSO = all_words("also")
_SAME = {"of": frozenset(("of", "von")), "from": frozenset(("from",))}


def fronted(parts: Parts) -> str:
    """Return that what is done to stands before an English verb in the active voice, as who does it does: "the plan that Hale approved" aside."""
    verb, things = parts.verb, [own for own in parts.bare if own > (parts.verb or 0)]
    if verb is None or verb == parts.saying or not things or parts.is_copular or parts.language != "en":
        return ""
    if not parts.is_active(verb) or is_passive_there(parts, verb):
        return ""
    places = parts.places[things[0]]
    if any(place > at for place in places for at in parts.deeds):
        return ""
    subjects = [place for own in parts.bare if own < verb for place in parts.places[own]]
    taken = any(_is_taken_as_object(parts, place, subjects, parts.deeds) for place in places)
    return "" if taken else ORDER


def may_be_finite(parts: Parts, at: int) -> bool:
    """Return whether a word of the passage may be a verb of its own, by its form."""
    word = parts.passage.words[at]
    if word.is_capital or word.text.lower() in FUNCTION_WORDS[parts.language] - HAVE:
        return word.text.lower() in IS[parts.language]
    if parts.language == "en":
        return word.text.endswith("s") or parts.passage.may_be_verb(at)
    behind = parts.passage.words[at + 1] if at + 1 < len(parts.passage.words) else None
    is_adjective = word.text.endswith(ADJECTIVE_ENDINGS) and behind is not None and behind.is_capital
    return not is_adjective and word.text not in _ALSO


def exchanged(parts: Parts) -> str:
    """Return that one word lost its preposition and another gained one: *A won in B*, "B won in A"."""
    pairs = [
        (parts.claim.preposition(own), {parts.passage.preposition(place) for place in places})
        for own, places in parts.places.items()
        if not (parts.is_verb(own) or parts.claim.is_date(own))
        and not any("-" in parts.passage.words[place].text for place in places)
    ]
    has = parts.verb is None and any(parts.claim.lower(i) in HAVE for i in parts.all)
    is_turned = parts.verb is not None and parts.is_active(parts.verb) and is_passive_there(parts, parts.verb)
    free = {"", *(("with",) if has else ()), *(("by", "von") if is_turned else ())}
    is_gained = any(not mine and not theirs & free for mine, theirs in pairs)
    is_lost = any(mine and theirs == {""} for mine, theirs in pairs)
    return ORDER if is_gained and is_lost and parts.held.naming is None else ""


def order(parts: Parts) -> str:
    """Return that subject and object changed places around the verb, in the same voice and without case to tell them."""
    verb, bare = parts.verb, parts.bare
    if parts.is_copular or not (verb is None or parts.is_active(verb)):
        return ""
    if _is_exchanged_behind(parts, "of") or _is_exchanged_behind(parts, "from"):
        return ORDER
    pivot = parts.start if verb is None else verb
    before, behind = [own for own in bare if own < pivot], [own for own in bare if own > pivot]
    ends = [(bare[0], bare[-1])] if len(bare) >= _PAIR else []
    around = [(before[-1], behind[0])] if before and behind else []
    pairs = around if parts.language == "en" and verb is not None else [*ends, *around]
    return ORDER if any(_is_turned(parts, one, other) for one, other in pairs) else ""


def _is_turned(parts: Parts, own: int, thing: int) -> bool:
    """Return whether a subject and an object of the claim stand the other way round in the passage, or with the other's case."""
    is_nominative = own > 0 and parts.claim.lower(own - 1) in SUBJECT_ARTICLES
    if is_nominative and any(_is_subject(parts, own, at) for at in parts.places[own]):
        return False  # „70 Kilometer legte der Wolf zurück“
    verb, one, other = parts.verb, parts.places[own], parts.places[thing]
    verbs = parts.places[verb] if verb is not None else ()
    if parts.language == "en" and any(_is_taken_as_object(parts, at, one, verbs) for at in other):
        return False
    is_object = not parts.claim.is_oblique(own) and all(map(parts.passage.is_oblique, one))
    is_passive = verb is not None and is_passive_there(parts, verb)
    if (
        not is_passive
        and parts.claim.is_oblique(thing)
        and all(_is_subject(parts, thing, at) for at in other)
    ):
        return True
    return is_object or (max(other) < min(one) and not is_passive)


def _is_subject(parts: Parts, own: int, place: int) -> bool:
    """Return whether a German article shows that a noun of the claim, in the same form, is a subject in the passage: „den Rat“, „der Rat“."""
    is_same = parts.claim.words[own].text == parts.passage.words[place].text
    is_subject = place > 0 and parts.passage.lower(place - 1) in SUBJECT_ARTICLES
    return is_same and is_subject and not parts.passage.is_genitive(place - 1)


def _is_exchanged_behind(parts: Parts, preposition: str) -> bool:
    """Return whether two nouns behind one preposition changed places: "the army of A attacked the army of B"."""
    own = [i for i in parts.places if parts.claim.preposition(i) in _SAME[preposition]]
    there = [parts.places[i] for i in own]
    turned = any(max(two) < min(one) for one, two in pairwise(there))
    return turned and not any(is_passive_there(parts, i) for i in parts.places if parts.is_verb(i))


def compared(parts: Parts) -> str:
    """Return that what the claim has behind "than" stands behind no "than" in the passage: "more women than men", *more men than women*."""
    for index in sorted(parts.all):
        thing = next((own for own in sorted(parts.places) if own > index), None)
        is_number = index + 1 in parts.all and parts.claim.words[index + 1].text[0].isdigit()
        if parts.claim.lower(index) not in THAN or thing is None or thing - index > FAR or is_number:
            continue
        if not any(_is_behind_than(parts, place) for place in parts.places[thing]):
            return parts.otherwise(thing, parts.places[thing][0])
    return ""


def _is_behind_than(parts: Parts, place: int) -> bool:
    near = range(place - 1, max(-1, place - 1 - FAR), -1)
    return any(parts.passage.lower(at) in THAN for at in near)


def objects(parts: Parts) -> str:
    """Return that two objects changed places: „überredete Moore, Smith zu töten“."""
    start = parts.start if parts.saying is None else parts.said_from
    behind = [own for own in sorted(parts.bare) if own > start and parts.claim.words[own].is_capital]
    return ORDER if any(_are_exchanged(parts, *pair) for pair in pairwise(behind)) else ""


def _are_exchanged(parts: Parts, one: int, other: int) -> bool:
    mine, theirs = parts.places[one], parts.places[other]
    if parts.is_copular or max(theirs) >= min(mine) or any(map(parts.passage.preposition, (*mine, *theirs))):
        return False
    first = parts.places[parts.saying] if parts.saying is not None else (parts.deeds)
    if any(place <= at for at in first for place in (*mine, *theirs)) and parts.language == "en":
        return False
    # A list has no order: „traf Moore und Jones“.
    joined = {parts.claim.lower(i) for i in range(one + 1, other)}
    if joined & JOINING or (other == one + 1 and parts.language == "en"):
        return False
    marks = [_article(parts.claim, own) for own in (one, other)]
    same = all(
        _article(parts.passage, place) == mark
        for places, mark in zip((mine, theirs), marks, strict=True)
        for place in places
    )
    return not (same and marks[0] != marks[1])


def _article(text: Standing, at: int) -> str:
    return text.lower(at - 1) if at and text.lower(at - 1) in DETERMINERS else ""


def _is_taken_as_object(parts: Parts, thing: int, subjects: Sequence[int], verbs: Sequence[int]) -> bool:
    """Return whether a relative clause right behind a thing has a subject before its verb: "the plan(,) which Hale approved"."""
    opener = next(
        (at for at in range(thing + 1, len(parts.passage.words)) if at not in parts.shared), thing + 1
    )
    if opener >= len(parts.passage.words) or parts.passage.lower(opener) not in RELATIVE:
        return False
    subject = next((at for at in sorted(subjects) if at > opener), None)
    return (
        subject is not None
        and subject - opener <= FAR
        and any(subject < verb <= subject + FAR for verb in verbs)
    )


def is_passive_there(parts: Parts, own: int) -> bool:
    """Return whether a verb of the claim is a participle somewhere in the passage that is made passive there."""
    return any(parts.passage.is_passive(place, _around(parts, place)) for place in parts.places[own])


def _around(parts: Parts, place: int) -> frozenset[int]:
    return next(inside for inside in parts.passage.sentences if place in inside)
