"""The claims by their sources: a row a claim, a column a source, a sign a passage."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimcheck.records.model import Actor, Source, Stance
from claimcheck.render.phrase import actor_name
from claimcheck.render.svg.drawing import (
    SIZES,
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
from claimcheck.render.svg.marks import definition, in_words, shape, sign_id, use
from claimcheck.report.model import Count
from claimcheck.report.pictures import Group, Matrix, Row, Sign, Standing, groups_of
from claimcheck.report.wording import plural

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


_HEAD, _NOTE = 30.0, 18.0
_HEADED_EVERY = 12
"""So many rows at least lie between two repeated headings of the columns."""


def draw_matrix(matrix: Matrix, actors: Mapping[str, Actor]) -> Picture | None:
    """Return the picture of the claims by their sources; None where no claim has a passage."""
    shown = [row for row in matrix.rows if row.signs]
    if not shown:
        return None
    plan = plan_of(matrix.quoted, shown, actors)
    heading, description = "Claims by sources", _description(matrix)
    signs = legend(_legend(shown), MARGIN, _HEAD + 6, plan.width - 2 * MARGIN)
    line = _HEAD + 6 + signs.height + head_height(plan)
    body, bottom = _body(groups_of(shown), plan, line)
    notes = list(_notes(matrix, plan, bottom))
    height = bottom + len(notes) * _NOTE + MARGIN
    canvas = Canvas("matrix", heading, description, plan.width, height)
    parts = [_definitions(shown, plan.form), label(Label(heading, MARGIN, 26, 400, "ink head bold"))]
    parts += [*signs.parts, *body, *column_heads(plan, line, bottom - 10), *notes]
    return Picture("matrix", heading, description, whole(canvas, parts), _HEADER, _table(matrix))


def _body(groups: Sequence[Group], plan: Plan, top: float) -> tuple[list[str], float]:
    """Return the drawn groups and where they end."""
    parts: list[str] = []
    y, since = top, 0
    for part in groups:
        if part.name or len(groups) > 1:
            is_repeated = since >= _HEADED_EVERY
            parts.append(_group_head(part, plan, y, is_repeated=is_repeated))
            since = 0 if is_repeated else since
            y += 24
        for number, row in enumerate(part.rows):
            parts += _row(row, plan, y, is_striped=number % 2 == 0)
            y += plan.form.row
        since += len(part.rows)
    return parts, y + 10


def _group_head(part: Group, plan: Plan, y: float, *, is_repeated: bool) -> str:
    name = label(Label(part.name or "without a tag", MARGIN, y + 17, plan.form.claim, "ink small bold"))
    fits = [c for c in plan.columns.values() if width_of(c.source.id, SIZES["small"]) <= c.width - 2]
    shown = fits if is_repeated else []
    return group(
        (
            name,
            *(label(Label(c.source.id, c.middle, y + 17, c.width, "muted small middle")) for c in shown),
        )
    )


def _row(row: Row, plan: Plan, y: float, *, is_striped: bool) -> Iterator[str]:
    form = plan.form
    base = y + form.row / 2 + 4
    if is_striped:
        yield rect((MARGIN - 4, y, plan.width - 2 * MARGIN + 8, form.row), "band")
    words = label(Label(row.claim.text, MARGIN, base, form.claim - 8, f"ink {form.look}".strip()))
    count = Label(_interval(row.origins), plan.left - ORIGINS / 2 - 4, base, ORIGINS, "ink small middle")
    yield group((words, label(count)), f"{row.claim.id}: {row.claim.text}")
    cells = row.by_source()
    ordered = sorted(cells, key=lambda id_: plan.columns[id_].x)
    for source in ordered:
        name = f"{row.claim.id} in {source}"
        yield _cell(cells[source], plan.columns[source].middle, y + form.row / 2, form, name)
    if form is NUMBERED:
        yield label(Label(", ".join(ordered), plan.right + 10, base, LISTED - 12, "muted small"))


def _interval(count: Count) -> str:
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def _cell(cell: Sequence[Sign], middle: float, y: float, form: Form, name: str) -> str:
    """Return the signs of one claim and source side by side."""
    signs, pitch = sorted(cell, key=_weight), form.pitch
    fits = len(signs) <= MOST_SIGNS
    shown = signs if fits else signs[: MOST_SIGNS - 1]
    places = len(shown) + (not fits)
    first = middle - pitch * (places - 1) / 2
    drawn = [use(sign, first + pitch * place, y) for place, sign in enumerate(shown)]
    if not fits:
        more = Label(f"+{len(signs) - len(shown)}", first + pitch * len(shown), y + 4, 30, "ink tiny middle")
        drawn.append(label(more))
    said = "; ".join(in_words(sign) for sign in signs)
    return group(drawn, f"{name}: {said}")


def _weight(sign: Sign) -> tuple[bool, bool, int]:
    """Return the rank of a sign in its cell: what speaks against the claim is never folded away first."""
    return sign.stance is not Stance.DENIES, not sign.counts, sign.number


def _definitions(rows: Sequence[Row], form: Form) -> str:
    kinds = {sign_id(sign): sign for row in rows for sign in row.signs}
    drawn = (definition(kinds[id_], form.radius) for id_ in sorted(kinds))
    return f"<defs>{''.join(drawn)}</defs>"


_KINDS = (
    (Stance.SUPPORTS, Standing.EXACT, True, "supports, and counts"),
    (Stance.SUPPORTS, Standing.EXACT, False, "supports, not counted"),
    (Stance.DENIES, Standing.EXACT, True, "denies"),
    (Stance.CONTEXT, Standing.EXACT, False, "context"),
    (Stance.SUPPORTS, Standing.NORMALIZED, True, "underlined: found up to typography"),
    (Stance.SUPPORTS, Standing.CUT_OFF, False, "half: cut off"),
    (Stance.SUPPORTS, Standing.NOT_FOUND, False, "struck through: not found, ambiguous or unchecked"),
)


def _legend(rows: Sequence[Row]) -> list[Entry]:
    """Return the entries for the stances, and for what else occurs."""
    seen = {sign.standing for row in rows for sign in row.signs}
    if seen & {Standing.AMBIGUOUS, Standing.UNCHECKED}:
        seen.add(Standing.NOT_FOUND)
    return [
        Entry(_alone(Sign("", 0, stance, standing, counts)), 6, words)
        for stance, standing, counts, words in _KINDS
        if standing is Standing.EXACT or standing in seen
    ]


def _alone(sign: Sign) -> str:
    """Return a sign without the id by which cells use it."""
    return f'<g class="{sign.stance}">{shape(sign, 5)}</g>'


def _notes(matrix: Matrix, plan: Plan, y: float) -> Iterator[str]:
    """Yield what was left out of the drawing."""
    unquoted = [source.id for source in matrix.sources if source.id not in plan.columns]
    bare = [row.claim.id for row in matrix.rows if not row.signs]
    left_out = [
        f"{plural(len(ids), what)} {why}: {', '.join(ids)}"
        for ids, what, why in (
            (unquoted, "source", "that no claim quotes"),
            (bare, "claim", "without a passage"),
        )
        if ids
    ]
    for line, words in enumerate(left_out):
        room = plan.width - 2 * MARGIN
        yield label(Label(f"Not drawn: {words}", MARGIN, y + 12 + line * _NOTE, room, "muted small"))


def _description(matrix: Matrix) -> str:
    signs = [sign for row in matrix.rows for sign in row.signs]
    counted = sum(sign.counts and sign.stance is Stance.SUPPORTS for sign in signs)
    denying = sum(sign.counts and sign.stance is Stance.DENIES for sign in signs)
    return (
        f"{plural(len(matrix.rows), 'claim')} in rows, {plural(len(matrix.sources), 'source')} in columns by date: "
        f"{plural(len(signs), 'passage')}, {counted} of which count as support and {denying} as denials. "
        "The shape says what a passage does to its claim, its filling whether it counts; beside each claim "
        "stands how many independent origins it has."
    )


_HEADER = ("Claim", "Origins", "Source", "Passage", "Stance", "Quotation", "Counts")


def _table(matrix: Matrix) -> tuple[tuple[str, ...], ...]:
    """Return a line for each passage, for each claim without one, and for each source that no claim quotes."""
    used = {source.id for source in matrix.quoted}
    passages = [line for row in matrix.rows for line in _lines(row)]
    idle = [("–", "–", s.id, "–", "–", "quoted by no claim", "–") for s in matrix.sources if s.id not in used]
    return (*passages, *idle)


def _lines(row: Row) -> list[tuple[str, ...]]:
    id_, origins = row.claim.id, _interval(row.origins)
    return [
        (
            id_,
            origins,
            s.source,
            str(s.number),
            s.stance,
            in_words(s).split(", ")[1],
            "yes" if s.counts else "no",
        )
        for s in row.signs
    ] or [(id_, origins, "–", "–", "–", "no passage", "–")]
