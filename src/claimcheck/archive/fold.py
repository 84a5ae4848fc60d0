"""Text as the bytes that stay the same whatever the typography: letters without case and marks, digits, nothing else.

Only candidates are found by it; what is said of a passage the project's own locator says. Two characters of other
scripts may be one byte, and none is ever two: a candidate too many costs time, and an offset stays an offset.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Offsets = npt.NDArray[np.int64]

_KNOWN = 0x3100
"""Code points below it have their byte in a table: all alphabets. Those above, signs of words, share 127."""

_BEYOND = 255
"""In the table the byte of all those; no character has it."""


class Folded(NamedTuple):
    """The bytes of a text, and the offset of each, in code points."""

    bytes: Bytes
    offsets: Offsets


def fold(text: str) -> Folded:
    """Return the bytes of *text*: one for each letter or digit of it, in order."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    folded = _table().take(codes, mode="clip")
    if codes.size and folded.max() == _BEYOND:
        beyond = np.flatnonzero(folded == _BEYOND)
        folded[beyond] = [_byte(chr(code)) for code in codes[beyond].tolist()]
    # Of a comparison it is four times as fast as of the bytes themselves.
    (offsets,) = (folded != 0).nonzero()
    return Folded(folded[offsets], offsets)


def fold_each(texts: Sequence[str]) -> list[Bytes]:
    """Return the bytes of each text: of many short ones in a tenth of the time that `fold` takes for one after the other."""
    folded = fold("".join(texts))
    ends = folded.offsets.searchsorted(np.cumsum([len(text) for text in texts], dtype=np.int64)).tolist()
    return [folded.bytes[start:end] for start, end in zip([0, *ends], ends, strict=False)]


@cache
def _table() -> Bytes:
    return np.array([_byte(chr(code)) for code in range(_KNOWN)] + [_BEYOND], np.uint8)


def _byte(character: str) -> int:
    """Return the byte of a character; 0 for what is neither letter nor digit."""
    base = unicodedata.normalize("NFKD", character)[:1].casefold()[:1]
    if not base.isalnum():
        return 0
    return ord(base) if base.isascii() else 128 + ord(base) % 127


def batches(documents: Iterable[tuple[int, str]], size: int) -> Iterator[tuple[list[int], list[str]]]:
    """Yield the numbers and texts of *documents*, so many at once that their texts have *size* code points."""
    numbers: list[int] = []
    texts: list[str] = []
    taken = 0
    for number, text in documents:
        numbers.append(number)
        texts.append(text)
        taken += len(text)
        if taken >= size:
            yield numbers, texts
            numbers, texts, taken = [], [], 0
    if numbers:
        yield numbers, texts
