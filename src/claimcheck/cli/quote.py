"""The command that prints a ready block of evidence for words of an article: quote."""

from typing import Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.completing import source_ids
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import say, write
from claimcheck.errors import ClaimcheckError


@app.command(
    "quote",
    epilog=examples(
        'claimcheck quote 004 "bis zu 9000 russische Soldaten"', "claimcheck quote 004 9000 --sentence"
    ),
)
def quote_command(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The source's id.", autocompletion=source_ids)
    ],
    words: Annotated[str, typer.Argument(help="Words of the article, in any typography.")],
    sentence: Annotated[
        bool, typer.Option("--sentence", "-s", help="Quote the whole sentence around them.")
    ] = False,
    gloss: Annotated[
        bool, typer.Option("--gloss", "-g", help="Leave a line open for your translation of them.")
    ] = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Print a ready evidence block for words of an article.

    The words as they stand there, the chain with its cues, quantity and hedges, as far as the text
    shows them. Nothing is written: check it and copy it.
    """
    from claimcheck.check.attribution.quoting import propose
    from claimcheck.check.quotation.outside import told_outside
    from claimcheck.cli.session import read_passages
    from claimcheck.render.yaml import to_yaml

    with errors_shown():
        if not any(character.isalnum() for character in words):
            raise ClaimcheckError("nothing to quote; give some words of the article")
        reader, _ = read_passages(claims, sources, source)
        proposals = propose(source, words, reader, sentence=sentence)
        if not proposals:
            article = reader.corpus.articles.get(source)
            outside = told_outside(words, article) if article else None
            message = outside[0] if outside else f'try: claimcheck find "{words}"'
            say(f"claimcheck: source {source} does not have these words; {message}")
            raise typer.Exit(PROBLEMS)
        write("\n".join(to_yaml(proposal, gloss=gloss) for proposal in proposals))
        if len(proposals) > 1:
            say(f"the words stand {len(proposals)} times in source {source}: one block each")
        raise typer.Exit(OK)
