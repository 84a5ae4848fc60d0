"""`claimcheck speech`: the reported words of an article, who says them and how surely."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from claimcheck.render.phrase import credited
from claimcheck.render.terminal.style import QUIET, STRONG, WARN, hanging, indented, line, stacked, text
from claimcheck.report.model import Report
from claimcheck.report.speech import FlatPassage, Reported, SpeechPage
from claimcheck.report.wording import placed, plural


def speech_table(page: SpeechPage, report: Report) -> RenderableType:
    """Return the reported passages, two or more lines each, and the sentences that assert the same flatly."""
    parts: list[RenderableType] = []
    for item in page.reported:
        parts += [*_reported(item, report), ""]
    if page.flat:
        parts.append(Text("Asserted flatly, credited elsewhere", style=STRONG))
        parts += [indented(_flat(item, report), 3) for item in page.flat]
        parts.append("")
    return stacked(*parts, Text(plural(len(page.reported), "reported passage"), style=QUIET))


def _reported(item: Reported, report: Report) -> Iterator[RenderableType]:
    who = credited(item.layer, report.actors) or "nobody named"
    yield hanging(
        line(
            text(f"{placed(item.line, item.location)}  ", QUIET),
            Text(f"{item.layer.kind}  "),
            text(who, STRONG),
        ),
        3,
    )
    yield indented(text(" […] ".join(" ".join(words.split()) for words in item.texts)), 3)
    if item.hedges:
        yield indented(text("hedged " + ", ".join(f"„{words}“" for words in item.hedges), WARN), 3)


def _flat(item: FlatPassage, report: Report) -> RenderableType:
    who = credited(item.layer, report.actors) or "somebody who is not named"
    told = text(f"{' '.join(item.text.split())}")
    return stacked(
        hanging(line(Text(f"line {item.line}  ", style=QUIET), told), 3),
        indented(text(f"line {item.credited_line} credits {who}", WARN), 3),
    )
