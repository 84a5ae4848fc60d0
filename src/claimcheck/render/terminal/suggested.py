"""`claimcheck suggest`: passages that may bear on a claim, with what the reader says of each."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from claimcheck.render.phrase import credited, source_label
from claimcheck.render.terminal.found import quoted_by
from claimcheck.render.terminal.showing import paragraph
from claimcheck.render.terminal.style import QUIET, STRONG, WARN, hanging, indented, line, stacked, text
from claimcheck.report.commands import quote_call
from claimcheck.report.found import Bearing, SuggestedPage, Suggestion
from claimcheck.report.model import Report
from claimcheck.report.wording import placed, plural


def suggested_page(page: SuggestedPage, report: Report, options: Sequence[str] = ()) -> RenderableType:
    """Return the suggestions, numbered; *options* are what the calls of `quote` need to find the project."""
    parts: list[RenderableType] = [
        line(text(page.claim, STRONG), "  ", text(page.text)),
        Text(
            f"Suggestions {page.compared}; whether one bears on the claim is for you to judge.", style=QUIET
        ),
        "",
    ]
    for number, item in enumerate(page.suggestions, start=page.first):
        parts += [*_suggestion(number, item, report, options), ""]
    last = page.first - 1 + len(page.suggestions)
    more = "; --page for others" if last < page.total or page.first > 1 else ""
    shown = f"{page.first} to {last} of " if page.suggestions else ""
    return stacked(*parts, Text(f"{shown}{plural(page.total, 'suggestion')}{more}", style=QUIET))


def _suggestion(
    number: int, item: Suggestion, report: Report, options: Sequence[str]
) -> Iterator[RenderableType]:
    where = f"{source_label(report.source(item.source), report.actors)}, {placed(item.line, item.location)}"
    quoting = "linked already" if item.is_linked else quoted_by(item.quoted_by)
    yield hanging(line(Text(f"{number}  ", style=QUIET), text(where, STRONG), "  ", text(quoting, QUIET)), 3)
    yield indented(paragraph(item.passage), 3)
    for kind, why in item.bearings.items():
        style = WARN if kind in {Bearing.DENIES, Bearing.OTHER_NUMBER} else ""
        yield hanging(line("   ", text(f"{kind} {why}" if kind is not Bearing.OPEN else why, style)), 6)
    said = [f"credits {credited(layer, report.actors) or 'nobody named'}" for layer in item.layers]
    said += [f"hedged {', '.join(f'„{words}“' for words in item.hedges)}"] if item.hedges else []
    if said:
        yield hanging(line("   ", text(" · ".join(said), QUIET)), 6)
    yield indented(text(quote_call(item.source, item.quote, options)), 3)
