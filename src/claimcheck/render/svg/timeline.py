"""What claims say of one thing by date: a lane for each key, a line for each claim, a bar for its date."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.records.model import Modality
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
)
from claimcheck.render.svg.marks import DOT, Scale, about, bar, cross, ticks, unequal
from claimcheck.report.pictures import Entry as Said
from claimcheck.report.pictures import Lane, Span, Timeline, contradicting
from claimcheck.report.wording import plural

_MARGIN, _HEAD, _LANE, _ROW = 16.0, 30.0, 28.0, 22.0
_SAYS, _STATE, _PLOT, _PAD, _RAILS = 300.0, 132.0, 440.0, 30.0, 90.0
"""Room for what a claim says and how, for the dates, beside them for arrows, and for contradictions."""
_RAIL = 16.0
_MOST_RAILS = 4
_DATED_EVERY = 15
"""So many lines at least lie between two rows of dates."""

_LEFT = _MARGIN + _SAYS + _STATE
_SIGNS = _LEFT + _PLOT + 2 * _PAD + 8
"""Where the signs of denial stand, left of those of contradiction."""
_WIDTH = _LEFT + _PLOT + 2 * _PAD + _RAILS + _MARGIN


class _Line(NamedTuple):
    """A claim at its place, and where its bar begins and ends."""

    said: Said
    y: float
    start: float
    end: float


def draw_timeline(timeline: Timeline | None) -> Picture | None:
    """Return the picture of what is said by date; None where there is no lane."""
    if timeline is None:
        return None
    heading, description = "What is said, by date", _description(timeline)
    signs = legend(_legend(timeline), _MARGIN, _HEAD + 6, _WIDTH - 2 * _MARGIN)
    scale = Scale(timeline.first, timeline.last, _LEFT + _PAD, _PLOT)
    top = _HEAD + signs.height + 36
    placed = _place(timeline.lanes, scale, top)
    bottom = placed[-1].y + _LANE + _ROW * len(placed[-1].lines) + 4
    canvas = Canvas("timeline", heading, description, _WIDTH, bottom + _MARGIN)
    parts = [label(Label(heading, _MARGIN, 26, 400, "ink head bold")), *signs.parts]
    parts += [*_bands(placed), *_rules(scale, top - 6, bottom), *_dates(scale, top - 12)]
    parts += [part for lane in placed for part in _lane(lane, scale)]
    return Picture("timeline", heading, description, whole(canvas, parts), _HEADER, tuple(_table(timeline)))


def _rules(scale: Scale, top: float, bottom: float) -> Iterator[str]:
    """Yield a faint line for each written date, and one below the dates."""
    for tick in ticks(scale.first, scale.last):
        yield path(steps("M", scale.start(tick.day), top, "V", bottom), "rule-line", stroke=1)
    yield path(steps("M", _MARGIN, top, "H", _WIDTH - _MARGIN), "context-line", stroke=1)


def _dates(scale: Scale, y: float) -> Iterator[str]:
    for tick in ticks(scale.first, scale.last):
        yield label(Label(tick.words, scale.start(tick.day), y, 80, "muted small middle"))


class _Placed(NamedTuple):
    """A lane at its place; `is_dated` where the dates are written out once more."""

    lane: Lane
    y: float
    lines: tuple[_Line, ...]
    is_dated: bool


def _place(lanes: Sequence[Lane], scale: Scale, top: float) -> list[_Placed]:
    placed: list[_Placed] = []
    y, since = top, 0
    for lane in lanes:
        lines = _lines(lane, scale, y + _LANE)
        placed.append(_Placed(lane, y, lines, since >= _DATED_EVERY))
        since = len(lines) + (0 if since >= _DATED_EVERY else since)
        y += _LANE + _ROW * len(lines)
    return placed


def _bands(placed: Sequence[_Placed]) -> Iterator[str]:
    """Yield a band behind every other claim."""
    for lane in placed:
        for line in lane.lines[::2]:
            yield rect((_MARGIN - 4, line.y - _ROW / 2, _WIDTH - 2 * _MARGIN + 8, _ROW), "band")


def _lines(lane: Lane, scale: Scale, top: float) -> tuple[_Line, ...]:
    return tuple(
        _Line(said, top + _ROW * (number + 0.5), *_ends(said.span, scale))
        for number, said in enumerate(lane.entries)
    )


def _ends(span: Span | None, scale: Scale) -> tuple[float, float]:
    """Return where a bar begins and ends; what is shorter than a dot is drawn as one."""
    if span is None:
        return scale.x, scale.x
    start, end = scale.start(span.first), scale.end(span.last)
    middle = (start + end) / 2
    return (start, end) if end - start >= 2 * DOT else (middle - DOT, middle + DOT)


def _lane(placed: _Placed, scale: Scale) -> Iterator[str]:
    room = _SAYS + _STATE - 20
    yield label(Label(placed.lane.about, _MARGIN, placed.y + 19, room, "ink small bold"))
    if placed.is_dated:
        yield from _dates(scale, placed.y + 19)
    yield from map(_entry, placed.lines)
    yield from _arrows(placed.lines)
    yield from _rails(placed)


def _entry(line: _Line) -> str:
    said = line.said
    struck = " struck" if said.superseded_by else ""
    words = label(Label(said.says, _MARGIN, line.y + 4, _SAYS - 10, f"ink{struck}"))
    state = label(Label(_state(said), _MARGIN + _SAYS, line.y + 4, _STATE - 12, "muted small"))
    return group((words, state, *_date(line)), _in_words(said))


def _state(said: Said) -> str:
    """Return in what way a claim speaks, where it does not assert, and whether it is superseded."""
    modality = said.claim.modality
    plain = modality is Modality.ASSERTED
    return ", ".join(
        part for part in ("" if plain else modality, "superseded" if said.superseded_by else "") if part
    )


def _in_words(said: Said) -> str:
    against = f"; contradicts {', '.join(said.contradicts)}" if said.contradicts else ""
    newer = f"; superseded by {', '.join(said.superseded_by)}" if said.superseded_by else ""
    denied = "; denied by passages of its own" if said.is_denied else ""
    when = said.claim.as_of or "no date"
    return f"{said.claim.id}, {when}, {said.claim.modality}: {said.says}{newer}{against}{denied}"


def _date(line: _Line) -> Iterator[str]:
    span = line.said.span
    if span is None:
        yield label(Label("no date", line.start + 4, line.y + 4, 80, "muted small"))
        return
    yield bar(line.start, line.end, line.y, line.said.claim.modality)
    if span.is_approximate:
        yield about(line.start, line.end, line.y)
    if line.said.is_denied:
        yield path(cross(_SIGNS, line.y, 5), "denies-line", stroke=2.2)


def _arrows(lines: Sequence[_Line]) -> Iterator[str]:
    """Yield an arrow from what is superseded to what supersedes it, where both stand in the lane."""
    at = {line.said.claim.id: line for line in lines}
    for line in lines:
        for newer in line.said.superseded_by:
            if newer in at:
                yield _arrow(line, at[newer])


def _arrow(old: _Line, new: _Line) -> str:
    is_later = new.start > old.end + 2 * DOT
    x, y = old.end + 2, old.y
    to_x = new.start - 2 if is_later else new.end + 2
    bend = (x + to_x) / 2 if is_later else max(x, to_x) + _PAD - 8
    turn = -7 if is_later else 7
    head = steps("M", to_x + turn, new.y - 4, "L", to_x, new.y, "L", to_x + turn, new.y + 4, "Z")
    course = steps("M", x, y, "C", bend, y, bend, new.y, to_x + turn, new.y)
    return group(
        (
            path(course, "paper-line", stroke=4),
            path(course, "context-line", stroke=1.6),
            path(head, "context"),
        )
    )


def _rails(placed: _Placed) -> Iterator[str]:
    """Yield a rail for the claims that contradict each other, a sign on it for each of them."""
    free: list[float] = []
    for numbers in contradicting(placed.lane):
        members = [placed.lines[number] for number in numbers]
        rail = next((n for n, y in enumerate(free) if y < members[0].y), len(free))
        free[rail : rail + 1] = [members[-1].y]
        x = _SIGNS + 22 + _RAIL * min(rail, _MOST_RAILS - 1)
        if rail < _MOST_RAILS:
            yield path(steps("M", x, members[0].y, "V", members[-1].y), "denies-line", stroke=1.4)
        for line in members:
            said = f"{line.said.claim.id} contradicts {', '.join(line.said.contradicts)}"
            yield group((unequal(x, line.y),), said)


def _legend(timeline: Timeline) -> list[Entry]:
    """Return what the signs mean that occur."""
    said = [entry for lane in timeline.lanes for entry in lane.entries]
    modalities = {entry.claim.modality for entry in said}
    rough = bar(-8, 8, 0, Modality.ASSERTED) + about(-8, 8, 0)
    arrow = path("M -12 0 H 6", "context-line", stroke=1.6) + path("M 5 -4 L 12 0 L 5 4 Z", "context")
    known: tuple[tuple[bool, Entry], ...] = (
        (True, Entry(bar(-12, 12, 0, Modality.ASSERTED), 12, "asserted")),
        (Modality.PLANNED in modalities, Entry(bar(-12, 12, 0, Modality.PLANNED), 12, "planned")),
        (
            bool(modalities & {Modality.FORECAST, Modality.POSSIBLE}),
            Entry(bar(-12, 12, 0, Modality.POSSIBLE), 12, "forecast or possible"),
        ),
        (True, Entry(bar(-DOT, DOT, 0, Modality.ASSERTED), DOT, "a day, or too short for a bar")),
        (any(e.span and e.span.is_approximate for e in said), Entry(rough, 21, "about then")),
        (any(e.superseded_by for e in said), Entry(arrow, 12, "struck out, arrow: superseded by")),
        (any(e.contradicts for e in said), Entry(unequal(0, 0), 7, "contradict each other")),
        (
            any(e.is_denied for e in said),
            Entry(path(cross(0, 0, 5), "denies-line", stroke=2.2), 6, "passages deny it"),
        ),
    )
    return [entry for occurs, entry in known if occurs]


def _description(timeline: Timeline) -> str:
    said = [entry for lane in timeline.lanes for entry in lane.entries]
    against = sum(bool(entry.contradicts) for entry in said)
    old = sum(bool(entry.superseded_by) for entry in said)
    return (
        f"{plural(len(said), 'claim')} on {plural(len(timeline.lanes), 'thing')} of which more than one claim "
        f"with a date speaks, from {timeline.first.isoformat()} to {timeline.last.isoformat()}: "
        f"{against} contradicted by another, {old} superseded."
    )


_HEADER = (
    "About", "Claim", "Says", "As of", "Modality", "Superseded by", "Contradicts", "Denied by its passages",
)  # fmt: skip


def _table(timeline: Timeline) -> Iterator[tuple[str, ...]]:
    for lane in timeline.lanes:
        for entry in lane.entries:
            yield (
                lane.about,
                entry.claim.id,
                entry.says,
                entry.claim.as_of or "no date",
                entry.claim.modality,
                ", ".join(entry.superseded_by) or "–",
                ", ".join(entry.contradicts) or "–",
                "yes" if entry.is_denied else "no",
            )
