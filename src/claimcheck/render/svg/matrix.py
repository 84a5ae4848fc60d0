"""The claims by their sources: a row a claim, a column a source, a sign a passage."""

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.records.model import Actor, Stance
from claimcheck.render.svg.columns import (
    LISTED,
    MARGIN,
    MOST_SIGNS,
    NUMBERED,
    ORIGINS,
    Form,
    Plan,
    column_heads,
    head_height,
    plan_of,
)
from claimcheck.render.svg.drawing import (
    SIZES,
    Canvas,
    Entry,
    Label,
    Picture,
    group,
    label,
    legend,
    rect,
    whole,
    width_of,
)
from claimcheck.render.svg.signs import definition, in_words, shape, sign_id, use
from claimcheck.report.matrix import Group, Matrix, Row, Sign, Standing, groups_of
from claimcheck.report.model import Count
from claimcheck.report.wording import plural

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
