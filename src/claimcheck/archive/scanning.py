"""Documents held against the seeds of all quotations at once, in batches: which may have which, and where.

Where seeds agree, the letters there are compared with the quotation's at once, while they are at hand: of a hundred such
places 95 are another passage, and each that is left has to be read.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from claimcheck.archive.fold import Folded, fold
from claimcheck.archive.seeds import Candidates, Numbers, Seeds

BATCH = 1_000_000
"""Code points that are scanned at once: what is done for each scan is then little beside what is done for each byte."""

_GAP = "\n"

ALIKE = 720
"""Of a thousand letters of a quotation so many stand in their order in a candidate (their longest common subsequence)."""

_SHIFT = 12
"""Bytes before and behind a candidate that are compared with it: it may have a word more, or begin another letter on."""


class Scanned(NamedTuple):
    """What a part of an archive may hold: one entry for each quotation and place, and how many documents it has."""

    documents: int
    quotation: Numbers
    document: Numbers
    """The document's number in its part."""
    start: Numbers
    """The byte of the folded document that the quotation may begin at."""
    alike: Numbers
    """Of a thousand letters of the quotation so many stand there in order."""


def scan(documents: Iterable[tuple[int, str]], seeds: Seeds) -> Scanned:
    """Return where the quotations may stand in *documents*, given by number and text."""
    found: list[Scanned] = []
    for numbers, texts in _batches(documents):
        found.append(_scan_batch(numbers, texts, seeds))
    columns = [
        np.concatenate([*column, np.empty(0, np.int64)]) for column in list(zip(*found, strict=True))[1:]
    ]
    count = sum(one.documents for one in found)
    return Scanned(count, *(columns or [np.empty(0, np.int64)] * 4))


def _batches(documents: Iterable[tuple[int, str]]) -> Iterator[tuple[list[int], list[str]]]:
    numbers: list[int] = []
    texts: list[str] = []
    size = 0
    for number, text in documents:
        numbers.append(number)
        texts.append(text)
        size += len(text)
        if size >= BATCH:
            yield numbers, texts
            numbers, texts, size = [], [], 0
    if numbers:
        yield numbers, texts


def _scan_batch(numbers: list[int], texts: list[str], seeds: Seeds) -> Scanned:
    folded = fold(_GAP.join(texts))
    lengths = np.array([len(text) + len(_GAP) for text in texts], np.int64)
    # Where each document begins among the folded bytes.
    begins = np.searchsorted(folded.offsets, np.cumsum(lengths) - lengths)
    found, alike = _alike(seeds.scan(folded), folded, seeds)
    # Its middle tells best in which document a quotation stands: ends may have been changed.
    middle = found.start + seeds.lengths[found.quotation] // 2
    which = np.maximum(np.searchsorted(begins, middle, "right") - 1, 0)
    return Scanned(
        len(texts),
        found.quotation,
        np.array(numbers, np.int64)[which],
        found.start - begins[which],
        alike,
    )


def _alike(found: Candidates, text: Folded, seeds: Seeds) -> tuple[Candidates, Numbers]:
    """Return the candidates that have letters enough of their quotations, and how many of a thousand.

    Of a quotation that leaves words out all are: its pieces may lie apart.
    """
    # rapidfuzz costs 20 ms to load.
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cpdist

    if not found.start.size:
        return found, np.empty(0, np.int64)
    whole, lengths = text.bytes.tobytes(), seeds.lengths[found.quotation]
    quotations = [seeds.letters[number] for number in found.quotation.tolist()]
    places = zip(found.start.tolist(), lengths.tolist(), strict=True)
    windows = [whole[max(0, start - _SHIFT) : start + length + _SHIFT] for start, length in places]
    sizes = np.array([len(window) for window in windows], np.int64)
    apart = cpdist(quotations, windows, scorer=Indel.distance, dtype=np.int64)
    alike = 500 * (lengths + sizes - apart) // lengths
    kept = (alike >= ALIKE) | seeds.is_parted[found.quotation]
    return Candidates(found.quotation[kept], found.start[kept]), alike[kept]
