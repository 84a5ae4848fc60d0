"""One line each, for pipes: claims parted by tabs, findings as linters print them."""

from collections.abc import Sequence

from claimcheck.problem import Problem, Severity
from claimcheck.render.phrase import backing, fit, label, quotations, status
from claimcheck.render.visible import visible
from claimcheck.report.model import CheckedClaim
from claimcheck.report.proposal import Change


def claims_lines(claims: Sequence[CheckedClaim]) -> str:
    """Return one line a claim for pipes, its fields parted by tabs."""
    return "".join("\t".join(_fields(claim)) + "\n" for claim in claims)


def _fields(claim: CheckedClaim) -> tuple[str, ...]:
    axes = (label(claim.corroboration), backing(claim), label(claim.consistency), visible(fit(claim)))
    # Last, and only where there is one, so that the other fields keep their places.
    more = (visible(status(claim)),) if status(claim) else ()
    return (claim.claim.id, quotations(claim), *axes, visible(claim.claim.text), *more)


def concise(problems: Sequence[Problem], least: Severity) -> str:
    """Return one finding a line from severity *least* up: `file:line:column: CODE severity: message [claim]`."""
    shown = (problem for problem in problems if problem.severity.rank <= least.rank)
    return "".join(f"{_concise_line(problem)}\n" for problem in shown)


def changed_lines(changes: Sequence[Change]) -> str:
    """Return each changed place, with its lines as they were behind `-` and as they are behind `+`."""
    return "".join(
        f"{visible(str(change.place))}\n{_signed('-', change.before)}{_signed('+', change.after)}"
        for change in changes
    )


def _signed(sign: str, text: str) -> str:
    return "".join(f"{sign} {visible(line)}\n" for line in text.splitlines())


def _concise_line(problem: Problem) -> str:
    about = problem.claim or problem.source
    tail = f" [{about}]" if about else ""
    return visible(f"{problem.place}: {problem.code} {problem.severity}: {problem.message}{tail}")
