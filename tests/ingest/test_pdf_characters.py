"""The characters of a page, as stretches."""

from collections.abc import Sequence

import pytest

from claimcheck.ingest.layout.printed import Stretch
from claimcheck.ingest.pdf_characters import Characters, read_characters

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
