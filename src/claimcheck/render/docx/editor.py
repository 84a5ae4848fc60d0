"""`claimcheck report --format docx`: the editor's report for a word processor, and what writes paragraphs, links and tables of it.

The bytes are the same at each run: no time of writing stands in them.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.render import plain
from claimcheck.render.phrase import shared_words, tally
from claimcheck.render.visible import visible, visible_block
from claimcheck.report.editorial import GLOSSARY, Editorial, Entry
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Contradiction, Report
from claimcheck.report.wording import TOOL
from claimcheck.text.iri import web_iri

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Row
    from docx.text.paragraph import Paragraph


EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for the times that a document must have and nobody asked for."""
_ZIPPED = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip can hold."""


def pack(document: "Document") -> bytes:
    """Return *document* as a file."""
    properties = document.core_properties
    properties.created = properties.modified = EPOCH
    written = io.BytesIO()
    document.save(written)
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _ZIPPED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return packed.getvalue()


class Words(NamedTuple):
    """Text of one look; `to` is an address, or `#` and the name of a bookmark."""

    text: str
    bold: bool = False
    italic: bool = False
    quiet: bool = False
    to: str = ""


MARGIN = 2.0
"""Centimetres around a page of A4."""
WIDTH = 21 - 2 * MARGIN
"""Centimetres for text."""

Line = str | Sequence[str | Words]
"""One paragraph: plain text, or parts of it."""


class Writer:
    """Adds to a document, from its beginning to its end."""

    def __init__(self) -> None:
        """Begin an empty document."""
        # python-docx costs 150 ms to load, and no other format needs it.
        import docx

        self.document: Document = docx.Document()
        self._bookmarks = 0
        self._set_page()

    def _set_page(self) -> None:
        from docx.shared import Cm

        page = self.document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(MARGIN)

    def heading(self, text: str, level: int, bookmark: str = "") -> None:
        """Add a heading, 0 for the title; links to `#bookmark` lead there."""
        paragraph = self.document.add_heading("", level)
        paragraph.add_run(visible(text))
        if bookmark:
            self._mark(paragraph, bookmark)

    def line(self, line: Line, style: str = "Normal") -> None:
        """Add a paragraph; line breaks of a plain text stay."""
        paragraph = self.document.add_paragraph(style=style)
        self._fill(paragraph, line)

    def table(self, header: Sequence[str], rows: Iterable[Sequence[Line]], widths: Sequence[float]) -> None:
        """Add a table whose first row is repeated on each page; *widths* of its columns are centimetres."""
        from docx.shared import Cm

        table = self.document.add_table(rows=1, cols=len(header), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for cell, text in zip(table.rows[0].cells, header, strict=True):
            self._fill(cell.paragraphs[0], (Words(text, bold=True),))
        _set(table.rows[0], "w:tblHeader")
        for row in rows:
            added = table.add_row()
            _set(added, "w:cantSplit")
            # Made once: asking a row for its cells again walks through all of the table.
            for cell, line, width in zip(added.cells, row, widths, strict=True):
                cell.width = Cm(width)
                self._fill(cell.paragraphs[0], line)
        for cell, width in zip(table.rows[0].cells, widths, strict=True):
            cell.width = Cm(width)
        self.document.add_paragraph()

    def _fill(self, paragraph: "Paragraph", line: Line) -> None:
        for part in (line,) if isinstance(line, str) else line:
            words = Words(part) if isinstance(part, str) else part
            if words.to:
                self._link(paragraph, words)
            else:
                self._run(paragraph, words)

    def _run(self, paragraph: "Paragraph", words: Words) -> None:
        run = paragraph.add_run(visible_block(words.text))
        run.bold = words.bold or None
        run.italic = words.italic or None
        if words.quiet:
            from docx.shared import RGBColor

            run.font.color.rgb = RGBColor(0x55, 0x55, 0x55)

    def _link(self, paragraph: "Paragraph", words: Words) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.shared import RGBColor
        from docx.text.run import Run

        link = _element("w:hyperlink")
        if words.to.startswith("#"):
            link.set(_name("w:anchor"), words.to[1:])
        else:
            id_ = paragraph.part.relate_to(words.to, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link.set(_name("r:id"), id_)
        run = Run(_element("w:r"), paragraph)
        run.text = visible(words.text)
        run.bold = words.bold or None
        run.underline = True
        run.font.color.rgb = RGBColor(0x1D, 0x4F, 0x7C)
        link.append(run._r)  # noqa: SLF001 -- python-docx makes no links
        paragraph._p.append(link)  # noqa: SLF001

    def _mark(self, paragraph: "Paragraph", name: str) -> None:
        self._bookmarks += 1
        start, end = _element("w:bookmarkStart"), _element("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(_name("w:id"), str(self._bookmarks))
        start.set(_name("w:name"), name)
        paragraph._p.append(start)  # noqa: SLF001 -- python-docx makes no bookmarks
        paragraph._p.append(end)  # noqa: SLF001


def _set(row: "_Row", name: str) -> None:
    """Set a property of a table's row that python-docx has no name for."""
    row._tr.get_or_add_trPr().append(_element(name))  # noqa: SLF001


def _element(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- of a library without types
    from docx.oxml import OxmlElement

    return OxmlElement(name)


def _name(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(name)


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
    if edited.parties:
        page.writer.heading("Who says it", 1)
        page.writer.table(plain.voice_header(), plain.voice_rows(edited), (4, 3, 2, 2, 2, 2, 2))


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
