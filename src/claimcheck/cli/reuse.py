"""The command that asks who copied whom: reuse."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.completing import source_ids
from claimcheck.cli.options import Archives, Claims, Output, ReuseFormat, Sources
from claimcheck.cli.output import say, show, write_machine
from claimcheck.cli.tracing import UNREAD_SHOWN, require_numpy, say_unread
from claimcheck.errors import NothingToCheckError

if TYPE_CHECKING:
    from claimcheck.archive.reuse import Archive, Own
    from claimcheck.cli.output import Progress
    from claimcheck.load.partial import Spill
    from claimcheck.records.corpus import Corpus
    from claimcheck.report.printings import ReusePage

Result = TypeVar("Result")


@app.command(
    "reuse",
    epilog=examples(
        "claimcheck reuse --archive news.jsonl.gz",
        "claimcheck reuse 004 --archive texts --archive more.jsonl --all",
        "claimcheck --jobs 2 reuse --archive texts -o clusters.jsonl",
    ),
)
def reuse_command(
    archive: Archives,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...", help="Only texts that these sources print.", autocompletion=source_ids
        ),
    ] = None,
    words: Annotated[
        int | None,
        typer.Option("--words", min=7, help="Least words that two articles share, in runs. Default: 12."),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Every text and every printing.")] = False,
    format_: Annotated[
        ReuseFormat | None,
        typer.Option(
            "--format", "-f", help="How to print; jsonl: clusters for verify. Default: by -o, else table."
        ),
    ] = None,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Look for articles that share text.

    Which articles of an archive, and of the project, print the same words, how much of them, and whose the text
    probably is. Words in quotation marks and boilerplate are left out. Sharing text never proves who had it first.
    """
    from claimcheck.cli.output import progress_shown

    with errors_shown():
        require_numpy()
        with progress_shown() as progress:
            page = _page(archive, _own(claims, sources, ids or []), words, progress)
        if ids:
            page = page._replace(texts=tuple(text for text in page.texts if {*ids} & {*text.sources}))
        _print(page, format_ or ReuseFormat.of(output), output, all_=all_)
        say_unread(page.unread, None if all_ else UNREAD_SHOWN)
        raise typer.Exit(PROBLEMS if page.unread else OK)


def _print(page: "ReusePage", format_: ReuseFormat, output: Path | None, *, all_: bool) -> None:
    if format_ is ReuseFormat.TABLE:
        from claimcheck.render.terminal.printings import reused_page

        show(reused_page(page, all_=all_), output)
        return
    from claimcheck.render.json import to_json, to_json_lines
    from claimcheck.report.printings import cluster_lines, reused_document

    is_whole = format_ is ReuseFormat.JSON
    write_machine(to_json(reused_document(page)) if is_whole else to_json_lines(cluster_lines(page)), output)


class _Ours(NamedTuple):
    """The project's own articles, how it calls agencies, and what could not be read."""

    own: "tuple[Own, ...]" = ()
    agencies: Mapping[str, str] = {}
    unread: tuple[str, ...] = ()


def _own(claims: Path | None, sources: Path | None, ids: Sequence[str]) -> _Ours:
    """Return the project's own articles; none where no project is.

    Raises:
        ClaimcheckError: if there is a project that cannot be used, or no such source.
    """
    from claimcheck.cli.session import configuration, project_of, unknown
    from claimcheck.load.corpus import load
    from claimcheck.records.model import Kind

    settings = configuration()
    folders = (settings.root / settings.value(key) for key in ("claims", "sources"))
    if not (claims or sources or settings.file or ids or all(folder.is_dir() for folder in folders)):
        say("no project here: the articles of the archive are compared with each other alone")
        return _Ours()
    # Its clusters are what is to be made.
    corpus = load(project_of(claims, sources)._replace(clusters=None))
    for id_ in ids:
        if id_ not in corpus.sources:
            raise unknown("source", id_, corpus.sources)
    agencies = (actor for actor in corpus.actors.values() if actor.kind is Kind.AGENCY)
    return _Ours(
        tuple(_article(id_, corpus) for id_ in corpus.articles),
        {name.casefold(): actor.name for actor in agencies for name in actor.names},
        tuple(
            f"{source.file}: the article of source {id_} could not be read; see claimcheck verify"
            for id_, source in corpus.sources.items()
            if id_ not in corpus.articles
        ),
    )


def _article(id_: str, corpus: "Corpus") -> "Own":
    from claimcheck.archive.reuse import Own
    from claimcheck.load.document import Document

    source, article = corpus.sources[id_], corpus.articles[id_]
    outlet = corpus.actor(source.outlet).name if source.outlet else ""
    date = (source.published or "").removesuffix("~")
    credits_ = tuple(corpus.actor(actor).name for actor in source.credits)
    document = Document(id_, article.text, date, outlet, source.url or "")
    return Own(document, id_, source.file, corpus.sums[id_], article.written, credits_)


def _page(archive: Sequence[str], ours: _Ours, words: int | None, progress: "Progress") -> "ReusePage":
    """Return the texts, of two passes through the archive.

    Raises:
        ClaimcheckError: if the archive is none that is read.
        NothingToCheckError: if it holds no document.
    """
    from claimcheck.archive.reuse import WORDS, Archive
    from claimcheck.cli.engines import aside
    from claimcheck.cli.environment import jobs_wanted
    from claimcheck.load.archive import parts_of
    from claimcheck.load.partial import spilling
    from claimcheck.load.remote import located

    parts = aside(lambda: parts_of(tuple(map(located, archive))), jobs_wanted())
    compared = Archive(ours.own, parts, ours.agencies)
    with spilling() as spill:
        page = _Steps(compared, progress, spill).page(WORDS if words is None else words)
    return page._replace(unread=(*ours.unread, *page.unread))


class _Steps:
    """The steps of `archive.reuse`, each in one process or several."""

    def __init__(self, archive: "Archive", progress: "Progress", spill: "Spill") -> None:
        from claimcheck.cli.environment import jobs_wanted

        self._archive = archive
        self._progress = progress
        self._spill = spill
        self._jobs = jobs_wanted()

    def page(self, words: int) -> "ReusePage":
        """Return the texts of pairs that share so many words."""
        from claimcheck.archive import reuse
        from claimcheck.report.printings import ReusePage

        archive, spill = self._archive, self._spill
        scans = self._all(
            "reading the archive, parts", lambda part: reuse.scan(archive, part, spill), archive.size
        )
        unread = [message for one in scans for message in one.unread]
        if not any(one.number.size for one in scans[1:]):
            say_unread(unread, UNREAD_SHOWN)
            raise NothingToCheckError("the archive holds no document that can be read")
        documents = reuse.documents_of(scans)
        share = reuse.COMPARTMENTS
        tallies = self._all("grouping words", lambda one: reuse.group(one, documents, spill), share)
        for file, _ in documents.files:
            spill.remove(file)
        common = reuse.made_of_common(tallies)
        long = self._all("looking for long runs", lambda one: reuse.long_runs(one, spill), share)
        places = reuse.all_places(long)
        self._all("pairing articles", lambda one: reuse.pair(one, common, places, spill), share)
        found = self._all("comparing pairs", lambda one: reuse.join(one, spill), share)
        self._progress("putting texts together", 0, 0)
        texts = reuse.texts_of(found, words)
        wanted = [*reuse.by_part(texts, documents).items()]
        printed = self._all(
            "reading texts, parts",
            lambda one: reuse.print_part(archive, *wanted[one], texts),
            len(wanted),
        )
        return ReusePage(
            reuse.reused(texts, [copy for part in printed for copy in part.printed]),
            documents.size,
            {own.source: own.sha256 for own in archive.own},
            (*unread, *(message for part in printed for message in part.unread)),
        )

    def _all(self, what: str, task: Callable[[int], Result], count: int) -> list[Result]:
        from claimcheck.cli.engines import in_order, told

        return list(told(in_order(task, count, self._jobs), what, count, self._progress))
