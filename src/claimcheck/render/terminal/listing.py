"""`claimcheck list`: all claims at a glance."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.render.phrase import backing, label
from claimcheck.render.terminal.style import AXIS, QUIET, STRONG, hanging, indented, line, stacked, text
from claimcheck.report.model import CheckedClaim

WIDE = 100
"""From this many columns on there is room for a table."""


def claims_table(claims: Sequence[CheckedClaim], width: int) -> RenderableType:
    """Return the claims as a table, or two lines each where *width* columns are too few."""
    return _table(claims) if width >= WIDE else stacked(*(_two_lines(claim) for claim in claims))


def _table(claims: Sequence[CheckedClaim]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=QUIET, show_edge=False)
    table.add_column("claim", overflow="fold", ratio=3)
    table.add_column("text", overflow="fold", ratio=6)
    table.add_column("quotations", no_wrap=True)
    table.add_column("corroboration", no_wrap=True)
    table.add_column("consistency", no_wrap=True)
    table.add_column("fit", no_wrap=True)
    for claim in claims:
        table.add_row(
            text(claim.claim.id, STRONG),
            text(claim.claim.text),
            axis(claim.anchor),
            Text(backing(claim), style=AXIS[claim.corroboration]),
            axis(claim.consistency),
            axis(claim.fit),
        )
    return table


def _two_lines(claim: CheckedClaim) -> RenderableType:
    heading = line(text(claim.claim.id, STRONG), "  ", text(claim.claim.text))
    return stacked(hanging(heading, 4), indented(axes(claim), 4))


def axes(claim: CheckedClaim) -> Text:
    """Return the axes of a claim in one line."""
    parts = [
        axis(claim.anchor),
        Text(backing(claim), style=AXIS[claim.corroboration]),
        axis(claim.consistency),
        line(Text("fit ", style=QUIET), axis(claim.fit)),
    ]
    return Text(" · ", style=QUIET).join(parts)


def axis(value: str) -> Text:
    """Return an axis's value, styled by what it means."""
    return Text(label(value), style=AXIS.get(value, QUIET))
