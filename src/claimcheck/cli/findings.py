"""How `verify` prints: which format, how mild, where to. One writer a format, loaded when it is used."""

from pathlib import Path
from typing import NamedTuple

from claimcheck.cli.boundary import in_actions
from claimcheck.cli.options import VerifyFormat
from claimcheck.cli.output import say, show, write_commands, write_machine
from claimcheck.cli.places import folders, relocated
from claimcheck.load.project import Project
from claimcheck.problem import Severity
from claimcheck.report.model import Report


class Printing(NamedTuple):
    """What was asked of the output; None: nothing was asked."""

    format: VerifyFormat | None = None
    level: Severity | None = None
    output: Path | None = None
    with_matches: bool = False
    """Whether to print what was found, too."""

    @property
    def chosen(self) -> VerifyFormat:
        """The format: where none was asked for, what GitHub Actions understands there, else for people."""
        if self.format is not None:
            return self.format
        return VerifyFormat.GITHUB if in_actions() and self.output is None else VerifyFormat.FULL


def print_findings(report: Report, printing: Printing, project: Project) -> None:
    """Print *report* on *project* to stdout, or to the file asked for.

    Raises:
        ClaimcheckError: if it cannot be written.
    """
    _WRITERS[printing.chosen](report, printing, project)


def _full(report: Report, printing: Printing, _: Project) -> None:
    from claimcheck.render.terminal.findings import findings_page

    least = printing.level or Severity.WARNING
    show(findings_page(report, least, with_matches=printing.with_matches), printing.output)


def _grouped(report: Report, printing: Printing, _: Project) -> None:
    from claimcheck.render.terminal.findings import grouped_page

    show(grouped_page(report, printing.level or Severity.WARNING), printing.output)


def _concise(report: Report, printing: Printing, _: Project) -> None:
    from claimcheck.render.lines import concise

    write_machine(concise(report.problems, printing.level or Severity.INFO), printing.output)


def _json(report: Report, printing: Printing, _: Project) -> None:
    from claimcheck.render.document import to_document
    from claimcheck.render.json import to_json

    _say_whole(printing)
    write_machine(to_json(to_document(report)), printing.output)


def _jsonl(report: Report, printing: Printing, _: Project) -> None:
    from claimcheck.render.document import to_parts
    from claimcheck.render.json import to_json_lines

    _say_whole(printing)
    write_machine(to_json_lines(to_parts(report)), printing.output)


def _say_whole(printing: Printing) -> None:
    """Say that a document is whole, so that nobody takes it for the part that was asked for."""
    if printing.level is not None:
        say(f"--level {printing.level} changes nothing here: {printing.chosen} always holds every finding")


def _github(report: Report, printing: Printing, project: Project) -> None:
    from claimcheck.render.lines import to_github

    seen = relocated(report, project.shown, folders(project).claims)
    write_commands(to_github(seen, printing.level or Severity.WARNING), printing.output)


def _sarif(report: Report, printing: Printing, project: Project) -> None:
    from claimcheck.render.sarif import left_out, to_sarif

    least, seen_as = printing.level or Severity.INFO, folders(project)
    seen = relocated(report, project.shown, seen_as.claims)
    write_machine(to_sarif(seen, least, seen_as.sources), printing.output)
    lacking = left_out(report, least)
    if lacking:
        say(lacking)


_WRITERS = {
    VerifyFormat.FULL: _full,
    VerifyFormat.GROUPED: _grouped,
    VerifyFormat.CONCISE: _concise,
    VerifyFormat.JSON: _json,
    VerifyFormat.JSONL: _jsonl,
    VerifyFormat.GITHUB: _github,
    VerifyFormat.SARIF: _sarif,
}
