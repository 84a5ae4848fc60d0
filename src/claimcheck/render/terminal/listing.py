"""`claimcheck list`: all claims at a glance."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.render.columns import COLUMNS, SHOWN, Shown
from claimcheck.render.phrase import label
from claimcheck.render.terminal.style import AXIS, QUIET, STRONG, hanging, indented, line, stacked, text
from claimcheck.report.model import CheckedClaim

WIDE = 140
"""From this many columns on there is room for a table with texts that can be read."""

_BY_NAME = {column.name: column.shown for column in COLUMNS if column.shown}

_LEAST = 24
"""Columns that a text needs to be read."""


def claims_table(claims: Sequence[CheckedClaim], width: int) -> RenderableType:
    """Return the claims as a table, or two lines each where *width* columns are too few."""
    return _table(claims) if width >= WIDE else stacked(*(_two_lines(claim) for claim in claims))


def _table(claims: Sequence[CheckedClaim]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=QUIET, show_edge=False)
    columns = [one for one in SHOWN if not one.is_optional or any(map(one.words, claims))]
    for shown in columns:
        if shown.share:
            table.add_column(shown.title, overflow="fold", ratio=shown.share, min_width=_LEAST)
        else:
            table.add_column(
                shown.title, overflow="fold", min_width=shown.least or None, no_wrap=shown.least is None
            )
    for claim in claims:
        table.add_row(*(_cell(shown, claim) for shown in columns))
    return table


def cell(name: str, claim: CheckedClaim) -> Text:
    """Return what a person is shown of a column, by its name."""
    return _cell(_BY_NAME[name], claim)


def _cell(shown: Shown, claim: CheckedClaim) -> Text:
    words, tone = shown.words(claim), shown.tone(claim)
    return text(words, STRONG if shown is SHOWN[0] else AXIS.get(tone, QUIET) if tone else "")


def _two_lines(claim: CheckedClaim) -> RenderableType:
    id_, *texts = (_cell(shown, claim) for shown in SHOWN if shown.share)
    heading = line(id_, *(line("  ", part) for part in texts))
    return stacked(hanging(heading, 4), indented(axes(claim), 4))


def axes(claim: CheckedClaim) -> Text:
    """Return the axes of a claim in one line."""
    first, *others = (
        line(Text(f"{shown.title} ", style=QUIET), _cell(shown, claim))
        if shown.is_titled
        else _cell(shown, claim)
        for shown in SHOWN
        if not shown.share and (shown.words(claim) or not shown.is_optional)
    )
    return line(first, *(line(Text(" · ", style=QUIET), part) for part in others))


def axis(value: str) -> Text:
    """Return an axis's value, styled by what it means."""
    return Text(label(value), style=AXIS.get(value, QUIET))
