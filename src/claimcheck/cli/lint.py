"""The command that looks for mistakes in records without the articles: lint."""

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.app import NOTHING, OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.options import Claims, configured_fail_on
from claimcheck.cli.output import is_error_terminal, say, write_machine
from claimcheck.report.wording import plural


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
    from claimcheck.render.lines import concise

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
