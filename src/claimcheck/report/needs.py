"""Which claims need a person first."""

from collections.abc import Iterable
from enum import IntEnum

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Status
from claimcheck.report.model import CheckedClaim, Fit, Report

_OVERREACH = "CC51"
"""How the codes of what a claim says more than its quotations begin."""


class Need(IntEnum):
    """Why a person should look at a claim, the gravest reason first."""

    ERROR = 0
    WARNING = 1
    OVERREACH = 2
    OPEN = 3
    """An editor still waits for something."""
    NONE = 4


def by_need(report: Report) -> tuple[CheckedClaim, ...]:
    """Return the claims of *report*, those that need a person first; those alike stay by their ids."""
    found: dict[str, list[Problem]] = {}
    for problem in report.problems:
        for id_ in filter(None, (problem.claim, problem.other)):
            found.setdefault(id_, []).append(problem)
    return tuple(sorted(report.claims, key=lambda claim: need_of(claim, found.get(claim.claim.id, ()))))


def need_of(claim: CheckedClaim, problems: Iterable[Problem]) -> Need:
    """Return the gravest reason to look at *claim*, which has these *problems*."""
    needs = {_need(problem) for problem in problems}
    if claim.fit is Fit.OVERREACHES:
        needs.add(Need.OVERREACH)
    if claim.claim.status is Status.OPEN:
        needs.add(Need.OPEN)
    return min(needs, default=Need.NONE)


def _need(problem: Problem) -> Need:
    if problem.severity is Severity.ERROR:
        return Need.ERROR
    if problem.severity is Severity.INFO:
        return Need.NONE
    return Need.OVERREACH if problem.code.startswith(_OVERREACH) else Need.WARNING
