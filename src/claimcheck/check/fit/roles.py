"""Whether the words that claim and passage share play plainly other parts there than in the claim.

Not a parser: what is asked is whether two words changed places around their verb, stand behind opposed prepositions
(*to*, *from*), belong to somebody else (*Putin's wife*), suffer what they should do, or hang on a clause that does not
vouch for them. *Putin met Xi* is not read out of "Xi met Putin", nor *came to Minsk* out of "came from Minsk".
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from claimcheck.check.fit.belonging import BELONGING
from claimcheck.check.fit.case import CASE
from claimcheck.check.fit.companions import COMPANIONS
from claimcheck.check.fit.depending import DEPENDING
from claimcheck.check.fit.general import GENERAL
from claimcheck.check.fit.halves import HALVES
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.narrowing import NARROWING
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.playing import PLAYING
from claimcheck.check.fit.ranking import RANKING
from claimcheck.check.fit.standing import Standing, standing
from claimcheck.check.fit.stating import STATING
from claimcheck.check.fit.words import TAKING_UP
from claimcheck.languages.pack import longest_first
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.dates import WEEKDAYS
from claimcheck.text.fold import fold_words
from claimcheck.text.phrases import alternatives
from claimcheck.text.span import Span

_PAIR = 2
_MOST = 8
"""So many sentences of a passage that have all words are looked at, and so many places of a word in each."""

_ON_DAY = re.compile(
    rf"\s(?:{alternatives('preposition')})\s(?:{'|'.join(longest_first(WEEKDAYS))})(?=\s)", re.IGNORECASE
)
"""When something was so: „am Dienstag“; at a German sentence's start its verb would stand before the subject without it."""

_QUESTION = re.compile(r"\W{0,3}?\?")
_PIECES = "its words stand in several pieces of the quotation, and what stands between them is left out"
_SENTENCES = (
    "its words stand in several sentences of the passage, and whether they speak of the same does not show"
)


def roles(held: Held) -> Iterator[Compared]:
    """Yield that a shared word plays another part in the passage; nothing where no sign of it shows, or it says the very words."""
    claim, passage = standing(held.claim), standing(held.passage)
    if len(held.found) < _PAIR or _is_said_whole(claim, passage):
        return
    alike = {matches: frozenset(passage.at[m.span] for m in matches) for matches in set(held.found.values())}
    places = {
        claim.at[held.words[index].span]: alike[matches] for index, matches in sorted(held.found.items())
    }
    places = dict(sorted((places | _hedging_verbs(held, claim, passage)).items()))
    distinct = list(alike.values())
    reason = _between(distinct, passage) or _within(held, claim, passage, places, distinct)
    if reason:
        yield held.compared(Aspect.WORDS, Outcome.OPEN, "", None, reason)


def _hedging_verbs(held: Held, claim: Standing, passage: Standing) -> dict[int, frozenset[int]]:
    """Return English verbs of the claim that are compared as hedges, by index, where the passage has them in the passive: *warned the firm*, "were warned"."""
    content = {word.span for word in held.words}
    verbs = [
        own
        for own, word in enumerate(claim.words)
        if held.claim.language == "en" and word.span not in content and claim.lower(own).endswith("ed")
    ]
    there = {
        own: frozenset(
            at
            for inside in passage.sentences
            for at in inside
            if passage.lower(at) == claim.lower(own) and passage.is_passive(at, inside)
        )
        for own in verbs
    }
    return {own: at for own, at in there.items() if at}


def _is_said_whole(claim: Standing, passage: Standing) -> bool:
    """Return whether the claim is, word for word, one or several whole sentences of a passage that leaves nothing out.

    Typography aside, and on what day of the week the sentence tells it.
    """
    if len(passage.pieces) > 1:
        return False
    said, length = _folded(claim, 0, len(claim.words)), len(claim.words)
    firsts = [min(inside) for inside in passage.sentences]
    ends = {max(inside) + 1 for inside in passage.sentences}
    if any(_undated(passage, inside) == said for inside in passage.sentences if len(inside) > length):
        return True
    return any(
        first + length in ends
        and passage.lower(first) == claim.lower(0)
        and _folded(passage, first, first + length) == said
        for first in firsts
    )


def _undated(passage: Standing, inside: Collection[int]) -> tuple[str, bool]:
    """Return the words of a sentence without the day of the week within it, and whether they ask."""
    text, asks = _folded(passage, min(inside), max(inside) + 1)
    return _ON_DAY.sub("", text), asks


def _folded(text: Standing, first: int, end: int) -> tuple[str, bool]:
    """Return the words of a text from *first* to before *end* as written but for typography, and whether they ask."""
    span = Span(text.words[first].span.start, text.words[end - 1].span.end)
    asks = _QUESTION.match(text.read.text, span.end) is not None
    return fold_words(text.read.text[span.start : span.end]), asks


def _counts(distinct: Sequence[frozenset[int]], stretches: Sequence[frozenset[int]]) -> list[int]:
    """Return for each stretch of a passage how many of some words, each with its places, stand in it."""
    where = {index: number for number, stretch in enumerate(stretches) for index in stretch}
    found = [0] * len(stretches)
    for places in distinct:
        for number in {where[place] for place in places}:
            found[number] += 1
    return found


def _between(distinct: Sequence[frozenset[int]], passage: Standing) -> str:
    """Return that the words stand in pieces or sentences that nothing joins."""
    if max(_counts(distinct, passage.pieces)) < len(distinct):
        return _PIECES
    counts = _counts(distinct, passage.sentences)
    most, pronouns = max(counts), TAKING_UP[passage.read.language]
    is_taken_up = any(
        passage.lower(index) in pronouns
        for count, inside in zip(counts, passage.sentences, strict=True)
        if count == most
        for index in inside
    )
    return "" if most == len(distinct) or is_taken_up else _SENTENCES


def _within(
    held: Held,
    claim: Standing,
    passage: Standing,
    places: Mapping[int, frozenset[int]],
    distinct: Sequence[frozenset[int]],
) -> str:
    """Return why no sentence has the words in their parts; where none has all of them, the passage is read as one.

    Args:
        held: The claim and the passage.
        claim: What stands around the claim's words.
        passage: What stands around the passage's.
        places: For each shared word, by its index in the claim, where it stands in the passage.
        distinct: Those places, each once.
    """
    counts = _counts(distinct, passage.sentences)
    whole = [
        inside for count, inside in zip(counts, passage.sentences, strict=True) if count == len(distinct)
    ]
    reason = ""
    for inside in whole[:_MOST] or [frozenset(range(len(passage.words)))]:
        few = {among: sorted(among & inside)[:_MOST] for among in set(places.values())}
        parts = Parts(
            held, claim, passage, {own: few[among] for own, among in places.items() if few[among]}, inside
        )
        reason = next(
            (
                sign
                for check in (
                    *PLAYING,
                    *CASE,
                    *STATING,
                    *DEPENDING,
                    *BELONGING,
                    *HALVES,
                    *RANKING,
                    *GENERAL,
                    *NARROWING,
                    *COMPANIONS,
                )
                if (sign := check(parts))
            ),
            "",
        )
        if not reason:
            return ""
    return reason
