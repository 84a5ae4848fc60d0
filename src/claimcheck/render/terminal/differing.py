"""`claimcheck diff`: what changed between two verifications, the worse first."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from claimcheck.render.terminal.style import BAD, GOOD, QUIET, STRONG, hanging, indented, line, stacked, text
from claimcheck.report.difference import Difference, Item, Trend
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
