"""The commands about the material: sources, actors, schema."""

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.completing import actor_ids
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import show
from claimcheck.cli.rename import DryRun
from claimcheck.errors import ClaimcheckError


@app.command(
    "actors",
    epilog=examples("claimcheck actors", "claimcheck actors isw", "claimcheck actors --merge peskov peskow"),
)
def actors_command(
    id_: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="One actor.", autocompletion=actor_ids)
    ] = None,
    merge: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--merge",
            metavar="A B",
            help="Make A and B one: whatever names A names B, which takes its names as aliases.",
        ),
    ] = None,
    dry_run: DryRun = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show who stands in the chains.

    For one actor: the claims that it is the origin of, that rest on it, and whose chains hold it.
    """
    from claimcheck.cli.session import look_up, unknown
    from claimcheck.render.terminal.catalogue import actor_page, actors_table

    with errors_shown():
        if merge is not None or dry_run:
            _merge(id_, merge, claims, sources, dry_run=dry_run)
            return
        report = look_up(claims, sources).report
        if id_ is None:
            show(actors_table(report))
        elif id_ in report.actors:
            show(actor_page(report.actors[id_], report))
        else:
            raise unknown("actor", id_, report.actors)


def _merge(
    id_: str | None,
    merge: tuple[str, str] | None,
    claims: Path | None,
    sources: Path | None,
    *,
    dry_run: bool,
) -> None:
    """Make one actor of two in the files of records."""
    from claimcheck.cli.rename import carry_out
    from claimcheck.cli.session import project_of, unknown
    from claimcheck.load.editing import read_files, records_of
    from claimcheck.load.renaming import plan_merging

    if id_ is not None or merge is None:
        raise ClaimcheckError("name one actor to see it, or two behind --merge")
    project = project_of(claims, sources)
    files = read_files(project)
    actors = records_of(files).records.actors
    for name in merge:
        if name not in actors:
            raise unknown("actor", name, actors)
    if merge[0] == merge[1]:
        raise ClaimcheckError(f"`{merge[0]}` is one actor already")
    carry_out(plan_merging(files, *merge), project, dry_run=dry_run)
