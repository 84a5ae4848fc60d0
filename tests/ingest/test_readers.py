"""Which kind a file is of, what its reader makes of it, and what to look at."""

import io
import zipfile
from pathlib import Path

import pytest

from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.ingest.readers import FEW_WORDS, Kind, doubts, kind_of, read_page
from claimcheck.text.layout import Zone


def zipped(*names: str) -> bytes:
    """Return a ZIP that holds files of these names."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"<!DOCTYPE html><p>x", "x.txt", Kind.HTML),
        (b"\xef\xbb\xbf\n<!-- c --><HTML>", "x", Kind.HTML),
        (b"<p>x</p>", "x.html", Kind.HTML),
        (b"<p>x</p>", "x.txt", Kind.PLAIN),
        (b"%PDF-1.7", "x.html", Kind.PDF),
        (zipped("word/document.xml"), "x", Kind.DOCX),
        (zipped("META-INF/container.xml"), "x.zip", Kind.EPUB),
        (zipped("archive/data.warc.gz", "datapackage.json"), "x.wacz", Kind.WACZ),
        (b"WARC/1.0\r\n", "x", Kind.WARC),
        (b"\x1f\x8b\x08", "x.warc.gz", Kind.WARC),
        (b"WEBVTT\n", "x", Kind.TRANSCRIPT),
        (b"1\n00:00:01,000 --> 00:00:02,000\n", "x.txt", Kind.TRANSCRIPT),
        (b"From: a@b.example\nSubject: x\n\nwords", "x", Kind.MAIL),
        (b"Note: this\nTo do: that\n\nwords", "x.txt", Kind.PLAIN),
        (
            b"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\n\ntext/html",
            "x.eml",
            Kind.MHTML,
        ),
        (b"words", "x.md", Kind.PLAIN),
        ("words".encode("utf-16"), "x", Kind.PLAIN),
        (b"", "x", Kind.PLAIN),
    ],
)
def test_the_content_tells_it(content: bytes, name: str, kind: Kind) -> None:
    """The name decides where the content leaves it open."""
    assert kind_of(content, name) is kind


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\x89PNG\r\n", "an image: its words are not read"),
        (zipped("xl/workbook.xml"), "a spreadsheet: save the sheet as text"),
        (zipped("a.txt"), "a ZIP: unpack it"),
        (zipped("a.txt")[:-30], "a ZIP that is cut off: get it once more"),
        (b"\x7fELF\0\0", "no kind of file that can be read"),
    ],
    ids=["image", "sheet", "zip", "cut-off", "program"],
)
def test_what_there_is_no_reader_for(content: bytes, message: str) -> None:
    """The message says what to do."""
    with pytest.raises(UnreadablePageError, match=message):
        kind_of(content, "x")


LONG = Block("The bridge is closed for two weeks, said the mayor. " * 10)


@pytest.mark.parametrize(
    ("page", "kind", "told"),
    [
        (Page((LONG,)), Kind.HTML, []),
        (Page((LONG,), Declared("404 people at the bridge")), Kind.HTML, []),
        (
            Page((Block("It is gone."),), Declared("Error 404 - not found")),
            Kind.HTML,
            [
                (
                    "its title is „Error 404 - not found“, and it has 3 words:"
                    " a server says so where a page is not there"
                )
            ],
        ),
        (
            Page((Block("Please pay."), Block(LONG.text, Zone.LEFT_OUT))),
            Kind.HTML,
            ["it has 2 words only: look whether it is the article that is meant, and whole"],
        ),
        (
            Page((Block('{"a": 1} ' * FEW_WORDS),)),
            Kind.PLAIN,
            ["no sentence ends in it: look whether it is an article"],
        ),
        (Page((Block("and so he went " * FEW_WORDS),)), Kind.TRANSCRIPT, []),
    ],
)
def test_what_may_be_no_article_is_told(page: Page, kind: Kind, told: list[str]) -> None:
    """A page that is gone, one to be paid for, data; captions of machines have no full stops."""
    assert list(doubts(page, kind)) == told


@pytest.mark.parametrize(
    ("declared", "line", "told"),
    [
        ("2026-03-14", "14. März 2026, 10:00", False),
        ("2026-03-14", "Published March 14, 2026 · Updated March 16, 2026", False),
        ("2026-03-14", "Published March 16, 2026", True),
        (None, "Published March 16, 2026", False),
        ("2026-03-14", "In March 2026", False),
        (
            "2026-03-14",
            "The bridge, which was closed on March 16, 2025 by the mayor for repairs that took him two years, is open.",
            False,
        ),
    ],
)
def test_another_day_over_the_text_is_told(declared: str | None, line: str, told: bool) -> None:  # noqa: FBT001
    """What the page declares is taken, and a person is to look; a sentence is about any day."""
    found = list(doubts(Page((Block(line), LONG), Declared(published=declared)), Kind.HTML))
    other = "declares 2026-03-14 as its date, and over its text stands 2026-03-16: look which one is meant"
    assert found == ([other] if told else [])


HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("file", "library"),
    [
        ("pages/article.html", "selectolax"),
        ("pages/article.mhtml", "selectolax"),
        ("documents/article.epub", "selectolax"),
        ("documents/article.docx", "zipfile"),
        ("documents/newspaper-two-columns.pdf", "pypdfium2"),
        ("documents/press-mail.eml", "email"),
        ("documents/interview.vtt", "re"),
    ],
)
def test_the_kind_of_a_file_leads_to_its_words(file: str, library: str) -> None:
    """Whatever the kind, its words are there."""
    pytest.importorskip(library, reason="the extra `add` is not installed")
    content = (HERE / file).read_bytes()
    page = read_page(kind_of(content, file), content)
    assert any("1.250" in block.text for block in page.blocks)


def test_a_text_is_its_paragraphs() -> None:
    """Without any library; what a person should look at is told of every kind."""
    few = "it has 2 words only: look whether it is the article that is meant, and whole"
    assert read_page(Kind.PLAIN, b"One.\n\nTwo.\n") == Page(
        (Block("One."), Block("Two.")), extractor="plain text", remarks=(few,)
    )


def test_a_language_that_is_not_declared_is_guessed() -> None:
    """A mail that tells none has a guess, one that tells it a declaration."""
    mail = b"From: a@b.example\nSubject: Umbau\n%s\nDie Arbeiten haben noch nicht begonnen, sagte er.\n"
    guessed = read_page(Kind.MAIL, mail % b"")
    declared = read_page(Kind.MAIL, mail % b"Content-Language: de-AT\n")
    assert (guessed.declared.language, guessed.guessed) == (None, {"language": "de"})
    assert (declared.declared.language, declared.guessed) == ("de", {})


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_file_is_no_page(kind: Kind) -> None:
    """Each reader says so."""
    for library in ("selectolax", "warcio", "pypdfium2"):
        pytest.importorskip(library, reason="the extra `add` is not installed")
    with pytest.raises(UnreadablePageError):
        read_page(kind, b"")
