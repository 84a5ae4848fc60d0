"""The commands. Each reads its arguments, has the report made, prints it, and leaves with a code.

What only one command or format needs is imported where it is used: a command's start is felt
every time.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from claimcheck import __version__
from claimcheck.cli.options import (
    Claims,
    FailOn,
    ListFormat,
    Output,
    ReportFormat,
    SchemaFormat,
    Sources,
    VerifyFormat,
)
from claimcheck.cli.output import is_terminal, say, show, width, write, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.problem import CODES, Code, Severity

OK, PROBLEMS, USAGE, NOTHING, CLOSED_PIPE = 0, 1, 2, 3, 141

app = typer.Typer(
    name="claimcheck",
    help="Check hand-written claims against word-for-word quotations from a folder of articles.",
    epilog="Exit codes: 0 clean, 1 problems, 2 usage or internal error, 3 nothing to check.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def run() -> None:
    """Run the command line; the process leaves with the contract's exit codes."""
    for stream in (sys.stdout, sys.stderr):
        # What the terminal's encoding lacks is shown as an escape, not a crash after the work.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", newline="\n")
    try:
        app()
    except SystemExit as stop:
        code = stop.code
    except Exception:  # noqa: BLE001 -- the edge: a bug must not leave with the code of a finding
        import traceback

        traceback.print_exc()
        say("claimcheck: internal error, nothing was decided; please report the lines above")
        code = USAGE
    raise SystemExit(CLOSED_PIPE if _is_pipe_closed() else code)


def _is_pipe_closed() -> bool:
    """Return whether the reader of stdout went away, and keep Python from complaining at its end."""
    try:
        if sys.__stdout__ is not None:
            sys.__stdout__.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return True
    return False


@contextmanager
def _errors_shown() -> Iterator[None]:
    """Turn the errors that users can cause into one line and an exit code."""
    try:
        yield
    except NothingToCheckError as error:
        say(f"claimcheck: {error}")
        raise typer.Exit(NOTHING) from None
    except ClaimcheckError as error:
        say(f"claimcheck: {error}")
        raise typer.Exit(USAGE) from None


def _version(asked: bool) -> None:  # noqa: FBT001 -- typer calls it so
    if asked:
        write(f"claimcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[  # noqa: ARG001 -- its callback acts
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Check hand-written claims against word-for-word quotations from a folder of articles."""


def _examples(*lines: str) -> str:
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


@app.command("list", epilog=_examples("claimcheck list", "claimcheck list --tag troops", "claimcheck list --status contradicted --format csv"))  # fmt: skip
def list_command(
    tag: Annotated[list[str] | None, typer.Option("--tag", help="Only claims with this tag; repeatable.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Only claims that quote this source.")] = None,
    actor: Annotated[str | None, typer.Option("--actor", help="Only claims in whose chains this actor stands.")] = None,
    status: Annotated[str | None, typer.Option("--status", help="Only claims with this value on any axis.")] = None,
    format_: Annotated[ListFormat, typer.Option("--format", "-f", help="How to print.")] = ListFormat.TABLE,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """List the claims with what stands behind each."""
    from claimcheck.cli.filters import Filter, select
    from claimcheck.cli.session import read

    with _errors_shown():
        _, report = read(claims, sources)
        chosen = select(report, Filter(tuple(tag or ()), source, actor, status))
        if format_ is ListFormat.CSV:
            from claimcheck.render.csv import to_csv

            write_machine(to_csv(chosen), None)
        elif format_ is ListFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.document import claim_document

            write_machine(to_json([claim_document(claim) for claim in chosen]), None)
        else:
            from claimcheck.render.terminal.listing import claims_lines, claims_table

            show(claims_table(chosen, width())) if is_terminal() else write(claims_lines(chosen))
        if report.refused:
            say(f"{report.refused} mistakes in records: what they concern is left out; see claimcheck verify")


@app.command("show", epilog=_examples("claimcheck show joint-force-size"))
def show_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The claim.")],
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show one claim whole: passages in their paragraphs, chains, counts, contradictions."""
    from claimcheck.cli.session import claim_of, read
    from claimcheck.render.terminal.showing import claim_page

    with _errors_shown():
        _, report = read(claims, sources)
        show(claim_page(claim_of(report, id_), report))


@app.command("verify", epilog=_examples("claimcheck verify", "claimcheck verify joint-force-size --level info", "claimcheck verify --format json > result.json"))  # fmt: skip
def verify_command(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Only these claims.")] = None,
    format_: Annotated[VerifyFormat, typer.Option("--format", "-f", help="How to print.")] = VerifyFormat.FULL,
    level: Annotated[Severity | None, typer.Option("--level", help="Mildest findings to print. Default: warning; concise: info.")] = None,  # fmt: skip
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="Mildest findings that make the exit code 1.")] = FailOn.ERROR,  # fmt: skip
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Check quotations, chains, counts and contradictions; exit with 1 if anything does not stand."""
    from claimcheck.cli.session import has_problem, pick, read

    with _errors_shown():
        _, report = read(claims, sources)
        report = pick(report, ids) if ids else report
        if format_ is VerifyFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.document import to_document

            write_machine(to_json(to_document(report)), output)
        elif format_ is VerifyFormat.CONCISE:
            from claimcheck.render.terminal.findings import concise

            write_machine(concise(report.problems, level or Severity.INFO), output)
        else:
            from claimcheck.render.terminal.findings import findings_page

            show(findings_page(report, level or Severity.WARNING, with_matches=bool(ids)))
        raise typer.Exit(PROBLEMS if has_problem(report, fail_on.severity) else OK)


@app.command("find", epilog=_examples('claimcheck find "bis zu 9000"', "claimcheck find Demtschenko"))
def find_command(
    words: Annotated[str, typer.Argument(help="The words to look for.")],
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Find where the articles say this, exactly or nearly; exit with 1 if none comes near."""
    from claimcheck.check.finding import MIN_LETTERS, find_words
    from claimcheck.cli.session import read
    from claimcheck.render.terminal.catalogue import found_page

    with _errors_shown():
        if len(words.strip()) < MIN_LETTERS:
            raise ClaimcheckError(f"nothing to look for; give at least {MIN_LETTERS} letters")
        corpus, report = read(claims, sources)
        found = find_words(words, corpus.articles)
        show(found_page(found, report))
        raise typer.Exit(OK if found else PROBLEMS)


@app.command("report", epilog=_examples("claimcheck report -o report.md", "claimcheck report | less"))
def report_command(
    format_: Annotated[ReportFormat, typer.Option("--format", "-f", help="How to write it.")] = ReportFormat.MARKDOWN,  # noqa: ARG001 -- one format so far
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Write the report to hand to an editor."""
    from claimcheck.cli.session import read
    from claimcheck.render.markdown.report import to_markdown

    with _errors_shown():
        _, report = read(claims, sources)
        write_machine(to_markdown(report), output)
        if output is not None:
            say(f"wrote {output}")


@app.command("explain", epilog=_examples("claimcheck explain CC209", "claimcheck explain offensive-from-belarus"))
def explain_command(
    what: Annotated[str | None, typer.Argument(metavar="[CODE or ID]", help="A problem code, or a claim.")] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Explain a problem code, or why a claim counts as many origins as it does."""
    from claimcheck.cli.session import claim_of, read
    from claimcheck.render.terminal.catalogue import code_page, counts_page
    from claimcheck.render.terminal.style import stacked

    with _errors_shown():
        code = _code(what) if what else None
        if what is None:
            show(stacked(*(part for code in CODES.values() for part in (code_page(code), ""))))
        elif code is not None:
            show(code_page(code))
        else:
            _, report = read(claims, sources)
            show(counts_page(claim_of(report, what), report))


@app.command("sources", epilog=_examples("claimcheck sources", "claimcheck sources 004"))
def sources_command(
    id_: Annotated[str | None, typer.Argument(metavar="[ID]", help="One source, with its text.")] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show what is known of the articles; for one its text with the quoted passages marked."""
    from claimcheck.check.coverage import cover
    from claimcheck.cli.session import read, unknown
    from claimcheck.render.terminal.catalogue import source_page, sources_table

    with _errors_shown():
        corpus, report = read(claims, sources)
        if id_ is None:
            show(sources_table(report))
            return
        checked = next((s for s in report.sources if s.source.id == id_), None)
        if checked is None:
            raise unknown("source", id_, corpus.sources)
        article = corpus.articles.get(id_)
        show(source_page(checked, cover(id_, article, report.claims) if article else None, report))


@app.command("actors", epilog=_examples("claimcheck actors", "claimcheck actors isw"))
def actors_command(
    id_: Annotated[str | None, typer.Argument(metavar="[ID]", help="One actor.")] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show who stands in the chains, and which claims lean on each."""
    from claimcheck.cli.session import read, unknown
    from claimcheck.render.terminal.catalogue import actor_page, actors_table

    with _errors_shown():
        _, report = read(claims, sources)
        if id_ is None:
            show(actors_table(report))
        elif id_ in report.actors:
            show(actor_page(report.actors[id_], report))
        else:
            raise unknown("actor", id_, report.actors)


@app.command("schema", epilog=_examples("claimcheck schema -o claims.schema.json", "claimcheck schema --format table"))
def schema_command(
    format_: Annotated[SchemaFormat, typer.Option("--format", "-f", help="JSON Schema, or a table.")] = SchemaFormat.JSON,  # fmt: skip
    output: Output = None,
) -> None:
    """Print the format of the records, for editors (JSON Schema) or people (a Markdown table)."""
    from claimcheck.records.schema import format_table, json_schema
    from claimcheck.render.json import to_json

    with _errors_shown():
        made: Callable[[], str] = format_table if format_ is SchemaFormat.TABLE else lambda: to_json(json_schema())
        write_machine(made(), output)


def _code(what: str) -> Code | None:
    """Return the problem code that *what* names by number or slug.

    Raises:
        ClaimcheckError: if it looks like a number of a code and is none.
    """
    for code in CODES.values():
        if what.upper() == code.number or what == code.slug:
            return code
    if what[:2].upper() == "CC" and what[2:].isdigit():
        from claimcheck.cli.session import unknown

        raise unknown("code", what.upper(), CODES)
    return None
