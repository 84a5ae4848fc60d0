"""Signs that a sentence does not state what a claim states: that somebody is there, has it, and now."""

from claimcheck.check.fit.belonging import is_said
from claimcheck.check.fit.ordering import deed_of, may_be_finite
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import FAR
from claimcheck.check.fit.words import (
    AUXILIARIES,
    BOUNDING,
    DETERMINERS,
    HAD,
    HAVE,
    INDEFINITE,
    IS,
    LIGHT_IN_PLACE,
    NAMING,
    OWNED_BY,
    OWNING,
    PARTICIPLE,
    PAST,
    PLACES,
    PLACING,
    PREPOSITIONS,
    PRESENT,
    SAYS_IS,
    THAN,
)
from claimcheck.languages.pack import all_words
from claimcheck.text.stem import infinitives, is_german_past

_PARTICLES = all_words("verb-particle")
_STRANDED = PREPOSITIONS.keys() & all_words("verb-particle-behind-object")
"""Prepositions that with no noun behind them, and an object before, belong to the verb: "handed the files over to her"."""

_HAVING = HAVE | (OWNING - PREPOSITIONS.keys() - DETERMINERS)
"""Verbs that tell that somebody has something."""

_TOO = all_words("too-much")
_BECOMES = all_words("becoming")
_BECAME = all_words("became")
_LIKE = frozenset(word for word, kind in PREPOSITIONS.items() if kind in {"as", "like", "wie"})
_SPENT = "at"
_HELPING = 3
"""An English verb stands at most so many words behind its "have"."""


def _placed(parts: Parts) -> str:
    """Return that the passage says of something nowhere that it is in a place: "Pretoria is helping in Chad"."""
    if not parts.is_copular:
        return ""
    others = [own for own in parts.places if own > parts.start]
    subjects = [own for own in parts.places if own < parts.start]
    is_place = bool(others) and all(_is_place(parts, own) for own in others)
    if not (is_place and subjects):
        return ""
    pairs = [(one, other) for one in parts.places[subjects[-1]] for other in parts.places[others[0]]]
    if any(_is_only_placed(parts, one, other) for one, other in pairs):
        return ""
    return f"whether “{parts.claim.words[subjects[-1]].text}” is in “{parts.claim.words[others[0]].text}” does not show"


def _was_placed(parts: Parts) -> str:
    """Return that the passage tells only where something is told of somebody, not that he was there: "stood in for Hale at the talks"."""
    others = [own for own in parts.places if own > parts.start]
    is_placed = any(_is_place(parts, own) for own in others[:1])
    was = any(parts.claim.lower(i) in PAST[parts.language] for i in parts.all)
    if not (parts.is_copular and is_placed and was and parts.bare) or is_said(parts):
        return ""
    return f"whether “{parts.claim.words[parts.bare[0]].text}” was at “{parts.claim.words[others[0]].text}” does not show"


def _is_place(parts: Parts, own: int) -> bool:
    """Return whether a word of the claim tells where something is: "in Chad", and not "on 19 December"."""
    return parts.claim.preposition(own) in PLACING and not parts.claim.is_date(own)


def _is_only_placed(parts: Parts, one: int, other: int) -> bool:
    """Return whether between two words stands nothing but what tells that the one is in the other: "Kiel, in Germany", "is located in"."""
    said = LIGHT_IN_PLACE | PREPOSITIONS.keys() | SAYS_IS[parts.language] | DETERMINERS
    low, high = sorted((one, other))
    words = [parts.passage.lower(at) for at in range(low + 1, high) if at not in parts.shared]
    if one > other:  # „In der Stadt sind 40 Soldaten“
        is_said = words[:1] != [] and words[0] in SAYS_IS["de"]
        return (
            parts.language == "de"
            and is_said
            and all(word in DETERMINERS or word[0].isdigit() for word in words[1:])
        )
    # "Valencia is the third largest city in Spain" says where it is.
    is_kind = words[-2:-1] != [] and words[-2] in PLACES and not SAYS_IS[parts.language].isdisjoint(words)
    return is_kind or all(word in said for word in words)


def _tense(parts: Parts) -> str:
    """Return that the claim tells as present what the passage tells as past."""
    now, then = PRESENT[parts.language], PAST[parts.language]
    mine = {parts.claim.lower(i) for i in parts.all}
    between = [parts.passage.lower(i) for i in parts.between]
    is_now = bool(now & mine) and not then & mine
    was = next((word for word in between if word in then), "")
    if is_now and was and now.isdisjoint(between):
        return f"the passage says “{was}”, the claim tells it as present"
    return ""


def _past(parts: Parts) -> str:
    """Return that the claim tells as present, by another verb than "be", what the passage tells as past: "leads", "led"."""
    if any(parts.claim.lower(i) in AUXILIARIES for i in parts.all):
        return ""
    for own, places in parts.places.items():
        word = parts.claim.lower(own)
        if parts.claim.words[own].is_capital or is_past(parts, word):
            continue
        if all(_is_past_of(parts, place, word) for place in places):
            return f"the passage says “{parts.passage.words[places[0]].text}”, the claim tells it as present"
    return ""


def is_past(parts: Parts, word: str) -> bool:
    """Return whether a word of the claim, in lower case, may be a verb in the past, a participle or a gerund."""
    if parts.language == "en":
        return word.endswith(("ed", "ing")) or any(infinitives(word, "en"))
    is_perfect = any(parts.claim.lower(i) in HAVE | IS["de"] for i in parts.all)
    return is_german_past(word) or (is_perfect and PARTICIPLE.fullmatch(word) is not None)


def _is_past_of(parts: Parts, place: int, present: str) -> bool:
    """Return whether a word of the passage is a past form of the verb whose *present* form the claim has."""
    word = parts.passage.words[place]
    form = word.text.lower()
    if word.is_capital or form == present:
        return False
    if parts.language == "en":
        near = {parts.passage.lower(i) for i in range(max(0, place - 3), place)}
        is_now = near & {"am", "are", "be", "being", "has", "have", "is", "to"}
        return not is_now and (form.endswith("ed") or any(infinitives(form, "en")))
    is_present = present.endswith("t") and not present.endswith("te")
    is_weak = form.endswith(("te", "ten")) and form[: form.rindex("te")] == present.removesuffix(
        "t"
    ).removesuffix("en").removesuffix("e")
    is_perfect = PARTICIPLE.fullmatch(form) is not None and not any(
        parts.passage.lower(i) in {"werden", "wird"} for i in parts.inside
    )
    is_strong = is_present and any(infinitives(form, "de")) and not form.endswith(("t", "en"))
    return is_weak or is_strong or is_perfect


def _is_perfect(parts: Parts) -> bool:
    """Return whether the claim's "have" only helps another verb, which in English has no article before it: "has closed", not "has a king"."""
    for own in parts.all:
        word = parts.claim.lower(own)
        if word in HAVE or not is_past(parts, word):
            continue
        near = [parts.claim.lower(at) for at in range(max(0, own - _HELPING), own)]
        if parts.language == "de" or (not HAVE.isdisjoint(near) and DETERMINERS.isdisjoint(near)):
            return True
    return False


def _having(parts: Parts) -> str:
    """Return that nothing in the passage says that somebody has what the claim says that he has; of so many it may say so by no verb."""
    is_said = any(parts.claim.lower(i) in HAVE for i in parts.all)
    if not is_said or _is_perfect(parts):
        return ""
    if _is_had(parts):
        return ""
    is_counted = any(parts.claim.words[i].text[0].isdigit() for i in parts.all)
    return "" if is_counted and not _is_another_done(parts) else "nothing in the passage says that it is had"


def _is_had(parts: Parts) -> bool:
    """Return whether a verb of having stands in the passage, what tells whose it is before what the claim says is had, or who has it as its owner."""
    if any(parts.passage.lower(i) in _HAVING for i in parts.inside):
        return True
    start = min(i for i in parts.all if parts.claim.lower(i) in HAVE)
    had = [at for own, places in parts.places.items() if own > start for at in places]
    who = [at for own, places in parts.places.items() if own < start for at in places]
    of = {PREPOSITIONS[word] for word in OWNED_BY & PREPOSITIONS.keys()}
    is_owner = any(parts.passage.is_owner(at) or parts.passage.preposition(at) in of for at in who)
    return is_owner or any(_is_behind_owner(parts, at) for at in had)


def _is_behind_owner(parts: Parts, place: int) -> bool:
    """Return whether before a noun, and the words of its noun phrase, stands "with" or what tells whose it is: "a land with a king"."""
    for at in range(place - 1, max(-1, place - 1 - FAR), -1):
        word = parts.passage.words[at]
        if parts.is_parted(at, at + 1):
            return False
        if parts.passage.lower(at) in OWNING:
            return True
        is_noun = word.is_capital if parts.language == "de" else parts.passage.is_owner(at)
        is_passed = at in parts.shared or parts.passage.lower(at) in DETERMINERS
        if not is_passed and (is_noun or parts.passage.lower(at) in PREPOSITIONS):
            return False
    return False


def _called(parts: Parts) -> str:
    """Return that the passage tells of another deed than that the claim's word is called something: *called the meeting*, "skipped the meeting"."""
    mine = next((i for i in sorted(parts.all) if parts.claim.lower(i) in NAMING), None)
    is_told = parts.is_copular or any(parts.passage.lower(i) in NAMING for i in parts.inside)
    if mine is None or parts.verb is not None or is_told or not _is_another_done(parts):
        return ""
    return f"nothing in the passage says “{parts.claim.words[mine].text}”"


def _is_another_done(parts: Parts) -> bool:
    """Return whether a word among those of the claim, none of them, may be a verb that says more than "be"."""
    return any(
        at not in parts.shared
        and parts.passage.lower(at) not in IS[parts.language]
        and not parts.passage.lower(at)[0].isdigit()
        and may_be_finite(parts, at)
        for at in parts.between
    )


def _had(parts: Parts) -> str:
    """Return that somebody has in the claim what he had in the passage."""
    mine = {parts.claim.lower(i) for i in parts.all}
    is_perfect = any(is_past(parts, word) for word in mine - HAVE) or HAD & mine
    theirs = {parts.passage.lower(i) for i in parts.inside}
    if HAVE & mine and not is_perfect and HAD & theirs and not theirs & (HAVE - HAD):
        return "the passage says that it was had, the claim that it is"
    return ""


def _particle(parts: Parts) -> str:
    """Return that an English verb has in the passage a particle that the claim drops, and so may be another: "paid back", "gave 40 shops away", "shot at".

    Before a noun of which the claim has nothing it is a preposition: "sank off the coast".
    """
    said = {parts.claim.lower(i) for i in parts.all}
    deeds = deed_of(parts)[1] if parts.language == "en" else ()
    found = [_particle_of(parts, at, said) for at in deeds]
    if not found or not all(found):
        return ""
    verb = parts.passage.words[deeds[0]].text
    return f"the passage says “{verb} … {found[0]}”, the claim without “{found[0]}”"


def _particle_of(parts: Parts, verb: int, said: set[str]) -> str:
    """Return the particle behind a verb of the passage, up to the next mark, that is no word of the claim; nothing where it has none."""
    last = parts.passage.stretch(verb)[-1]
    for at in range(verb + 1, last + 1):
        word = parts.passage.lower(at)
        behind = parts.passage.lower(at + 1) if at < last else ""
        is_end = not behind or (behind in PREPOSITIONS and behind not in DETERMINERS)
        is_bare = word == _SPENT and at == verb + 1 and is_end
        is_before_number = (
            at == verb + 1
            and word in PREPOSITIONS.keys() - BOUNDING
            and behind[:1].isdigit()
            and behind in said
        )
        is_stranded = is_end and at > verb + 1 and word in _STRANDED
        if word in said or not (word in _PARTICLES or is_bare or is_before_number or is_stranded):
            continue
        if is_end and at + 2 <= last and parts.passage.lower(at + 2)[0].isdigit():
            continue  # "up to 90 million"
        next_words = range(at + 1, min(at + 1 + _HELPING, last + 1))
        is_counted = any(parts.passage.lower(i)[0].isdigit() for i in next_words)
        if is_end or is_bare or (at == verb + 1 and (is_counted or not parts.shared.isdisjoint(next_words))):
            return word
    return ""


def _degree(parts: Parts) -> str:
    """Return that something is so in the claim, and in the passage only more than another is, or too much: „größer als Bex“, "too good"."""
    for own, places in parts.places.items() if parts.is_copular else ():
        word, said = parts.claim.lower(own), {parts.claim.lower(i) for i in parts.all}
        if parts.claim.words[own].text.islower() and all(
            _is_of_degree(parts, at, word, said) for at in places
        ):
            return parts.otherwise(own, places[0])
    return ""


def _is_of_degree(parts: Parts, at: int, word: str, said: set[str]) -> bool:
    """Return whether a word stands behind "too", or in German in its comparative before „als“, where the claim has neither."""
    is_too = parts.passage.lower(at - 1) in _TOO - said if at else False
    is_like = _is_simile(parts, at, said)
    behind = {parts.passage.lower(i) for i in range(at + 1, min(at + 1 + _HELPING, len(parts.passage.words)))}
    is_more = (
        parts.passage.lower(at).endswith("er") and parts.passage.lower(at) != word and bool(behind & THAN)
    )
    return is_too or is_like or (parts.language == "de" and is_more)


def _is_simile(parts: Parts, at: int, said: set[str]) -> bool:
    """Return whether behind an adjective something of a kind is named that it is like, and may not be: „sicher wie ein Sieb“, "safe as a sieve"."""
    if at + 2 >= len(parts.passage.words) or parts.is_parted(at, at + 2):
        return False
    like, article = parts.passage.lower(at + 1), parts.passage.lower(at + 2)
    return like in _LIKE and like not in said and article in INDEFINITE


def _becoming(parts: Parts) -> str:
    """Return that the claim tells as done what a German passage tells as being done, or to come: „wird geändert“, „wurde geändert“."""
    mine = {parts.claim.lower(i) for i in parts.all}
    theirs = {parts.passage.lower(i) for at in parts.deeds for i in parts.passage.stretch(at)}
    is_done = bool(_BECAME & mine) and not _BECOMES & mine
    if parts.language == "de" and is_done and _BECOMES & theirs and not (_BECAME | PAST["de"]) & theirs:
        said = min(_BECOMES & theirs)
        return f"the passage says “{said}”, the claim tells it as done"
    return ""


STATING = (_degree, _becoming, _particle, _placed, _was_placed, _tense, _past, _had, _having, _called)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
