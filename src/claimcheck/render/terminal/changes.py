"""`claimcheck diff` and `whatif`: what changed between two verifications, and what falls without an actor or article."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.render.phrase import interval, label
from claimcheck.render.terminal.showing import WIDE
from claimcheck.render.terminal.style import (
    BAD,
    GOOD,
    QUIET,
    STRONG,
    WARN,
    bare_table,
    hanging,
    indented,
    line,
    stacked,
    text,
)
from claimcheck.report.changes import Change, Difference, Effect, Ended, Item, Trend, Withdrawal
from claimcheck.report.model import Conflict, Consistency, Contradiction
from claimcheck.report.wording import plural

_HEADS = {Trend.WORSE: ("Worse", BAD), Trend.BETTER: ("Better", GOOD), Trend.NEUTRAL: ("Otherwise", STRONG)}


def difference_page(difference: Difference) -> RenderableType:
    """Return the summary and all news, a line each."""
    parts: list[RenderableType] = [hanging(Text(_summary(difference), style=STRONG), 4)]
    for trend, (name, style) in _HEADS.items():
        items = difference.of(trend)
        if items:
            parts += ["", Text(f"{name} ({len(items)})", style=style)]
            parts += [indented(hanging(line(*_told(item)), 4), 2) for item in items]
    return stacked(*parts)


def _summary(difference: Difference) -> str:
    both = f"{plural(difference.common, 'claim')} in both"
    if not difference.items:
        return f"Nothing changed; {both}."
    worse, better, neutral = (len(difference.of(trend)) for trend in _HEADS)
    return f"{worse} for the worse, {better} for the better, {plural(neutral, 'other change')}; {both}."


def _told(item: Item) -> Iterator[str | Text]:
    kind = "" if item.kind in {"claim", "problem"} else f"{item.kind} "
    yield line(Text(kind, style=QUIET), text(item.id, STRONG))
    yield f"  {item.news}"
    said = " → ".join(part for part in (item.before, item.after) if part)
    if said:
        yield text(f": {said}")


_HAPPENS = {
    Effect.LOST_EVIDENCE: ("loses all evidence", "lose all evidence"),
    Effect.LOST_CORROBORATION: ("loses its corroboration", "lose their corroboration"),
    Effect.LOST_CONTRADICTION: ("loses a contradiction", "lose a contradiction"),
    Effect.WEAKENED: ("has fewer origins", "have fewer origins"),
    Effect.OTHER: ("changes otherwise", "change otherwise"),
}
"""What one claim does, and what several do."""

_STYLE = {Effect.LOST_EVIDENCE: BAD, Effect.LOST_CORROBORATION: WARN}

_ARROW = " → "


def withdrawal_page(withdrawal: Withdrawal, width: int) -> RenderableType:
    """Return the summary and the changed claims: a table, or some lines each where *width* is too small."""
    parts: list[RenderableType] = [hanging(Text(_fallen(withdrawal), style=STRONG), 4)]
    parts += [hanging(Text(note, style=QUIET), 4) for note in _notes(withdrawal)]
    for (effect, certain), changes in groupby(withdrawal.changes, key=lambda c: (c.effect, c.certain)):
        same = list(changes)
        head = _happens(effect, len(same), certain=certain)
        parts += ["", Text(f"{head[0].upper()}{head[1:]} ({len(same)})", style=_STYLE.get(effect, STRONG))]
        parts += [_table(same)] if width >= WIDE else [indented(_lines(change), 2) for change in same]
    return stacked(*parts)


def _fallen(withdrawal: Withdrawal) -> str:
    named = ", ".join((*withdrawal.actors, *withdrawal.sources))
    told = [
        f"{number} {_happens(effect, number, certain=certain)}"
        for effect, certain, number in withdrawal.counts
        if number
    ]
    claims = plural(withdrawal.claims, "claim")
    if not told:
        return f"Without {named}: nothing changes for any of {claims}."
    first, _, rest = told[0].partition(" ")
    return f"Without {named}: {', '.join((f'{first} of {claims} {rest}', *told[1:]))}; {withdrawal.unchanged} unchanged."


def _happens(effect: Effect, number: int, *, certain: bool) -> str:
    one, several = _HAPPENS[effect]
    if not certain:
        return f"may {several}"
    return one if number == 1 else several


def _notes(withdrawal: Withdrawal) -> Iterator[str]:
    if withdrawal.members:
        yield f"Who belongs to them keeps their word ({', '.join(withdrawal.members)}); --members takes it away, too."
    for gone, kept in withdrawal.alike:
        yield f"Source {kept} stays, though it shares whole runs of words with {gone}: it may be a copy."


def _lines(change: Change) -> RenderableType:
    heading = line(text(change.claim.id, STRONG), "  ", text(change.claim.text))
    axes = (axis for axis in _axes(change) if _ARROW in axis)
    said = [_origins(change), *axes, *_passages(change)]
    told = [Text(" · ".join(said)), *(text(why, QUIET) for why in _reasons(change))]
    return stacked(hanging(heading, 4), *(indented(hanging(part, 2), 4) for part in told))


def _table(changes: Sequence[Change]) -> Table:
    table = bare_table()
    table.add_column("claim", overflow="fold", ratio=2, min_width=24)
    table.add_column("text", overflow="fold", ratio=3, min_width=24)
    for name in ("origins", "corroboration", "consistency", "fit"):
        table.add_column(name, overflow="fold")
    for change in changes:
        told = [
            text(change.claim.text),
            *(text(why, QUIET) for why in (*_passages(change), *_reasons(change))),
        ]
        corroboration, consistency, fit = _axes(change)
        cells = (_origins(change), corroboration, consistency, fit.removeprefix("fit "))
        table.add_row(text(change.claim.id, STRONG), Text("\n").join(told), *map(Text, cells))
    return table


def _origins(change: Change) -> str:
    counts = (change.before.origins, change.origins, change.at_least.origins)
    before, after, least = (interval(count, "origin") for count in counts)
    if before != after:
        return f"{before}{_ARROW}{after}"
    # The interval is as wide as it was, but less may be left of it.
    return before if before == least else f"{before}{_ARROW}perhaps {least}"


def _axes(change: Change) -> tuple[str, str, str]:
    before, least, most = change.before, change.at_least, change.at_most
    return (
        _turned(before.corroboration, least.corroboration, most.corroboration),
        _consistency(change),
        f"fit {_turned(before.fit, least.fit, most.fit)}",
    )


def _consistency(change: Change) -> str:
    before, least, most = (state.consistency for state in (change.before, change.at_least, change.at_most))
    # What nobody bears out is compared with nothing: no news of a claim that nothing spoke against.
    if before is Consistency.CONSISTENT and {least, most} <= {None, before}:
        return _axis(most)
    return _turned(before, least, most)


def _turned(before: str | None, least: str | None, most: str | None) -> str:
    after = " or ".join(dict.fromkeys(map(_axis, (least, most))))
    return after if after == _axis(before) else f"{_axis(before)}{_ARROW}{after}"


def _axis(value: str | None) -> str:
    return label(value) if value else "–"


def _passages(change: Change) -> Iterator[str]:
    before, least, most = (state.passages for state in (change.before, change.at_least, change.at_most))
    after = str(least) if least == most else f"{least}–{most}"
    if least != before:
        yield f"{plural(before, 'passage')}{_ARROW}{after}"


def _reasons(change: Change) -> Iterator[str]:
    yield from (_reason(ended, change.claim.id) for ended in change.ended)
    yield from (f"newly contradicted by {_named(entry, change.claim.id)}" for entry in change.new)


def _reason(ended: Ended, id_: str) -> str:
    entry = ended.entry
    longer = "no longer" if ended.certain else "perhaps no longer"
    if entry.kind is Conflict.SUPERSEDED:
        return f"{longer} superseded by {entry.other}: {ended.why}"
    if entry.kind is Conflict.DENIAL and entry.other == id_:
        return f"{longer} denied by its own passages: {ended.why}"
    return f"{longer} contradicted by {_named(entry, id_)}: {ended.why}"


def _named(entry: Contradiction, id_: str) -> str:
    other = "its own passages" if entry.other == id_ else entry.other
    return f"{other} ({label(entry.kind)}, {entry.reason})"
