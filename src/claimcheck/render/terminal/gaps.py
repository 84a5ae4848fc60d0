"""`claimcheck gaps`: what the records leave open, by kind, each with what to do next."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from claimcheck.render.terminal.style import QUIET, STRONG, hanging, indented, line, stacked, text
from claimcheck.report.gaps import Gap, GapKind
from claimcheck.report.wording import plural

_TITLES = {
    GapKind.CORRECTION: "Corrections that no claim quotes",
    GapKind.DENIAL: "Denials that no claim quotes",
    GapKind.NUMBER: "Numbers that no claim quotes",
    GapKind.SINGLE_ORIGIN: "Claims with one origin",
    GapKind.UNREGISTERED: "Files that no record names",
    GapKind.KINDLESS: "Actors without a kind",
    GapKind.LOOKALIKE: "Ids and keys that differ in a letter",
}


def gaps_page(gaps: Sequence[Gap], most: int | None) -> RenderableType:
    """Return the gaps, of each kind *most* at most."""
    if not gaps:
        return Text("no gaps found")
    parts: list[RenderableType] = []
    for kind, title in _TITLES.items():
        of_kind = [gap for gap in gaps if gap.kind is kind]
        if of_kind:
            parts.append(Text(f"{title} ({len(of_kind)})", style=STRONG))
            parts += [part for gap in of_kind[:most] for part in _gap(gap)]
            hidden = len(of_kind) - len(of_kind[:most])
            if hidden:
                parts.append(indented(Text(f"and {hidden} more; --all shows them", style=QUIET), 3))
            parts.append("")
    return stacked(*parts, Text(plural(len(gaps), "gap"), style=QUIET))


def _gap(gap: Gap) -> Iterator[RenderableType]:
    head = line("   ", text(gap.of, STRONG), text(f", {gap.where}" if gap.where else "", QUIET))
    if gap.text:
        head.append("  ").append_text(text(gap.text))
    yield hanging(head, 6)
    yield hanging(line("      ", text(f"→ {gap.next}", QUIET)), 8)
