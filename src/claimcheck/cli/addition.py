"""Make an article of a page: its text, its map, the untouched original, and one record more in a file of claims; and whether the original, and the page, still give it."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from claimcheck.cli.atomic import write_set
from claimcheck.cli.boundary import settled, settled_folder
from claimcheck.cli.inputs import MAX_FILE, Input
from claimcheck.cli.session import project_of, unknown
from claimcheck.cli.source_record import ClaimsFile, Files, State, describe, free_id, with_known
from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.page import Frozen, Page, UnreadablePageError, freeze
from claimcheck.ingest.readers import ENDINGS, Kind, kind_of
from claimcheck.load.apart import read_apart
from claimcheck.load.appended import indent_of, with_record
from claimcheck.load.corpus import load
from claimcheck.load.fetching import fetch
from claimcheck.load.files import UnreadableError, decode, read_bytes, resolve_below, shown_from
from claimcheck.load.project import Project, originals_folder, working_folder
from claimcheck.locate.quotation import Quote, search
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.records.read import Records
from claimcheck.render.visible import visible
from claimcheck.render.yaml import source_lines
from claimcheck.report.wording import plural
from claimcheck.text.article import Article
from claimcheck.text.layout import Zone


class Added(NamedTuple):
    """What was done, or would be."""

    id: str
    page: Page | None
    """None where it is there already."""
    record: str
    files: tuple[str, ...]
    """What was written, beside the file of claims."""
    claims: str
    """The file of claims, and the line in it."""


class Adder:
    """Adds one page after another to a project; each is there whole, or not at all."""

    def __init__(self, project: Project, originals: Path, to: Path | None, start: Path) -> None:
        """Look at the *project* whose originals lie in the folder *originals*.

        Args:
            project: Where its folders are.
            originals: The folder of the untouched files.
            to: The file of claims to put records into; None for the one that has sources.
            start: The working folder, from which files are shown.

        Raises:
            ClaimcheckError: if *to* is no file that a check reads, or holds mistakes.
        """
        self._project = project
        self._originals = originals
        self._start = start
        self._file = ClaimsFile(project, to, start)
        self._sums: dict[str, str] = {}

    def add(self, given: Input, id_: str | None, *, dry: bool) -> Added:
        """Add the page *given*, as *id_* if that is set; write nothing where it is *dry*, or there already.

        Raises:
            UnreadablePageError: if it cannot be read.
            ClaimcheckError: if it cannot be written; then nothing was.
        """
        if not given.content.strip():
            raise UnreadablePageError("this file is empty")
        before = self._file.read()
        records = before.reading.records
        same = self._same_original(given, records)
        if same:
            return Added(same, None, "", (), "")
        kind = kind_of(given.content, given.name)
        own = self._own_text(given, kind)
        page = with_known(read_apart(kind, given.content, given.charset), given.known)
        _refuse_empty(page)
        frozen = _as_it_is(given.content) if own else freeze(page)
        same = self._same_text(frozen, records)
        if same:
            return Added(same, None, "", (), "")
        # A file of that name is no text of another source's; the one that is added is its own.
        names = {path.name for path in _listed(self._project.sources)} - {own}
        taken = {*before.written, *(name.partition(".")[0] for name in names)}
        name = id_ or free_id(page, PurePosixPath(given.name).stem, taken)
        if name in before.written:
            raise ClaimcheckError(f"the id `{name}` is taken: give another with --id")
        original = None if own else self._original(given, name, kind)
        files = Files(own or f"{name}.txt", frozen.sha256, original)
        described = describe(page, name, files, records.actors.values())
        record = source_lines(described.known, described.comments, indent_of(before.content))
        content = with_record(before.content, record, self._shown(self._file.path))
        self._file.require_sound(before, content, name)
        texts = {} if own else {f"{name}.txt": frozen.text, f"{name}.map.json": frozen.map}
        copies = {original: given.content} if original and not self._lies_there(given) else {}
        if not dry:
            self._write(before, content, texts, copies)
        written = [self._shown(self._project.sources / file) for file in texts]
        written += [self._shown(self._originals / file) for file in copies]
        line = content.splitlines().index(record.splitlines()[0]) + 1
        return Added(name, page, record, tuple(written), f"{self._shown(self._file.path)}:{line}")

    def _same_original(self, given: Input, records: Records) -> str | None:
        """Return the source that was made of this very file."""
        wanted = hashlib.sha256(given.content).hexdigest()
        for source in records.sources.values():
            if source.original and self._sum(self._originals, source.original) == wanted:
                return source.id
            if given.place is not None and _is_same(self._project.sources / source.file, given.place):
                return source.id
        return None

    def _same_text(self, frozen: Frozen, records: Records) -> str | None:
        for source in records.sources.values():
            if (source.sha256 or self._sum(self._project.sources, source.file)) == frozen.sha256:
                return source.id
        return None

    def _sum(self, folder: Path, file: str) -> str:
        key = f"{folder}/{file}"
        if key not in self._sums:
            self._sums[key] = ""
            with suppress(UnreadableError, OSError, RuntimeError):
                content = read_bytes(resolve_below(folder, file), MAX_FILE)
                self._sums[key] = hashlib.sha256(content).hexdigest()
        return self._sums[key]

    def _own_text(self, given: Input, kind: Kind) -> str | None:
        """Return the name of a plain text that lies among the articles already: it is one as it is."""
        if kind is not Kind.PLAIN or given.place is None:
            return None
        inside = _below(given.place, self._project.sources)
        if inside is None:
            return None
        try:
            decode(given.content, "utf-8")
        except UnreadableError:
            return None
        return inside

    def _original(self, given: Input, id_: str, kind: Kind) -> str:
        if self._lies_there(given) and given.place is not None:
            return _below(given.place, self._originals) or ""
        suffix = next(
            (end for end in (*ENDINGS,) if given.name.lower().endswith(end) and ENDINGS[end] is kind), None
        )
        return f"{id_}.original{suffix or next(end for end, of in ENDINGS.items() if of is kind)}"

    def _lies_there(self, given: Input) -> bool:
        return given.place is not None and _below(given.place, self._originals) is not None

    def _write(
        self, before: State, content: str, texts: Mapping[str, str], copies: Mapping[str, bytes]
    ) -> None:
        placed: list[Path] = []
        try:
            for folder, files in ((self._project.sources, texts), (self._originals, copies)):
                placed += _place(folder, files)
            self._file.replace(before, content)
        except BaseException as error:
            for path in placed:
                path.unlink(missing_ok=True)
            if isinstance(error, OSError):
                name = Path(error.filename or self._file.path).name
                why = _THERE if isinstance(error, FileExistsError) else error.strerror
                raise ClaimcheckError(f"nothing was written: {name}: {why}") from None
            raise

    def _shown(self, path: Path) -> str:
        return shown_from(path, self._start)


_THERE = (
    "a file of that name lies there, and it is no source's: give another id with --id, or move the file"
    " (claimcheck sources --unregistered lists such files)"
)


def _refuse_empty(page: Page) -> None:
    if all(block.zone is Zone.LEFT_OUT for block in page.blocks):
        raise UnreadablePageError("holds no article: all of its words stand in menus, teasers or comments")


def _as_it_is(content: bytes) -> Frozen:
    return Frozen("", hashlib.sha256(content).hexdigest(), "")


def _place(folder: Path, files: Mapping[str, str | bytes]) -> Iterator[Path]:
    """Write new files, and yield where they are."""
    if not files:
        return iter(())
    place = settled_folder(folder)
    for file in files:
        settled(folder / file, within=folder)
    write_set(place, files, anew=True)
    return iter([place / file for file in files])


def _below(file: Path, folder: Path) -> str | None:
    real, root = Path(os.path.realpath(file)), Path(os.path.realpath(folder))
    return real.relative_to(root).as_posix() if real.is_relative_to(root) else None


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError, ValueError):
        return one.samefile(other)
    return False


def _listed(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from folder.iterdir()


_MAX_FILE = 100_000_000


def recheck(
    ids: Sequence[str], claims: Path | None, sources: Path | None, *, online: bool, allow_private: bool
) -> tuple[list[str], bool]:
    """Return a line for each source that was made of a page, and whether all are as they were.

    Raises:
        ClaimcheckError: if a source is not there, or nothing was made of a page.
    """
    project = project_of(claims, sources)
    folder = originals_folder(project, working_folder())
    corpus = load(project)
    missing = [id_ for id_ in ids if id_ not in corpus.sources]
    if missing:
        raise unknown("source", missing[0], corpus.sources)
    wanted = [
        source for source in corpus.sources.values() if source.original and (not ids or source.id in ids)
    ]
    if not wanted:
        which = f"source {ids[0]} has no `original`" if ids else "no source has an `original`"
        raise ClaimcheckError(f"{which}: claimcheck add makes articles of pages")
    found = [
        found
        for source in wanted
        for found in _checked(source, corpus, folder, online=online, allow_private=allow_private)
    ]
    return [line for line, _ in found], all(is_same for _, is_same in found)


def _checked(
    source: Source, corpus: Corpus, folder: Path, *, online: bool, allow_private: bool
) -> Iterator[tuple[str, bool]]:
    try:
        content = read_bytes(resolve_below(folder, source.original or ""), _MAX_FILE)
        page = read_apart(kind_of(content, source.original or ""), content)
    except (UnreadableError, UnreadablePageError) as error:
        yield f"{source.id}: {source.original}: {error}", False
        return
    if freeze(page).sha256 == corpus.sums.get(source.id):
        yield f"{source.id}: {source.original} gives the same text", True
    elif page.extractor != source.extractor:
        yield (
            f"{source.id}: {source.original} gives another text now; it was made with {source.extractor}",
            False,
        )
    else:
        yield (
            f"{source.id}: {source.original}, or the text made of it, has changed, or this version reads it otherwise",
            False,
        )
    if online and source.url:
        yield from _on_the_web(source, page, corpus, allow_private=allow_private)


_MOST_TOLD = 5
_LONGEST_TOLD = 200


def _on_the_web(
    source: Source, old: Page, corpus: Corpus, *, allow_private: bool
) -> Iterator[tuple[str, bool]]:
    try:
        fetched = fetch(source.url or "", allow_private=allow_private)
        new = read_apart(kind_of(fetched.content, "page.html"), fetched.content, fetched.charset)
    except (ClaimcheckError, UnreadablePageError) as error:
        yield f"{source.id}: {error}", False
        return
    before, now = _article(old), _article(new)
    gone, come = [one for one in before if one not in now], [one for one in now if one not in before]
    if not gone and not come:
        yield f"{source.id}: the page says the same today", True
        return
    yield f"{source.id}: the page has changed: {plural(len(gone), 'block')} gone, {len(come)} new", False
    for name, blocks in (("gone", gone), ("new", come)):
        for words in blocks[:_MOST_TOLD]:
            shown = words if len(words) <= _LONGEST_TOLD else f"{words[:_LONGEST_TOLD]} …"
            yield f"  {name}: {visible(shown)}", False
        if len(blocks) > _MOST_TOLD:
            yield f"  {name}: {len(blocks) - _MOST_TOLD} more", False
    for claim in _losing(source, old, new, corpus):
        yield f"  no longer on the page: a quotation of {claim}", False


def _losing(source: Source, old: Page, new: Page, corpus: Corpus) -> Iterator[str]:
    """Yield the claims that quote words of *old* which *new* does not have."""
    before, now = (Article(freeze(_only_article(page)).text) for page in (old, new))
    for claim in corpus.claims.values():
        quoted = [evidence.quote for evidence in claim.evidence if evidence.source == source.id]
        if any(search(Quote(one), before).hits and not search(Quote(one), now).hits for one in quoted):
            yield claim.id


def _only_article(page: Page) -> Page:
    return replace(page, blocks=tuple(block for block in page.blocks if block.zone is not Zone.LEFT_OUT))


def _article(page: Page) -> dict[str, None]:
    """Return its blocks, each once, in order."""
    return dict.fromkeys(" ".join(block.text.split()) for block in _only_article(page).blocks)
