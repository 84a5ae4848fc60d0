"""Passages that may bear on a claim, in any language: by runs of letters, and by meaning where told; and what each may do to it.

A suggestion ranks what a person should read; it verifies nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import nlargest
from math import log
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import combining, normalize

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.finding.index import SourceSentence
from claimcheck.check.finding.quoted import Quoted, quotable, trimmed
from claimcheck.check.fit.numbers import recorded, stated
from claimcheck.check.verify import check_claim
from claimcheck.problem import Place
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, same_thing
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence, Fit
from claimcheck.report.evidence import Layer, Passage
from claimcheck.report.fit import Aspect, Outcome
from claimcheck.report.found import PAGE, Bearing, SuggestedPage, Suggestion
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.text.article import Article
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.denial import denial_in
from claimcheck.text.fold import fold_words
from claimcheck.text.language import language_of
from claimcheck.text.sentence import all_sentences
from claimcheck.text.span import Span
from claimcheck.text.word import WORD


class Read(NamedTuple):
    """What a passage may do and why, who says it, and by what it is hedged."""

    bearings: Mapping[Bearing, str]
    layers: tuple[Layer, ...]
    hedges: tuple[str, ...]


def bearing(claim: Claim, source: str, span: Span, reader: PassageReader) -> Read:
    """Return what the sentence at *span* of a source's article may do to *claim*."""
    article = reader.corpus.articles[source]
    text = article.slice(span).strip()
    nowhere = Place("")
    evidence = Evidence(place=nowhere, places={"quote": nowhere}, source=source, quote=text)
    supposed = replace(claim, evidence=(evidence,), reading=None, ignore={})
    checked, _ = check_claim(supposed, reader.corpus, 1, reader)
    found = dict(_bearings(checked, text, article.language))
    detected = checked.evidence[0].detected
    return Read(
        MappingProxyType(found or {Bearing.OPEN: "neither a number nor a denial tells; read it"}),
        tuple(layer for layer in detected.layers if layer.cue or layer.speaker) if detected else (),
        tuple(dict.fromkeys(hedge.words for hedge in detected.hedges)) if detected else (),
    )


def _bearings(checked: CheckedClaim, text: str, language: str | None) -> Iterator[tuple[Bearing, str]]:
    claim = checked.claim
    numbers = [item for item in checked.compared if item.aspect is Aspect.NUMBER]
    same = [item for item in numbers if item.outcome in {Outcome.SAME, Outcome.LESS} and item.passage]
    more = [item for item in numbers if item.outcome is Outcome.MORE and item.passage]
    other = more[0].reason if more else _other_number(checked) if not same else ""
    denial = denial_in(text, language)
    denied = denial_in(claim.text, claim.language or language_of(claim.text))
    if bool(denial) != bool(denied):
        yield Bearing.DENIES, f"“{denial}”" if denial else f"the claim says “{denied}”, the passage does not"
    if other:
        yield Bearing.OTHER_NUMBER, other
    elif checked.fit is Fit.LICENSED:
        yield Bearing.SUPPORTS, "it has all that the claim says"
    elif same and bool(denial) == bool(denied):
        yield Bearing.SUPPORTS, f"it has “{' '.join(same[0].passage.split())}”"


def _other_number(checked: CheckedClaim) -> str:
    """Return the first number of the passage that counts what a number of the claim counts, and is none of them."""
    claim = checked.claim
    told = [stated(reading, claim.text) for reading in quantities(claim.text, claim.language)]
    told += [recorded(claim.quantity)] if claim.quantity else []
    for reading in checked.evidence[0].quantities:
        alike = [n for n in told if same_thing(n.thing, reading.thing) is Sameness.SAME]
        if alike and not any(number.interval.overlaps(reading.possible) for number in alike):
            return f"“{' '.join(reading.text.split())}”"
    return ""


LENGTH = 4
"""Letters of a run; of the lengths tried on retrieval across European languages the best (McNamee and Mayfield, 2004)."""

_K1, _B = 1.2, 0.75
"""How soon repetition tells nothing more, and how much length takes away: the usual values of BM25 (Robertson and
Zaragoza, 2009)."""


_LITTLE = FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"]


def grams(text: str) -> Counter[str]:
    """Return the runs of four letters of the words of *text*, without case and accents, a blank at a word's ends.

    Function words are left out: measured on the shipped claims, without them a little more is found.
    """
    words = (word for word in WORD.findall(fold_words(text).lower()) if word not in _LITTLE)
    plain = "".join(mark for mark in normalize("NFD", " ".join(words)) if not combining(mark))
    padded = (f" {word} " for word in plain.split())
    return Counter(word[i : i + LENGTH] for word in padded for i in range(max(1, len(word) - LENGTH + 1)))


class Likeness:
    """The likeness of passages to a few texts that are asked for; one look at each passage serves for all."""

    def __init__(self, passages: Iterable[str], asked: Sequence[str]) -> None:
        """Take all passages, in order, and all that will be asked; runs that nobody asks for are not kept."""
        self._asked = [grams(text) for text in asked]
        wanted = frozenset().union(*self._asked)
        self._lengths: list[int] = []
        self._having: dict[str, list[tuple[int, int]]] = {}
        for number, passage in enumerate(passages):
            found = grams(passage)
            self._lengths.append(found.total())
            for gram in found.keys() & wanted:
                self._having.setdefault(gram, []).append((number, found[gram]))

    def scores(self, asked: int) -> Mapping[int, float]:
        """Return the BM25 score of each passage that shares a run with what was asked, by its number."""
        mean = max(1.0, sum(self._lengths) / max(1, len(self._lengths)))
        scores: defaultdict[int, float] = defaultdict(float)
        for gram in sorted(self._asked[asked]):
            having = self._having.get(gram, ())
            weight = log(1 + (len(self._lengths) - len(having) + 0.5) / (len(having) + 0.5))
            for number, often in having:
                long = 1 - _B + _B * self._lengths[number] / mean
                scores[number] += weight * often * (_K1 + 1) / (often + _K1 * long)
        return scores


Encoder = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""Gives each text a vector of length 1."""

MOST = 50
"""So many passages are suggested at most; those behind are hardly ever read."""

MOST_ENCODED = 400
"""So many sentences are compared by meaning, those that are likest by letters: some 60 are encoded in a second."""

_FUSED = 60
"""How fast the weight of a rank falls where two rankings are made one: the value of reciprocal rank fusion (Cormack
et al., 2009)."""

_FEWEST_WORDS = 3
"""A line of fewer words is a heading or a credit."""


class Candidate(NamedTuple):
    """A sentence, and its score, which says something beside others of the same claim alone."""

    place: SourceSentence
    score: float


def passages_of(articles: Mapping[str, Article]) -> list[SourceSentence]:
    """Return the sentences of all articles, in order."""
    return [
        SourceSentence(source, span)
        for source, article in articles.items()
        for span in all_sentences(article)
        if len(WORD.findall(article.slice(span))) >= _FEWEST_WORDS
    ]


def rank(claim: Claim, corpus: Corpus, encoder: Encoder | None = None) -> tuple[Candidate, ...]:
    """Return the passages that may bear on *claim*, the likeliest first, whether it quotes them or not.

    Args:
        claim: Of it the text alone is read.
        corpus: The material.
        encoder: What compares by meaning, too; slow.
    """
    places = passages_of(corpus.articles)
    texts = [corpus.articles[place.source].slice(place.span) for place in places]
    scores: Mapping[int, float] = Likeness(texts, (claim.text,)).scores(0)
    best = nlargest(MOST_ENCODED, scores, key=lambda number: (scores[number], -number))
    if encoder and best:
        scores = _fused(best, _by_meaning(claim.text, [texts[number] for number in best], best, encoder))
        best = nlargest(MOST, scores, key=lambda number: (scores[number], -number))
    return tuple(Candidate(places[number], round(scores[number], 4)) for number in best[:MOST])


def _by_meaning(claim: str, texts: Sequence[str], numbers: Sequence[int], encoder: Encoder) -> list[int]:
    """Return *numbers* by how like the texts are to the claim in meaning, the likest first."""
    asked, *vectors = encoder((claim, *texts))
    like = {
        number: sum(a * b for a, b in zip(asked, vector, strict=True))
        for number, vector in zip(numbers, vectors, strict=True)
    }
    return sorted(numbers, key=lambda number: (-like[number], number))


def _fused(*rankings: Sequence[int]) -> dict[int, float]:
    scores: dict[int, float] = {}
    for ranking in rankings:
        for place, number in enumerate(ranking, start=1):
            scores[number] = scores.get(number, 0.0) + 1 / (_FUSED + place)
    return scores


def suggest(
    claim: Claim, corpus: Corpus, report: Report, page: int, encoder: Encoder | None = None
) -> SuggestedPage:
    """Return a page of suggestions for *claim*, those first that it does not quote yet.

    Args:
        claim: The claim.
        corpus: The material.
        report: Which claims quote what.
        page: Counted from 1.
        encoder: What compares by meaning, too.
    """
    quoted = Quoted(report.claims)
    ranked = sorted(rank(claim, corpus, encoder), key=lambda item: claim.id in quoted.claims(*item.place))
    reader = PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)
    first = (page - 1) * PAGE + 1
    shown = ranked[first - 1 : first - 1 + PAGE]
    suggestions = tuple(_suggestion(item, claim, quoted, reader) for item in shown)
    compared = "by runs of letters" + (" and by meaning" if encoder else "")
    return SuggestedPage(claim.id, claim.text, len(ranked), first, suggestions, compared)


def _suggestion(item: Candidate, claim: Claim, quoted: Quoted, reader: PassageReader) -> Suggestion:
    source, span = item.place
    article = reader.corpus.articles[source]
    sentence = trimmed(article, span)
    read = bearing(claim, source, sentence, reader)
    line, column = article.line_column(sentence.start)
    quoting = quoted.claims(source, span)
    return Suggestion(
        source=source,
        line=line,
        column=column,
        span=sentence,
        location=article.location(sentence),
        score=item.score,
        passage=Passage(article.slice(sentence), line, ()),
        quote=quotable(article, sentence, (sentence,)),
        bearings=read.bearings,
        layers=read.layers,
        hedges=read.hedges,
        is_linked=claim.id in quoting,
        quoted_by=quoting,
    )
