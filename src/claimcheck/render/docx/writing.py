"""Paragraphs, links and tables of a document, and the document as bytes that are the same at each run.

No time of writing stands in it.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.render.visible import visible, visible_block

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
