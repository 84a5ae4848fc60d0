"""Whether a claim says more than its quotations do: in numbers, or of a plan, forecast or rumour as a fact.

Hedges that a passage has and its record does not count, too. A claim is `licensed` where
supporting quotations stand and nothing speaks against it; where a number could not be compared its
fit stays `unchecked`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.hedging import dropped_hedges, modality_of
from claimcheck.check.licence import Quoted, Shortfall, shortfalls, states_number
from claimcheck.check.whereabouts import places_elsewhere
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Stance
from claimcheck.report.model import CheckedEvidence, Fit
from claimcheck.text.hedge import PLANNED, Hedge


class Judged(NamedTuple):
    """The fit of a claim, the reason in words, and what overreaches, a problem each."""

    fit: Fit
    reason: str
    overreaches: tuple[Shortfall, ...] = ()


def judge_fit(claim: Claim, evidence: Sequence[CheckedEvidence], corpus: Corpus) -> Judged:
    """Return the fit of *claim*."""
    supporting = [
        item
        for item in evidence
        if item.stands and not item.denied and item.evidence.stance is Stance.SUPPORTS
    ]
    if not supporting:
        return Judged(Fit.UNCHECKED, "no supporting quotation stands")
    lacking = shortfalls(claim, _quoted(claim, supporting, corpus))
    overreaches = (
        *_modality(claim, supporting),
        *_places(claim, supporting, corpus),
        *(item for item in lacking if item.code),
    )
    if overreaches:
        return Judged(Fit.OVERREACHES, "; ".join(item.reason for item in overreaches), overreaches)
    if lacking:
        return Judged(Fit.UNCHECKED, "; ".join(item.reason for item in lacking))
    numbers = "the supporting quotations have its numbers" if states_number(claim) else "it states no number"
    return Judged(Fit.LICENSED, f"a supporting quotation is {claim.modality} as the claim is, and {numbers}")


def _modality(claim: Claim, supporting: Sequence[CheckedEvidence]) -> Iterator[Shortfall]:
    modalities = [item.evidence.modality or claim.modality for item in supporting]
    if claim.modality not in modalities:
        known = " or ".join(dict.fromkeys(modalities))
        said = _words(
            hedge for item in supporting for hedge in (item.detected.hedges if item.detected else ())
        )
        yield Shortfall("CC513", f"the claim is {claim.modality}, its quotations are only {known}{said}")
        return
    dropped = [
        dropped_hedges(claim, item.evidence, item.detected.hedges if item.detected else ())
        for item in supporting
    ]
    if all(dropped):
        every = [hedge for hedges in dropped for hedge in hedges]
        said = " or ".join(dict.fromkeys(modality_of(hedges) for hedges in dropped))
        yield Shortfall(
            "CC513", f"the claim is {claim.modality}, its quotations are only {said}{_words(every)}"
        )


def _places(claim: Claim, supporting: Sequence[CheckedEvidence], corpus: Corpus) -> Iterator[Shortfall]:
    sources = dict.fromkeys(item.evidence.source for item in supporting)
    articles = [corpus.articles[source].text for source in sources if source in corpus.articles]
    for place, instead in places_elsewhere(claim.text, [item.match.text for item in supporting], articles):
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
    return Quoted(
        readings=tuple(reading for item in supporting for reading in item.quantities),
        texts=tuple(item.match.text for item in supporting),
        dates=tuple(date for date in dates if date),
    )


def fit_problems(claim: Claim, overreaches: Sequence[Shortfall]) -> Iterator[Problem]:
    """Yield a problem for each way in which *claim* overreaches."""
    for item in overreaches:
        yield Problem(
            item.code, f"says more than its quotations: {item.reason}", claim.places["text"], claim.id
        )
