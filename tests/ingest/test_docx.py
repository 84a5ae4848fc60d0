"""One paragraph of a Word document, and its style."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.docx import Paragraph, Style, Styles, read_docx, read_paragraph, read_styles
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.ingest.zipped import parse_xml
from claimcheck.text.layout import Zone

from .small_docx import paragraph, small_docx, word


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


DOCUMENTS = Path(__file__).parent / "documents"
ARTICLE = (DOCUMENTS / "article.docx").read_bytes()
TITLE = "Norvia will bis zu 1.250 Beschäftigte in den Hafen von Kalmsund schicken"

CHANGED = "it has tracked changes: read as if all were accepted"


def docx_read(body: str, **parts: str) -> list[tuple[str, Zone]]:
    """Return the words and zone of each block of a document."""
    return [(block.text, block.zone) for block in read_docx(small_docx(body, **parts)).blocks]


def test_an_article() -> None:
    """Runs are joined, changes accepted, hyphens and line breaks kept; cells are apart, the header left out."""
    page = read_docx(ARTICLE)
    assert page.blocks[0] == Block(TITLE)
    assert page.blocks[1].zone is Zone.QUOTE
    assert page.blocks[3:10] == (
        Block("Das Vorhaben kostet 9,5 Millionen Kronen.", heading=TITLE),
        Block("Die nicht\u2011öffentlichen Unter\u00adlagen sagen\netwas anderes.", heading=TITLE),
        Block("Standort", Zone.TABLE, heading=TITLE),
        Block("2026", Zone.TABLE, heading=TITLE),
        Block("Kalmsund", Zone.TABLE, heading=TITLE),
        Block("1.560", Zone.TABLE, heading=TITLE),
        Block("Reaktionen"),
    )
    assert page.blocks[10].heading == "Reaktionen"
    assert page.blocks[-1] == Block("Kalmsunder Bote · Entwurf 3", Zone.LEFT_OUT)


def test_core_properties_are_declared_and_no_date_is() -> None:
    """Title, author and language are declared; the date is that of a template, and only guessed."""
    page = read_docx(ARTICLE)
    assert (page.declared, page.guessed) == (
        Declared(title=TITLE, author="Ida Brandt", language="de"),
        {"published": "2013-12-23"},
    )


def test_a_note_stands_behind_its_paragraph() -> None:
    """A footnote is a note behind the paragraph that refers to it, and its mark no word of that."""
    body = paragraph(
        "1.250 Beschäftigte", '<w:r><w:footnoteReference w:id="2"/></w:r>', " der Werften"
    ) + paragraph("B")
    notes = f'<w:footnote w:type="separator" w:id="0">{paragraph("-")}</w:footnote><w:footnote w:id="2">{paragraph("Woher.")}</w:footnote>'
    assert docx_read(body, footnotes=notes) == [
        ("1.250 Beschäftigte der Werften", Zone.MAIN),
        ("Woher.", Zone.NOTE),
        ("B", Zone.MAIN),
    ]


def test_a_note_that_refers_to_itself_ends() -> None:
    """A note in a circle is read once."""
    again = paragraph("Woher.", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = f'<w:footnote w:id="2">{again}</w:footnote>'
    assert docx_read(again, footnotes=notes) == [("Woher.", Zone.MAIN), ("Woher.", Zone.NOTE)]


def test_deleted_rows_marks_and_paragraph_ends() -> None:
    """A deleted row is gone, and so is the end of a paragraph whose mark is deleted."""
    row = "<w:tr>{}<w:tc>{}</w:tc></w:tr>"
    gone, kept = row.format("<w:trPr><w:del/></w:trPr>", paragraph("weg")), row.format("", paragraph("da"))
    joined = paragraph("Kein ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("Wort")
    assert docx_read(f"<w:tbl>{gone}{kept}</w:tbl>{joined}") == [("da", Zone.TABLE), ("Kein Wort", Zone.MAIN)]


def test_moved_words_stand_where_they_went() -> None:
    """Words that were moved are once there, where they were moved to."""
    body = (
        f"<w:moveFrom>{paragraph('A')}</w:moveFrom>"
        + paragraph("B")
        + f"<w:moveTo>{paragraph('A')}</w:moveTo>"
    )
    assert docx_read(body) == [("B", Zone.MAIN), ("A", Zone.MAIN)]


def test_hidden_words_are_left_out_and_told() -> None:
    """What nobody sees is left out, by itself, and said so."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>nie </w:t></w:r>"
    page = read_docx(small_docx(paragraph("Es gab ", hidden, "Streit.")))
    assert page.blocks == (Block("Es gab Streit."), Block("nie", Zone.LEFT_OUT))
    assert page.remarks == ("hidden, struck-out or unreadably light text is left out",)


@pytest.mark.parametrize(
    ("properties", "cell", "seen"),
    [
        ("<w:strike/>", False, False),
        ("<w:dstrike/>", False, False),
        ("<w:strike w:val='0'/>", False, True),
        ("<w:color w:val='FFFFFF'/>", False, False),
        ("<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>", False, True),
        ("<w:color w:val='FFFFFF'/>", True, True),
        ("<w:color w:val='FF0000'/>", False, True),
        ("<w:color w:val='auto'/>", False, True),
        ("<w:sz w:val='2'/>", False, False),
        ("<w:sz w:val='18'/>", False, True),
    ],
)
def test_words_that_nobody_can_read_are_left_out(properties: str, cell: bool, seen: bool) -> None:  # noqa: FBT001
    """Struck out, in the colour of the paper, or tiny; light words on something dark are read."""
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>nie </w:t></w:r>"
    body = paragraph("Es gab ", run, "Streit.")
    table = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    page = read_docx(small_docx(table if cell else body))
    assert page.blocks[0].text == ("Es gab nie Streit." if seen else "Es gab Streit.")
    assert bool(page.remarks) is not seen


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (paragraph("Ja."), ()),
        (paragraph("Ja", "<w:ins w:id='1'><w:r><w:t>, im Mai</w:t></w:r></w:ins>", "."), (CHANGED,)),
        (
            paragraph("Ja", "<w:del w:id='1'><w:r><w:delText>, im Mai</w:delText></w:r></w:del>", "."),
            (CHANGED,),
        ),
    ],
)
def test_tracked_changes_and_comments_are_told(body: str, told: tuple[str, ...]) -> None:
    """A draft reads otherwise before and behind; an empty part of comments is none."""
    assert read_docx(small_docx(body, comments="")).remarks == told
    commented = read_docx(small_docx(body, comments=paragraph("Really?")))
    assert commented.remarks == (*told, "its comments are left out")


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        ("<w:vertAlign w:val='superscript'/>", "8²"),
        ("<w:vertAlign w:val='subscript'/>", "8₂"),
        ("<w:position w:val='6'/>", "8²"),
        ("<w:position w:val='-6'/>", "8₂"),
        ("<w:position w:val='0'/>", "82"),
        ("", "82"),
    ],
)
def test_digits_above_and_below_the_line_make_no_other_number(properties: str, text: str) -> None:
    """However they are moved there."""
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>2</w:t></w:r>"
    assert read_docx(small_docx(paragraph("8", run))).blocks == (Block(text),)


def test_boxes_are_read_once_and_comments_left_out() -> None:
    """A text box is there once, though older programs find it twice; a reviewer's comment is left out."""
    box = f"<w:txbxContent>{paragraph('Kasten')}</w:txbxContent>"
    run = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    comments = f'<w:comment w:id="1">{paragraph("Quelle?")}</w:comment>'
    assert docx_read(paragraph("A", run), comments=comments) == [
        ("A", Zone.MAIN),
        ("Kasten", Zone.MAIN),
        ("Quelle?", Zone.LEFT_OUT),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(100), "password"),
        (b"PK\x03\x04", "damaged"),
        (small_docx(""), "no words"),
        ((DOCUMENTS / "article.epub").read_bytes(), "lacks `word/document.xml`"),
        (small_docx("<w:p>" * 300 + "</w:p>" * 300), "too deeply"),
        (ARTICLE[:20_000], "damaged"),
    ],
)
def test_what_is_no_document_is_refused(content: bytes, said: str) -> None:
    """Old and encrypted files, cut ones, empty ones and bottomless ones are refused, each with its reason."""
    with pytest.raises(UnreadablePageError, match=said):
        read_docx(content)


@given(st.data())
def test_a_damaged_document_is_read_or_refused(data: st.DataObject) -> None:
    """Whatever elements stand wherever, there is a page or a clear refusal."""
    names = st.sampled_from(
        ["p", "r", "t", "tbl", "tr", "tc", "del", "ins", "pPr", "rPr", "vanish", "sdt", "sym", "br"]
    )
    stack = data.draw(st.lists(names, max_size=12))
    body = "".join(f"<w:{name}>{name}" for name in stack)
    body += "".join(f"</w:{name}>" for name in reversed(stack))
    try:
        page: Page = read_docx(small_docx(body))
    except UnreadablePageError:
        return
    assert all(block.text.strip() for block in page.blocks)
