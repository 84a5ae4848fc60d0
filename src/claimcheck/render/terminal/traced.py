"""`claimcheck trace`: the printings of each passage, the earliest first."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from claimcheck.locate.method import GRAVE, Method
from claimcheck.render.phrase import label
from claimcheck.render.terminal.style import GOOD, QUIET, STRONG, WARN, hanging, indented, line, stacked, text
from claimcheck.report.traced import Printing, Trace, TracePage
from claimcheck.report.wording import listed, plural

PRINTINGS = 10
"""Of each passage, where not all are asked for."""

_LONGEST = 80
"""Of the words between two pieces so many code points are shown."""


def traced_page(page: TracePage, most: int | None) -> RenderableType:
    """Return each passage with *most* of its printings, and how much was looked through."""
    parts: list[RenderableType] = []
    for trace in page.traces:
        parts += [*_trace(trace, most), ""]
    found = sum(bool(trace.printings) for trace in page.traces)
    told = f"{plural(found, 'passage')} of {len(page.traces)} met in {plural(page.documents, 'document')}"
    return stacked(*parts, Text(told, style=QUIET))


def _trace(trace: Trace, most: int | None) -> Iterator[RenderableType]:
    yield hanging(line(text(trace.claim, STRONG), f"  passage {trace.evidence}, ", text(trace.source)), 3)
    yield indented(hanging(text(f"„{' '.join(trace.quote.split())}“"), 1), 3)
    yield indented(hanging(text(_summary(trace), QUIET), 3), 3)
    for printing in trace.printings[:most]:
        yield indented(hanging(_printing(printing), 3), 3)
    left = len(trace.printings) - len(trace.printings[:most])
    if left:
        yield indented(text(f"… {plural(left, 'printing')} more; --all shows them", QUIET), 3)


def _summary(trace: Trace) -> str:
    if not trace.printings:
        return "too short to be traced" if trace.is_short else "nowhere in the archive"
    outlets = f" in {plural(len(trace.outlets), 'outlet')}" if trace.outlets else ""
    more = "at least " if trace.is_cut_short else ""
    return f"{more}{plural(len(trace.printings), 'printing')}{outlets}; {'of those looked at ' if trace.is_cut_short else ''}{_first(trace)}"


def _first(trace: Trace) -> str:
    if not trace.first:
        return "which was first the archive does not tell"
    who = listed([printing.outlet or printing.document for printing in trace.first], 3)
    undated = len(trace.printings) - len(trace.dated)
    besides = f", {undated} without a known date aside" if undated else ""
    days = list(dict.fromkeys(printing.date for printing in trace.first))
    when = (
        f"first {days[0]}"
        if len(days) == 1
        else f"first {' or '.join(days[:3])}, which the dates do not tell"
    )
    return f"{when}: {who}{besides}"


def _printing(printing: Printing) -> Text:
    where = " ".join(part for part in (printing.outlet, printing.document) if part)
    head = line(f"{printing.date or 'no date'}  ", text(where), f", line {printing.line}  ")
    head = line(head, _how(printing))
    if printing.between:
        between = ", ".join(f"„{_short(words)}“" for words in printing.between)
        head = line(head, text(f" in pieces, between them {between}", QUIET))
    if printing.outside:
        outside = ", ".join(f"„{words}“" for words in printing.outside)
        head = line(head, text(f"; outside it stands {outside}", WARN))
    return head


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"


def _how(printing: Printing) -> Text:
    if printing.difference is None and printing.method is Method.APPROXIMATE:
        return Text("the words, but not in one run", style=QUIET)
    if printing.difference is None:
        return Text(label(printing.method), style=GOOD if printing.method is Method.EXACT else QUIET)
    gravest = printing.difference.gravest
    style = WARN if gravest in GRAVE else QUIET
    return text(f"changed ({gravest}): {printing.difference}", style)
