"""The styles of Word documents."""

import pytest

from claimcheck.ingest.docx_styles import Style, read_styles
from claimcheck.ingest.page import Zone
from claimcheck.ingest.zipped import parse_xml

from .small_docx import word


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ('<w:name w:val="heading 2"/>', Style(is_heading=True)),
        ('<w:name w:val="Title"/>', Style(is_heading=True)),
        ('<w:name w:val="Meine"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>', Style(is_heading=True)),
        ('<w:name w:val="Body"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>', Style()),
        ('<w:name w:val="Intense Quote"/>', Style(zone=Zone.QUOTE)),
        ('<w:name w:val="caption"/>', Style(zone=Zone.CAPTION)),
        ('<w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr>', Style(is_hidden=True)),
        ('<w:name w:val="Open"/><w:rPr><w:vanish w:val="0"/></w:rPr>', Style()),
        ("", Style()),
    ],
)
def test_a_style_is_known_by_what_it_declares(definition: str, expected: Style) -> None:
    """Names are English in every edition, levels and switches have values that say no."""
    root = parse_xml(word("styles", f'<w:style w:styleId="x">{definition}</w:style>').encode(), "styles.xml")
    styles = read_styles(root)
    assert (styles.kind("x"), styles.kind("y")) == (expected, Style())


def test_a_document_without_styles_has_none() -> None:
    """Where the part is missing every style is plain."""
    assert read_styles(None).kind("x") == Style()
