"""The quotations as one table of seeds, against which text is streamed once: where do two seeds of one agree?

A seed is eight bytes of a folded quotation. Of each quotation the rarest are taken, spread over it, since frequent ones
("in the") are met everywhere; a passage has it where two seeds or more lie as far apart as they do in the quotation.
Recall and speed for numbers of seeds: tests/benchmarks/tracing.py.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimcheck.archive.fold import Bytes, Folded, fold

LENGTH = 8
SEEDS = 40
"""Of each quotation."""

SHARE = 0.25
"""Of the seeds of a quotation so many must agree, two at least. Of 2,891 quotations that a second outlet printed with changes
one has no more, and half of a hundred have less than 0.44; at 0.15 every quotation has eight times as many candidates."""

LEAST = 2

NEAR = 32
"""Bytes that the places where two seeds say that it begins may lie apart: a few words more or less."""

_BITS = 24
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""2^64 divided by the golden ratio (Knuth, TAOCP 3, 6.4): multiplied with it, the upper bits depend on all lower ones."""

Numbers = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]


class Candidates(NamedTuple):
    """Where quotations may stand: which one, from which byte of the text on, and how many of its seeds agree."""

    quotation: Numbers
    start: Numbers
    agreeing: Numbers


class Seeds:
    """The seeds of quotations, and a scan of text for them."""

    def __init__(self, quotations: Sequence[str], sample: Bytes) -> None:
        """Take the quotations, and some of the text that tells what is frequent in it."""
        frequency = _frequency(sample)
        words, owners, places = [], [], []
        self._least = np.full(len(quotations), float(LEAST))
        self.lengths = np.zeros(len(quotations), np.int64)
        """How many bytes each quotation has."""
        for number, quotation in enumerate(quotations):
            folded = fold(quotation).bytes
            found = _words(folded)
            self.lengths[number] = folded.size
            chosen = _rarest(frequency[_slot(found)])
            words.append(found[chosen])
            owners.append(np.full(chosen.size, number))
            places.append(chosen)
            self._least[number] = max(min(LEAST, chosen.size), SHARE * chosen.size)
        order = np.argsort(np.concatenate([*words, np.empty(0, np.uint64)]), kind="stable")
        self._words = np.concatenate([*words, np.empty(0, np.uint64)])[order]
        self._owners = np.concatenate([*owners, np.empty(0, np.int64)])[order]
        self._places = np.concatenate([*places, np.empty(0, np.int64)])[order]
        self._is_there = np.zeros(1 << _BITS, bool)
        self._is_there[_slot(self._words)] = True

    def scan(self, text: Folded) -> Candidates:
        """Return where in *text* quotations may stand; a start may lie a little before the text."""
        words = _words(text.bytes)
        met = np.flatnonzero(self._is_there[_slot(words)])
        first = np.searchsorted(self._words, words[met], "left")
        many = np.searchsorted(self._words, words[met], "right") - first
        # Each place that was met stands once for every seed that is the same there.
        which = np.repeat(first, many) + _counting(many)
        owners, starts = self._owners[which], np.repeat(met, many) - self._places[which]
        return self._agreeing(owners, starts)

    def _agreeing(self, owners: Numbers, starts: Numbers) -> Candidates:
        """Return the starts that enough seeds of one quotation agree upon."""
        order = np.lexsort((starts, owners))
        owners, starts = owners[order], starts[order]
        begins = np.r_[True, (owners[1:] != owners[:-1]) | (starts[1:] - starts[:-1] > NEAR)][: owners.size]
        firsts = np.flatnonzero(begins)
        counts = np.diff(np.r_[firsts, owners.size])
        enough = counts >= self._least[owners[firsts]]
        # Where most of them say that it begins: words that come again in a quotation tell other places, too.
        middles = (firsts + counts // 2)[enough]
        return Candidates(owners[middles], starts[middles], counts[enough])


def _words(text: Bytes) -> Words:
    """Return the eight bytes from each place on, as one number each."""
    if text.size < LENGTH:
        return np.empty(0, np.uint64)
    text = np.ascontiguousarray(text)
    return np.ndarray((text.size - LENGTH + 1,), np.uint64, text.data, 0, (1,)).copy()


def _slot(words: Words) -> npt.NDArray[np.uint64]:
    return (words * _SPREAD) >> np.uint64(64 - _BITS)


def _frequency(sample: Bytes) -> npt.NDArray[np.int64]:
    """Return how often each slot is met in a sample."""
    return np.bincount(_slot(_words(sample)).astype(np.int64), minlength=1 << _BITS)


def _rarest(frequency: Numbers) -> Numbers:
    """Return the places of the rarest words, one in each of SEEDS equal parts."""
    if frequency.size <= SEEDS:
        return np.arange(frequency.size)
    edges = np.linspace(0, frequency.size, SEEDS + 1).astype(np.int64)
    parts = zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
    return np.array([start + int(np.argmin(frequency[start:end])) for start, end in parts])


def _counting(many: Numbers) -> Numbers:
    """Return 0, 1, … for each of *many* in a row."""
    ends = np.cumsum(many)
    return np.arange(int(ends[-1]) if ends.size else 0) - np.repeat(ends - many, many)
