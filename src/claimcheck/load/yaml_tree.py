"""YAML files as plain nodes, strictly: no value is changed, and what could change one is refused.

PyYAML's events (its C parser where there is one) carry every scalar as it was written and the
place of each; the tree is built from them without recursion, so depth costs nothing before it is
refused.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple, NoReturn, Protocol

import yaml

from claimcheck.load.broken_yaml import TOP_LEVEL, by_record, strays, without_cut_short
from claimcheck.problem import Place, Problem
from claimcheck.records.read import ListNode, MapNode, Node, Scalar

MAX_DEPTH = 32
MAX_TEXT = 100_000  # code points; a longer one has lost its closing quotation mark
_TOO_DEEP = f"nested deeper than {MAX_DEPTH}"


class _Mark(Protocol):
    """What both of PyYAML's kinds of marks have; they count from 0."""

    line: int
    column: int


_START = yaml.Mark("", 0, 0, 0, None, 0)
"""Where an event stands that has no mark; PyYAML gives one to each."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE = re.compile(r"[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|\Z)")
"""A line as YAML counts lines, which is not quite as str.splitlines does."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_COMMENT = re.compile(r"[ \t]*#")


class Tree(NamedTuple):
    """The maps of a file's documents, and the problems met."""

    documents: tuple[MapNode, ...]
    problems: tuple[Problem, ...]


class _RefusedError(Exception):
    """A part of YAML is refused; *problem* says why and where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def parse(text: str, file: str) -> Tree:
    """Return the tree of a YAML text.

    A text with a syntax error or a refused part is read once more, record by record, so that one
    mistake costs its own record and hides no other.

    Args:
        text: The text of the file.
        file: The name that places are to show.
    """
    lines = _LINE.findall(text)
    documents, problem = _try(lines, file, 0)
    if problem is None:
        maps = [document for document in documents if isinstance(document, MapNode)]
        others = tuple(_no_map(node) for node in documents if not isinstance(node, MapNode))
        whole, cut = without_cut_short(maps, strays(documents), lines)
        return Tree(whole, (*others, *cut))
    found, broken, problems = by_record(lines, file, _try)
    sections, cut = without_cut_short(found, [*broken, *strays(found)], lines)
    # A directive at the head of the file is not seen record by record: the first reading knew better.
    problems = [problem if found.place == problem.place else found for found in problems]
    first = next((index for index, text in enumerate(lines) if TOP_LEVEL.match(text)), len(lines))
    if not problems or any(
        text.strip() and not text.lstrip().startswith(("#", "%")) for text in lines[:first]
    ):
        # What stands before the first list was not read again: the first reading tells of it.
        problems.insert(0, problem)
    return Tree(sections, tuple(dict.fromkeys((*problems, *cut))))


def line_starts(text: str) -> list[int]:
    """Return where the lines of *text* begin, in code points, as YAML counts lines: a place's offset is that of its line and its column."""
    return [0, *accumulate(map(len, _LINE.findall(text)))]


def _try(lines: Sequence[str], file: str, offset: int) -> tuple[tuple[Node, ...], Problem | None]:
    """Return the documents of *lines*, or none and the first problem; *offset* lines stand before them."""
    text = "".join(lines)
    try:
        return tuple(_documents(text, lines, file, offset)), None
    except _RefusedError as error:
        return (), error.problem
    except yaml.MarkedYAMLError as error:
        return (), _too_deep(error, lines, file, offset) or _syntax_problem(error, lines, file, offset)
    except yaml.reader.ReaderError as error:
        return (), _reader_problem(error, text, file, offset)
    except (ValueError, OverflowError):
        # PyYAML's own parser, without libyaml, on an escape beyond the last character.
        return (), Problem("CC101", "an escape stands for no character", Place(file, offset + 1))


def _documents(text: str, lines: Sequence[str], file: str, offset: int) -> Iterator[Node]:
    take, loader = _Builder(file, lines, offset).take, _LOADER(text)
    next_event = loader.get_event
    try:
        while type(event := next_event()) is not yaml.StreamEndEvent:
            node = take(event)
            if node is not None and not _is_empty(node):
                yield node
    finally:
        loader.dispose()


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text


class _Open(NamedTuple):
    """A list or map whose end has not come yet."""

    place: Place
    is_map: bool
    items: list[Node]

    def closed(self) -> Node:
        """Return the node that it has become, without the pairs whose key is none."""
        items = self.items
        if not self.is_map:
            return _new_list((items, self.place))
        pairs = zip(items[::2], items[1::2], strict=True)
        return _new_map(([pair for pair in pairs if isinstance(pair[0], Scalar)], self.place))


class _Builder:
    """Builds nodes from events; holds the lists and maps that are open."""

    def __init__(self, file: str, lines: Sequence[str], offset: int) -> None:
        self._file = file
        self._lines = lines
        self._offset = offset
        self._open: list[_Open] = []
        self._written = range(0)  # blank lines, and the first behind them that is not

    def take(self, event: yaml.Event) -> Node | None:
        """Take one event; return the document's node when it is whole."""
        node: Node
        opened = self._open
        if isinstance(event, yaml.ScalarEvent):
            node = self._scalar(event)
            may_be_key = node.text != "<<"
        elif isinstance(event, yaml.CollectionEndEvent):
            node, may_be_key = opened.pop().closed(), False
        else:
            self._begin(event)
            return None
        if not opened:
            return node
        _, is_map, items = opened[-1]
        if is_map and not may_be_key and len(items) % 2 == 0:
            self._check_key(node)
        items.append(node)
        return None

    def _begin(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            if event.anchor or event.tag or len(self._open) >= MAX_DEPTH:
                self._refuse(event)
            self._open.append(_Open(self._place(event), isinstance(event, yaml.MappingStartEvent), []))
        elif isinstance(event, yaml.AliasEvent):
            raise self._refusal(event, "aliases (`*name`) are refused: put the text between quotation marks")

    def _check_key(self, node: Node) -> None:
        if not isinstance(node, Scalar):
            raise _RefusedError(Problem("CC108", "a key must be a text", node.place))
        if node.plain and node.text == "<<":
            raise _RefusedError(Problem("CC108", "merge keys (`<<`) are refused", node.place))

    def _refuse(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> NoReturn:
        if event.anchor:
            raise self._refusal(event, "anchors (`&name`) are refused: put the text between quotation marks")
        if event.tag:
            raise self._refusal(event, "tags (`!name`) are refused: put the text between quotation marks")
        raise self._refusal(event, _TOO_DEEP)

    def _refusal(self, event: yaml.Event, message: str) -> _RefusedError:
        return _RefusedError(Problem("CC108", message, self._place(event)))

    def _place(self, event: yaml.Event) -> Place:
        return _place_of(event.start_mark, self._file, self._offset)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        if event.anchor or event.tag or len(self._open) >= MAX_DEPTH:
            self._refuse(event)
        # libyaml calls the style of a plain scalar "", PyYAML's own parser None.
        value, plain = event.value, not event.style
        start, end = event.start_mark or _START, event.end_mark or _START
        line = start.line
        if not plain and line < end.line and event.style in {"'", '"'}:
            self._check_end(event, start, end)
        if len(value) > MAX_TEXT:
            raise self._refusal(
                event,
                f"a text of {len(value):,} characters is refused, over {MAX_TEXT:,}: does its closing quotation mark stand further down?",
            )
        if not value.isascii() and _SURROGATE.search(value):
            raise _RefusedError(Problem("CC101", "an escape stands for no character", self._place(event)))
        place = _new_place((self._file, self._offset + line + 1, start.column + 1))
        return _new_scalar((value, place, plain, plain and self._is_cut(end)))

    def _check_end(self, event: yaml.ScalarEvent, start: _Mark, end: _Mark) -> None:
        """Refuse a quoted text that runs on in lines less indented than the record it stands in."""
        if not self._open:
            return
        inside = self._open[-1].place.column - 1
        for line in self._lines[start.line + 1 : end.line + 1]:
            if line.strip() and len(line) - len(line.lstrip(" ")) < inside:
                message = "the text has no closing quotation mark before the next entry"
                raise _RefusedError(Problem("CC101", message, self._place(event)))

    def _is_cut(self, end: _Mark) -> bool:
        line = end.line
        if line >= len(self._lines):
            return False
        if _COMMENT.match(self._lines[line], end.column):
            return True
        # A comment indented like a next line of the text was surely meant as one.
        following = self._written_line(line + 1)
        if not following.lstrip(" ").startswith("#"):
            return False
        inside = self._open[-1].place.column - 1 if self._open else 0
        return len(following) - len(following.lstrip(" ")) > inside

    def _written_line(self, start: int) -> str:
        """Return the first line from *start* on that is not blank; many texts ask for the same, one by one."""
        if not self._written.start <= start < self._written.stop:
            lines = range(start, len(self._lines))
            found = next((i for i in lines if self._lines[i].strip()), len(self._lines))
            self._written = range(start, found + 1)
        return self._lines[self._written.stop - 1] if self._written.stop <= len(self._lines) else ""


def _too_deep(error: yaml.MarkedYAMLError, lines: Sequence[str], file: str, offset: int) -> Problem | None:
    """Return the refusal of a node too deep, if one stands before where the parser gave up."""
    # From PyYAML 6.0.4 on libyaml gives up at depth 1,000, before it hands out the first events.
    before = "".join(lines)[: error.problem_mark.index if error.problem_mark else 0]
    try:
        deque(_documents(before, lines, file, offset), maxlen=0)
    except _RefusedError as refused:
        return refused.problem if refused.problem.message == _TOO_DEEP else None
    except (yaml.YAMLError, ValueError, OverflowError):
        pass
    return None


def _syntax_problem(error: yaml.MarkedYAMLError, lines: Sequence[str], file: str, offset: int) -> Problem:
    # What is scanned or bracketed began where it went wrong; else the parser stopped there.
    is_inside = (error.context or "").startswith(("while scanning", "while parsing a flow"))
    mark = (error.context_mark if is_inside else None) or error.problem_mark or error.context_mark
    what = " ".join(part for part in (error.context, error.problem) if part)
    hint = _remedy(error, lines)
    return Problem("CC101", f"not valid YAML ({what}); {hint}", _place_of(mark, file, offset))


_COLUMN = "the keys of one record begin in the same column"
_CUT = "behind a closing quotation mark stands nothing else: write the whole value between single ones, each inside it twice"
_VALUE = "a value that holds `: ` or begins with a special character needs single quotation marks"
_REMEDIES = (
    ("while scanning a quoted scalar", "its closing quotation mark is missing"),
    ("escape", "between double quotation marks `\\` begins an escape: write single ones"),
    (
        "while parsing a flow",
        "a list or record in brackets is not closed; a value that begins with one needs single quotation marks",
    ),
)
"""What helps, by words of the parser's message."""
_FIRST_KEY = re.compile(r"[ \-]*[\w.]*")


def _remedy(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> str:
    """Return what most likely helps; only where the parser gave up tells that."""
    what = f"{error.context} {error.problem}"
    mark = error.problem_mark or error.context_mark
    before = lines[mark.line][: mark.column + 1] if mark and mark.line < len(lines) else ""
    if "\t" in before[: len(before) - len(before.lstrip())] or "a tab character" in what:
        return "indent with spaces, not with tabs"
    known = next((remedy for words, remedy in _REMEDIES if words in what), None)
    if known is None and "while parsing a block" in what:
        return _COLUMN if before[:-1].strip(" -") == "" else _CUT
    if known is None and "mapping values" in what and _FIRST_KEY.fullmatch(before[:-1]):
        return f"{_COLUMN}, and one has either a value or keys below it"
    return known or _VALUE


def _place_of(mark: _Mark | None, file: str, offset: int) -> Place:
    """Return where *mark* points, which counts from 0."""
    return _new_place((file, offset + mark.line + 1, mark.column + 1)) if mark else Place(file, offset + 1)


# In half the time that their own constructors take: a large project has a hundred thousand of each.
_new_place, _new_scalar = partial(tuple.__new__, Place), partial(tuple.__new__, Scalar)
_new_list, _new_map = partial(tuple.__new__, ListNode), partial(tuple.__new__, MapNode)


def _reader_problem(error: yaml.reader.ReaderError, text: str, file: str, line: int) -> Problem:
    # The C parser counts bytes, the other one characters; the character itself tells the place.
    code = error.character if isinstance(error.character, int) else ord(error.character)
    offset = max(0, text.find(chr(code)))
    start = text.rfind("\n", 0, offset) + 1
    place = Place(file, line + text.count("\n", 0, offset) + 1, offset - start + 1)
    return Problem(
        "CC101", f"YAML allows no character U+{code:04X}: remove it, or write it as an escape", place
    )


def _no_map(node: Node) -> Problem:
    return Problem("CC104", "a file holds the lists `sources:`, `actors:` or `claims:`", node.place)
