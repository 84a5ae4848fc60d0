"""Signs that who does it and what is done do not belong together as the claim has them.

What the claim says of somebody must stand in a clause of the passage that has him, or in a relative clause right behind
him; a conjunction must open the same half of both, and two joined statements are not mixed.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.check.fit.governing import parts_of
from claimcheck.check.fit.lifetime import is_life
from claimcheck.check.fit.ordering import may_be_finite
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.role_words import (
    DETERMINERS,
    HAVE,
    INDEFINITE,
    IS,
    JOINING_CLAUSES,
    OWNING,
    PREPOSITIONS,
    RELATIVE,
    SAYS_IS,
)
from claimcheck.check.fit.setting import is_bracketed
from claimcheck.check.fit.standing import FAR, Standing
from claimcheck.languages.pack import all_words
from claimcheck.text.clause import Clause
from claimcheck.text.content import FUNCTION_WORDS

_NEAR = 3
"""So many words part a verb from who does it, over auxiliaries."""

_COORDINATING = all_words("coordinating")
_PRONOUNS = all_words("pronoun-of-clause")
_WHAT = all_words("free-relative")
_STATEMENTS = (
    "its words stand in several statements of a sentence, and whether they speak of the same does not show"
)
_LONGEST = 8
"""So many words may stand between a noun and what tells what it is, or before it in a relative clause."""


def _clause(parts: Parts) -> str:
    """Return that the claim's subject and its verb stand in no clause together: "Moore met Hale, who resigned"."""
    verb, subject = parts.verb, _subject(parts)
    if verb is None or subject is None or parts.is_copular or parts.held.naming is not None:
        return ""
    if parts.inside not in parts.passage.sentences:
        return ""  # a pronoun takes up what another sentence says
    at = parts_of(parts.held.claim).places.at
    if not set(at(parts.claim.words[subject].span)) & set(at(parts.claim.words[verb].span)):
        return ""
    pairs = [(one, other) for one in parts.places[subject] for other in parts.places[verb]]
    if is_life(parts.passage.read, [parts.passage.words[at].span for at in parts.places[verb]]):
        return ""
    if any(_share_clause(parts, one, other) for one, other in pairs):
        return ""
    return f"whether “{parts.claim.words[subject].text}” is the one of whom “{parts.claim.words[verb].text}” is said does not show"


def _subject(parts: Parts) -> int | None:
    """Return the claim's subject: the last bare noun before its verb; in German, where none is, the first one behind it."""
    before = [own for own in parts.bare if own < parts.start]
    behind = [own for own in parts.bare if own > parts.start] if parts.language == "de" else []
    return before[-1] if before else next(iter(behind), None)


def _share_clause(parts: Parts, subject: int, verb: int) -> bool:
    """Return whether two words stand in one clause, or the second one in a clause that tells of the first."""
    known, words = parts_of(parts.held.passage), parts.passage.words
    own, of_verb = (set(known.places.at(words[place].span)) for place in (subject, verb))
    if own & of_verb or not own or not of_verb:
        return True
    return any(_is_told_of(parts, known.clauses[index], subject, verb) for index in of_verb)


def _is_told_of(parts: Parts, clause: Clause, subject: int, verb: int) -> bool:
    """Return whether a clause goes on about the word at *subject*: a relative clause, a bracket, what is joined to it.

    "Hale, who resigned", "Hale (born 1960)", "Hale, a painter who resigned", "Hale was elected, and later resigned".
    """
    words, text = parts.passage.words, parts.passage.read.text
    first = _first(parts, clause)
    opener = parts.passage.lower(first)
    if first > subject and opener in _COORDINATING:
        return not any(_is_own_subject(parts, at) for at in range(first + 1, verb))
    if opener in OWNING:
        return False  # „Nowak, dessen Bruder verurteilt wurde“
    if opener in RELATIVE:
        return first == subject + 1 or _is_what_it_is(parts, subject, first)
    between = text[words[subject].span.end : words[verb].span.start]
    return between.lstrip().startswith("(") and between.count("(") > between.count(")")


def _first(parts: Parts, clause: Clause) -> int:
    """Return the first word of a clause."""
    first = bisect_left(parts.passage.words, clause.parts[0].start, key=lambda word: word.span.start)
    return min(first, len(parts.passage.words) - 1)


def _is_own_subject(parts: Parts, at: int) -> bool:
    """Return whether a word may be the subject of a clause that is joined to another."""
    word = parts.passage.words[at]
    if parts.language == "de":
        return (word.is_capital and not parts.passage.preposition(at)) or word.text in _PRONOUNS
    return (
        word.text.lower() not in FUNCTION_WORDS["en"] - _PRONOUNS
        and not word.text.endswith("ly")
        and not word.text[0].isdigit()
    )


def _is_what_it_is(parts: Parts, subject: int, relative: int) -> bool:
    """Return whether before a relative pronoun it is told what somebody is: "Hale was a painter who", "Hale, a painter who"."""
    low = max(subject, relative - 1 - _LONGEST)
    article = next((at for at in range(relative - 1, low, -1) if parts.passage.lower(at) in INDEFINITE), None)
    if article is None or article - subject > _LONGEST:
        return False
    is_said = parts.passage.lower(article - 1) in SAYS_IS[parts.language]
    return is_said or (article == subject + 1 and parts.is_parted(subject, article))


def _speaker(parts: Parts) -> str:
    """Return that who says it in the claim does not stand beside the verb of saying in the passage: "Hale said", "said Hale"."""
    if parts.saying is None:
        return ""
    who = [own for own in parts.places if own < parts.saying and not parts.is_verb(own)]
    if not who:
        return ""
    pairs = [(one, other) for one in parts.places[who[-1]] for other in parts.places[parts.saying]]
    if any(abs(one - other) <= FAR and not parts.is_parted(one, other) for one, other in pairs):
        return ""
    if any(_is_bracket_between(parts, one, other) for one, other in pairs):
        return ""
    return f"whether “{parts.claim.words[who[-1]].text}” is the one who “{parts.claim.words[parts.saying].text}” does not show"


def _is_bracket_between(parts: Parts, who: int, verb: int) -> bool:
    """Return whether right behind a name a bracket opens, the first of its sentence, and ends right before the verb: "Hale, who was ill, said"."""
    if not (who < verb and parts.is_parted(who, who + 1) and parts.is_parted(verb - 1, verb)):
        return False
    ahead = [at for at in sorted(parts.inside) if at <= who]
    inner = [at for at in range(who + 2, verb) if parts.is_parted(at - 1, at)]
    return not any(parts.is_parted(at - 1, at) for at in ahead[1:]) and not inner


def _within_relative(parts: Parts) -> str:
    """Return that an English subject is what a relative clause is about, not who does it: "the surgeon who treated Hale resigned"."""
    subject = _subject(parts) if parts.language == "en" else None
    if subject is None or parts.held.naming is not None:
        return ""
    if all(_is_object_in_relative(parts, place) for place in parts.places[subject]):
        return parts.otherwise(subject, parts.places[subject][0])
    return ""


def _is_object_in_relative(parts: Parts, place: int) -> bool:
    for at in range(place - 1, max(-1, place - 1 - _LONGEST), -1):
        if parts.is_parted(at, at + 1):
            return False
        if parts.passage.lower(at) in RELATIVE:
            return any(parts.passage.may_be_verb(i) and i not in parts.shared for i in range(at + 1, place))
    return False


def _pronoun(parts: Parts) -> str:
    """Return that a pronoun does what the claim says of somebody, in the sentence that has him, too: "Hale called her after she crashed"."""
    verb, subject = parts.verb, _subject(parts)
    said = {parts.claim.lower(i) for i in parts.all}
    if verb is None or subject is None or said & _PRONOUNS or parts.inside not in parts.passage.sentences:
        return ""
    if all(_doer(parts, place) in _PRONOUNS for place in parts.places[verb]):
        return f"“{_doer(parts, parts.places[verb][0])}” stands before “{parts.claim.words[verb].text}” in the passage"
    return ""


def _doer(parts: Parts, verb: int) -> str:
    """Return the word before a verb and its auxiliaries."""
    for at in range(verb - 1, max(-1, verb - 1 - _NEAR), -1):
        word = parts.passage.lower(at)
        if not (word in HAVE | IS[parts.language] or word.endswith("ly")):
            return word
    return ""


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
    for at in sorted(i for i in parts.inside if parts.passage.lower(i) in _COORDINATING - claimed):
        if _is_told_behind(parts, at) or _is_in_bracket(parts, at):
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
    verb, subject = parts.verb, _subject(parts)
    if verb is None or subject is None:
        return False
    known = parts_of(parts.held.passage)
    return any(
        one < joiner < other
        and any(
            parts.passage.lower(_first(parts, known.clauses[index])) in RELATIVE
            and _is_told_of(parts, known.clauses[index], one, other)
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


def _namesake(parts: Parts) -> str:
    """Return that a surname stands for two people: *Mitra founded it* of "Mitra is the daughter of Dev Mitra, who founded it"."""
    for own, places in parts.places.items():
        bare = [at for at in places if _is_bare(parts.passage, at)]
        full = [at for at in places if parts.passage.words[at].is_capital and at not in bare]
        if _is_bare(parts.claim, own) and bare and full and min(bare) < min(full):
            return parts.otherwise(own, full[0])
    return ""


def _is_bare(text: Standing, at: int) -> bool:
    """Return whether a capital word has no other capital word right before it, as a surname without a given name."""
    word, before = text.words[at], text.words[at - 1] if at else None
    if before is None or not before.is_capital or before.span.end + 1 != word.span.start:
        return word.is_capital
    # At the start of a sentence "On" has a capital, too; "the Commonwealth of The Bahamas".
    is_plain = (
        before.begins and before.text.lower() in FUNCTION_WORDS[text.read.language] | PREPOSITIONS.keys()
    )
    return word.is_capital and (is_plain or before.text.lower() in DETERMINERS)


def _halved(parts: Parts) -> str:
    """Return that a semicolon parts the claim's words: "Moore signed on Monday; Hale signed later"."""
    text, words = parts.passage.read.text, parts.passage.words
    inside = sorted(parts.inside)
    cuts = [
        at
        for one, at in pairwise(inside)
        if ";" in text[words[one].span.end : words[at].span.start]
        and not is_bracketed(text, 0, words[at].span.start)
    ]
    halves = [(low, high) for low, high in pairwise((inside[0], *cuts, inside[-1] + 1))] if cuts else []
    wanted = set(map(tuple, parts.places.values()))
    held = [sum(any(low <= place < high for place in places) for places in wanted) for low, high in halves]
    return _STATEMENTS if held and max(held) < len(wanted) else ""


def _object(parts: Parts) -> str:
    """Return that what it is done to stands in no clause with the verb, but in one that tells of something else: "shelled what it called a depot"."""
    verb = parts.verb
    if (
        verb is None
        or parts.is_copular
        or parts.held.naming is not None
        or parts.inside not in parts.passage.sentences
    ):
        return ""
    at = parts_of(parts.held.claim).places.at
    for own in (own for own in parts.bare if own > verb):
        if not set(at(parts.claim.words[own].span)) & set(at(parts.claim.words[verb].span)):
            continue
        pairs = [(one, other) for one in parts.places[own] for other in parts.places[verb]]
        if all(one > other and _is_commented(parts, other, one) for one, other in pairs):
            return parts.otherwise(own, parts.places[own][0])
    return ""


def _is_commented(parts: Parts, verb: int, place: int) -> bool:
    """Return whether between a verb and a word stands what opens a clause that tells what something is called: "what", „was“."""
    between = {parts.passage.lower(i) for i in range(verb + 1, place)}
    return not _WHAT.isdisjoint(between)


BELONGING = (_speaker, _clause, _within_relative, _pronoun, _halves, _namesake, _halved, _object, _across)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
