"""Who tells what a quotation has by a verb that is not read as its cue.

"The mayor put the toll at | 40", „Die Polizei bezifferte die Zahl auf | 40“; "Wolf said Al Ruiz had called | the mine a trap".
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from claimcheck.check.actors.bearers import is_given_name
from claimcheck.check.actors.naming import Names
from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import all_words, words
from claimcheck.records.model import Stance
from claimcheck.speech.verbs import Use, forms_of
from claimcheck.text.clause import words_for
from claimcheck.text.left_out.bounding import is_number
from claimcheck.text.negation import Token, lists_of, tokens_of
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span

_FAR = 10
"""So many words stand at most between the verb and the number's preposition."""

_NEAR = 4
"""Among so many first words of a quotation its number is sought: "at up to 40"."""

PAIRS = (("valuing", "valued-at"), ("speaking-of", "of"))
"""Classes of verbs, and of what leads from them to a number."""

_MARK = re.compile(r"[,;:()–—]")
_AUXILIARIES = all_words("making-passive")


class Valued(NamedTuple):
    """Who tells a number, empty where nobody does it by name, and by which verb."""

    who: str
    verb: Span


def valued(spot: Spot) -> Valued | None:
    """Return who puts a number at what the quotation begins with, outside of it; None where nobody does, or the claim names him."""
    article = spot.article
    if article is None or not spot.pieces or spot.evidence.stance is not Stance.SUPPORTS:
        return None
    languages = words_for(article.language)
    lists, first = lists_of(languages), spot.pieces[0]
    around = near(sentence_around(article, first), spot.pieces)
    ahead = article.text[around.start : first.start]
    start = max((mark.end() for mark in _MARK.finditer(ahead)), default=0)
    before = [token for token in tokens_of(ahead) if token.span.start >= start]
    quoted = tokens_of(article.slice(first))[:_NEAR]
    if not quoted or not any(is_number(token.word, lists) for token in quoted):
        return None
    at = next(
        (at for by, to in PAIRS if (at := _verb(before, quoted[0].word, languages, by, to)) is not None),
        None,
    )
    if at is None:
        return None
    verb = before[at].span
    is_passive = at > 0 and before[at - 1].word in _AUXILIARIES
    who = (
        ""
        if is_passive or not at
        else " ".join(ahead[before[0].span.start : before[at - 1].span.end].split())
    )
    if at and before[at - 1].word in {token.word for token in tokens_of(spot.claim.text)} and who:
        return None
    return Valued(who, Span(verb.start + around.start, verb.end + around.start))


def _verb(before: Sequence[Token], first: str, languages: Sequence[str], by: str, to: str) -> int | None:
    """Return which of the words before a quotation is the last verb of class *by*, if a word of class *to* leads to the quotation."""
    links, verbs = (frozenset[str]().union(*(words(each, name) for each in languages)) for name in (to, by))
    last = before[-1].word if before else ""
    if not {last, first} & links:
        return None
    near_ = range(max(0, len(before) - _FAR), len(before))
    return next((at for at in reversed(near_) if before[at].word in verbs), None)


def called(spot: Spot, message: Sequence[Span], recorded: Collection[str], names: Names) -> Valued | None:
    """Return who, in the *message* of a speaker, calls something what is quoted, and is none of the *recorded*; None where nobody does.

    "Wolf said Al Ruiz had called | the mine a trap", „Wolf sagte, Al Ruiz habe | die Grube eine Falle | genannt“.
    """
    article = spot.article
    around = next((part for part in message if spot.pieces and part.holds(spot.pieces[0])), None)
    if article is None or around is None or not around.holds(spot.pieces[-1]):
        return None
    ahead = article.text[around.start : spot.pieces[0].start]
    start = max((mark.end() for mark in _MARK.finditer(ahead)), default=0)
    behind = _MARK.split(article.text[spot.pieces[-1].end : around.end], maxsplit=1)[0]
    language = words_for(article.language)[0]
    before = [token for token in tokens_of(ahead) if token.span.start >= start]
    after = tokens_of(behind)
    # What somebody says in so many words is read as speech.
    verbs = [token.span.moved(around.start) for token in before[-1:] if _reports(token.word, language)]
    if len(after) == 1 and _reports(after[0].word, language):
        verbs.append(after[0].span.moved(spot.pieces[-1].end))
    who = ahead[start:].split()
    named = names.named_in(" ".join(who))
    is_name = is_given_name if language == "de" else _is_capital
    is_other = bool(named) or any(map(is_name, who))
    while who and who[-1].islower():  # "had called"
        who.pop()
    return Valued(" ".join(who), verbs[-1]) if verbs and is_other and named.isdisjoint(recorded) else None


def _is_capital(word: str) -> bool:
    return word[0].isupper() and len(word) > 1  # not "I"


def _reports(word: str, language: str) -> bool:
    return any(verb.use is Use.REPORT for verb in forms_of(language).get(word, ()))
