"""The commands that check, records with their articles or alone, and how findings are printed: verify, lint.

One writer a format, loaded when it is used; a code host sees files from the root of the repository that they lie in.
"""

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import NOTHING, OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.boundary import in_actions
from claimcheck.cli.options import (
    Claims,
    ExitZero,
    FailOn,
    Output,
    Sources,
    Strict,
    VerifyFormat,
    VerifyOnly,
    configured_fail_on,
)
from claimcheck.cli.output import is_error_terminal, say, show, write_commands, write_machine
from claimcheck.load.project import Project
from claimcheck.problem import Severity
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from claimcheck.report.model import Report


_Ids = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID]...", help="Only these claims.", autocompletion=completing.claim_ids),
]
_Format = Annotated[
    VerifyFormat | None,
    typer.Option("--format", "-f", help="How to print. Default: full; in GitHub Actions: github."),
]
_Level = Annotated[
    Severity | None,
    typer.Option("--level", help="Mildest findings to print. Default: warning; concise, sarif: info."),
]
_Only = Annotated[
    VerifyOnly | None,
    typer.Option(
        "--only",
        help="quotations: are they there, word for word? Nothing else is looked at, all else unchecked.",
    ),
]
_FailOn = Annotated[
    FailOn | None,
    typer.Option("--fail-on", help="Mildest findings for exit code 1. Default: as configured, else error."),
]


@app.command(
    "verify",
    epilog=examples(
        "claimcheck verify",
        "claimcheck verify joint-force-size --level info",
        "claimcheck verify --only quotations",
        "claimcheck verify --format json > result.json",
        "claimcheck verify --format sarif -o claimcheck.sarif --exit-zero",
    ),
)
def verify_command(
    ids: _Ids = None,
    format_: _Format = None,
    level: _Level = None,
    only: _Only = None,
    fail_on: _FailOn = None,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Check everything, or the claims named.

    Quotations, chains, counts and contradictions; exits with 1 if anything does not stand.
    """
    from claimcheck.cli.session import (
        Depth,
        Failing,
        configuration,
        exit_code,
        pick,
        project_of,
        read,
        unregistered_files,
    )

    with errors_shown():
        failing = Failing(fail_on, strict, exit_zero, configured_fail_on(configuration()))
        report = read(claims, sources, Depth.QUOTATIONS if only else Depth.WHOLE).report
        report = pick(report, ids) if ids else report
        if not report.is_whole:
            say("only quotations were looked up: what they leave out, who said it and all else is unchecked")
        if failing.conflict:
            say(failing.conflict)
        if not ids and not report.refused:
            _say_unregistered(unregistered_files(claims, sources, report))
        printing = Printing(format_, level, output, with_matches=bool(ids))
        print_findings(report, printing, project_of(claims, sources))
        raise typer.Exit(exit_code(report, failing))


def _say_unregistered(files: tuple[str, ...]) -> None:
    """Say how many articles nothing is checked against, and the first of them."""
    if files:
        more = f" and {len(files) - 1} more" if len(files) > 1 else ""
        say(f"named by no record: {files[0]}{more}; see claimcheck sources --unregistered")


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


def print_findings(report: "Report", printing: Printing, project: Project) -> None:
    """Print *report* on *project* to stdout, or to the file asked for.

    Raises:
        ClaimcheckError: if it cannot be written.
    """
    _WRITERS[printing.chosen](report, printing, project)


def _full(report: "Report", printing: Printing, _: Project) -> None:
    from claimcheck.render.terminal.findings import findings_page

    least = printing.level or Severity.WARNING
    show(findings_page(report, least, with_matches=printing.with_matches), printing.output)


def _grouped(report: "Report", printing: Printing, _: Project) -> None:
    from claimcheck.render.terminal.findings import grouped_page

    show(grouped_page(report, printing.level or Severity.WARNING), printing.output)


def _concise(report: "Report", printing: Printing, _: Project) -> None:
    from claimcheck.render.findings import concise

    write_machine(concise(report.problems, printing.level or Severity.INFO), printing.output)


def _json(report: "Report", printing: Printing, _: Project) -> None:
    from claimcheck.render.json import to_document, to_json

    _say_whole(printing)
    write_machine(to_json(to_document(report)), printing.output)


def _jsonl(report: "Report", printing: Printing, _: Project) -> None:
    from claimcheck.render.json import to_json_lines, to_parts

    _say_whole(printing)
    write_machine(to_json_lines(to_parts(report)), printing.output)


def _say_whole(printing: Printing) -> None:
    """Say that a document is whole, so that nobody takes it for the part that was asked for."""
    if printing.level is not None:
        say(f"--level {printing.level} changes nothing here: {printing.chosen} always holds every finding")


def _github(report: "Report", printing: Printing, project: Project) -> None:
    from claimcheck.render.findings import to_github

    seen = relocated(report, project.shown, folders(project).claims)
    write_commands(to_github(seen, printing.level or Severity.WARNING), printing.output)


def _sarif(report: "Report", printing: Printing, project: Project) -> None:
    from claimcheck.render.findings import left_out, to_sarif

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


class Folders(NamedTuple):
    """What stands before the names of claim files and of articles; never an absolute path."""

    claims: str
    sources: str


def folders(project: Project) -> Folders:
    """Return the folders from the root of the checkout in GitHub Actions, else from the project's root."""
    workspace = os.environ.get("GITHUB_WORKSPACE", "") if in_actions() else ""
    return _below(Path(workspace), project) if workspace else _in_project(project)


def _below(root: Path, project: Project) -> Folders:
    here = _in_project(project)
    return Folders(*(_way_from(root, path) or name for path, name in zip(project[:2], here, strict=True)))


def _way_from(root: Path, folder: Path) -> str:
    path, root = folder.resolve(), root.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else ""


def _in_project(project: Project) -> Folders:
    way = os.path.relpath(project.sources.resolve(), project.claims.resolve())
    claims = posixpath.normpath(project.shown)
    sources = posixpath.normpath(posixpath.join(claims, Path(way).as_posix()))
    return Folders(claims, project.sources.name if sources.startswith("..") else sources)


def relocated(report: "Report", shown: str, claims: str) -> "Report":
    """Return *report* with its problems' files, shown below *shown*, below the folder *claims*."""
    if shown == claims:
        return report
    start = f"{shown}/"
    problems = (
        problem._replace(
            place=problem.place._replace(file=f"{claims}/{problem.place.file.removeprefix(start)}")
        )
        if problem.place.file.startswith(start)
        else problem
        for problem in report.problems
    )
    return report._replace(problems=tuple(problems))


@app.command("lint", epilog=examples("claimcheck lint", "claimcheck lint claims/troops.yaml"))
def lint_command(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE]...", help="Only these YAML files or folders.")
    ] = None,
    claims: Claims = None,
) -> None:
    """Look for mistakes in records, without the articles.

    Fast, for editors and commit hooks. Ids may be defined in any file of the claims folder; told are
    the mistakes in the files named, or in all. Quotations are not looked up: `verify` does that.
    """
    from claimcheck.cli.session import configuration
    from claimcheck.load.corpus import lint
    from claimcheck.load.project import working_folder
    from claimcheck.problem import Severity
    from claimcheck.render.findings import concise

    with errors_shown():
        found = lint(files or (), claims, working_folder())
        least = configured_fail_on(configuration()).severity
        write_machine(concise(found.problems, Severity.INFO), None)
        if found.files == 0:
            say("claimcheck: no YAML files; name some, or their folder with --claims")
            raise typer.Exit(NOTHING)
        if not found.problems and is_error_terminal():
            say(f"{plural(found.files, 'file')}, no mistakes; quotations were not looked up")
        fails = least is not None and any(p.severity.rank <= least.rank for p in found.problems)
        raise typer.Exit(PROBLEMS if fails else OK)
