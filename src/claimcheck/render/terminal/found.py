"""`claimcheck find`: passages with what was met in them, each with the call that makes evidence of it."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from claimcheck.render.phrase import label, source_label
from claimcheck.render.terminal.showing import paragraph
from claimcheck.render.terminal.style import QUIET, STRONG, hanging, indented, line, stacked, text
from claimcheck.report.commands import quote_call
from claimcheck.report.found import FoundPage, Hit, How
from claimcheck.report.model import Report
from claimcheck.report.wording import listed, placed, plural


def found_page(page: FoundPage, report: Report, options: Sequence[str] = ()) -> RenderableType:
    """Return the hits, numbered, and how many there are; *options* are what the calls of `quote` need."""
    if not page.total:
        return Text("nothing like it")
    parts: list[RenderableType] = []
    for number, hit in enumerate(page.hits, start=page.first):
        parts += [*_hit(number, hit, report, options), ""]
    return stacked(*parts, Text(_range(page), style=QUIET))


def _hit(number: int, hit: Hit, report: Report, options: Sequence[str]) -> Iterator[RenderableType]:
    where = f"{source_label(report.source(hit.source), report.actors)}, {placed(hit.line, hit.location)}"
    details = [_how(hit), quoted_by(hit.quoted_by)]
    yield hanging(
        line(
            Text(f"{number}  ", style=QUIET),
            text(where, STRONG),
            "  ",
            text(" · ".join(filter(None, details)), QUIET),
        ),
        3,
    )
    yield indented(paragraph(hit.passage), 3)
    yield indented(text(quote_call(hit.source, hit.quote, options)), 3)


def _how(hit: Hit) -> str:
    if hit.how in {How.EXACT, How.NORMALIZED}:
        return label(hit.how)
    if hit.how is How.WORDS:
        return "all words"
    parts = [f"“{found}” for “{asked}”" for asked, found in hit.instead.items()]
    if hit.missing:
        parts.append("without " + listed([f"“{word}”" for word in hit.missing]))
    return ", ".join(parts) or "parts of words"


def quoted_by(claims: Sequence[str]) -> str:
    """Return which claims quote a passage, in words; nothing where none does."""
    return f"quoted by {listed(claims, 2)}" if claims else ""


def _range(page: FoundPage) -> str:
    if not page.hits:
        return f"{plural(page.total, 'passage')}, none on this page"
    last = page.first - 1 + len(page.hits)
    if (page.first, last) == (1, page.total):
        return plural(page.total, "passage")
    more = "; --page for others, --all for all" if last < page.total or page.first > 1 else ""
    return f"{page.first} to {last} of {plural(page.total, 'passage')}{more}"
