"""Signs that the claim takes of two statements which a sentence joins what neither of them says: *fell in May* of "rose in May and fell in June"."""

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.check.fit.belonging import claimed_subject, first_word, is_told_of
from claimcheck.check.fit.governing import parts_of
from claimcheck.check.fit.ordering import may_be_finite
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.role_words import (
    COORDINATING,
    DETERMINERS,
    HAVE,
    IS,
    JOINING_CLAUSES,
    PREPOSITIONS,
    RELATIVE,
    vouches,
)
from claimcheck.check.fit.setting import is_bracketed
from claimcheck.text.content import FUNCTION_WORDS

_STATEMENTS = (
    "its words stand in several statements of a sentence, and whether they speak of the same does not show"
)


def _halves(parts: Parts) -> str:
    """Return that a conjunction opens another half of the passage than of the claim: *it broke because they fled*."""
    for index in sorted(parts.all):
        word = parts.claim.lower(index)
        if word not in JOINING_CLAUSES:
            continue
        mine = next((own for own in sorted(parts.places) if own > index), None)
        if mine is None:
            continue
        there = [at for at in parts.inside if parts.passage.lower(at) == word]
        if not there and parts.inside in parts.passage.sentences:
            return f"“{word}” stands nowhere in the passage"
        nexts = (min((place for place in parts.shared if place > at), default=None) for at in there)
        half = {own for own in parts.places if own > index}
        if there and not any(
            place is not None and any(place in parts.places[own] for own in half) for place in nexts
        ):
            return f"“{word}” stands before another part of the passage than of the claim"
    return ""


def _across(parts: Parts) -> str:
    """Return that the claim takes words of two joined statements but not as they are joined: "rose in May and fell in June".

    What it has of the first must be its beginning, without another thing between, and of the second its first word.
    """
    if parts.is_copular or parts.inside not in parts.passage.sentences:
        return ""
    claimed = {parts.claim.lower(i) for i in parts.all}
    said = [places for own, places in parts.places.items() if own > parts.said_from]
    for at in sorted(i for i in parts.inside if parts.passage.lower(i) in COORDINATING - claimed):
        is_aside = parts.shared.isdisjoint(parts.passage.stretch(at))
        if is_aside or _is_told_behind(parts, at) or _is_in_bracket(parts, at):
            continue
        left = [max(places) for places in said if max(places) < at]
        right = [min(places) for places in said if min(places) > at]
        if (
            left
            and right
            and any(_is_doing(parts, i) for i in parts.inside if i < at)
            and _is_mixed(parts, at, left)
        ):
            joiner = parts.passage.lower(at)
            return (
                f"its words stand in two statements that “{joiner}” joins, in other company than in the claim"
            )
    return ""


def _is_in_bracket(parts: Parts, joiner: int) -> bool:
    """Return whether a joining word stands in a dependent clause that has no word of the claim: it joins nothing of it."""
    known, words = parts_of(parts.held.passage), parts.passage.words
    own = known.places.at(words[joiner].span)
    taken = {index for place in parts.shared for index in known.places.at(words[place].span)}
    return (
        bool(own) and taken.isdisjoint(own) and all(known.clauses[index].parent is not None for index in own)
    )


def _is_told_behind(parts: Parts, joiner: int) -> bool:
    """Return whether the claim's verb stands behind a joining word in a relative clause that tells of the claim's subject before it."""
    verb, subject = parts.verb, claimed_subject(parts)
    if verb is None or subject is None:
        return False
    known = parts_of(parts.held.passage)
    return any(
        one < joiner < other
        and any(
            parts.passage.lower(first_word(parts, known.clauses[index])) in RELATIVE
            and is_told_of(parts, known.clauses[index], one, other)
            for index in known.places.at(parts.passage.words[other].span)
        )
        for one in parts.places[subject]
        for other in parts.places[verb]
    )


def _is_mixed(parts: Parts, at: int, left: Sequence[int]) -> bool:
    skipped = any(_is_thing(parts, i) for i in range(min(left), max(left)) if i not in parts.shared)
    first = next((i for i in sorted(parts.inside) if i > at and _is_thing(parts, i)), None)
    return skipped or first not in parts.shared


def _is_doing(parts: Parts, at: int) -> bool:
    word = parts.passage.lower(at)
    if word[0].isdigit() or word in HAVE | IS[parts.language]:
        return False
    # Of English words in "-s" those with an object right behind: "supports Moore", no "kilograms of".
    behind = parts.passage.words[at + 1].text if at + 1 < len(parts.passage.words) else ""
    is_noun = parts.language == "en" and word.endswith("s") and not parts.passage.may_be_verb(at)
    is_behind_subject = (
        at - 1 in parts.shared and behind.islower() and behind.lower() not in FUNCTION_WORDS["en"]
    )
    has_object = behind[:1].isupper() or behind.lower() in DETERMINERS or is_behind_subject
    return may_be_finite(parts, at) and (has_object or not is_noun)


def _is_thing(parts: Parts, at: int) -> bool:
    """Return whether a word names or says something by itself."""
    word = parts.passage.lower(at)
    return not (
        word in FUNCTION_WORDS[parts.language]
        or word in PREPOSITIONS
        or word.endswith("ly")
        or word[0].isdigit()
    )


def _halved(parts: Parts) -> str:
    """Return that a semicolon, or a comma with the verb on both sides, parts the claim's words: "Moore signed on Monday; Hale signed later"."""
    text, words = parts.passage.read.text, parts.passage.words
    inside = sorted(parts.inside)
    verbs = parts.places[parts.verb] if parts.verb is not None else ()
    cuts = [
        at
        for one, at in pairwise(inside)
        if (mark := text[words[one].span.end : words[at].span.start].strip())
        and (";" in mark or (mark == "," and min(verbs, default=at) < at <= max(verbs, default=one)))
        and not is_bracketed(text, 0, words[at].span.start)
    ]
    halves = [(low, high) for low, high in pairwise((inside[0], *cuts, inside[-1] + 1))] if cuts else []
    wanted = set(map(tuple, parts.places.values()))
    held = [sum(any(low <= place < high for place in places) for places in wanted) for low, high in halves]
    return _STATEMENTS if held and max(held) < len(wanted) else ""


def _own_clause(parts: Parts) -> str:
    """Return that the claim's subject does another thing in a clause of its own: "Leeds climbed to third place, York slipped to fifth"."""
    verb, subject = parts.verb, claimed_subject(parts)
    if verb is None or subject is None or parts.is_copular or parts.held.naming is not None:
        return ""
    if all(_does_another(parts, place, parts.places[verb]) for place in parts.places[subject]):
        return parts.otherwise(subject, parts.places[subject][0])
    return ""


def _does_another(parts: Parts, place: int, verbs: Sequence[int]) -> bool:
    """Return whether right behind a word, between the same marks, a verb stands that is none of the claim's and says nothing of others."""
    stretch = parts.passage.stretch(place)
    behind = place + 1
    if behind not in stretch or behind in parts.shared or any(at in stretch for at in verbs):
        return False
    word = parts.passage.lower(behind)
    is_aside = vouches(word, parts.language) or word in IS[parts.language] | HAVE
    return (
        may_be_finite(parts, behind)
        and not is_aside
        and stretch[0] > min(parts.inside)
        and min(verbs) < stretch[0]
    )


JOINING = (_own_clause, _halves, _halved, _across)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
