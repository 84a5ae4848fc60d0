"""Which part of a sentence a word belongs to: who does it, what is done and where must go with the verb as in the claim.

What the claim says of somebody stands in a clause of the passage that has him, or in a clause that tells of him; what it
says that he is, in one with him, or right behind his name.
"""

from bisect import bisect_left
from collections.abc import Iterator

from claimcheck.check.fit.governing import parts_of
from claimcheck.check.fit.lifetime import is_life
from claimcheck.check.fit.ordering import deed_of
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import Standing
from claimcheck.check.fit.words import (
    COORDINATING,
    DETERMINERS,
    HAVE,
    HELPING,
    INDEFINITE,
    IS,
    OWNING,
    PLACING,
    PREPOSITIONS,
    RELATIVE,
    SAYS_IS,
)
from claimcheck.languages.pack import all_words
from claimcheck.text.clause import Clause
from claimcheck.text.content import FUNCTION_WORDS

_NEAR = 3
"""So many words part a verb from who does it, over auxiliaries."""

_PRONOUNS = all_words("pronoun-of-clause")
_WHAT = all_words("free-relative")

_CLAUSE = "whether the passage says it of the same does not show: its words stand in different statements"

_CLAUSE_BEHIND = all_words("opener-if-verb-follows") | all_words("time-opener") | all_words("place-clause")
"""What opens a clause that tells when, where or why behind what is told, and so begins with a subject of its own."""

_OPENING = RELATIVE | _CLAUSE_BEHIND | all_words("subordinator") | all_words("clause-opener")
"""What opens a clause of its own, whose verb is none of the one before it."""

_ENDING_PHRASE = all_words("infinitive-auxiliary") | all_words("joining-halves") | {"to"}
"""Behind such a word stands no verb of the noun before it."""

_BEHIND = 3
"""So many words behind the last one may the German verb stand that says that it is so."""

_AHEAD = 2
"""So many words before the first one it may stand: „Am Hafen ist der Turm“."""

_LONGEST = 8
"""So many words may stand between a noun and what tells what it is, or before it in a relative clause."""


def _clause(parts: Parts) -> str:
    """Return that a word which the claim has in one clause with its verb has no part in the verb's clause there: "Moore met Hale, who resigned"."""
    verb = parts.verb
    if verb is None:
        verb = _deed_or_had(parts)
    if verb is None or parts.is_copular or parts.held.naming is not None:
        return ""
    if is_life(parts.passage.read, [parts.passage.words[at].span for at in parts.places[verb]]):
        return ""
    at, subject = parts_of(parts.held.claim).places.at, claimed_subject(parts)
    with_verb = set(at(parts.claim.words[verb].span))
    for own in _told_of(parts, verb, subject):
        pairs = [(one, other) for one in parts.places[own] for other in parts.places[verb]]
        is_own = not with_verb.isdisjoint(at(parts.claim.words[own].span))
        if is_own and not any(_go_together(parts, *pair, is_subject=own == subject) for pair in pairs):
            if own != subject:
                return parts.otherwise(own, parts.places[own][0])
            words = parts.claim.words
            return (
                f"whether “{words[own].text}” is the one of whom “{words[verb].text}” is said does not show"
            )
    return ""


def _deed_or_had(parts: Parts) -> int | None:
    """Return what a claim says of which no verb shows by its form: *bans*, or the thing that somebody has."""
    if parts.start in parts.places:
        return parts.start
    is_had = parts.start in parts.all and parts.claim.lower(parts.start) in HAVE
    return next((own for own in parts.bare if own > parts.start), None) if is_had else None


def _told_of(parts: Parts, verb: int, subject: int | None) -> Iterator[int]:
    """Yield of what the claim tells with its verb: who, what, where and when; who and what may be a pronoun where no sentence has all."""
    if parts.inside in parts.passage.sentences:
        yield from () if subject is None else (subject,)
        yield from (own for own in parts.bare if own > verb and _is_named(parts, own))
    yield from (
        own
        for own in parts.places
        if parts.claim.is_place(own)
        or parts.claim.is_date(own)
        or (parts.claim.may_be_verb(verb) and _is_where(parts, verb, own))
    )


def _is_where(parts: Parts, verb: int, own: int) -> bool:
    """Return whether the claim has a noun behind a preposition of place, and the passage, too: "in the stadium"; none that is joined to a verb before."""
    is_noun = parts.language == "en" or parts.claim.words[own].is_capital
    is_joined = any(parts.claim.lower(at) in COORDINATING for at in range(verb + 1, own))
    return (
        is_noun
        and not is_joined
        and not parts.is_verb(own)
        and parts.claim.preposition(own) in PLACING
        and all(parts.passage.preposition(at) in PLACING for at in parts.places[own])
    )


def _apart(parts: Parts) -> str:
    """Return that what the claim says that somebody is stands in no clause of the passage that has him, too."""
    if not parts.is_copular or parts.held.naming is not None:
        return ""
    subjects = [own for own in parts.bare if own < parts.start]
    others = [own for own in parts.places if own > parts.start]
    if not subjects or not others:
        return ""
    if not is_said(parts):
        return _CLAUSE
    sides = [[_clauses(parts, place) for place in parts.places[own]] for own in (subjects[-1], others[-1])]
    together = any(one & other for one in sides[0] for other in sides[1])
    return "" if together else _CLAUSE


def is_said(parts: Parts) -> bool:
    """Return whether among the words, or near them in German, stands what says that something is so."""
    last = parts.between[-1] + 1 + _BEHIND * (parts.language == "de")
    first = max(0, parts.between[0] - _AHEAD * (parts.language == "de"))
    words = [parts.passage.lower(i) for i in range(first, min(last, len(parts.passage.words)))]
    return not SAYS_IS[parts.language].isdisjoint(words)


def _clauses(parts: Parts, place: int) -> frozenset[int]:
    span = parts.passage.words[place].span
    return frozenset(parts_of(parts.held.passage).places.at(span))


def claimed_subject(parts: Parts) -> int | None:
    """Return the claim's subject: the last bare noun before its verb; in German, where none is, the first one behind it."""
    before = [own for own in parts.bare if own < parts.start]
    behind = [own for own in parts.bare if own > parts.start] if parts.language == "de" else []
    return before[-1] if before else next(iter(behind), None)


def _go_together(parts: Parts, noun: int, verb: int, *, is_subject: bool) -> bool:
    """Return whether a noun and a verb stand in one clause, or the second in one that tells of the first; what is done to somebody may be joined behind."""
    known, words = parts_of(parts.held.passage), parts.passage.words
    if _is_commented(parts, verb, noun):
        return False
    own, of_verb = (set(known.places.at(words[place].span)) for place in (noun, verb))
    if own & of_verb or not own or not of_verb:
        return True
    firsts = [] if is_subject else [first_word(parts, known.clauses[index]) for index in own]
    is_joined = any(first < noun and parts.passage.lower(first) in COORDINATING for first in firsts)
    return is_joined or any(is_told_of(parts, known.clauses[index], noun, verb) for index in of_verb)


def is_told_of(parts: Parts, clause: Clause, subject: int, verb: int) -> bool:
    """Return whether a clause goes on about the word at *subject*: a relative clause, a bracket, what is joined to it.

    "Hale, who resigned", "Hale (born 1960)", "Hale, a painter who resigned", "Hale was elected, and later resigned".
    """
    words, text = parts.passage.words, parts.passage.read.text
    first = first_word(parts, clause)
    opener = parts.passage.lower(first)
    if first > subject and opener in COORDINATING:
        return True
    if opener in OWNING:
        return False  # „Nowak, dessen Bruder verurteilt wurde“
    if opener in RELATIVE:
        is_next = first > subject and parts.shared.issuperset(range(subject, first))
        return is_next or _is_what_it_is(parts, subject, first)
    between = text[words[subject].span.end : words[verb].span.start]
    return between.lstrip().startswith("(") and between.count("(") > between.count(")")


def first_word(parts: Parts, clause: Clause) -> int:
    """Return the first word of a clause."""
    first = bisect_left(parts.passage.words, clause.parts[0].start, key=lambda word: word.span.start)
    return min(first, len(parts.passage.words) - 1)


def _is_what_it_is(parts: Parts, subject: int, relative: int) -> bool:
    """Return whether before a relative pronoun it is told what somebody is: "Hale was a painter who", "Hale, a painter who"."""
    low = max(subject, relative - 1 - _LONGEST)
    article = next((at for at in range(relative - 1, low, -1) if parts.passage.lower(at) in INDEFINITE), None)
    if article is None or article - subject > _LONGEST:
        return False
    is_said = parts.passage.lower(article - 1) in SAYS_IS[parts.language]
    return is_said or (article == subject + 1 and parts.is_parted(subject, article))


def _within_relative(parts: Parts) -> str:
    """Return that an English subject is what a relative clause is about, not who does it: "the surgeon who treated Hale resigned"."""
    subject = claimed_subject(parts) if parts.language == "en" else None
    if subject is None or parts.held.naming is not None:
        return ""
    if all(_is_object_in_relative(parts, place) for place in parts.places[subject]):
        return parts.otherwise(subject, parts.places[subject][0])
    return ""


def _behind_opener(parts: Parts) -> str:
    """Return that an English subject stands only in a clause behind what is done: "Moore was arrested when he met Hale"."""
    verb, subject = parts.verb, claimed_subject(parts)
    if parts.language != "en" or verb is None or subject is None or parts.is_active(verb):
        return ""
    pairs = [(place, at) for place in parts.places[subject] for at in parts.places[verb]]
    is_behind = all(
        any(parts.passage.lower(i) in _CLAUSE_BEHIND for i in range(at + 1, place)) for place, at in pairs
    )
    return parts.otherwise(subject, parts.places[subject][0]) if is_behind else ""


def _is_object_in_relative(parts: Parts, place: int) -> bool:
    for at in range(place - 1, max(-1, place - 1 - _LONGEST), -1):
        if parts.is_parted(at, at + 1):
            return False
        if parts.passage.lower(at) in RELATIVE:
            return any(parts.passage.may_be_verb(i) and i not in parts.shared for i in range(at + 1, place))
    return False


def _pronoun(parts: Parts) -> str:
    """Return that a pronoun does what the claim says of somebody, in the sentence that has him, too: "Hale called her after she crashed"."""
    verb, subject = parts.verb, claimed_subject(parts)
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


def _begins_clause(parts: Parts) -> str:
    """Return that what is done to in the claim is what a clause with no "that" begins with in the passage: "accepted the offer was low"."""
    verb, deeds = deed_of(parts)
    things = [own for own in parts.bare if verb is not None and own > verb]
    if verb is None or parts.language != "en" or not things or parts.is_copular or not parts.is_active(verb):
        return ""
    places = parts.places[things[0]]
    are_subjects = all(any(_is_of_clause(parts, at, place) for at in deeds) for place in places)
    return parts.otherwise(things[0], places[0]) if are_subjects else ""


def _is_of_clause(parts: Parts, verb: int, place: int) -> bool:
    """Return whether a noun behind a verb that no relative clause has is followed by a verb that helps, and no word of the claim."""
    stretch, words = parts.passage.stretch(place), parts.passage.words
    ahead = range(stretch[0], verb)
    if not stretch[0] <= verb < place or any(parts.passage.lower(at) in _OPENING for at in ahead):
        return False
    said = {parts.claim.lower(at) for at in parts.all}
    for at in range(place + 1, min(place + 1 + _LONGEST, stretch[-1] + 1)):
        word = parts.passage.lower(at)
        if word in HELPING and words[at].text.islower():
            return word not in said
        if word in _OPENING | COORDINATING | _ENDING_PHRASE or (
            at not in parts.shared and parts.passage.may_be_verb(at)
        ):
            return False
    return False


def _namesake(parts: Parts) -> str:
    """Return that a surname stands for two people: *Mitra founded it* of "Mitra is the daughter of Dev Mitra, who founded it"."""
    for own, places in parts.places.items() if parts.language == "en" else ():
        bare = [at for at in places if _is_bare(parts.passage, at)]
        texts = {parts.passage.words[at].text for at in bare}
        full = [at for at in places if parts.passage.words[at].text in texts and at not in bare]
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


def _is_named(parts: Parts, own: int) -> bool:
    """Return whether a word of the claim is a noun for certain: with a capital, or with what opens a noun phrase before it."""
    near = range(max(0, own - _NEAR), own)
    return parts.claim.words[own].is_capital or any(parts.claim.lower(at) in DETERMINERS for at in near)


def _is_commented(parts: Parts, verb: int, place: int) -> bool:
    """Return whether between a verb and a word stands what opens a clause that tells what something is called: "what", „was“."""
    between = {parts.passage.lower(i) for i in range(verb + 1, place)}
    return not _WHAT.isdisjoint(between)


BELONGING = (_apart, _clause, _within_relative, _behind_opener, _pronoun, _begins_clause, _namesake)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
