"""Paragraphs, links and tables of a document, and documents as bytes."""

import io
import zipfile

import pytest

pytest.importorskip("docx", reason="the extra docx is not installed")

from docx import Document

from claimcheck.render.docx.writing import EPOCH, Words, Writer, pack


def test_no_time_of_writing_stands_in_it() -> None:
    """Two documents alike are the same bytes; all files and properties have fixed times, and none is a macro."""
    first, second = pack(Document()), pack(Document())
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert [name for name in packed.namelist() if "vba" in name.lower() or name.endswith(".bin")] == []
    properties = Document(io.BytesIO(first)).core_properties
    assert {str(properties.created), str(properties.modified)} == {str(EPOCH)}


def test_what_is_written_can_be_read() -> None:
    """Headings, paragraphs, links in and out, and a table whose head is repeated."""
    writer = Writer()
    writer.heading("Title", 0)
    writer.heading("Part", 1, "part")
    writer.line(
        (
            "See ",
            Words("there", to="#part"),
            " and ",
            Words("here", bold=True, to="https://example.org/a?b=1&c=2"),
        )
    )
    writer.line((Words("loud", bold=True), Words("soft", quiet=True), Words("bent", italic=True)))
    writer.table(("A", "B"), (("1", (Words("2"),)),), (4, 5))
    document = Document(io.BytesIO(pack(writer.document)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines == ["Title", "Part", "See there and here", "loudsoftbent", ""]
    [link, out] = document.paragraphs[2].hyperlinks
    assert (link.fragment, out.address) == ("part", "https://example.org/a?b=1&c=2")
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [["A", "B"], ["1", "2"]]
    body = document.element.xml
    assert (body.count("w:tblHeader"), body.count('w:name="part"')) == (1, 1)


def test_no_text_is_obeyed() -> None:
    """Controls and what turns text round are shown, line breaks stay, and markup is text."""
    writer = Writer()
    writer.line("a\x00b\u202ec\ud800<w:br/>&amp;\n{ HYPERLINK x }")
    document = Document(io.BytesIO(pack(writer.document)))
    assert document.paragraphs[0].text == "a␀b<U+202E>c<U+D800><w:br/>&amp;\n{ HYPERLINK x }"
    assert "instrText" not in document.element.xml
