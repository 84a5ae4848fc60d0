"""The quotations as one table of seeds, against which text is streamed once: where do two seeds of one agree?

A seed is eight bytes of a folded quotation. Of each quotation the rarest are taken, spread over it, since frequent ones
("in the") are met everywhere; a passage has it where two seeds or more lie as far apart as they do in the quotation.
Recall and speed: tests/benchmarks/tracing.py.
"""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimcheck.archive.fold import Bytes, Folded, fold
from claimcheck.locate.quotation import split_omissions

LENGTH = 8
SEEDS = 40
"""Of each quotation."""

RARE = 5.0
"""A seed that is met more often in a million bytes is left out, unless it is among the ALWAYS rarest of its quotation. In
91,731 articles 10,000 quotations then have 67 million seeds instead of 760, and are scanned in a sixth of the time."""

ALWAYS = 12

SHARE = 0.15
"""Of the seeds of a quotation so many must agree, two at least. What few agree upon is mostly another passage, and is held
against the quotation (`scanning.ALIKE`) before anything of it is read."""

LEAST = 2

NEAR = 32
"""Bytes that the places where two seeds say that it begins may lie apart: a few words more or less."""

_BITS = 22
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""2^64 divided by the golden ratio (Knuth, TAOCP 3, 6.4): multiplied with it, the upper bits depend on all lower ones."""

_STRETCH = 9
"""2 to the power of it bytes are a stretch: NEAR times more than seeds of a quotation must agree (SHARE of SEEDS)."""

_CELLS = 12
_APART = 0x9E3779B1
"""The same number of half as many bits: what it multiplies lies far apart."""

_OWNER, _ORIGIN = 32, 1 << 30
"""A quotation and a start are one number, which sorts in a quarter of the time of two: so many bits of it are the start's,
which may lie a little before the text."""

Numbers = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]


class Candidates(NamedTuple):
    """Where quotations may stand: which one, and from which byte of the text on."""

    quotation: Numbers
    start: Numbers


class Seeds:
    """The seeds of quotations, and a scan of text for them."""

    def __init__(self, quotations: Sequence[str], sample: Bytes) -> None:
        """Take the quotations, and some of the text that tells what is frequent in it."""
        frequency, most = _frequency(sample), RARE * sample.size / 1_000_000
        words, places = [], []
        folded = [fold(quotation).bytes for quotation in quotations]
        for letters in folded:
            found = _words(letters)
            chosen = _rarest(frequency[_slot(found)], most)
            words.append(found[chosen])
            places.append(chosen)
        self.letters = tuple(letters.tobytes() for letters in folded)
        """Each quotation folded."""
        self.lengths = np.array([letters.size for letters in folded], np.int64)
        """How many bytes each quotation has."""
        self.is_parted = np.array([len(split_omissions(quotation)) > 1 for quotation in quotations], bool)
        """Whether it leaves words out."""
        counts = np.array([chosen.size for chosen in places], np.int64)
        self._least = np.maximum(np.minimum(LEAST, counts), SHARE * counts)
        joined = np.concatenate([*words, np.empty(0, np.uint64)])
        slots = _slot(joined)
        # In the order of their slots, so that those of one slot stand in one run.
        order = np.argsort(slots, kind="stable")
        self._words = joined[order]
        self._owners = np.repeat(np.arange(len(folded), dtype=np.int32), counts)[order]
        self._places = np.concatenate([*places, np.empty(0, np.int64)])[order].astype(np.int32)
        runs = np.bincount(slots, minlength=1 << _BITS)
        self._first = np.concatenate([[0], np.cumsum(runs)]).astype(np.int32)
        self._is_there = runs > 0

    @property
    def digest(self) -> str:
        """The SHA-256 of all that decides where quotations are met."""
        digest = hashlib.sha256("\0".join(map(bytes.hex, self.letters)).encode())
        for column in (self._words, self._owners, self._places, self._least, self.is_parted):
            digest.update(column.tobytes())
        return digest.hexdigest()

    def scan(self, text: Folded) -> Candidates:
        """Return where in *text* quotations may stand; a start may lie a little before the text."""
        words = _words(text.bytes)
        slots = _slot(words)
        met = np.flatnonzero(self._is_there.take(slots))
        slots = slots.take(met)
        first = self._first.take(slots)
        many = self._first.take(slots + 1) - first
        # Each place that was met stands once for every seed of its slot.
        which = np.repeat(first, many) + _counting(many)
        is_same = self._words.take(which) == np.repeat(words.take(met), many)
        which, at = which[is_same], np.repeat(met, many)[is_same]
        owners, starts = self._owners.take(which).astype(np.int64), at - self._places.take(which)
        may_agree = self._may_agree(owners, starts)
        keys = (owners[may_agree] << _OWNER) + (starts[may_agree] + _ORIGIN)
        keys.sort()
        return self._agreeing(keys)

    def _may_agree(self, owners: Numbers, starts: Numbers) -> npt.NDArray[np.bool_]:
        """Return which seeds may be among enough that agree: so many of the quotation begin in this stretch and one beside it.

        Seeds that agree over more than two stretches have more in each between than any quotation needs. Stretches may share
        a cell: then one too many is kept, and none is lost.
        """
        cells = 1 << max(_CELLS, owners.size.bit_length())
        cell = (owners * _APART + (starts >> _STRETCH)) & (cells - 1)
        counts = np.bincount(cell, minlength=cells)
        beside = np.maximum(np.roll(counts, 1), np.roll(counts, -1))
        may_agree: npt.NDArray[np.bool_] = (counts + beside).take(cell) >= self._least.take(owners)
        return may_agree

    def _agreeing(self, keys: Numbers) -> Candidates:
        """Return the starts that enough seeds of one quotation agree upon; *keys* are sorted quotations and starts."""
        firsts = np.flatnonzero(np.r_[True, keys[1:] - keys[:-1] > NEAR][: keys.size])
        counts = np.diff(np.r_[firsts, keys.size])
        enough = counts >= self._least[keys[firsts] >> _OWNER]
        # Where most of them say that it begins: words that come again in a quotation tell other places, too.
        middles = keys[(firsts + counts // 2)[enough]]
        return Candidates(middles >> _OWNER, (middles & ((1 << _OWNER) - 1)) - _ORIGIN)


def _words(text: Bytes) -> Words:
    """Return the eight bytes from each place on, as one number each."""
    if text.size < LENGTH:
        return np.empty(0, np.uint64)
    text = np.ascontiguousarray(text)
    return np.ndarray((text.size - LENGTH + 1,), np.uint64, text.data, 0, (1,)).copy()


def _slot(words: Words) -> Numbers:
    return ((words * _SPREAD) >> np.uint64(64 - _BITS)).view(np.int64)


def _frequency(sample: Bytes) -> Numbers:
    """Return how often each slot is met in a sample."""
    return np.bincount(_slot(_words(sample)), minlength=1 << _BITS)


def _rarest(frequency: Numbers, most: float) -> Numbers:
    """Return the places of the rarest words, one in each of SEEDS equal parts, without those met more often than *most*."""
    places = np.arange(frequency.size)
    if frequency.size > SEEDS:
        edges = np.linspace(0, frequency.size, SEEDS + 1).astype(np.int64)
        # Sorted within each part, the rarest of it stands where it begins.
        places = np.lexsort((frequency, np.repeat(np.arange(SEEDS), np.diff(edges))))[edges[:-1]]
    often = frequency[places]
    limit = max(most, float(np.partition(often, ALWAYS - 1)[ALWAYS - 1])) if often.size > ALWAYS else np.inf
    return places[often <= limit]


def _counting(many: Numbers) -> Numbers:
    """Return 0, 1, … for each of *many* in a row."""
    ends = np.cumsum(many, dtype=many.dtype)
    return np.arange(int(ends[-1]) if ends.size else 0, dtype=many.dtype) - np.repeat(ends - many, many)
