"""A document as bytes that are the same at each run: no time of writing stands in it."""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

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
