"""Whether a claim keeps a hedge of its quotation: by the same word, or by one that leaves as much open."""

from enum import Enum
from typing import NamedTuple

from claimcheck.check.attribution.sharing import stems
from claimcheck.languages.pack import all_words
from claimcheck.text.article import Article, Span
from claimcheck.text.clause import words_for
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.hedges.hedge_found import FORECAST, PLANNED, POSSIBLE, Hedge
from claimcheck.text.hedges.nonfactive import attitudes
from claimcheck.text.hedges.scope import noun_phrase
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.readings import once

_FIRMNESS = {POSSIBLE: 1, FORECAST: 2, PLANNED: 2}
_FUTURES = all_words("future")


class Kept(Enum):
    """How far a claim keeps a hedge."""

    WHOLE = "whole"
    PARTLY = "partly"
    """By one that says more: "may" as "plans to"."""
    NOT = "not"


class _Own(NamedTuple):
    """A hedge of a claim: what it makes of it, in which words, and whether only of a noun."""

    modality: str
    words: str
    is_phrase: bool


def kept(claim: str, hedge: Hedge, article: Article, quote: str) -> Kept:
    """Return how far the text of a claim keeps a hedge of its quotation."""
    own = _own(claim)
    is_phrase = noun_phrase(hedge.words + " x", _whole(hedge)) is not None
    if _is_said(claim, hedge) or _is_negated(claim, hedge, article, quote):
        return Kept.WHOLE
    if is_phrase and any(one.modality == POSSIBLE for one in own):
        return Kept.WHOLE
    verbs = [one for one in own if not one.is_phrase]
    if not verbs:
        return Kept.NOT
    if hedge.modality == FORECAST and all(one.words in _FUTURES for one in verbs):
        return Kept.PARTLY
    if min(_FIRMNESS[one.modality] for one in verbs) <= _FIRMNESS[hedge.modality]:
        return Kept.WHOLE
    return Kept.NOT if all(one.words in _FUTURES for one in verbs) else Kept.PARTLY


def _whole(hedge: Hedge) -> Span:
    return Span(0, len(hedge.words))


def _is_said(claim: str, hedge: Hedge) -> bool:
    """Return whether the claim has the hedge's own word, in any form."""
    words = hedge.words.split()
    return bool(stems(f"{words[0]} {words[-1]}") & stems(claim))


def _is_negated(claim: str, hedge: Hedge, article: Article, quote: str) -> bool:
    """Return whether both deny what would come: „wird keine liefern“ is „liefert keine“."""
    if hedge.words.lower() not in _FUTURES:
        return False
    return _denies(quote, article.language) and _denies(claim, None)


def _denies(text: str, language: str | None) -> bool:
    return any(True for _ in negations(tokens_of(text), lists_of(words_for(language))))


@once
def _own(claim: str) -> tuple[_Own, ...]:
    found = tuple(
        _Own(modality, claim[span.start : span.end].lower(), noun_phrase(claim, span) is not None)
        for modality, span in hedges_in(claim, None)
    )
    return (*found, *(_Own(modality, word, is_phrase=False) for modality, word in attitudes(claim)))
