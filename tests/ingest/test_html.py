"""HTML, as a saved page and inside another file."""

import json
from pathlib import Path

import pytest

from claimcheck.ingest.html import MAX_CHARACTERS, Saving, markup_blocks, read_html, read_saved
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.ingest.web_archive import read_mhtml
from claimcheck.text.fold import fold
from claimcheck.text.layout import Zone

pytest.importorskip("selectolax", reason="the extra `add` is not installed")

PAGES = Path(__file__).parent / "pages"
EXPECTED = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))
READERS = {
    "article.html": read_html,
    "article-latin1.html": read_html,
    "article.singlefile.html": read_html,
    "article.mhtml": read_mhtml,
}


def texts(page: Page) -> tuple[str, str]:
    """Return the article and all of the page as quotations are looked for in them."""
    article = "\n\n".join(block.text for block in page.blocks if block.zone is not Zone.LEFT_OUT)
    return fold(article).text, fold("\n\n".join(block.text for block in page.blocks)).text


@pytest.mark.parametrize("name", READERS)
def test_the_article_is_found_whole_and_nothing_else_is_it(name: str) -> None:
    """All passages stand in the article; teaser, comment, hidden text and menu stand on the page, outside it."""
    article, whole = texts(READERS[name]((PAGES / name).read_bytes()))
    missing = [key for key, text in EXPECTED["must_be_found"].items() if fold(text).text not in article]
    outside = EXPECTED["must_not_count_as_article"].values()
    glued = [text for text in EXPECTED["must_not_be_glued"] if text in article]
    counted = [fold(text).text in article for text in outside]
    assert (missing, counted, glued) == ([], [False] * 4, [])
    assert all(fold(text).text in whole for text in outside)


@pytest.mark.parametrize("name", READERS)
def test_without_extractors_the_elements_of_the_page_choose(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same holds where trafilatura and readability-lxml are missing, which is said."""
    for module in ("trafilatura", "readability"):
        monkeypatch.setitem(__import__("sys").modules, module, None)
    page = READERS[name]((PAGES / name).read_bytes())
    article, _ = texts(page)
    assert [fold(text).text in article for text in EXPECTED["must_be_found"].values()] == [True] * 11
    assert not any(fold(text).text in article for text in EXPECTED["must_not_count_as_article"].values())
    assert any("are not installed" in remark for remark in page.remarks)


def test_what_the_page_declares_and_what_to_look_at() -> None:
    """Title, outlet, author, day, language and address are the page's own words; what is hidden is told."""
    page = read_html((PAGES / "article.singlefile.html").read_bytes())
    assert page.declared == Declared(
        title="Norvia will bis zu 1.250 Beschäftigte in den Hafen von Kalmsund schicken",
        outlet="Kalmsunder Bote",
        author="Ida Brandt",
        published="2026-03-14",
        language="de",
        url="https://bote.example/2026/03/hafen-kalmsund?utm_source=x",
        canonical="https://bote.example/2026/03/hafen-kalmsund",
        credits=("NNA",),
        accessed="2026-03-15",
    )
    assert page.remarks[-2:] == (
        f"hidden by the style of `.off`, left out of the article: {EXPECTED['must_not_count_as_article']['hidden']}",
        "footnote marks are no part of the text: 1",
    )
    assert (page.guessed, page.extractor.split()[0]) == ({}, "selectolax")


def test_each_block_knows_its_zone_its_heading_and_its_way() -> None:
    """A caption, a quotation, a cell, a note and a correction are what they are within the article."""
    blocks = read_html((PAGES / "article.html").read_bytes()).blocks
    by_zone = {block.zone: block for block in reversed(blocks) if block.zone is not Zone.MAIN}
    title = "Norvia will bis zu 1.250 Beschäftigte in den Hafen von Kalmsund schicken"
    article = "main>article"
    assert by_zone[Zone.QUOTE] == Block(
        "Wer den Hafen verlegt, verlegt die Stadt.",
        Zone.QUOTE,
        heading=title,
        path=f"{article}>blockquote>p",
        language="de",
    )
    assert by_zone[Zone.TABLE].path == f"{article}>table>caption"
    assert by_zone[Zone.NOTE].text == "Die Zahl stammt aus einer Präsentation, die dem Boten vorliegt."
    assert by_zone[Zone.CORRECTION].path == f"{article}>p:nth-of-type(10)"
    assert by_zone[Zone.CAPTION].path == f"{article}>figure>figcaption"


def test_sheets_beside_a_page_hide_as_those_in_it() -> None:
    """A page of several files has its styles elsewhere."""
    page = b"<article><p>One sentence that is shown, and long enough.</p><p class=x>Another that is not.</p></article>"
    read = read_saved(page, Saving(sheets=(".x { display: none }",), known={"url": "https://a.example/"}))
    zones = {block.text.split()[0]: block.zone for block in read.blocks}
    assert (zones, read.declared.url) == ({"One": Zone.MAIN, "Another": Zone.LEFT_OUT}, "https://a.example/")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "this page holds no words"),
        (b"<html><body><script>var words = 1</script></body></html>", "this page holds no words"),
        (b"<div>" * 5_000 + b"x", "has more than 3,000 elements open at once"),
        (b"<x-y>" * 5_000 + b"x", "nests its elements more than 1,000 deep"),
        (b"<p><b id=1>x" * 5_000, "never closes more than 1,000 `b`"),
        (b"x" * (MAX_CHARACTERS + 1), f"this page has more than {MAX_CHARACTERS:,} characters"),
    ],
    ids=["empty", "script", "deep", "deep-unknown", "unclosed", "large"],
)
def test_a_page_that_cannot_be_read_says_why(content: bytes, message: str) -> None:
    """No parser is asked for what would take it ever longer."""
    with pytest.raises(UnreadablePageError) as refused:
        read_html(content)
    assert str(refused.value).startswith(message)


pytest.importorskip("selectolax", reason="the extra `add` is not installed")


@pytest.mark.parametrize(
    ("html", "zone"),
    [
        ("<p>Bis zu 1.250 Beschäftigte.</p>", Zone.MAIN),
        ("<figure><figcaption aria-hidden='true'>Kräne</figcaption></figure>", Zone.CAPTION),
        ("<blockquote>Nein.</blockquote>", Zone.QUOTE),
        ("<p hidden>Nie gesprochen.</p>", Zone.LEFT_OUT),
        ("<nav><p>Abo</p></nav>", Zone.LEFT_OUT),
        ("<p><a href='/x'>Werft schließt in Ostervik bald</a></p>", Zone.LEFT_OUT),
        ("<p>Mehr dazu: <a href='/x'>Werft schließt in Ostervik</a></p>", Zone.MAIN),
        ("<p><a href='/x'>ostervik.example</a></p>", Zone.MAIN),
    ],
)
def test_only_its_own_elements_leave_anything_out(html: str, zone: Zone) -> None:
    """All is the text but what is hidden, navigation, or a sentence that is a link."""
    assert [block.zone for block in markup_blocks(html)] == [zone]


def test_too_large_a_chapter_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a limit to one chapter."""
    monkeypatch.setattr("claimcheck.ingest.html.MAX_CHARACTERS", 10)
    with pytest.raises(UnreadablePageError, match="more than 10"):
        list(markup_blocks("<p>elf Zeichen"))
