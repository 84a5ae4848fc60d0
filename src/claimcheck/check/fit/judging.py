"""Whether a claim says more than its quotations do: in numbers, or of a plan, forecast or rumour as a fact.

Hedges that a passage has and its record does not count, too. A claim is `licensed` where
supporting quotations stand and nothing speaks against it; where a number could not be compared its
fit stays `unchecked`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.fit.bearing import Bearing, bearing_of, window
from claimcheck.check.fit.demand import Quoted, Shortfall, Told, counts_something, states_number
from claimcheck.check.fit.licence import shortfalls
from claimcheck.check.fit.polarity import Said, difference
from claimcheck.check.fit.whereabouts import places_elsewhere
from claimcheck.check.reading.hedging import dropped_hedges, modality_of
from claimcheck.problem import Problem
from claimcheck.quantities.reading import Reading
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Stance
from claimcheck.report.model import CheckedEvidence, Fit
from claimcheck.text.article import Article, Span
from claimcheck.text.hedges.hedge import Hedge
from claimcheck.text.hedges.hedge_words import PLANNED
from claimcheck.text.sentence import sentence_around

_DIFFERS = "CC515"
"""The problem of a claim that differs from its quotations, but may say no more than they do."""

_RIVALS = 8
"""How many numbers before and behind one are held against it."""


class Judged(NamedTuple):
    """The fit of a claim, the reason in words, and what overreaches or is in doubt, a problem each."""

    fit: Fit
    reason: str
    problems: tuple[Shortfall, ...] = ()


def judge_fit(claim: Claim, evidence: Sequence[CheckedEvidence], corpus: Corpus) -> Judged:
    """Return the fit of *claim*."""
    supporting = [
        item
        for item in evidence
        if item.stands and not item.denied and item.evidence.stance is Stance.SUPPORTS
    ]
    if not supporting:
        return Judged(Fit.UNCHECKED, "no supporting quotation stands")
    turned = _turned(claim, supporting, corpus)
    lacking = (
        *_modality(claim, supporting, corpus),
        *_places(claim, supporting, corpus),
        *shortfalls(claim, _quoted(claim, supporting, corpus)),
    )
    turned += tuple(item for item in lacking if item.code == _DIFFERS)
    lacking = tuple(item for item in lacking if item.code != _DIFFERS)
    overreaches = tuple(item for item in lacking if item.code)
    if overreaches:
        reason = "; ".join(item.reason for item in overreaches)
        return Judged(Fit.OVERREACHES, reason, (*overreaches, *turned))
    if lacking or turned:
        return Judged(Fit.UNCHECKED, "; ".join(item.reason for item in (*turned, *lacking)), turned)
    numbers = "the supporting quotations have its numbers" if states_number(claim) else "it states no number"
    return Judged(Fit.LICENSED, f"a supporting quotation is {claim.modality} as the claim is, and {numbers}")


def _turned(claim: Claim, supporting: Sequence[CheckedEvidence], corpus: Corpus) -> tuple[Shortfall, ...]:
    """Return that claim and quotations differ in what they deny or leave open; of numbers `licence` tells it."""
    if counts_something(claim):
        return ()
    said = (_said(item, corpus.articles.get(item.evidence.source)) for item in supporting)
    reason = difference(claim.text, [item for item in said if item is not None])
    return (Shortfall(_DIFFERS, reason),) if reason else ()


def _said(item: CheckedEvidence, article: Article | None) -> Said | None:
    if article is None or item.match.span is None:
        return None
    around = dict.fromkeys(
        sentence_around(article, piece) for piece in item.match.pieces or (item.match.span,)
    )
    sentences = " ".join(article.slice(span) for span in around)
    return Said(item.match.text, sentences, article.language)


def _modality(claim: Claim, supporting: Sequence[CheckedEvidence], corpus: Corpus) -> Iterator[Shortfall]:
    modalities = [item.evidence.modality or claim.modality for item in supporting]
    if claim.modality not in modalities:
        known = " or ".join(dict.fromkeys(modalities))
        said = _words(
            hedge for item in supporting for hedge in (item.detected.hedges if item.detected else ())
        )
        yield Shortfall("CC513", f"the claim is {claim.modality}, its quotations are only {known}{said}")
        return
    dropped = [dropped_hedges(claim, item, corpus.articles.get(item.evidence.source)) for item in supporting]
    if not all(one.hedges for one in dropped):
        return
    words = _words(hedge for one in dropped for hedge in one.hedges)
    if not all(one.plainly for one in dropped):
        # One passage whose hedge may govern something else is enough to leave it open.
        yield Shortfall("", f"whether what the claim says is hedged in its quotations cannot be told{words}")
        return
    said = " or ".join(dict.fromkeys(modality_of(one.hedges) for one in dropped))
    yield Shortfall("CC513", f"the claim is {claim.modality}, its quotations are only {said}{words}")


def _places(claim: Claim, supporting: Sequence[CheckedEvidence], corpus: Corpus) -> Iterator[Shortfall]:
    sources = dict.fromkeys(item.evidence.source for item in supporting)
    articles = [corpus.articles[source].text for source in sources if source in corpus.articles]
    names = [(actor.name, *actor.aliases) for actor in corpus.actors.values()]
    for place, instead in places_elsewhere(
        claim.text, [item.match.text for item in supporting], articles, names
    ):
        yield Shortfall("CC514", f"names {place}, the source says “{instead}”")


def _words(found: Iterable[Hedge]) -> str:
    """Return in brackets which words of the sources say so."""
    words = " and ".join(dict.fromkeys(_glossed(hedge) for hedge in found))
    return f" (the source says {words})" if words else ""


def _glossed(hedge: Hedge) -> str:
    """Return the word, with what it means where no single English word does."""
    is_plan = hedge.modality == PLANNED and hedge.words.lower().startswith("soll")
    return f"„{hedge.words}“, “is to be”" if is_plan else f"„{hedge.words}“"


def _quoted(claim: Claim, supporting: Sequence[CheckedEvidence], corpus: Corpus) -> Quoted:
    sources = [corpus.sources.get(item.evidence.source) for item in supporting]
    dates = [claim.as_of, *(source.published for source in sources if source)]
    unlike = [_unlike(claim, item, corpus.articles.get(item.evidence.source)) for item in supporting]
    if all(unlike):
        # Said of the whole claim already; what its numbers lack besides is said against all.
        unlike = ["" for _ in supporting]
    return Quoted(
        numbers=tuple(
            told
            for item, modality in zip(supporting, unlike, strict=True)
            for told in _numbers(item, corpus.articles.get(item.evidence.source), modality)
        ),
        texts=tuple(item.match.text for item in supporting),
        dates=tuple(date for date in dates if date),
    )


def _unlike(claim: Claim, item: CheckedEvidence, article: Article | None) -> str:
    """Return the modality of a passage where it is not the claim's."""
    modality = item.evidence.modality or claim.modality
    if modality is not claim.modality:
        return str(modality)
    dropped = dropped_hedges(claim, item, article)
    return str(modality_of(dropped.hedges)) if dropped.plainly else ""


def _numbers(item: CheckedEvidence, article: Article | None, unlike: str) -> Iterator[Told]:
    if article is None:
        return
    counts = [reading for reading in item.quantities if reading.kind == "number"]
    borne = [(reading, _bearing(article, reading)) for reading in item.quantities]
    for index, (reading, bearing) in enumerate(borne):
        sentence = sentence_around(article, reading.number)
        near = borne[max(0, index - _RIVALS) : index + _RIVALS + 1]
        rivals = tuple(pair for pair in near if pair[0] is not reading and sentence.holds(pair[0].number))
        yield Told(reading, bearing, len(counts) == 1, unlike, rivals)


def _bearing(article: Article, reading: Reading) -> Bearing:
    text, moved = _in_sentence(article, reading)
    return bearing_of(text, moved, article.language)


def _in_sentence(article: Article, reading: Reading) -> tuple[str, Reading]:
    """Return the sentence of a number, of a long one what is near, and the reading in its offsets."""
    sentence = sentence_around(article, reading.number)
    moved = reading.moved(-sentence.start)
    near = window(moved.span, sentence.end - sentence.start)
    around = Span(sentence.start + near.start, sentence.start + near.end)
    return article.slice(around), reading.moved(-around.start)


def fit_problems(claim: Claim, found: Sequence[Shortfall]) -> Iterator[Problem]:
    """Yield a problem for each way in which *claim* overreaches, or may."""
    for item in found:
        said = "differs from" if item.code == _DIFFERS else "says more than"
        yield Problem(item.code, f"{said} its quotations: {item.reason}", claim.places["text"], claim.id)
