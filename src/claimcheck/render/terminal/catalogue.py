"""`claimcheck sources`, `actors`, `speech` and `explain`: what is known, who says it, and where it is said."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.problem import Code
from claimcheck.records.model import Actor
from claimcheck.render.phrase import actor_name, credited, source_label
from claimcheck.render.terminal.showing import paragraph
from claimcheck.render.terminal.style import (
    QUIET,
    SEVERITY,
    STRONG,
    WARN,
    bare_table,
    hanging,
    indented,
    line,
    stacked,
    text,
)
from claimcheck.report.annotated import Coverage
from claimcheck.report.model import CheckedClaim, CheckedSource, Report
from claimcheck.report.proposal import FlatPassage, Reported, SpeechPage
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


def sources_table(report: Report) -> RenderableType:
    """Return the sources, two lines each, and how many claims quote each."""
    parts: list[RenderableType] = []
    for checked in report.sources:
        source = checked.source
        credits_ = ", ".join(actor_name(id_, report.actors) for id_ in source.credits)
        details = [plural(len(_quoting(source.id, report.claims)), "claim")]
        details += [f"credits {credits_}"] if credits_ else []
        details += [] if checked.sha256 else ["unreadable"]
        head = line(
            text(source_label(source, report.actors), STRONG), text(f"  {' · '.join(details)}", QUIET)
        )
        parts += [hanging(head, 4), indented(text(source.title or source.file), 4)]
    return stacked(*parts)


def source_page(checked: CheckedSource, coverage: Coverage | None, report: Report) -> RenderableType:
    """Return what is known of one source, its text with the quoted passages marked, and its gaps."""
    source = checked.source
    parts: list[RenderableType] = [
        line(text(source_label(source, report.actors), STRONG)),
        text(source.title or "no title recorded"),
        text(f"file {source.file} · SHA-256 {checked.sha256 or 'unreadable'}", QUIET),
    ]
    known = (
        ("author", source.author),
        ("credits", ", ".join(actor_name(id_, report.actors) for id_ in source.credits)),
        ("note", source.note),
        ("url", source.url),
        ("archive", source.archive_url),
        ("accessed", source.accessed),
        ("original", source.original),
        *((f"silenced: {code}", why) for code, why in checked.ignored.items()),
    )
    parts += [text(f"{name}: {value}", QUIET) for name, value in known if value]
    if coverage is None:
        return stacked(*parts, Text("the article could not be read", style=WARN))
    for quoted in coverage.paragraphs:
        claims = ", ".join(quoted.claims)
        parts += ["", indented(paragraph(quoted.passage), 1)]
        parts += [indented(text(f"line {quoted.passage.line} · {claims}", QUIET), 3)] if claims else []
    parts += ["", Text("Sentences with numbers that no claim quotes", style=STRONG)]
    gaps = [indented(text(f"line {gap.line}: {gap.text}"), 3) for gap in coverage.unquoted]
    return stacked(*parts, *(gaps or [indented(Text("none", style=QUIET), 3)]))


def actors_table(report: Report) -> RenderableType:
    """Return the actors, their parties, and how many claims' chains name each."""
    rows = [
        (
            text(actor.id, STRONG),
            text(actor.name),
            Text(actor.kind),
            text(actor_name(actor.party, report.actors) if actor.party else "–"),
            Text(plural(len(_leaning(actor.id, report.claims)), "claim")),
        )
        for actor in report.actors.values()
    ]
    return _table(("actor", "name", "kind", "party", "in the chains of"), rows)


def actor_page(actor: Actor, report: Report) -> RenderableType:
    """Return what is known of one actor and the claims whose chains it stands in."""
    members = [other.id for other in report.actors.values() if other.party == actor.id]
    known = (
        ("aliases", ", ".join(actor.aliases)),
        ("kind", actor.kind),
        ("party", actor_name(actor.party, report.actors) if actor.party else ""),
        ("its members", ", ".join(actor_name(member, report.actors) for member in members)),
        ("outlet of", ", ".join(s.source.id for s in report.sources if s.source.outlet == actor.id)),
        ("credited by", ", ".join(s.source.id for s in report.sources if actor.id in s.source.credits)),
        ("note", actor.note or ""),
    )
    parts: list[RenderableType] = [line(text(actor.id, STRONG), "  ", text(actor.name))]
    parts += [text(f"{name}: {value}", QUIET) for name, value in known if value]
    for title, claims in (
        ("Origin of", [c for c in report.claims if actor.id in c.origins.names]),
        ("Rests on it", [c for c in report.claims if actor.id in c.rests_on]),
        ("In the chains of", _leaning(actor.id, report.claims)),
    ):
        parts += ["", Text(f"{title} ({len(claims)})", style=STRONG)]
        parts += [indented(line(text(c.claim.id, STRONG), "  ", text(c.claim.text)), 3) for c in claims]
    return stacked(*parts, "", text(f"What falls without it: claimcheck whatif --without {actor.id}", QUIET))


def code_page(code: Code) -> RenderableType:
    """Return what a problem code means."""
    head = line(
        Text(f"{code.number} {code.slug}", style=STRONG),
        "  ",
        Text(code.severity, style=SEVERITY[code.severity]),
    )
    return stacked(head, text(f"{code.summary[0].upper()}{code.summary[1:]}."), text(code.help))


def counts_page(claim: CheckedClaim, report: Report) -> RenderableType:
    """Return why the counts of a claim are what they are, passage by passage."""
    parts: list[RenderableType] = [line(text(claim.claim.id, STRONG), "  ", text(claim.claim.text)), ""]
    for item in claim.evidence:
        sign = "+" if item.counted else "–"
        where = source_label(report.source(item.evidence.source), report.actors)
        told = text(f"{where} · {item.evidence.stance} · {item.reason}")
        parts.append(hanging(line(f"{sign} {item.number}  ", told), 5))
    return stacked(*parts, "", *(text(sentence) for sentence in claim.why))


def _quoting(source: str, claims: Iterable[CheckedClaim]) -> list[CheckedClaim]:
    return [claim for claim in claims if any(item.evidence.source == source for item in claim.evidence)]


def _leaning(actor: str, claims: Iterable[CheckedClaim]) -> list[CheckedClaim]:
    return [
        claim
        for claim in claims
        if any(actor in link.link.actors for item in claim.evidence for link in item.links)
    ]


def _table(header: Sequence[str], rows: Iterable[Sequence[Text]]) -> Table:
    table = bare_table()
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
