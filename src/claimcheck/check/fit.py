"""Whether a claim says more than its quotations do.

So far from what the records say of modality: a plan, forecast or rumour that became a fact. What
the passages themselves say (numbers, bounds, hedges) is not read yet, so no claim is `licensed`
here: where nothing speaks against a claim its fit stays `unchecked`.
"""

from collections.abc import Iterator, Sequence

from claimcheck.problem import Problem
from claimcheck.records.model import Claim, Stance
from claimcheck.report.model import CheckedEvidence, Fit


def judge_fit(claim: Claim, evidence: Sequence[CheckedEvidence]) -> tuple[Fit, str]:
    """Return the fit of *claim* and the reason in words."""
    supporting = [
        item.evidence for item in evidence if item.stands and item.evidence.stance is Stance.SUPPORTS
    ]
    if not supporting:
        return Fit.UNCHECKED, "no supporting quotation stands"
    modalities = [item.modality or claim.modality for item in supporting]
    if claim.modality in modalities:
        return Fit.UNCHECKED, "numbers and hedges in the passages are not read yet"
    said = " or ".join(dict.fromkeys(modalities))
    return Fit.OVERREACHES, f"the claim is {claim.modality}, its quotations are only {said}"


def fit_problems(claim: Claim, fit: Fit, reason: str) -> Iterator[Problem]:
    """Yield the overreach of *claim*, if it overreaches."""
    if fit is Fit.OVERREACHES:
        yield Problem("CC513", f"says more than its quotations: {reason}", claim.places["text"], claim.id)
