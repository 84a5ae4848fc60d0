"""Signs that a noun has another companion in a sentence than in the claim: its place, title, adjective, owner or number.

"Head of the ministry" is not read out of "head of the mailroom at the ministry", nor *built in Lisbon* out of "a firm
from Lisbon built it in Kiel".
"""

from collections.abc import Collection
from itertools import combinations, pairwise

from claimcheck.check.fit.asides import is_person
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import FAR, OF, Standing
from claimcheck.check.fit.words import (
    CLASSES,
    COORDINATING,
    DETERMINERS,
    MEASURES,
    OWNED_BY,
    PARTITIVE,
    PLACING,
    PREPOSITIONS,
    RELATIVE,
)
from claimcheck.languages.pack import all_words
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.places import is_longer_name
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_WORK = all_words("surname-of-work")
_MANY = ("n", "sind")
_OF = {OF, PREPOSITIONS["von"]}
_NEAR = all_words("only-near")
_INSIDE = all_words("whereabouts") | CLASSES | PARTITIVE
"""What is in one of these, of a place, is in that: "in the streets of Minsk"."""


def _beside_place(parts: Parts) -> str:
    """Return that the claim's place only tells beside what it was, or when: *at the fair*, "on the sidelines of the fair"."""
    for own, places in parts.places.items():
        is_placed = parts.claim.preposition(own) in PLACING and not parts.claim.is_date(own)
        if is_placed and all(_is_beside(parts, own, at) for at in places):
            return parts.otherwise(own, places[0])
    return ""


def _is_beside(parts: Parts, own: int, place: int) -> bool:
    """Return whether a word is what another noun belongs to, none of the claim's and no part of a place, behind another preposition of place.

    Behind the same one it may stand for that: "counts on the support of Moore".
    """
    if parts.passage.preposition(place) not in _OF:
        return False
    near = range(place - 1, max(0, place - 1 - FAR), -1)
    head = next((i - 1 for i in near if parts.is_of(i)), 0)
    is_one = head > 0 and not any(map(parts.passage.is_parted, range(head, place + 1)))
    if not is_one or head in parts.shared or parts.passage.preposition(head) not in PLACING:
        return False
    noun = parts.passage.lower(head)
    is_other = _behind(parts.claim, own) != _behind(parts.passage, head) and noun not in _INSIDE
    return is_other or noun in _NEAR


def _behind(text: Standing, at: int) -> str:
    """Return the preposition that stands nearest before a word."""
    return next((word for i in range(at - 1, -1, -1) if (word := text.lower(i)) in PREPOSITIONS), "")


def _longer_name(parts: Parts) -> str:
    """Return that a name of the claim only ends that of another place: *Korea*, "South Korea"."""
    for own, places in parts.places.items():
        if all(_is_fronted(parts.passage, at) for at in places) and not _is_fronted(parts.claim, own):
            return parts.otherwise(own, places[0])
    return ""


def _is_fronted(text: Standing, at: int) -> bool:
    return at > 0 and not text.is_parted(at) and is_longer_name(text.words[at - 1].text, text.words[at].text)


def _surname(parts: Parts) -> str:
    """Return that a German word is a name on one side and whoever does that work on the other: *Koch verließ*, „Der Koch verließ“.

    Alone before a verb in the singular a word for one person has an article, unless it is a name.
    """
    for own, places in parts.places.items() if parts.language == "de" else ():
        is_known = parts.claim.lower(own) in _WORK or is_person(parts.claim, own)
        if not is_known or own > parts.start or parts.start >= len(parts.claim.words):
            continue
        kinds = {_is_bare_name(parts.passage, at) for at in places}
        is_one = not parts.claim.lower(parts.start).endswith(_MANY)
        if is_one and kinds == {not _is_bare_name(parts.claim, own)}:
            return parts.otherwise(own, places[0])
    return ""


def _is_bare_name(text: Standing, at: int) -> bool:
    """Return whether a German noun has neither an article nor an adjective before it, nor a name behind it."""
    if at + 1 < len(text.words) and text.words[at + 1].is_capital and not text.is_parted(at + 1):
        return False
    before = text.words[at - 1] if at and not text.is_parted(at) else None
    is_article = before is not None and before.text.lower() in DETERMINERS
    is_adjective = before is not None and before.text.islower() and before.text.endswith(ADJECTIVE_ENDINGS)
    return not (is_article or is_adjective)


def _attributive(parts: Parts) -> str:
    """Return that a German place stands behind the article of a noun phrase: „die in Lissabon ansässige Reederei“."""
    for own, places in parts.places.items() if parts.language == "de" else ():
        is_mine = own > 1 and parts.claim.lower(own - 2) in DETERMINERS
        if (
            parts.claim.is_place(own)
            and not is_mine
            and all(at > 1 and parts.passage.lower(at - 2) in DETERMINERS for at in places)
        ):
            return parts.otherwise(own, places[0])
        if (
            parts.claim.is_place(own)
            and parts.deeds
            and all(_is_of_noun(parts, at, places) for at in parts.deeds)
        ):
            return parts.otherwise(own, places[0])
    return ""


def _is_of_noun(parts: Parts, deed: int, places: Collection[int]) -> bool:
    """Return whether a German participle tells of the noun behind it what none of some places has a part in: „der in Rava geborene Hale lebt in Bex“."""
    is_told = parts.passage.lower(deed).endswith(ADJECTIVE_ENDINGS) and _is_adjective(parts.passage, deed)
    return is_told and all(at > deed or parts.is_parted(at, deed) or deed - at > FAR for at in places)


def _elsewhere(parts: Parts) -> str:
    """Return that the claim's place belongs to a noun before the verb, with another place behind that: "based in Lisbon, built in Kiel"."""
    verb = parts.verb
    for own in parts.places if verb is not None else ():
        if not parts.claim.is_place(own) or own < (verb or 0) or max(parts.places[own]) > min(parts.deeds):
            continue
        behind = (
            at
            for at in range(min(parts.deeds) + 1, max(parts.inside) + 1)
            if at not in parts.shared and at - max(parts.places[own]) > FAR
        )
        place = next((at for at in behind if parts.passage.is_place(at)), None)
        if place is not None:
            name, said = parts.passage.words[place].text, parts.claim.words[verb or 0].text
            return f"“{name}” stands nearer to “{said}” in the passage than “{parts.claim.words[own].text}”"
    return ""


def _companion(parts: Parts) -> str:
    """Return that a title or a German adjective stands before another noun than in the claim: „Präsident Duda“, „ukrainische Soldaten“."""
    words, passage = parts.claim.words, parts.passage
    for own, other in pairwise(sorted(parts.places)):
        is_adjective = parts.language == "de" and _is_adjective(parts.claim, own)
        is_pair = other in parts.claim.phrase(own) and words[other].is_capital
        if not (is_pair and (is_adjective or words[own].is_capital)):
            continue
        places = [at for at in parts.places[own] if not is_adjective or _is_adjective(passage, at)]
        phrases = [passage.phrase(at) for at in places]
        are_others = is_adjective or all(parts.shared.intersection(phrase[:1]) for phrase in phrases)
        if (
            phrases
            and are_others
            and not any(set(phrase).intersection(parts.places[other]) for phrase in phrases)
        ):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _is_adjective(text: Standing, at: int) -> bool:
    """Return whether a German word stands as an adjective before a noun."""
    word = text.words[at].text
    is_other = word in PREPOSITIONS or word in DETERMINERS or word.endswith(("te", "ten"))
    is_inside = any(text.words[behind].is_capital for behind in text.phrase(at))
    return word.islower() and not is_other and word.endswith(ADJECTIVE_ENDINGS) and is_inside


def _of_another(parts: Parts) -> str:
    """Return that what the claim has "of" something is of something else there: "head of the mailroom at the ministry"."""
    own = sorted(parts.places)
    for one, other in pairwise(own):
        between = {parts.claim.lower(i) for i in range(one + 1, other)}
        is_genitive = between == {"der"} and parts.claim.is_genitive(other - 1)
        is_owned = is_genitive or between & OWNED_BY
        if not (is_owned and between <= OWNED_BY | FUNCTION_WORDS[parts.language]):
            continue
        if all(_has_another(parts, place, set(parts.places[other])) for place in parts.places[one]):
            return parts.otherwise(one, parts.places[one][0])
        is_alone = all(_is_owner_alone(parts, place, parts.places[one]) for place in parts.places[other])
        if is_alone or not _is_linked(parts, parts.places[one], parts.places[other]):
            return parts.otherwise(other, parts.places[other][0])
    return ""


def _exchanged(parts: Parts) -> str:
    """Return that two nouns have each other's places: "rents in Leeds rose faster than rents in Derby"."""
    nouns = ((own, _noun_before(parts.claim, own)) for own in parts.places)
    told = [
        (own, noun)
        for own, noun in nouns
        if noun in parts.places and noun is not None and not parts.is_verb(noun)
        if all(_noun_before(parts.passage, at) is not None for at in parts.places[own])
    ]
    for (one, its), (other, others) in combinations(told, 2):
        is_turned = all(at > behind for at in parts.places[one] for behind in parts.places[other])
        is_kept = parts.places[its] != parts.places[others] and any(
            _noun_before(parts.passage, at) in parts.places[its] for at in parts.places[one]
        )
        if is_turned and not is_kept:
            return parts.otherwise(other, parts.places[other][0])
    return ""


def _noun_before(text: Standing, at: int) -> int | None:
    """Return the word right before the preposition that a word stands behind; None where there is none."""
    if text.words[at].begins or not text.preposition(at):
        return None
    opener = next((i for i in range(at - 1, max(0, at - 1 - FAR), -1) if text.lower(i) in PREPOSITIONS), 0)
    return opener - 1 if opener and not text.is_parted(opener) else None


def _has_another(parts: Parts, place: int, wanted: set[int]) -> bool:
    """Return whether right behind a noun it is told of what it is, and that is another thing: "chairman of a rival of Orlo"."""
    last, noun = len(parts.passage.words) - 1, ""
    if place >= last or not parts.is_of(place + 1):
        return False
    for at in range(place + 2, min(place + 2 + FAR, last + 1)):
        if at in wanted:
            return False
        word = parts.passage.lower(at)
        if noun and (parts.is_of(at) or (word in PREPOSITIONS and word not in DETERMINERS)):
            return noun not in CLASSES | PARTITIVE | MEASURES
        noun = noun if word in FUNCTION_WORDS[parts.language] or word in PREPOSITIONS else word
    return parts.passage.lower(place + 1) in OWNED_BY  # behind „der“ an attribute may stand, too


def _is_linked(parts: Parts, nouns: Collection[int], owners: Collection[int]) -> bool:
    """Return whether a word may tell whose something is: neither in what a relative clause tells, nor joined to it by "and"."""
    return any(
        owner < noun or not any(_parts_owner(parts, at, owner) for at in range(noun + 1, owner))
        for noun in nouns
        for owner in owners
    )


def _parts_owner(parts: Parts, at: int, owner: int) -> bool:
    word = parts.passage.lower(at)
    if word in COORDINATING:
        return all(parts.passage.lower(i) not in PREPOSITIONS.keys() | OWNED_BY for i in range(at + 1, owner))
    return word in RELATIVE and (word not in DETERMINERS or parts.is_parted(at - 1, at))


def _is_owner_alone(parts: Parts, place: int, nouns: Collection[int]) -> bool:
    """Return whether a word only tells whose something else is: "the mayor of Bex's brother"."""
    behind = range(place + 1, place + 1 + FAR)
    is_own = place + 1 in parts.shared or any(at in nouns for at in behind)
    return parts.language == "en" and parts.passage.is_owner(place) and not is_own


COMPANIONS = (
    _beside_place,
    _longer_name,
    _surname,
    _attributive,
    _companion,
    _of_another,
    _exchanged,
    _elsewhere,
)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
