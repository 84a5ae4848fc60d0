"""The command that gives a record another id."""

from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.completing import all_ids
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import say, write
from claimcheck.errors import ClaimcheckError
from claimcheck.records.ids import Named

if TYPE_CHECKING:
    from claimcheck.load.editing import Plan, RecordsFile
    from claimcheck.load.project import Project

DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Show what would change, and write nothing.")]


@app.command(
    "rename",
    epilog=examples(
        "claimcheck rename joint-force-size joint-force-total --dry-run",
        "claimcheck rename 004 tagesspiegel-2022-12",
        "claimcheck rename force.size joint-force.size --kind key",
    ),
)
def rename_command(
    id_: Annotated[
        str,
        typer.Argument(metavar="ID", help="A claim, source, actor, or key.", autocompletion=all_ids),
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="What it is to be called.")],
    kind: Annotated[
        Named | None, typer.Option("--kind", help="What ID is, where it could be several things.")
    ] = None,
    dry_run: DryRun = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Give a claim, source, actor or key another id, in all files.

    Comments, order and every other byte stay. All files are written, or none; nothing where NEW is taken.
    """
    from claimcheck.cli.session import project_of
    from claimcheck.load.editing import read_files
    from claimcheck.load.renaming import plan_renaming

    with errors_shown():
        project = project_of(claims, sources)
        files = read_files(project)
        change = plan_renaming(files, _kind_of(files, id_, kind), id_, new)
        carry_out(change, project, dry_run=dry_run)


def _kind_of(files: "tuple[RecordsFile, ...]", id_: str, asked: Named | None) -> Named:
    """Return what *id_* is the name of.

    Raises:
        ClaimcheckError: if it is nothing's, or several things'.
    """
    from claimcheck.cli.session import unknown
    from claimcheck.load.renaming import ids_of

    known = {kind: ids_of(files, kind) for kind in ([asked] if asked else Named)}
    found = [kind for kind, ids in known.items() if id_ in ids]
    if not found:
        what = str(asked) if asked else "claim, source, actor or key"
        raise unknown(what, id_, sorted(frozenset[str]().union(*known.values())))
    if len(found) > 1:
        what = ", ".join(found)
        raise ClaimcheckError(f"`{id_}` is several things: {what}; say which, as in --kind {found[0]}")
    return found[0]


def carry_out(change: "Plan", project: "Project", *, dry_run: bool) -> None:
    """Show what changes, and write it unless *dry_run*.

    Raises:
        ClaimcheckError: if a file has changed since it was read, or cannot be written; then all are as they were.
    """
    from claimcheck.cli.atomic import write_plan
    from claimcheck.render.lines import changed_lines
    from claimcheck.report.wording import plural

    if not dry_run:
        write_plan(change, project)
    write(changed_lines(change.changes))
    lines, files = plural(len(change.changes), "place"), plural(len(change.contents), "file")
    say(f"{'would change' if dry_run else 'changed'} {lines} in {files}")
