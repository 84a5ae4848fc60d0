"""`claimcheck trace` and `reuse`: the printings of each passage, the earliest first, and the texts that several articles print, those of the project's own articles first."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from claimcheck.locate.method import GRAVE, Method
from claimcheck.render.phrase import label
from claimcheck.render.terminal.style import GOOD, QUIET, STRONG, WARN, hanging, indented, line, stacked, text
from claimcheck.report.printings import Copy, Printing, ReusedText, ReusePage, Trace, TracePage
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
        between = ", ".join(f"„{_short(words, _LONGEST)}“" for words in printing.between)
        head = line(head, text(f" in pieces, between them {between}", QUIET))
    if printing.outside:
        outside = ", ".join(f"„{words}“" for words in printing.outside)
        head = line(head, text(f"; outside it stands {outside}", WARN))
    return head


def _short(words: str, most: int) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[:most].rstrip()} …"


def _how(printing: Printing) -> Text:
    if printing.difference is None and printing.method is Method.APPROXIMATE:
        return Text("the words, but not in one run", style=QUIET)
    if printing.difference is None:
        return Text(label(printing.method), style=GOOD if printing.method is Method.EXACT else QUIET)
    gravest = printing.difference.gravest
    style = WARN if gravest in GRAVE else QUIET
    return text(f"changed ({gravest}): {printing.difference}", style)


TEXTS = 20
"""Of all, where not all are asked for, and besides those that the project's own articles print."""

COPIES = 10
"""Of each text."""

_LONGEST_SAMPLE = 160
"""Of shared words so many code points are shown."""


def reused_page(page: ReusePage, *, all_: bool) -> RenderableType:
    """Return the texts, each with its printings, and how much was compared."""
    own = sum(bool(one.sources) for one in page.texts)
    shown = page.texts if all_ else page.texts[: max(own, TEXTS)]
    parts: list[RenderableType] = []
    for number, one in enumerate(shown, start=1):
        parts += [*_text(number, one, None if all_ else COPIES), ""]
    left = len(page.texts) - len(shown)
    if left:
        parts += [Text(f"… {plural(left, 'text')} more; --all shows them", style=QUIET)]
    ours = f", {own} of them in articles of the project" if page.own else ""
    told = f"{plural(len(page.texts), 'text')}{ours}; {plural(page.documents, 'article')} compared"
    return stacked(*parts, Text(told, style=QUIET))


def _text(number: int, one: ReusedText, most: int | None) -> Iterator[RenderableType]:
    outlets = f" in {plural(len(one.outlets), 'outlet')}" if one.outlets else ""
    head = f"  {plural(len(one.copies), 'printing')}{outlets}, up to {plural(one.words, 'word')} in common"
    yield hanging(line(Text(f"text {number}", style=STRONG), head), 3)
    yield indented(hanging(text(one.dispatch.reason), 3), 3)
    yield indented(hanging(text(f"„{_sample(one)}“", QUIET), 1), 3)
    for copy in one.copies[:most]:
        yield indented(hanging(_copy(copy), 3), 3)
    left = len(one.copies) - len(one.copies[:most])
    if left:
        yield indented(text(f"… {plural(left, 'printing')} more; --all shows them", QUIET), 3)


def _sample(one: ReusedText) -> str:
    """Return the beginning of the longest stretch in the printing that is named first."""
    return _short(max(one.copies[0].pieces, key=len), _LONGEST_SAMPLE)


def _copy(copy: Copy) -> Text:
    named = text(copy.named, GOOD if copy.source else "")
    credit = text(f", credits {', '.join(copy.credits)}" if copy.credits else "")
    how = f", line {copy.line}  {plural(copy.words, 'word')}, {copy.share:.0%} of it"
    return line(f"{copy.date or 'no date'}  ", named, how, credit)
