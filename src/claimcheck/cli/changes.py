"""The commands that compare two states of the claims: what falls without somebody, what changed since: whatif, diff."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.completing import actor_and_source_ids
from claimcheck.cli.options import FORMAT, Claims, DiffFormat, Output, Sources, WhatIfFormat
from claimcheck.cli.output import is_terminal, say_refused, show, width, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError

if TYPE_CHECKING:
    from claimcheck.check.whatif import Withdrawn
    from claimcheck.records.corpus import Corpus
    from claimcheck.report.changes import Snapshot


_KINDS = ("actor", "source")


@app.command(
    "whatif",
    epilog=examples(
        "claimcheck whatif --without afp",
        "claimcheck whatif --without 003,isw --format json",
        "claimcheck whatif --without belarus --members",
    ),
)
def whatif_command(
    without: Annotated[
        list[str],
        typer.Option(
            "--without",
            metavar="ACTOR|SOURCE",
            help="Who or what turns out wrong, by id; repeatable, or with commas.",
            autocompletion=actor_and_source_ids,
        ),
    ],
    members: Annotated[
        bool, typer.Option("--members", help="Also without whoever belongs to these actors.")
    ] = False,
    format_: Annotated[WhatIfFormat, FORMAT] = WhatIfFormat.TABLE,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show what falls without an agency, a speaker or an article.

    Which claims lose their evidence, their corroboration or what contradicts them.
    """
    from claimcheck.check.whatif import what_if
    from claimcheck.cli.session import Depth, read

    with errors_shown():
        checked = read(claims, sources, Depth.AXES)
        corpus, report = checked.corpus, checked.report
        if not any(claim.evidence for claim in report.claims):
            raise NothingToCheckError("no claim links a passage: nothing could fall; see claimcheck verify")
        withdrawal = what_if(corpus, report, _withdrawn(without, corpus, with_members=members))
        say_refused(report)
        if format_ is WhatIfFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.changes import withdrawal_document

            write_machine(to_json(withdrawal_document(withdrawal)), output)
            return
        from claimcheck.render.terminal.changes import withdrawal_page

        # A pipe or a file gets lines: a table as wide as its longest text reads badly.
        columns = width() if is_terminal() and output is None else 0
        show(withdrawal_page(withdrawal, columns), output)


def _withdrawn(named: Iterable[str], corpus: "Corpus", *, with_members: bool) -> "Withdrawn":
    """Return what *named* means.

    Raises:
        ClaimcheckError: if an id is neither an actor nor a source, or both.
    """
    from claimcheck.check.whatif import Withdrawn, members_of

    found = [_resolved(id_.strip(), corpus) for written in named for id_ in written.split(",")]
    actors, sources = (frozenset(id_ for kind, id_ in found if kind == wanted) for wanted in _KINDS)
    more = members_of(actors, corpus) if with_members else frozenset[str]()
    return Withdrawn(actors | more, sources)


def _resolved(written: str, corpus: "Corpus") -> tuple[str, str]:
    """Return the kind and the id that *written* means: `afp`, `003`, or `actor:x` where x is both."""
    from claimcheck.cli.session import unknown

    known = {"actor": corpus.actors, "source": corpus.sources}
    prefix, colon, id_ = written.partition(":")
    kinds = (prefix,) if colon and prefix in known else _KINDS
    id_ = id_ if len(kinds) == 1 else written
    holding = [kind for kind in kinds if id_ in known[kind]]
    if len(holding) > 1:
        raise ClaimcheckError(f"`{id_}` is an actor and a source; write actor:{id_} or source:{id_}")
    if not holding:
        raise unknown(" or ".join(kinds), id_, [other for kind in kinds for other in known[kind]])
    return holding[0], id_


@app.command(
    "diff",
    epilog=examples(
        "claimcheck diff before.json",
        "claimcheck diff before.json after.json --exit-zero",
        "git show HEAD~1:result.json | claimcheck diff -",
    ),
)
def diff_command(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="What verify --format json wrote; - is stdin.")],
    new: Annotated[
        Path | None,
        typer.Argument(metavar="[NEW]", help="The same, later. Default: this project, verified now."),
    ] = None,
    format_: Annotated[DiffFormat, FORMAT] = DiffFormat.TEXT,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Leave with 0 even if something got worse.")
    ] = False,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show what changed between two verifications.

    Claims that broke or were mended, that gained or lost corroboration or contradictions, texts,
    articles and problems; exits with 1 if anything got worse.
    """
    from claimcheck.check.differing import compare
    from claimcheck.load.snapshot import read_snapshot
    from claimcheck.report.changes import Trend

    with errors_shown():
        earlier = read_snapshot(old)
        later = read_snapshot(new) if new is not None else _present(claims, sources)
        difference = compare(earlier, later)
        if format_ is DiffFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.changes import difference_document

            write_machine(to_json(difference_document(difference)), output)
        else:
            from claimcheck.render.terminal.changes import difference_page

            show(difference_page(difference), output)
        raise typer.Exit(PROBLEMS if difference.of(Trend.WORSE) and not exit_zero else OK)


def _present(claims: Path | None, sources: Path | None) -> "Snapshot":
    """Return the project as it is now, read as its document would be."""
    from claimcheck.cli.session import look_up
    from claimcheck.load.snapshot import to_snapshot
    from claimcheck.render.json import to_document

    report = look_up(claims, sources).report
    return to_snapshot(to_document(report))
