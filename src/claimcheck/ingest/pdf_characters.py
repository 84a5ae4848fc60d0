"""The characters that pdfium finds on a page, as stretches of one size and baseline."""

from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double, c_int
from dataclasses import dataclass
from math import hypot
from typing import Any, NamedTuple
from unicodedata import combining

from claimcheck.ingest.layout.printed import SEGMENT_GAP, Box, Link, Stretch, quarter_of, upright
from claimcheck.ingest.pdf_unseen import Unseen

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
_BACKWARDS = 0.5


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
            or -_BACKWARDS * self.size < left - self.right < most
            or (-_BACKWARDS * self.size < self.left - right < most and left < self.left)
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
