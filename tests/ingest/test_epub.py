"""E-books."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from claimcheck.ingest.page import Block, Declared, UnreadablePageError
from claimcheck.text.layout import Zone

pytest.importorskip("selectolax", reason="the extra `add` is not installed")

from claimcheck.ingest.html import read_epub

ARTICLE = (Path(__file__).parent / "documents" / "article.epub").read_bytes()
CONTAINER = '<container><rootfiles><rootfile full-path="O/c.opf"/></rootfiles></container>'


def book(*chapters: str, spine: str | None = None, metadata: str = "", **others: str) -> bytes:
    """Return an e-book of *chapters*, numbered from 1, in the order of *spine*."""
    items = "".join(
        f'<item id="c{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n, _ in enumerate(chapters, 1)
    )
    order = spine or "".join(f'<itemref idref="c{n}"/>' for n, _ in enumerate(chapters, 1))
    content = BytesIO()
    with ZipFile(content, "w") as made:
        made.writestr("META-INF/container.xml", CONTAINER)
        made.writestr(
            "O/c.opf",
            f"<package><metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{order}</spine></package>",
        )
        for number, chapter in enumerate(chapters, 1):
            made.writestr(f"O/{number}.xhtml", f"<html><body>{chapter}</body></html>")
        for name, one in others.items():
            made.writestr(name.replace("__", "/"), one)
    return content.getvalue()


def read(content: bytes) -> list[tuple[str, Zone]]:
    """Return the words and zone of each block of an e-book."""
    return [(block.text, block.zone) for block in read_epub(content).blocks]


def test_an_article() -> None:
    """The article is found, its teaser, menu and comments are left out."""
    page = read_epub(ARTICLE)
    shown = " ".join(block.text for block in page.blocks if block.zone is not Zone.LEFT_OUT).replace(
        "\u00ad", ""
    )
    left_out = " ".join(block.text for block in page.blocks if block.zone is Zone.LEFT_OUT)
    assert [
        part in shown
        for part in ("1.250 Beschäftigte der staatlichen", "2.400 Container", "3.000 betroffenen")
    ] == [True] * 3
    assert [part in left_out for part in ("Ostervik: 5.000", "Abo: 9,90", "4.000 Stellen")] == [True] * 3


def test_the_spine_is_the_order() -> None:
    """Chapters come as the spine says, once; one outside the linear order is left out."""
    spine = '<itemref idref="c2"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="c3" linear="no"/><itemref idref="c9"/>'
    expected = [("Zwei", Zone.MAIN), ("Eins", Zone.MAIN), ("Drei", Zone.LEFT_OUT)]
    assert read(book("<p>Eins", "<p>Zwei", "<p>Drei", spine=spine)) == expected


def test_the_package_declares() -> None:
    """Title, authors, publisher and language are declared; the date may be that of the conversion."""
    metadata = "<title>T</title><creator>A</creator><creator>B</creator><publisher>V</publisher><language>de-AT</language><date>2026-03-14T10:00:00Z</date>"
    page = read_epub(book("<p>x", metadata=metadata))
    assert page.blocks == (Block("x", path="p"),)
    assert page.declared == Declared(title="T", author="A, B", outlet="V", language="de")
    assert page.guessed == {"published": "2026-03-14"}


LOCK = '<encryption><EncryptedData><CipherReference URI="{}"/></EncryptedData></encryption>'


def test_a_protected_chapter_is_told_and_a_protected_font_is_none() -> None:
    """Where the text itself is encrypted there are no words; fonts often are alone."""
    assert read(book("<p>x", **{"META-INF__encryption.xml": LOCK.format("O/font.otf")})) == [("x", Zone.MAIN)]
    with pytest.raises(UnreadablePageError, match="protected"):
        read_epub(book("<p>x", **{"META-INF__encryption.xml": LOCK.format("O/1.xhtml")}))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not of its kind"),
        (book(), "no words"),
        (book("<p>"), "no words"),
        (book("<p>x").replace(b"full-path", b"full-pfad"), "lacks|damaged"),
        (book("<p>x", spine='<itemref idref="c1"/>', metadata="&x;"), "no XML"),
        (ARTICLE[:4000], "not of its kind"),
    ],
)
def test_what_is_no_book_is_refused(content: bytes, said: str) -> None:
    """Each refusal says what is wrong."""
    with pytest.raises(UnreadablePageError, match=said):
        read_epub(content)
