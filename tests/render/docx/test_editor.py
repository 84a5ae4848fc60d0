"""The editor's report as a document."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("docx", reason="the extra docx is not installed")

from docx import Document
from docx.table import Table

from claimcheck.render.docx.editor import EPOCH, Words, Writer, pack, to_editor_docx
from claimcheck.render.visible import visible, visible_block
from claimcheck.report.editorial import Masthead, editorial
from claimcheck.report.model import Report


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


WORD = "harmless"


def parts(written: bytes) -> list[str]:
    """Return the texts of all paragraphs, those in tables too, in order."""
    found: list[str] = []
    for part in Document(io.BytesIO(written)).iter_inner_content():
        if isinstance(part, Table):
            found += [cell.text for row in part.rows for cell in row.cells]
        else:
            found.append(part.text)
    return found


def edited(report: Report, text: str) -> bytes:
    """Return the document with *text* as title, author, date and summary."""
    return to_editor_docx(editorial(report, report, Masthead(text, text, text, text)))


def test_parts_stand_in_order_and_each_claim_has_its_sentence(golden_report: Report) -> None:
    """Headings lead through it; every claim's sentence stands in its list and above its proofs."""
    written = to_editor_docx(editorial(golden_report, golden_report, Masthead("A", "B")))
    document = Document(io.BytesIO(written))
    heads = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert [head.split(" (")[0] for head in heads] == [
        "May be printed with its source",
        "Only as the article has it",
        "With a change",
        "Disputed",
        "Do not print",
        "To be read first",
        "Claim by claim",
        "Who says it",
        "Articles",
        "Glossary",
        "Bookkeeping",
    ]
    assert (document.core_properties.title, document.core_properties.author) == ("A", "B")
    texts = parts(written)
    for entry in editorial(golden_report, golden_report).entries:
        assert any(text.startswith(visible_block(entry.row)) for text in texts)
        assert visible_block(f"{entry.sentence} {entry.date}") in texts


def test_quotations_stand_beside_their_translations(told_by_people: Report) -> None:
    """Quotation and translation are two cells of one row."""
    [claim] = told_by_people.claims
    record = claim.evidence[0].evidence
    texts = parts(to_editor_docx(editorial(told_by_people, told_by_people)))
    assert record.gloss
    assert texts[texts.index(record.quote) + 1] == record.gloss


def test_the_same_report_gives_the_same_bytes(golden_report: Report) -> None:
    """Whenever it is written."""
    made = editorial(golden_report, golden_report)
    assert to_editor_docx(made) == to_editor_docx(made)


@pytest.mark.parametrize("kind", ["xss", "naughty", "terminal"])
def test_no_payload_acts_and_none_is_lost(
    kind: str, everywhere: Report, inject: Callable[[Any, str], Any], payloads: dict[str, list[str]]
) -> None:
    """With payloads in every text the document has the same parts and links, and shows all of them."""
    harmless = edited(everywhere, WORD)
    payload = " ".join(payloads[kind]).replace("\n", " ").replace("\r", " ").replace("\t", " ")
    made = edited(inject(everywhere, payload), payload)
    before, after = parts(harmless), parts(made)
    assert len(before) == len(after)
    assert (
        sum(text.count(visible(payload)) for text in after) == sum(text.count(WORD) for text in before) > 60
    )
    assert links(made) == links(harmless)


def links(written: bytes) -> list[str]:
    """Return where the links of a document lead, without what is shown of a passage."""
    paragraphs = Document(io.BytesIO(written)).paragraphs
    return [link.url.partition("#")[0] for paragraph in paragraphs for link in paragraph.hyperlinks]
