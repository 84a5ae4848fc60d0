"""PDFs."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.ingest import pdf
from claimcheck.ingest.layout.printed import Stretch
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError
from claimcheck.ingest.pdf import Characters, read_characters, read_pdf
from claimcheck.text.layout import Zone

from .small_pdf import Printed, small_pdf

pdfium = pytest.importorskip("pypdfium2", reason="the extra `add` is not installed")


def characters(*printed: Printed) -> Characters:
    """Return the characters of a page on which *printed* stands."""
    from pypdfium2 import raw

    document = pdfium.PdfDocument(small_pdf(printed))
    page = document[0]
    textpage = page.get_textpage()
    return read_characters(page.raw, textpage.raw, raw)


def shape(found: Sequence[Stretch]) -> list[tuple[str, int, int, int]]:
    """Return the words, left, baseline and size of each stretch, in whole points."""
    return [(one.text.strip(), round(one.left), round(one.baseline), round(one.size)) for one in found]


def test_each_size_and_line_is_a_stretch() -> None:
    """A raised mark, a second line and what stands far right are stretches of their own."""
    page = (
        Printed(50, 500, "verlegen.", 10),
        Printed(94, 504, "1", 6),
        Printed(50, 488, "Wir"),
        Printed(200, 488, "310"),
    )
    assert shape(characters(*page).upright) == [
        ("verlegen.", 50, 500, 10),
        ("1", 94, 504, 6),
        ("Wir", 50, 488, 10),
        ("310", 200, 488, 10),
    ]


def test_words_set_close_are_apart() -> None:
    """A gap that pdfium takes for none is one, but not between letters that are spaced."""
    close = (Printed(50, 500, "ist"), Printed(50 + 12.2 + 1.6, 500, "es"))
    spaced = tuple(Printed(50 + 7.7 * number, 480, letter) for number, letter in enumerate("HAFEN"))
    found = characters(*close, *spaced).upright
    assert [one.text.strip() for one in found] == ["ist es", "HAFEN"]


pytest.importorskip("pypdfium2", reason="the extra `add` is not installed")


DOCUMENTS = Path(__file__).parent / "documents"


def texts(page: Page, zone: Zone = Zone.MAIN) -> list[str]:
    """Return the words of the blocks of *page* in a zone."""
    return [block.text for block in page.blocks if block.zone is zone]


def test_two_columns_with_a_footnote() -> None:
    """The columns are read one after the other, over the footnote; its mark is gone, running lines are left out."""
    page = read_pdf((DOCUMENTS / "newspaper-two-columns.pdf").read_bytes())
    main = texts(page)
    assert main[0] == "Norvia will bis zu 1.250 Beschäftigte in den Hafen von Kalmsund\nschicken"
    assert main[3].endswith(
        "sund zu verlegen. „Wir schicken nie-\nmanden gegen seinen Willen“, sagte sie\nder Nachrichtenagentur NNA. Die Verle-\ngung solle frühestens im Juni beginnen."
    )
    assert main[6].startswith(
        "In der Stadt ist die Stimmung gespal-\nten. „Mein Vater hat hier vierzig Jahre\nlang Schiffe gebaut“, sagt die Schweiße-\nrin"
    )
    assert len(main) == 9
    assert texts(page, Zone.NOTE) == ["1 Die Zahl stammt aus einer Präsentation,\ndie dem Boten vorliegt."]
    assert texts(page, Zone.LEFT_OUT) == [
        "Kalmsunder Bote Samstag, 14. März 2026 · Seite 1",
        "Nr. 61 · 3.400 verkaufte Exemplare",
    ]


def test_a_sentence_over_two_pages_keeps_both() -> None:
    """The second half continues the first, on its own page, and what stands at the end of the first comes behind."""
    first = (Printed(50, 560, "Seite 1"), Printed(50, 500, "Die Verlegung solle frühestens im Juni, und"))
    second = (
        Printed(50, 560, "Seite 2"),
        Printed(50, 500, "nicht vor dem 2. Mai beginnen."),
        Printed(50, 488, "So hieß es."),
    )
    assert read_pdf(small_pdf(first, second)).blocks == (
        Block("Die Verlegung solle frühestens im Juni, und", page=1),
        Block("nicht vor dem 2. Mai beginnen.\nSo hieß es.", page=2, continues=True),
        Block("Seite 1", Zone.LEFT_OUT, page=1),
        Block("Seite 2", Zone.LEFT_OUT, page=2),
    )


def test_what_a_pdf_declares() -> None:
    """Title, author and language are declared; when the file was made is guessed to be when it appeared."""
    info = "/Title (Ein Brief) /Author (Ida Brandt) /CreationDate (D:20260314120000)"
    page = read_pdf(small_pdf([Printed(50, 500, "Bis zu 1.250.")], info=info))
    assert (page.declared, page.guessed) == (
        Declared(title="Ein Brief", author="Ida Brandt", language="de"),
        {"published": "2026-03-14"},
    )


@pytest.mark.parametrize(
    ("turned", "places"),
    [
        ((0, 1), [(100, 50), (112, 50)]),
        ((0, -1), [(112, 550), (100, 550)]),
        ((-1, 0), [(350, 100), (350, 88)][::-1]),
    ],
)
def test_a_page_that_is_turned_is_read(turned: tuple[int, int], places: list[tuple[int, int]]) -> None:
    """Where the text runs up, down or upside down, its lines are read in their order, and what is upright left out."""
    lines = [
        Printed(x, y, words, turned=turned)
        for (x, y), words in zip(places, ("Die Verlegung solle", "im Juni beginnen."), strict=True)
    ]
    page = read_pdf(small_pdf([*lines[::-1], Printed(200, 300, "Entwurf")]))
    assert page.blocks == (
        Block("Die Verlegung solle\nim Juni beginnen.", page=1),
        Block("Entwurf", Zone.LEFT_OUT, page=1),
    )


@pytest.mark.parametrize("title", ["Microsoft Word - Brief3", "brief.indd", "a.docx"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    """What a program wrote in the title's place is only a guess."""
    page = read_pdf(small_pdf([Printed(50, 500, "x")], info=f"/Title ({title})"))
    assert (page.declared.title, page.guessed) == (None, {"title": title})


def test_tiny_words_are_left_out_and_empty_pages_told() -> None:
    """What nobody can read is left out; a page without words may be a picture."""
    page = read_pdf(small_pdf([Printed(50, 500, "Groß"), Printed(50, 400, "winzig", 1)], []))
    assert page.blocks == (Block("Groß", page=1), Block("winzig", Zone.LEFT_OUT, page=1))
    assert page.remarks == (
        "no text on page 2: empty, or pictures without OCR",
        "text that is turned, too small to read, or not to be seen is left out",
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ((DOCUMENTS / "encrypted.pdf").read_bytes(), "needs a password"),
        (small_pdf([], []), "OCR"),
        (b"", "no PDF"),
        (b"%PDF-1.7\n" + bytes(1000), "no PDF"),
        (small_pdf([Printed(50, 500, "x")])[:300], "no PDF|damaged|OCR"),
        (small_pdf(*([],) * 4), "more than 3"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password, a scan, no PDF, and too many pages: each refusal says what to do."""
    monkeypatch.setattr(pdf, "MAX_PAGES", 3)
    with pytest.raises(UnreadablePageError, match=said):
        read_pdf(content)


HEBREW = "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [126 /afii57664] >>"
"""A tilde is an Alef."""


def test_text_that_runs_from_right_to_left_is_not_put_in_another_order() -> None:
    """It is refused where there is much of it: “18” would come out as “8 … 1”. A word of it among others is told."""
    with pytest.raises(UnreadablePageError, match="right to left"):
        read_pdf(small_pdf([Printed(50, 500, "~~~ 18 ~~~")], encoding=HEBREW))
    page = read_pdf(small_pdf([Printed(50, 500, "The town hall is called ~ here")], encoding=HEBREW))
    assert page.blocks == (Block("The town hall is called \u05d0 here", page=1),)
    assert page.remarks == (
        "letters that run from right to left (1): words and numbers beside them may stand in another order, compare them",
    )
    assert read_pdf(small_pdf([Printed(50, 500, "The town hall is here")], encoding=HEBREW)).remarks == ()


@settings(max_examples=60)
@given(st.integers(0, 900), st.binary(min_size=1, max_size=20))
def test_a_damaged_pdf_is_read_or_refused(at: int, wrong: bytes) -> None:
    """Whatever is damaged, there is a page or a clear refusal."""
    content = small_pdf([Printed(50, 500, "Bis zu 1.250 Beschäftigte.")])
    try:
        page = read_pdf(content[:at] + wrong + content[at + len(wrong) :])
    except UnreadablePageError:
        return
    assert all(block.text for block in page.blocks)


@pytest.mark.parametrize(("end", "paragraphs"), [(".", 2), (".²", 2), (".*", 2), (" im", 1)])
def test_a_mark_behind_the_full_stop_ends_a_sentence_all_the_same(end: str, paragraphs: int) -> None:
    """What stands in the next column goes on in the paragraph only if the sentence does."""
    left = (
        "Die Behörde bestätigte, dass alle",
        "Liegeplätze umgebaut werden, und",
        "widersprach aber der Darstellung,",
        f"die Arbeiten endeten heute{end}",
    )
    right = (
        "Mai ist der Hafen wieder offen für",
        "die Boote der Flussmündung; eine",
        "andere Entscheidung werde niemand",
        "erwarten, hieß es am Freitag dort.",
    )
    page = [
        Printed(x, 550 - 14 * line, text, 9)
        for x, column in ((40, left), (220, right))
        for line, text in enumerate(column)
    ]
    assert len(read_pdf(small_pdf(page)).blocks) == paragraphs
