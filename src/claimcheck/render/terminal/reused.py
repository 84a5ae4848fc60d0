"""`claimcheck reuse`: texts that several articles print, those of the project's own articles first."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from claimcheck.render.terminal.style import GOOD, QUIET, STRONG, hanging, indented, line, stacked, text
from claimcheck.report.reused import Copy, ReusedText, ReusePage
from claimcheck.report.wording import plural

TEXTS = 20
"""Of all, where not all are asked for, and besides those that the project's own articles print."""

COPIES = 10
"""Of each text."""

_LONGEST = 160
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
    words = " ".join(max(one.copies[0].pieces, key=len).split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"


def _copy(copy: Copy) -> Text:
    named = text(copy.named, GOOD if copy.source else "")
    credit = text(f", credits {', '.join(copy.credits)}" if copy.credits else "")
    how = f", line {copy.line}  {plural(copy.words, 'word')}, {copy.share:.0%} of it"
    return line(f"{copy.date or 'no date'}  ", named, how, credit)
