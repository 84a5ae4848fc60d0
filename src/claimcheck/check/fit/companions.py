"""Signs that a noun has another companion in a sentence than in the claim: its place, title, adjective, owner or number.

"Head of the ministry" is not read out of "head of the mailroom at the ministry", nor *built in Lisbon* out of "a firm
from Lisbon built it in Kiel".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.check.fit.governing import parts_of
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.role_words import (
    COORDINATING,
    DEFINITE,
    DETERMINERS,
    OWNED_BY,
    PREPOSITIONS,
)
from claimcheck.check.fit.standing import FAR, Standing
from claimcheck.languages.pack import all_words
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_AT = all_words("at")
_THOSE = all_words("standing-for-noun")
"""Pronouns that stand for a noun before them and are told apart by what follows: "those to Gotland"."""


_OVER_PREPOSITION = 2
_NEAR = 3
"""So many words part one place from another that is not its own."""


def _attributive(parts: Parts) -> str:
    """Return that a German place stands inside a noun phrase: „die in Lissabon ansässige Reederei“."""
    for own in parts.places if parts.language == "de" else ():
        is_plain = _is_place(parts.claim, own) and not _is_attributive(parts.claim, own)
        if is_plain and all(_is_attributive(parts.passage, place) for place in parts.places[own]):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _is_attributive(text: Standing, at: int) -> bool:
    words = text.words[at + 1 : at + 3]
    return (
        len(words) > 1
        and words[0].text.islower()
        and words[0].text.endswith(ADJECTIVE_ENDINGS)
        and words[0].text not in DETERMINERS
        and words[1].is_capital
    )


def _placed(parts: Parts) -> str:
    """Return that the claim's place stands in no clause with its verb: "Hale, who grew up in Kiel, opened a practice in Bonn"."""
    verb = parts.verb
    for own in parts.places if verb is not None else ():
        if not (_is_place(parts.claim, own) or parts.claim.is_date(own)):
            continue
        pairs = [(one, other) for one in parts.places[own] for other in parts.places[verb or 0]]
        if not any(_is_in_one_clause(parts, one, other) for one, other in pairs):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _is_in_one_clause(parts: Parts, one: int, other: int) -> bool:
    at, words = parts_of(parts.held.passage).places.at, parts.passage.words
    mine, theirs = set(at(words[one].span)), set(at(words[other].span))
    return not mine or not theirs or bool(mine & theirs)


def _elsewhere(parts: Parts) -> str:
    """Return that another place stands nearer to the verb than the one that the claim has: "based in Lisbon, built in Kiel"."""
    verb = parts.verb
    mine = [own for own in parts.places if _is_place(parts.claim, own)] if verb is not None else []
    for own in mine:
        place = next(_rivals(parts, verb or 0, own), None)
        if place is not None:
            name, said = parts.passage.words[place].text, parts.claim.words[verb or 0].text
            return f"“{name}” stands nearer to “{said}” in the passage than “{parts.claim.words[own].text}”"
    return ""


def _rivals(parts: Parts, verb: int, own: int) -> Iterator[int]:
    far = min(abs(place - at) for place in parts.places[own] for at in parts.places[verb])
    for at in sorted(parts.inside - parts.shared):
        near = min(abs(at - place) for place in parts.places[verb])
        apart = min(abs(at - place) for place in parts.places[own])
        verb_at = min(parts.places[verb], key=lambda place: abs(at - place))
        is_joined = any(parts.passage.lower(i) in COORDINATING for i in range(verb_at + 1, at))
        if near < far and apart > _NEAR and _is_place(parts.passage, at) and not is_joined:
            yield at


def _is_place(text: Standing, at: int) -> bool:
    """Return whether a word may be a place's name: right behind a preposition of place, with a capital, and no month."""
    word = text.words[at]
    return at > 0 and word.is_capital and text.lower(at - 1) in _AT and not text.is_date(at)


def _title(parts: Parts) -> str:
    """Return that a noun stands before another name than in the claim: „Präsident Duda“, „Kanzler Duda“."""
    for own, other in pairwise(sorted(parts.places)):
        words = parts.claim.words
        is_pair = other == own + 1 and words[own].is_capital and words[other].is_capital
        behind = [place + 1 for place in parts.places[own]]
        others = [at for at in behind if at < len(parts.passage.words) and parts.passage.words[at].is_capital]
        are_others = len(others) == len(behind) and all(
            at in parts.shared and at not in parts.places[other] for at in others
        )
        if is_pair and others and are_others:
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _attribute(parts: Parts) -> str:
    """Return that a German adjective stands before another noun than in the claim: „ukrainische Soldaten“, „russische Soldaten“."""
    for own, other in pairwise(sorted(parts.places)) if parts.language == "de" else ():
        is_pair = other == own + 1 and _is_adjective(parts.claim, own) and parts.claim.words[other].is_capital
        nouns = [
            _noun_behind(parts.passage, place)
            for place in parts.places[own]
            if _is_adjective(parts.passage, place)
        ]
        if is_pair and nouns and not any(noun in parts.places[other] for noun in nouns):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _is_adjective(text: Standing, at: int) -> bool:
    word = text.words[at].text
    is_other = word in PREPOSITIONS or word in DETERMINERS or word.endswith(("te", "ten"))
    return (
        word.islower()
        and not is_other
        and word.endswith(ADJECTIVE_ENDINGS)
        and _noun_behind(text, at) is not None
    )


def _noun_behind(text: Standing, at: int) -> int | None:
    """Return the first noun right behind an adjective, over other adjectives."""
    for behind in range(at + 1, min(at + 1 + FAR, len(text.words))):
        word = text.words[behind]
        if word.is_capital:
            return behind
        if not word.text.endswith(ADJECTIVE_ENDINGS):
            return None
    return None


def _of_another(parts: Parts) -> str:
    """Return that what the claim has "of" something is of something else there: "head of the mailroom at the ministry"."""
    own = sorted(parts.places)
    for one, other in pairwise(own):
        between = {parts.claim.lower(i) for i in range(one + 1, other)}
        if not (between & OWNED_BY and between <= OWNED_BY | FUNCTION_WORDS[parts.language]):
            continue
        if all(_has_another(parts, place, set(parts.places[other])) for place in parts.places[one]):
            return parts.otherwise(one, parts.places[one][0])
    return ""


def _has_another(parts: Parts, place: int, wanted: set[int]) -> bool:
    last = len(parts.passage.words) - 1
    if place >= last or parts.passage.lower(place + 1) not in OWNED_BY:
        return False
    for at in range(place + 2, min(place + 2 + FAR, last + 1)):
        if at in wanted:
            return False
        word = parts.passage.lower(at)
        if word in FUNCTION_WORDS[parts.language] or word in PREPOSITIONS:
            break
    return not any(at in wanted for at in range(place + 2, min(place + 2 + FAR, last + 1)))


def _those(parts: Parts) -> str:
    """Return that a pronoun has the claim's companion of a noun, and so another thing of that name: "those to Gotland ran on time"."""
    for one, other in pairwise(sorted(parts.places)):
        is_told_more = other == one + _OVER_PREPOSITION and parts.claim.lower(other - 1) in PREPOSITIONS
        if is_told_more and all(_is_of_pronoun(parts, place) for place in parts.places[other]):
            return parts.otherwise(other, parts.places[other][0])
    return ""


def _verb_of_those(parts: Parts) -> str:
    """Return that the claim's verb is said of a pronoun that is told by another thing: *flights from Oslo were cancelled*, "those from Bergen cancelled"."""
    verb = parts.verb
    if verb is None:
        return ""
    for own, places in parts.places.items():
        if parts.claim.preposition(own) and all(_is_of_those(parts, at, places) for at in parts.places[verb]):
            return parts.otherwise(verb, parts.places[verb][0])
    return ""


def _is_of_those(parts: Parts, verb: int, places: Sequence[int]) -> bool:
    """Return whether between the marks around a verb a pronoun with a preposition opens, and nothing of *places* stands."""
    stretch = parts.passage.stretch(verb)
    is_opened = (
        len(stretch) > 1
        and parts.passage.lower(stretch[1]) in PREPOSITIONS
        and (
            parts.passage.lower(stretch[0]) in _THOSE
            or (parts.language == "de" and parts.passage.lower(stretch[0]) in DEFINITE)
        )
    )
    return is_opened and stretch[0] > min(parts.inside) and not any(place in stretch for place in places)


def _is_of_pronoun(parts: Parts, place: int) -> bool:
    if place < _OVER_PREPOSITION or parts.passage.lower(place - 1) not in PREPOSITIONS:
        return False
    at = place - _OVER_PREPOSITION
    return parts.passage.lower(at) in _THOSE or (
        # „…, die nach Gotland fuhren pünktlich“: an article with no noun behind it.
        parts.language == "de" and parts.passage.lower(at) in DEFINITE and parts.is_parted(at - 1, at)
    )


COMPANIONS = (_those, _verb_of_those, _attributive, _placed, _title, _attribute, _of_another, _elsewhere)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
