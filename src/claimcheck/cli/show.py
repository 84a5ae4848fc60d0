"""The command that shows one claim whole: show."""

from typing import Annotated

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import (
    Claims,
    Sources,
)
from claimcheck.cli.output import show


@app.command("show", epilog=examples("claimcheck show joint-force-size"))
def show_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The claim.", autocompletion=completing.claim_ids)],
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show one claim whole.

    Its passages in their paragraphs, the chains from page to origin, the counts and why, the contradictions.
    """
    from claimcheck.cli.session import claim_of, read
    from claimcheck.render.terminal.showing import claim_page

    with errors_shown():
        report = read(claims, sources).report
        show(claim_page(claim_of(report, id_), report))
