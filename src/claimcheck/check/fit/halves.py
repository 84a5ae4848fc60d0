"""Signs that the claim mixes what a sentence says in two halves: *fell in May* of "rose in May and fell in June".

The second half says some things instead of the first one's, each in its place: "Smith won in Kiel, Jones in Bonn" has
two who won, and two places. A claim with a word of the second half alone has of the first only what the second does
not say otherwise. Besides, a conjunction opens the same half of both.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from claimcheck.check.fit.ordering import may_be_finite
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.standing import OF
from claimcheck.check.fit.words import (
    AGAINST,
    COORDINATING,
    DETERMINERS,
    HAVE,
    INDEFINITE,
    IS,
    JOINING,
    JOINING_CLAUSES,
    PREPOSITIONS,
    RELATIVE,
)
from claimcheck.languages.pack import all_words
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import NUMBER_WORDS, PLAIN_NEGATIONS

_MIXED = "its words stand in two halves of a sentence, in other company than in the claim"
_TELLING_MORE = all_words("relative-subject") | (RELATIVE - DETERMINERS)
_PRONOUNS = all_words("pronoun-of-clause")
_ADVERBS = all_words("adverb")
_TURNING = all_words("contrast")
_EMPTY = all_words("scale") | all_words("measure") | DETERMINERS | PREPOSITIONS.keys() | JOINING
_TIMES = all_words("time-noun") | all_words("duration")
_COORDINATING_KINDS = {PREPOSITIONS[word] for word in COORDINATING & PREPOSITIONS.keys()}
_PLURALS = all_words("plural-without-ending")
_WEAK = ("te", "ten")
"""On what regular German verbs end in the past, and adjectives that no mark, noun or joining word stands before."""

_VERB, _NOUN, _NUMBER, _TIME, _AGAINST, _OTHER = "verb", "noun", "number", "time", "against", "other"
_MOST = 8
"""So many places of a number are looked at."""

_PAIR = 2
"""A half says at least so many things; else it is one more of a list."""


def _conjunction(parts: Parts) -> str:
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


def _mixed(parts: Parts) -> str:
    """Return that the claim takes of two halves of a sentence what neither of them says."""
    if parts.inside not in parts.passage.sentences:
        return ""  # a pronoun takes up what another sentence says
    places = _places(parts)
    shared = {at for where in places for at in where}
    ahead: list[int] = []
    for half in _halves(parts):
        if shared.isdisjoint(half.all):
            continue
        is_second = bool(ahead) and parts.passage.lower(half.words[0]) not in _TELLING_MORE
        if is_second and _is_mixed(parts, places, _Half(parts, ahead), half):
            return _MIXED
        ahead += half.all
    return ""


def _halves(parts: Parts) -> Iterator["_Half"]:
    """Yield the stretches of a sentence between marks and joining words, each with the further things of a list that it ends with."""
    inside = sorted(parts.inside)
    cuts = [at for at in inside[1:] if _begins_half(parts, at)]
    last: _Half | None = None
    for pair in pairwise((inside[0], *cuts, inside[-1] + 1)):
        half = _Half(parts, range(*pair))
        if last is not None and half.is_listed:
            last.all += half.words
            continue
        if last is not None:
            yield last
        last = half
    if last is not None:
        yield last


def _places(parts: Parts) -> list[Sequence[int]]:
    """Return where each of the claim's words and numbers stands in the sentence."""
    words = {parts.claim.lower(at) for at in parts.all}
    counted = (
        [at for at in sorted(parts.inside) if parts.passage.lower(at) == word][:_MOST]
        for word in sorted(words)
        if _counts(word, parts.language)
    )
    return [*parts.places.values(), *filter(None, counted)]


def _begins_half(parts: Parts, at: int) -> bool:
    """Return whether a half may begin at a word: behind a mark, or with what joins it or tells more."""
    if parts.passage.gap(at).strip():
        return _is_marked(parts, at)
    is_turn = parts.passage.lower(at) in _TURNING and _is_marked(
        parts, at - 1
    )  # „…, zerstörte aber das Haus“
    return parts.passage.lower(at) in JOINING | _TELLING_MORE and not is_turn


def _is_marked(parts: Parts, at: int) -> bool:
    """Return whether a mark parts a word from the one before it."""
    return at > 0 and " " in parts.passage.gap(at) and parts.is_parted(at - 1, at)


class _Half:
    """A half of a sentence, and what its words answer to: who or what, where to, when, how many, what is done."""

    def __init__(self, parts: Parts, words: Sequence[int]) -> None:
        self.parts, self.words, self.all = parts, words, list(words)
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at in words:
            found[_kind(parts, at)].append(at)
        found.pop("", None)
        self.answers: dict[str, Sequence[int]] = dict(found)
        # In German a bare noun is a thing by itself, and what is right behind it another one.
        self.things = list(_phrases(parts, found[_NOUN]))
        self.number = len(self.things) if parts.language == "en" else len(found[_NOUN])

    @property
    def joins(self) -> bool:
        """Whether a joining word opens it."""
        return self.parts.passage.lower(self.words[0]) in JOINING

    @property
    def _is_phrase(self) -> bool:
        """Whether it opens with a preposition, or behind a mark with a gerund: then a verb in it is none of its own."""
        first = self.parts.passage.lower(self.words[min(self.joins, len(self.words) - 1)])
        is_gerund = self.parts.language == "en" and first.endswith("ing") and not self.joins
        return is_gerund or first in PREPOSITIONS.keys() - DETERMINERS

    @property
    def has_verb(self) -> bool:
        """Whether a verb stands in it, one that only helps, too."""
        helping = IS[self.parts.language] | HAVE
        return any(_is_verb(self.parts, at) or self.parts.passage.lower(at) in helping for at in self.words)

    @property
    def is_half(self) -> bool:
        """Whether it says several things, and of a phrase more than where, when or how."""
        many = self.number + sum(len(at) for kind, at in self.said.items() if kind != _NOUN) >= _PAIR
        return many and (not self._is_phrase or bool(self.said.keys() & {_NOUN, _NUMBER}))

    @property
    def is_listed(self) -> bool:
        """Whether it is one more thing of a list: "in Bex, Loon and Mar"."""
        is_more = self.parts.passage.lower(self.words[0]) in _TELLING_MORE
        return not (is_more or self.is_half or self._is_phrase)

    @cached_property
    def said(self) -> dict[str, Sequence[int]]:
        """Those words without a verb that is none of its own."""
        return {kind: at for kind, at in self.answers.items() if not (kind == _VERB and self._is_phrase)}


def _is_mixed(parts: Parts, places: Sequence[Sequence[int]], first: _Half, second: _Half) -> bool:
    """Return whether the claim has a word of the second half alone, and of the first one what the second says otherwise."""
    end, stop = second.all[0], second.all[-1]
    of_first = {at for where in places if max(where) < end for at in where}
    of_second = {at for where in places if end <= min(where) and max(where) <= stop for at in where}
    if not (of_first and of_second and first.has_verb and second.is_half):
        return False
    verbs, own = second.said.get(_VERB, ()), first.answers.get(_VERB, ())
    taken = {at for where in places for at in where}
    is_of_first = [at for where in places if set(where).isdisjoint(second.all) for at in where]
    has_own, has_verb = ({*is_of_first} & {*own}), any(at in verbs for where in places for at in where)
    if (verbs and not own) or (has_own and has_verb):
        return False  # one statement goes over both, or the claim has both statements
    is_statement = has_verb and ";" in parts.passage.gap(end)
    if is_statement and any(at < min(verbs) and at not in taken for at in second.said.get(_NOUN, ())):
        return True  # the second half has somebody else who does it
    if second.joins or ";" in parts.passage.gap(end):
        bare = first.answers.get(_NOUN, ()) if parts.language == "de" else ()
        if has_verb and max(of_first.difference(bare), default=0) > min(own):
            return True  # what stands behind a verb is said with that
        ones, others = first.answers.get(_NUMBER, ()), second.said.get(_NUMBER, ())
        is_counted = not of_second.isdisjoint(others) and of_first.isdisjoint(ones)
        if is_counted and ones and any(parts.passage.preposition(at) for at in of_first if at > min(ones)):
            return True  # and so is what stands behind a number
    answered = [at for thing in first.things[-second.number :] if second.number for at in thing]
    mine = first.answers | {_NOUN: answered, _OTHER: ()}
    kinds = [kind for kind, at in mine.items() if kind in second.said and not of_first.isdisjoint(at)]
    return _AGAINST in second.said or any(_is_otherwise(second, kind, taken) for kind in kinds)


def _is_otherwise(half: _Half, kind: str, taken: set[int]) -> bool:
    """Return whether a half says something of a kind that the claim has not."""
    if kind == _NOUN and half.parts.language == "en":
        return any(thing[-1] not in taken for thing in half.things)
    if kind in {_NOUN, _NUMBER}:
        return any(at not in taken for at in half.answers[kind])
    return taken.isdisjoint(half.answers[kind])


def _phrases(parts: Parts, nouns: Sequence[int]) -> Iterator[list[int]]:
    """Yield nouns by the noun phrase that they stand in: "the big house", "the singer Moore", but "Norway oil"."""
    found: list[int] = []
    words = parts.passage.words
    for at in nouns:
        is_next = bool(found) and found[-1] == at - 1 and not parts.is_parted(at - 1, at)
        if found and not (is_next and (words[at].is_capital or not words[at - 1].is_capital)):
            yield found
            found = []
        found.append(at)
    if found:
        yield found


def _kind(parts: Parts, at: int) -> str:
    """Return to what a word answers; nothing where no other could stand for it."""
    passage, word = parts.passage, parts.passage.lower(at)
    is_time = passage.is_date(at) or word in _TIMES
    if is_time or _counts(word, parts.language):
        return _TIME if is_time else _NUMBER
    if word in AGAINST or word in PLAIN_NEGATIONS:
        return "" if any(parts.claim.lower(own) == word for own in parts.all) else _AGAINST
    if word in _EMPTY:
        return ""
    if word in _ADVERBS or word.endswith("ly"):
        return _OTHER
    if _is_verb(parts, at):
        return _VERB
    return "" if word in FUNCTION_WORDS[parts.language] else _kind_of_noun(parts, at)


def _kind_of_noun(parts: Parts, at: int) -> str:
    passage = parts.passage
    if at and passage.lower(at - 1)[0].isdigit() and passage.lower(at).isalpha():
        return _NUMBER  # what is counted
    kind = passage.preposition(at)
    if (kind and kind not in _COORDINATING_KINDS) or passage.is_owner(at):
        return "" if kind in {"", OF} else kind
    return _NOUN if passage.words[at].is_capital or parts.language == "en" else _OTHER


def _counts(word: str, language: str) -> bool:
    return word[0].isdigit() or (word in NUMBER_WORDS[language] and word not in INDEFINITE)


def _is_verb(parts: Parts, at: int) -> bool:
    """Return whether a word does something by itself: none that helps, and no plural on "-s"."""
    passage, word = parts.passage, parts.passage.lower(at)
    before = passage.words[at - 1] if at else None
    if word in IS[parts.language] | HAVE | _PLURALS | PLAIN_NEGATIONS:
        return False
    if parts.language == "de":
        is_behind = before is not None and (before.is_capital or before.text in JOINING)
        is_past = is_behind and word.endswith(_WEAK) and not passage.words[at].is_capital
        is_verb = word.endswith(("t", "en")) or any(infinitives(word, "de"))
        return is_past or (is_verb and may_be_finite(parts, at))
    if passage.may_be_verb(at) or not may_be_finite(parts, at):
        return passage.may_be_verb(at) and may_be_finite(parts, at)
    behind = passage.words[at + 1] if at + 1 < len(passage.words) else None
    empty = DETERMINERS | PREPOSITIONS.keys() | FUNCTION_WORDS["en"]
    is_behind = before is not None and not before.text[0].isdigit() and not parts.is_parted(at - 1, at)
    is_subject = is_behind and before is not None and before.text.lower() not in empty - _PRONOUNS
    return is_subject and (
        behind is None
        or behind.is_capital
        or behind.text.lower() in empty
        or _counts(behind.text.lower(), parts.language)
    )


HALVES = (_conjunction, _mixed)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
