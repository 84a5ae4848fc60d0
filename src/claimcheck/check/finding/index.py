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

from claimcheck.check.finding.matching import TOKEN, Counting, Matcher, chunks_of
from claimcheck.check.finding.words import Words
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

    def holding(self, tokens: Sequence[str], sources: Iterable[str]) -> Iterator[str]:
        """Yield those of *sources* whose articles may have all *tokens*, in order."""

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
    """Looks at the words of each article once for a query, and keeps of them those that it asks for; 5 MB take about a second."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        """Take the articles by the ids of their sources."""
        self._articles = articles
        self._last: tuple[tuple[Matcher, tuple[str, ...]] | None, Mapping[str, _Asked]] = (None, {})

    def holding(self, tokens: Sequence[str], sources: Iterable[str]) -> Iterator[str]:
        """Yield the sources whose articles have all *tokens*: looked for by themselves they are found fifty times faster."""
        for source in sources:
            article = self._articles[source]
            texts = (article.folded, article.joined)
            if all(any(text and token in text.text for text in texts) for token in tokens):
                yield source

    def articles_having(self, matcher: Matcher, sources: Iterable[str]) -> Counter[int]:
        """Return how many articles may meet each term, by its number."""
        asked = self._asked_of(matcher, sources)
        met = (
            frozenset[int]().union(*found.values(), *map(matcher.spoken_by, self._speakers(source)))
            for source, found in asked.items()
        )
        return Counter(term for terms in met for term in terms)

    def sentences(
        self, matcher: Matcher, leading: AbstractSet[int], sources: Iterable[str]
    ) -> Iterator[SourceSentence]:
        """Yield every sentence that may meet one of the *leading* terms, those of an article in order."""
        for source, asked in self._asked_of(matcher, sources).items():
            if all(map(leading.isdisjoint, asked.values())) and not self._speakers(source):
                continue
            article = self._articles[source]
            wanted = frozenset(
                word
                for chunk, terms in asked.items()
                if not leading.isdisjoint(terms)
                for word in TOKEN.findall(chunk)
                if not leading.isdisjoint(matcher.may_meet(word, article.language))
            )
            spoken = frozenset(_spoken(article, matcher, leading))
            if wanted or spoken:
                found = spoken.union(_sentences(article, wanted) if wanted else ())
                yield from (SourceSentence(source, span) for span in sorted(found))

    def words(self) -> frozenset[str]:
        """Return the words of all articles, in lower case."""
        chunks: set[str] = set()
        for article in self._articles.values():
            chunks.update(_folded(article).text.split())
        return frozenset(word.lower() for chunk in chunks for word in TOKEN.findall(chunk))

    def size(self, sources: Sequence[str]) -> int:
        """Return how many these are: it knows no others."""
        return len(sources)

    def _speakers(self, source: str) -> tuple[str, ...]:
        return self._articles[source].speakers

    def _asked_of(self, matcher: Matcher, sources: Iterable[str]) -> "Mapping[str, _Asked]":
        """Return by source what stands in it between blanks and may meet a term."""
        key = matcher, tuple(sources)
        if self._last[0] != key:
            self._last = key, dict(self._look(*key))
        return self._last[1]

    def _look(self, matcher: Matcher, sources: Sequence[str]) -> "Iterator[tuple[str, _Asked]]":
        known: dict[str | None, _Chunks] = {}
        counting = Counting()
        for source in sources:
            article = self._articles[source]
            chunks = known.setdefault(article.language, _Chunks(matcher, article.language))
            yield source, chunks.asked(chunks_of(_folded(article).text, counting))


_Asked = Mapping[str, frozenset[int]]
"""What stands between blanks and may meet terms, with their numbers."""


class _Chunks:
    """What stands between blanks in articles of one language: most of it stands in others, too, and is read once."""

    def __init__(self, matcher: Matcher, language: str | None) -> None:
        self._matcher = matcher
        self._language = language
        self._seen: set[str] = set()
        self._asked: dict[str, frozenset[int]] = {}

    def asked(self, chunks: Iterable[str]) -> _Asked:
        """Return which of *chunks* may meet terms."""
        here = set(chunks)
        for chunk in here - self._seen:
            if met := self._matcher.may_meet_chunk(chunk, self._language):
                self._asked[chunk] = met
        self._seen |= here
        return {chunk: self._asked[chunk] for chunk in here & self._asked.keys()}


class WordIndex(MemoryIndex):
    """Knows the words of all articles, so that those which have none of a query need not be read."""

    def __init__(self, words: Words, articles: Mapping[str, Article]) -> None:
        """Take the words of *articles*, which have the same numbers."""
        super().__init__(articles)
        self._words = words
        self._numbers = {source: number for number, source in enumerate(articles)}

    def holding(self, tokens: Sequence[str], sources: Iterable[str]) -> Iterator[str]:
        """Yield the sources whose articles may have all *tokens*."""
        having = [self._with(token) for token in tokens]
        return (source for source in sources if all(self._numbers[source] in found for found in having))

    def words(self) -> frozenset[str]:
        """Return the words of all articles, in lower case."""
        chunks = {
            chunk for known in self._words.vocabularies if not known.is_broken for chunk in known.chunks
        }
        return frozenset(word.lower() for chunk in chunks for word in TOKEN.findall(chunk))

    def _with(self, token: str) -> set[int]:
        found: set[int] = set()
        for known in self._words.vocabularies:
            for number, chunk in enumerate(known.chunks):
                if token in chunk:
                    found.update(known.having(number))
        return found

    def _speakers(self, source: str) -> tuple[str, ...]:
        return self._words.speakers.get(self._numbers[source], ())

    def _look(self, matcher: Matcher, sources: Sequence[str]) -> "Iterator[tuple[str, _Asked]]":
        found: dict[int, dict[str, frozenset[int]]] = {number: {} for number in self._words.speakers}
        for known in self._words.vocabularies:
            for number in () if known.is_broken else known.with_one_of(matcher.forms()):
                chunk = known.chunks[number]
                if terms := matcher.may_meet_chunk(chunk, known.language):
                    for article in known.having(number):
                        found.setdefault(article, {})[chunk] = terms
        return (
            (source, found[self._numbers[source]]) for source in sources if self._numbers[source] in found
        )


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
