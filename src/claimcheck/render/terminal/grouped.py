"""`claimcheck verify --format grouped`: the findings below the name of their file, one line each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from claimcheck.problem import Problem, Severity
from claimcheck.render.terminal.findings import summary
from claimcheck.render.terminal.style import QUIET, SEVERITY, STRONG, hanging, line, stacked, text
from claimcheck.report.model import Report

_INDENT = 2
_SEVERITY_WIDTH = max(map(len, Severity))


def grouped_page(report: Report, least: Severity) -> RenderableType:
    """Return the findings from severity *least* upwards, file by file, and the summary."""
    shown = [problem for problem in report.problems if problem.severity.rank <= least.rank]
    parts: list[RenderableType] = []
    for file, problems in groupby(shown, key=lambda problem: problem.place.file):
        parts += [text(file, STRONG), *_lines(list(problems)), ""]
    return stacked(*parts, *summary(report, len(report.problems) - len(shown)))


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
