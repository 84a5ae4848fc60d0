"""`claimcheck import`: what came of each candidate of a file, and how many of each there are."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from claimcheck.problem import Severity
from claimcheck.render.phrase import label
from claimcheck.render.terminal.style import (
    BAD,
    GOOD,
    QUIET,
    SEVERITY,
    STRONG,
    WARN,
    hanging,
    line,
    stacked,
    text,
)
from claimcheck.report.candidate import HintKind, ImportedClaim, Judged, Outcome, by_place
from claimcheck.report.wording import listed, plural

_STYLES = {
    Outcome.FOUND: GOOD,
    Outcome.ELSEWHERE: WARN,
    Outcome.ALREADY: QUIET,
    Outcome.NOT_FOUND: BAD,
    Outcome.AMBIGUOUS: BAD,
    Outcome.SOURCE_UNKNOWN: BAD,
    Outcome.UNCHECKED: WARN,
    Outcome.UNUSABLE: BAD,
}
_COUNTED = {
    Outcome.FOUND: "found word for word",
    Outcome.ELSEWHERE: "found, but not as the file says",
    Outcome.ALREADY: "in a claim already",
    Outcome.NOT_FOUND: "not there word for word",
    Outcome.AMBIGUOUS: "ambiguous",
    Outcome.SOURCE_UNKNOWN: "of no known source",
    Outcome.UNCHECKED: "not looked up",
    Outcome.UNUSABLE: "of no use",
}
_LOOSE = frozenset((HintKind.TITLE, HintKind.FILE, HintKind.NAME))
"""What others may be called, too: by which of them a source was told is said."""

_THERE = frozenset(outcome for outcome in Outcome if outcome.is_found or outcome is Outcome.ALREADY)

_LONGEST = 160
"""Of a quotation so many characters are shown."""


def imported_page(judged: Sequence[Judged], claims: Sequence[ImportedClaim]) -> RenderableType:
    """Return the candidates, two lines or more each, and the summary."""
    made = by_place(claims)
    parts: list[RenderableType] = []
    for item in judged:
        parts += [*_candidate(item, made.get(item.candidate.place)), ""]
    return stacked(*parts, hanging(Text(summary(judged), style=STRONG), 2))


def summary(judged: Sequence[Judged]) -> str:
    """Return how many candidates there are, and what came of them."""
    numbers = {outcome: sum(one.outcome is outcome for one in judged) for outcome in Outcome}
    parts = [f"{number} {_COUNTED[outcome]}" for outcome, number in numbers.items() if number]
    wrong = sum(one.has_error for one in judged if one.outcome in _THERE)
    parts += [f"{wrong} of those found with an error"] if wrong else []
    return f"{plural(len(judged), 'candidate')}: {', '.join(parts) or 'none'}"


def _candidate(item: Judged, claim: ImportedClaim | None) -> Iterator[RenderableType]:
    how = f", by its {item.matched_by}" if item.matched_by in _LOOSE else ""
    told = label(item.outcome) + (f" in {item.source}{how}" if item.source else "")
    yield hanging(
        line(
            text(item.candidate.place, STRONG),
            "  ",
            text(told, _STYLES[item.outcome]),
            *((": ", text(item.message)) if item.message else ()),
        ),
        2,
    )
    quote = " ".join(item.candidate.quote.split())
    shown = quote if len(quote) <= _LONGEST else quote[:_LONGEST].rstrip() + " …"
    if not shown and item.candidate.claim.text:
        yield hanging(line("  ", text(item.candidate.claim.text, QUIET)), 4)
    if shown:
        yield hanging(line("  ", text(f"│ {shown}")), 4)
    if item.outcome is Outcome.NOT_FOUND and item.match is not None:
        yield hanging(line("  ", Text("nearest: ", style=QUIET), text(f"„{item.match.text}“")), 4)
        if item.match.difference:
            yield hanging(line("  ", Text("word diff: ", style=QUIET), text(str(item.match.difference))), 4)
    for problem in item.problems if item.outcome in _THERE else ():
        style = SEVERITY[problem.severity]
        name = problem.severity if problem.severity is not Severity.INFO else "note"
        yield hanging(line("  ", Text(f"{name} {problem.code} ", style=style), text(problem.message)), 4)
    if item.no_link and item.outcome.is_found:
        reason = "" if item.problems else f": {item.no_link}"
        yield hanging(line("  ", text(f"who says it is left out{reason}", WARN)), 4)
    if claim is not None and item.outcome.is_found:
        parts = [f"{'claim' if claim.is_new else 'more evidence for'} {claim.id}"]
        others = [id_ for id_ in item.quoted_by if id_ != claim.id]
        parts += [f"quoted by {listed(others, 2)}"] if others else []
        yield hanging(line("  ", text(" · ".join(parts), QUIET)), 4)
        for doubt in claim.doubts if item is claim.found[0] else ():
            yield hanging(line("  ", text(doubt, WARN)), 4)
