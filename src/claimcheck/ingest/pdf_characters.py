"""The characters that pdfium finds on a page, as stretches of one size and baseline."""

from collections.abc import Iterator
from ctypes import byref, c_double, c_int
from dataclasses import dataclass
from math import hypot
from typing import Any, NamedTuple
from unicodedata import combining

from claimcheck.ingest.layout.printed import SEGMENT_GAP, Stretch
from claimcheck.ingest.layout.sheet import Link

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
_MOST_LINKS = 2_000
_SAME_LINE = 0.1
_SAME_SIZE = 0.05
_BACKWARDS = 0.5


class Characters(NamedTuple):
    """What is printed on a page upright, in the order of the file, and what is turned."""

    upright: list[Stretch]
    turned: list[Stretch]


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


def read_characters(textpage: Any, raw: Any) -> Characters:  # noqa: ANN401 -- pdfium's own, without types
    """Return the characters of *textpage*, a handle of pdfium's; *raw* are pdfium's functions."""
    found = Characters([], [])
    for begun in _begun(textpage, raw):
        # An accent by itself is half of a sign that its font names as two.
        if all(combining(sign) or sign.isspace() for sign in begun.text):
            continue
        (found.turned if begun.is_turned else found.upright).append(begun.stretch())
    return found


def _begun(textpage: Any, raw: Any) -> Iterator[_Begun]:  # noqa: ANN401 -- as above
    box, x, y = raw.FS_RECTF(), c_double(), c_double()
    at_box, at_x, at_y = byref(box), byref(x), byref(y)
    now: _Begun | None = None
    for index in range(raw.FPDFText_CountChars(textpage)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in {_NEW_LINE, _RETURN}:
            if now:
                yield now
            now = None
            continue
        if code == _SPACE:
            if now:
                now.text.append(" ")
            continue
        raw.FPDFText_GetLooseCharBox(textpage, index, at_box)
        raw.FPDFText_GetCharOrigin(textpage, index, at_x, at_y)
        left, right, height = box.left, box.right, box.top - box.bottom
        # The height of a character's box follows from its font and size, and is known already.
        if now and abs(height - now.height) < _SAME_SIZE * now.height and now.goes_on(left, right, y.value):
            now.add(code, left, right)
            continue
        size, is_turned = _size(textpage, index, raw)
        if (
            now
            and not is_turned
            and abs(size - now.size) <= _SAME_SIZE * size
            and now.goes_on(left, right, y.value)
        ):
            now.add(code, left, right)
            now.height = height
            continue
        if now:
            yield now
        now = _Begun([chr(code)], left, right, y.value, size, height, is_turned, left)
    if now:
        yield now


def _size(textpage: Any, index: int, raw: Any) -> tuple[float, bool]:  # noqa: ANN401 -- as above
    """Return the size of a character in points, and whether it does not stand upright."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, index, byref(matrix))
    size = raw.FPDFText_GetFontSize(textpage, index) * hypot(matrix.c, matrix.d)
    return max(0.1, abs(size)), matrix.a <= abs(matrix.b)


def read_links(page: Any, raw: Any) -> Iterator[Link]:  # noqa: ANN401 -- as above
    """Yield where *page*, a handle of pdfium's, has links to other documents; those inside it are no teasers."""
    at, link, box = c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, byref(at), byref(link)):
            return
        action = raw.FPDFLink_GetAction(link)
        is_elsewhere = bool(action) and raw.FPDFAction_GetType(action) == raw.PDFACTION_URI
        if is_elsewhere and raw.FPDFLink_GetAnnotRect(link, byref(box)):
            yield Link(box.left, box.bottom, box.right, box.top)
