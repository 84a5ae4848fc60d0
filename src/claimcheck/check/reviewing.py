"""Gather what can be published with a person's verdict; what is not certain is left out.

A published review accuses: to name as its author somebody who said less, or was only said to have said
it, would be worse than to name nobody.
"""

from collections.abc import Sequence

from claimcheck.records.model import Actor, Fit, Source, Stance, Verdict
from claimcheck.records.values import are_comparable
from claimcheck.report.annotated import Review
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Report


def reviews(report: Report) -> tuple[Review, ...]:
    """Return a review of each claim that has a verdict, in the report's order."""
    judged = ((claim, claim.claim.verdict) for claim in report.claims)
    return tuple(_review(claim, verdict, report) for claim, verdict in judged if verdict is not None)


def _review(claim: CheckedClaim, verdict: Verdict, report: Report) -> Review:
    carrying = _carrying(claim)
    appearances = tuple(report.source(id_) for id_ in dict.fromkeys(i.evidence.source for i in carrying))
    return Review(
        claim=claim,
        verdict=verdict,
        reviewer=_named(verdict.by, report),
        claimant=_claimant(claim, report) if carrying and not claim.denials.high else None,
        appearances=appearances,
        first=_earliest(appearances),
    )


def _carrying(claim: CheckedClaim) -> list[CheckedEvidence]:
    """Return the passages that say what the claim says; none where it says more than they do."""
    return [item for item in claim.evidence if item.counted] if claim.fit is Fit.LICENSED else []


def _named(name: str, report: Report) -> Actor | None:
    """Return the only actor of that name; None where there is none, or a choice."""
    actors = [actor for actor in report.actors.values() if name in actor.names]
    return actors[0] if len(actors) == 1 else None


def _claimant(claim: CheckedClaim, report: Report) -> Actor | None:
    """Return the one origin of every passage that supports the claim, each link of whose chain names its actor."""
    said = [item for item in claim.evidence if item.stands and item.evidence.stance is Stance.SUPPORTS]
    roots = {item.roots for item in said}
    if len(roots) != 1 or not all(link.named for item in said for link in item.links):
        return None
    [only] = roots
    return report.actors.get(only[0]) if len(only) == 1 else None


def _earliest(sources: Sequence[Source]) -> Source | None:
    """Return the source that appeared before every other; None where there is but one, or dates are open."""
    dates = [source.published or "~" for source in sources]
    if len(sources) < 2 or any(date.endswith("~") for date in dates):  # noqa: PLR2004 -- before whom
        return None
    first = min(sources, key=lambda source: source.published or "")
    others = [source.published for source in sources if source is not first]
    return None if any(are_comparable(first.published, other) for other in others) else first
