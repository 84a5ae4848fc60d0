"""`claimcheck claim`: the sentences that may be quoted, and what `verify` says of the claim as it would be."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from claimcheck.problem import Severity, gravest_first
from claimcheck.render.phrase import fit, interval, label, quotations, source_label
from claimcheck.render.terminal.found import quoted_by
from claimcheck.render.terminal.style import QUIET, SEVERITY, STRONG, hanging, line, stacked, text
from claimcheck.report.model import Report
from claimcheck.report.proposal import Offer
from claimcheck.report.wording import placed


def offers_page(offers: Sequence[Offer], report: Report) -> RenderableType:
    """Return the sentences, numbered from 1."""
    parts: list[RenderableType] = []
    for number, offer in enumerate(offers, start=1):
        where = f"{source_label(report.source(offer.source), report.actors)}, {placed(offer.line, offer.location)}"
        details = " · ".join(filter(None, (label(offer.how), quoted_by(offer.quoted_by))))
        parts.append(
            hanging(
                line(Text(f"{number}  ", style=QUIET), text(where, STRONG), "  ", text(details, QUIET)), 3
            )
        )
        parts.append(hanging(line("   │ ", text(" ".join(offer.text.split()))), 5))
    return stacked(*parts)


def verdict_page(id_: str, report: Report) -> RenderableType:
    """Return what `verify` says of the claim *id_*: its axes, and the findings that concern it."""
    claim = report.claim(id_)
    axes = (
        f"quotations {quotations(claim)}",
        f"corroboration {label(claim.corroboration)}, {interval(claim.origins, 'origin')}",
        f"consistency {label(claim.consistency)}",
        f"fit {fit(claim)}",
    )
    parts: list[RenderableType] = [hanging(line(Text("verify: ", style=QUIET), text(" · ".join(axes))), 2)]
    return stacked(*parts, *_findings(id_, report))


def _findings(id_: str, report: Report) -> Iterator[RenderableType]:
    for problem in gravest_first(report.problems, Severity.WARNING):
        if id_ in {problem.claim, problem.other}:
            head = Text(f"{problem.severity} {problem.code}  ", style=SEVERITY[problem.severity])
            yield hanging(line("  ", head, text(problem.message)), 4)
