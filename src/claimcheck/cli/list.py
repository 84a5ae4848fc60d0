"""The commands that show claims: all with what stands behind each, one whole, why one counts as it does, and what a code means: list, show, explain."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import FORMAT, Claims, ListFormat, ListOrder, Sources
from claimcheck.cli.output import is_terminal, say_refused, show, width, write, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.problem import CODES, Code

if TYPE_CHECKING:
    from claimcheck.report.model import CheckedClaim, Report


_Tag = Annotated[
    list[str] | None,
    typer.Option("--tag", help="Only claims with this tag; repeatable.", autocompletion=completing.tags),
]
_Source = Annotated[
    str | None,
    typer.Option(
        "--source", help="Only claims that quote this source.", autocompletion=completing.source_ids
    ),
]
_Actor = Annotated[
    str | None,
    typer.Option(
        "--actor", help="Only claims in whose chains this actor stands.", autocompletion=completing.actor_ids
    ),
]
_Status = Annotated[
    str | None,
    typer.Option(
        "--status",
        autocompletion=completing.statuses,
        help="Only claims with this value on any axis, or this status: contradicted, overreaches, not_found, open …",
    ),
]
_Sort = Annotated[
    ListOrder | None,
    typer.Option(
        "--sort",
        help="need: first what needs a person, by errors, warnings, overreach, no support, open status, not read; id. Default: need; json, csv: id.",
    ),
]


@app.command(
    "list",
    epilog=examples(
        "claimcheck list",
        "claimcheck list --tag troops",
        "claimcheck list --status contradicted --format csv",
    ),
)
def list_command(
    tag: _Tag = None,
    source: _Source = None,
    actor: _Actor = None,
    status: _Status = None,
    sort: _Sort = None,
    format_: Annotated[ListFormat, FORMAT] = ListFormat.TABLE,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """List the claims with what stands behind each."""
    from claimcheck.cli.session import read
    from claimcheck.report.model import by_need

    with errors_shown():
        report = read(claims, sources).report
        wanted = Filter(tuple(tag or ()), source, actor, status)
        by_id = sort is ListOrder.ID or (sort is None and format_ is not ListFormat.TABLE)
        chosen = select(report if by_id else report._replace(claims=by_need(report)), wanted)
        _LISTS[format_](chosen, report)
        say_refused(report)


def _list_table(claims: "tuple[CheckedClaim, ...]", _: "Report") -> None:
    if is_terminal():
        from claimcheck.render.terminal.showing import claims_table

        show(claims_table(claims, width()))
    else:
        from claimcheck.render.columns import claims_lines

        write(claims_lines(claims))


def _list_json(claims: "tuple[CheckedClaim, ...]", report: "Report") -> None:
    from claimcheck.render.json import to_json

    write_machine(to_json(_documents(claims, report)), None)


def _list_csv(claims: "tuple[CheckedClaim, ...]", report: "Report") -> None:
    from claimcheck.render.columns import to_csv

    write_machine(to_csv(_documents(claims, report)), None)


def _documents(claims: "tuple[CheckedClaim, ...]", report: "Report") -> list[dict[str, object]]:
    from claimcheck.render.columns import claim_document
    from claimcheck.report.sentence import sentences

    told = sentences(report)
    return [claim_document(claim, told[claim.claim.id]) for claim in claims]


_LISTS = {ListFormat.TABLE: _list_table, ListFormat.JSON: _list_json, ListFormat.CSV: _list_csv}


class Filter(NamedTuple):
    """What a claim must have to be shown; None and empty ask for nothing."""

    tags: tuple[str, ...] = ()
    source: str | None = None
    actor: str | None = None
    status: str | None = None


def select(report: "Report", wanted: Filter) -> "tuple[CheckedClaim, ...]":
    """Return the claims that *wanted* asks for.

    Raises:
        ClaimcheckError: if it names something that does not exist.
        NothingToCheckError: if no claim is left.
    """
    _check(report, wanted)
    chosen = tuple(claim for claim in report.claims if _is_wanted(claim, wanted))
    if not chosen:
        raise NothingToCheckError("no claim fits")
    return chosen


def _check(report: "Report", wanted: Filter) -> None:
    from claimcheck.cli.session import unknown

    tags = {tag for claim in report.claims for tag in claim.claim.tags}
    for tag in wanted.tags:
        if tag not in tags:
            raise unknown("tag", tag, tags)
    sources = {source.source.id for source in report.sources}
    if wanted.source is not None and wanted.source not in sources:
        raise unknown("source", wanted.source, sources)
    if wanted.actor is not None and wanted.actor not in report.actors:
        raise unknown("actor", wanted.actor, report.actors)
    if wanted.status is not None and _slug(wanted.status) not in completing.all_statuses():
        raise ClaimcheckError(f"no status `{wanted.status}`; one of {', '.join(completing.all_statuses())}")


def _slug(status: str) -> str:
    return status.replace("-", "_").replace(" ", "_").lower()


def _is_wanted(claim: "CheckedClaim", wanted: Filter) -> bool:
    chain = {actor for item in claim.evidence for link in item.links for actor in link.link.actors}
    axes = {claim.anchor.value, claim.corroboration.value, claim.consistency.value, claim.fit.value}
    own = {claim.claim.status.value} if claim.claim.status else set()
    return (
        set(wanted.tags) <= set(claim.claim.tags)
        and (wanted.source is None or any(i.evidence.source == wanted.source for i in claim.evidence))
        and (wanted.actor is None or wanted.actor in chain)
        and (wanted.status is None or _slug(wanted.status) in axes | own)
    )


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
