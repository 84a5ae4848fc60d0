"""The commands about the project itself: init, lint, config."""

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.app import NOTHING, OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.options import Claims, configured_fail_on
from claimcheck.cli.output import is_error_terminal, say, write, write_machine
from claimcheck.report.wording import plural


@app.command("init", epilog=examples("claimcheck init", "claimcheck init my-checks"))
def init_command(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Folder of the project, made if need be.")
    ] = Path(),
) -> None:
    """Make a project with an example that verifies.

    An invented article, a claim that quotes it, the settings, and the schema for editors. Overwrites
    nothing: what is in the way is named, and then nothing is written at all.
    """
    from claimcheck.cli.starting import next_steps, start_project

    with errors_shown():
        made = start_project(folder)
        write(next_steps(folder, made))


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


@app.command("config", epilog=examples("claimcheck config"))
def config_command() -> None:
    """Show the settings, and which file they come from.

    The nearest claimcheck.toml, or pyproject.toml with [tool.claimcheck], from the working directory
    upwards; of both in one folder claimcheck.toml. The command line goes before either.
    """
    from claimcheck.cli.session import configuration
    from claimcheck.cli.starting import settings_lines
    from claimcheck.load.project import working_folder

    with errors_shown():
        write(settings_lines(configuration(), working_folder()))
