"""The commands about claims: list, show, verify, explain.

Every one reads its arguments, has the report made, prints it, and leaves with a code. What only one
command or format needs is imported where it is used: a command's start is felt every time.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import (
    Claims,
    ExitZero,
    FailOn,
    ListFormat,
    ListOrder,
    Output,
    Sources,
    Strict,
    VerifyFormat,
    VerifyOnly,
    configured_fail_on,
)
from claimcheck.cli.output import is_terminal, say, say_refused, show, width, write, write_machine
from claimcheck.problem import CODES, Code, Severity

if TYPE_CHECKING:
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
        list[str] | None,
        typer.Option("--tag", help="Only claims with this tag; repeatable.", autocompletion=completing.tags),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source", help="Only claims that quote this source.", autocompletion=completing.source_ids
        ),
    ] = None,
    actor: Annotated[
        str | None,
        typer.Option(
            "--actor",
            help="Only claims in whose chains this actor stands.",
            autocompletion=completing.actor_ids,
        ),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            autocompletion=completing.statuses,
            help="Only claims with this value on any axis, or this status: contradicted, overreaches, not_found, open …",
        ),
    ] = None,
    sort: Annotated[
        ListOrder | None,
        typer.Option(
            "--sort",
            help="need: first what needs a person, by errors, warnings, overreach, no support, open status, not read; id. Default: need; json, csv: id.",
        ),
    ] = None,
    format_: Annotated[ListFormat, typer.Option("--format", "-f", help="How to print.")] = ListFormat.TABLE,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """List the claims with what stands behind each."""
    from claimcheck.cli.filters import Filter, select
    from claimcheck.cli.session import read
    from claimcheck.report.needs import by_need

    with errors_shown():
        report = read(claims, sources).report
        wanted = Filter(tuple(tag or ()), source, actor, status)
        by_id = sort is ListOrder.ID or (sort is None and format_ is not ListFormat.TABLE)
        chosen = select(report if by_id else report._replace(claims=by_need(report)), wanted)
        _LISTS[format_](chosen, report)
        say_refused(report)


def _list_table(claims: "tuple[CheckedClaim, ...]", _: "Report") -> None:
    if is_terminal():
        from claimcheck.render.terminal.listing import claims_table

        show(claims_table(claims, width()))
    else:
        from claimcheck.render.claims import claims_lines

        write(claims_lines(claims))


def _list_json(claims: "tuple[CheckedClaim, ...]", report: "Report") -> None:
    from claimcheck.render.json import to_json

    write_machine(to_json(_documents(claims, report)), None)


def _list_csv(claims: "tuple[CheckedClaim, ...]", report: "Report") -> None:
    from claimcheck.render.claims import to_csv

    write_machine(to_csv(_documents(claims, report)), None)


def _documents(claims: "tuple[CheckedClaim, ...]", report: "Report") -> list[dict[str, object]]:
    from claimcheck.render.columns import claim_document
    from claimcheck.report.sentence import sentences

    told = sentences(report)
    return [claim_document(claim, told[claim.claim.id]) for claim in claims]


_LISTS = {ListFormat.TABLE: _list_table, ListFormat.JSON: _list_json, ListFormat.CSV: _list_csv}


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


@app.command(
    "verify",
    epilog=examples(
        "claimcheck verify",
        "claimcheck verify joint-force-size --level info",
        "claimcheck verify --only quotations",
        "claimcheck verify --format json > result.json",
        "claimcheck verify --format sarif -o claimcheck.sarif --exit-zero",
    ),
)
def verify_command(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="Only these claims.", autocompletion=completing.claim_ids),
    ] = None,
    format_: Annotated[
        VerifyFormat | None,
        typer.Option("--format", "-f", help="How to print. Default: full; in GitHub Actions: github."),
    ] = None,
    level: Annotated[
        Severity | None,
        typer.Option("--level", help="Mildest findings to print. Default: warning; concise, sarif: info."),
    ] = None,
    only: Annotated[
        VerifyOnly | None,
        typer.Option(
            "--only",
            help="quotations: are they there, word for word? Nothing else is looked at, all else unchecked.",
        ),
    ] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on", help="Mildest findings for exit code 1. Default: as configured, else error."
        ),
    ] = None,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Check everything, or the claims named.

    Quotations, chains, counts and contradictions; exits with 1 if anything does not stand.
    """
    from claimcheck.cli.exit_code import Failing, exit_code
    from claimcheck.cli.findings import Printing, print_findings
    from claimcheck.cli.session import (
        Depth,
        configuration,
        pick,
        project_of,
        read,
        unregistered_files,
    )

    with errors_shown():
        failing = Failing(fail_on, strict, exit_zero, configured_fail_on(configuration()))
        report = read(claims, sources, Depth.QUOTATIONS if only else Depth.WHOLE).report
        report = pick(report, ids) if ids else report
        if not report.is_whole:
            say("only quotations were looked up: what they leave out, who said it and all else is unchecked")
        if failing.conflict:
            say(failing.conflict)
        if not ids and not report.refused:
            _say_unregistered(unregistered_files(claims, sources, report))
        printing = Printing(format_, level, output, with_matches=bool(ids))
        print_findings(report, printing, project_of(claims, sources))
        raise typer.Exit(exit_code(report, failing))


def _say_unregistered(files: tuple[str, ...]) -> None:
    """Say how many articles nothing is checked against, and the first of them."""
    if files:
        more = f" and {len(files) - 1} more" if len(files) > 1 else ""
        say(f"named by no record: {files[0]}{more}; see claimcheck sources --unregistered")


@app.command(
    "explain", epilog=examples("claimcheck explain CC209", "claimcheck explain offensive-from-belarus")
)
def explain_command(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE or ID]",
            help="A problem code, or a claim.",
            autocompletion=completing.codes_and_claims,
        ),
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
            report = read(claims, sources).report
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
