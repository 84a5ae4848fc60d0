"""Signs that shared words stand in another order than in the claim, and so in other parts: *Putin met Xi*, "Xi met Putin"."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from claimcheck.check.fit.case import FEMININE, article, is_object, is_subject
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import FAR
from claimcheck.check.fit.words import (
    DETERMINERS,
    HAVE,
    HELPING,
    IS,
    JOINING,
    NAMING,
    OBJECT_PRONOUNS,
    OBLIQUE,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_ARTICLES,
    THAN,
)
from claimcheck.languages.pack import all_words
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, PLAIN_NEGATIONS, RELATIVE_ARTICLES

_PAIR = 2
ORDER = "the passage has its words in another order, so that who does what to whom may be another"

_WEAK = ("te", "ten")
"""On what German verbs end right behind „und“ that look like adjectives before a name: „und holte Silva“."""

_TURNS = all_words("contrast") & all_words("adverb") | {"aber"}
"""What may stand between a subject and its verb and turns against what was said before: „die Büste aber bleibt“."""

_ALSO = all_words("also")
_HELPING = HAVE | IS["en"] | HELPING
_BY_THE_WAY = all_words("adverb") | PLAIN_NEGATIONS
_DOES, _SUFFERS = "does", "suffers"
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
    return ORDER if any(_is_turned(parts, *_by_case(parts, *pair)) for pair in pairs) else ""


def _by_case(parts: Parts, one: int, other: int) -> tuple[int, int]:
    """Return subject and object of the claim: in this order, but for an article that shows the first to be the object, „den Rat“."""
    is_fronted = parts.claim.is_oblique(one) and not parts.claim.is_oblique(other)
    return (other, one) if is_fronted else (one, other)


def _is_turned(parts: Parts, own: int, thing: int) -> bool:
    """Return whether a subject and an object of the claim stand the other way round in the passage, or with the other's case."""
    is_nominative = own > 0 and parts.claim.lower(own - 1) in SUBJECT_ARTICLES
    if is_nominative and any(is_subject(parts, own, at) for at in parts.places[own]):
        return False  # „70 Kilometer legte der Wolf zurück“
    verb, one, other = parts.verb, parts.places[own], parts.places[thing]
    verbs = parts.places[verb] if verb is not None else ()
    if parts.language == "en" and any(_is_taken_as_object(parts, at, one, verbs) for at in other):
        return False
    is_other = not parts.claim.is_oblique(own) and all(is_object(parts, own, at) for at in one)
    is_passive = verb is not None and is_passive_there(parts, verb)
    if not is_passive and parts.claim.is_oblique(thing) and all(is_subject(parts, thing, at) for at in other):
        return True
    is_kept = parts.claim.is_oblique(thing) and all(map(parts.passage.is_oblique, other))
    return is_other or (max(other) < min(one) and not (is_passive or is_kept))


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
    marks = [article(parts.claim, own) for own in (one, other)]
    same = all(
        article(parts.passage, place) == mark
        for places, mark in zip((mine, theirs), marks, strict=True)
        for place in places
    )
    return not (same and marks[0] != marks[1])


def in_relative(parts: Parts) -> str:
    """Return that of whom a relative clause tells has in it the other part than in the claim, or may have: *the nurse accused the doctor* of "the nurse whom the doctor accused".

    Its pronoun tells by its form, in English by what stands behind it, and in German by the case of what else the claim has; a
    passive turns it: „der Arzt, der vom Pfleger angezeigt wurde“. Where the form leaves it open it counts as the other part.
    """
    verb, deeds = deed_of(parts)
    if verb is None or parts.is_copular or parts.held.naming is not None:
        return ""
    subjects = [own for own in parts.bare if own < min(parts.start, verb)]
    if not parts.is_active(verb):
        wanted = dict.fromkeys(subjects, _SUFFERS)
    elif any(map(parts.claim.is_oblique, subjects)):
        return ""
    else:
        wanted = {own: _DOES if own in subjects else _SUFFERS for own in parts.bare}
    told = [_is_otherwise_in_relative(parts, at, wanted) for at in deeds]
    return ORDER if told and all(told) else ""


def deed_of(parts: Parts) -> tuple[int | None, Sequence[int]]:
    """Return the claim's verb with its places; one that is compared as a hedge, too, where no other is shared: *accused*, „warf … vor“."""
    if parts.verb is not None:
        return parts.verb, parts.deeds
    passed = (
        (FUNCTION_WORDS[parts.language] - NAMING)
        | HAVE
        | IS[parts.language]
        | PREPOSITIONS.keys()
        | DETERMINERS
    )
    ends = {"", *parts.claim.particles(parts.all)}
    for own in sorted(parts.all):
        if parts.claim.lower(own) not in passed and parts.is_verb(own):
            forms = {end + parts.claim.lower(own) for end in ends}
            return own, [at for at in sorted(parts.inside) if parts.passage.lower(at) in forms]
    return None, ()


def _is_otherwise_in_relative(parts: Parts, verb: int, wanted: Mapping[int, str]) -> bool:
    """Return whether a verb stands in a relative clause about a noun of the claim, which may have another part in it than is *wanted*."""
    pronouns = OBJECT_PRONOUNS | RELATIVE | RELATIVE_ARTICLES[parts.language]
    first = parts.passage.stretch(verb)[0]
    ahead = range(verb - 1, first - 1, -1) if parts.language == "en" else range(first, first + 1)
    opener = next((at for at in ahead if parts.passage.lower(at) in pronouns), 0)
    if not 0 < opener < verb:
        return False
    places = {place: own for own in wanted for place in parts.places[own]}
    near = range(opener - 1, max(-1, opener - 1 - FAR), -1)
    noun = next((at for at in near if at in places), None)
    if noun is None or any(parts.is_parted(at, at + 1) for at in range(noun, opener - 1)):
        return False
    is_done = bool(parts.passage.is_passive(verb, frozenset(parts.passage.stretch(verb))))
    is_subject = _opens_as_subject(parts, noun, opener, verb)
    part = _SUFFERS if is_done or is_subject is False else _DOES
    return is_subject is None or wanted[places[noun]] != part


def _opens_as_subject(parts: Parts, noun: int, opener: int, verb: int) -> bool | None:
    """Return whether a relative pronoun is the subject of its clause; None where its form does not tell."""
    if parts.passage.lower(opener) in OBJECT_PRONOUNS:
        return False
    if parts.language == "de":
        return _is_german_subject(parts, noun, opener, verb)
    behind = next(
        at
        for at in range(opener + 1, verb + 1)
        if at == verb
        or not (parts.passage.lower(at) in _BY_THE_WAY or parts.passage.lower(at).endswith("ly"))
    )
    word = parts.passage.lower(behind)
    is_verb = behind == verb or word in _HELPING or parts.passage.may_be_verb(behind)
    is_verb = is_verb or (word.endswith("s") and parts.passage.lower(behind + 1) in DETERMINERS)
    return is_verb or word in PREPOSITIONS.keys() - DETERMINERS


def _is_german_subject(parts: Parts, noun: int, opener: int, verb: int) -> bool | None:
    """Return whether „der“, „die“ or „das“ is a subject: by the article of its noun, and by those of the claim's nouns behind it."""
    pronoun = parts.passage.lower(opener)
    if pronoun in SUBJECT_ARTICLES:
        return article(parts.passage, noun) not in FEMININE
    behind = sorted((at, own) for own in parts.bare for at in parts.places[own] if opener < at < verb)
    plain = [
        pair for pair in behind if not (parts.passage.preposition(pair[0]) or _is_counted(parts, pair[0]))
    ]
    if not plain:
        return True
    at, own = plain[0]
    before = article(parts.passage, at) if at - 1 > opener else ""
    # „die der Polizei half“: a claim that has it as an object with „der“ has it in the dative.
    is_thing = own > parts.start and before == article(parts.claim, own)
    if before in OBLIQUE or (is_thing and before in SUBJECT_ARTICLES):
        return True
    return False if before in SUBJECT_ARTICLES else None


def _is_counted(parts: Parts, at: int) -> bool:
    return any(parts.passage.lower(i)[0].isdigit() for i in range(max(0, at - _PAIR), at))


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
