"""`claimcheck report --format docx`: the editor's report for a word processor."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claimcheck.render import plain
from claimcheck.render.docx.writing import Line, Words, Writer, pack
from claimcheck.render.phrase import shared_words, tally
from claimcheck.render.visible import visible
from claimcheck.report.actors import Leaning
from claimcheck.report.editorial import GLOSSARY, Editorial, Entry
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Contradiction, Report
from claimcheck.report.wording import TOOL
from claimcheck.text.iri import web_iri


class _Page(NamedTuple):
    """What every part of the document looks up."""

    writer: Writer
    whole: Report
    names: Mapping[str, str]
    """Of the articles, by id."""
    numbers: Mapping[str, int]
    """Of the claims that are shown, by id."""


def to_editor_docx(edited: Editorial) -> bytes:
    """Return the report for an editor as a .docx file; the same input gives the same bytes.

    Raises:
        ModuleNotFoundError: if python-docx is not installed.
    """
    whole, writer = edited.whole, Writer()
    page = _Page(
        writer,
        whole,
        plain.article_names((checked.source for checked in whole.sources), whole.actors),
        edited.numbers,
    )
    properties = writer.document.core_properties
    properties.title, properties.author = (
        _property(edited.masthead.heading),
        _property(edited.masthead.author),
    )
    properties.comments = ""
    _head(edited, writer)
    for section in edited.sections:
        writer.heading(f"{section.group.title} ({len(section.entries)})", 1, _bookmark(section.group.name))
        writer.line(section.group.about if section.entries else "None.")
        if section.entries:
            writer.table(
                ("", "Claim", "What to do"),
                (_row(entry, page) for entry in section.entries),
                (1, 6, 10),
            )
    writer.heading("Claim by claim", 1)
    for entry in edited.entries:
        _claim(entry, page)
    _voices(edited, page)
    _articles(edited, page)
    writer.heading("Glossary", 1)
    writer.table(("Word", "Meaning"), ((term.word, term.meaning) for term in GLOSSARY), (4, 13))
    _bookkeeping(edited, page)
    return pack(writer.document)


def _property(text: str) -> str:
    """Return *text* as long as a property of a document may be."""
    return visible(text)[:255]


def _bookmark(name: str) -> str:
    """Return a name that word processors take: letters, digits and `_`, at most 40."""
    return "".join(c if c.isascii() and c.isalnum() else "_" for c in name)[:40]


def _head(edited: Editorial, writer: Writer) -> None:
    masthead = edited.masthead
    writer.heading(masthead.heading, 0)
    if masthead.byline:
        writer.line((Words(masthead.byline, quiet=True),))
    if masthead.summary:
        writer.line((Words(masthead.summary, bold=True),))
    writer.line(plain.PURPOSE)
    if plain.part_shown(edited):
        writer.line(plain.part_shown(edited))
    if plain.refused(edited):
        writer.line((Words(plain.refused(edited), bold=True),))
    for section in edited.sections:
        number = Words(f"{len(section.entries)} ", bold=True)
        writer.line(
            (number, Words(section.group.title, to=f"#{_bookmark(section.group.name)}")), "List Bullet"
        )


def _row(entry: Entry, page: _Page) -> tuple[Line, ...]:
    record = entry.claim.claim
    number = page.numbers[record.id]
    told: tuple[str | Words, ...] = (
        entry.advice.do,
        Words(f" {entry.advice.besides}" if entry.advice.besides else "", quiet=True),
    )
    return str(number), (Words(record.text, to=f"#claim_{number}"),), told


def _claim(entry: Entry, page: _Page) -> None:
    claim, record = entry.claim, entry.claim.claim
    number = page.numbers[record.id]
    page.writer.heading(f"{number}. {record.text}", 2, f"claim_{number}")
    besides = f" {entry.advice.besides}" if entry.advice.besides else ""
    page.writer.line((Words(entry.advice.do, bold=True), besides))
    page.writer.line((Words(f"{entry.sentence} {entry.date}", quiet=True),))
    for remark in plain.remarks(claim):
        page.writer.line(remark)
    for item in claim.evidence:
        _passage(item, page)
    for contradiction in claim.side_by_side:
        page.writer.line(_conflict(contradiction, claim, page))
    if claim.unlisted:
        page.writer.line("More claims here speak against it than are shown.")
    for code, why in claim.ignored.items():
        page.writer.line((Words("Set aside by hand: ", bold=True), f"{plain.meaning(code)}: {why}"))


def _passage(item: CheckedEvidence, page: _Page) -> None:
    record = item.evidence
    located = f", {item.match.located}" if item.match.located else ""
    head = Words(page.names.get(record.source, record.source), bold=True)
    address = web_iri(item.deep_link)
    link = (" ", Words("on its page", to=address)) if address else ()
    page.writer.line((head, located, *link))
    if record.gloss:
        page.writer.table(("Quotation", "Translation"), ((record.quote, record.gloss),), (8.5, 8.5))
    else:
        page.writer.line(record.quote, "Quote")
    for line in _lines(item, page):
        page.writer.line(line, "List Bullet")


def _lines(item: CheckedEvidence, page: _Page) -> Iterator[Line]:
    """Yield what is to be known of a passage, a line each."""
    aside = Words("Set aside by hand: ", bold=True)
    for step in plain.steps(item, page.whole.actors):
        cue = Words(f" (“{step.cue}”)", italic=True) if step.cue else ""
        yield (
            f"{step.did} ",
            Words(step.who, bold=True),
            cue,
            Words(f": {step.doubt}" if step.doubt else "", bold=True),
        )
    yield plain.counts(item)
    if not item.match.is_found and item.match.text:
        yield f"The nearest words in the article: {item.match.text}"
    yield from (f"Left out between: {words}" for words in item.match.omitted)
    for out in item.left_out:
        if out.governs:
            yield Words("Left outside the quotation, which it turns or limits: ", bold=True), out.words
    yield from (f"{what}: {said}" for what, said in plain.limits(item, page.whole.actors))
    yield from (
        (aside, f"“{words}”, left outside the quotation: {why}") for words, why in item.evidence.apart.items()
    )
    yield from ((aside, f"{plain.meaning(code)}: {why}") for code, why in item.ignored.items())


def _conflict(entry: Contradiction, claim: CheckedClaim, page: _Page) -> Line:
    why, head = plain.against(entry), Words(plain.conflict(entry, claim), bold=True)
    if entry.other == claim.claim.id:
        return head, f": {why}" if why else ""
    other = page.whole.claim(entry.other).claim
    number = page.numbers.get(other.id)
    text = Words(other.text, to=f"#claim_{number}") if number else other.text
    return head, ": ", text, f" ({why})" if why else ""


def _voices(edited: Editorial, page: _Page) -> None:
    if not edited.parties:
        return
    page.writer.heading("Who says it", 1)
    actors = page.whole.actors
    rows = (
        (
            plain.voice_name(voice, actors),
            actors[party.actor].name if party.actor in actors else party.actor or "–",
            *(str(voice.number(leaning) or "–") for leaning in Leaning),
            str(len(voice.articles)),
        )
        for party in edited.parties
        for voice in party.voices
    )
    page.writer.table(
        ("Source", "Party", *(plain.LEANINGS[one].capitalize() for one in Leaning), "Articles"),
        rows,
        (4, 3, 2, 2, 2, 2, 2),
    )


def _articles(edited: Editorial, page: _Page) -> None:
    if not edited.articles:
        return
    page.writer.heading("Articles", 1)
    rows = (
        (
            (Words(name, to=web_iri(one.source.url or "") or ""),),
            one.source.title or "–",
            one.source.author or "–",
        )
        for one in edited.articles
        for name in (page.names[one.source.id],)
    )
    page.writer.table(("Article", "Title", "Author"), rows, (6, 8, 3))


def _bookkeeping(edited: Editorial, page: _Page) -> None:
    page.writer.heading("Bookkeeping", 1)
    page.writer.line(f"{tally(page.whole)}. Made by {TOOL}.")
    for group in page.whole.dependences:
        names = "; ".join(page.names.get(source, source) for source in group.sources)
        page.writer.line(
            f"Shared wording: {names} {shared_words(group)} {group.runs[0]}. No count changes by it."
        )
    for checked in edited.articles:
        name = page.names[checked.source.id]
        for code, why in checked.ignored.items():
            page.writer.line(
                (Words("Set aside by hand: ", bold=True), f"{name}: {plain.meaning(code)}: {why}")
            )
    rows = (
        (page.names[one.source.id], one.source.file, one.sha256 or "unreadable") for one in edited.articles
    )
    page.writer.table(("Article", "File", "SHA-256"), rows, (5, 4, 8))
