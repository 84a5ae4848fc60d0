"""The paragraphs of all pages as blocks: without what repeats on every page and belongs to none, sentences joined over columns and pages, notes behind them."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

from claimcheck.ingest.layout.columns import Line, columns, lines
from claimcheck.ingest.layout.paragraphs import (
    INDENTED,
    SENTENCE_END,
    Paragraph,
    fits,
    is_item,
    is_unfinished,
    marks,
    paragraphs,
    part_notes,
    same_size,
)
from claimcheck.ingest.layout.printed import Link, Mark, Segment, Sheet
from claimcheck.ingest.page import Block
from claimcheck.ingest.plain import is_correction
from claimcheck.text.layout import Zone

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
_FEWEST_NUMBERS = 8
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
    if len(numbers) < _FEWEST_NUMBERS or not others:
        return []
    left, right = min(part.left for part in others), max(part.right for part in others)
    found: list[Segment] = []
    for _, group in groupby(numbers, lambda part: round(part.right / _SAME_HEIGHT)):
        column = sorted(group, key=lambda part: -part.baseline)
        if len(column) < _FEWEST_NUMBERS or (left < column[0].right and column[0].left < right):
            continue
        values = [int(part.text) for part in column]
        if all(b - a in {1, 5} for a, b in pairwise(values)):
            found += column
    return found


_BODY = 0.25
"""The share of all characters that are set as the text is."""

_HEADING = 1.12
"""Times the size of the text: what is as large, and no longer than _HEADING_LINES, is a heading."""

_HEADING_LINES = 4
_WRAPPED_AT = 120
"""A line of more characters would be taken for a paragraph of its own by whoever reads the text."""

_LINKED = 0.9
"""What stands in links to so large a share, and has so many words, is a teaser or a menu."""

_TEASER_WORDS = 4

_BROKEN = re.compile(r"(?<=\d[–-])\n(?=\d)|(?:(?<=\s[^\W\d_]{3}/)|(?<=\s[^\W\d_]{4}/))\n(?=[^\W\d_])")
"""The end of a line inside `2018–23–51` or „und/oder“, „GNU/Linux“: no space stands there, as behind a folder's name."""

_CAPTION = re.compile(
    r"(?:Abbildung|Abb\.|Bild|Figure|Fig\.|Tabelle|Table|Grafik|Foto|Photo)(?: [A-Z]?\d[\d.]*)?[:.]? "
)
_NUMBERED = re.compile(r"(?:Abbildung|Abb\.|Figure|Fig\.|Tabelle|Table|Grafik) [A-Z]?\d|(?:Foto|Photo|Bild):")


@dataclass
class _Run:
    """A paragraph of the text, or a piece of one: its lines, its page, and the right edge of its column."""

    lines: list[Line]
    right: float
    left: float
    is_row: bool = False
    continues: bool = False
    is_teaser: bool = False

    @property
    def page(self) -> int:
        return self.lines[0].page


@dataclass
class _Pages:
    """What stands on the pages, apart by what it is; notes and running lines by their page."""

    text: list[_Run] = field(default_factory=list)
    notes: dict[int, list[Paragraph]] = field(default_factory=dict)
    left_out: dict[int, list[Line]] = field(default_factory=dict)


def blocks(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """Yield what stands on *sheets* in reading order; of each page the text, its notes, its running lines."""
    body = body_size(sheets)
    pages = _pages(sheets, body)
    text = (Paragraph(tuple(run.lines)) for run in pages.text)
    printer = _Printer(marks(text, (note for notes in pages.notes.values() for note in notes)))
    heading: str | None = None
    waiting = [sheet.number for sheet in sheets]
    for run in pages.text:
        if not run.continues:
            while waiting and waiting[0] < run.page:
                yield from printer.beside(pages, waiting.pop(0), heading)
        yield from printer.run(run, heading, body)
        if _is_heading(run, body):
            heading = " ".join(printer.text(run.lines).split())
    for number in waiting:
        yield from printer.beside(pages, number, heading)


def body_size(sheets: Iterable[Sheet]) -> float:
    """Return the size of the text: the largest that a good part of all characters has; notes may be longer than it."""
    counts: dict[float, int] = {}
    for sheet in sheets:
        for part in sheet.parts:
            size = round(part.size * 2) / 2
            counts[size] = counts.get(size, 0) + len(part.text)
    total = sum(counts.values())
    common = [size for size, number in counts.items() if number >= _BODY * total]
    return max(common or counts, default=0.0) or 1.0


def _pages(sheets: Sequence[Sheet], body: float) -> _Pages:
    found = _Pages()
    last: list[Paragraph] = []
    for sheet, parted in zip(sheets, without_running(sheets, body), strict=True):
        for part in columns(parted.read):
            column = list(lines(part, sheet.number))
            text, notes = part_notes(list(paragraphs(column)), body, is_continued=is_unfinished(last))
            last = notes or last
            found.notes.setdefault(sheet.number, []).extend(notes)
            _add(found.text, text, column, sheet.links)
        ordered = sorted(parted.left_out, key=lambda part: (-part.baseline, part.left))
        found.left_out[sheet.number] = list(lines(ordered, sheet.number))
    return found


def _add(runs: list[_Run], text: Sequence[Paragraph], column: Sequence[Line], links: Sequence[Link]) -> None:
    """Add the paragraphs of a column to *runs*; the first may go on with the last of the column before."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    for number, paragraph in enumerate(text):
        run = _Run(list(paragraph.lines), right, left, paragraph.is_row)
        run.is_teaser = _is_teaser(run.lines, links)
        if not number and runs and _goes_on(runs[-1], run):
            if runs[-1].page == run.page:
                runs[-1].lines += run.lines
                runs[-1].right = right
                continue
            run.continues = True
        runs.append(run)


def _goes_on(before: _Run, run: _Run) -> bool:
    """Return whether *run*, at the top of a column, goes on with the paragraph at the end of the one before."""
    last, first = before.lines[-1], run.lines[0]
    if (
        before.is_row
        or run.is_row
        or before.is_teaser
        or run.is_teaser
        or not same_size(last, first)
        or _CAPTION.match(first.text)
    ):
        return False
    if last.text.endswith("-"):
        return True
    is_indented = first.left - run.left > INDENTED * first.size and len(run.lines) > 1
    if is_item(first) or is_indented:
        return False
    return not SENTENCE_END.search(last.text) or not fits(last, first, before.right)


def _is_teaser(printed: Sequence[Line], links: Sequence[Link]) -> bool:
    """Return whether all of *printed* leads elsewhere."""
    if not links or sum(len(line.text.split()) for line in printed) < _TEASER_WORDS:
        return False
    parts = [part for line in printed for part in line.parts]
    covered = sum(link.covers(part) for part in parts for link in links)
    return covered >= _LINKED * sum(part.width for part in parts)


def _is_heading(run: _Run, body: float) -> bool:
    return len(run.lines) <= _HEADING_LINES and run.lines[0].size >= _HEADING * body


def _zone(run: _Run, text: str) -> Zone:
    if run.is_teaser:
        return Zone.LEFT_OUT
    if is_correction(text):
        return Zone.CORRECTION
    return Zone.CAPTION if _NUMBERED.match(text) else Zone.MAIN


@dataclass(frozen=True)
class _Printer:
    """Turns lines into blocks, without the marks that refer to notes."""

    dropped: dict[int, frozenset[Mark]]

    def text(self, printed: Sequence[Line], *, is_note: bool = False) -> str:
        """Return the words of *printed*, a line for each of its lines where they are short enough."""
        kept: frozenset[Mark] = frozenset()
        words = [line.without(kept if is_note else self.dropped.get(line.page, kept)) for line in printed]
        text = "\n".join(part for part in words if part)
        text = _BROKEN.sub("", text)
        return text if all(len(part) <= _WRAPPED_AT for part in words) else re.sub(r"(?<!-)\n", " ", text)

    def run(self, run: _Run, heading: str | None, body: float) -> Iterator[Block]:
        """Yield the block of a paragraph, those of the cells of a row."""
        if run.is_row:
            for part in run.lines[0].parts:
                if text := part.text:
                    yield Block(text, Zone.TABLE, page=run.page, heading=heading)
        elif text := self.text(run.lines):
            shown = None if _is_heading(run, body) else heading
            yield Block(text, _zone(run, text), page=run.page, heading=shown, continues=run.continues)

    def beside(self, pages: _Pages, number: int, heading: str | None) -> Iterator[Block]:
        """Yield the notes of a page, then its running lines."""
        for note in pages.notes.get(number, ()):
            if text := self.text(note.lines, is_note=True):
                yield Block(text, Zone.NOTE, page=number, heading=heading)
        for line in pages.left_out.get(number, ()):
            if line.text:
                yield Block(line.text, Zone.LEFT_OUT, page=number)
