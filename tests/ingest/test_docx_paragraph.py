"""One paragraph of a Word document, and its style."""

import pytest

from claimcheck.ingest.docx_paragraph import Paragraph, Style, Styles, read_paragraph, read_styles
from claimcheck.ingest.zipped import parse_xml
from claimcheck.text.layout import Zone

from .small_docx import paragraph, word


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


STYLES = Styles({"secret": Style(is_hidden=True)})


def read(*runs: str, properties: str = "") -> Paragraph:
    """Return what a paragraph of *runs* holds."""
    root = parse_xml(word("document", paragraph(*runs, properties=properties)).encode(), "document.xml")
    return read_paragraph(root[0], STYLES)


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("<w:r><w:t>9</w:t><w:tab/><w:t>5</w:t></w:r>", "9\t5"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/></w:r>", "a\nb\n"),
        ("<w:r><w:t>nicht</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>", "nicht\u2011\u00ad"),
        (
            "<w:ins><w:r><w:t>neu</w:t></w:r></w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del>",
            "neu",
        ),
        ("<w:hyperlink><w:r><w:t>hier</w:t></w:r></w:hyperlink>", "hier"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>", "7"),
        (
            '<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>',
            "10⁶",
        ),
        ('<w:r><w:sym w:font="Symbol" w:char="00B1"/></w:r>', "±"),
        ('<w:r><w:sym w:char="D800"/><w:sym w:char="0000"/><w:sym/></w:r>', "\ufffd\ufffd\ufffd"),
    ],
)
def test_the_words_of_a_run(run: str, expected: str) -> None:
    """Breaks, hyphens, changes, fields, raised digits and symbols are as they are printed."""
    assert read(run).text == expected


@pytest.mark.parametrize(
    ("properties", "hidden"),
    [
        ("<w:vanish/>", "x"),
        ('<w:vanish w:val="false"/>', ""),
        ('<w:rStyle w:val="secret"/>', "x"),
        ('<w:rStyle w:val="secret"/><w:vanish w:val="0"/>', ""),
        ('<w:rStyle w:val="other"/>', ""),
    ],
)
def test_a_run_is_hidden_by_itself_or_its_style(properties: str, hidden: str) -> None:
    """The run's own switch wins over its style's."""
    found = read(f"<w:r><w:rPr>{properties}</w:rPr><w:t>x</w:t></w:r>")
    assert (found.hidden, found.text) == (hidden, "" if hidden else "x")


def test_a_paragraph_in_a_hidden_style_is_hidden() -> None:
    """What a paragraph's style hides is hidden."""
    assert read("x", properties='<w:pStyle w:val="secret"/>').hidden == "x"
