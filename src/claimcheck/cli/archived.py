"""Archives that `find` and `suggest` look through: by their index where there is one, else document by document."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.output import Progress, progress_shown, say
from claimcheck.cli.tracing import UNREAD_SHOWN, require_numpy, say_unread
from claimcheck.errors import ClaimcheckError, NothingToCheckError

if TYPE_CHECKING:
    from claimcheck.archive.index import Proposed
    from claimcheck.archive.searching import ArchiveIndex, Best, Scanned
    from claimcheck.archive.terms import Within
    from claimcheck.check.actors.naming import Names
    from claimcheck.check.finding.matching import Query
    from claimcheck.load.archive_index import Manifest
    from claimcheck.load.document import Document
    from claimcheck.load.remote import Located
    from claimcheck.records.corpus import Corpus
    from claimcheck.records.model import Actor
    from claimcheck.records.read import Records
    from claimcheck.report.found import FoundPage, Printed, Searched, SuggestedPage
    from claimcheck.report.model import Report

_SHOWN = 3
"""So many names of files are told."""


class Place(NamedTuple):
    """Where to look, as it was given."""

    archive: "tuple[Located, ...]"
    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


class Material(NamedTuple):
    """The documents that were read, as articles, and what is known of the whole archive."""

    corpus: "Corpus"
    report: "Report"
    words: "ArchiveIndex"
    searched: "Searched"

    def found(self, page: "FoundPage") -> "FoundPage":
        """Return a page of hits with what the archive tells of their documents."""
        hits = tuple(hit._replace(printed=self._printed(hit.source)) for hit in page.hits)
        return page._replace(hits=hits, searched=self.searched)

    def suggested(self, page: "SuggestedPage") -> "SuggestedPage":
        """Return the same for suggestions."""
        items = tuple(item._replace(printed=self._printed(item.source)) for item in page.suggestions)
        return page._replace(suggestions=items, searched=self.searched)

    def _printed(self, id_: str) -> "Printed":
        from claimcheck.report.found import Printed

        source = self.corpus.sources[id_]
        return Printed(source.outlet or "", source.published or "", source.url or "")


def records_at_hand(claims: Path | None, sources: Path | None) -> "Records":
    """Return the records of the project, whose actors have names; none where there is no project and none was named.

    Raises:
        ClaimcheckError: if a folder that was named is missing, or the configuration cannot be used.
    """
    from claimcheck.cli.session import configuration, project_of
    from claimcheck.load.corpus import load_records
    from claimcheck.records.read import Records

    try:
        project = project_of(claims, sources)
    except ClaimcheckError:
        if claims or sources or configuration().file:
            raise
        return Records({}, {}, {})
    return load_records(project)


def search(place: Place, words: str, actors: "Mapping[str, Actor]") -> Material:
    """Return the documents of an archive that may have *words*, read.

    Raises:
        ClaimcheckError: if the archive or its index cannot be used, or no document is of an outlet that is asked for.
        NothingToCheckError: if it holds no document that can be read.
    """
    require_numpy()
    from claimcheck.archive.searching import ArchiveIndex, corpus_of, report_on
    from claimcheck.check.actors.naming import Names
    from claimcheck.check.finding.matching import read_query
    from claimcheck.load.archive_index import is_index
    from claimcheck.report.found import Searched

    names = Names(actors.values())
    query = read_query(words, names)
    indexes = [path for path in place.archive if isinstance(path, Path) and is_index(path)]
    with progress_shown() as progress:
        if indexes and len(place.archive) > 1:
            raise ClaimcheckError(f"{indexes[0]} is an index: look through one at a time")
        found = (
            _indexed(indexes[0], place, query, names, actors)
            if indexes
            else _scanned(place, query, names, actors, progress)
        )
    known, documents = found
    corpus = corpus_of(documents, actors)
    if known.undated:
        say(f"not looked through, since without a date: {known.undated:,} documents")
    return Material(
        corpus,
        report_on(corpus),
        ArchiveIndex(corpus.articles, known.having, known.documents),
        Searched(known.documents, known.met, len(documents), known.undated),
    )


def _within(place: Place, names: "Mapping[str, frozenset[str]]") -> "Within":
    from claimcheck.archive.terms import Within, days_of

    since, until = days_of(place.since or ""), days_of(place.until or "")
    outlets = frozenset[str]().union(*names.values())
    return Within(outlets, since[0] if since else None, until[1] if until else None)


def _indexed(
    folder: Path, place: Place, query: "Query", names: "Names", actors: "Mapping[str, Actor]"
) -> "tuple[Proposed, list[Document]]":
    from claimcheck.archive.index import BrokenIndexError, TextIndex
    from claimcheck.archive.searching import outlet_names
    from claimcheck.archive.terms import sought
    from claimcheck.load.archive_index import broken, read_manifest, stale

    manifest = read_manifest(folder)
    changed = stale(manifest)
    if any(changed):
        parts = zip(("changed", "gone", "new"), changed, strict=True)
        told = ", ".join(f"{len(names)} {what} ({_few(names)})" for what, names in parts if names)
        say(f"the index is older than its archive: {told}; claimcheck archive build -o {folder}")
    try:
        index = TextIndex(str(folder / manifest.generation))
        outlets = dict(outlet_names(place.outlets, actors))
        for outlet, forms in outlets.items():
            if not any(map(index.has_outlet, forms)):
                raise _no_outlet(outlet)
        proposed = index.propose(sought(query, names), _within(place, outlets))
    except BrokenIndexError:
        raise broken(folder) from None
    return proposed, list(read_again(proposed, manifest))


def read_again(proposed: "Proposed", manifest: "Manifest") -> "Iterator[Document]":
    """Yield the documents that stand where the index says, in the order of their likeliness."""
    from claimcheck.load.archive import read_part
    from claimcheck.load.archive_index import part_of
    from claimcheck.load.document import Document

    parts = {stamp.number: part_of(name, stamp) for name, stamp in manifest.files.items()}
    wanted: dict[int, list[int]] = {}
    for file, at in proposed.where:
        wanted.setdefault(file, []).append(at)
    read = {
        (file, at): document
        for file, places in wanted.items()
        if file in parts
        for at, document in read_part(parts[file], places)
        if isinstance(document, Document)
    }
    yield from (read[where] for where in proposed.where if where in read)


def _scanned(
    place: Place, query: "Query", names: "Names", actors: "Mapping[str, Actor]", progress: Progress
) -> "tuple[Best, list[Document]]":
    from claimcheck.archive.searching import best, outlet_names, respelt, scan_part
    from claimcheck.archive.terms import sought
    from claimcheck.cli.engines import aside, in_order, told
    from claimcheck.cli.environment import jobs_wanted
    from claimcheck.load.archive import parts_of, read_part
    from claimcheck.load.document import Document

    parts = aside(lambda: parts_of(place.archive), jobs_wanted())
    outlets = dict(outlet_names(place.outlets, actors))
    within = _within(place, outlets)

    def scanned_for(sought: "Query") -> "list[Scanned]":
        tasks = in_order(lambda i: scan_part(parts[i], sought, names, within), len(parts), jobs_wanted())
        return list(told(tasks, "reading the archive, parts", len(parts), progress))

    scanned = scanned_for(query)
    say_unread([message for part in scanned for message in part.unread], UNREAD_SHOWN, "")
    there = frozenset[str]().union(*(part.outlets for part in scanned))
    for outlet, forms in outlets.items():
        if there.isdisjoint(forms):
            raise _no_outlet(outlet)
    other = respelt(query, scanned)
    if other:
        scanned = scanned_for(other)
    known = best(scanned, sought(query, names).telling, other or query)
    if not known.documents and not known.undated:
        raise NothingToCheckError("the archive holds no document that can be read")
    read = (
        document
        for number, wanted in known.wanted.items()
        for _, document in read_part(parts[number], wanted)
        if isinstance(document, Document)
    )
    return known, list(read)


def _no_outlet(name: str) -> ClaimcheckError:
    return ClaimcheckError(f"no document of the archive is of the outlet `{name}`")


def _few(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(Path(name).name for name in names[:_SHOWN]) + more
