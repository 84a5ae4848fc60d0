"""Word documents (ECMA-376): the words as they stand once every tracked change is accepted.

Read with the standard library alone. Of the libraries that were tried, python-docx 1.2 drops tracked
insertions, mammoth glues the words around a line break, docx2python 3.7 loses the no-break hyphen.
"""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from claimcheck.ingest.docx_paragraph import (
    Paragraph,
    Styles,
    is_changed,
    is_dropped,
    read_paragraph,
    read_styles,
)
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code
from claimcheck.ingest.plain import is_correction
from claimcheck.ingest.zipped import Relation, Zipped, attribute, local, relations
from claimcheck.text.layout import Zone

_OLE = b"\xd0\xcf\x11\xe0"
_OUTSIDE = ("header", "footer", "comments")
_NOTES = ("footnotes", "endnotes")


def read_docx(content: bytes) -> Page:
    """Return the paragraphs, cells and notes of a Word document.

    Tracked insertions are in, tracked deletions out. Headers, footers, comments and hidden text are left
    out. A note stands behind the paragraph that refers to it.

    Raises:
        UnreadablePageError: if it is no Word document, encrypted, damaged, or has no words.
    """
    if content.startswith(_OLE):
        raise UnreadablePageError(
            "this is an old .doc or has a password: save it as .docx without a password"
        )
    zipped = Zipped(content)
    package = relations(zipped, "")
    name = _target(package, "officeDocument") or "word/document.xml"
    parts = relations(zipped, name)
    styles = read_styles(_part(zipped, parts, "styles"))
    reader = _Reader(styles, dict(_notes(zipped, parts)))
    blocks = tuple(reader.blocks(zipped.xml(name)))
    beside = [
        (part.kind, block.text)
        for part in parts.values()
        if part.kind in _OUTSIDE and part.target in zipped
        for block in reader.blocks(zipped.xml(part.target))
    ]
    outside = tuple(Block(text, Zone.LEFT_OUT) for _, text in beside)
    if not blocks:
        raise UnreadablePageError("this document has no words")
    declared, guessed = _properties(_part(zipped, package, "core-properties"))
    remarks = (
        *(("hidden, struck-out or unreadably light text is left out",) if reader.has_hidden else ()),
        *(("it has tracked changes: read as if all were accepted",) if reader.has_changes else ()),
        *(("its comments are left out",) if any(kind == "comments" for kind, _ in beside) else ()),
    )
    return Page((*blocks, *outside), declared, guessed, "docx", remarks)


def _target(parts: dict[str, Relation], kind: str) -> str | None:
    return next((relation.target for relation in parts.values() if relation.kind == kind), None)


def _part(zipped: Zipped, parts: dict[str, Relation], kind: str) -> Element | None:
    name = _target(parts, kind)
    return zipped.xml(name) if name and name in zipped else None


def _notes(zipped: Zipped, parts: dict[str, Relation]) -> Iterator[tuple[tuple[str, str], Element]]:
    """Yield the notes by their kind and id, without the lines that part them from the page."""
    for kind in _NOTES:
        for note in _part(zipped, parts, kind) or ():
            if attribute(note, "type") in {"", "normal"}:
                yield (local(note.tag), attribute(note, "id")), note


def _properties(core: Element | None) -> tuple[Declared, dict[str, str]]:
    """Return what the core properties say; when a file was made is only a guess at when its text appeared."""
    values = {local(one.tag): " ".join((one.text or "").split()) for one in core or ()}
    guessed = {"published": values["created"][:10]} if values.get("created") else {}
    declared = Declared(
        title=values.get("title") or None,
        author=values.get("creator") or None,
        language=language_code(values.get("language")),
    )
    return declared, guessed


class _Reader:
    """Turns elements into blocks, and remembers the last heading and whether any text was hidden."""

    def __init__(self, styles: Styles, notes: dict[tuple[str, str], Element]) -> None:
        self._styles = styles
        self._notes = notes
        self._heading: str | None = None
        self._begun = ""
        self.has_hidden = self.has_changes = False

    def blocks(self, element: Element, zone: Zone = Zone.MAIN) -> Iterator[Block]:
        """Yield the blocks below *element*, the paragraphs of one that is no cell in *zone* or as their style says."""
        for child in element:
            name = local(child.tag)
            self.has_changes = self.has_changes or is_changed(child)
            if is_dropped(child):
                continue
            if name == "p":
                yield from self._paragraph(
                    read_paragraph(child, self._styles, is_cell=zone is Zone.TABLE), zone
                )
            elif name == "tbl":
                yield from self.blocks(child, Zone.TABLE)
            elif name not in {"pPr", "tblPr", "sectPr", "trPr", "tcPr", "sdtPr"}:
                yield from self.blocks(child, zone)

    def _paragraph(self, paragraph: Paragraph, zone: Zone) -> Iterator[Block]:
        text = self._begun + paragraph.text
        # The mark that ends it is deleted: it goes on in the next one.
        self._begun = text if paragraph.is_joined else ""
        if text.strip() and not paragraph.is_joined:
            yield from self._shown(text.strip(), paragraph, zone)
        if paragraph.hidden.strip():
            self.has_hidden = True
            yield Block(paragraph.hidden.strip(), Zone.LEFT_OUT, heading=self._heading)
        for box in paragraph.boxes:
            yield from self.blocks(box, zone)
        yield from self._referred(paragraph.notes)

    def _shown(self, text: str, paragraph: Paragraph, zone: Zone) -> Iterator[Block]:
        style = self._styles.kind(paragraph.style)
        if style.is_heading or paragraph.is_heading:
            yield Block(text, zone)
            self._heading = " ".join(text.split())
            return
        if zone is Zone.MAIN:
            zone = Zone.CORRECTION if is_correction(text) else style.zone
        yield Block(text, zone, heading=self._heading)

    def _referred(self, notes: Iterable[tuple[str, str]]) -> Iterator[Block]:
        for key in notes:
            # Taken out, so that a note that refers to itself ends.
            if (note := self._notes.pop(key, None)) is not None:
                yield from self.blocks(note, Zone.NOTE)
