"""The commands that read an article for a curator: speech, quote."""

from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.completing import source_ids
from claimcheck.cli.options import Claims, Sources, SpeechFormat
from claimcheck.cli.output import show, write_machine


@app.command("speech", epilog=examples("claimcheck speech 003", "claimcheck speech 003 --format json"))
def speech_command(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The source's id.", autocompletion=source_ids)
    ],
    format_: Annotated[
        SpeechFormat, typer.Option("--format", "-f", help="How to print.")
    ] = SpeechFormat.TABLE,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show every passage that an article reports as somebody's words.

    Who says it, by which words, how surely; and what the article asserts in one place though it
    credits it to somebody in another.
    """
    from claimcheck.check.attribution.speaking import speech_page
    from claimcheck.cli.session import read_passages

    with errors_shown():
        reader, report = read_passages(claims, sources, source)
        page = speech_page(source, reader)
        if format_ is SpeechFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.speech import speech_document

            write_machine(to_json(speech_document(page)), None)
            return
        from claimcheck.render.terminal.catalogue import speech_table

        show(speech_table(page, report))
