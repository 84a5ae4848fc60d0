"""Which characters of a page nobody sees: in the colour of the paper, invisible, or below a box that is drawn over them."""

from collections.abc import Iterator
from ctypes import addressof, byref, c_float, c_int, c_uint
from typing import Any, NamedTuple

from claimcheck.ingest.layout.printed import Box

_LIGHT = 240
"""Of 255, red, green and blue alike: on white paper nobody reads what is lighter."""

_TRANSPARENT = 26
"""Of 255: what is less opaque is neither seen nor covers anything."""

_OPAQUE = 230

_MOST_OBJECTS = 5_000
"""Of a page with more, a map or a drawing, it is not known what lies over what."""

_DEEPEST = 8
"""Drawings within drawings."""

_RECTANGLE = 6
"""A path of more segments has another shape, and may leave out what its bounds hold."""

_LEAST = 4.0
"""Points: a rule or a border covers nothing."""


class _Drawn(NamedTuple):
    order: int
    bounds: Box
    backs: bool
    """Whether light words can be read on it."""
    covers: bool


class Unseen:
    """What is drawn on one page, ready to be asked of its characters."""

    def __init__(self, page: Any, textpage: Any, raw: Any) -> None:  # noqa: ANN401 -- pdfium's own, without types
        """Look at the objects of *page*; *textpage* has its characters, and *raw* are pdfium's functions."""
        self._textpage, self._raw = textpage, raw
        self._colour = tuple(c_uint() for _ in range(4))
        self._pointers = tuple(byref(part) for part in self._colour)
        self._orders: dict[int, int] = {}
        self._texts: list[tuple[int, Box]] = []
        self._has_invisible = self._has_light = False
        number = raw.FPDFPage_CountObjects(page)
        self._drawn = tuple(self._look_at(page, number)) if number <= _MOST_OBJECTS else ()
        self._covering = tuple(one for one in self._drawn if one.covers and self._lies_over_words(one))

    def at(self, index: int) -> bool:
        """Return whether the character *index* is there and not to be seen."""
        if not (self._covering or self._has_invisible or self._has_light):
            return False
        place = None
        if self._covering or self._has_invisible:
            shown = self._raw.FPDFText_GetTextObject(self._textpage, index)
            order = self._orders.get(addressof(shown.contents)) if shown else None
            place = self._middle(index)
            if order is not None and any(
                one.order > order and _holds(one.bounds, place) for one in self._covering
            ):
                return True
            if shown and self._is_invisible(shown):
                return not self._is_backed(place)
        if not self._is_light(index):
            return False
        return not self._is_backed(place or self._middle(index))

    def _look_at(self, page: Any, number: int) -> Iterator[_Drawn]:  # noqa: ANN401 -- as above
        raw = self._raw
        for order in range(number):
            one = raw.FPDFPage_GetObject(page, order)
            kind = raw.FPDFPageObj_GetType(one)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                self._orders[addressof(one.contents)] = order
                self._look_at_text(one)
                self._texts.append((order, self._bounds(one) or Box(0, 0, 0, 0)))
                continue
            if kind == raw.FPDF_PAGEOBJ_FORM:
                self._look_into(one, _DEEPEST)
            bounds = self._bounds(one)
            if bounds is None or min(bounds.right - bounds.left, bounds.top - bounds.bottom) < _LEAST:
                continue
            if kind != raw.FPDF_PAGEOBJ_PATH:
                yield _Drawn(order, bounds, backs=True, covers=False)
            elif self._is_filled(one):
                red, green, blue, alpha = (part.value for part in self._colour)
                is_dark = min(red, green, blue) < _LIGHT and alpha >= _TRANSPARENT
                is_box = raw.FPDFPath_CountSegments(one) <= _RECTANGLE and alpha >= _OPAQUE
                yield _Drawn(order, bounds, backs=is_dark, covers=is_box)

    def _lies_over_words(self, box: _Drawn) -> bool:
        return any(order < box.order and _overlap(box.bounds, words) for order, words in self._texts)

    def _look_at_text(self, text: Any) -> None:  # noqa: ANN401 -- as above
        self._has_invisible = self._has_invisible or self._is_invisible(text)
        is_told = self._raw.FPDFPageObj_GetFillColor(text, *self._pointers)
        self._has_light = self._has_light or not is_told or self._is_light_colour()

    def _look_into(self, form: Any, deepest: int) -> None:  # noqa: ANN401 -- as above
        """Look at the words of a drawing within the page; what lies over what in it is not asked."""
        number = self._raw.FPDFFormObj_CountObjects(form)
        if number > _MOST_OBJECTS or not deepest:
            self._has_light = True
            return
        for index in range(number):
            one = self._raw.FPDFFormObj_GetObject(form, index)
            kind = self._raw.FPDFPageObj_GetType(one)
            if kind == self._raw.FPDF_PAGEOBJ_TEXT:
                self._look_at_text(one)
            elif kind == self._raw.FPDF_PAGEOBJ_FORM:
                self._look_into(one, deepest - 1)

    def _is_filled(self, path: Any) -> bool:  # noqa: ANN401 -- as above
        """Return whether a path is filled, and take its colour."""
        mode, stroke = c_int(0), c_int(0)
        self._raw.FPDFPath_GetDrawMode(path, byref(mode), byref(stroke))
        return mode.value != 0 and bool(self._raw.FPDFPageObj_GetFillColor(path, *self._pointers))

    def _bounds(self, one: Any) -> Box | None:  # noqa: ANN401 -- as above
        edges = tuple(c_float() for _ in range(4))
        if not self._raw.FPDFPageObj_GetBounds(one, *map(byref, edges)):
            return None
        return Box(*(edge.value for edge in edges))

    def _is_invisible(self, text: Any) -> bool:  # noqa: ANN401 -- as above
        return bool(self._raw.FPDFTextObj_GetTextRenderMode(text) == self._raw.FPDF_TEXTRENDERMODE_INVISIBLE)

    def _is_light(self, index: int) -> bool:
        if not self._raw.FPDFText_GetFillColor(self._textpage, index, *self._pointers):
            return False
        return self._is_light_colour()

    def _is_light_colour(self) -> bool:
        red, green, blue, alpha = (part.value for part in self._colour)
        return min(red, green, blue) >= _LIGHT or alpha < _TRANSPARENT

    def _middle(self, index: int) -> tuple[float, float]:
        box = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(self._textpage, index, byref(box))
        return (box.left + box.right) / 2, (box.bottom + box.top) / 2

    def _is_backed(self, place: tuple[float, float]) -> bool:
        return any(one.backs and _holds(one.bounds, place) for one in self._drawn)


def _overlap(one: Box, other: Box) -> bool:
    is_beside = one.right <= other.left or other.right <= one.left
    return not (is_beside or one.top <= other.bottom or other.top <= one.bottom)


def _holds(bounds: Box, place: tuple[float, float]) -> bool:
    return bounds.left <= place[0] <= bounds.right and bounds.bottom <= place[1] <= bounds.top
