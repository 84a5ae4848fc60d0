"""The command that asks where else: trace."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.completing import claim_ids
from claimcheck.cli.options import Archives, Claims, Engine, Output, Sources, TraceFormat
from claimcheck.cli.output import say, say_refused, show, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError

if TYPE_CHECKING:
    from claimcheck.archive.kept import Step
    from claimcheck.archive.seeds import Scanned
    from claimcheck.archive.tracing import Asked, PartPlaced, Portion
    from claimcheck.cli.engines import Ray
    from claimcheck.cli.output import Progress
    from claimcheck.load.archive import Part
    from claimcheck.load.partial import Partial
    from claimcheck.report.model import Report
    from claimcheck.report.printings import TracePage

UNREAD_SHOWN = 10
"""So much of what could not be read is told."""

Result = TypeVar("Result")


_Ids = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]...", help="Only these claims.", autocompletion=claim_ids)
]
_Format = Annotated[
    TraceFormat | None,
    typer.Option(
        "--format", "-f", help="How to print; else as the ending of --output says.", show_default="table"
    ),
]
_Engine = Annotated[
    Engine, typer.Option("--engine", help="Where the work is done: in --jobs processes, or on Ray.")
]
_Address = Annotated[
    str, typer.Option("--address", help="Of a Ray cluster; without it RAY_ADDRESS, or one on this machine.")
]
_Resume = Annotated[
    Path | None, typer.Option("--resume", help="Keep in this file what is done, and go on from what it has.")
]


@app.command(
    "trace",
    epilog=examples(
        "claimcheck trace --archive news.jsonl.gz",
        "claimcheck trace joint-force-size --archive texts --archive more.jsonl --all",
        "claimcheck trace joint-force-size --archive texts -o printings.svg",
        "claimcheck --jobs 2 trace --archive texts -o all.json --resume part.db",
    ),
)
def trace_command(
    archive: Archives,
    ids: _Ids = None,
    all_: Annotated[bool, typer.Option("--all", help="Every printing, not ten of each passage.")] = False,
    format_: _Format = None,
    output: Output = None,
    engine: _Engine = Engine.PROCESSES,
    address: _Address = "",
    resume: _Resume = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Look for the printings of quotations in an archive.

    For each quoted passage the documents that have it, word for word or changed, by date, the earliest
    first; of a changed one the words that differ; or a picture of all. An archive shows who printed words, never who said them.
    """
    from claimcheck.cli.engines import Ray
    from claimcheck.cli.output import progress_shown
    from claimcheck.cli.session import Depth, pick, read

    with errors_shown():
        require_numpy()
        report = read(claims, sources, Depth.QUOTATIONS).report
        picked = pick(report, ids) if ids else report
        names = tuple(name for actor in report.actors.values() for name in actor.names)
        with progress_shown() as progress, _kept(resume, claims, sources) as partial:
            cluster = Ray(address) if engine is Engine.RAY or address else None
            page = _traced(archive, _asked(picked), names, _Work(cluster, partial, progress))
        _show(page, format_ or TraceFormat.of(output), output, is_whole=all_)
        say_unread(page.unread, None if all_ else UNREAD_SHOWN)
        say_refused(report)
        raise typer.Exit(PROBLEMS if page.unread else OK)


def _show(page: "TracePage", format_: TraceFormat, output: Path | None, *, is_whole: bool) -> None:
    if format_ is TraceFormat.JSON:
        from claimcheck.render.json import to_json
        from claimcheck.report.printings import traced_document

        write_machine(to_json(traced_document(page)), output)
    elif format_ is TraceFormat.SVG:
        from claimcheck.render.svg.printings import draw_printings

        picture = draw_printings(page)
        if picture is None:
            raise NothingToCheckError("no passage was met in the archive: there is nothing to draw")
        write_machine(picture.svg, output)
    else:
        from claimcheck.render.terminal.printings import PRINTINGS, traced_page

        show(traced_page(page, None if is_whole else PRINTINGS), output)


@contextmanager
def _kept(resume: Path | None, claims: Path | None, sources: Path | None) -> "Iterator[Partial | None]":
    """Yield the file of partial results, where one is named that no check reads."""
    if resume is None:
        yield None
        return
    from claimcheck import __version__
    from claimcheck.cli.boundary import refuse_inputs
    from claimcheck.load.partial import partial_results

    refuse_inputs(resume, claims, sources)
    with partial_results(resume, __version__) as partial:
        yield partial


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


class _Work(NamedTuple):
    """Where the steps are done, what they have done before, and who is told."""

    cluster: "Ray | None"
    partial: "Partial | None"
    progress: "Progress"

    def digests(self, parts: "Sequence[Part]") -> list[str]:
        """Return the digest of each part where results are kept; nothing where they are not."""
        from claimcheck.cli.engines import in_order, told
        from claimcheck.cli.environment import jobs_wanted
        from claimcheck.load.partial import digest_of

        if self.partial is None:
            return [""] * len(parts)
        found = in_order(
            lambda i: digest_of(parts[i]), len(parts), jobs_wanted(), lost=lambda _: "", cluster=self.cluster
        )
        return list(told(found, "comparing with what was done before, parts", len(parts), self.progress))

    def results(
        self, what: str, steps: "Sequence[Step]", task: Callable[[int], Result], lost: Callable[[int], Result]
    ) -> Iterator[Result]:
        """Yield what *task* returns for each step's number, of those that were not made before, and what was; none is held."""
        from claimcheck.cli.engines import in_order
        from claimcheck.cli.environment import jobs_wanted

        partial = self.partial
        owed = [
            number
            for number, step in enumerate(steps)
            if partial is None or not step.key or not partial.has(step.key)
        ]
        making = in_order(
            lambda i: task(owed[i]),
            len(owed),
            jobs_wanted(),
            lost=lambda i: lost(owed[i]),
            cluster=self.cluster,
        )
        made, done = zip(owed, making, strict=True), len(steps) - len(owed)
        is_owed = set(owed)
        for number, step in enumerate(steps):
            if partial is not None and number not in is_owed:
                yield step.codec.read(partial.get(step.key))
                continue
            _, result = next(made)
            done += 1
            if partial is not None and step.key and step.codec.is_whole(result):
                partial.put(step.key, step.codec.write(result))
            self.progress(what, done, len(steps))
            yield result


def _traced(
    archive: Sequence[str], asked: "tuple[Asked, ...]", names: tuple[str, ...], work: _Work
) -> "TracePage":
    """Return the traces, of two passes through the archive.

    Raises:
        ClaimcheckError: if the archive is none that is read.
        NothingToCheckError: if it holds no document.
    """
    from claimcheck.archive import tracing
    from claimcheck.archive.kept import PLACED, SCANNED, Step, places_key, scan_key
    from claimcheck.cli.engines import aside
    from claimcheck.cli.environment import jobs_wanted
    from claimcheck.load.archive import parts_of
    from claimcheck.load.remote import located
    from claimcheck.report.printings import TracePage

    def begun() -> "tuple[tuple[Part, ...], str]":
        parts = parts_of(tuple(map(located, archive)))
        return parts, tracing.sample_of(parts)

    parts, sample = aside(begun, 1 if work.cluster else jobs_wanted())
    seeds = tracing.seeds_of(asked, sample)
    digests = work.digests(parts)
    scans = [Step(scan_key(digest, seeds), SCANNED) for digest in digests]
    documents: list[int] = []
    unread: dict[str, None] = {}

    def scanned() -> "Iterator[Scanned]":
        for part in work.results(
            "reading the archive, parts",
            scans,
            lambda i: tracing.scan_part(parts[i], seeds),
            lambda i: tracing.lost_part(parts[i]),
        ):
            documents.append(part.scanned.documents)
            unread.update(dict.fromkeys(part.unread))
            yield part.scanned

    chosen = tracing.choose(scanned(), len(asked))
    if not sum(documents):
        say_unread(list(unread), UNREAD_SHOWN)
        raise NothingToCheckError("the archive holds no document that can be read")
    by_part = chosen.by_part
    portions = tracing.portions(by_part, parts)

    def key(portion: "Portion") -> str:
        digest = digests[portion.part]
        return places_key(digest, tracing.wanted_in(portion, by_part), asked, names) if digest else ""

    def placed() -> "Iterator[PartPlaced]":
        for part in work.results(
            "reading passages, parts",
            [Step(key(portion), PLACED) for portion in portions],
            lambda i: tracing.place_part(
                parts[portions[i].part], tracing.wanted_in(portions[i], by_part), asked, names
            ),
            lambda i: tracing.lost_places(parts[portions[i].part]),
        ):
            unread.update(dict.fromkeys(part.unread))
            yield part

    return TracePage(tracing.traces(asked, placed(), chosen.cut_short), sum(documents), tuple(unread))


def say_unread(unread: Sequence[str], most: int | None, hint: str = "; --all names them") -> None:
    """Print what could not be read, *most* of it, how much more there is, and how that is told."""
    from claimcheck.render.visible import visible

    for message in unread[:most]:
        say(f"not read: {visible(message)}")
    if len(unread) > len(unread[:most]):
        say(f"not read: {len(unread) - len(unread[:most])} documents more{hint}")
