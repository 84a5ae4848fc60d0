"""Documents held against the seeds of all quotations at once, in batches: which may have which, and where."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from claimcheck.archive.fold import fold
from claimcheck.archive.seeds import Numbers, Seeds

BATCH = 1_000_000
"""Code points that are scanned at once: what is done for each scan is then little beside what is done for each byte."""

_GAP = "\n"


class Scanned(NamedTuple):
    """What a part of an archive may hold: one entry for each quotation and place, and how many documents it has."""

    documents: int
    quotation: Numbers
    document: Numbers
    """The document's number in its part."""
    start: Numbers
    """The byte of the folded document that the quotation may begin at."""
    agreeing: Numbers


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
    found = seeds.scan(folded)
    # Its middle tells best in which document a quotation stands: ends may have been changed.
    middle = found.start + seeds.lengths[found.quotation] // 2
    which = np.maximum(np.searchsorted(begins, middle, "right") - 1, 0)
    return Scanned(
        len(texts),
        found.quotation,
        np.array(numbers, np.int64)[which],
        found.start - begins[which],
        found.agreeing,
    )
