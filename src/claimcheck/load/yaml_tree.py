"""YAML files as plain nodes, strictly: no value is changed, and what could change one is refused.

PyYAML's events (its C parser where there is one) carry every scalar as it was written and the
place of each; the tree is built from them without recursion, so depth costs nothing before it is
refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, TypeGuard

import yaml

from claimcheck.problem import Place, Problem
from claimcheck.records.node import ListNode, MapNode, Node, Scalar

MAX_DEPTH = 32
MAX_BYTES = 5_000_000
_MAX_REPAIRS = 20
"""After this many syntax errors the rest of a file is left unread."""


class _Mark(Protocol):
    """What both of PyYAML's kinds of marks have; they count from 0."""

    line: int
    column: int


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE = re.compile(r"[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|\Z)")
"""A line as YAML counts lines, which is not quite as str.splitlines does."""

_ENTRY = re.compile(r" *(?=- )")
_TOP_LEVEL = re.compile(r"[^\s#-]")


class Tree(NamedTuple):
    """The maps of a file's documents, and the problems met."""

    documents: tuple[MapNode, ...]
    problems: tuple[Problem, ...]


class _RefusedError(Exception):
    """A part of YAML that is refused stands at *line* (0-based)."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def parse(text: str, file: str) -> Tree:
    """Return the tree of a YAML text.

    After a syntax error or a refused part the entry around it is blanked and the rest read again,
    so that one mistake hides no other.

    Args:
        text: The text of the file.
        file: The name that places are to show.
    """
    problems: list[Problem] = []
    lines = _LINE.findall(text)
    for _ in range(_MAX_REPAIRS):
        try:
            documents = tuple(_documents("".join(lines), file))
        except _RefusedError as error:
            problems.append(error.problem)
        except yaml.MarkedYAMLError as error:
            problems.append(_syntax_problem(error, file))
        except yaml.reader.ReaderError as error:
            return Tree((), (_reader_problem(error, text, file),))
        else:
            maps = tuple(document for document in documents if isinstance(document, MapNode))
            problems += [_no_map(node) for node in documents if not isinstance(node, MapNode)]
            return Tree(maps, tuple(problems))
        if not _blank_entry(lines, problems[-1].place.line - 1):
            break
    return Tree((), tuple(problems))


def _documents(text: str, file: str) -> Iterator[Node]:
    builder = _Builder(file, _LINE.findall(text))
    for event in yaml.parse(text, Loader=_LOADER):
        node = builder.take(event)
        if node is not None and not _is_empty(node):
            yield node


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    place: Place
    is_map: bool
    items: list[Node] = field(default_factory=list)

    def closed(self) -> Node:
        if not self.is_map:
            return ListNode(self.items, self.place)
        pairs = zip(self.items[::2], self.items[1::2], strict=True)
        return MapNode([(key, value) for key, value in pairs if _is_key(key)], self.place)


def _is_key(node: Node) -> TypeGuard[Scalar]:
    return isinstance(node, Scalar)


class _Builder:
    """Builds nodes from events; holds the lists and maps that are open."""

    def __init__(self, file: str, lines: list[str]) -> None:
        self._file = file
        self._lines = lines
        self._open: list[_Open] = []

    def take(self, event: yaml.Event) -> Node | None:
        """Take one event; return the document's node when it is whole."""
        if isinstance(event, yaml.ScalarEvent):
            self._check(event)
            return self._add(self._scalar(event))
        if isinstance(event, yaml.CollectionStartEvent):
            self._check(event)
            self._open.append(_Open(self._place(event), isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            return self._add(self._open.pop().closed())
        elif isinstance(event, yaml.AliasEvent):
            raise self._refusal(event, "aliases (`*name`) are refused: put the text between quotation marks")
        return None

    def _add(self, node: Node) -> Node | None:
        if not self._open:
            return node
        above = self._open[-1]
        if above.is_map and len(above.items) % 2 == 0:
            self._check_key(node)
        above.items.append(node)
        return None

    def _check_key(self, node: Node) -> None:
        if not isinstance(node, Scalar):
            raise _RefusedError(Problem("CC108", "a key must be a text", node.place))
        if node.plain and node.text == "<<":
            raise _RefusedError(Problem("CC108", "merge keys (`<<`) are refused", node.place))

    def _check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            raise self._refusal(event, "anchors (`&name`) are refused: put the text between quotation marks")
        if event.tag:
            raise self._refusal(event, "tags (`!name`) are refused: put the text between quotation marks")
        if len(self._open) >= MAX_DEPTH:
            raise self._refusal(event, f"nested deeper than {MAX_DEPTH}")

    def _refusal(self, event: yaml.Event, message: str) -> _RefusedError:
        return _RefusedError(Problem("CC108", message, self._place(event)))

    def _place(self, event: yaml.Event) -> Place:
        return _place_of(event.start_mark, self._file)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        plain = event.style is None
        return Scalar(event.value, self._place(event), plain, plain and self._is_cut(event.end_mark))

    def _is_cut(self, end: _Mark | None) -> bool:
        if end is None or end.line >= len(self._lines):
            return False
        return self._lines[end.line][end.column :].lstrip(" \t").startswith("#")


def _syntax_problem(error: yaml.MarkedYAMLError, file: str) -> Problem:
    scanning = error.context_mark if (error.context or "").startswith("while scanning") else None
    mark = scanning or error.problem_mark or error.context_mark
    what = " ".join(part for part in (error.context, error.problem) if part)
    hint = "a value that holds `: ` or begins with a special character needs single quotation marks"
    return Problem("CC101", f"not valid YAML ({what}); {hint}", _place_of(mark, file))


def _place_of(mark: _Mark | None, file: str) -> Place:
    """Return where *mark* points, which counts from 0."""
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _reader_problem(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    # The C parser counts bytes, the other one characters; the character itself tells the place.
    code = error.character if isinstance(error.character, int) else ord(error.character)
    offset = max(0, text.find(chr(code)))
    start = text.rfind("\n", 0, offset) + 1
    place = Place(file, text.count("\n", 0, offset) + 1, offset - start + 1)
    return Problem(
        "CC101", f"YAML allows no character U+{code:04X}: remove it, or write it as an escape", place
    )


def _no_map(node: Node) -> Problem:
    return Problem("CC104", "a file holds the lists `sources:`, `actors:` or `claims:`", node.place)


def _blank_entry(lines: list[str], line: int) -> bool:
    """Blank the lines of the list entry around *line*; return whether anything was blanked."""
    indents = [match.group() for text in lines if (match := _ENTRY.match(text))]
    outermost = min(indents, key=len, default="")

    def begins_entry(index: int) -> bool:
        match = _ENTRY.match(lines[index])
        return bool(match and match.group() == outermost) or bool(_TOP_LEVEL.match(lines[index]))

    start = min(line, len(lines) - 1)
    while start > 0 and not lines[start].strip():
        start -= 1
    end = start + 1
    while start > 0 and not begins_entry(start):
        start -= 1
    while end < len(lines) and not begins_entry(end):
        end += 1
    blanked = any(lines[index].strip() for index in range(start, end))
    lines[start:end] = ["\n"] * (end - start)
    return blanked
