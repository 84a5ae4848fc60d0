"""The commands about the material: sources, actors, schema."""

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.completing import actor_ids, source_ids
from claimcheck.cli.options import Claims, OutputBesideRecords, SchemaFormat, Sources
from claimcheck.cli.output import say, show, write_machine
from claimcheck.cli.renaming import DryRun
from claimcheck.errors import ClaimcheckError


@app.command(
    "sources",
    epilog=examples("claimcheck sources", "claimcheck sources 004", "claimcheck sources --unregistered"),
)
def sources_command(
    id_: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="One source, with its text.", autocompletion=source_ids),
    ] = None,
    unregistered: Annotated[
        bool,
        typer.Option("--unregistered", help="Only the files of the source folder that no record names."),
    ] = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show the articles, or one with its text.

    For one: the quoted passages marked, and the sentences with numbers that no claim quotes.
    """
    from claimcheck.check.quotation.coverage import cover
    from claimcheck.cli.session import look_up, unknown
    from claimcheck.render.terminal.catalogue import source_page, sources_table

    with errors_shown():
        if unregistered:
            _print_unregistered(id_, claims, sources)
            return
        looked_up = look_up(claims, sources)
        report = looked_up.report
        if id_ is None:
            show(sources_table(report))
            return
        checked = next((s for s in report.sources if s.source.id == id_), None)
        if checked is None:
            raise unknown("source", id_, (s.source.id for s in report.sources))
        article = looked_up.corpus.articles.get(id_)
        show(source_page(checked, cover(id_, article, report.claims) if article else None, report))


def _print_unregistered(id_: str | None, claims: Path | None, sources: Path | None) -> None:
    """Print the files that no record names, one a line."""
    from claimcheck.cli.session import unregistered_files
    from claimcheck.render.visible import visible

    if id_ is not None:
        raise ClaimcheckError("name a source, or ask for --unregistered, not both")
    files = unregistered_files(claims, sources)
    write_machine("".join(f"{visible(name)}\n" for name in files), None)
    if not files:
        say("every file of the source folder is named by a record")


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
    from claimcheck.cli.renaming import carry_out
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


@app.command(
    "schema", epilog=examples("claimcheck schema -o claims.schema.json", "claimcheck schema --format table")
)
def schema_command(
    format_: Annotated[
        SchemaFormat, typer.Option("--format", "-f", help="JSON Schema, or a table.")
    ] = SchemaFormat.JSON,
    output: OutputBesideRecords = None,
) -> None:
    """Print the format of the records.

    As a JSON Schema for editors, or as a Markdown table for people.
    """
    from claimcheck.records.schema import format_table, json_schema
    from claimcheck.render.json import to_json

    with errors_shown():
        written = format_table() if format_ is SchemaFormat.TABLE else to_json(json_schema())
        write_machine(written, output)
