"""PDF, by pypdfium2: the only one of six readers that loses no word space and no hyphen, under a free licence."""

from collections.abc import Iterator, Sequence
from ctypes import c_ushort
from typing import Any
from unicodedata import bidirectional

from claimcheck.ingest.layout.flow import blocks
from claimcheck.ingest.layout.printed import Box, Link, Sheet, Stretch, segments, upright
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code
from claimcheck.ingest.pdf_characters import read_characters, read_links
from claimcheck.ingest.plain import LEFT_OUT, without_comments
from claimcheck.text.layout import Zone

MAX_PAGES = 3_000
_PASSWORD = 4
"""pdfium's FPDF_ERR_PASSWORD."""

_SMALLEST = 2.0
"""Points: smaller words are not meant to be read."""

_UNKNOWN = 0.2
"""A text with a larger share of characters that its fonts do not name is no text."""

_BACKWARDS = 0.2
"""A text with a larger share of letters that run from right to left is not read."""

_SCAN = "this PDF has no text, only pictures: run OCR over it first (`ocrmypdf in.pdf out.pdf`), then add what that makes"


def read_pdf(content: bytes) -> Page:
    """Return the paragraphs of a PDF in reading order, with their pages.

    Marks of footnotes are no words of the text; the notes stand behind it. Running lines are left out.

    Raises:
        UnreadablePageError: if it is no PDF, encrypted, damaged, a scan without text, or of too many pages.
    """
    # Loads a library of 5 MB that no other command needs.
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise UnreadablePageError("this PDF needs a password: save it without one") from None
        raise UnreadablePageError("this is no PDF, or a damaged one") from None
    try:
        return _read(document, f"pypdfium2 {pypdfium2.PYPDFIUM_INFO.version}")
    finally:
        document.close()


def _read(document: Any, extractor: str) -> Page:  # noqa: ANN401 -- pypdfium2 has no types
    number = len(document)
    if number > MAX_PAGES:
        raise UnreadablePageError(f"this PDF has {number:,} pages, more than {MAX_PAGES:,}")
    sheets: list[Sheet] = []
    outside: list[Block] = []
    remarks: list[str] = []
    for index in range(number):
        sheet, hidden = _sheet(document, index)
        sheets.append(sheet)
        outside += hidden
    empty = [sheet.number for sheet in sheets if not sheet.parts]
    if len(empty) == number:
        raise UnreadablePageError(_SCAN)
    if empty:
        remarks.append(f"no text on page {_listed(empty)}: empty, or pictures without OCR")
    remarks += [*_unknown(sheets), *_backwards(sheets)]
    if outside:
        remarks.append("text that is turned, too small to read, or not to be seen is left out")
    declared, guessed = _metadata(document)
    whole = list(blocks(sheets))
    article = without_comments(whole)
    if article != whole:
        remarks.append(LEFT_OUT)
    return Page((*article, *outside), declared, guessed, extractor, tuple(remarks))


def _sheet(document: Any, index: int) -> tuple[Sheet, list[Block]]:  # noqa: ANN401 -- as above
    """Return what is printed on a page, and apart what is not there to be read."""
    # As slow as the rest of the library to load, and needed only here.
    from pypdfium2 import PdfiumError, raw

    try:
        page = document[index]
        textpage = page.get_textpage()
    except PdfiumError:
        raise UnreadablePageError(f"page {index + 1} of this PDF is damaged") from None
    found = read_characters(page.raw, textpage.raw, raw)
    left, bottom, right, top = upright(Box(*page.get_bbox()), found.quarter)
    links = tuple(_moved_link(link, left, bottom) for link in read_links(page.raw, raw, found.quarter))
    textpage.close()
    page.close()
    legible = [_moved(one, left, bottom) for one in found.upright if one.size >= _SMALLEST]
    small = [one for one in found.upright if one.size < _SMALLEST]
    hidden = [
        " ".join("".join(one.text for one in group).split()) for group in (found.turned, small, found.unseen)
    ]
    return (
        Sheet(index + 1, right - left, top - bottom, segments(legible), links),
        [Block(text, Zone.LEFT_OUT, page=index + 1) for text in hidden if text],
    )


def _moved(one: Stretch, left: float, bottom: float) -> Stretch:
    """Return a stretch with its places counted from the corner of what is shown of the page."""
    return one._replace(left=one.left - left, right=one.right - left, baseline=one.baseline - bottom)


def _moved_link(link: Link, left: float, bottom: float) -> Link:
    return Link(link.left - left, link.bottom - bottom, link.right - left, link.top - bottom)


def _unknown(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Yield a remark if the fonts do not name some of their characters.

    Raises:
        UnreadablePageError: if there are so many of them that the rest is no text.
    """
    text = "".join(part.text for sheet in sheets for part in sheet.parts)
    number = sum(1 for one in text if one == "\ufffd" or "\ue000" <= one <= "\uf8ff")
    if number > _UNKNOWN * len(text):
        raise UnreadablePageError(
            "the fonts of this PDF do not say which characters they print: run OCR over it (`ocrmypdf --force-ocr`)"
        )
    if number:
        yield f"{number} characters that no font names: look where they stand"


def _backwards(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Yield a remark if some letters run from right to left: the characters of a line are read by their places, from the left.

    Raises:
        UnreadablePageError: if there are so many of them that words and numbers would come out in another order.
    """
    letters = [one for sheet in sheets for part in sheet.parts for one in part.text if one.isalpha()]
    number = sum(1 for one in letters if bidirectional(one) in {"R", "AL"})
    if number > _BACKWARDS * len(letters):
        raise UnreadablePageError(
            "the text of this PDF runs from right to left, and would come out in another order: add it as a web page, a Word file or plain text"
        )
    if number:
        yield f"letters that run from right to left ({number}): words and numbers beside them may stand in another order, compare them"


def _listed(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:10]))
    return f"{shown} and {len(numbers) - 10} others" if len(numbers) > 10 else shown  # noqa: PLR2004 -- as above


def _metadata(document: Any) -> tuple[Declared, dict[str, str]]:  # noqa: ANN401 -- as above
    """Return what the document declares; when a file was made is only a guess at when its text appeared."""
    values = {key: " ".join(value.split()) for key, value in document.get_metadata_dict().items()}
    created = values.get("CreationDate", "").removeprefix("D:")[:8]
    guessed = {}
    if len(created) == len("20260314") and created.isdecimal():
        guessed["published"] = f"{created[:4]}-{created[4:6]}-{created[6:]}"
    title = values.get("Title", "")
    if _is_file_name(title):
        guessed["title"], title = title, ""
    declared = Declared(
        title=title or None, author=values.get("Author") or None, language=language_code(_language(document))
    )
    return declared, guessed


def _is_file_name(title: str) -> bool:
    """Return whether a program put the name of a file where the title belongs."""
    return title.lower().startswith("microsoft word - ") or title.lower().endswith(
        (".doc", ".docx", ".indd", ".pdf", ".qxd", ".tex", ".odt")
    )


def _language(document: Any) -> str:  # noqa: ANN401 -- as above
    from pypdfium2 import raw

    size = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not 0 < size < 200:  # noqa: PLR2004 -- bytes; a language tag has at most 70
        return ""
    buffer = (c_ushort * (size // 2))()
    raw.FPDFCatalog_GetLanguage(document.raw, buffer, size)
    return bytes(buffer).decode("utf-16-le", "ignore").strip("\0")
