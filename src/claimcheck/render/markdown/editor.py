"""`claimcheck report` in Markdown for editors: what needs somebody, what needs nobody, the proofs, the rest."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.render import plain
from claimcheck.render.markdown.escape import anchor, block_quote, escape, table
from claimcheck.render.markdown.report import ShownPicture, shown_pictures
from claimcheck.render.phrase import left_out_boilerplate, shared_words, tally
from claimcheck.report.editorial import GLOSSARY, Editorial, Entry, Section
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Contradiction, Report
from claimcheck.report.wording import TOOL, listed
from claimcheck.text.iri import web_iri


class _Page(NamedTuple):
    """What every part of the page looks up."""

    whole: Report
    names: Mapping[str, str]
    """Of the articles, by id."""
    numbers: Mapping[str, int]
    """Of the claims that are shown, by id."""


def to_editor_markdown(edited: Editorial, pictures: Sequence[ShownPicture] = ()) -> str:
    """Return the report for an editor as one Markdown document, with *pictures* after the claims."""
    whole = edited.whole
    page = _Page(
        whole,
        plain.article_names((checked.source for checked in whole.sources), whole.actors),
        edited.numbers,
    )
    parts = [*_head(edited)]
    for section in edited.sections:
        parts += _section(section, page)
    parts += ["## Claim by claim"]
    for entry in edited.entries:
        parts += _claim(entry, page)
    parts += [*_voices(edited), *shown_pictures(pictures)]
    parts += [*_articles(edited, page), *_glossary(), *_bookkeeping(edited, page)]
    return "\n\n".join(parts) + "\n"


def _head(edited: Editorial) -> Iterator[str]:
    masthead = edited.masthead
    yield f"# {escape(masthead.heading)}"
    if masthead.byline:
        yield escape(masthead.byline)
    if masthead.summary:
        yield f"**{escape(masthead.summary)}**"
    yield plain.PURPOSE
    if plain.part_shown(edited):
        yield plain.part_shown(edited)
    if plain.refused(edited):
        yield f"**{plain.refused(edited)}**"
    yield "\n".join(
        f"- **{len(section.entries)}** [{section.group.title.lower()}](#{section.group.name})"
        for section in edited.sections
    )


def _section(section: Section, page: _Page) -> Iterator[str]:
    yield f"## {section.group.title}"
    if not section.entries:
        yield "None."
        return
    yield section.group.about
    yield "\n".join(_row(entry, page) for entry in section.entries)


def _row(entry: Entry, page: _Page) -> str:
    record = entry.claim.claim
    lead = f"{page.numbers[record.id]}. "
    told = escape(entry.row)
    return f"{lead}[{escape(record.text)}](#{anchor(record)})\\\n{' ' * len(lead)}{told}"


def _claim(entry: Entry, page: _Page) -> Iterator[str]:
    claim, record = entry.claim, entry.claim.claim
    yield f'<a id="{anchor(record)}"></a>\n\n### {page.numbers[record.id]}. {escape(record.text)}'
    behind = filter(None, (entry.advice.besides, entry.advice.background))
    yield " ".join([f"**{escape(entry.advice.do)}**", *map(escape, behind)])
    yield f"{escape(entry.sentence)} {escape(entry.date)}"
    yield from map(escape, plain.remarks(claim))
    for item in claim.evidence:
        yield from _passage(item, page)
    for contradiction in claim.side_by_side:
        yield from _conflict(contradiction, claim, page)
    if claim.unlisted:
        yield "More claims here speak against it than are shown."
    yield from (
        f"**Set aside by hand:** {escape(plain.meaning(code))}: {escape(why)}"
        for code, why in claim.ignored.items()
    )


def _passage(item: CheckedEvidence, page: _Page) -> Iterator[str]:
    record = item.evidence
    located = f", {escape(item.match.located)}" if item.match.located else ""
    yield f"**{escape(page.names.get(record.source, record.source))}**{located}"
    yield block_quote(record.quote)
    if record.gloss:
        yield f"Translation: {escape(record.gloss)}"
    yield "\n".join(f"- {line}" for line in _lines(item, page))


def _lines(item: CheckedEvidence, page: _Page) -> Iterator[str]:
    """Yield what is to be known of a passage, a line each."""
    for step in plain.steps(item, page.whole.actors):
        cue = f" (“{escape(step.cue)}”)" if step.cue else ""
        yield f"{step.did} **{escape(step.who)}**{cue}{f': **{step.doubt}**' if step.doubt else ''}"
    yield escape(plain.counts(item))
    if not item.match.is_found and item.match.text:
        yield f"The nearest words in the article: {escape(item.match.text)}"
    yield from (f"Left out between: {escape(words)}" for words in item.match.omitted)
    for out in item.left_out:
        if out.governs:
            yield f"**Left outside the quotation, which it turns or limits:** {escape(out.words)}"
    yield from (f"{what}: {escape(said)}" for what, said in plain.limits(item, page.whole.actors))
    for words, why in item.evidence.apart.items():
        yield f"**Set aside by hand:** “{escape(words)}”, left outside the quotation: {escape(why)}"
    yield from (
        f"**Set aside by hand:** {escape(plain.meaning(code))}: {escape(why)}"
        for code, why in item.ignored.items()
    )
    link = web_iri(item.deep_link)
    if link:
        yield f"[on its page](<{link}>)"


def _conflict(entry: Contradiction, claim: CheckedClaim, page: _Page) -> Iterator[str]:
    why = escape(plain.against(entry))
    head = f"**{plain.conflict(entry, claim)}**"
    if entry.other == claim.claim.id:
        yield f"{head}{f': {why}' if why else ''}"
        return
    other = page.whole.claim(entry.other).claim
    text = escape(other.text)
    shown = f"[{text}](#{anchor(other)})" if other.id in page.numbers else text
    yield f"{head}: {shown}{f' ({why})' if why else ''}"


def _voices(edited: Editorial) -> Iterator[str]:
    if edited.parties:
        yield "## Who says it"
        rows = (tuple(map(escape, row)) for row in plain.voice_rows(edited))
        yield table(plain.voice_header(), rows)


def _articles(edited: Editorial, page: _Page) -> Iterator[str]:
    if not edited.articles:
        return
    yield "## Articles"
    rows = (
        (
            escape(page.names[checked.source.id]),
            escape(checked.source.title or "–"),
            escape(checked.source.author or "–"),
            escape(listed([page.whole.actors[id_].name for id_ in checked.source.credits if id_ in page.whole.actors])) or "–",
            escape(checked.source.url or "–"),
        )
        for checked in edited.articles
    )  # fmt: skip
    yield table(("Article", "Title", "Author", "Credits", "Address"), rows)


def _glossary() -> Iterator[str]:
    yield "## Glossary"
    yield "\n".join(f"- **{term.word}**: {escape(term.meaning)}" for term in GLOSSARY)


def _bookkeeping(edited: Editorial, page: _Page) -> Iterator[str]:
    yield "## Bookkeeping"
    yield f"{escape(tally(page.whole))}. `claimcheck report --for archive` has each finding, all counts, and why they are what they are. Made by {escape(TOOL)}."
    for group in page.whole.dependences:
        names = "; ".join(escape(page.names.get(source, source)) for source in group.sources)
        yield f"Shared wording: {names} {escape(shared_words(group))} {escape(group.runs[0])}. No count changes by it."
    if page.whole.boilerplate:
        yield escape(left_out_boilerplate(page.whole))
    for checked in edited.articles:
        for code, why in checked.ignored.items():
            yield f"Set aside by hand at {escape(page.names[checked.source.id])}: {escape(plain.meaning(code))}: {escape(why)}"
    rows = (
        (escape(page.names[one.source.id]), escape(one.source.file), f"`{one.sha256}`" if one.sha256 else "unreadable")
        for one in edited.articles
    )  # fmt: skip
    yield table(("Article", "File", "SHA-256"), rows)
