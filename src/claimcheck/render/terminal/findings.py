"""`claimcheck verify`: the findings, one by one or below the name of their file, and for single claims what was found where."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from claimcheck.problem import Problem, Severity, gravest_first
from claimcheck.render.phrase import axis_tally, label, milder, remarks, source_label, tally
from claimcheck.render.terminal.style import (
    AXIS,
    QUIET,
    SEVERITY,
    STRONG,
    hanging,
    indented,
    line,
    stacked,
    text,
)
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.report.wording import plural


def findings_page(report: Report, least: Severity, *, with_matches: bool) -> RenderableType:
    """Return the findings from severity *least* upwards, the gravest first, and the summary.

    Args:
        report: What was checked.
        least: The mildest severity to print.
        with_matches: Whether to print what was found, too.
    """
    parts: list[RenderableType] = []
    if with_matches:
        for claim in report.claims:
            parts += [*_matches(claim, report), ""]
    shown = gravest_first(report.problems, least)
    for problem in shown:
        parts.append(finding(problem))
    hidden = len(report.problems) - len(shown)
    parts += [""] * bool(shown)
    return stacked(*parts, *closing(report, hidden))


def finding(problem: Problem) -> RenderableType:
    """Return one finding: place, code, claim, and the message below."""
    about = problem.claim or (f"source {problem.source}" if problem.source else "")
    where = f" · article {problem.source_place}" if problem.source_place else ""
    head = line(
        text(str(problem.place), STRONG),
        "  ",
        Text(f"{problem.severity} {problem.code} {problem.kind.slug}", style=SEVERITY[problem.severity]),
        text(f"  {about}{where}", QUIET),
    )
    return stacked(hanging(head, 4), indented(text(problem.message), 4))


def _matches(claim: CheckedClaim, report: Report) -> Iterator[RenderableType]:
    yield line(text(claim.claim.id, STRONG), "  ", text(claim.claim.text))
    for item in claim.evidence:
        place = f", {item.match.place}" if item.match.place else ""
        source = source_label(report.source(item.evidence.source), report.actors)
        how = label(item.match.method) if item.match.is_found else label(item.anchor)
        head = line(Text(how, style=AXIS[item.anchor]), f" · {item.evidence.stance} · ", text(source + place))
        yield indented(head, 4)
        yield indented(text(f"„{item.match.text or item.evidence.quote}“", QUIET), 8)
        for name, said in remarks(item):
            yield indented(text(f"{name}: {said}", QUIET), 8)


def closing(report: Report, hidden: int) -> Iterator[RenderableType]:
    """Yield what stands below the findings: the counts, and that *hidden* milder ones are not shown."""
    yield Text(tally(report), style=STRONG)
    yield Text(axis_tally(report.claims), style=QUIET)
    if report.refused:
        yield Text(
            f"{plural(report.refused, 'mistake')} in records: what they concern is left out", style="bold red"
        )
    yield from (Text(told, style=QUIET) for told in milder(hidden))


_INDENT = 2
_SEVERITY_WIDTH = max(map(len, Severity))


def grouped_page(report: Report, least: Severity) -> RenderableType:
    """Return the findings from severity *least* upwards, file by file, and the summary."""
    shown = [problem for problem in report.problems if problem.severity.rank <= least.rank]
    parts: list[RenderableType] = []
    for file, problems in groupby(shown, key=lambda problem: problem.place.file):
        parts += [text(file, STRONG), *_lines(list(problems)), ""]
    return stacked(*parts, *closing(report, len(report.problems) - len(shown)))


def _lines(problems: Sequence[Problem]) -> Iterator[RenderableType]:
    width = max(len(_position(problem)) for problem in problems)
    for problem in problems:
        about = problem.claim or problem.source
        head = line(
            f"{'':{_INDENT}}{_position(problem):<{width}}  ",
            Text(f"{problem.severity:<{_SEVERITY_WIDTH}}  {problem.code}", style=SEVERITY[problem.severity]),
            "  ",
            text(problem.message),
            *([text(f"  [{about}]", QUIET)] if about else []),
        )
        yield hanging(head, _INDENT + width + 2)


def _position(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column}"
