"""Archives read, one document after the other: folders of texts, JSON lines (passim's among them), Parquet, WARC.

A document has an id and a text; date, outlet and address where they are told. A file is read in parts, so that several
processes can share it, and each part can be read again for the few documents that are wanted of it. What cannot be read
is told in its place, and the rest is read.
"""

import gzip
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.document import NO_TEXT, Document, groups_of, of_record, rows_of
from claimcheck.load.files import UnreadableError, decode, reason_of
from claimcheck.load.remote import Located, Remote, content_of

PART_BYTES = 32_000_000
"""Of a file of lines, or of a table, unpacked, about so much is one part."""

PART_FILES = 2_000
"""Of a folder, so many files are one part."""

MAX_DOCUMENT = 20_000_000
"""Bytes of one document: what an article may have."""

_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_NAMED_LINES = (*_LINES, ".json", ".json.gz")
"""What is read as lines where a file is named, and not where one stands in a folder."""

_TABLES = (".parquet",)
_PAGES = (".warc", ".warc.gz")
READ = "a folder of .txt, .jsonl, .ndjson (also .gz), .parquet, .warc (also .gz)"
"""What archives are, in a message."""


class Part(NamedTuple):
    """A part of an archive: a file from one byte or row group to another, or some files of a folder."""

    path: Located
    start: int = 0
    end: int | None = None
    names: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether each of its documents is read without those before it: of lines and texts on this machine."""
        name = self.path.name.lower()
        return isinstance(self.path, Path) and (
            bool(self.names) or name.endswith((".jsonl", ".ndjson", ".json"))
        )

    def __str__(self) -> str:
        """Return what to call it in a message."""
        return f"{self.path}:{self.start}" if self.end is not None else str(self.path)


def parts_of(paths: tuple[Located, ...]) -> tuple[Part, ...]:
    """Return the parts of archives, in the order of their names.

    Raises:
        ClaimcheckError: if one is missing, or no archive that is read.
    """
    # A file that is named twice is one.
    once = dict.fromkeys(
        Path(os.path.realpath(path)) if isinstance(path, Path) and path.exists() else path for path in paths
    )
    return tuple(part for path in once for part in _parts(path))


def _parts(path: Located) -> Iterator[Part]:
    try:
        if path.is_dir():
            yield from _of_folder(path)
        elif path.is_file():
            yield from _of_file(path)
        else:
            raise ClaimcheckError(f"{path}: no such file or folder")
    except OSError as error:
        raise ClaimcheckError(f"{path} cannot be read ({reason_of(error)})") from None
    except ImportError as error:
        raise ClaimcheckError(f"{path}: {_missing(error)}") from None


def _of_folder(path: Located) -> Iterator[Part]:
    files = dict(sorted(_below(path)))
    texts = [name for name in files if name.lower().endswith(".txt")]
    others = [name for name in files if name.lower().endswith((*_LINES, *_TABLES, *_PAGES))]
    if not texts and not others:
        raise ClaimcheckError(f"{path} holds no archive that is read: {READ}")
    for name in others:
        yield from _of_file(files[name])
    for start in range(0, len(texts), PART_FILES):
        yield Part(path, names=tuple(texts[start : start + PART_FILES]))


def _below(path: Located) -> Iterable[tuple[str, Located]]:
    if isinstance(path, Remote):
        return path.files()
    every = (Path(folder, name) for folder, _, names in os.walk(path) for name in names)
    return ((str(file.relative_to(path)), file) for file in every)


def _of_file(path: Located) -> Iterator[Part]:
    name = path.name.lower()
    if name.endswith(_TABLES):
        yield from _of_table(path)
    elif name.endswith(_NAMED_LINES):
        yield from _of_lines(path)
    elif name.endswith(_PAGES):
        yield Part(path)
    else:
        raise ClaimcheckError(f"{path} is no archive that is read: {READ}")


def _of_lines(path: Located) -> Iterator[Part]:
    size = path.stat().st_size
    if path.name.lower().endswith(".gz") or size <= PART_BYTES:
        yield Part(path)
        return
    for start in range(0, size, PART_BYTES):
        yield Part(path, start, min(size, start + PART_BYTES))


def _of_table(path: Located) -> Iterator[Part]:
    """Yield the row groups of a table, as many together as are one part; one that cannot be read is told when it is read."""
    try:
        groups = groups_of(path)
    except (ImportError, OSError, UnreadableError):
        groups = []
    start, size = 0, 0
    for number, (_, group) in enumerate(groups):
        if size and size + group > PART_BYTES:
            yield Part(path, start, number)
            start, size = number, 0
        size += group
    yield Part(path, start, len(groups)) if start else Part(path)


def read_part(part: Part, wanted: Iterable[int] | None = None) -> Iterator[tuple[int, Document | str]]:
    """Yield the documents of a part with their number in it, or in place of one why it cannot be read.

    The number is the byte of a line or record (of lines that are packed, unpacked), a table's row, a text's place among
    the names of its part.

    Args:
        part: The part.
        wanted: Numbers of the only documents that are wanted; None: all.
    """
    numbers = None if wanted is None else sorted(wanted)
    try:
        yield from _documents(part, numbers)
    except (OSError, EOFError, UnreadableError) as error:
        yield -1, f"{part}: not read to its end ({_reason(error)})"
    except ImportError as error:
        yield -1, f"{part}: {_missing(error)}"


def _missing(error: ImportError) -> str:
    library = (error.name or "a library").partition(".")[0]
    extra = "parquet" if library == "pyarrow" else "add"
    return f"{library} is not installed: pip install 'claimcheck-cli[{extra}]'"


def _reason(error: OSError | EOFError | UnreadableError) -> str:
    if isinstance(error, OSError):
        # What a library raises of content has no number.
        return reason_of(error) if error.errno else "damaged"
    return str(error) if isinstance(error, UnreadableError) else "it ends in the middle"


def _documents(part: Part, wanted: Sequence[int] | None) -> Iterator[tuple[int, Document | str]]:
    name = part.path.name.lower()
    if part.names:
        yield from _texts(part, wanted)
    elif name.endswith(_TABLES):
        end = len(groups_of(part.path)) if part.end is None else part.end
        yield from rows_of(part.path, part.start, end, wanted)
    elif name.endswith(_PAGES):
        from claimcheck.load.document import saved_pages

        yield from saved_pages(part.path, wanted)
    else:
        for count, (number, line) in enumerate(_lines(part, wanted), start=1):
            if line.strip():
                found = _document(line, f"{part.path.name}, byte {number}")
                yield number, f"{part}, line {count}: {found}" if isinstance(found, str) else found


def _texts(part: Part, wanted: Sequence[int] | None) -> Iterator[tuple[int, Document | str]]:
    for number in range(len(part.names)) if wanted is None else wanted:
        name = part.names[number]
        try:
            text = decode(content_of(part.path / name, MAX_DOCUMENT), "utf-8")
        except UnreadableError as error:
            yield number, f"{part.path / name}: {error}"
        else:
            yield number, Document(Path(name).with_suffix("").as_posix(), text)


def _lines(part: Part, wanted: Sequence[int] | None) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that begin in a part with their bytes, or those that begin where it is said."""
    is_packed = part.path.name.lower().endswith(".gz")
    with part.path.open("rb") as stream, gzip.open(stream, "rb") if is_packed else stream as file:
        if wanted is None:
            yield from _lines_from(file, part)
            return
        for number in wanted:
            file.seek(number)
            yield number, file.readline(MAX_DOCUMENT)


def _lines_from(file: "BinaryIO | gzip.GzipFile", part: Part) -> Iterator[tuple[int, bytes]]:
    at = part.start
    if at:
        # A line that began in the part before is its.
        file.seek(at - 1)
        at += len(file.readline()) - 1
    while part.end is None or at < part.end:
        line = file.readline(MAX_DOCUMENT)
        if not line:
            return
        yield at, line
        at += len(line)


def _document(line: bytes, place: str) -> Document | str:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return "no JSON; a line is one document, in UTF-8"
    if not isinstance(record, dict):
        return "no JSON object; a line is one document"
    return of_record(record, place) or NO_TEXT
