"""Colours and small building blocks. Only the terminal's own basic colours, for light and dark alike."""

from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from claimcheck.problem import Severity
from claimcheck.records.model import Fit
from claimcheck.render.phrase import CUT_OFF
from claimcheck.render.visible import visible
from claimcheck.report.evidence import Anchor, MarkKind
from claimcheck.report.model import Consistency, Corroboration

if TYPE_CHECKING:
    from rich.table import Table

GOOD, BAD, WARN, QUIET, STRONG = "green", "bold red", "magenta", "dim", "bold"

SEVERITY = {Severity.ERROR: BAD, Severity.WARNING: WARN, Severity.INFO: QUIET}

AXIS: dict[str, str] = {
    Anchor.FOUND: GOOD,
    Anchor.NOT_FOUND: BAD,
    Anchor.AMBIGUOUS: BAD,
    Anchor.UNCHECKED: WARN,
    CUT_OFF: BAD,
    Corroboration.UNCHECKED: QUIET,
    Corroboration.CORROBORATED: GOOD,
    Corroboration.UNCORROBORATED: WARN,
    Corroboration.SINGLE_ORIGIN: "",
    Corroboration.UNDETERMINED: "",
    Corroboration.ONE_PARTY: "",
    Consistency.UNCHECKED: QUIET,
    Consistency.CONSISTENT: QUIET,
    Consistency.CONTRADICTED: WARN,
    Consistency.DENIED: WARN,
    Consistency.SUPERSEDED: WARN,
    Fit.LICENSED: GOOD,
    Fit.OVERREACHES: WARN,
}
"""Styles of axis values; the quiet ones are what is ordinary."""

MARK = {
    MarkKind.QUOTE: "bold",
    MarkKind.CUE: "underline",
    MarkKind.SPEAKER: "cyan",
    MarkKind.HEDGE: "magenta",
    MarkKind.BOUND: "magenta",
    MarkKind.LEFT_OUT: "bold red",
}

SIGNS = {MarkKind.QUOTE: ("⟦", "⟧"), MarkKind.LEFT_OUT: ("⟨", "⟩")}
"""Around quoted words in a paragraph, and around those that a quotation should not leave out."""


def text(value: str, style: str = "") -> Text:
    """Return foreign text as it is, with what would act made visible."""
    return Text(visible(value), style=style)


def line(*parts: str | Text, style: str = "") -> Text:
    """Return one text of parts; plain strings are our own words."""
    joined = Text(style=style)
    for part in parts:
        joined.append(part) if isinstance(part, str) else joined.append_text(part)
    return joined


class _Indented:
    """Something whose lines are all moved right."""

    def __init__(self, shown: RenderableType, by: int) -> None:
        self._shown = shown
        self._by = by

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap what is shown in the columns that there are."""
        # rich's own Padding fills up every line: to a million columns where nothing is wrapped.
        inside = options.update_width(max(1, options.max_width - self._by))
        for segments in console.render_lines(self._shown, inside, pad=False):
            yield Segment(" " * self._by)
            yield from segments
            yield Segment.line()

    def plain_lines(self) -> list[str] | None:
        """Return the lines where nothing is wrapped."""
        lines = plain_lines(self._shown)
        return lines and [" " * self._by + line for line in lines]


def indented(renderable: RenderableType, by: int) -> RenderableType:
    """Return *renderable* moved right by so many columns, its wrapped lines too."""
    return _Indented(renderable, by)


class _Hanging:
    """A text whose wrapped lines are moved right."""

    def __init__(self, shown: Text, by: int) -> None:
        self._shown = shown
        self._by = by

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap the text in the columns that there are."""
        first, *rest = self._shown.wrap(console, max(1, options.max_width - self._by))
        yield Text("\n").join([first, *(Text(" " * self._by).append_text(part) for part in rest)])

    def plain_lines(self) -> list[str] | None:
        """Return the lines where nothing is wrapped."""
        lines = plain_lines(self._shown)
        return lines and [lines[0], *(" " * self._by + line for line in lines[1:])]


def hanging(shown: Text, by: int) -> RenderableType:
    """Return *shown* with every line but its first moved right by so many columns."""
    return _Hanging(shown, by)


def plain_lines(shown: RenderableType) -> list[str] | None:
    """Return the lines of what is shown without colours and unwrapped, as rich has them; None where only rich knows.

    It takes a tenth of the time that rich takes, and long pages go through pipes.
    """
    if isinstance(shown, str | Text):
        words = (Text(shown) if isinstance(shown, str) else shown).plain
        # Tabs and the ends of very long lines are left to rich, and so is a text that does not end its line.
        is_simple = len(words) < _LONGEST and "\t" not in words and getattr(shown, "end", "\n") == "\n"
        return words.split("\n") if is_simple else None
    if isinstance(shown, Group):
        parts = [plain_lines(part) for part in shown.renderables]
        return None if None in parts else [line for lines in parts if lines for line in lines]
    if isinstance(shown, _Indented):
        return shown.plain_lines()
    return shown.plain_lines() if isinstance(shown, _Hanging) else None


_LONGEST = 100_000


def bare_table(*, is_headed: bool = True, gap: int = 2) -> "Table":
    """Return a table without lines, its columns *gap* blanks apart."""
    # Not every page has one.
    from rich.table import Table

    head = QUIET if is_headed else ""
    return Table(box=None, padding=(0, gap, 0, 0), show_header=is_headed, header_style=head, show_edge=False)


def stacked(*parts: RenderableType) -> Group:
    """Return the parts below each other."""
    return Group(*parts)
