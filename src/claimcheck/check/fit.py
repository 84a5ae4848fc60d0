"""Whether a claim says more than its quotations do: in numbers, or of a plan, forecast or rumour as a fact.

Hedges that a passage has and its record does not are not read here. A claim is `licensed` where
supporting quotations stand and nothing speaks against it; where a number could not be compared its
fit stays `unchecked`.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.licence import Quoted, Shortfall, shortfalls, states_number
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Stance
from claimcheck.report.model import CheckedEvidence, Fit


class Judged(NamedTuple):
    """The fit of a claim, the reason in words, and what overreaches, a problem each."""

    fit: Fit
    reason: str
    overreaches: tuple[Shortfall, ...] = ()


def judge_fit(claim: Claim, evidence: Sequence[CheckedEvidence], corpus: Corpus) -> Judged:
    """Return the fit of *claim*."""
    supporting = [item for item in evidence if item.stands and item.evidence.stance is Stance.SUPPORTS]
    if not supporting:
        return Judged(Fit.UNCHECKED, "no supporting quotation stands")
    lacking = shortfalls(claim, _quoted(claim, supporting, corpus))
    overreaches = (*_modality(claim, supporting), *(item for item in lacking if item.code))
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
        yield Shortfall("CC513", f"the claim is {claim.modality}, its quotations are only {known}")


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
