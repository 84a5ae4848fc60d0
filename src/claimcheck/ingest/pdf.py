"""PDF, by pypdfium2, the only one of six readers that loses no word space and no hyphen, under a free licence: its characters, as stretches of one size and baseline, and its pages."""

from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double, c_int, c_ushort
from dataclasses import dataclass
from math import hypot
from typing import Any, NamedTuple
from unicodedata import bidirectional, combining

from claimcheck.ingest.layout.flow import blocks
from claimcheck.ingest.layout.printed import (
    SEGMENT_GAP,
    Box,
    Link,
    Sheet,
    Stretch,
    quarter_of,
    segments,
    upright,
)
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code
from claimcheck.ingest.pdf_unseen import Unseen
from claimcheck.ingest.plain import LEFT_OUT, without_comments
from claimcheck.text.layout import Zone

_LAST = 0x10FFFF
_SPACE, _NEW_LINE, _RETURN = 0x20, 0x0A, 0x0D
_HYPHENS = (0x02, 0xFFFE)
"""What pdfium gives for the hyphen at the end of a line: the one by character, the other in whole texts."""

_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "ſt", "st")
_FIRST_LIGATURE = 0xFB00
_PRINTED: dict[int, str | None] = {
    **dict.fromkeys((*range(0x20), 0x7F, *range(0xD800, 0xE000))),
    **dict(enumerate(_LIGATURES, start=_FIRST_LIGATURE)),
    **dict.fromkeys(_HYPHENS, "-"),
}
"""Characters that stand for others, or that no text holds."""

_WORD_GAP = 0.15
_LETTER_GAP = 0.05
_ASKED = 300
"""So many characters of a page say in which direction its text runs."""

_LARGEST = 100_000.0
_MOST_LINKS = 2_000
_SAME_LINE = 0.1
_SAME_SIZE = 0.05
_STEP_BACK = 0.5


class Characters(NamedTuple):
    """What is printed on a page in the order of the file, with places as its text runs from left to right."""

    upright: list[Stretch]
    turned: list[Stretch]
    """What runs in another direction than most of the text."""
    unseen: list[Stretch]
    """What nobody sees (see `pdf_unseen`)."""
    quarter: int
    """By how much that is turned (see `layout.printed`)."""


@dataclass(slots=True)
class _Begun:
    """A stretch that is being read."""

    text: list[str]
    left: float
    right: float
    baseline: float
    size: float
    height: float
    is_turned: bool
    is_unseen: bool
    last: float
    """Where its last character begins."""
    is_spaced: bool = False
    """Whether its last two characters stand apart, as in l e t t e r s that are spaced."""

    def add(self, code: int, left: float, right: float) -> None:
        """Add a character, with a space before it where pdfium saw none: it wants wider ones than a full line has."""
        gap = left - self.right
        is_apart = gap > _WORD_GAP * self.size and self.text[-1] != " "
        if is_apart and not self.is_spaced:
            self.text.append(" ")
        self.is_spaced = gap > _LETTER_GAP * self.size and self.text[-1] != " "
        self.text.append(chr(code))
        self.left, self.right, self.last = min(self.left, left), max(self.right, right), left

    def goes_on(self, left: float, right: float, baseline: float) -> bool:
        """Return whether a character stands right behind it, or right before it as in Arabic."""
        if abs(baseline - self.baseline) > _SAME_LINE * self.size:
            return False
        most = SEGMENT_GAP * self.size
        # The letters of a ligature stand in one box.
        return (
            left == self.last
            or -_STEP_BACK * self.size < left - self.right < most
            or (-_STEP_BACK * self.size < self.left - right < most and left < self.left)
        )

    def stretch(self) -> Stretch:
        text = "".join(self.text).translate(_PRINTED)
        return Stretch(text, self.left, self.right, self.baseline, self.size)


def read_characters(page: Any, textpage: Any, raw: Any) -> Characters:  # noqa: ANN401 -- pdfium's own, without types
    """Return the characters of *page* and its *textpage*, handles of pdfium's; *raw* are pdfium's functions."""
    found = Characters([], [], [], _quarter(textpage, raw))
    unseen = Unseen(page, textpage, raw)
    for begun in _begun(_Places(textpage, raw, found.quarter), unseen):
        # An accent by itself is half of a sign that its font names as two.
        if all(combining(sign) or sign.isspace() for sign in begun.text):
            continue
        group = found.unseen if begun.is_unseen else found.turned if begun.is_turned else found.upright
        group.append(begun.stretch())
    return found


def _quarter(textpage: Any, raw: Any) -> int:  # noqa: ANN401 -- as above
    """Return the direction of most characters, by some of them all over the page."""
    number = raw.FPDFText_CountChars(textpage)
    matrix = raw.FS_MATRIX()
    counts: Counter[int] = Counter()
    for index in range(0, number, max(1, number // _ASKED)):
        if raw.FPDFText_GetUnicode(textpage, index) > _SPACE:
            raw.FPDFText_GetMatrix(textpage, index, byref(matrix))
            counts[quarter_of(matrix.a, matrix.b)] += 1
    return max(counts, key=lambda quarter: (counts[quarter], -quarter), default=0)


def _begun(places: "_Places", unseen: Unseen) -> Iterator[_Begun]:
    now: _Begun | None = None
    for index, code in places.codes():
        if code in {_NEW_LINE, _RETURN}:
            if now:
                yield now
            now = None
        elif code == _SPACE:
            if now:
                now.text.append(" ")
        elif code <= _LAST and (place := places.at(index)) is not None:
            left, right, baseline, height = place
            is_unseen = unseen.at(index)
            if now and now.is_unseen == is_unseen and places.goes_on(now, index, place):
                now.add(code, left, right)
                now.height = height
                continue
            if now:
                yield now
            size, direction = places.size(index)
            now = _Begun(
                [chr(code)], left, right, baseline, size, height, places.is_turned(direction), is_unseen, left
            )
    if now:
        yield now


class _Place(NamedTuple):
    left: float
    right: float
    baseline: float
    height: float


class _Places:
    """Where the characters of a page stand when it is turned by its quarter."""

    def __init__(self, textpage: Any, raw: Any, quarter: int) -> None:  # noqa: ANN401 -- as above
        self._textpage, self._raw, self._quarter = textpage, raw, quarter
        self._box, self._x, self._y, self._matrix = raw.FS_RECTF(), c_double(), c_double(), raw.FS_MATRIX()
        self._pointers = byref(self._box), byref(self._x), byref(self._y)

    def codes(self) -> Iterator[tuple[int, int]]:
        """Yield the characters, each by its number and its code point."""
        for index in range(self._raw.FPDFText_CountChars(self._textpage)):
            yield index, self._raw.FPDFText_GetUnicode(self._textpage, index)

    def is_turned(self, direction: int) -> bool:
        """Return whether what runs in a *direction* is turned against the page."""
        return direction != self._quarter

    def at(self, index: int) -> _Place | None:
        """Return where a character stands; None far off every page, or where its place is no number."""
        box, x, y = self._pointers
        self._raw.FPDFText_GetLooseCharBox(self._textpage, index, box)
        self._raw.FPDFText_GetCharOrigin(self._textpage, index, x, y)
        left, bottom, right, top = self._box.left, self._box.bottom, self._box.right, self._box.top
        baseline = self._y.value
        if self._quarter:
            left, bottom, right, top = upright(Box(left, bottom, right, top), self._quarter)
            origin = Box(self._x.value, baseline, self._x.value, baseline)
            baseline = upright(origin, self._quarter).bottom
        is_near = abs(left) + abs(right) + abs(baseline) < _LARGEST
        return _Place(left, right, baseline, top - bottom) if is_near else None

    def size(self, index: int) -> tuple[float, int]:
        """Return the size of a character in points, and by how many quarters it is turned."""
        self._raw.FPDFText_GetMatrix(self._textpage, index, byref(self._matrix))
        scale = hypot(self._matrix.c, self._matrix.d)
        size = abs(self._raw.FPDFText_GetFontSize(self._textpage, index) * scale)
        return min(max(0.1, size), _LARGEST), quarter_of(self._matrix.a, self._matrix.b)

    def goes_on(self, begun: _Begun, index: int, place: _Place) -> bool:
        """Return whether a character is of the stretch *begun*."""
        if not begun.goes_on(place.left, place.right, place.baseline):
            return False
        # The height of a character's box follows from its font and size, and is known already.
        if abs(place.height - begun.height) < _SAME_SIZE * begun.height:
            return True
        size, direction = self.size(index)
        return abs(size - begun.size) <= _SAME_SIZE * size and self.is_turned(direction) == begun.is_turned


def read_links(page: Any, raw: Any, quarter: int) -> Iterator[Link]:  # noqa: ANN401 -- as above
    """Yield where *page*, a handle of pdfium's, has links to other documents; those inside it are no teasers."""
    at, link, box = c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, byref(at), byref(link)):
            return
        action = raw.FPDFLink_GetAction(link)
        is_elsewhere = bool(action) and raw.FPDFAction_GetType(action) == raw.PDFACTION_URI
        if is_elsewhere and raw.FPDFLink_GetAnnotRect(link, byref(box)):
            yield Link(*upright(Box(box.left, box.bottom, box.right, box.top), quarter))


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
