"""What of a quotation a claim keeps: which of its words, and whether its hedge.

The words that both have show of which of the quotation's statements the claim speaks; a hedge is kept by the same word, or by
one that leaves as much open.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_words, code_of
from claimcheck.text.article import Article
from claimcheck.text.clause import words_for
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.hedges.hedge_found import FORECAST, PLANNED, POSSIBLE, Hedge
from claimcheck.text.hedges.nonfactive import attitudes
from claimcheck.text.hedges.scope import covers, noun_phrase
from claimcheck.text.hedges.statement import EMPTY
from claimcheck.text.language import SURE, told_language
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.readings import once
from claimcheck.text.span import Span

_ENDING = re.compile(r"(?<=\w{3})(?:testen|ten|tes|ter|tem|ted|ing|en|er|es|em|ed|te|e|n|s|t)\Z")
_STEM = 6
_LONGEST_BEFORE_PREFIX = 6
_SHORTEST = 3


class Said(NamedTuple):
    """The words of a quotation, by stem, with their places, and those of them that the claim has.

    `is_foreign` says that the claim is in another language, so that its words say little.
    """

    words: tuple[tuple[str, Span], ...]
    every: tuple[Span, ...]
    is_foreign: bool = False
    missing: int = 0
    """How many words of the claim the quotation lacks."""

    @property
    def places(self) -> tuple[Span, ...]:
        """Where the shared words stand."""
        return tuple(span for _, span in self.words)

    def within(self, spans: Iterable[Span]) -> "Said":
        """Return the shared words in *spans*."""
        held = tuple(spans)
        return self._replace(words=tuple(item for item in self.words if covers(held, item[1])))

    def beyond(self, spans: Iterable[Span]) -> "Said":
        """Return the shared words outside *spans*."""
        held = tuple(spans)
        return self._replace(words=tuple(item for item in self.words if not covers(held, item[1])))

    def leaves(self, spans: Sequence[Span]) -> bool:
        """Return whether any word that tells something stands outside *spans*."""
        return any(not covers(spans, span) for span in self.every)

    def apart(self, spans: Sequence[Span], subjects: Sequence[Span]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the stems shared in *spans* alone, those before a verb aside, and those shared outside alone."""
        inside = {stem for stem, span in self.words if covers(spans, span)}
        told = {stem for stem, span in self.words if covers(spans, span) and not covers(subjects, span)}
        outside = {stem for stem, span in self.words if not covers(spans, span)}
        return frozenset(told - outside), frozenset(outside - inside)


def shared_words(claim: str, article: Article, pieces: Sequence[Span]) -> Said:
    """Return the words of the quotation that *pieces* make, and those that *claim* has, too."""
    wanted = stems(claim)
    found = [
        (stem_of(token.word), token.span.moved(piece.start))
        for piece in pieces
        for token in tokens_of(article.slice(piece))
        if _tells(token.word)
    ]
    language = told_language(claim, SURE)
    return Said(
        tuple(item for item in found if item[0] in wanted),
        tuple(span for _, span in found),
        missing=len(wanted - {stem for stem, _ in found}),
        is_foreign=language is not None and language != code_of(article.language),
    )


@once
def stems(text: str) -> frozenset[str]:
    """Return the stems of the words in *text* that tell something."""
    return frozenset(stem_of(token.word) for token in tokens_of(text) if _tells(token.word))


@lru_cache(maxsize=1 << 14)  # words recur
def stem_of(word: str) -> str:
    """Return what inflected forms share: „besuchte“ and „besucht“, „gestiegen“ and „stieg“; no linguist's stem."""
    plain = word.replace("ß", "ss")
    if plain.startswith("ge") and len(plain) > _LONGEST_BEFORE_PREFIX:
        plain = plain[2:]
    return _ENDING.sub("", _ENDING.sub("", plain))[:_STEM]


def _tells(word: str) -> bool:
    return word not in EMPTY and (len(word) >= _SHORTEST or word[0].isdigit())


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
