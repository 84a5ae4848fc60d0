"""What repeats on every page and belongs to none: running titles, page numbers, the numbers of lines."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

from claimcheck.ingest.layout.printed import Segment, Sheet

_EDGE = 0.2
"""The share of a page's height at its top and bottom in which what repeats is a running line."""

_MARGIN = 0.09
"""The share in which what stands alone is one, though it is there once."""

_ALONE = 1.7
"""Ems from a running line to the text at least, where it is not told by being repeated."""

_LARGEST = 1.3
"""Times the size of the text: what is larger is a headline."""

_REPEATED = 3
"""On so many pages the same words at the same height are a running line; on all of fewer, but on two."""

_SAME_HEIGHT = 4.0
_NUMBERED = 8
"""So many numbers below each other beside the text number its lines."""

_FEW = 3
"""In a document of so many pages a line that stands alone in the margin is a running one on at least a third of them."""

_SENTENCE_END = re.compile(r"(?<![.…])[.!?][\"'”“’‘»«)\]⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]*$")
_PAGE_NUMBER = re.compile(
    r"(?:(?:Seite|Page|S\.|p\.)\s*)?[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—]?(?:\s*(?:von|of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_DIGITS = re.compile(r"\d+")


class Parted(NamedTuple):
    """A page in two parts: what is read, and what is left out."""

    read: list[Segment]
    left_out: list[Segment]


Row = list[Segment]
_Seen = TypeVar("_Seen", bound=Hashable)


def without_running(sheets: Sequence[Sheet], body: float) -> list[Parted]:
    """Part each of *sheets*, whose text has the size *body*, from its running lines."""
    edges = [_edge_rows(sheet) for sheet in sheets]
    known = _common(((_key(row) for row in rows) for rows in edges), max(2, min(_REPEATED, len(sheets))))
    gone = [{id(part) for row in rows if _key(row) in known for part in row} for rows in edges]
    apart = [_apart(sheet, found, body) for sheet, found in zip(sheets, gone, strict=True)]
    alone = [[row for row in rows if not _SENTENCE_END.search(_words(row))] for rows in apart]
    is_long = len(sheets) >= _FEW
    heights = _common(((_height(row) for row in rows) for rows in alone), len(sheets) // 3 if is_long else 1)
    # A title may end in a question mark where all others are.
    running = [[row for row in rows if _height(row) in heights] for rows in (apart if is_long else alone)]
    return [
        _part(sheet, found | {id(part) for row in rows for part in row})
        for sheet, found, rows in zip(sheets, gone, running, strict=True)
    ]


def _common(pages: Iterable[Iterable[_Seen]], enough: int) -> set[_Seen]:
    """Return what is seen on *enough* of the pages."""
    counts = Counter(seen for page in pages for seen in set(page))
    return {seen for seen, number in counts.items() if number >= enough}


def _rows(parts: Iterable[Segment]) -> list[Row]:
    """Return *parts* in rows of one height, from top to bottom."""
    rows: list[Row] = []
    for part in sorted(parts, key=lambda part: -part.baseline):
        if rows and rows[-1][0].baseline - part.baseline < 0.5 * part.size:
            rows[-1].append(part)
        else:
            rows.append([part])
    return rows


def _edge_rows(sheet: Sheet) -> list[Row]:
    low, high = _EDGE * sheet.height, (1 - _EDGE) * sheet.height
    return _rows(part for part in sheet.parts if not low < part.baseline < high)


def _key(row: Row) -> tuple[str, int]:
    """Return what a running line has in common on all pages: its words without numbers, and its height."""
    return _DIGITS.sub("#", _words(row)), _height(row)


def _words(row: Row) -> str:
    return " ".join(part.text for part in sorted(row, key=lambda part: part.left))


def _height(row: Row) -> int:
    return round(row[0].baseline / _SAME_HEIGHT)


def _part(sheet: Sheet, running: set[int]) -> Parted:
    gone = running | {id(part) for part in _line_numbers(sheet.parts)}
    gone |= {id(part) for part in sheet.parts if not _is_on(sheet, part)}
    return Parted(
        [part for part in sheet.parts if id(part) not in gone],
        [part for part in sheet.parts if id(part) in gone],
    )


def _is_on(sheet: Sheet, part: Segment) -> bool:
    return part.right > 0 and part.left < sheet.width and -part.size < part.baseline < sheet.height


def _apart(sheet: Sheet, gone: set[int], body: float) -> list[Row]:
    """Return the outermost rows that are not yet gone, if they stand apart in the margin, and a page number next to one."""
    rows = [row for row in _rows(sheet.parts) if not any(id(part) in gone for part in row)]
    found: list[Row] = []
    for ordered in (rows, rows[::-1]):
        for number, (row, following) in enumerate(pairwise(ordered[:3])):
            if not _is_apart(sheet, row, following, body) or (
                number and not _PAGE_NUMBER.fullmatch(_words(row))
            ):
                break
            found.append(row)
    return found


def _is_apart(sheet: Sheet, row: Row, following: Row, body: float) -> bool:
    height = row[0].baseline / sheet.height
    is_apart = abs(row[0].baseline - following[0].baseline) > _ALONE * max(body, row[0].size)
    if _PAGE_NUMBER.fullmatch(_words(row)):
        return not _MARGIN < height < 1 - _MARGIN or (is_apart and not _EDGE < height < 1 - _EDGE)
    is_small = max(part.size for part in row) <= _LARGEST * body
    is_margin = not _MARGIN < height < 1 - _MARGIN
    return is_margin and is_apart and is_small


def _line_numbers(parts: Sequence[Segment]) -> list[Segment]:
    """Return the numbers that stand below each other beside the text, and count its lines."""
    numbers = sorted((part for part in parts if _NUMBER.fullmatch(part.text)), key=lambda part: part.right)
    others = [part for part in parts if not _NUMBER.fullmatch(part.text)]
    if len(numbers) < _NUMBERED or not others:
        return []
    left, right = min(part.left for part in others), max(part.right for part in others)
    found: list[Segment] = []
    for _, group in groupby(numbers, lambda part: round(part.right / _SAME_HEIGHT)):
        column = sorted(group, key=lambda part: -part.baseline)
        if len(column) < _NUMBERED or (left < column[0].right and column[0].left < right):
            continue
        values = [int(part.text) for part in column]
        if all(b - a in {1, 5} for a, b in pairwise(values)):
            found += column
    return found
