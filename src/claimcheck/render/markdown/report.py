"""`claimcheck report` in Markdown for an archive: everything, or findings and claims in two tables where space is short.

GitHub drops the summary of a step of a job whole where it is larger than 1 MiB; cut to a limit it stays, and says what it leaves out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from claimcheck.problem import Problem, Severity, gravest_first
from claimcheck.render.markdown.escape import anchor, block_quote, claim_link, escape, row, table
from claimcheck.render.phrase import (
    ORDER,
    PURPOSE,
    SIDE_BY_SIDE,
    actor_name,
    axis_tally,
    backing,
    counted,
    fit,
    interval,
    label,
    left_out_boilerplate,
    link_actors,
    link_note,
    method,
    origin,
    page_name,
    quotations,
    read_off,
    reading_aid,
    remarks,
    said_by,
    shared_words,
    source_label,
    stance,
    standing,
    status,
    tally,
    unlisted,
    verdict,
)
from claimcheck.render.svg.drawing import Picture
from claimcheck.report.editorial import NO_MASTHEAD, Masthead
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, CheckedSource, Report, by_need
from claimcheck.report.pictures import Matrix, Row, Sign, matrix_of
from claimcheck.report.sentence import sentences
from claimcheck.report.wording import listed, plural
from claimcheck.text.iri import web_iri

_SIGNS = {
    "supports": "✓",
    "denies": "✗",
    "context": "·",
}
_UNFOUND = "?"
_WIDEST = 16
"""With more sources the table is folded into lists."""


def matrix(facts: Matrix) -> Iterator[str]:
    """Yield what the signs mean, and then the table; its columns are ordered by id."""
    yield f"{_SIGNS['supports']} supports, {_SIGNS['denies']} denies, {_SIGNS['context']} context, {_UNFOUND} not found or cut off; in brackets: not counted."
    yield _as_table(facts) if len(facts.sources) <= _WIDEST else _as_lists(facts)


def _as_table(facts: Matrix) -> str:
    ids = sorted(source.id for source in facts.sources)
    rows = ((claim_link(row.claim), *_cells(row, ids)) for row in facts.rows)
    return table(("Claim", *(escape(id_) for id_ in ids)), rows)


def _cells(row: Row, ids: Iterable[str]) -> list[str]:
    cells = row.by_source()
    return [_signs(cells.get(id_, ())) for id_ in ids]


def _as_lists(facts: Matrix) -> str:
    """Return a line for each claim with its sources, for a table of so many columns is wider than any page."""
    return "\n".join(f"- {claim_link(row.claim)}: {_by_source(row)}" for row in facts.rows)


def _by_source(row: Row) -> str:
    cells = sorted(row.by_source().items())
    return ", ".join(f"{_signs(signs)} {escape(id_)}" for id_, signs in cells) or "no passage"


def _signs(signs: Iterable[Sign]) -> str:
    return " ".join(_sign(sign) for sign in signs)


def _sign(sign: Sign) -> str:
    mark = _SIGNS[sign.stance] if sign.standing.is_whole else _UNFOUND
    is_support = sign.standing.is_whole and sign.stance == "supports"
    return f"({mark})" if is_support and not sign.counts else mark


class ShownPicture(NamedTuple):
    """A picture, and the address of its file as a link needs it: relative, percent-encoded."""

    picture: Picture
    link: str


def to_markdown(
    report: Report,
    pictures: Sequence[ShownPicture] = (),
    masthead: Masthead = NO_MASTHEAD,
    whole: Report | None = None,
) -> str:
    """Return the whole report as one Markdown document, for an archive.

    Args:
        report: All conclusions.
        pictures: Shown after the summary.
        masthead: What a person says of it.
        whole: What *report* is a part of, where it holds only some claims.
    """
    parts: list[str] = [f"# {escape(masthead.heading)}"]
    parts += [escape(said) for said in (masthead.byline, masthead.summary) if said]
    parts += _preface(report)
    ordered = by_need(report)
    parts += ["## Summary", ORDER, *_summary(ordered)]
    parts += shown_pictures(pictures)
    parts += ["## Claims by sources", *matrix(matrix_of(report))]
    parts += ["## The claims"]
    claims = {claim.claim.id: claim for claim in (whole or report).claims}
    told = sentences(whole or report)
    for claim in ordered:
        parts += _claim(claim, claims, report, told[claim.claim.id])
    parts += ["## Sources", *_sources(report)]
    parts += ["## Problems", *_problems(report)]
    return "\n\n".join(parts) + "\n"


def _preface(report: Report) -> Iterator[str]:
    yield PURPOSE
    yield f"**{escape(tally(report))}.**"
    yield escape(axis_tally(report.claims)) + "."
    yield escape(f"Reading aid: {' '.join(reading_aid(report.settings))}")


def _summary(claims: Sequence[CheckedClaim]) -> Iterator[str]:
    yield table(_CLAIMS, (_claim_row(claim, claim_link(claim.claim)) for claim in claims))


_CLAIMS = ("Claim", "Text", "Quotations", "Corroboration", "Consistency", "Fit")


def _claim_row(claim: CheckedClaim, name: str) -> tuple[str, ...]:
    return (
        name,
        escape(claim.claim.text),
        quotations(claim),
        f"{label(claim.corroboration)}: {backing(claim)}",
        label(claim.consistency),
        escape(fit(claim)),
    )


def shown_pictures(pictures: Sequence[ShownPicture]) -> Iterator[str]:
    """Yield the part that shows *pictures*; nothing where there are none."""
    if pictures:
        yield "## Pictures"
    for shown in pictures:
        picture = shown.picture
        yield f"### {escape(picture.title)}"
        yield f"![{escape(picture.title)}]({shown.link})"
        yield escape(picture.description)


def _claim(
    claim: CheckedClaim, claims: Mapping[str, CheckedClaim], report: Report, sentence: str
) -> Iterator[str]:
    record = claim.claim
    yield f'<a id="{anchor(record)}"></a>\n\n### {escape(record.text)}'
    yield f"`{record.id}` · {escape(record.place.file)}, line {record.place.line}{_details(claim)}"
    yield f"**{escape(sentence)}**"
    yield _axes(claim, report)
    yield f"**Why:** {escape(' '.join(claim.why))}"
    for item in claim.evidence:
        yield from _evidence(item, claim, report)
    yield from _contradictions(claim, claims, report)


def _details(claim: CheckedClaim) -> str:
    record = claim.claim
    details = (
        ("", ", ".join(record.tags)),
        ("quantity ", record.quantity.text if record.quantity else ""),
        ("value ", record.value or ""),
        ("as of ", record.as_of or ""),
        ("", record.modality),
        ("language ", record.language or ""),
    )
    return "".join(f" · {name}{escape(value)}" for name, value in details if value)


def _axes(claim: CheckedClaim, report: Report) -> str:
    rows = (
        ("Quotations", quotations(claim)),
        ("Corroboration", f"{label(claim.corroboration)}: {backing(claim)}"),
        ("Origins", _names(claim.origins.names, report)),
        ("Channels", f"{interval(claim.channels, 'channel')}: {_names(claim.channels.names, report)}"),
        ("Parties", f"{interval(claim.parties, 'party', 'parties')}: {_names(claim.parties.names, report)}"),
        ("Rests on", ", ".join(actor_name(a, report.actors) for a in claim.rests_on) or "–"),
        ("Consistency", label(claim.consistency)),
        ("Fit", f"{fit(claim)}: {claim.fit_reason}"),
        ("Verdict (a person's)", verdict(claim) or "none yet"),
        *((("Status", status(claim)),) if status(claim) else ()),
    )
    return table(("Axis", "Finding"), ((name, escape(value)) for name, value in rows))


def _names(names: Iterable[str], report: Report) -> str:
    return "; ".join(origin(name, report.actors) for name in names) or "–"


def _evidence(item: CheckedEvidence, claim: CheckedClaim, report: Report) -> Iterator[str]:
    line = f", {escape(item.match.place)}" if item.match.place else ""
    where = source_label(report.source(item.evidence.source), report.actors)
    yield f"**Passage {item.number}** · {escape(where)}{line} · {stance(item, claim)} · {method(item)}"
    yield block_quote(item.evidence.quote)
    yield from (f"{name.capitalize()}: {escape(said)}" for name, said in remarks(item))
    if not item.match.is_found and item.match.text:
        yield f"Nearest passage: {escape(item.match.text)}"
    if item.match.omitted:
        yield "Left out: " + " / ".join(escape(words) for words in item.match.omitted)
    said = read_off(item, report.actors)
    if said:
        yield f"In the text: {escape(said)}"
    link = web_iri(item.deep_link)
    if link:
        yield f"[On its page](<{link}>)"
    yield f"Chain: {_chain(item, report)}"
    yield f"*{escape(counted(item))}*"


def _chain(item: CheckedEvidence, report: Report) -> str:
    source = report.source(item.evidence.source)
    links = [
        f"{escape(link_actors(link.link, report.actors))} ({_cue(link.link.cue)}{escape(link_note(link))})"
        for link in item.links
    ]
    end = [] if item.roots else ["origin unknown"]
    return " → ".join((f"{escape(source.id)} ({escape(page_name(source, report.actors))})", *links, *end))


def _cue(cue: str | None) -> str:
    return f"„{escape(cue)}“, " if cue else ""


def _contradictions(claim: CheckedClaim, claims: Mapping[str, CheckedClaim], report: Report) -> Iterator[str]:
    for entry in claim.side_by_side:
        other = claims[entry.other]
        same = "; one origin stands behind both sides" if entry.same_origin else ""
        head = "Contradiction" if entry.kind.contradicts else "No contradiction"
        yield f"**{head}, {label(entry.kind)}:** {escape(entry.reason + same)}"
        if entry.other == claim.claim.id:
            yield _sides(
                "Supports", _quotes(claim, "supports", report), "Denies", _quotes(claim, "denies", report)
            )
        else:
            theirs = claim_link(other.claim)
            yield _sides("This claim", _stated(claim, report), theirs, _stated(other, report))
    if claim.unlisted:
        yield escape(unlisted(claim))
    for code, why in claim.ignored.items():
        yield f"Silenced: {code}, {escape(why)}"


def _stated(claim: CheckedClaim, report: Report) -> list[str]:
    return [escape(claim.claim.text), *_quotes(claim, "supports", report)]


def _quotes(claim: CheckedClaim, stance_: str, report: Report) -> list[str]:
    quotes = [
        f"„{escape(item.evidence.quote)}“ ({escape(_said(item, report))})"
        for item in standing(claim, stance_)
    ]
    more = [f"… and {len(quotes) - SIDE_BY_SIDE} more"] if len(quotes) > SIDE_BY_SIDE else []
    return [*quotes[:SIDE_BY_SIDE], *more]


def _said(item: CheckedEvidence, report: Report) -> str:
    translation = f"; translation: {item.evidence.gloss}" if item.evidence.gloss else ""
    return said_by(item, report.actors) + translation


def _sides(left: str, lefts: Sequence[str], right: str, rights: Sequence[str]) -> str:
    return table((left, right), (("<br>".join(lefts) or "–", "<br>".join(rights) or "–"),))


def _sources(report: Report) -> Iterator[str]:
    header = ("Source", "Title", "Outlet", "Published", "Credits", "File", "SHA-256")
    yield table(header, (_source_row(source, report) for source in report.sources))
    for checked in report.sources:
        for code, why in checked.ignored.items():
            yield f"Silenced at {escape(checked.source.id)}: {code}, {escape(why)}"
    for group in report.dependences:
        sources = listed([escape(source) for source in group.sources], len(group.sources))
        yield f"Possibly dependent: {sources} {shared_words(group)} {escape(group.runs[0])}. This changes no count."
    if report.boilerplate:
        yield escape(left_out_boilerplate(report))


def _source_row(checked: CheckedSource, report: Report) -> tuple[str, ...]:
    source = checked.source
    names = [actor_name(id_, report.actors) for id_ in source.credits]
    outlet = actor_name(source.outlet, report.actors) if source.outlet else "–"
    cells = (
        source.id,
        source.title or "–",
        outlet,
        source.published or "–",
        ", ".join(names) or "–",
        source.file,
    )
    return (*(escape(cell) for cell in cells), f"`{checked.sha256}`" if checked.sha256 else "unreadable")


def _problems(report: Report) -> Iterator[str]:
    shown = gravest_first(report.problems, Severity.WARNING)
    yield table(_FINDINGS, map(_problem_row, shown)) if shown else "None above the level of notes."


_FINDINGS = ("Severity", "Code", "Place", "About", "Message")


def _problem_row(problem: Problem) -> tuple[str, ...]:
    return (
        problem.severity,
        f"{problem.code} {problem.kind.slug}",
        escape(f"{problem.place.file}:{problem.place.line}"),
        escape(problem.claim or problem.source or ""),
        escape(problem.message),
    )


LIMIT = 1_000_000
"""Bytes of UTF-8: below the 1 MiB that GitHub takes for one step."""

_CLOSING = 400
"""More bytes than the last line ever has."""


def to_summary(report: Report, limit: int = LIMIT) -> str:
    """Return the findings, the gravest first, and the claims, in at most *limit* bytes of UTF-8.

    Rows that do not fit are left out, which the last line says. The head, of some 700 bytes, is never cut.
    """
    findings = [_problem_row(problem) for problem in gravest_first(report.problems, Severity.WARNING)]
    claims = [_claim_row(claim, escape(claim.claim.id)) for claim in report.claims]
    head = "\n\n".join(
        (
            "# Claims and their evidence",
            f"**{escape(tally(report))}.**",
            f"{escape(axis_tally(report.claims))}.",
        )
    )
    room = limit - _size(chain((head, "## Findings", table(_FINDINGS, ()), "## Claims", table(_CLAIMS, ()))))
    kept, room = _fitting(findings, room - _CLOSING)
    kept_claims, _ = _fitting(claims, room)
    parts = [head, *_section("Findings", _FINDINGS, kept), *_section("Claims", _CLAIMS, kept_claims)]
    left_out = (len(findings) - len(kept), len(claims) - len(kept_claims))
    return "\n\n".join((*parts, *_closing(*left_out))) + "\n"


def _size(parts: Iterable[str]) -> int:
    """Return the bytes of *parts*, each with the two line breaks behind it."""
    return sum(len(part.encode()) + 2 for part in parts)


def _fitting(rows: Sequence[tuple[str, ...]], room: int) -> tuple[list[tuple[str, ...]], int]:
    """Return the rows that fit into *room* bytes, and the bytes that are left; a row too long is passed over."""
    kept: list[tuple[str, ...]] = []
    for cells in rows:
        size = len(row(cells).encode()) + 1
        if size <= room:
            kept.append(cells)
            room -= size
    return kept, room


def _section(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if rows:
        yield f"## {title}"
        yield table(header, rows)


def _closing(findings: int, claims: int) -> Iterator[str]:
    if findings or claims:
        yield (
            f"**Left out here, for want of space: {plural(findings, 'finding')} and {plural(claims, 'claim')}.** "
            "The whole is what `claimcheck verify` and `claimcheck report` print."
        )
