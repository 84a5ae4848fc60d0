"""The command about archives themselves: archive."""

from collections.abc import Sequence
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.boundary import refuse_folder, refuse_inputs
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import Progress, progress_shown, say, write_machine
from claimcheck.cli.tracing import UNREAD_SHOWN, require_numpy, say_unread
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from claimcheck.archive.index import TextIndex
    from claimcheck.load.archive import Part
    from claimcheck.load.archive_index import Manifest, Stamp
    from claimcheck.load.remote import Located


MOST_UNREAD = 1_000
"""Of one file so many mistakes are kept in the index, with how many more there are."""


class Action(StrEnum):
    """What is made of an archive."""

    BUILD = "build"
    PASSIM = "passim"


@app.command(
    "archive",
    epilog=examples(
        "claimcheck archive build news.jsonl pages.warc.gz -o news.index",
        "claimcheck archive build -o news.index",
        "claimcheck archive passim texts -o texts.jsonl",
    ),
)
def archive_command(
    action: Annotated[
        Action,
        typer.Argument(
            help="build: an index for `find` and `suggest`; passim: lines of JSON that passim reads."
        ),
    ],
    archives: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ARCHIVE]...",
            help="Folders of .txt, .jsonl, .ndjson (also .gz), .parquet, .warc (also .gz), or such files; or their addresses, s3:// or gs://.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The index's folder, or the file of lines.")
    ] = None,
    anew: Annotated[bool, typer.Option("--anew", help="Make the whole index anew.")] = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Make an index of an archive, or lines that passim reads.

    A second `build` reads only the files that have changed, and adds archives that are named. The index
    only tells where to look: whatever is found is read in the archive again. Exits with 1 if something
    could not be read.
    """
    from claimcheck.load.remote import located

    with errors_shown():
        places = tuple(map(located, archives or ()))
        if action is Action.PASSIM:
            unread = _passim(places, output, claims, sources)
        else:
            unread = _build(places, output, claims, sources, anew=anew)
        say_unread(unread, UNREAD_SHOWN, "")
        raise typer.Exit(PROBLEMS if unread else OK)


def _passim(
    archives: "tuple[Located, ...]", output: Path | None, claims: Path | None, sources: Path | None
) -> list[str]:
    from claimcheck.load.archive import parts_of, read_part
    from claimcheck.load.document import Document, passim_line

    if output is not None:
        refuse_inputs(output, claims, sources)
    if not archives:
        raise ClaimcheckError("name an archive")
    unread: list[str] = []
    lines: list[str] = []
    for part in parts_of(archives):
        for _, document in read_part(part):
            if isinstance(document, Document):
                lines.append(passim_line(document))
            else:
                unread.append(document)
    if not lines:
        say_unread(unread, UNREAD_SHOWN, "")
        raise NothingToCheckError("the archive holds no document that can be read")
    write_machine("".join(lines), output)
    return unread


def _build(
    archives: "tuple[Located, ...]",
    output: Path | None,
    claims: Path | None,
    sources: Path | None,
    *,
    anew: bool,
) -> list[str]:
    require_numpy()
    if output is None:
        raise ClaimcheckError("name the folder of the index with -o")
    refuse_folder(output, claims, sources)
    with progress_shown() as progress:
        built = build(output, archives, progress, anew=anew)
    for path in built.gone:
        say(f"no longer there, and left out: {path}")
    kept = f", {built.kept:,} as they were" if built.kept else ""
    added = f"{built.added:,} added, {built.removed:,} removed{kept}"
    say(f"{output}: {plural(built.documents, 'document')} in {plural(built.files, 'file')}; {added}")
    return list(built.unread)


class Built(NamedTuple):
    """What a build did."""

    files: int
    documents: int
    added: int
    removed: int
    kept: int
    unread: tuple[str, ...]
    gone: tuple[str, ...]
    """Archives that were indexed before, and are there no longer."""


def build(
    folder: Path, archives: "tuple[Located, ...]", progress: Progress = lambda *_: None, *, anew: bool = False
) -> Built:
    """Make the index in *folder*, or bring it up to what its archives are now, and *archives* with them.

    Raises:
        ClaimcheckError: if no archive is named, one is none that is read, or the index cannot be used or written.
        NothingToCheckError: if there is no document that can be read.
    """
    from claimcheck.load.archive_index import broken, is_index, is_whole, read_manifest
    from claimcheck.load.remote import located

    old = read_manifest(folder) if is_index(folder) and not anew else None
    if old is not None and not is_whole(folder, old):
        raise broken(folder)
    known = tuple(map(located, old.archives)) if old else ()
    there = tuple(path for path in known if path.exists())
    every = tuple(dict.fromkeys((*there, *(path.resolve() for path in archives))))
    if not every:
        raise ClaimcheckError("name an archive")
    built = _Building(folder, every, old, progress).build()
    return built._replace(gone=tuple(str(path) for path in known if path not in there))


class _Building:
    """One build: the files that are new or have changed are read, what is no longer there is taken out."""

    def __init__(
        self, folder: Path, archives: "tuple[Located, ...]", old: "Manifest | None", progress: Progress
    ) -> None:
        self._folder = folder
        self._archives = archives
        self._old = old
        self._progress = progress
        self._added = self._removed = self._read = 0

    def build(self) -> Built:
        from claimcheck.archive.index import BrokenIndexError, TextIndex
        from claimcheck.load.archive_index import Manifest, broken, files_of, keep, stamp_of, written

        known = self._old.files if self._old else {}
        files = files_of(self._archives)
        number = max((stamp.number for stamp in known.values()), default=0)
        stamps: dict[str, Stamp] = {}
        unread: list[str] = []
        try:
            with written(self._folder, self._old) as generation, ExitStack() as ending:
                index = TextIndex(str(self._folder / generation), anew=self._old is None)
                ending.callback(index.abandon)
                for name in known.keys() - files.keys():
                    self._removed += known[name].documents
                    index.remove_file(known[name].number)
                for count, (name, parts) in enumerate(sorted(files.items()), start=1):
                    self._progress("indexing, files", count, len(files))
                    number += 1
                    try:
                        stamp = stamp_of(name, known[name].number if name in known else number)
                    except OSError as error:
                        unread.append(f"{name}: {error.strerror}")
                        continue
                    stamps[name] = self._stamp(stamp, parts, index, known.get(name))
                index.commit()
                documents = sum(stamp.documents for stamp in stamps.values())
                unread += [message for stamp in stamps.values() for message in stamp.unread]
                if not documents:
                    say_unread(unread, UNREAD_SHOWN, "")
                    raise NothingToCheckError("the archive holds no document that can be read")
                keep(self._folder, Manifest(generation, tuple(map(str, self._archives)), stamps, {}))
        except BrokenIndexError:
            raise broken(self._folder) from None
        return Built(
            len(stamps), documents, self._added, self._removed, documents - self._added, tuple(unread), ()
        )

    def _stamp(
        self, stamp: "Stamp", parts: "Sequence[Part]", index: "TextIndex", known: "Stamp | None"
    ) -> "Stamp":
        """Return a file's stamp with what was read of it, and bring its documents into the index."""
        from claimcheck.archive.index import Where, key_of
        from claimcheck.load.archive import read_part

        stamp = stamp._replace(folder=str(parts[0].path) if parts[0].names else "")
        if known and (known.sha256, known.folder) == (stamp.sha256, stamp.folder):
            return known._replace(size=stamp.size, time=stamp.time)
        left = set(index.keys_of(stamp.number)) if known else set()
        documents = 0
        unread: list[str] = []
        for part in parts:
            for at, document in read_part(part):
                if isinstance(document, str):
                    unread.append(document)
                    continue
                documents += 1
                self._read += 1
                self._progress("indexing, documents", self._read, 0)
                where = Where(stamp.number, at)
                key = key_of(where, document)
                if key in left:
                    left.remove(key)
                else:
                    self._added += 1
                    index.add(where, document)
        for key in left:
            self._removed += 1
            index.remove(key)
        if len(unread) > MOST_UNREAD:
            unread[MOST_UNREAD:] = [f"{len(unread) - MOST_UNREAD:,} documents more of {parts[0].path}"]
        return stamp._replace(documents=documents, unread=tuple(unread))
