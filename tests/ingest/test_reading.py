"""Each kind of file has its reader."""

from pathlib import Path

import pytest

from claimcheck.ingest.kinds import Kind, kind_of
from claimcheck.ingest.page import Block, Page, UnreadablePageError
from claimcheck.ingest.reading import read_page

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
