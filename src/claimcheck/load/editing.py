"""The files of records as texts to be changed together, and the plan of a change: nothing is written here.

A few characters of a YAML text are changed and no other byte of it: at the places of the nodes that were read of it.
"""

import codecs
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import UnreadableError, decode
from claimcheck.load.project import Project
from claimcheck.load.texts import read_texts, record_files
from claimcheck.load.yaml_tree import line_starts, parse
from claimcheck.problem import Place
from claimcheck.records.read import MapNode, Records, RecordsRead, Scalar, read_records
from claimcheck.report.proposal import Change


class Splice(NamedTuple):
    """So many characters from *start* on, and what stands there instead."""

    start: int
    length: int
    new: str


class WrittenText:
    """A text, and where in it its nodes are written."""

    def __init__(self, text: str) -> None:
        """Take the text as it was parsed."""
        self.text = text
        self._starts = line_starts(text)

    def offset(self, place: Place) -> int:
        """Return the offset of a place, in code points."""
        return self._starts[place.line - 1] + place.column - 1

    def start(self, node: Scalar) -> int:
        """Return where the characters of a scalar begin, which must be written as they are.

        Raises:
            ClaimcheckError: if an escape or a line break stands among them.
        """
        offset = self.offset(node.place) + (not node.plain)
        if self.text[offset : offset + len(node.text)] != node.text:
            raise ClaimcheckError(
                f"{node.place}: nothing was written: an escape or a line break stands in `{node.text}`; write it plainly first"
            )
        return offset

    def end(self, node: Scalar) -> int:
        """Return where a scalar ends, its closing quotation mark included.

        Raises:
            ClaimcheckError: if it is not written as it is.
        """
        return self.start(node) + len(node.text) + (not node.plain)

    def line_at(self, offset: int) -> int:
        """Return the line of an offset, counted from 1."""
        return bisect_right(self._starts, offset)

    def line_start(self, number: int) -> int:
        """Return where a line begins, counted from 1; behind the last one where the text ends."""
        return self._starts[number - 1] if number <= len(self._starts) else len(self.text)


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return *text* with all *splices*, of which no two overlap; their offsets are those before any."""
    parts: list[str] = []
    done = 0
    for start, length, new in sorted(splices):
        parts += [text[done:start], new]
        done = start + length
    return "".join((*parts, text[done:]))


class WrittenFile(NamedTuple):
    """A YAML file that was read whole: its bytes, its text without the byte order mark, and its nodes."""

    path: Path
    shown: str
    content: bytes
    written: WrittenText
    documents: tuple[MapNode, ...]


class Plan(NamedTuple):
    """What is to be written: the new content of the files that change, and every changed line, in order."""

    contents: Mapping[Path, bytes]
    changes: tuple[Change, ...]
    read: Mapping[Path, bytes]
    """The content of every file of records that the plan rests on."""


def read_files(project: Project) -> tuple[WrittenFile, ...]:
    """Return the files of records of *project*.

    Raises:
        ClaimcheckError: if any of them cannot be read to its end: what it names might be missed.
    """
    return tuple(_read(project))


def _read(project: Project) -> Iterator[WrittenFile]:
    files = list(record_files(project.claims, project.shown))
    for file, text in zip(files, read_texts(files), strict=True):
        if text.problem:
            raise ClaimcheckError(f"nothing was written: {text.problem.place}: {text.problem.message}")
        if text.content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
            raise ClaimcheckError(f"nothing was written: {file.shown} is no UTF-8; save it as UTF-8 first")
        try:
            decoded = decode(text.content, "utf-8")
        except UnreadableError as error:
            raise ClaimcheckError(f"nothing was written: {file.shown}: {error}") from None
        tree = parse(decoded, file.shown)
        if tree.problems:
            first = tree.problems[0]
            raise ClaimcheckError(f"nothing was written: mend this first: {first.place}: {first.message}")
        yield WrittenFile(file.path, file.shown, text.content, WrittenText(decoded), tree.documents)


def records_of(files: Iterable[WrittenFile]) -> RecordsRead:
    """Return the records of *files*, and the mistakes in them."""
    return read_records(document for file in files for document in file.documents)


def plan(
    files: tuple[WrittenFile, ...], splices: Mapping[str, list[Splice]], names: Callable[[str, str], str]
) -> Plan:
    """Return what *splices*, by the shown name of their file, make of *files*.

    Args:
        files: All files of records.
        splices: What is to change.
        names: What an id of a list is called behind the change: a guard against a wrong splice.

    Raises:
        ClaimcheckError: if the records would not be read as before.
    """
    contents: dict[Path, bytes] = {}
    changes: list[Change] = []
    after: list[WrittenFile] = []
    for file in files:
        wanted = splices.get(file.shown, [])
        text = spliced(file.written.text, wanted)
        after.append(file._replace(written=WrittenText(text), documents=parse(text, file.shown).documents))
        if wanted:
            mark = codecs.BOM_UTF8 if file.content.startswith(codecs.BOM_UTF8) else b""
            contents[file.path] = mark + text.encode("utf-8")
            changes += _changes(file, wanted)
    _require_same(records_of(files), records_of(after), names)
    return Plan(contents, tuple(changes), {file.path: file.content for file in files})


def _changes(file: WrittenFile, splices: Iterable[Splice]) -> Iterator[Change]:
    by_line: dict[int, list[Splice]] = {}
    for splice in splices:
        by_line.setdefault(file.written.line_at(splice.start), []).append(splice)
    for number, inside in sorted(by_line.items()):
        start = file.written.line_start(number)
        column = min(splice.start for splice in inside) - start + 1
        lines = max(file.written.line_at(splice.start + max(0, splice.length - 1)) for splice in inside)
        before = file.written.text[start : file.written.line_start(lines + 1)]
        moved = (splice._replace(start=splice.start - start) for splice in inside)
        yield Change(Place(file.shown, number, column), before, spliced(before, moved))


def _require_same(before: RecordsRead, after: RecordsRead, names: Callable[[str, str], str]) -> None:
    """Refuse a change behind which other records stand than before, or more mistakes."""
    is_same = all(
        {names(kind, id_) for id_ in getattr(before.records, kind)} == getattr(after.records, kind).keys()
        for kind in Records._fields
    )
    if not is_same or len(after.problems) > len(before.problems):
        raise ClaimcheckError(
            "nothing was written: the records would not be read as before; is an id written twice?"
        )
