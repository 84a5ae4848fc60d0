"""The commands about claims: list, show, verify, report, explain.

Every one reads its arguments, has the report made, prints it, and leaves with a code. What only one
command or format needs is imported where it is used: a command's start is felt every time.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.options import Claims, FailOn, ListFormat, Output, ReportFormat, Sources, VerifyFormat
from claimcheck.cli.output import is_terminal, say, show, width, write, write_machine
from claimcheck.problem import CODES, Code, Severity
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from claimcheck.records.corpus import Corpus
    from claimcheck.report.model import CheckedClaim, Report


@app.command(
    "list",
    epilog=examples(
        "claimcheck list",
        "claimcheck list --tag troops",
        "claimcheck list --status contradicted --format csv",
    ),
)
def list_command(
    tag: Annotated[
        list[str] | None, typer.Option("--tag", help="Only claims with this tag; repeatable.")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", help="Only claims that quote this source.")
    ] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", help="Only claims in whose chains this actor stands.")
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            help="Only claims with this value on any axis: corroborated, contradicted, overreaches, not_found …",
        ),
    ] = None,
    format_: Annotated[ListFormat, typer.Option("--format", "-f", help="How to print.")] = ListFormat.TABLE,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """List the claims with what stands behind each."""
    from claimcheck.cli.filters import Filter, select
    from claimcheck.cli.session import read

    with errors_shown():
        _, report = read(claims, sources, reads_speech=format_ is ListFormat.JSON)
        chosen = select(report, Filter(tuple(tag or ()), source, actor, status))
        _print_list(chosen, format_)
        if report.refused:
            mistakes = plural(report.refused, "mistake")
            say(f"{mistakes} in records: what they concern is left out; see claimcheck verify")


def _print_list(claims: "tuple[CheckedClaim, ...]", format_: ListFormat) -> None:
    if format_ is ListFormat.CSV:
        from claimcheck.render.csv import to_csv

        write_machine(to_csv(claims), None)
    elif format_ is ListFormat.JSON:
        from claimcheck.render.json import to_json
        from claimcheck.report.document import claim_document

        write_machine(to_json([claim_document(claim) for claim in claims]), None)
    else:
        _show_list(claims)


def _show_list(claims: "tuple[CheckedClaim, ...]") -> None:
    if is_terminal():
        from claimcheck.render.terminal.listing import claims_table

        show(claims_table(claims, width()))
    else:
        from claimcheck.render.lines import claims_lines

        write(claims_lines(claims))


@app.command("show", epilog=examples("claimcheck show joint-force-size"))
def show_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The claim.")],
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show one claim whole.

    Its passages in their paragraphs, the chains from page to origin, the counts and why, the contradictions.
    """
    from claimcheck.cli.session import claim_of, read
    from claimcheck.render.terminal.showing import claim_page

    with errors_shown():
        _, report = read(claims, sources)
        show(claim_page(claim_of(report, id_), report))


@app.command(
    "verify",
    epilog=examples(
        "claimcheck verify",
        "claimcheck verify joint-force-size --level info",
        "claimcheck verify --format json > result.json",
    ),
)
def verify_command(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="Only these claims.")] = None,
    format_: Annotated[
        VerifyFormat, typer.Option("--format", "-f", help="How to print.")
    ] = VerifyFormat.FULL,
    level: Annotated[
        Severity | None,
        typer.Option("--level", help="Mildest findings to print. Default: warning; concise: info."),
    ] = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="Mildest findings that make the exit code 1.")
    ] = FailOn.ERROR,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Check everything, or the claims named.

    Quotations, chains, counts and contradictions; exits with 1 if anything does not stand.
    """
    from claimcheck.cli.session import has_problem, pick, read

    with errors_shown():
        _, report = read(claims, sources)
        report = pick(report, ids) if ids else report
        if format_ is VerifyFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.document import to_document

            write_machine(to_json(to_document(report)), output)
        elif format_ is VerifyFormat.CONCISE:
            from claimcheck.render.lines import concise

            write_machine(concise(report.problems, level or Severity.INFO), output)
        else:
            from claimcheck.render.terminal.findings import findings_page

            show(findings_page(report, level or Severity.WARNING, with_matches=bool(ids)), output)
        raise typer.Exit(PROBLEMS if has_problem(report, fail_on.severity) else OK)


@app.command(
    "report",
    epilog=examples(
        "claimcheck report -o report.md",
        "claimcheck report -o report.html",
        "claimcheck report | less",
    ),
)
def report_command(
    format_: Annotated[
        ReportFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="How to write it. Default: as the file's ending says, else markdown.",
        ),
    ] = None,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Write the report to hand to an editor."""
    from claimcheck.cli.session import read

    with errors_shown():
        corpus, report = read(claims, sources)
        write_machine(_written(corpus, report, format_ or ReportFormat.of(output)), output)
        if output is not None:
            say(f"wrote {output}")


def _written(corpus: "Corpus", report: "Report", format_: ReportFormat) -> str:
    if format_ is ReportFormat.HTML:
        from claimcheck.check.annotating import annotate
        from claimcheck.render.html.report import to_html

        return to_html(report, annotate(corpus, report))
    from claimcheck.render.markdown.report import to_markdown

    return to_markdown(report)


@app.command(
    "explain", epilog=examples("claimcheck explain CC209", "claimcheck explain offensive-from-belarus")
)
def explain_command(
    what: Annotated[
        str | None, typer.Argument(metavar="[CODE or ID]", help="A problem code, or a claim.")
    ] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Explain a problem code, or a claim's count.

    What a code means and how to mend it; or why a claim counts 1 origin and not 3.
    """
    from claimcheck.cli.session import claim_of, read
    from claimcheck.render.terminal.catalogue import code_page, counts_page
    from claimcheck.render.terminal.style import stacked

    with errors_shown():
        code = _code(what) if what else None
        if what is None:
            show(stacked(*(part for code in CODES.values() for part in (code_page(code), ""))))
        elif code is not None:
            show(code_page(code))
        else:
            _, report = read(claims, sources)
            show(counts_page(claim_of(report, what), report))


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
