"""The names of a sentence, each held against those of the passages near it, and then of all articles."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.check.actors.bearers import PERSONS_ROLES
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.naming import DATES, DETERMINERS, Named, Sort, names_in, sounding, sure_names
from claimcheck.draft.passages import Passage
from claimcheck.quantities.counted import land
from claimcheck.report.drafted import Kind
from claimcheck.text.content import FUNCTION_WORDS, Word, words_of
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PREPOSITIONS

_SHORTEST_INITIALS = 2
_COMMON_START = 4
"""A land and what is its („Ukraine“, „ukrainisch“) have so many first letters in common."""


def name_objections(held: Held) -> Iterator[Objection]:
    """Yield the names that no article has, and those in whose stead the passages have another one."""
    told: Span | None = None
    for named in names_in(held.plain, held.language, held.pool.names_known):
        message = _message(held, named)
        if message and not (told is not None and told.end + 1 >= named.span.start):
            yield Objection(Kind.PLACE if named.sort is Sort.PLACE else Kind.NAME, named.span, message)
        told = named.span if message else told


def _message(held: Held, named: Named) -> str:
    if any(names_word(held, one, named.word) for one in held.told) or is_in_claim(held, named.word):
        return ""
    others = _others(held, named) if held.is_near else []
    instead = f", the source names “{others[0]}”" if others else ""
    if not (
        held.pool.is_said(named.word) or any(names_word(held, one, named.word) for one in held.pool.passages)
    ):
        # What a translation or a claim does not name an article in another language may.
        return (
            f"“{named.word.text}” stands in no article{instead}"
            if held.pool.is_read or (others and held.is_near)
            else ""
        )
    # „Moskau will …“ may well mean whom the passage calls „Russland“.
    if not held.is_near or (named.sort is Sort.PLACE and not named.is_shown):
        return ""
    if held.pool.is_read and not any(names_word(held, one, named.word) for one in held.wide):
        return f"names “{named.word.text}”, whom the article names nowhere{instead}"
    is_sure = held.pool.is_read or named.sort is not Sort.OTHER
    return f"names “{named.word.text}”{instead}" if others and is_sure else ""


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


def _others(held: Held, named: Named) -> list[str]:
    """Return the names of the same sort that the passages have and the sentence has not."""
    found: list[str] = []
    own = [word for word in words_of(held.text, held.language) if word.text[0].isupper() or land(word.text)]
    for passage in held.support:
        for other in sure_names(passage.text, passage.language, held.pool.names_known):
            is_alike = other.sort is named.sort and other.word.is_capital is named.word.is_capital
            if is_alike and not any(same_name(other.word, word) for word in own):
                found.append(other.word.text)
    return found


def same_name(one: Word, other: Word) -> bool:
    """Return whether two words may be one name, or a land and what is its."""
    first, second = one.text.casefold(), other.text.casefold()
    is_nation = land(one.text) is not None and land(one.text) == land(other.text)
    return bool(one.stems & other.stems) or is_nation or first[:_COMMON_START] == second[:_COMMON_START]


def nation_objections(held: Held) -> Iterator[Objection]:
    """Yield the adjectives in whose stead the article has a nation's before the same noun: „kasachische“, „belarussische“."""
    words = words_of(held.plain, held.language)
    for word, noun in pairwise(words):
        if not _OF_NATION.fullmatch(word.text) or not held.is_near:
            continue
        if any(names_word(held, one, word) for one in held.window):
            continue
        told = [found for passage in held.wide for found in _before(held, passage, noun)]
        if told and not any(same_name(word, one) for one in told):
            message = f"says “{word.text} {noun.text}”, the source says “{told[0].text} {noun.text}”"
            yield Objection(Kind.PLACE, word.span, message)


def exchanged_objections(held: Held) -> Iterator[Objection]:
    """Yield a noun by itself behind a preposition, where the passages have another one behind the same."""
    if not held.is_alike:
        return
    words = words_of(held.plain, held.language)
    for preposition, word in pairwise(words):
        lower = preposition.text.lower()
        is_bare = lower in PREPOSITIONS[held.language] and word.is_capital and not _PLURAL.search(word.text)
        if (
            not is_bare
            or held.pool.is_said(word)
            or any(names_word(held, one, word) for one in held.pool.passages)
        ):
            continue
        instead = next((one for passage in held.support for one in _behind(held, passage, lower)), None)
        if instead is not None:
            yield Objection(
                Kind.PLACE, word.span, f"says “{lower} {word.text}”, the source says “{lower} {instead.text}”"
            )


class _Slot(NamedTuple):
    """A word of a text with its neighbours."""

    word: Word
    left: Word | None
    right: Word | None
    lead: tuple[str, ...]
    """The preposition, with an article or without, that it stands behind."""


def _slots(text: str, language: str) -> Iterator[_Slot]:
    """Yield the words with a capital that may stand in the place of another one."""
    words = words_of(text, language)
    empty = FUNCTION_WORDS[language] | DATES
    for at, word in enumerate(words):
        if word.is_capital and word.text[0].isalpha() and word.text.lower() not in empty:
            left, right = _beside(text, words, at, -1), _beside(text, words, at, 1)
            yield _Slot(word, left, right, _lead(words, at, language))


def framed_objections(held: Held) -> Iterator[Objection]:
    """Yield a capital word that no passage of the article has, where the article has another one beside the same words.

    Beside means: right behind the same noun („Landkreis Forchheim“), right before it („Tutogen Medical“), or, where no other word
    of the sentence is missing there, behind the same preposition („in die Schweiz“).
    """
    if not held.is_near:
        return
    own = [word for word in words_of(held.text, held.language) if word.text[0].isupper() or land(word.text)]
    theirs = [
        slot
        for passage in held.support
        if passage.language == held.language
        for slot in _slots(passage.text, held.language)
        if not any(same_name(slot.word, word) for word in own)
    ]
    for slot in _slots(held.plain, held.language) if theirs else ():
        word = slot.word
        if is_in_claim(held, word) or any(names_word(held, one, word) for one in (*held.told, *held.wide)):
            continue
        is_alone = held.is_alike and [one.casefold() for one in held.near.missing] == [word.text.casefold()]
        instead = next((one.word for one in theirs if _is_framed(slot, one, is_alone=is_alone)), None)
        if instead is not None:
            message = f"names “{word.text}”, the source has “{instead.text}” in its place"
            yield Objection(Kind.NAME, word.span, message)


def _is_framed(slot: _Slot, other: _Slot, *, is_alone: bool) -> bool:
    if _is_noun(slot.word, other.word) or _are_titles(slot.word, other.word):
        return False
    is_led = is_alone and slot.lead == other.lead != ()
    return is_led or _is_like(slot.left, other.left) or _is_like(slot.right, other.right)


def _are_titles(one: Word, other: Word) -> bool:
    """Return whether two say what somebody is by different words: „Ministerpräsident“, „Premierminister“."""
    ends = [
        max((role for role in PERSONS_ROLES if word.text.lower().endswith(role)), key=len, default="")
        for word in (one, other)
    ]
    return all(ends) and ends[0] != ends[1]


def _is_like(one: Word | None, other: Word | None) -> bool:
    return (
        one is not None
        and other is not None
        and one.is_capital
        and other.is_capital
        and one.text.lower() not in DETERMINERS
        and _is_noun(one, other)
    )


def _beside(text: str, words: Sequence[Word], at: int, step: int) -> Word | None:
    """Return the word right before or behind one; None where a mark stands between, quotation marks aside."""
    if not 0 <= at + step < len(words):
        return None
    first, last = sorted((words[at].span, words[at + step].span))
    return None if text[first.end : last.start].strip(' \n"„“”‚‘’»«') else words[at + step]


def _lead(words: Sequence[Word], at: int, language: str) -> tuple[str, ...]:
    """Return the preposition, with an article or without, that a word stands behind."""
    before = [word.text.lower() for word in words[max(0, at - 2) : at]]
    if before and before[-1] in PREPOSITIONS[language]:
        return (before[-1],)
    is_led = len(before) > 1 and before[-1] in DETERMINERS and before[-2] in PREPOSITIONS[language]
    return tuple(before) if is_led else ()


_PLURAL = re.compile(r"(?:e|e[nr]|ern|n[gs]|s|heit|keit)$")
"""What ends nouns that need no article, as names do."""


def _behind(held: Held, passage: Passage, preposition: str) -> Iterator[Word]:
    """Yield the nouns without an article that a passage has behind a preposition, and the sentence has not."""
    own = [word for word in words_of(held.text, held.language) if word.is_capital]
    words = words_of(passage.text, held.language) if passage.language == held.language else ()
    for one, other in pairwise(words):
        if (
            one.text.lower() == preposition
            and other.is_capital
            and not any(same_name(other, word) for word in own)
        ):
            yield other


_OF_NATION = re.compile(r"[\w-]+isch(?:e[mnrs]?)?", re.IGNORECASE)


def _before(held: Held, passage: Passage, noun: Word) -> Iterator[Word]:
    """Yield the nations' adjectives that a passage has before a noun of the sentence, or one that ends in it."""
    words = words_of(passage.text, held.language) if passage.language == held.language else ()
    for one, other in pairwise(words):
        if land(one.text) and one.text[0].islower() and _is_noun(noun, other):
            yield one


def _is_noun(noun: Word, other: Word) -> bool:
    first, second = noun.text.casefold(), other.text.casefold()
    is_part = min(len(first), len(second)) >= _COMMON_START and (
        first.endswith(second) or second.endswith(first)
    )
    return bool(noun.stems & other.stems) or is_part
