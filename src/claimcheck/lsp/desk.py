r"""What lies on the desk: the project as it is checked with what is typed and not yet saved, and places in its files.

Of a place is told what stands there, in which record and below which key. Lines count from 0, and in a line the units of
the encoding agreed upon. https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#position:
a line ends at `\n`, `\r\n` or `\r`, and nowhere else.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from claimcheck.check.remembered import Remembered
from claimcheck.load.corpus import load
from claimcheck.load.editing import WrittenFile, WrittenText
from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, decode
from claimcheck.load.project import Project
from claimcheck.load.texts import RecordFile, RecordText, read_texts, record_files
from claimcheck.load.yaml_tree import Tree, parse
from claimcheck.records.corpus import Corpus
from claimcheck.records.ids import Mention, Named, mentions
from claimcheck.records.model import LISTS, Source
from claimcheck.records.read import ListNode, MapNode, Node, Scalar
from claimcheck.report.model import Report

_END = re.compile(r"\r\n|\n|\r")


class Unit(StrEnum):
    """What columns count, by the protocol's names."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    UTF_32 = "utf-32"


_LENGTH: dict[Unit, Callable[[str], int]] = {
    Unit.UTF_8: lambda text: len(text.encode("utf-8", "surrogatepass")),
    Unit.UTF_16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    Unit.UTF_32: len,
}


class Position(NamedTuple):
    """A line from 0, and the units before the place in it."""

    line: int
    character: int


class Lines:
    """A text as an editor counts it; offsets are code points, everywhere else in this program."""

    def __init__(self, text: str, unit: Unit) -> None:
        """Take the text, and what its columns count."""
        self.text = text
        self._length = _LENGTH[unit]
        self._starts = [0, *(found.end() for found in _END.finditer(text))]
        self._ends = [*(found.start() for found in _END.finditer(text)), len(text)]

    def position(self, offset: int) -> Position:
        """Return the position of an offset; one within a line's end is its end."""
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        return Position(line, self._length(self.text[start : min(offset, self._ends[line])]))

    def offset(self, position: Position) -> int:
        """Return the offset of a position; behind a line's end, that; within a character, before it."""
        if position.line >= len(self._starts):
            return len(self.text)
        start, end = self._starts[position.line], self._ends[position.line]
        low, high = start, min(end, start + position.character)
        while low < high:
            middle = (low + high + 1) // 2
            if self._length(self.text[start:middle]) <= position.character:
                low = middle
            else:
                high = middle - 1
        return low

    def line_end(self, offset: int) -> int:
        """Return the offset of the end of the line that *offset* stands in, before its line break."""
        return self._ends[bisect_right(self._starts, offset) - 1]


class Spot(NamedTuple):
    """A record of a list, and where in it; None where there is none."""

    list: str
    id: str
    record: MapNode
    key: str | None = None
    evidence: int | None = None
    """Which of a claim's evidence, from 0."""
    item: MapNode | None = None
    """That evidence."""


def spot_at(file: WrittenFile, offset: int) -> Spot | None:
    """Return the record that an offset stands in, or behind; None where no record has begun."""
    for spot in reversed([*_records(file)]):
        if file.written.offset(spot.record.place) <= offset:
            return _inside(spot, file.written, offset)
    return None


def records_in(file: WrittenFile) -> tuple[Spot, ...]:
    """Return every record of a file with its id, in the order written."""
    return tuple(_records(file))


def _records(file: WrittenFile) -> Iterator[Spot]:
    for document in file.documents:
        for key, value in document.items:
            if key.text in LISTS and isinstance(value, ListNode):
                for item in value.items:
                    if isinstance(item, MapNode):
                        yield Spot(key.text, text_of(item, "id"), item)


def _inside(spot: Spot, written: WrittenText, offset: int) -> Spot:
    key, value = _last(spot.record, written, offset)
    if key != "evidence" or not isinstance(value, ListNode):
        return spot._replace(key=key)
    begun = [i for i, item in enumerate(value.items) if written.offset(item.place) <= offset]
    item = value.items[begun[-1]] if begun else None
    if not isinstance(item, MapNode):
        return spot._replace(key=key)
    return spot._replace(key=_last(item, written, offset)[0], evidence=begun[-1], item=item)


def _last(node: MapNode, written: WrittenText, offset: int) -> tuple[str | None, Node | None]:
    """Return the last key of a map, with its value, that has begun at an offset."""
    begun = [pair for pair in node.items if written.offset(pair[0].place) <= offset]
    return (begun[-1][0].text, begun[-1][1]) if begun else (None, None)


def pair_of(node: MapNode, name: str) -> tuple[Scalar, Node] | None:
    """Return a key of a map with its value."""
    return next(((key, value) for key, value in node.items if key.text == name), None)


def text_of(node: MapNode, name: str) -> str:
    """Return the text below a key; empty where there is none."""
    pair = pair_of(node, name)
    return pair[1].text if pair and isinstance(pair[1], Scalar) else ""


def mention_at(file: WrittenFile, offset: int) -> tuple[Named, Mention] | None:
    """Return the id that stands at an offset, and what it names."""
    for kind in Named:
        for mention in mentions(file.documents, kind):
            start = file.written.offset(mention.node.place) + (not mention.node.plain) + mention.start
            if start <= offset <= start + len(mention.id):
                return kind, mention
    return None


def mention_span(file: WrittenFile, mention: Mention) -> tuple[int, int]:
    """Return where an id begins and ends, in code points."""
    start = file.written.offset(mention.node.place) + (not mention.node.plain) + mention.start
    return start, start + len(mention.id)


def definition(files: Sequence[WrittenFile], kind: Named, id_: str) -> tuple[WrittenFile, Mention] | None:
    """Return where a record of *kind* has its id, or a key is first written."""
    for file in files:
        for mention in mentions(file.documents, kind):
            if mention.id == id_ and (mention.defines or kind is Named.KEY):
                return file, mention
    return None


class Seen(NamedTuple):
    """The records and articles at one time, and the report on them."""

    corpus: Corpus
    report: Report
    files: Mapping[str, WrittenFile]
    """Every file of records that is text, by its name in every output."""


class Desk:
    """A project, with the texts of the files that are open in the editor."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._open: dict[Path, str] = {}
        self._remembered = Remembered()
        self._trees: dict[str, tuple[str, Tree]] = {}

    def put(self, path: Path, text: str) -> None:
        """Take the text of a file as it stands in the editor."""
        self._open[path] = text

    def close(self, path: Path) -> None:
        """Take a file as it lies on the disk again."""
        self._open.pop(path, None)

    def path(self, shown: str) -> Path:
        """Return where a file of records lies, by its name in every output."""
        folder = self.project.shown
        return self.project.claims.resolve() / (shown if folder == "." else shown.removeprefix(f"{folder}/"))

    def is_of_records(self, path: Path) -> bool:
        """Return whether a check would read records of a file that lies, or will lie, at *path*."""
        folder = self.project.claims.resolve()
        return path.suffix.lower() in RECORD_SUFFIXES and path.is_relative_to(folder)

    def article(self, source: Source) -> Path:
        """Return where the article of a source lies."""
        return (self.project.sources / source.file).resolve()

    def look(self) -> Seen:
        """Return everything as it is now; what did not change is not checked again.

        Raises:
            ClaimcheckError: if the folder of claims cannot be looked into.
        """
        saved = list(record_files(self.project.claims, self.project.shown))
        texts = [self._typed(text, file.path) for file, text in zip(saved, read_texts(saved), strict=True)]
        unsaved = self._unsaved(saved)
        files = [*saved, *unsaved]
        texts += [self._typed(RecordText(file.shown), file.path) for file in unsaved]
        corpus = load(self.project, texts=texts, parse=self._parse)
        report = self._remembered.verify(corpus, self.project.min_origins)
        read = (self._read(file, text) for file, text in zip(files, texts, strict=True))
        return Seen(corpus, report, {file.shown: file for file in read if file is not None})

    def _unsaved(self, saved: Sequence[RecordFile]) -> list[RecordFile]:
        """Return the files of records that are open and not on the disk yet, by their names."""
        folder = self.project.claims.resolve()
        start = "" if self.project.shown == "." else f"{self.project.shown}/"
        known = {file.path.parent.resolve() / file.path.name for file in saved}
        return [
            RecordFile(path, start + path.relative_to(folder).as_posix())
            for path in sorted(self._open)
            if path not in known and self.is_of_records(path)
        ]

    def _parse(self, text: str, shown: str) -> Tree:
        """Return the tree of a text, which is made once."""
        known = self._trees.get(shown)
        if known is None or known[0] != text:
            known = self._trees[shown] = text, parse(text, shown)
        return known[1]

    def _typed(self, text: RecordText, path: Path) -> RecordText:
        # A link is told as a check tells it, whatever its target is called in the editor.
        typed = self._open.get(path.parent.resolve() / path.name)
        return text if typed is None else RecordText(text.shown, typed.encode("utf-8", "surrogatepass"))

    def _read(self, file: RecordFile, text: RecordText) -> WrittenFile | None:
        """Return a file with its tree; None where it is no text."""
        try:
            written = decode(text.content, "utf-8")
        except UnreadableError:
            return None
        documents = () if text.problem else self._parse(written, text.shown).documents
        return WrittenFile(file.path, text.shown, text.content, WrittenText(written), documents)
