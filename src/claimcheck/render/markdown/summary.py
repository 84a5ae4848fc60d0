"""`claimcheck report --format summary`: findings and claims in two tables, for where space is short.

GitHub drops the summary of a job's step whole where it is larger than 1 MiB; cut to a limit it stays,
and says what it leaves out.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from claimcheck.problem import Problem, Severity
from claimcheck.render.markdown.escape import escape, row, table
from claimcheck.render.phrase import axis_tally, backing, fit, label, quotations, tally
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.report.wording import plural

LIMIT = 1_000_000
"""Bytes of UTF-8: below the 1 MiB that GitHub takes for one step."""

_FINDINGS = ("Severity", "Code", "Place", "About", "Message")
_CLAIMS = ("Claim", "Text", "Quotations", "Corroboration", "Consistency", "Fit")
_CLOSING = 400
"""More bytes than the last line ever has."""


def to_summary(report: Report, limit: int = LIMIT) -> str:
    """Return the findings, the gravest first, and the claims, in at most *limit* bytes of UTF-8.

    Rows that do not fit are left out, which the last line says. The head, of some 700 bytes, is never cut.
    """
    shown = [problem for problem in report.problems if problem.severity is not Severity.INFO]
    findings = [_finding(problem) for problem in sorted(shown, key=lambda p: (p.severity.rank, *p.order))]
    claims = [_claim(claim) for claim in report.claims]
    head = "\n\n".join(
        (
            "# Claims and their evidence",
            f"**{escape(tally(report))}.**",
            f"{escape(axis_tally(report.claims))}.",
        )
    )
    room = limit - _size(chain((head, "## Findings", table(_FINDINGS, ()), "## Claims", table(_CLAIMS, ()))))
    kept, room = _fitting(findings, room - _CLOSING)
    kept_claims, _ = _fitting(claims, room)
    parts = [head, *_section("Findings", _FINDINGS, kept), *_section("Claims", _CLAIMS, kept_claims)]
    left_out = (len(findings) - len(kept), len(claims) - len(kept_claims))
    return "\n\n".join((*parts, *_closing(*left_out))) + "\n"


def _size(parts: Iterable[str]) -> int:
    """Return the bytes of *parts*, each with the two line breaks behind it."""
    return sum(len(part.encode()) + 2 for part in parts)


def _fitting(rows: Sequence[tuple[str, ...]], room: int) -> tuple[list[tuple[str, ...]], int]:
    """Return the rows that fit into *room* bytes, and the bytes that are left; a row too long is passed over."""
    kept: list[tuple[str, ...]] = []
    for cells in rows:
        size = len(row(cells).encode()) + 1
        if size <= room:
            kept.append(cells)
            room -= size
    return kept, room


def _section(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if rows:
        yield f"## {title}"
        yield table(header, rows)


def _closing(findings: int, claims: int) -> Iterator[str]:
    if findings or claims:
        yield (
            f"**Left out here, for want of space: {plural(findings, 'finding')} and {plural(claims, 'claim')}.** "
            "The whole is what `claimcheck verify` and `claimcheck report` print."
        )


def _finding(problem: Problem) -> tuple[str, ...]:
    return (
        problem.severity,
        f"{problem.code} {problem.kind.slug}",
        escape(f"{problem.place.file}:{problem.place.line}"),
        escape(problem.claim or problem.source or ""),
        escape(problem.message),
    )


def _claim(claim: CheckedClaim) -> tuple[str, ...]:
    return (
        escape(claim.claim.id),
        escape(claim.claim.text),
        quotations(claim),
        f"{label(claim.corroboration)}: {backing(claim)}",
        label(claim.consistency),
        escape(fit(claim)),
    )
