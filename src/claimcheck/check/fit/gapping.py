"""Signs that a claim mixes what a sentence says in one breath of two: "Smith won in Kiel, Jones in Bonn", "the ban on smoking ended".

The second half of such a sentence leaves its verb out, and has the rest of the first one's only where it has nothing
instead. A noun behind a preposition is no subject of the verb that its own noun has, and of two objects each keeps its place.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.check.fit.ordering import ORDER, may_be_finite
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.role_words import (
    AGAINST,
    AGENTS,
    CLASSES,
    DETERMINERS,
    INDEFINITE,
    JOINING,
    OPENERS,
    PARTITIVE,
    PREPOSITIONS,
    SAYS_IS,
)
from claimcheck.check.fit.standing import FAR, OF, Standing
from claimcheck.languages.pack import all_words
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.vocabulary import NUMBER_WORDS, PLAIN_NEGATIONS

_LONGEST = 10
"""A half without its verb has at most so many words."""

_COUNTED = all_words("number-word") | all_words("scale")
_GENITIVES = frozenset(("des", "eines"))
_HALVES = "its words stand in two halves of a sentence, in other company than in the claim"


class _Gap(NamedTuple):
    """A half of a sentence that leaves its verb out: who, and the rest, with what it is told by; indexes of words."""

    start: int
    who: int
    rest: range


def _gapped(parts: Parts) -> str:
    """Return that the claim takes of one half what the other says instead: *Jones won in Kiel*."""
    says = SAYS_IS[parts.language]
    if parts.held.naming is not None and not any(parts.passage.lower(i) in says for i in parts.inside):
        return ""
    return _HALVES if any(_is_mixed(parts, gap) for gap in _gaps(parts)) else ""


def _gaps(parts: Parts) -> Iterator[_Gap]:
    """Yield the halves of the sentence that have no verb of their own but are told by the same as what stands before."""
    inside = sorted(parts.inside)
    last = len(parts.passage.words) - 1
    for at in inside[1:]:
        joins = parts.passage.lower(at) in JOINING
        start = at + joins
        if (
            not (joins or parts.is_parted(at - 1, at))
            or start > last
            or parts.passage.lower(start) in JOINING
        ):
            continue
        stop = next(
            (i for i in range(start + 1, inside[-1] + 1) if parts.is_parted(i - 1, i)), inside[-1] + 1
        )
        gap = _gap(parts, at, range(start, min(stop, start + _LONGEST + 1)))
        if gap is not None:
            yield gap


def _gap(parts: Parts, start: int, half: range) -> _Gap | None:
    """Return what a stretch of words is as such a half; None where it has a verb, or nothing that answers to what stands before."""
    articles = sum(1 for _ in _leading(parts, half))
    who = half.start + articles
    if len(half) > _LONGEST or who >= half.stop or not _is_noun(parts, who):
        return None
    rest = range(who + 1, half.stop)
    while rest and parts.passage.words[rest.start].is_capital:
        rest = range(rest.start + 1, rest.stop)  # the rest of a name
    if not rest and len(half) > 1 and _says_what(parts, start):
        rest = range(half.stop - 1, half.stop)  # „Kern ist Arzt, Holt Anwalt“
    if not rest or any(may_be_finite(parts, i) and not _is_noun_here(parts, i) for i in rest):
        return None
    before = range(min(parts.inside), start)
    has_verb = any(may_be_finite(parts, i) or i in _verbs(parts) for i in before)
    first = rest.start
    is_noun = (
        parts.language == "en"
        and len(rest) > 1
        and _is_noun(parts, first)
        and parts.passage.words[first].text.islower()
    )
    first += is_noun and parts.passage.lower(first + 1) in PREPOSITIONS  # "Norway oil to Poland"
    answers = (
        _says_what(parts, start)
        if parts.passage.words[rest.start].is_capital
        else _answers(parts, first, before)
    )
    return _Gap(start, rest.start - 1, rest) if has_verb and answers else None


def _says_what(parts: Parts, end: int) -> bool:
    """Return whether a German sentence says before *end* what somebody is, by a bare noun: „ist Arzt“."""
    says = SAYS_IS["de"] if parts.language == "de" else frozenset[str]()
    return end > 1 and parts.passage.words[end - 1].is_capital and parts.passage.lower(end - 2) in says


def _leading(parts: Parts, half: range) -> Iterator[int]:
    for at in half:
        if parts.passage.lower(at) not in DETERMINERS:
            return
        yield at


def _is_noun(parts: Parts, at: int) -> bool:
    word = parts.passage.words[at]
    is_plain = parts.language == "en" and word.text.isalpha()
    is_plain = is_plain and not parts.passage.may_be_verb(at)
    is_empty = word.text.lower() in FUNCTION_WORDS[parts.language] or word.text.lower() in PREPOSITIONS
    return (word.is_capital or is_plain) and not is_empty


def _is_noun_here(parts: Parts, at: int) -> bool:
    """Return whether an English word that may be a verb by its „-s“ stands behind an article or a number, and is a noun."""
    before = parts.passage.lower(at - 1)
    is_plural = parts.passage.lower(at).endswith("s") and not parts.passage.may_be_verb(at)
    is_counted = before[0].isdigit() or before in NUMBER_WORDS[parts.language]
    return is_plural and (before in DETERMINERS | PREPOSITIONS.keys() or is_counted)


def _verbs(parts: Parts) -> Sequence[int]:
    return parts.places[parts.verb] if parts.verb is not None else ()


def _answers(parts: Parts, first: int, before: range) -> bool:
    """Return whether the word at *first* opens what answers to something before: "in … in", "for … against", "12 … 15", "a … a"."""
    word, ahead = parts.passage.lower(first), [parts.passage.lower(i) for i in before]
    if word in AGAINST or word in PLAIN_NEGATIONS:
        return True
    if word in INDEFINITE:
        return any(other in INDEFINITE for other in ahead[1:])
    if word in DETERMINERS:
        return any(other in DETERMINERS for other in ahead[1:])
    numbers = NUMBER_WORDS[parts.language]
    if word[0].isdigit() or word in numbers:
        return any(other[0].isdigit() or other in numbers for other in ahead)
    kind = PREPOSITIONS.get(word)
    return kind not in {None, OF} and any(PREPOSITIONS.get(other) == kind for other in ahead[1:])


def _is_mixed(parts: Parts, gap: _Gap) -> bool:
    """Return whether the claim has words of both halves, and not the second one's instead of the first one's."""
    within = range(gap.who, gap.rest.stop)
    here = {i for places in parts.places.values() for i in places if i in within}
    ahead = [own for own, places in parts.places.items() if max(places) < gap.start]
    if not here or not ahead:
        return False
    before = range(min(parts.inside), gap.start)
    ends = [i for i in before if i in _verbs(parts) or parts.passage.lower(i) in SAYS_IS[parts.language]]
    verb = min(ends, default=gap.start)
    has_other = any(max(parts.places[own]) < verb for own in ahead if own in parts.bare)
    opener = parts.passage.lower(gap.rest.start)
    is_taken = any(_is_told_alike(parts, place, opener) for own in ahead for place in parts.places[own])
    if (
        has_other
        and gap.who > gap.start
        and parts.passage.words[gap.who - 1].is_capital
        and gap.who - 1 not in here
        and gap.who in here
    ):
        return True  # „Norwegen Öl nach Polen“
    if gap.who in here or any(i in here for i in range(gap.start, gap.who)):
        return is_taken if has_other else is_taken or not _has_rest(parts, gap, here)
    article = parts.passage.lower(gap.start if gap.start == gap.who else gap.who - 1)
    return has_other and article not in INDEFINITE


def _counted(parts: Parts) -> str:
    """Return that the claim has the number of one half and what the other is told by: "900 people in summer and 300 in winter"."""
    said = {parts.claim.lower(at) for at in parts.all}
    for at in sorted(parts.inside)[1:]:
        number, joiner = parts.passage.lower(at), parts.passage.lower(at - 1)
        is_half = (joiner in JOINING or parts.is_parted(at - 1, at)) and (
            number[0].isdigit() or number in NUMBER_WORDS[parts.language]
        )
        if not is_half or number in said or at + 1 >= len(parts.passage.words):
            continue
        kind = PREPOSITIONS.get(parts.passage.lower(at + 1))
        half = set(range(at + 1, max(parts.passage.stretch(at)) + 1))
        is_told_alike = kind not in {None, OF} and any(
            PREPOSITIONS.get(parts.passage.lower(i)) == kind for i in parts.inside if i < at
        )
        if (
            is_told_alike
            and any(set(places) <= half for places in parts.places.values())
            and _has_number(parts)
        ):
            return _HALVES
    return ""


def _of_other_number(parts: Parts) -> str:
    """Return that the claim has the second of two numbers with the place of the first: "rose to 45 in the province and 112 nationwide"."""
    said = {parts.claim.lower(at) for at in parts.all}
    inside = sorted(parts.inside)
    numbers = [at for at in inside if parts.passage.lower(at)[0].isdigit()]
    for first, second in pairwise(numbers):
        joiner = next((at for at in range(second - 1, first, -1) if parts.passage.lower(at) in JOINING), None)
        is_claimed = parts.passage.lower(second) in said and parts.passage.lower(first) not in said
        if joiner is None or second - joiner > FAR or not is_claimed:
            continue
        if any(parts.claim.preposition(own) and max(places) < joiner for own, places in parts.places.items()):
            return _HALVES
    return ""


def _has_number(parts: Parts) -> bool:
    numbers = NUMBER_WORDS[parts.language]
    return any(parts.claim.lower(at)[0].isdigit() or parts.claim.lower(at) in numbers for at in parts.all)


def _turned(parts: Parts) -> str:
    """Return that the claim has the place or time of one half and who did it of the other: "in Kiel Smith won, in Bonn Jones"."""
    if parts.held.naming is not None:
        return ""
    last = max(parts.inside)
    for start in sorted(parts.inside):
        opener = PREPOSITIONS.get(parts.passage.lower(start))
        if opener in {None, OF} or not start or not parts.is_parted(start - 1, start):
            continue
        half = range(start, max(parts.passage.stretch(start)) + 1)
        who = _behind_phrase(parts, half)
        if half[-1] == last and who is not None and _is_turned(parts, opener or "", half, who):
            return _HALVES
    return ""


def _behind_phrase(parts: Parts, half: range) -> int | None:
    """Return where behind the noun of its preposition, or a date, a half goes on with a noun that has none; None where it does not, or has a verb."""
    noun = next((i for i in half[1:] if _is_noun(parts, i) or parts.passage.words[i].text[0].isdigit()), None)
    if noun is None or any(may_be_finite(parts, i) and not _is_noun_here(parts, i) for i in half):
        return None
    who = noun + 1
    if who not in half or parts.passage.lower(who) in PREPOSITIONS.keys() - DETERMINERS:
        return None
    word = parts.passage.lower(who)
    is_opened = word in DETERMINERS or word[0].isdigit() or word in NUMBER_WORDS[parts.language]
    is_genitive = (word == "der" and parts.passage.is_genitive(who)) or word in _GENITIVES
    return (
        who
        if (is_opened and not is_genitive)
        or (parts.passage.words[who].is_capital and parts.passage.is_date(noun))
        else None
    )


def _is_turned(parts: Parts, kind: str, half: range, who: int) -> bool:
    own = {own: set(places) for own, places in parts.places.items()}
    of_who = any(places <= set(range(who, half.stop)) for places in own.values())
    of_phrase = any(places <= set(range(half.start, who)) for places in own.values())
    ahead = [min(places) for places in own.values() if max(places) < half.start]
    same = any(
        PREPOSITIONS.get(_word_before(parts, at)) == kind or parts.passage.preposition(at) == kind
        for at in ahead
    )
    bare = any(own_ in parts.bare and max(own[own_]) < half.start for own_ in own)
    return (of_who and same) or (of_phrase and not of_who and bare)


def _word_before(parts: Parts, at: int) -> str:
    return parts.passage.lower(at - 1) if at else ""


def _is_told_alike(parts: Parts, place: int, opener: str) -> bool:
    """Return whether a word of the first half is told by the same preposition as the rest of the second."""
    kind = PREPOSITIONS.get(opener)
    return bool(kind) and parts.passage.preposition(place) == kind


def _has_rest(parts: Parts, gap: _Gap, here: set[int]) -> bool:
    """Return whether the claim has all that the second half says besides who it is, and that says something."""
    said = [
        i for i in gap.rest if parts.passage.lower(i) not in FUNCTION_WORDS[parts.language] - PLAIN_NEGATIONS
    ]
    said = [i for i in said if parts.passage.lower(i) not in PREPOSITIONS.keys() - AGAINST]
    mine = {parts.claim.lower(i) for i in parts.all}
    return bool(said) and all(i in here or parts.passage.lower(i) in mine for i in said)


def _under(parts: Parts) -> str:
    """Return that the claim's subject only belongs to what the passage's verb is said of: "the ban on smoking ended"."""
    subjects = parts.subjects
    if parts.held.naming is not None or not subjects:
        return ""
    places = parts.places[subjects[-1]]
    heads = [_head(parts, place) for place in places]
    is_under = all(
        head is not None and _is_before_verb(parts, place) for head, place in zip(heads, places, strict=True)
    )
    return parts.otherwise(subjects[-1], places[0]) if is_under else ""


def _head(parts: Parts, place: int) -> int | None:
    """Return the noun, none of the claim's, that the word at *place* hangs on by its preposition; None where there is none."""
    if parts.passage.preposition(place) in {"", OF, *AGENTS}:
        return None
    for at in range(place - 1, max(0, place - 1 - FAR), -1):
        if parts.is_parted(at, at + 1):
            return None
        word = parts.passage.lower(at)
        if word in PREPOSITIONS and word not in DETERMINERS:
            head = at - 1
            is_own = _is_noun(parts, head) and not parts.is_parted(head, at) and head not in parts.shared
            is_many = parts.passage.lower(head) in PARTITIVE | CLASSES | _COUNTED
            is_doing = parts.language == "en" and parts.passage.may_be_verb(head)
            is_clause = word in OPENERS and any(
                may_be_finite(parts, i) for i in parts.passage.stretch(at) if i < head
            )
            return head if is_own and not (is_many or is_doing or is_clause) else None
    return None


def _is_before_verb(parts: Parts, place: int) -> bool:
    """Return whether behind the word at *place*, with no mark between, the claim's verb stands, or what says that it is so."""
    says = SAYS_IS[parts.language]
    ends = _verbs(parts) or [i for i in parts.inside if i > place and parts.passage.lower(i) in says]
    return any(place < end <= place + FAR and not parts.is_parted(place, end) for end in ends)


def _objects(parts: Parts) -> str:
    """Return that two objects changed places: „überredete Moore, Smith zu töten“."""
    start = parts.start if parts.saying is None else parts.said_from
    behind = [own for own in sorted(parts.bare) if own > start and parts.claim.words[own].is_capital]
    return ORDER if any(_are_exchanged(parts, *pair) for pair in pairwise(behind)) else ""


def _are_exchanged(parts: Parts, one: int, other: int) -> bool:
    mine, theirs = parts.places[one], parts.places[other]
    if parts.is_copular or max(theirs) >= min(mine) or any(map(parts.passage.preposition, (*mine, *theirs))):
        return False
    first = parts.places[parts.saying] if parts.saying is not None else _verbs(parts)
    if any(place <= at for at in first for place in (*mine, *theirs)) and parts.language == "en":
        return False
    # A list has no order: „traf Moore und Jones“.
    joined = {parts.claim.lower(i) for i in range(one + 1, other)}
    if joined & JOINING or (other == one + 1 and parts.language == "en"):
        return False
    marks = [_article(parts.claim, own) for own in (one, other)]
    same = all(
        _article(parts.passage, place) == mark
        for places, mark in zip((mine, theirs), marks, strict=True)
        for place in places
    )
    return not (same and marks[0] != marks[1])


def _article(text: Standing, at: int) -> str:
    return text.lower(at - 1) if at and text.lower(at - 1) in DETERMINERS else ""


GAPPING = (_counted, _of_other_number, _turned, _gapped, _under, _objects)
"""The checks of this module, in order: each returns the sign that it finds, nothing where there is none."""
