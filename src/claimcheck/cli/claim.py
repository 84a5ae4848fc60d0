"""The command that makes a claim with a person, one question at a time: claim."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.completing import claim_ids
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import say, write
from claimcheck.errors import NothingToCheckError

if TYPE_CHECKING:
    from claimcheck.cli.dialogue import Dialogue


@app.command(
    "claim",
    epilog=examples(
        "claimcheck claim", "claimcheck claim joint-force-size", "claimcheck claim < answers.txt"
    ),
)
def claim_command(
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", help="A claim that is there, to add evidence to.", autocompletion=claim_ids
        ),
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar="FILE",
            help="File of claims for a new one. Default: where claims quote the same lines, else claims.yaml.",
        ),
    ] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Make a claim, or add evidence to one, by questions.

    One question at a time: nothing but Enter takes what stands in brackets, `-` leaves it empty, `q` ends.
    At the end the record is shown with what verify says of it; nothing is written before a yes.
    """
    from claimcheck.cli.dialogue import Dialogue
    from claimcheck.cli.questions import EndedError
    from claimcheck.cli.session import claim_of, look_up, project_of
    from claimcheck.load.texts import read_files

    with errors_shown():
        project = project_of(claims, sources)
        files = read_files(project)
        checked = look_up(claims, sources)
        if not checked.corpus.articles:
            raise NothingToCheckError("no articles: claimcheck add makes some of saved pages")
        there = claim_of(checked.report, id_).claim if id_ is not None else None
        dialogue = Dialogue(project, files, (checked.corpus, checked.report), to)
        try:
            dialogue.run(there)
        except EndedError as end:
            _keep(dialogue)
            raise typer.Exit(OK if end.is_wanted else PROBLEMS) from None
        except BaseException:
            _keep(dialogue)
            raise
        raise typer.Exit(OK)


def _keep(dialogue: "Dialogue") -> None:
    """Print what there is, so that nothing that was answered is lost."""
    block = dialogue.block()
    say("")
    if block:
        say("nothing was written; this is what there is:")
        write(block)
    else:
        say("nothing was written")
