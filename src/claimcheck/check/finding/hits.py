"""Search the articles: whatever has all that is looked for stands above what has some of it, and above likeness."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import log
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.index import Index, MemoryIndex, SourceSentence
from claimcheck.check.finding.matching import NEAR, TOKEN, Matcher, Met, Query, Term, read_query
from claimcheck.check.finding.quoted import Quoted, quotable, trimmed
from claimcheck.locate.approximate import like_words
from claimcheck.locate.method import Method
from claimcheck.locate.quotation import Quote, search
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.records.values import extent
from claimcheck.report.evidence import Mark, MarkKind, Passage
from claimcheck.report.found import PAGE, FoundPage, Hit, How
from claimcheck.report.model import Report
from claimcheck.text.article import Article, merged
from claimcheck.text.fold import fold_words
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

MIN_LETTERS = 2


def is_askable(words: str) -> bool:
    """Return whether *words* are enough to be looked for: some letters, or a number of any length."""
    return len(words.strip()) >= MIN_LETTERS or any(map(str.isnumeric, words))


MIN_SCORE = 0.4
"""Below it, of 1.0, nothing is like what was looked for: of two words, equally rare, one must be there."""


class Wanted(NamedTuple):
    """Of which sources, and whether of passages that claims quote; nothing asked for is everything."""

    sources: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    quoted: bool | None = None


class Ranked(NamedTuple):
    """A passage before it is shown: what it met, and what it is ranked by."""

    place: SourceSentence
    how: How
    score: float
    met: tuple[Met, ...]


class Found(NamedTuple):
    """All passages, the best first, for what query they were found, and the sources that no date was known of."""

    query: Query
    ranked: tuple[Ranked, ...]
    undated: tuple[str, ...]


def find(words: str, corpus: Corpus, report: Report, wanted: Wanted, index: Index | None = None) -> Found:
    """Return every passage that has *words*, or enough of them, the best first.

    Args:
        words: What to look for.
        corpus: The material.
        report: Which claims quote what.
        wanted: Where to look.
        index: What proposes the sentences; it is never taken at its word.
    """
    names = Names(corpus.actors.values())
    index = index or MemoryIndex(corpus.articles)
    sources, undated = _sources(corpus, wanted)
    exact = [*_exact(words, corpus.articles, index.holding(TOKEN.findall(fold_words(words)), sources))]
    # What is there word for word is not read for its words once more: of a frequent one it is nearly all.
    taken = {item.place for item in exact}
    weighed, matcher, places = _proposed(read_query(words, names), names, index, sources)
    others = (place for place in places if place not in taken)
    found = [*exact, *_met(weighed, matcher, corpus.articles, others)]
    quoted = Quoted(report.claims)
    kept = (item for item in found if wanted.quoted in {None, bool(quoted.claims(*item.place))})
    return Found(weighed.query, tuple(sorted(kept, key=_best_first)), undated)


def page_of(found: Found, corpus: Corpus, report: Report, first: int, most: int | None = PAGE) -> FoundPage:
    """Return *most* hits of all that were found from the *first* on, counted from 1."""
    quoted = Quoted(report.claims)
    last = None if most is None else first - 1 + most
    hits = (_hit(item, found.query, corpus, quoted) for item in found.ranked[first - 1 : last])
    return FoundPage(found.query.written, len(found.ranked), first, tuple(hits), found.undated)


def _sources(corpus: Corpus, wanted: Wanted) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sources to look through, and those that a date was asked of and that have none."""
    asked = [
        corpus.sources[id_]
        for id_ in corpus.articles
        if (not wanted.sources or id_ in wanted.sources)
        and (not wanted.outlets or corpus.sources[id_].outlet in wanted.outlets)
    ]
    is_dated = wanted.since is not None or wanted.until is not None
    undated = tuple(source.id for source in asked if is_dated and source.published is None)
    return tuple(source.id for source in asked if _is_within(source, wanted)), undated


def _is_within(source: Source, wanted: Wanted) -> bool:
    """Return whether a source may be of the time that is asked for; one without a date is not."""
    if wanted.since is None and wanted.until is None:
        return True
    if source.published is None:
        return False
    first, last = extent(source.published)
    begin = extent(wanted.since)[0] if wanted.since else date.min
    end = extent(wanted.until)[1] if wanted.until else date.max
    return last >= begin and first <= end


class _Weighed(NamedTuple):
    """A query, and what each of its terms weighs: one that few articles have tells more."""

    query: Query
    weights: tuple[float, ...]

    @property
    def leading(self) -> frozenset[int]:
        """The terms of which a sentence must meet one to come above the floor."""
        total, light = sum(self.weights), 0.0
        order = sorted(range(len(self.weights)), key=lambda term: (self.weights[term], term))
        for number, term in enumerate(order):
            light += self.weights[term]
            if light >= MIN_SCORE * total:
                return frozenset(order[number:])
        return frozenset(order)


def _proposed(
    query: Query, names: Names, index: Index, sources: Sequence[str]
) -> tuple[_Weighed, Matcher, Iterator[SourceSentence]]:
    """Return the query as it is met, misspellings taken for what they may be, and the sentences that may meet it."""
    matcher = Matcher(query, names)
    having = index.articles_having(matcher, sources)
    if len(having) < len(query.terms):
        other = _respelt(query, having, index.words())
        if other != query:
            query, matcher = other, Matcher(other, names)
            having = index.articles_having(matcher, sources)
    weighed = _weighed(query, having, index.size(sources))
    return weighed, matcher, iter(index.sentences(matcher, weighed.leading, sources))


def _exact(words: str, articles: Mapping[str, Article], sources: Iterable[str]) -> Iterator[Ranked]:
    """Yield the sentences that have *words* in one run, all their places in one sentence together."""
    for source in sources:
        article = articles[source]
        found = search(Quote(words), article)
        how = How.EXACT if found.method is Method.EXACT else How.NORMALIZED
        by_sentence: dict[Span, list[Span]] = {}
        for hit in found.hits:
            by_sentence.setdefault(sentence_around(article, hit.span), []).append(hit.span)
        for around, spans in by_sentence.items():
            marks = (Met(-1, s.moved(-around.start), 1.0) for s in spans)
            yield Ranked(SourceSentence(source, around), how, 1.0, tuple(marks))


def _weighed(query: Query, having: Mapping[int, int], articles: int) -> _Weighed:
    # What a number may be read from says little of how many articles have it: it tells as much as the rarest word.
    return _Weighed(
        query,
        tuple(
            term.weight * log(1 + articles / (1 if term.values else max(1, having.get(i, 0))))
            for i, term in enumerate(query.terms)
        ),
    )


def _met(
    weighed: _Weighed, matcher: Matcher, articles: Mapping[str, Article], places: Iterable[SourceSentence]
) -> Iterator[Ranked]:
    """Yield those of *places* that meet enough of the query."""
    for place in places:
        article = articles[place.source]
        met = matcher.met(article.slice(place.span), article.language)
        met = (*met, *_spoken(place.span, article, matcher, met))
        ranked = _scored(place, met, weighed) if met else None
        if ranked and ranked.score >= MIN_SCORE:
            yield ranked


def _spoken(sentence: Span, article: Article, matcher: Matcher, met: Sequence[Met]) -> Iterator[Met]:
    """Yield the terms that only the name of the sentence's speaker meets, which stands in no line of the text."""
    known = {item.term for item in met}
    speakers = dict.fromkeys(run.speaker for run in article.runs_in(sentence) if run.speaker)
    for speaker in speakers:
        for term, quality in matcher.spoken_by(speaker).items():
            if term not in known:
                known.add(term)
                yield Met(term, _NOWHERE, quality)


_NOWHERE = Span(0, 0)


def _scored(place: SourceSentence, met: tuple[Met, ...], weighed: _Weighed) -> Ranked:
    best: dict[int, float] = {}
    for item in met:
        best[item.term] = max(item.quality, best.get(item.term, 0.0))
    score = sum(weighed.weights[term] * quality for term, quality in best.items()) / sum(weighed.weights)
    is_whole = all(
        best.get(i, 0.0) > NEAR for i, term in enumerate(weighed.query.terms) if term.weight >= 1.0
    )
    return Ranked(place, How.WORDS if is_whole else How.PARTLY, score, met)


def _respelt(query: Query, having: Mapping[int, int], known: Iterable[str]) -> Query:
    """Return *query* with what its words that stand nowhere may be misspellings of; numbers and names are none."""
    words = frozenset(known)
    terms = (
        term if having.get(i) or term.values or term.actors else _with_near(term, words)
        for i, term in enumerate(query.terms)
    )
    return query._replace(terms=tuple(terms))


def _with_near(term: Term, words: frozenset[str]) -> Term:
    return term._replace(near=frozenset(like_words(term.words[0], words)))


_ORDER = {how: rank for rank, how in enumerate(How)}


def _best_first(item: Ranked) -> tuple[object, ...]:
    """Return what passages are ranked by: how they have it, how much of it, how close together, and where they stand."""
    spans = [met.span for met in item.met if met.span != _NOWHERE] or [_NOWHERE]
    spread = max(span.end for span in spans) - min(span.start for span in spans)
    return _ORDER[item.how], -round(item.score, 6), spread, item.place


def _hit(item: Ranked, query: Query, corpus: Corpus, quoted: Quoted) -> Hit:
    source, around = item.place
    article = corpus.articles[source]
    text = article.slice(around)
    shown = trimmed(article, around)
    telling = [met for met in _telling(item, query) if met.span != _NOWHERE]
    spans = merged(met.span.moved(around.start) for met in telling)
    marks = tuple(Mark(s.start - shown.start, s.end - shown.start, MarkKind.QUOTE) for s in spans)
    line, column = article.line_column(spans[0].start if spans else shown.start)
    return Hit(
        source=source,
        line=line,
        column=column,
        span=shown,
        location=article.location(shown),
        how=item.how,
        score=round(item.score, 4),
        passage=Passage(article.slice(shown), article.line(shown.start), marks),
        quote=quotable(article, shown, spans or (shown,)),
        missing=_missing(item, query),
        instead=_instead(item, query, text),
        quoted_by=quoted.claims(source, around),
        speakers=tuple(dict.fromkeys(run.speaker for run in article.runs_in(shown) if run.speaker)),
    )


def _telling(item: Ranked, query: Query) -> Sequence[Met]:
    """Return what was met without the function words, unless it is nothing else."""
    return [m for m in item.met if m.term < 0 or query.terms[m.term].weight >= 1.0] or item.met


def _missing(item: Ranked, query: Query) -> tuple[str, ...]:
    met = {met.term for met in item.met}
    if -1 in met:
        return ()
    return tuple(
        term.asked for i, term in enumerate(query.terms) if i not in met and (term.weight >= 1.0 or not met)
    )


def _instead(item: Ranked, query: Query, text: str) -> Mapping[str, str]:
    return MappingProxyType(
        {
            query.terms[met.term].asked: text[met.span.start : met.span.end]
            for met in item.met
            if met.quality == NEAR and met.span != _NOWHERE
        }
    )
