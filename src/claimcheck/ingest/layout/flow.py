"""The paragraphs of all pages as blocks: sentences joined over columns and pages, notes behind them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

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
from claimcheck.ingest.layout.printed import Link, Mark, Sheet
from claimcheck.ingest.layout.running import without_running
from claimcheck.ingest.page import Block
from claimcheck.ingest.plain import is_correction
from claimcheck.text.layout import Zone

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
