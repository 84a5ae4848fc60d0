"""What tells a finding from others, whatever line it stands in: so that it is known again."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.problem import Problem

_LINES = re.compile(r"\b(lines?|column) \d+(?:, \d+)*")


def fingerprints(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield for each problem 32 hexadecimal digits and, behind a colon, its number among those alike.

    They depend on the code, the file, the claim, the source, the other claim and the message, the
    lines that it names aside: records and articles may grow above the place without changing them.
    """
    seen: Counter[str] = Counter()
    for problem in problems:
        sum_ = _sum(problem)
        seen[sum_] += 1
        yield f"{sum_}:{seen[sum_]}"


def _sum(problem: Problem) -> str:
    message = _LINES.sub(r"\1", problem.message)
    about = (problem.code, problem.place.file, problem.claim, problem.source, problem.other, message)
    written = "\0".join(part or "" for part in about)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:32]
