"""Archives read: folders of texts, JSON lines (plain or gzipped, passim's among them), one document after the other.

A document has an id and a text; date, outlet and address where they are told. A file is read in parts, so that several
processes can share it, and each part can be read again for the few documents that are wanted of it.
"""

import gzip
import json
import os
import re
from collections.abc import Container, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import UnreadableError, decode, read_bytes, reason_of
from claimcheck.records.edtf import parse_date

PART_BYTES = 32_000_000
"""Of a file of lines, about so much is one part."""

PART_FILES = 2_000
"""Of a folder, so many files are one part."""

MAX_DOCUMENT = 20_000_000
"""Bytes of one document: what an article may have."""

_TEXT = ("text", "article", "content", "body")
_DATE = ("date", "published", "publication_date")
_OUTLET = ("outlet", "series", "source", "publisher")
_GERMAN = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")
_LINES = (".jsonl", ".ndjson", ".json", ".jsonl.gz", ".ndjson.gz", ".json.gz")


class Document(NamedTuple):
    """One text of an archive; what is not told of it is empty."""

    id: str
    text: str
    date: str = ""
    """YYYY, YYYY-MM or YYYY-MM-DD, of a moment with a zone the day in UTC; empty, too, where what is written is none."""
    outlet: str = ""
    url: str = ""


class Part(NamedTuple):
    """A part of an archive: a file from one byte to another, or some files of a folder."""

    path: Path
    start: int = 0
    end: int | None = None
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return what to call it in a message."""
        return f"{self.path}:{self.start}" if self.end is not None else str(self.path)


def parts_of(paths: tuple[Path, ...]) -> tuple[Part, ...]:
    """Return the parts of archives, in the order of their names.

    Raises:
        ClaimcheckError: if one is missing, or no archive that is read.
    """
    # A file that is named twice is one.
    once = dict.fromkeys(Path(os.path.realpath(path)) if path.exists() else path for path in paths)
    return tuple(part for path in once for part in _parts(path))


def _parts(path: Path) -> Iterator[Part]:
    try:
        if path.is_dir():
            yield from _of_folder(path)
        elif path.name.lower().endswith(_LINES):
            yield from _of_lines(path)
        elif path.is_file():
            raise ClaimcheckError(
                f"{path} is no archive that is read: a folder of .txt, or .jsonl, .ndjson (also .gz)"
            )
        else:
            raise ClaimcheckError(f"{path}: no such file or folder")
    except OSError as error:
        raise ClaimcheckError(f"{path} cannot be read ({reason_of(error)})") from None


def _of_folder(path: Path) -> Iterator[Part]:
    texts: list[str] = []
    lines: list[str] = []
    for folder, folders, names in os.walk(path):
        folders.sort()
        below = Path(folder).relative_to(path)
        texts += (str(below / name) for name in names if name.lower().endswith(".txt"))
        lines += (str(below / name) for name in names if name.lower().endswith(_LINES[:2] + _LINES[3:5]))
    if not texts and not lines:
        raise ClaimcheckError(f"{path} holds no texts: no .txt, .jsonl or .ndjson file")
    for name in sorted(lines):
        yield from _of_lines(path / name)
    texts.sort()
    for start in range(0, len(texts), PART_FILES):
        yield Part(path, names=tuple(texts[start : start + PART_FILES]))


def _of_lines(path: Path) -> Iterator[Part]:
    size = path.stat().st_size
    if path.name.lower().endswith(".gz") or size <= PART_BYTES:
        yield Part(path)
        return
    for start in range(0, size, PART_BYTES):
        yield Part(path, start, min(size, start + PART_BYTES))


def read_part(part: Part, wanted: Container[int] | None = None) -> Iterator[tuple[int, Document | str]]:
    """Yield the documents of a part with their number in it, or in place of one why it cannot be read.

    Args:
        part: The part.
        wanted: Numbers of the only documents that are wanted; None: all.
    """
    documents = _texts(part, wanted) if part.names else _json_lines(part, wanted)
    try:
        yield from documents
    except (OSError, EOFError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "it ends in the middle"
        yield -1, f"{part}: not read to its end ({reason})"


def _texts(part: Part, wanted: Container[int] | None) -> Iterator[tuple[int, Document | str]]:
    for number, name in enumerate(part.names):
        if wanted is None or number in wanted:
            try:
                text = decode(read_bytes(part.path / name, MAX_DOCUMENT), "utf-8")
            except UnreadableError as error:
                yield number, f"{part.path / name}: {error}"
            else:
                yield number, Document(Path(name).with_suffix("").as_posix(), text)


def _json_lines(part: Part, wanted: Container[int] | None) -> Iterator[tuple[int, Document | str]]:
    for number, line in enumerate(_lines(part)):
        if wanted is not None and number not in wanted:
            continue
        if line.strip():
            yield number, _document(line, f"{part}, line {number + 1}")


def _lines(part: Part) -> Iterator[bytes]:
    """Yield the lines that begin in a part."""
    if part.path.name.lower().endswith(".gz"):
        with gzip.open(part.path, "rb") as packed:
            yield from packed
        return
    with part.path.open("rb") as file:
        if part.start:
            # A line that began in the part before is its.
            file.seek(part.start - 1)
            file.readline()
        while part.end is None or file.tell() < part.end:
            line = file.readline(MAX_DOCUMENT)
            if not line:
                return
            yield line


def _document(line: bytes, place: str) -> Document | str:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return f"{place}: no JSON; a line is one document, in UTF-8"
    if not isinstance(record, dict):
        return f"{place}: no JSON object; a line is one document"
    # Of a teaser and the whole text the whole.
    text = max((record[key] for key in _TEXT if isinstance(record.get(key), str)), key=len, default="")
    if not text:
        return f"{place}: no text (one of {', '.join(_TEXT)})"
    id_ = _value(record, ("id", "name")) or place
    return Document(
        id_, text, _day(_value(record, _DATE)), _value(record, _OUTLET), _value(record, ("url", "uri"))
    )


def _day(written: str) -> str:
    """Return a date as far as it is known; nothing where it is not one that is read: ISO 8601, D.M.YYYY, RFC 2822."""
    if found := _GERMAN.fullmatch(written):
        written = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    try:
        return parse_date(written.removesuffix("~"))
    except ValueError:
        pass
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(written)
            return (moment.astimezone(UTC) if moment.tzinfo else moment).date().isoformat()
        except (ValueError, OverflowError):
            continue
    return ""


def _value(record: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    values = (record.get(key) for key in keys)
    texts = (" ".join(str(value).split()) for value in values if isinstance(value, str | int))
    return next(filter(None, texts), "")
