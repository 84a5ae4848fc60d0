"""The names of a sentence, each held against what its passages have in the same place, and then against all articles.

A word has the place of another where both are of one sort, or stand beside the same noun, behind the same preposition, or are compounds
of one noun: „Landkreis Forchheim“, „in die Schweiz“, „Innenministerium“ and „Umweltministerium“.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.actors.bearers import PERSONS_ROLES
from claimcheck.check.fit.words import TAKING_UP
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.naming import DATES, DETERMINERS, Sort, lead_of, names_in, sounding, sure_names
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_words
from claimcheck.quantities.counted import land
from claimcheck.report.drafted import Kind
from claimcheck.speech.verbs import forms_of
from claimcheck.text.content import FUNCTION_WORDS, Word, words_of
from claimcheck.text.vocabulary import PREPOSITIONS

_SHORTEST_INITIALS = 2
_COMMON_START = 4
"""A land and what is its („Ukraine“, „ukrainisch“) have so many first letters in common."""

_SHORTEST_HEAD, _SHORTEST_MODIFIER = 5, 1
_ADDRESSES = all_words("address")
_OF_NATION = re.compile(r"[\w-]+isch(?:e[mnrs]?)?", re.IGNORECASE)

_SUFFIX = re.compile(r".{0,3}(?:[ai]tion|ung|heit|keit|schaft|ität|ismus|ment|nis|tum|los)(?:e[mnrs]?|s)?")
"""What two nouns may end on that are no compounds of one."""

PLACED = 2
"""So much alike two places must be, where nothing shows that the word is a name."""

_SURE = 0.45
"""What share of the sentence's other words a passage must have before its names tell that another one is wrong."""

_AS_WELL = 0.6
"""With this part of the words that the nearest passage has, another one that has the name may be meant."""

_FEWEST = 2
_TAKEN_FROM = 2
"""From so many passages around it a pronoun may take somebody up."""


class Slot(NamedTuple):
    """A word that is a name or may stand for one, and what is beside it."""

    word: Word
    sort: Sort | None
    is_shown: bool
    left: Word | None
    right: Word | None
    lead: tuple[str, ...]
    """The preposition, with an article or without, that it stands behind."""


def _slots(text: str, held: Held, *, is_sure: bool = False) -> Iterator[Slot]:
    """Yield the names of a text, its other words with a capital, and the adjectives of nations."""
    language, words = held.language, words_of(text, held.language)
    read = sure_names if is_sure else names_in
    named = {one.span: one for one in read(text, language, held.pool.names_known)}
    empty = FUNCTION_WORDS[language] | DATES | _ADDRESSES
    for at, word in enumerate(words):
        one = named.get(word.span)
        is_noun = word.is_capital and word.text[0].isalpha() and word.text.lower() not in empty
        is_nation = language == "de" and _OF_NATION.fullmatch(word.text)
        if (one is not None and word.text.lower() not in _ADDRESSES) or is_noun or is_nation:
            sort = one.sort if one and not _is_role(word) else Sort.PLACE if land(word.text) else None
            yield Slot(
                word,
                sort,
                bool(one and one.is_shown),
                _beside(text, words, at, -1),
                _beside(text, words, at, 1),
                lead_of(words, at, PREPOSITIONS[language]),
            )


def _is_role(word: Word) -> bool:
    """Return whether a word only says what somebody is: „Präsident“, „Kremlsprecher“."""
    return word.text.lower().endswith(PERSONS_ROLES)


def _beside(text: str, words: Sequence[Word], at: int, step: int) -> Word | None:
    """Return the word right before or behind one; None where a mark stands between, quotation marks aside."""
    if not 0 <= at + step < len(words):
        return None
    first, last = sorted((words[at].span, words[at + step].span))
    return None if text[first.end : last.start].strip(' \n"„“”‚‘’»«') else words[at + step]


def _alike(one: Slot, other: Slot, *, is_named: bool = False) -> int:
    """Return how much the places of two words are alike; 0 where one may say what the other says."""
    if (
        is_part(one.word, other.word)
        or _are_titles(one.word, other.word)
        or (
            one.word.is_capital is not other.word.is_capital
            and not (land(one.word.text) and land(other.word.text))
        )
        or one.word.text.isupper() is not other.word.text.isupper()
    ):
        return 0
    beside = PLACED * _is_same_noun(one.left, other.left)
    # „Agentur Belta“, „das Pendant Belta“: who is named is the same.
    beside += PLACED * (_is_same_noun(one.right, other.right) and not is_named)
    beside += PLACED * (_is_town(one) and _is_same_noun(one.right, other.left))
    is_sort = one.sort is not None and one.sort is other.sort
    return (
        beside
        + PLACED * is_sort
        + PLACED * _has_same_head(one.word, other.word)
        + (one.lead == other.lead != ())
    )


def _is_town(slot: Slot) -> bool:
    """Return whether a word may say of what town the noun behind it is: „Kölner Landgericht“."""
    is_next = slot.right is not None and slot.right.is_capital
    return is_next and slot.word.text.endswith("er") and not _is_role(slot.word)


def _is_same_noun(one: Word | None, other: Word | None) -> bool:
    if one is None or other is None or one.text.lower() in DETERMINERS:
        return False
    return one.is_capital and other.is_capital and is_part(one, other)


def _has_same_head(one: Word, other: Word) -> bool:
    """Return whether two compounds end in the same noun, and begin otherwise: „Westküste“, „Ostküste“."""
    first, second = one.text.lower(), other.text.lower()
    length = next(
        (n for n, (a, b) in enumerate(zip(reversed(first), reversed(second), strict=False)) if a != b), 0
    )
    if _SUFFIX.fullmatch(first[-length:]) or "-" in first + second or not one.is_capital:
        return False
    return length >= _SHORTEST_HEAD and min(len(first), len(second)) - length >= _SHORTEST_MODIFIER


def _are_titles(one: Word, other: Word) -> bool:
    """Return whether two say what somebody is by different words: „Ministerpräsident“, „Premierminister“."""
    ends = [
        max((r for r in PERSONS_ROLES if w.text.lower().endswith(r)), key=len, default="")
        for w in (one, other)
    ]
    return all(ends) and ends[0] != ends[1]


def name_objections(aligned: Alignment) -> Iterator[Objection]:
    """Yield the names that no article has, and those in whose place the passages have another one."""
    held = aligned.held
    told: Slot | None = None
    theirs = [
        slot
        for one in held.support
        if one.language == held.language
        for slot in _slots(one.text, held, is_sure=True)
    ]
    own = [word for word in words_of(held.text, held.language) if word.text[0].isupper() or land(word.text)]
    theirs = [slot for slot in theirs if not any(same_name(slot.word, word) for word in own)]
    for slot in _slots(held.plain, held):
        if told is not None and told.word.span.end + 1 >= slot.word.span.start:
            told = slot
            continue
        message = _message(aligned, slot, theirs)
        if message:
            told = slot
            yield Objection(Kind.PLACE if slot.sort is Sort.PLACE else Kind.NAME, slot.word.span, message)


def _message(aligned: Alignment, slot: Slot, theirs: Sequence[Slot]) -> str:
    held, word = aligned.held, slot.word
    if is_in_claim(held, word):
        return ""
    if any(names_word(held, one, word) for one in held.told):
        return _exchanged(aligned, slot) if slot.sort is not None else ""
    is_named = (
        slot.sort is None and slot.right is not None and slot.right.text.casefold() in held.pool.names_known
    )
    likeness = (
        [(_alike(slot, one, is_named=is_named), one) for one in theirs]
        if aligned.is_near_without(word.span)
        else []
    )
    rivals = [one for _, one in sorted((pair for pair in likeness if pair[0]), key=lambda pair: -pair[0])]
    best = max((score for score, _ in likeness), default=0)
    instead = f", the source names “{rivals[0].word.text}”" if best >= PLACED else ""
    is_named_there = any(names_word(held, one, word) for one in held.wide)
    if slot.sort is not None:
        return _unnamed(aligned, slot, instead, is_named_there=is_named_there)
    is_alone = held.is_alike and [one.casefold() for one in held.near.missing] == [word.text.casefold()]
    is_told = instead or (is_alone and best and not held.pool.is_said(word))
    is_told = is_told and not is_named_there and (is_alone or _is_town(slot) or not held.pool.is_said(word))
    return f"names “{word.text}”, the source has “{rivals[0].word.text}” in its place" if is_told else ""


def _unnamed(aligned: Alignment, slot: Slot, instead: str, *, is_named_there: bool) -> str:
    """Return what is to be said of a name that no passage near the sentence has."""
    held, word = aligned.held, slot.word
    is_read = held.pool.is_read
    if not held.pool.is_said(word) and not any(names_word(held, one, word) for one in held.pool.passages):
        # What a translation or a claim does not name an article in another language may.
        return f"“{word.text}” stands in no article{instead}" if is_read or instead else ""
    # „Moskau will …“ may well mean whom the passage calls „Russland“.
    if not aligned.is_near_without(word.span) or (slot.sort is Sort.PLACE and not slot.is_shown):
        return ""
    # „In Folge“ has the shape of a place, and other articles have the word as none.
    is_name = held.language != "de" or slot.word.text.casefold() in held.pool.names_known or land(word.text)
    if is_read and not is_named_there and is_name:
        return f"names “{word.text}”, whom the article names nowhere{instead}"
    is_told = instead and (is_read or slot.sort is not Sort.OTHER)
    return f"names “{word.text}”{instead}" if is_told else _exchanged(aligned, slot)


def _exchanged(aligned: Alignment, slot: Slot) -> str:
    """Return that only other passages of the article name somebody, where the nearest one has another of the sort."""
    held = aligned.held
    names = {one.span for one in names_in(held.plain, held.language, held.pool.names_known)}
    rest = [word for word in aligned.words if word.span not in names and not land(word.text)]
    sources = {one.source for one in held.support}
    near = [one for one in held.told if one.language == held.language and one.source in sources]
    shares = {one: aligned.share(one, rest) for one in near}
    nearest = max(near, key=lambda one: (shares[one][0], -one.number), default=None)
    if nearest is None or shares[nearest][0] < _SURE or shares[nearest][1] < _FEWEST:
        return ""
    run = [
        one
        for one in (slot.left, slot.word, slot.right)
        if one is not None and (one is slot.word or one.span in names)
    ]
    if any(names_word(held, nearest, word) for word in run):
        return ""
    words = words_of(nearest.text, held.language)
    takes_up = any(word.text.lower() in TAKING_UP[held.language] for word in words)
    meant = tuple(held.pool.around(nearest, _TAKEN_FROM)) if takes_up else ()
    having = [one for one in near if names_word(held, one, slot.word)]
    if slot.left is not None and forms_of(held.language).get(slot.left.text.lower()):  # „…, meldete Interfax“
        meant = (*meant, *held.pool.around(nearest))
    if not having or any(one in meant or shares[one][0] >= _AS_WELL * shares[nearest][0] for one in having):
        return ""
    own = [word for word in words_of(held.text, held.language) if word.text[0].isupper() or land(word.text)]
    for other in _slots(nearest.text, held, is_sure=True):
        if _may_be_same(other, slot) and not any(same_name(other.word, word) for word in own):
            return f"names “{slot.word.text}”, where the source names “{other.word.text}”"
    return ""


def _may_be_same(one: Slot, other: Slot) -> bool:
    """Return whether two names are of the same sort: of a person one may be known only to be a name."""
    if one.sort is None or other.sort is None:
        return False
    is_alike = one.word.text.isupper() is other.word.text.isupper()
    is_of_sort = one.sort is other.sort and (is_alike or one.sort is not Sort.OTHER)
    return is_of_sort or (
        is_alike and one.is_shown and other.is_shown and {one.sort, other.sort} == {Sort.PERSON, Sort.OTHER}
    )


def names_word(held: Held, passage: Passage, word: Word) -> bool:
    """Return whether a passage has a name, in any form, as part of a longer one, or as what is a land's."""
    if passage.language == held.language and held.pool.lexis(passage).says(word):
        return True
    plain, mine = word.text.casefold(), land(word.text)
    for other in words_of(passage.text, held.language):
        theirs = other.text.casefold()
        if (
            theirs == plain
            or (word.is_capital and other.is_capital and sounding(plain) == sounding(theirs))
            or (mine is not None and land(other.text) == mine)
        ):
            return True
        if len(plain) >= _COMMON_START and _is_of(plain, theirs, other, mine):
            return True
    if _is_spelled_out(word.text, passage, held.language):
        return True
    return _is_actor(held, passage, word)


def _is_spelled_out(name: str, passage: Passage, language: str) -> bool:
    """Return whether a passage has the words whose first letters a name is: "CIA", "Central Intelligence Agency"."""
    if not (name.isupper() and name.isalpha() and len(name) > _SHORTEST_INITIALS):
        return False
    first = "".join(word.text[0] for word in words_of(passage.text, language) if word.is_capital)
    return name in first


def _is_of(plain: str, theirs: str, other: Word, mine: str | None) -> bool:
    """Return whether two words are a land and what is its, or a name and a compound that begins with it."""
    start = theirs[:_COMMON_START] == plain[:_COMMON_START]
    return start and (
        mine is not None
        or land(other.text) is not None
        or "-" in theirs + plain
        or theirs.startswith(plain)
        or plain.startswith(theirs)
    )


def is_in_claim(held: Held, word: Word) -> bool:
    """Return whether a claim that quotes the passages names it in its own words: whoever read them put it there."""
    ids = {id_ for one in held.support for id_ in one.claims}
    texts = (held.pool.texts[id_] for id_ in sorted(ids))
    return any(word.stems & other.stems for text in texts for other in words_of(text, held.language))


def _is_actor(held: Held, passage: Passage, word: Word) -> bool:
    mine = held.pool.actors(word.text)
    return bool(mine) and not mine.isdisjoint(held.pool.actors(passage.text))


def same_name(one: Word, other: Word) -> bool:
    """Return whether two words may be one name, or a land and what is its."""
    first, second = one.text.casefold(), other.text.casefold()
    is_nation = land(one.text) is not None and land(one.text) == land(other.text)
    if land(one.text) is not None and land(other.text) is not None:
        return is_nation
    return bool(one.stems & other.stems) or is_nation or first[:_COMMON_START] == second[:_COMMON_START]


def is_part(noun: Word, other: Word) -> bool:
    """Return whether two nouns are one, or one ends in the other."""
    first, second = noun.text.casefold(), other.text.casefold()
    is_part = min(len(first), len(second)) >= _COMMON_START and (
        first.endswith(second) or second.endswith(first) or sounding(first) == sounding(second)
    )
    return bool(noun.stems & other.stems) or is_part
