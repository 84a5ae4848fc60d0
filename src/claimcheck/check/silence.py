"""Problems that a claim's record silences, each with its reason; an error is never silenced."""

from collections.abc import Iterable, Mapping

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Claim


def silence(
    problems: Iterable[Problem], claims: Mapping[str, Claim]
) -> tuple[list[Problem], dict[str, dict[str, str]]]:
    """Return the problems that stay, and by claim the codes that were silenced with their reasons."""
    kept: list[Problem] = []
    silenced: dict[str, dict[str, str]] = {}
    for problem in problems:
        claim = claims.get(problem.claim) if problem.claim else None
        if claim is not None and problem.code in claim.ignore and problem.severity is not Severity.ERROR:
            silenced.setdefault(claim.id, {})[problem.code] = claim.ignore[problem.code]
        else:
            kept.append(problem)
    for claim in claims.values():
        unused = [code for code in claim.ignore if code not in silenced.get(claim.id, {})]
        kept += [
            Problem("CC113", f"{code} is silenced but does not occur", claim.places["ignore"], claim.id)
            for code in unused
        ]
    return kept, silenced
