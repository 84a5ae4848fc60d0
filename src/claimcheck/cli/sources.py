"""The command that shows the articles: sources."""

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.completing import source_ids
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import say, show, write_machine
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
