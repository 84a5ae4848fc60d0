"""Sentences that an article asserts flatly though it credits the same to somebody elsewhere.

A heading that takes an institute's forecast for a fact is no second origin: it goes back to the
institute. Compared are the stems of content words; what is pointed out is for a person to judge.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.languages.pack import all_words
from claimcheck.speech.kind import Kind
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article, merged, touching
from claimcheck.text.fold import fold_words
from claimcheck.text.sentence import all_sentences
from claimcheck.text.span import Span
from claimcheck.text.word import LETTERS

MIN_SHARED = 3
"""So many content words the two must share."""

MIN_SHARE = 0.6
"""And so large a part of the flat sentence's must be in the credited one, 0.0-1.0."""

_STEM = 5
"""German inflects at the end: so many first letters stand for a word."""

_SHORTEST = 4
_EMPTY = all_words("empty-in-sentence")
"""Words of grammar, which any two sentences share."""


class Flat(NamedTuple):
    """A sentence that asserts, and the reported words that say the same."""

    sentence: Span
    credited: Speech


def flat_assertions(article: Article, speeches: Sequence[Speech]) -> tuple[Flat, ...]:
    """Return the flat sentences of *article* with the speech that each repeats, in order."""
    credited: dict[frozenset[str], Speech] = {}
    for speech in speeches:
        if _is_credited(speech):
            credited.setdefault(_stems(_text(article, speech)), speech)
    if not credited:
        return ()
    by_stem: dict[str, list[frozenset[str]]] = {}
    for said in credited:
        for stem in said:
            by_stem.setdefault(stem, []).append(said)
    places = {said: number for number, said in enumerate(credited)}
    found: list[Flat] = []
    for sentence in _unreported(article, speeches):
        stems = _stems(article.slice(sentence))
        shared = Counter(said for stem in stems for said in by_stem.get(stem, ()))
        best = min(shared, key=lambda said: (-shared[said], places[said]), default=None)
        if best is not None and _says_the_same(stems, best):
            found.append(Flat(sentence, credited[best]))
    return tuple(found)


def _is_credited(speech: Speech) -> bool:
    return bool(speech.speaker or speech.named) and speech.kind not in {Kind.HEARSAY, Kind.REPORTED}


def _unreported(article: Article, speeches: Iterable[Speech]) -> Iterator[Span]:
    """Yield the sentences that no reported words touch."""
    taken = merged(part for speech in speeches for part in (*speech.message, *speech.frame))
    return (sentence for sentence in all_sentences(article) if not touching(taken, sentence))


def _text(article: Article, speech: Speech) -> str:
    return " ".join(article.slice(part) for part in speech.message)


def _stems(text: str) -> frozenset[str]:
    words = map(str.casefold, LETTERS.findall(fold_words(text)))
    return frozenset([word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _EMPTY])


def _says_the_same(flat: frozenset[str], credited: frozenset[str]) -> bool:
    shared = len(flat & credited)
    return shared >= MIN_SHARED and shared >= MIN_SHARE * len(flat)
