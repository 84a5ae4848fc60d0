"""Where to look: the sentences that may hold what is sought, of articles in memory.

An index only proposes; what a sentence holds is read off its article by `matching`, each time. So another one may
stand here for large folders (of stems, values and actors), and a stale or wrong one can hide a passage, but show
none that is not there.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple, Protocol

from claimcheck.check.finding.matching import TOKEN, Matcher
from claimcheck.languages.pack import longest_first
from claimcheck.text.article import Article
from claimcheck.text.fold import Folded
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span


class SourceSentence(NamedTuple):
    """A sentence of a source's article."""

    source: str
    span: Span


class Index(Protocol):
    """What proposes sentences."""

    def articles_having(self, matcher: Matcher, sources: Iterable[str]) -> Counter[int]:
        """Return how many articles of *sources* may meet each term of *matcher*, by its number."""

    def sentences(
        self, matcher: Matcher, leading: AbstractSet[int], sources: Iterable[str]
    ) -> Iterator[SourceSentence]:
        """Yield every sentence of *sources* that may meet one of the *leading* terms, those of an article in order."""

    def words(self) -> Iterable[str]:
        """Return the words of all articles, in lower case."""

    def size(self, sources: Sequence[str]) -> int:
        """Return among how many articles those are that `articles_having` counts."""


class MemoryIndex:
    """Knows the words of each article, and looks for those that are asked for; 5 MB take about a second."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        """Take the articles by the ids of their sources."""
        self._articles = articles
        self._chunks: dict[str, frozenset[str]] = {}
        self._last: tuple[Matcher | None, Mapping[str | None, Mapping[str, frozenset[int]]]] = (None, {})

    def articles_having(self, matcher: Matcher, sources: Iterable[str]) -> Counter[int]:
        """Return how many articles may meet each term, by its number."""
        asked = self._asked_of(matcher, sources)
        met = (
            self._met(source, asked[self._articles[source].language]).union(
                *map(matcher.spoken_by, self._articles[source].speakers)
            )
            for source in sources
        )
        return Counter(term for terms in met for term in terms)

    def sentences(
        self, matcher: Matcher, leading: AbstractSet[int], sources: Iterable[str]
    ) -> Iterator[SourceSentence]:
        """Yield every sentence that may meet one of the *leading* terms, those of an article in order."""
        asked = self._asked_of(matcher, sources)
        for source in sources:
            article = self._articles[source]
            known = asked[article.language]
            wanted = frozenset(
                word
                for chunk in self._chunks_of(source) & known.keys()
                if not leading.isdisjoint(known[chunk])
                for word in TOKEN.findall(chunk)
                if not leading.isdisjoint(matcher.may_meet(word, article.language))
            )
            spoken = frozenset(_spoken(article, matcher, leading))
            if wanted or spoken:
                found = spoken.union(_sentences(article, wanted) if wanted else ())
                yield from (SourceSentence(source, span) for span in sorted(found))

    def words(self) -> frozenset[str]:
        """Return the words of all articles, in lower case."""
        chunks = frozenset[str]().union(*map(self._chunks_of, self._articles))
        return frozenset(word.lower() for chunk in chunks for word in TOKEN.findall(chunk))

    def size(self, sources: Sequence[str]) -> int:
        """Return how many these are: it knows no others."""
        return len(sources)

    def _met(self, source: str, known: Mapping[str, frozenset[int]]) -> frozenset[int]:
        # Hardly any of an article's words are looked for: which of them are is asked as a whole.
        return frozenset[int]().union(*map(known.__getitem__, self._chunks_of(source) & known.keys()))

    def _asked_of(
        self, matcher: Matcher, sources: Iterable[str]
    ) -> "Mapping[str | None, Mapping[str, frozenset[int]]]":
        """Return by language what stands between blanks in *sources* and may meet a term, with the terms."""
        if self._last[0] is matcher:
            return self._last[1]
        chunks: dict[str | None, set[str]] = {}
        for source in sources:
            chunks.setdefault(self._articles[source].language, set()).update(self._chunks_of(source))
        self._last = (
            matcher,
            {language: _asked(matcher, language, every) for language, every in chunks.items()},
        )
        return self._last[1]

    def _chunks_of(self, source: str) -> frozenset[str]:
        """Return what stands between blanks in an article: most of it stands in others, too, and is read once."""
        if source not in self._chunks:
            self._chunks[source] = frozenset(_folded(self._articles[source]).text.split())
        return self._chunks[source]


def _asked(matcher: Matcher, language: str | None, chunks: Iterable[str]) -> dict[str, frozenset[int]]:
    """Return which of *chunks* may meet terms, each with theirs."""
    met = (
        (chunk, frozenset[int]().union(*(matcher.may_meet(word, language) for word in TOKEN.findall(chunk))))
        for chunk in chunks
    )
    return {chunk: terms for chunk, terms in met if terms}


def _folded(article: Article) -> Folded:
    return article.joined or article.folded


def _sentences(article: Article, wanted: frozenset[str]) -> Iterator[Span]:
    """Yield the sentences of *article* that hold one of the words, in order."""
    folded = _folded(article)
    end = -1
    for place in _pattern(wanted).finditer(folded.text):
        start = folded.original_span(*place.span())[0]
        if start >= end:
            around = sentence_around(article, Span(start, start + 1))
            end = around.end
            yield around


def _spoken(article: Article, matcher: Matcher, leading: AbstractSet[int]) -> Iterator[Span]:
    """Yield the sentences of the speakers whose names meet a term of *leading*, as the map tells who speaks."""
    for run in article.runs if article.speakers else ():
        if run.speaker and not leading.isdisjoint(matcher.spoken_by(run.speaker)):
            at = run.span.start
            while at < run.span.end:
                around = sentence_around(article, Span(at, at + 1))
                yield around
                at = max(around.end, at + 1)


@lru_cache(maxsize=256)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    # A word may be found inside a longer one here: what the sentence holds is read later.
    return re.compile("|".join(map(re.escape, longest_first(words))))
