"""`claimcheck list`: all claims at a glance."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.records.model import Fit
from claimcheck.render.phrase import backing, fit, label, quotations, status
from claimcheck.render.terminal.style import AXIS, BAD, QUIET, STRONG, hanging, indented, line, stacked, text
from claimcheck.report.model import CheckedClaim, Corroboration

WIDE = 140
"""From this many columns on there is room for a table with texts that can be read."""


def claims_table(claims: Sequence[CheckedClaim], width: int) -> RenderableType:
    """Return the claims as a table, or two lines each where *width* columns are too few."""
    return _table(claims) if width >= WIDE else stacked(*(_two_lines(claim) for claim in claims))


def _table(claims: Sequence[CheckedClaim]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=QUIET, show_edge=False)
    table.add_column("claim", overflow="fold", ratio=2, min_width=24)
    table.add_column("text", overflow="fold", ratio=3, min_width=24)
    table.add_column("quotations", no_wrap=True)
    table.add_column("corroboration", no_wrap=True)
    table.add_column("consistency", no_wrap=True)
    table.add_column("fit", min_width=len(Fit.OVERREACHES))
    has_status = any(status(claim) for claim in claims)
    if has_status:
        table.add_column("status", overflow="fold")
    for claim in claims:
        table.add_row(
            text(claim.claim.id, STRONG),
            text(claim.claim.text),
            quotations_axis(claim),
            _backing(claim),
            axis(claim.consistency),
            fit_axis(claim),
            *((text(status(claim)),) if has_status else ()),
        )
    return table


def _two_lines(claim: CheckedClaim) -> RenderableType:
    heading = line(text(claim.claim.id, STRONG), "  ", text(claim.claim.text))
    return stacked(hanging(heading, 4), indented(axes(claim), 4))


def axes(claim: CheckedClaim) -> Text:
    """Return the axes of a claim in one line."""
    parts = [
        quotations_axis(claim),
        _backing(claim),
        axis(claim.consistency),
        line(Text("fit ", style=QUIET), fit_axis(claim)),
    ]
    if status(claim):
        parts.append(text(status(claim)))
    shown = parts[0]
    for part in parts[1:]:
        shown = line(shown, Text(" · ", style=QUIET), part)
    return shown


def quotations_axis(claim: CheckedClaim) -> Text:
    """Return how the quotations stand; one that is cut off is as bad as one not found."""
    shown = quotations(claim)
    return Text(shown, style=AXIS[claim.anchor] if shown == label(claim.anchor) else BAD)


def _backing(claim: CheckedClaim) -> Text:
    """Return the counts, and the word for them where they do not tell it by themselves."""
    told = claim.corroboration in {Corroboration.CORROBORATED, Corroboration.ONE_PARTY}
    word = f" · {label(claim.corroboration)}" if told else ""
    return Text(f"{backing(claim)}{word}", style=AXIS[claim.corroboration])


def axis(value: str) -> Text:
    """Return an axis's value, styled by what it means."""
    return Text(label(value), style=AXIS.get(value, QUIET))


def fit_axis(claim: CheckedClaim) -> Text:
    """Return the fit, and whose reading it is where it is a person's."""
    return text(fit(claim), AXIS.get(claim.fit, QUIET))
