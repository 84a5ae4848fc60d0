"""The command that asks where else: trace."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.completing import claim_ids
from claimcheck.cli.options import Claims, Output, Sources, TraceFormat
from claimcheck.cli.output import say, say_refused, show, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError

if TYPE_CHECKING:
    from claimcheck.archive.tracing import Asked
    from claimcheck.cli.output import Progress
    from claimcheck.report.model import Report
    from claimcheck.report.traced import TracePage

_UNREAD_SHOWN = 10


@app.command(
    "trace",
    epilog=examples(
        "claimcheck trace --archive news.jsonl.gz",
        "claimcheck trace joint-force-size --archive texts --archive more.jsonl --all",
        "claimcheck --jobs 2 trace --archive texts --format json -o printings.json",
    ),
)
def trace_command(
    archive: Annotated[
        list[Path],
        typer.Option(
            "--archive",
            help="A folder of .txt, .jsonl, .ndjson (also .gz), .parquet, .warc (also .gz), or such a file; repeatable.",
        ),
    ],
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help="Only these claims.", autocompletion=claim_ids),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Every printing, not ten of each passage.")] = False,
    format_: Annotated[TraceFormat, typer.Option("--format", "-f", help="How to print.")] = TraceFormat.TABLE,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Look for the printings of quotations in an archive.

    For each quoted passage the documents that have it, word for word or changed, by date, the earliest
    first; of a changed one the words that differ. An archive shows who printed words, never who said them.
    """
    from claimcheck.cli.output import progress_shown
    from claimcheck.cli.session import Depth, pick, read

    with errors_shown():
        require_numpy()
        report = read(claims, sources, Depth.QUOTATIONS).report
        picked = pick(report, ids) if ids else report
        names = tuple(name for actor in report.actors.values() for name in actor.names)
        with progress_shown() as progress:
            page = _traced(tuple(archive), _asked(picked), names, progress)
        if format_ is TraceFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.traced_document import traced_document

            write_machine(to_json(traced_document(page)), output)
        else:
            from claimcheck.render.terminal.traced import PRINTINGS, traced_page

            show(traced_page(page, None if all_ else PRINTINGS), output)
        say_unread(page.unread, None if all_ else _UNREAD_SHOWN)
        say_refused(report)
        raise typer.Exit(PROBLEMS if page.unread else OK)


def require_numpy() -> None:
    """Refuse to go on without the extra.

    Raises:
        ClaimcheckError: if it is not installed.
    """
    try:
        import numpy as np  # noqa: F401 -- whether it is there
    except ImportError:
        raise ClaimcheckError("numpy is not installed: pip install 'claimcheck-cli[archive]'") from None


def _asked(report: "Report") -> "tuple[Asked, ...]":
    """Return the quotations that stand in their articles: only they are known to be words of anybody."""
    from claimcheck.archive.tracing import Asked

    asked = tuple(
        Asked(claim.claim.id, item.number, item.evidence.source, item.evidence.quote)
        for claim in report.claims
        for item in claim.evidence
        if item.match.is_found
    )
    if not asked:
        raise NothingToCheckError("no quotation was found in its article: there is nothing to trace")
    return asked


def _traced(
    archive: tuple[Path, ...], asked: "tuple[Asked, ...]", names: tuple[str, ...], progress: "Progress"
) -> "TracePage":
    """Return the traces, of two passes through the archive.

    Raises:
        ClaimcheckError: if the archive is none that is read.
        NothingToCheckError: if it holds no document.
    """
    from claimcheck.archive.tracing import choose, place_part, sample_of, scan_part, seeds_of, traces
    from claimcheck.cli.engines import in_order
    from claimcheck.cli.environment import jobs_wanted
    from claimcheck.load.archive import parts_of
    from claimcheck.report.traced import TracePage

    parts, jobs = parts_of(archive), jobs_wanted()
    seeds = seeds_of(asked, sample_of(parts))
    scanned = []
    for done, part in enumerate(in_order(lambda i: scan_part(parts[i], seeds), len(parts), jobs), start=1):
        scanned.append(part)
        progress("reading the archive, parts", done, len(parts))
    documents = sum(part.scanned.documents for part in scanned)
    unread = tuple(message for part in scanned for message in part.unread)
    if not documents:
        say_unread(unread, _UNREAD_SHOWN)
        raise NothingToCheckError("the archive holds no document that can be read")
    chosen = choose([part.scanned for part in scanned], len(asked))
    wanted = sorted(chosen.by_part.items())
    placed = []
    for done, part_placed in enumerate(
        in_order(lambda i: place_part(parts[wanted[i][0]], wanted[i][1], asked, names), len(wanted), jobs),
        start=1,
    ):
        placed.append(part_placed)
        progress("reading passages, parts", done, len(wanted))
    return TracePage(traces(asked, placed, chosen.cut_short), documents, unread)


def say_unread(unread: Sequence[str], most: int | None, hint: str = "; --all names them") -> None:
    """Print what could not be read, *most* of it, how much more there is, and how that is told."""
    from claimcheck.render.visible import visible

    for message in unread[:most]:
        say(f"not read: {visible(message)}")
    if len(unread) > len(unread[:most]):
        say(f"not read: {len(unread) - len(unread[:most])} documents more{hint}")
