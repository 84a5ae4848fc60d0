"""Lines for pipes, linters and logs: a finding each, a command of GitHub Actions, a changed line of a file.

GitHub keeps ten annotations of each kind a step (actions/toolkit, docs/problem-matchers.md) and
drops the others without a word; its log has all of them. So the gravest stand first, and a notice
says what is left out.
"""

from collections.abc import Iterator, Sequence

from claimcheck.problem import Problem, Severity, gravest_first
from claimcheck.render.phrase import milder, severity_noun, tally
from claimcheck.render.visible import visible
from claimcheck.report.model import Report
from claimcheck.report.proposal import Change
from claimcheck.report.wording import plural

ANNOTATIONS = 10
"""How many annotations of each kind GitHub shows of one step."""

_KIND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def to_github(report: Report, least: Severity) -> str:
    """Return a command for each finding from severity *least* up, and the summary for the log."""
    shown = gravest_first(report.problems, least)
    lines = [_command(problem) for problem in shown]
    left_out = tuple(_left_out(shown))
    if left_out:
        # Before the other notices, of which it takes a place.
        first_notice = sum(problem.severity is not Severity.INFO for problem in shown)
        lines.insert(first_notice, _limit(left_out))
    lines += [tally(report), *milder(len(report.problems) - len(shown))]
    return "".join(f"{line}\n" for line in lines)


def escape(text: str, *, is_property: bool = False) -> str:
    """Return foreign text for a command, its acting characters shown: the runner turns the rest back.

    As in actions/toolkit, packages/core/src/command.ts: `%`, CR and LF everywhere, `:` and `,` in
    properties, too.
    """
    shown = visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return shown.replace(":", "%3A").replace(",", "%2C") if is_property else shown


def _command(problem: Problem) -> str:
    about = problem.claim or problem.source
    properties = {
        "file": problem.place.file,
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": f"{problem.code} {problem.kind.slug}" + (f": {about}" if about else ""),
    }
    written = ",".join(f"{key}={escape(value, is_property=True)}" for key, value in properties.items())
    return f"::{_KIND[problem.severity]} {written}::{escape(problem.message)}"


def _left_out(shown: tuple[Problem, ...]) -> Iterator[str]:
    """Yield for each kind of which GitHub drops some how many those are; the notice itself counts, too."""
    numbers = {severity: sum(problem.severity is severity for problem in shown) for severity in Severity}
    is_over = any(number > ANNOTATIONS for number in numbers.values())
    room = {severity: ANNOTATIONS - (is_over and severity is Severity.INFO) for severity in Severity}
    for severity, number in numbers.items():
        if number > room[severity]:
            yield f"{number - room[severity]} of {plural(number, severity_noun(severity))}"


def _limit(left_out: tuple[str, ...]) -> str:
    what = f"GitHub shows {ANNOTATIONS} annotations of each kind a step and leaves out {', '.join(left_out)}"
    where = "the log of this step has them all, and claimcheck verify shows them anywhere"
    return f"::notice title=claimcheck::{escape(f'{what}; {where}')}"


def concise(problems: Sequence[Problem], least: Severity) -> str:
    """Return one finding a line from severity *least* up: `file:line:column: CODE severity: message [claim]`."""
    shown = (problem for problem in problems if problem.severity.rank <= least.rank)
    return "".join(f"{_concise_line(problem)}\n" for problem in shown)


def _concise_line(problem: Problem) -> str:
    about = problem.claim or problem.source
    tail = f" [{about}]" if about else ""
    return visible(f"{problem.place}: {problem.code} {problem.severity}: {problem.message}{tail}")


def changed_lines(changes: Sequence[Change]) -> str:
    """Return each changed place, with its lines as they were behind `-` and as they are behind `+`."""
    return "".join(
        f"{visible(str(change.place))}\n{_signed('-', change.before)}{_signed('+', change.after)}"
        for change in changes
    )


def _signed(sign: str, text: str) -> str:
    return "".join(f"{sign} {visible(line)}\n" for line in text.splitlines())
