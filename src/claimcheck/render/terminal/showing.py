"""`claimcheck show` and `list`: one claim whole, each passage in its paragraph, and all claims at a glance."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.problem import Severity
from claimcheck.records.model import Fit
from claimcheck.render.columns import COLUMNS, SHOWN, Shown
from claimcheck.render.phrase import (
    actor_name,
    backing,
    counted,
    interval,
    label,
    link_actors,
    link_note,
    origin,
    read_off,
    remarks,
    source_label,
    stance,
    status,
    unlisted,
    verdict,
)
from claimcheck.render.terminal.findings import finding
from claimcheck.render.terminal.style import (
    AXIS,
    GOOD,
    MARK,
    QUIET,
    SIGNS,
    STRONG,
    WARN,
    bare_table,
    hanging,
    indented,
    line,
    stacked,
    text,
)
from claimcheck.render.visible import visible
from claimcheck.report.evidence import CheckedEvidence, CheckedLink, Mark, Passage
from claimcheck.report.model import CheckedClaim, Count, Report
from claimcheck.report.sentence import sentences

_SIGN = re.compile(f"[{''.join(sign for pair in SIGNS.values() for sign in pair)}]")


def claim_page(claim: CheckedClaim, report: Report) -> RenderableType:
    """Return everything that is known of one claim."""
    told = sentences(report)[claim.claim.id]
    parts: list[RenderableType] = [
        *_heading(claim),
        "",
        text(told),
        "",
        _axes(claim, report),
        "",
        *_why(claim),
    ]
    for item in claim.evidence:
        parts += ["", *_evidence(item, claim, report)]
    parts += _section("Contradictions", _contradictions(claim, report))
    parts += _section("Problems", _problems(claim, report))
    parts += ["", *_fingerprint(claim)]
    return stacked(*parts)


def _heading(claim: CheckedClaim) -> Iterator[RenderableType]:
    record = claim.claim
    yield line(text(record.id, STRONG), "  ", text(f"{record.place.file}:{record.place.line}", QUIET))
    yield text(record.text, STRONG)
    details = [
        ("tags", ", ".join(record.tags)),
        ("about", record.about),
        ("quantity", record.quantity.text if record.quantity else None),
        ("value", record.value),
        ("as of", record.as_of),
        ("modality", record.modality),
        ("language", record.language),
    ]
    shown = [f"{name}: {value}" for name, value in details if value]
    yield text(" · ".join(shown), QUIET)


def _axes(claim: CheckedClaim, report: Report) -> RenderableType:
    table = bare_table(is_headed=False)
    table.add_column(no_wrap=True, style=QUIET)
    table.add_column(overflow="fold")
    rows = [
        ("quotations", cell("anchor", claim)),
        ("corroboration", line(axis(claim.corroboration), f" · {backing(claim)}")),
        ("origins", _names(claim.origins, report)),
        ("channels", _counted(interval(claim.channels, "channel"), claim.channels, report)),
        ("parties", _counted(interval(claim.parties, "party", "parties"), claim.parties, report)),
        ("rests on", text(", ".join(actor_name(a, report.actors) for a in claim.rests_on) or "–")),
        ("consistency", axis(claim.consistency)),
        ("fit", line(cell("fit", claim), text(f" · {claim.fit_reason}"))),
        ("verdict", text(verdict(claim)) if claim.claim.verdict else Text("none yet", style=QUIET)),
    ]
    if status(claim):
        rows.append(("status", text(status(claim))))
    for name, value in rows:
        table.add_row(name, value)
    return table


def _counted(interval: str, count: Count, report: Report) -> Text:
    return line(interval, " · ", _names(count, report)) if count.high else Text("–")


def _names(count: Count, report: Report) -> Text:
    return text("; ".join(origin(name, report.actors) for name in count.names) or "–")


def _why(claim: CheckedClaim) -> Iterator[RenderableType]:
    yield line(Text("Why: ", style=STRONG), text(" ".join(claim.why)))


def _evidence(item: CheckedEvidence, claim: CheckedClaim, report: Report) -> Iterator[RenderableType]:
    place = f", {item.match.place}" if item.match.place else ""
    where = f"{source_label(report.source(item.evidence.source), report.actors)}{place}"
    method = label(item.match.method) if item.match.is_found else label(item.anchor)
    head = line(
        Text(f"{item.number}  ", style=STRONG),
        text(where, STRONG),
        f"  {stance(item, claim)} · ",
        Text(method, style=AXIS[item.anchor]),
    )
    yield hanging(head, 3)
    yield indented(text(counted(item), GOOD if item.counted else WARN if not item.stands else QUIET), 3)
    if item.passage:
        yield indented(paragraph(item.passage), 3)
    if item.match.difference:
        yield indented(hanging(line("word diff: ", text(str(item.match.difference))), 3), 3)
    for words in item.match.omitted:
        yield indented(line(Text("left out: ", style=QUIET), text(words)), 3)
    for name, said in remarks(item):
        yield indented(hanging(line(Text(f"{name}: ", style=QUIET), text(said)), 3), 3)
    said = read_off(item, report.actors)
    if said:
        yield indented(hanging(line(Text("text: ", style=QUIET), text(said)), 3), 3)
    if item.deep_link:
        yield indented(hanging(line(Text("on its page: ", style=QUIET), text(item.deep_link)), 3), 3)
    yield indented(_chain(item, report), 3)


def paragraph(passage: Passage) -> RenderableType:
    """Return the paragraph beside a bar, with what is marked in it."""
    table = bare_table(is_headed=False, gap=1)
    table.add_column(no_wrap=True, style=QUIET)
    table.add_column(overflow="fold")
    table.add_row("│", _marked(passage))
    return table


def _marked(passage: Passage) -> Text:
    """Return the passage's text with its marks as styles, and signs around the quotation."""
    cuts = sorted({0, len(passage.text), *(m.start for m in passage.marks), *(m.end for m in passage.marks)})
    shown = Text()
    for start, end in pairwise(cuts):
        marks = [mark for mark in passage.marks if mark.start <= start and end <= mark.end]
        style = " ".join(dict.fromkeys(MARK[mark.kind] for mark in marks))
        shown.append(_signs(passage.marks, start, at_end=False))
        shown.append_text(Text(_SIGN.sub(_as_code, visible(passage.text[start:end])), style=style))
        shown.append(_signs(passage.marks, end, at_end=True))
    return shown


def _as_code(match: re.Match[str]) -> str:
    """Return a sign of ours that the article itself holds as its code, so that none is taken for the other."""
    return f"<U+{ord(match.group()):04X}>"


def _signs(marks: tuple[Mark, ...], offset: int, *, at_end: bool) -> str:
    """Return the signs of the marks that open or close at *offset*."""
    kinds = [mark.kind for mark in marks if (mark.end if at_end else mark.start) == offset]
    return "".join(SIGNS[kind][at_end] for kind in kinds if kind in SIGNS)


def _chain(item: CheckedEvidence, report: Report) -> RenderableType:
    """Return the chain drawn from the page to its origin."""
    source = report.source(item.evidence.source)
    page = actor_name(source.outlet, report.actors) if source.outlet else "outlet not named"
    rows: list[RenderableType] = [line("page ", text(f"{source.id} ({page})"))]
    depth = 0
    for link in item.links:
        rows.append(indented(hanging(_link(link, report), 3), 3 * depth))
        depth += 1
    if not item.roots:
        rows.append(indented(Text("└─ origin unknown", style=WARN), 3 * depth))
    return stacked(*rows)


def _link(link: CheckedLink, report: Report) -> Text:
    shown = line("└─ ", text(link_actors(link.link, report.actors), STRONG))
    if link.link.cue:
        shown.append_text(text(f"  „{link.link.cue}“"))
    place = f", {link.match.place}" if link.match.place else ""
    return shown.append_text(text(f"  {link_note(link)}{place}", QUIET if link.is_known else WARN))


def _section(title: str, rows: Iterator[RenderableType]) -> list[RenderableType]:
    found = [indented(row, 3) for row in rows]
    return ["", Text(title, style=STRONG), *found] if found else []


def _contradictions(claim: CheckedClaim, report: Report) -> Iterator[RenderableType]:
    for entry in claim.side_by_side:
        own = entry.other == claim.claim.id
        other = "its own evidence" if own else f"{entry.other}: {report.claim(entry.other).claim.text}"
        style = WARN if entry.kind.contradicts else QUIET
        same = " · one origin stands behind both sides" if entry.same_origin else ""
        yield stacked(
            line(Text(label(entry.kind), style=style), " · ", text(other)),
            indented(text(f"{entry.reason}{same}", QUIET), 3),
        )
    if claim.unlisted:
        yield text(unlisted(claim), QUIET)
    for code, why in claim.ignored.items():
        yield text(f"silenced: {code} – {why}", QUIET)


def _problems(claim: CheckedClaim, report: Report) -> Iterator[RenderableType]:
    yield from (
        finding(problem)
        for problem in report.problems
        if problem.claim == claim.claim.id and problem.severity is not Severity.INFO
    )


def _fingerprint(claim: CheckedClaim) -> Iterator[RenderableType]:
    """Yield what a person's reading is to be `of`; where the tool leaves the fit to one, a reading to fill in."""
    if claim.is_read or claim.fit_by_tool is Fit.LICENSED:
        yield Text(f"Fingerprint {claim.fingerprint}", style=QUIET)
        return
    yield Text(
        f"Fingerprint {claim.fingerprint}. Read claim and passages together, then fill in:", style=QUIET
    )
    # What is left open has not the form that its key asks for: no reading that nobody made passes.
    yield Text(f'    reading: {{fit: …, by: "…", date: …, of: {claim.fingerprint}, why: "…"}}')


WIDE = 140
"""From this many columns on there is room for a table with texts that can be read."""

_BY_NAME = {column.name: column.shown for column in COLUMNS if column.shown}

_LEAST = 24
"""Columns that a text needs to be read."""


def claims_table(claims: Sequence[CheckedClaim], width: int) -> RenderableType:
    """Return the claims as a table, or two lines each where *width* columns are too few."""
    return _table(claims) if width >= WIDE else stacked(*(_two_lines(claim) for claim in claims))


def _table(claims: Sequence[CheckedClaim]) -> Table:
    table = bare_table()
    columns = [one for one in SHOWN if not one.is_optional or any(map(one.words, claims))]
    for shown in columns:
        if shown.share:
            table.add_column(shown.title, overflow="fold", ratio=shown.share, min_width=_LEAST)
        else:
            table.add_column(
                shown.title, overflow="fold", min_width=shown.least or None, no_wrap=shown.least is None
            )
    for claim in claims:
        table.add_row(*(_cell(shown, claim) for shown in columns))
    return table


def cell(name: str, claim: CheckedClaim) -> Text:
    """Return what a person is shown of a column, by its name."""
    return _cell(_BY_NAME[name], claim)


def _cell(shown: Shown, claim: CheckedClaim) -> Text:
    words, tone = shown.words(claim), shown.tone(claim)
    return text(words, STRONG if shown is SHOWN[0] else AXIS.get(tone, QUIET) if tone else "")


def _two_lines(claim: CheckedClaim) -> RenderableType:
    id_, *texts = (_cell(shown, claim) for shown in SHOWN if shown.share)
    heading = line(id_, *(line("  ", part) for part in texts))
    return stacked(hanging(heading, 4), indented(axes(claim), 4))


def axes(claim: CheckedClaim) -> Text:
    """Return the axes of a claim in one line."""
    first, *others = (
        line(Text(f"{shown.title} ", style=QUIET), _cell(shown, claim))
        if shown.is_titled
        else _cell(shown, claim)
        for shown in SHOWN
        if not shown.share and (shown.words(claim) or not shown.is_optional)
    )
    return line(first, *(line(Text(" · ", style=QUIET), part) for part in others))


def axis(value: str) -> Text:
    """Return an axis's value, styled by what it means."""
    return Text(label(value), style=AXIS.get(value, QUIET))
