"""What is wrong with a claim: whether it needs a person first, and what its problems mean in plain words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import IntEnum

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Fit, Status
from claimcheck.report.model import CheckedClaim, Consistency, Corroboration, Report

_OVERREACH = frozenset(("CC511", "CC512", "CC513", "CC514", "CC515"))
"""The codes of what a claim says more than its quotations."""


class Need(IntEnum):
    """Why a person should look at a claim, the gravest reason first."""

    ERROR = 0
    WARNING = 1
    OVERREACH = 2
    UNSUPPORTED = 3
    """No quotation counts in its support."""
    SUPERSEDED = 4
    OPEN = 5
    """An editor still waits for something."""
    UNREAD = 6
    """Nobody has read whether claim and quotation say the same."""
    NONE = 7


def by_need(report: Report) -> tuple[CheckedClaim, ...]:
    """Return the claims of *report*, those that need a person first; those alike stay by their ids."""
    needs = needs_of(report)
    return tuple(sorted(report.claims, key=lambda claim: needs[claim.claim.id]))


def needs_of(report: Report) -> dict[str, Need]:
    """Return the gravest reason to look at each claim, by id."""
    found = problems_by_claim(report)
    return {claim.claim.id: need_of(claim, found.get(claim.claim.id, ())) for claim in report.claims}


def problems_by_claim(report: Report) -> Mapping[str, list[Problem]]:
    """Return what is wrong with each claim: with itself, with what it contradicts, and each error in an article of its."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    errors: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in report.problems:
        for id_ in filter(None, (problem.claim, problem.other)):
            found[id_].append(problem)
        if problem.claim is None and problem.source and problem.severity is Severity.ERROR:
            errors[problem.source].append(problem)
    for claim in report.claims if errors else ():
        for source in dict.fromkeys(item.evidence.source for item in claim.evidence):
            found[claim.claim.id] += errors[source]
    return found


def need_of(claim: CheckedClaim, problems: Iterable[Problem]) -> Need:
    """Return the gravest reason to look at *claim*, which has these *problems*."""
    needs = {_need(problem) for problem in problems}
    if claim.fit is Fit.OVERREACHES:
        needs.add(Need.OVERREACH)
    if claim.corroboration is Corroboration.UNCORROBORATED:
        needs.add(Need.UNSUPPORTED)
    if claim.consistency is Consistency.SUPERSEDED:
        needs.add(Need.SUPERSEDED)
    elif claim.consistency in {Consistency.CONTRADICTED, Consistency.DENIED}:
        needs.add(Need.WARNING)
    if claim.claim.status is Status.OPEN:
        needs.add(Need.OPEN)
    if claim.fit is Fit.UNCHECKED:
        needs.add(Need.UNREAD)
    return min(needs, default=Need.NONE)


def _need(problem: Problem) -> Need:
    if problem.severity is Severity.ERROR:
        return Need.ERROR
    if problem.severity is Severity.INFO:
        return Need.NONE
    return Need.OVERREACH if problem.code in _OVERREACH else Need.WARNING


def plain_problem(problem: Problem) -> str:
    """Return what *problem* means, for a sentence; empty for notes and for what an axis tells already."""
    return "" if problem.severity is Severity.INFO else problem.kind.plain
