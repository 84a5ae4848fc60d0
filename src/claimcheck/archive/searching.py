"""An archive searched: the documents that may have what is sought, each read as an article, as `find` reads those of a project.

With an index they are proposed by it, without one by a look at each document's words; either only proposes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import repeat
from math import log
from typing import NamedTuple

from claimcheck.archive.index import MOST_BY_WORDS
from claimcheck.archive.terms import Within, days_of
from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.index import MemoryIndex
from claimcheck.check.finding.matching import TOKEN, Matcher, Query
from claimcheck.load.archive import Part, read_part
from claimcheck.load.document import Document
from claimcheck.locate.approximate import like_words
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Actor, Source
from claimcheck.report.model import CheckedSource, Report
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_joined
from claimcheck.text.language import article_language


class Scanned(NamedTuple):
    """What a part has of the terms that are sought."""

    met: tuple[tuple[int, frozenset[int]], ...]
    """Documents by their number in the part, with the terms that they may meet."""
    documents: int
    undated: int
    """How many were passed over, since they have no date and one was asked for."""
    outlets: frozenset[str]
    """Of those that were asked for, those that it has, in lower case."""
    unread: tuple[str, ...]
    near: Mapping[int, tuple[str, ...]]
    """By the terms that none of its documents meets: words that these may be misspellings of."""


def scan_part(part: Part, query: Query, names: Names, within: Within) -> Scanned:
    """Return what the documents of a part may meet of *query*."""
    chunks = _Chunks(Matcher(query, names))
    met: list[tuple[int, frozenset[int]]] = []
    unread: list[str] = []
    outlets: set[str] = set()
    documents = undated = 0
    for number, document in read_part(part):
        if isinstance(document, str):
            unread.append(document)
        elif within.has_outlet(document.outlet):
            outlets.add(document.outlet.casefold())
            if within.is_dated and days_of(document.date) is None:
                undated += 1
            elif within.has_date(document.date):
                documents += 1
                if terms := chunks.met(document.text):
                    met.append((number, terms))
    return Scanned(
        tuple(met), documents, undated, frozenset(outlets & within.outlets), tuple(unread), chunks.near(query)
    )


class _Chunks:
    """What stands between blanks, with the terms that it may meet: most of it stands in many documents, and is read once."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self._seen: set[str] = set()
        self._terms: dict[str, frozenset[int]] = {}

    def met(self, text: str) -> frozenset[int]:
        chunks = set(fold_joined(text).text.split())
        for chunk in chunks - self._seen:
            met = map(self._matcher.may_meet, TOKEN.findall(chunk), repeat(None))
            if terms := frozenset[int]().union(*met):
                self._terms[chunk] = terms
        self._seen |= chunks
        # Few have any; of both sets the smaller is gone through.
        return frozenset[int]().union(*(self._terms[chunk] for chunk in self._terms.keys() & chunks))

    def near(self, query: Query) -> Mapping[int, tuple[str, ...]]:
        """Return the words that are like those of *query* that were never met."""
        met = frozenset[int]().union(*self._terms.values())
        asked = [
            (number, term.words[0])
            for number, term in enumerate(query.terms)
            if number not in met and not term.values and not term.actors
        ]
        if not asked:
            return {}
        known = frozenset(word.lower() for chunk in self._seen for word in TOKEN.findall(chunk))
        return {number: like for number, word in asked if (like := like_words(word, known))}


def respelt(query: Query, scanned: Sequence[Scanned]) -> Query | None:
    """Return *query* with what its words that stand nowhere may be misspellings of; None where there is nothing of that."""
    having = frozenset(term for part in scanned for _, terms in part.met for term in terms)
    near: dict[int, frozenset[str]] = {}
    for part in scanned:
        for number, like in part.near.items():
            if number not in having:
                near[number] = near.get(number, frozenset()).union(like)
    if not near:
        return None
    terms = (term._replace(near=near.get(number, frozenset())) for number, term in enumerate(query.terms))
    return query._replace(terms=tuple(terms))


class Best(NamedTuple):
    """The documents that are read, by the number of their part, and what is known of all."""

    wanted: Mapping[int, tuple[int, ...]]
    having: Counter[int]
    documents: int
    met: int
    undated: int


def best(scanned: Sequence[Scanned], telling: frozenset[int], query: Query) -> Best:
    """Return the documents that have most of the terms, the rare ones before the frequent.

    Args:
        scanned: The parts.
        telling: The terms that count.
        query: What was looked for; a term that stands nowhere but misspelt is one that no document has.
    """
    documents = sum(part.documents for part in scanned)
    having = Counter(term for part in scanned for _, terms in part.met for term in terms)
    weights = {term: log(1 + documents / count) for term, count in having.items() if term in telling}
    every = [
        (sum(weights.get(term, 0.0) for term in terms), -number, -at)
        for number, part in enumerate(scanned)
        for at, terms in part.met
        if not telling.isdisjoint(terms)
    ]
    wanted: dict[int, list[int]] = {}
    for _, number, at in nlargest(MOST_BY_WORDS, every):
        wanted.setdefault(-number, []).append(-at)
    return Best(
        {number: tuple(sorted(ats)) for number, ats in sorted(wanted.items())},
        Counter({term: count for term, count in having.items() if not query.terms[term].near}),
        documents,
        len(every),
        sum(part.undated for part in scanned),
    )


class ArchiveIndex(MemoryIndex):
    """Knows the words of the documents that were read, and how many of the whole archive have each term."""

    def __init__(self, articles: Mapping[str, Article], having: Counter[int], documents: int) -> None:
        """Take the articles that were read, and what is known of all."""
        super().__init__(articles)
        self._having = having
        self._documents = documents

    def articles_having(self, matcher: Matcher, sources: Iterable[str]) -> Counter[int]:
        """Return how many documents of the archive may meet each term; as many as were read, where that is not known."""
        return super().articles_having(matcher, sources) | self._having

    def size(self, sources: Sequence[str]) -> int:
        """Return how many documents were asked."""
        return max(self._documents, len(sources))


def corpus_of(documents: Iterable[Document], actors: Mapping[str, Actor]) -> Corpus:
    """Return *documents* as articles; whose outlet's name is an actor's is that actor's."""
    named = {name.casefold(): actor.id for actor in actors.values() for name in (actor.id, *actor.names)}
    sources: dict[str, Source] = {}
    articles: dict[str, Article] = {}
    for document in documents:
        id_ = _unused(document.id, sources)
        sources[id_] = Source(
            place=Place(""),
            places={},
            id=id_,
            file="",
            outlet=named.get(document.outlet.casefold(), document.outlet) or None,
            published=document.date or None,
            url=document.url or None,
        )
        articles[id_] = Article(document.text, article_language(None, document.text))
    return Corpus(sources, actors, {}, articles)


def _unused(id_: str, taken: Mapping[str, Source]) -> str:
    number, name = 1, id_
    while name in taken:
        number += 1
        name = f"{id_} ({number})"
    return name


def report_on(corpus: Corpus) -> Report:
    """Return a report on documents of which no claim is known to quote any."""
    sources = tuple(CheckedSource(source, None) for source in corpus.sources.values())
    return Report(sources, corpus.actors, (), (), (), 0, {})


def outlet_names(asked: Iterable[str], actors: Mapping[str, Actor]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each outlet that is asked for, an actor or as an archive writes it, with all its names in lower case."""
    for name in asked:
        actor = actors.get(name)
        names = (actor.id, *actor.names) if actor else (name,)
        yield name, frozenset(one.casefold() for one in names)
