"""Documents as bytes."""

import io
import zipfile

from docx import Document

from claimcheck.render.docx.packed import EPOCH, pack


def test_no_time_of_writing_stands_in_it() -> None:
    """Two documents alike are the same bytes; all files and properties have fixed times, and none is a macro."""
    first, second = pack(Document()), pack(Document())
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert [name for name in packed.namelist() if "vba" in name.lower() or name.endswith(".bin")] == []
    properties = Document(io.BytesIO(first)).core_properties
    assert {str(properties.created), str(properties.modified)} == {str(EPOCH)}
