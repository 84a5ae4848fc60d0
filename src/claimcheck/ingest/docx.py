"""Word documents (ECMA-376): the words as they stand once every tracked change is accepted, and what styles make of a paragraph.

Read with the standard library alone. Of the libraries that were tried, python-docx 1.2 drops tracked
insertions, mammoth glues the words around a line break, docx2python 3.7 loses the no-break hyphen.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code
from claimcheck.ingest.plain import is_correction, lowered, raised
from claimcheck.ingest.zipped import Relation, Zipped, attribute, local, relations
from claimcheck.text.layout import Zone

_OFF = ("0", "false", "off")
_ZONES = {"quote": Zone.QUOTE, "intense quote": Zone.QUOTE, "caption": Zone.CAPTION}


class Style(NamedTuple):
    """What a style makes of its words."""

    zone: Zone = Zone.MAIN
    is_heading: bool = False
    is_hidden: bool = False


_PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids."""

    by_id: Mapping[str, Style] = field(default_factory=dict)

    def kind(self, style: str) -> Style:
        """Return the style *style*; a plain one where it is not defined."""
        return self.by_id.get(style, _PLAIN)


def read_styles(root: Element | None) -> Styles:
    """Return the styles that the styles part declares; their names are English in every edition of Word."""
    return Styles({attribute(one, "styleId"): _style(one) for one in root or () if local(one.tag) == "style"})


def _style(element: Element) -> Style:
    name = next((attribute(one, "val") for one in element if local(one.tag) == "name"), "").lower()
    return Style(
        zone=_ZONES.get(name, Zone.MAIN),
        is_heading=name.startswith("heading") or name == "title" or has_outline(element),
        is_hidden=any(is_on(one) for one in element.iter() if local(one.tag) == "vanish"),
    )


def is_on(element: Element) -> bool:
    """Return whether a property that is a switch is on: it is there, and its value does not say otherwise."""
    return attribute(element, "val").lower() not in _OFF


def has_outline(element: Element) -> bool:
    """Return whether *element* puts its paragraph on a level of the outline; the tenth, `9`, is the text's own."""
    levels = (attribute(one, "val") for one in element.iter() if local(one.tag) == "outlineLvl")
    return any(level in set("012345678") for level in levels)


_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_DROPPED = frozenset(("del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "annotationRef"))
"""Tracked deletions, the code of fields, and what stands beside a drawing for older programs: all of it again."""

_CHANGES = frozenset(("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"))

_CODE = re.compile(r"(?!00[01]|[Dd][89A-Fa-f])[0-9A-Fa-f]{4}")
"""No control character and no half of one."""

_LEAST_SIZE = 4
"""Half points: smaller words are not meant to be read."""

_HEX = re.compile("[0-9A-Fa-f]{6}")
_LIGHT = 240
"""Of 255, red, green and blue alike."""

_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Paragraph:
    """What a paragraph holds: its words, hidden ones apart, text boxes, and the notes it refers to."""

    style: str = ""
    is_heading: bool = False
    is_shaded: bool = False
    """Whether something darkens what is behind its words."""
    is_joined: bool = False
    """Whether the mark that ends it is deleted."""
    text: str = ""
    hidden: str = ""
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def is_dropped(element: Element) -> bool:
    """Return whether a tracked change takes *element* away, be it words, a row or a cell."""
    if local(element.tag) in _DROPPED:
        return True
    properties = [one for one in element if local(one.tag) in {"trPr", "tcPr"}]
    return any(local(one.tag) in {"del", "cellDel"} for part in properties for one in part)


def is_changed(element: Element) -> bool:
    """Return whether a tracked change puts words into *element*, or takes them away."""
    return any(local(one.tag) in _CHANGES for one in element.iter())


def read_paragraph(element: Element, styles: Styles, *, is_cell: bool = False) -> Paragraph:
    """Return what the element `p` holds; light words can be read in a cell, which is often dark."""
    found = Paragraph(is_shaded=is_cell or any(local(one.tag) == "shd" for one in element.iter()))
    for properties in _children(element, "pPr"):
        found.style = next((attribute(one, "val") for one in _children(properties, "pStyle")), "")
        found.is_heading = has_outline(properties)
        found.is_joined = any(_children(mark, "del") for mark in _children(properties, "rPr"))
    _read(element, found, styles, is_hidden=styles.kind(found.style).is_hidden)
    return found


def _children(element: Element, name: str) -> list[Element]:
    return [child for child in element if local(child.tag) == name]


def _read(element: Element, found: Paragraph, styles: Styles, *, is_hidden: bool) -> None:
    for child in element:
        name = local(child.tag)
        if name in _DROPPED or name in {"pPr", "rPr"}:
            continue
        if name == "txbxContent":
            found.boxes.append(child)
        elif name in _REFERENCES:
            found.notes.append((_REFERENCES[name], attribute(child, "id")))
        elif name == "r":
            hides = _hides(child, styles) or _is_unreadable(child, is_shaded=found.is_shaded)
            _read(child, found, styles, is_hidden=is_hidden or hides)
        else:
            _add(_shifted(_words(child), element, found.text), found, is_hidden=is_hidden)
            _read(child, found, styles, is_hidden=is_hidden)


def _add(words: str, found: Paragraph, *, is_hidden: bool) -> None:
    if is_hidden:
        found.hidden += words
    else:
        found.text += words


def _words(element: Element) -> str:
    name = local(element.tag)
    if name == "t":
        return element.text or ""
    if name == "sym":
        return _symbol(attribute(element, "char"))
    return _CHARACTERS.get(name, "")


def _symbol(code: str) -> str:
    return chr(int(code, 16)) if _CODE.fullmatch(code) else "\ufffd"


def _hides(run: Element, styles: Styles) -> bool:
    properties = [one for part in _children(run, "rPr") for one in part]
    own = [is_on(one) for one in properties if local(one.tag) == "vanish"]
    named = [styles.kind(attribute(one, "val")).is_hidden for one in properties if local(one.tag) == "rStyle"]
    return own[0] if own else any(named)


def _is_unreadable(run: Element, *, is_shaded: bool) -> bool:
    """Return whether the words of a run are struck out, or too light or too small to be read."""
    told = {local(one.tag): one for part in _children(run, "rPr") for one in part}
    if any(name in told and is_on(told[name]) for name in ("strike", "dstrike")):
        return True
    size = attribute(told["sz"], "val") if "sz" in told else ""
    if size.isdecimal() and int(size) < _LEAST_SIZE:
        return True
    colour = attribute(told["color"], "val") if "color" in told else ""
    is_light = _HEX.fullmatch(colour) is not None and min(bytes.fromhex(colour)) >= _LIGHT
    return is_light and not (is_shaded or told.keys() & {"shd", "highlight"})


def _shifted(words: str, run: Element, before: str) -> str:
    """Return words of a run as they stand above or below the line: 10⁶ is not 106, nor log₂ a number."""
    told = {local(one.tag): attribute(one, "val") for part in _children(run, "rPr") for one in part}
    moved = told.get("position", "")
    if told.get("vertAlign") == "superscript" or (moved.isdecimal() and int(moved) > 0):
        return raised(words)
    is_low = told.get("vertAlign") == "subscript" or moved.startswith("-")
    return lowered(words, before) if is_low else words


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
