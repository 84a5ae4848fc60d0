"""Files of records that are no YAML as a whole, read record by record, and records that YAML ended too early.

A line that is less indented than it should be ends the record before it. YAML takes that for whole, and its
quotation, cut short, might be found, though its last value perhaps went on in the line that belongs to no record.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from claimcheck.problem import Place, Problem
from claimcheck.records.model import LISTS, RECORDS, keys_of
from claimcheck.records.read import ListNode, MapNode, Node, Scalar
from claimcheck.records.shape import Text

TOP_LEVEL = re.compile(r"[^\s#-]")
DASH = re.compile(r" *(?=-(?:\s|\Z))")
_COMMENT = re.compile(r"\s#.*\Z|\A\s*#.*\Z", re.DOTALL)
_CLOSING = frozenset("'\"]}")
_WORDLESS = frozenset(
    key
    for record in RECORDS.values()
    for key, definition in keys_of(record).items()
    if isinstance(shape := definition.metadata["shape"], Text) and not shape.free
)
"""Keys whose value is an id, a date, a word of a list: no words go on from there."""

MAX_BROKEN = 1_000
"""Entries; a file with more of them that are none was not meant as YAML."""

_KEY = re.compile(r"[\"']?(?P<name>[^\"':]+)[\"']?\s*:")

Reader = Callable[[Sequence[str], str, int], tuple[tuple[Node, ...], Problem | None]]


def by_record(
    lines: Sequence[str], file: str, read: Reader
) -> tuple[list[MapNode], list[int], list[Problem]]:
    """Return the lists of a file with the records that can be read, lines that begin no list, and all problems.

    Args:
        lines: All lines of the file.
        file: The name that places are to show.
        read: Gives the documents of some of the lines, or none and the first problem; told how many stand before them.
    """
    found: list[MapNode] = []
    stray: list[int] = []
    problems: list[Problem] = []
    name = ""
    for header, records in _sections(lines):
        if _is_enough(problems, Place(file, header.start + 1)):
            break
        documents, problem = read(lines[header.start : header.stop], file, header.start)
        key = _KEY.match(lines[header.start])
        place = Place(file, header.start + 1)
        if problem is None and not all(isinstance(node, MapNode) for node in documents):
            problem = Problem("CC101", "this line stands in no list; remove it or indent it", place)
        if problem:
            problems.append(problem)
            stray.append(header.start)
        name = key["name"].strip() if key else name
        items = _records(lines, records, file, problems, read)
        if items:
            found.append(MapNode([(Scalar(name, place), ListNode(items, place))], place))
        elif not records:
            found += [node for node in documents if isinstance(node, MapNode)]
    return found, stray, problems


def _records(
    lines: Sequence[str], records: list[range], file: str, problems: list[Problem], read: Reader
) -> list[Node]:
    """Return the records that can be read, and add what is wrong with the others to *problems*."""
    items: list[Node] = []
    for record in records:
        if _is_enough(problems, Place(file, record.start + 1)):
            break
        documents, problem = read(lines[record.start : record.stop], file, record.start)
        problems += [problem] if problem else []
        items += [item for node in documents if isinstance(node, ListNode) for item in node.items]
    return items


def _is_enough(problems: list[Problem], place: Place) -> bool:
    """Return whether so much of a file is no YAML that it is read no further, which then is the last of *problems*."""
    if len(problems) == MAX_BROKEN:
        message = f"the file is not read from here on: {MAX_BROKEN:,} of its entries are no YAML that is read"
        problems.append(Problem("CC108", message, place))
    return len(problems) > MAX_BROKEN


def _sections(lines: Sequence[str]) -> Iterator[tuple[range, list[range]]]:
    """Yield for each top-level key the lines of its head and those of each record below it."""
    starts = [index for index, text in enumerate(lines) if TOP_LEVEL.match(text)]
    for start, end in pairwise((*starts, len(lines))):
        dashes = [(i, m.group()) for i in range(start + 1, end) if (m := DASH.match(lines[i]))]
        entries = [index for index, indent in dashes if indent == dashes[0][1]]
        bounds = [*entries, end]
        yield range(start, bounds[0]), [range(a, b) for a, b in pairwise(bounds)]


def strays(documents: Iterable[Node]) -> list[int]:
    """Return the lines, from 0, of what stands in no record of *documents*: documents, keys and items that are none."""
    places = []
    for document in documents:
        if not isinstance(document, MapNode):
            places.append(document.place)
            continue
        places += [key.place for key, _ in document.items if key.text not in LISTS]
        lists = [value for _, value in document.items if isinstance(value, ListNode)]
        places += [
            item.place for value in lists for item in value.items if isinstance(item, Scalar) and item.text
        ]
    return [place.line - 1 for place in places]


def without_cut_short(
    documents: Sequence[MapNode], stray: Iterable[int], lines: Sequence[str]
) -> tuple[tuple[MapNode, ...], tuple[Problem, ...]]:
    """Return *documents* without the records right before a stray line that may have gone on in it, and a problem for each.

    Args:
        documents: What was read of a file.
        stray: Lines that stand in no record, counted from 0.
        lines: All lines of the file.
    """
    records = {
        item.place.line - 1: item
        for document in documents
        for _, value in document.items
        if isinstance(value, ListNode)
        for item in value.items
        if isinstance(item, MapNode)
    }
    starts = sorted(records)
    found: dict[int, Problem] = {}
    for line in stray:
        index = bisect_left(starts, line) - 1
        if index >= 0 and _may_go_on(records[starts[index]], starts[index], line, lines):
            message = f"line {line + 1} stands in no record and may go on this one, which is left out; indent the line further"
            found.setdefault(starts[index], Problem("CC101", message, records[starts[index]].place))
    if not found:
        return tuple(documents), ()
    left_out = {problem.place for problem in found.values()}
    kept = (
        MapNode([(key, _without(value, left_out)) for key, value in document.items], document.place)
        for document in documents
    )
    return tuple(kept), tuple(found.values())


def _without(value: Node, left_out: set[Place]) -> Node:
    if not isinstance(value, ListNode):
        return value
    return ListNode([item for item in value.items if item.place not in left_out], value.place)


def _may_go_on(record: MapNode, start: int, stray: int, lines: Sequence[str]) -> bool:
    """Return whether the record at line *start* reaches to the line *stray*, and nothing closes its last value."""
    dash = DASH.match(lines[start])
    entry = f"{dash.group()}- " if dash else None
    last = ""
    for index in range(stray - 1, start - 1, -1):
        line = lines[index]
        if index > start and (TOP_LEVEL.match(line) or (entry and line.startswith(entry))):
            return False
        last = last or _COMMENT.sub("", line).strip()
    key, text = _last_value(record)
    return key not in _WORDLESS and (last[-1:] not in _CLOSING or text.rstrip().endswith(last[-1:]))


def _last_value(node: Node) -> tuple[str, str]:
    """Return the last text of *node*, as it stands in the file, and the key that it belongs to."""
    key = ""
    while not isinstance(node, Scalar):
        if not node.items:
            return key, ""
        if isinstance(node, MapNode):
            name, node = node.items[-1]
            key = name.text
        else:
            node = node.items[-1]
    return key, node.text
