"""What a person says who has read claim and passages together: it overrules what the tool found on the fit."""

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.problem import Problem
from claimcheck.records.model import Fit, Reading, Stance
from claimcheck.report.model import CheckedClaim
from claimcheck.report.wording import read_by


class Read(NamedTuple):
    """A claim with the fit that it has in the end, and the problems of it that stay."""

    claim: CheckedClaim
    problems: tuple[Problem, ...]


def overrule(claim: CheckedClaim, found: Iterable[Problem]) -> Read:
    """Return *claim* as a person's reading of it leaves it, where there is one and it still holds.

    Args:
        claim: Its fit is the tool's.
        found: In what the tool says that the claim overreaches; a reading that licenses it sets
            that aside, with its reason.
    """
    claim = claim._replace(fit_by_tool=claim.fit)
    problems = tuple(found)
    reading = claim.claim.reading
    if reading is None:
        return Read(claim, problems)
    if claim.is_reading_stale:
        return Read(claim, (*problems, _stale(claim, reading)))
    if reading.fit is Fit.LICENSED and not _stands(claim):
        reason = f"{claim.fit_reason}; that it is {read_by(reading)} as licensed counts once one does"
        return Read(claim._replace(fit_reason=reason), problems)
    reason = f"{reading.why}; the tool alone: {claim.fit}, {claim.fit_reason}"
    read = claim._replace(fit=reading.fit, fit_reason=reason, is_read=True)
    if reading.fit is not Fit.LICENSED:
        return Read(read, problems)
    aside = {problem.code: f"{read_by(reading)}: {reading.why}" for problem in problems}
    return Read(read._replace(ignored={**read.ignored, **aside}), ())


def _stands(claim: CheckedClaim) -> bool:
    """Return whether there is a quotation that could license anything."""
    return any(
        item.stands and not item.denied and item.evidence.stance is Stance.SUPPORTS for item in claim.evidence
    )


def _stale(claim: CheckedClaim, reading: Reading) -> Problem:
    message = (
        f"claim or quotations have changed since they were {read_by(reading)} (fingerprint {reading.of}, "
        f"now {claim.fingerprint}), so that the reading no longer counts: read them again, or remove it"
    )
    return Problem("CC520", message, reading.place, claim.claim.id)
