"""Make an article of a page: its text, its map, the untouched original, and one record more in a file of claims."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from claimcheck.cli.atomic import replace_file, write_set
from claimcheck.cli.boundary import settled, settled_folder
from claimcheck.cli.described import Files, describe, free_id, with_known
from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.frozen import Frozen, freeze
from claimcheck.ingest.page import Page, UnreadablePageError
from claimcheck.ingest.readers import ENDINGS, Kind, kind_of
from claimcheck.load.apart import read_apart
from claimcheck.load.appended import indent_of, with_record
from claimcheck.load.corpus import read_trees
from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, decode, read_bytes, resolve_below
from claimcheck.load.project import Project
from claimcheck.load.texts import MAX_BYTES, RecordText, read_texts, record_files
from claimcheck.records.read import Records, RecordsRead, read_records
from claimcheck.render.yaml import source_lines
from claimcheck.text.layout import Zone

DEFAULT_FILE = "sources.yaml"


class Input(NamedTuple):
    """A file to make an article of."""

    shown: str
    """Its name or address, for messages."""
    content: bytes
    place: Path | None = None
    """Where it lies; None where it was fetched."""
    charset: str | None = None
    known: Mapping[str, str] = {}
    """What is known of it from elsewhere, by the keys of what a page declares."""

    @property
    def name(self) -> str:
        """The last part of its name."""
        return PurePosixPath(self.shown.partition("?")[0].rstrip("/")).name


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
        self._target = self._claims_file(to)
        self._sums: dict[str, str] = {}

    def add(self, given: Input, id_: str | None, *, dry: bool) -> Added:
        """Add the page *given*, as *id_* if that is set; write nothing where it is *dry*, or there already.

        Raises:
            UnreadablePageError: if it cannot be read.
            ClaimcheckError: if it cannot be written; then nothing was.
        """
        if not given.content.strip():
            raise UnreadablePageError("this file is empty")
        before = self._read()
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
        content = with_record(before.content, record, self._shown(self._target))
        self._check(before, content, name)
        texts = {} if own else {f"{name}.txt": frozen.text, f"{name}.map.json": frozen.map}
        copies = {original: given.content} if original and not self._lies_there(given) else {}
        if not dry:
            self._write(before, content, texts, copies)
        written = [self._shown(self._project.sources / file) for file in texts]
        written += [self._shown(self._originals / file) for file in copies]
        line = content.splitlines().index(record.splitlines()[0]) + 1
        return Added(name, page, record, tuple(written), f"{self._shown(self._target)}:{line}")

    def _claims_file(self, to: Path | None) -> Path:
        folder = self._project.claims
        if to is None:
            return self._default_file()
        path = self._start / to
        inside = Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
        if path.suffix.lower() not in RECORD_SUFFIXES or not inside:
            raise ClaimcheckError(
                f"{to} is no YAML file in the folder of claims, so that no check would read it"
            )
        return path

    def _default_file(self) -> Path:
        folder = self._project.claims
        usual = folder / DEFAULT_FILE
        if os.path.lexists(usual):
            return usual
        for file in record_files(folder, self._project.shown):
            with suppress(UnreadableError, OSError):
                if not file.refused and b"\nsources:" in b"\n" + read_bytes(file.path, MAX_BYTES):
                    return file.path
        return usual

    def _read(self) -> "_State":
        texts = tuple(read_texts(record_files(self._project.claims, self._project.shown)))
        documents, problems = read_trees(texts)
        reading = read_records(documents)
        shown = self._name_of(self._target)
        content = next((text.content for text in texts if text.shown == shown), b"")
        if any(problem.place.file == shown for problem in problems):
            raise ClaimcheckError(
                f"{shown} has mistakes: mend them first (claimcheck lint), or name another with --to"
            )
        try:
            written = decode(content, "utf-8")
        except UnreadableError as error:
            raise ClaimcheckError(f"{shown} {error}") from None
        kinds = Counter((problem.code, problem.message) for problem in (*problems, *reading.problems))
        return _State(texts, reading, written, kinds)

    def _name_of(self, file: Path) -> str:
        """Return the name of a file of claims as checks show it."""
        inside = Path(
            os.path.relpath(os.path.realpath(file), os.path.realpath(self._project.claims))
        ).as_posix()
        return inside if self._project.shown == "." else f"{self._project.shown}/{inside}"

    def _check(self, before: "_State", content: str, id_: str) -> None:
        """Refuse what `verify` would: the record is one more, and nothing else is read in another way."""
        shown = self._name_of(self._target)
        texts = [text for text in before.texts if text.shown != shown]
        documents, problems = read_trees((*texts, RecordText(shown, content.encode("utf-8"))))
        reading = read_records(documents)
        new = (
            Counter((problem.code, problem.message) for problem in (*problems, *reading.problems))
            - before.problems
        )
        others = {key: record for key, record in reading.records.sources.items() if key != id_}
        same = others.keys() == before.reading.records.sources.keys()
        if new or id_ not in reading.records.sources or not same:
            first = next(iter(new), ("", "the record would not be read as it is meant"))[1]
            raise ClaimcheckError(f"nothing was written: {shown} would have a mistake, {first}")

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
        self, before: "_State", content: str, texts: Mapping[str, str], copies: Mapping[str, bytes]
    ) -> None:
        placed: list[Path] = []
        try:
            for folder, files in ((self._project.sources, texts), (self._originals, copies)):
                placed += _place(folder, files)
            self._replace(before, content)
        except BaseException as error:
            for path in placed:
                path.unlink(missing_ok=True)
            if isinstance(error, OSError):
                name = Path(error.filename or self._target).name
                why = _THERE if isinstance(error, FileExistsError) else error.strerror
                raise ClaimcheckError(f"nothing was written: {name}: {why}") from None
            raise

    def _replace(self, before: "_State", content: str) -> None:
        """Write the file of claims, unless somebody else has changed it since it was read."""
        settled(self._target, within=self._project.claims)
        now = b""
        if os.path.lexists(self._target):
            try:
                now = read_bytes(self._target, MAX_BYTES)
            except UnreadableError as error:
                raise ClaimcheckError(f"nothing was written: {self._shown(self._target)}: {error}") from None
        shown = self._name_of(self._target)
        if now != next((text.content for text in before.texts if text.shown == shown), b""):
            raise ClaimcheckError(f"nothing was written: {shown} has changed meanwhile; run it once more")
        mark = b"\xef\xbb\xbf" if now.startswith(b"\xef\xbb\xbf") else b""
        replace_file(self._target, mark + content.encode("utf-8"))

    def _shown(self, path: Path) -> str:
        try:
            return Path(os.path.relpath(path, self._start)).as_posix()
        except ValueError:
            return path.name


_THERE = (
    "a file of that name lies there, and it is no source's: give another id with --id, or move the file"
    " (claimcheck sources --unregistered lists such files)"
)

MAX_FILE = 100_000_000
"""Bytes of a file to add: a PDF of 100 MB is a book with its pictures."""


class _State(NamedTuple):
    """The files of claims as they are."""

    texts: tuple[RecordText, ...]
    reading: RecordsRead
    content: str
    """Of the file to write."""
    problems: Counter[tuple[str, str]]

    @property
    def written(self) -> frozenset[str]:
        """The ids of sources that are written anywhere, accepted or not."""
        return frozenset(self.reading.records.sources) | frozenset(
            problem.source for problem in self.reading.problems if problem.source
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
