"""Which words of a quotation the claim has, too: of which of its statements the claim speaks."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.text.article import Article, Span
from claimcheck.text.hedges.scope import covers
from claimcheck.text.hedges.statement import EMPTY
from claimcheck.text.language import sure_language
from claimcheck.text.negation import tokens_of
from claimcheck.text.readings import once

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
    language = sure_language(claim)
    return Said(
        tuple(item for item in found if item[0] in wanted),
        tuple(span for _, span in found),
        missing=len(wanted - {stem for stem, _ in found}),
        is_foreign=language is not None and language != (article.language or "").split("-")[0].lower(),
    )


@once
def stems(text: str) -> frozenset[str]:
    """Return the stems of the words in *text* that tell something."""
    return frozenset(stem_of(token.word) for token in tokens_of(text) if _tells(token.word))


def stem_of(word: str) -> str:
    """Return what inflected forms share: „besuchte“ and „besucht“, „gestiegen“ and „stieg“; no linguist's stem."""
    plain = word.replace("ß", "ss")
    if plain.startswith("ge") and len(plain) > _LONGEST_BEFORE_PREFIX:
        plain = plain[2:]
    return _ENDING.sub("", _ENDING.sub("", plain))[:_STEM]


def _tells(word: str) -> bool:
    return word not in EMPTY and (len(word) >= _SHORTEST or word[0].isdigit())
