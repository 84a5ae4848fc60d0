"""Printings of quotations by date: a band for each passage, a line for each outlet, a mark for each printing."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from claimcheck.locate.method import GRAVE, Method
from claimcheck.records.values import extent
from claimcheck.render.phrase import label as label_of
from claimcheck.render.svg.drawing import (
    Canvas,
    Entry,
    Label,
    Picture,
    group,
    label,
    legend,
    path,
    rect,
    steps,
    whole,
    width_of,
)
from claimcheck.render.svg.marks import Scale, ticks
from claimcheck.report.printings import Printing, Trace, TracePage
from claimcheck.report.wording import plural

_MARGIN, _ROW, _HEADING, _AXIS, _GAP = 16.0, 22.0, 46.0, 20.0, 26.0
_OUTLETS, _PLOT, _UNDATED = 190.0, 640.0, 110.0
"""Room for the outlets, for the dates, and beside them for what has none."""
_LEFT = _MARGIN + _OUTLETS
_RIGHT = _LEFT + _PLOT
_WIDTH = _RIGHT + _UNDATED + _MARGIN
_RADIUS = 5.0
_MONTH = 31
_SMALL = 10.0
"""The size of the words beside a mark."""

PASSAGES, LINES = 20, 60
"""So many passages are drawn, and of each so many lines; how many more there are is told."""


class _Mark(NamedTuple):
    """A printing at its place in a line: which row of it, from where to where its date reaches, and what stands beside it."""

    printing: Printing
    row: int
    start: float
    end: float
    words: str

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


class _Line(NamedTuple):
    """An outlet, and its printings in as many rows as keep their words apart."""

    outlet: str
    marks: tuple[_Mark, ...]
    rows: int


def draw_printings(page: TracePage) -> Picture | None:
    """Return the picture of the passages that were met; None where none was."""
    met = [trace for trace in page.traces if trace.printings]
    if not met:
        return None
    heading, description = "Where it was printed, by date", _description(page, met)
    shown = [printing for trace in met[:PASSAGES] for printing in trace.printings]
    signs = legend(_legend(shown), _MARGIN, 36, _WIDTH - 2 * _MARGIN)
    parts = [label(Label(heading, _MARGIN, 26, 500, "ink head bold")), *signs.parts]
    y = 36 + signs.height + 14
    for trace in met[:PASSAGES]:
        drawn, y = _passage(trace, y)
        parts += drawn
    if len(met) > PASSAGES:
        parts.append(label(Label(f"{len(met) - PASSAGES} passages more", _MARGIN, y + 4, 400, "muted")))
        y += _GAP
    canvas = Canvas("printings", heading, description, _WIDTH, y + _MARGIN - 10)
    return Picture("printings", heading, description, whole(canvas, parts), _HEADER, tuple(_table(met)))


def _passage(trace: Trace, top: float) -> tuple[list[str], float]:
    """Return what is drawn of a passage from *top* on, and where it ends."""
    scale = _scale(trace)
    lines = _lines(trace, scale)
    room = _WIDTH - 2 * _MARGIN
    named = f"{trace.claim}, passage {trace.evidence}, {trace.source}"
    parts = [
        label(Label(named, _MARGIN, top + 12, room, "ink bold")),
        label(Label(f"„{' '.join(trace.quote.split())}“", _MARGIN, top + 29, room, "muted small")),
    ]
    y = top + _HEADING + _AXIS
    bottom = y + _ROW * sum(line.rows for line in lines[:LINES])
    parts += _dates(scale, y, bottom)
    if len(trace.dated) < len(trace.printings):
        parts.append(label(Label("no date", _RIGHT + 8, y - 8, _UNDATED - 8, "muted tiny")))
    first = frozenset(trace.first)
    for number, line in enumerate(lines[:LINES]):
        if number % 2 == 0:
            parts.append(rect((_MARGIN - 4, y, _WIDTH - 2 * _MARGIN + 8, _ROW * line.rows), "band"))
        name, look = (line.outlet, "ink small") if line.outlet else ("no outlet told", "muted small")
        parts.append(label(Label(name, _MARGIN, y + 15, _OUTLETS - 12, look)))
        parts += [_mark(mark, y + _ROW * (mark.row + 0.5), mark.printing in first) for mark in line.marks]
        y += _ROW * line.rows
    more = [f"{len(lines) - LINES} outlets more"] * (len(lines) > LINES)
    more += ["There are more places than were looked at."] * trace.is_cut_short
    for words in more:
        parts.append(label(Label(words, _MARGIN, y + 14, 500, "muted small")))
        y += _ROW
    return parts, y + _GAP


def _dates(scale: Scale | None, y: float, bottom: float) -> Iterator[str]:
    if scale is None:
        return
    for tick in ticks(scale.first, scale.last):
        x = scale.start(tick.day)
        yield path(steps("M", x, y - 4, "V", bottom), "rule-line", stroke=1)
        yield label(Label(tick.words, x, y - 8, 90, "muted tiny"))


def _scale(trace: Trace) -> Scale | None:
    """Return the days between the printings of known days or months; years alone would squeeze them into one place."""
    reaches = [extent(printing.date) for printing in trace.dated]
    close = [reach for reach in reaches if (reach[1] - reach[0]).days <= _MONTH] or reaches
    days: list[date] = [day for reach in close for day in reach]
    return Scale(min(days), max(days), _LEFT + 10, _PLOT - 110) if days else None


def _lines(trace: Trace, scale: Scale | None) -> list[_Line]:
    """Return the outlets in the order of their first printings; last what has none."""
    of_outlet: dict[str, list[Printing]] = {outlet.casefold(): [] for outlet in (*trace.outlets, "")}
    for printing in trace.printings:
        of_outlet[printing.outlet.casefold()].append(printing)
    first = frozenset(trace.first)
    names = (*trace.outlets, "")
    return [
        _line(name, printings, scale, first)
        for name, printings in zip(names, of_outlet.values(), strict=True)
        if printings
    ]


def _line(
    outlet: str, printings: Sequence[Printing], scale: Scale | None, first: frozenset[Printing]
) -> _Line:
    ends: list[float] = []
    marks: list[_Mark] = []
    for printing in printings:
        start, end = _reach(printing, scale)
        words = ", ".join(part for part in ("first" if printing in first else "", _kind(printing)) if part)
        left = (start + end) / 2 - 2 * _RADIUS
        row = next((n for n, taken in enumerate(ends) if taken <= min(start, left)), len(ends))
        ends[row : row + 1] = [max(end, left + 4 * _RADIUS + width_of(words, _SMALL) + 6)]
        marks.append(_Mark(printing, row, start, end, words))
    return _Line(outlet, tuple(marks), len(ends))


def _reach(printing: Printing, scale: Scale | None) -> tuple[float, float]:
    if not printing.date or scale is None:
        return _RIGHT + 8, _RIGHT + 8 + 2 * _RADIUS
    first, last = (min(max(day, scale.first), scale.last) for day in extent(printing.date))
    start, end = scale.start(first), scale.end(last)
    # A day has no breadth.
    return (start, end) if first != last else (start, start)


def _kind(printing: Printing) -> str:
    """Return how a printing differs; nothing where no word does."""
    difference = printing.difference
    return str(difference.gravest) if difference and difference.gravest else ""


def _mark(mark: _Mark, y: float, is_first: bool) -> str:  # noqa: FBT001 -- private, and named at its one call
    x = mark.middle
    parts = []
    if mark.end - mark.start > 2 * _RADIUS and mark.printing.date:
        # Somewhere in a month or a year.
        parts.append(path(steps("M", mark.start, y, "H", mark.end), "context-line dashed", stroke=1.6))
    parts.append(_sign(mark.printing, x, y))
    if is_first:
        parts.append(path(_circle(x, y, _RADIUS + 3.5), "ink-line", stroke=1.4))
    if mark.words:
        look = "ink bold tiny" if is_first else "muted tiny"
        parts.append(label(Label(mark.words, x + 2 * _RADIUS + 1, y + 3.5, 150, look)))
    return group(parts, _in_words(mark.printing))


def _sign(printing: Printing, x: float, y: float) -> str:
    if printing.method is not Method.APPROXIMATE:
        return path(_circle(x, y, _RADIUS), "supports")
    difference = printing.difference
    if difference is None:
        return path(_circle(x, y, _RADIUS), "supports-line", stroke=1.6)
    if difference.gravest in GRAVE:
        return path(_diamond(x, y), "denies")
    return path(_diamond(x, y), "denies-line", stroke=1.6)


def _circle(x: float, y: float, radius: float) -> str:
    turn = (radius, radius, 0, 1, 0)
    return steps("M", x - radius, y, "a", *turn, 2 * radius, 0, "a", *turn, -2 * radius, 0, "Z")


def _diamond(x: float, y: float) -> str:
    reach = _RADIUS * 1.25
    return steps("M", x, y - reach, "L", x + reach, y, "L", x, y + reach, "L", x - reach, y, "Z")


def _in_words(printing: Printing) -> str:
    where = " ".join(part for part in (printing.outlet, printing.document) if part)
    return f"{printing.date or 'no date'}, {where}, {_how(printing)}: {printing.text}"


def _how(printing: Printing) -> str:
    if printing.method is not Method.APPROXIMATE:
        return label_of(printing.method)
    return f"changed: {printing.difference}" if printing.difference else "the words, but not in one run"


def _legend(printings: Sequence[Printing]) -> list[Entry]:
    near = [printing for printing in printings if printing.method is Method.APPROXIMATE]
    grave = [p.difference.gravest in GRAVE for p in near if p.difference]
    known = (
        (
            len(near) < len(printings),
            path(_circle(0, 0, _RADIUS), "supports"),
            "word for word, or in other typography",
        ),
        (not all(grave), path(_diamond(0, 0), "denies-line", stroke=1.6), "changed"),
        (any(grave), path(_diamond(0, 0), "denies"), "changed in a number, a name, a negation …"),
        (
            any(p.difference is None for p in near),
            path(_circle(0, 0, _RADIUS), "supports-line", stroke=1.6),
            "the words, but not in one run",
        ),
        (
            any(printing.date for printing in printings),
            path(_circle(0, 0, _RADIUS + 3.5), "ink-line", stroke=1.4),
            "the first, or one that may be",
        ),
    )
    return [Entry(sign, _RADIUS + 4, words) for occurs, sign, words in known if occurs]


def _description(page: TracePage, met: Sequence[Trace]) -> str:
    count = sum(len(trace.printings) for trace in met)
    return (
        f"{plural(count, 'printing')} of {plural(len(met), 'passage')} in {plural(page.documents, 'document')}, "
        "by outlet and date. An archive shows who printed words, never who said them."
    )


_HEADER = ("Claim", "Passage", "Date", "Outlet", "Document", "How", "First")


def _table(met: Sequence[Trace]) -> Iterator[tuple[str, ...]]:
    for trace in met:
        first = frozenset(trace.first)
        for one in trace.printings:
            is_first = "yes" if one in first else "no"
            yield (
                trace.claim,
                str(trace.evidence),
                one.date or "no date",
                one.outlet or "–",
                one.document,
                _how(one),
                is_first,
            )
