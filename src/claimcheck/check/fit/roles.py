"""Whether the words that claim and passage share play plainly other parts there than in the claim.

Not a parser: what is asked is whether two words changed places around their verb, stand behind opposed prepositions
(*to*, *from*), belong to somebody else (*Putin's wife*), suffer what they should do, or hang on a clause that does not
vouch for them. *Putin met Xi* is not read out of "Xi met Putin", nor *came to Minsk* out of "came from Minsk".
"""

from collections.abc import Iterator, Mapping

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.parts import Parts
from claimcheck.check.fit.playing import PLAYING
from claimcheck.check.fit.role_words import TAKING_UP
from claimcheck.check.fit.standing import Standing
from claimcheck.check.fit.stating import STATING
from claimcheck.report.fit import Aspect, Compared, Outcome

_PAIR = 2
_MOST = 8
"""So many sentences of a passage that have all words are looked at, and so many places of a word in each."""

_PIECES = "its words stand in several pieces of the quotation, and what stands between them is left out"
_SENTENCES = (
    "its words stand in several sentences of the passage, and whether they speak of the same does not show"
)


def roles(held: Held) -> Iterator[Compared]:
    """Yield that a shared word plays another part in the passage; nothing where no sign of it shows."""
    if len(held.found) < _PAIR:
        return
    claim, passage = Standing(held.claim), Standing(held.passage)
    places = {
        claim.at[held.words[index].span]: frozenset(passage.at[match.span] for match in matches)
        for index, matches in sorted(held.found.items())
    }
    reason = _between(places, passage) or _within(held, claim, passage, places)
    if reason:
        yield held.compared(Aspect.WORDS, Outcome.OPEN, "", None, reason)


Places = Mapping[int, frozenset[int]]
"""For each shared word, by its index in the claim, where it stands in the passage."""


def _between(places: Places, passage: Standing) -> str:
    """Return that the words stand in pieces or sentences that nothing joins."""
    if not any(all(map(piece.intersection, places.values())) for piece in passage.pieces):
        return _PIECES
    has = [
        (sum(map(bool, map(inside.intersection, places.values()))), inside) for inside in passage.sentences
    ]
    most = max((count for count, _ in has), default=0)
    pronouns = TAKING_UP[passage.read.language]
    is_taken_up = any(passage.lower(i) in pronouns for count, inside in has if count == most for i in inside)
    return "" if most == len(places) or is_taken_up else _SENTENCES


def _within(held: Held, claim: Standing, passage: Standing, places: Places) -> str:
    """Return why no sentence has the words in their parts; where none has all of them, the passage is read as one."""
    whole = [inside for inside in passage.sentences if all(map(inside.intersection, places.values()))]
    reason = ""
    for inside in whole[:_MOST] or [frozenset(range(len(passage.words)))]:
        here = {own: sorted(among & inside)[:_MOST] for own, among in places.items()}
        parts = Parts(held, claim, passage, here, inside)
        reason = next((sign for check in (*PLAYING, *STATING) if (sign := check(parts))), "")
        if not reason:
            return ""
    return reason
