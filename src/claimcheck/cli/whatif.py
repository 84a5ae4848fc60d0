"""The command that asks what falls: whatif."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.completing import actor_and_source_ids
from claimcheck.cli.options import Claims, Output, Sources, WhatIfFormat
from claimcheck.cli.output import is_terminal, say_refused, show, width, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError

if TYPE_CHECKING:
    from claimcheck.check.whatif import Withdrawn
    from claimcheck.records.corpus import Corpus

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
    format_: Annotated[
        WhatIfFormat, typer.Option("--format", "-f", help="How to print.")
    ] = WhatIfFormat.TABLE,
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
            from claimcheck.report.withdrawal import withdrawal_document

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
