"""The command that compares two verifications: diff."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.options import Claims, DiffFormat, Output, Sources
from claimcheck.cli.output import show, write_machine

if TYPE_CHECKING:
    from claimcheck.report.difference import Snapshot


@app.command(
    "diff",
    epilog=examples(
        "claimcheck diff before.json",
        "claimcheck diff before.json after.json --exit-zero",
        "git show HEAD~1:result.json | claimcheck diff -",
    ),
)
def diff_command(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="What verify --format json wrote; - is stdin.")],
    new: Annotated[
        Path | None,
        typer.Argument(metavar="[NEW]", help="The same, later. Default: this project, verified now."),
    ] = None,
    format_: Annotated[DiffFormat, typer.Option("--format", "-f", help="How to print.")] = DiffFormat.TEXT,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Leave with 0 even if something got worse.")
    ] = False,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show what changed between two verifications.

    Claims that broke or were mended, that gained or lost corroboration or contradictions, texts,
    articles and problems; exits with 1 if anything got worse.
    """
    from claimcheck.check.differing import compare
    from claimcheck.load.snapshot import read_snapshot
    from claimcheck.report.difference import Trend

    with errors_shown():
        earlier = read_snapshot(old)
        later = read_snapshot(new) if new is not None else _present(claims, sources)
        difference = compare(earlier, later)
        if format_ is DiffFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.difference import difference_document

            write_machine(to_json(difference_document(difference)), output)
        else:
            from claimcheck.render.terminal.changes import difference_page

            show(difference_page(difference), output)
        raise typer.Exit(PROBLEMS if difference.of(Trend.WORSE) and not exit_zero else OK)


def _present(claims: Path | None, sources: Path | None) -> "Snapshot":
    """Return the project as it is now, read as its document would be."""
    from claimcheck.cli.session import look_up
    from claimcheck.load.snapshot import to_snapshot
    from claimcheck.render.document import to_document

    report = look_up(claims, sources).report
    return to_snapshot(to_document(report))
