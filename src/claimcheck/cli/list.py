"""The command that lists claims with what stands behind each: list."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import Claims, ListFormat, ListOrder, Sources
from claimcheck.cli.output import is_terminal, say_refused, show, width, write, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError

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
