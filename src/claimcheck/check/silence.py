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
        sides = [claims[id_] for id_ in (problem.claim, problem.other) if id_ is not None and id_ in claims]
        silent = [claim for claim in sides if problem.code in claim.ignore]
        if not silent or problem.severity is Severity.ERROR:
            kept.append(problem)
            continue
        for claim in silent:
            silenced.setdefault(claim.id, {})[problem.code] = claim.ignore[problem.code]
    for claim in claims.values():
        unused = [code for code in claim.ignore if code not in silenced.get(claim.id, {})]
        kept += [
            Problem("CC113", f"{code} is silenced but does not occur", claim.places["ignore"], claim.id)
            for code in unused
        ]
    return kept, silenced
