"""Files inside a ZIP that a stranger made: only so many, only so large, and XML that declares no entities."""

import posixpath
import zlib
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from claimcheck.ingest.page import UnreadablePageError

MAX_MEMBER = 20_000_000
"""Bytes of one file unpacked: XML takes about ten times that as a tree; a book of 1,000 pages has 5 MB."""

MAX_TOTAL = 100_000_000
"""Bytes of all files that are read, unpacked."""

MAX_FILES = 20_000
MAX_DEPTH = 200
"""Elements of XML inside each other; whoever walks them does so by recursion."""

_CHUNK = 1 << 16


class Zipped:
    """The files of a ZIP by their names, unpacked one at a time when they are asked for."""

    def __init__(self, content: bytes) -> None:
        """Open *content*.

        Raises:
            UnreadablePageError: if it is no ZIP, or one that nobody needs.
        """
        try:
            self._zip = ZipFile(BytesIO(content))
        except (BadZipFile, ValueError, OSError, NotImplementedError, OverflowError, IndexError) as error:
            raise UnreadablePageError(f"this file is damaged, or not of its kind: {_said(error)}") from None
        if len(self._zip.infolist()) > MAX_FILES:
            raise UnreadablePageError(f"this file holds more than {MAX_FILES:,} others")
        self._left = MAX_TOTAL

    def __contains__(self, name: str) -> bool:
        """Return whether there is a file *name*."""
        return name in self._zip.NameToInfo

    def names(self) -> list[str]:
        """Return the names of all files, in the order in which they stand there."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """Return the content of the file *name*, its real size counted and not the one it declares.

        Raises:
            UnreadablePageError: if it is not there, damaged, encrypted, or larger than MAX_MEMBER.
        """
        found = bytearray()
        try:
            with self._zip.open(name) as member:
                while chunk := member.read(_CHUNK):
                    found += chunk
                    self._left -= len(chunk)
                    if len(found) > MAX_MEMBER or self._left < 0:
                        raise UnreadablePageError(
                            f"`{name}` in this file unpacks to more than is read of one"
                        )
        except KeyError:
            raise UnreadablePageError(f"this file lacks `{name}`") from None
        except RuntimeError:
            raise UnreadablePageError("this file is encrypted: save it without a password") from None
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadablePageError(f"`{name}` in this file is damaged: {_said(error)}") from None
        return bytes(found)

    def xml(self, name: str) -> Element:
        """Return the root element of the XML file *name*.

        Raises:
            UnreadablePageError: as `read`, and as `parse_xml`.
        """
        return parse_xml(self.read(name), name)


def _said(error: Exception) -> str:
    return str(error)[:100] or type(error).__name__


def parse_xml(content: bytes, name: str) -> Element:
    """Return the root element of *content*.

    Raises:
        UnreadablePageError: if it is not well-formed, declares a document type, or is nested deeper than MAX_DEPTH.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise UnreadablePageError(f"`{name}` in this file is nested too deeply")
        builder.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag)

    def refuse(*_: object) -> None:
        # Entities are declared nowhere else, and no program that writes these files declares any.
        raise UnreadablePageError(f"`{name}` in this file declares a document type, which none needs")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    parser.buffer_text = True
    try:
        parser.Parse(content, True)  # noqa: FBT003 -- expat names no parameters
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise UnreadablePageError(f"`{name}` in this file is no XML: {_said(error)}") from None
    return builder.close()


def local(name: str) -> str:
    """Return the name of an element or attribute without its namespace: there are two sets of them for one format."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """Return the attribute of *element* that is called *name* in whatever namespace; empty if there is none."""
    return next((value for key, value in element.attrib.items() if local(key) == name), "")


class Relation(NamedTuple):
    """A link to another file of the same document (ECMA-376 part 2): its kind, and the file's name."""

    kind: str
    target: str


def relations(zipped: Zipped, source: str) -> dict[str, Relation]:
    """Return the relations of the file *source*, by their ids; of the whole document if it is empty."""
    folder, name = posixpath.split(source)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in zipped:
        return {}
    return {
        attribute(one, "Id"): Relation(
            attribute(one, "Type").rpartition("/")[2], resolve(folder, attribute(one, "Target"))
        )
        for one in zipped.xml(path)
        if attribute(one, "TargetMode") != "External"
    }


def resolve(folder: str, target: str) -> str:
    """Return the name of the file that *target* means to one in *folder*."""
    path = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
