"""`claimcheck find`, `suggest`, `gaps`, `claim` and `import`: passages with what was met in them, what the records leave open, what may be quoted, and what came of each candidate of a file."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from claimcheck.problem import Severity, gravest_first
from claimcheck.render.phrase import credited, fit, interval, label, quotations, source_label
from claimcheck.render.terminal.showing import paragraph
from claimcheck.render.terminal.style import (
    BAD,
    GOOD,
    QUIET,
    SEVERITY,
    STRONG,
    WARN,
    hanging,
    indented,
    line,
    stacked,
    text,
)
from claimcheck.report.candidate import HintKind, ImportedClaim, Judged, Outcome, by_place
from claimcheck.report.found import (
    Bearing,
    FoundPage,
    Gap,
    GapKind,
    Hit,
    How,
    Searched,
    SuggestedPage,
    Suggestion,
    next_call,
)
from claimcheck.report.model import Report
from claimcheck.report.proposal import Offer
from claimcheck.report.wording import listed, placed, plural


def found_page(page: FoundPage, report: Report, options: Sequence[str] = ()) -> RenderableType:
    """Return the hits, numbered, and how many there are; *options* are what the calls of `quote` need."""
    looked = _looked(page.searched)
    if not page.total:
        return Text(f"nothing like it{looked}")
    parts: list[RenderableType] = []
    for number, hit in enumerate(page.hits, start=page.first):
        parts += [*_hit(number, hit, report, options), ""]
    return stacked(*parts, Text(_range(page) + looked, style=QUIET))


def _hit(number: int, hit: Hit, report: Report, options: Sequence[str]) -> Iterator[RenderableType]:
    spoken = f"speaker {listed(hit.speakers)}" if hit.speakers else ""
    yield _numbered(number, hit, report, _how(hit), spoken, quoted_by(hit.quoted_by))
    yield indented(paragraph(hit.passage), 3)
    if call := next_call(hit.source, hit.quote, hit.printed, options):
        yield indented(text(call), 3)


def _numbered(number: int, item: Hit | Suggestion | Offer, report: Report, *details: str) -> RenderableType:
    """Return the line above a passage: its number, where it stands, and what else there is to know."""
    where = f"{source_label(report.source(item.source), report.actors)}, {placed(item.line, item.location)}"
    known = text(" · ".join(filter(None, details)), QUIET)
    return hanging(line(Text(f"{number}  ", style=QUIET), text(where, STRONG), "  ", known), 3)


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


def _looked(searched: Searched | None) -> str:
    """Return how much of an archive was looked at, to stand behind what was found there."""
    if searched is None:
        return ""
    asked = f"{searched.documents:,} documents"
    if searched.read >= searched.met:
        return f" in {asked}"
    if searched.met == searched.documents:
        return f" in the likeliest {searched.read} of {asked}"
    # Of words that most documents have not all are read.
    return f" in the likeliest {searched.read} of {searched.met:,} that have some of it, among {asked}"


def _range(page: FoundPage) -> str:
    if not page.hits:
        return f"{plural(page.total, 'passage')}, none on this page"
    last = page.first - 1 + len(page.hits)
    if (page.first, last) == (1, page.total):
        return plural(page.total, "passage")
    more = "; --page for others, --all for all" if last < page.total or page.first > 1 else ""
    return f"{page.first} to {last} of {plural(page.total, 'passage')}{more}"


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
    return stacked(
        *parts, Text(f"{shown}{plural(page.total, 'suggestion')}{_looked(page.searched)}{more}", style=QUIET)
    )


def _suggestion(
    number: int, item: Suggestion, report: Report, options: Sequence[str]
) -> Iterator[RenderableType]:
    quoting = "linked already" if item.is_linked else quoted_by(item.quoted_by)
    yield _numbered(number, item, report, quoting)
    yield indented(paragraph(item.passage), 3)
    for kind, why in item.bearings.items():
        style = WARN if kind in {Bearing.DENIES, Bearing.OTHER_NUMBER} else ""
        yield hanging(line("   ", text(f"{kind} {why}" if kind is not Bearing.OPEN else why, style)), 6)
    said = [f"credits {credited(layer, report.actors) or 'nobody named'}" for layer in item.layers]
    said += [f"hedged {', '.join(f'„{words}“' for words in item.hedges)}"] if item.hedges else []
    if said:
        yield hanging(line("   ", text(" · ".join(said), QUIET)), 6)
    if call := next_call(item.source, item.quote, item.printed, options):
        yield indented(text(call), 3)


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


def offers_page(offers: Sequence[Offer], report: Report) -> RenderableType:
    """Return the sentences, numbered from 1."""
    parts: list[RenderableType] = []
    for number, offer in enumerate(offers, start=1):
        parts.append(_numbered(number, offer, report, label(offer.how), quoted_by(offer.quoted_by)))
        parts.append(hanging(line("   │ ", text(offer.text)), 5))
    return stacked(*parts)


def verdict_page(id_: str, report: Report) -> RenderableType:
    """Return what `verify` says of the claim *id_*: its axes, and the findings that concern it."""
    claim = report.claim(id_)
    axes = (
        f"quotations {quotations(claim)}",
        f"corroboration {label(claim.corroboration)}, {interval(claim.origins, 'origin')}",
        f"consistency {label(claim.consistency)}",
        f"fit {fit(claim)}",
    )
    parts: list[RenderableType] = [hanging(line(Text("verify: ", style=QUIET), text(" · ".join(axes))), 2)]
    return stacked(*parts, *_findings(id_, report))


def _findings(id_: str, report: Report) -> Iterator[RenderableType]:
    for problem in gravest_first(report.problems, Severity.WARNING):
        if id_ in {problem.claim, problem.other}:
            head = Text(f"{problem.severity} {problem.code}  ", style=SEVERITY[problem.severity])
            yield hanging(line("  ", head, text(problem.message)), 4)


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
