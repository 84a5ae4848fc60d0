"""The columns of the matrix: how wide they are and what stands above them, by how many there are."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimcheck.records.model import Actor, Source
from claimcheck.render.phrase import actor_name
from claimcheck.render.svg.drawing import SIZES, Label, group, label, path, steps, width_of
from claimcheck.report.matrix import Row

MARGIN, ORIGINS = 16.0, 58.0
MOST_SIGNS = 4
"""More passages of one source for one claim than these are a number in the last place."""


class Form(NamedTuple):
    """How the columns are drawn: the fewer there are, the more room each has."""

    most: float
    """The number of sources up to which it is used."""
    column: float
    pitch: float
    radius: float
    row: float
    claim: float
    """The room for a claim's text."""
    head: float
    """The room for a source's label, along its direction."""
    look: str = ""


SPREAD = Form(6, 112, 14, 5, 21, 400, 96)
TURNED = Form(48, 22, 13, 4.5, 20, 380, 150)
NUMBERED = Form(float("inf"), 6, 6, 2.9, 16, 300, 52, "small")
LISTED = 150.0
"""The room at the right for the ids of a row's sources, where columns are too narrow for labels."""


class Column(NamedTuple):
    """A source, and where its column stands."""

    source: Source
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where its signs stand."""
        return self.x + self.width / 2


class Plan(NamedTuple):
    """The columns, where they stand, and how everything around them is drawn."""

    form: Form
    columns: Mapping[str, Column]
    left: float
    """Where the columns begin."""
    right: float
    width: float
    actors: Mapping[str, Actor]


def plan_of(sources: Sequence[Source], rows: Sequence[Row], actors: Mapping[str, Actor]) -> Plan:
    """Return the plan for *sources*, in their order; it is as wide as the fullest cell of each needs."""
    form = next(form for form in (SPREAD, TURNED, NUMBERED) if len(sources) <= form.most)
    left = MARGIN + form.claim + ORIGINS
    most = dict.fromkeys((source.id for source in sources), 1)
    for row in rows:
        for source, signs in row.by_source().items():
            most[source] = max(most[source], len(signs))
    widths = [max(form.column, form.pitch * min(most[s.id], MOST_SIGNS)) for s in sources]
    starts = list(accumulate(widths, initial=left))
    columns = {s.id: Column(s, x, wide) for s, x, wide in zip(sources, starts, widths, strict=False)}
    listed = LISTED if form is NUMBERED else 0.0
    return Plan(form, columns, left, starts[-1], max(starts[-1] + listed + MARGIN, 640), actors)


def head_height(plan: Plan) -> float:
    """Return how much room the labels above the columns take."""
    if plan.form is SPREAD:
        return 58
    longest = max(width_of(_head_label(column, plan), SIZES["small"]) for column in plan.columns.values())
    return min(plan.form.head, longest) + (26 if plan.form is NUMBERED else 14)


def _head_label(column: Column, plan: Plan) -> str:
    """Return what stands above a column: the date first, for it is what they are ordered by."""
    source = column.source
    if plan.form is NUMBERED:
        return source.id
    outlet = actor_name(source.outlet, plan.actors) if source.outlet else ""
    return ", ".join(part for part in (source.id, source.published, outlet) if part)


def column_heads(plan: Plan, line: float, foot: float) -> Iterator[str]:
    """Yield the labels above the columns, the line below them, and what divides the rows down to *foot*."""
    bottom = line - 8
    yield path(steps("M", MARGIN, line, "H", plan.width - MARGIN), "context-line", stroke=1)
    yield label(Label("claim", MARGIN, bottom, 200, "muted small"))
    yield label(Label("origins", plan.left - ORIGINS / 2 - 4, bottom, ORIGINS, "muted small middle"))
    if plan.form is SPREAD:
        for column in plan.columns.values():
            yield _spread_head(column, plan, bottom)
    elif plan.form is TURNED:
        for column in plan.columns.values():
            yield _turned_head(column, plan, bottom, column.source.id)
    else:
        yield from _numbered_heads(plan, bottom, foot)


def _spread_head(column: Column, plan: Plan, bottom: float) -> str:
    source = column.source
    outlet = actor_name(source.outlet, plan.actors) if source.outlet else "outlet not named"
    lines = (
        (source.id, "ink bold"),
        (outlet, "ink small"),
        (source.published or "no date", "muted small"),
    )
    room = column.width - 8
    return group(
        label(Label(text, column.middle, bottom - 30 + 15 * line, room, f"{look} middle"))
        for line, (text, look) in enumerate(lines)
    )


def _turned_head(column: Column, plan: Plan, bottom: float, id_: str) -> str:
    room = plan.form.head
    text = _head_label(column, plan)
    look = "ink small" if id_ else "muted small"
    return label(Label(text, column.middle + 4, bottom, room, look, turned=True))


def _numbered_heads(plan: Plan, bottom: float, foot: float) -> Iterator[str]:
    """Yield an id above as many columns as there is room for, and the year where one begins."""
    free, free_year, year = 0.0, 0.0, None
    for column in plan.columns.values():
        published = (column.source.published or "no date")[:4]
        if published != year and column.x >= free_year:
            above = bottom - head_height(plan) + 18
            words = published if column.source.published else "no date"
            yield label(Label(words, column.x, above, 60, "ink small bold"))
            yield path(steps("M", column.x, above + 4, "V", foot), "rule-line", stroke=1)
            free_year = column.x + width_of(words, SIZES["small"]) + 6
            year = published
        if column.x >= free:
            yield _turned_head(column, plan, bottom, "")
            free = column.x + 14
