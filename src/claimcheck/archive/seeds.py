"""The quotations as one table of seeds, and documents held against it in batches: which may have which, and where.

A seed is eight bytes of a folded quotation. Of each quotation the rarest are taken, spread over it, since frequent ones
("in the") are met everywhere; a passage has it where two seeds or more lie as far apart as they do in the quotation.
There the letters are compared with the quotation's at once, while they are at hand: of a hundred such places 95 are
another passage, and each that is left has to be read. Recall and speed: tests/benchmarks/tracing.py.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimcheck.archive.fold import Bytes, Folded, batches, fold, fold_each
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

_BLOCK = 1 << 18
"""Places that are looked up at once."""

_STRETCH = 9
"""2 to the power of it bytes are a stretch: NEAR times more than seeds of a quotation must agree (SHARE of SEEDS)."""

_CELLS = 12
_APART = 0x9E3779B1
"""The same number of half as many bits: what it multiplies lies far apart."""

_OWNER, _ORIGIN = 32, 1 << 30
"""A quotation and a start are one number, which sorts in a quarter of the time of two: so many bits of it are the start's,
which may lie a little before the text."""

_START = (1 << _OWNER) - 1

_PLACE = 36
"""So many bits of a number tell a place among the words of all quotations, and the others how often it is met."""

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
        folded = fold_each(quotations)
        words, owners, places = _rarest(folded, _frequency(sample), RARE * sample.size / 1_000_000)
        self.letters = tuple(letters.tobytes() for letters in folded)
        """Each quotation folded."""
        self.lengths = np.array([letters.size for letters in folded], np.int64)
        """How many bytes each quotation has."""
        self.is_parted = np.array([len(split_omissions(quotation)) > 1 for quotation in quotations], bool)
        """Whether it leaves words out."""
        counts = np.bincount(owners, minlength=len(folded))
        self._least = np.maximum(np.minimum(LEAST, counts), SHARE * counts)
        slots = _slot(words)
        # In the order of their slots, so that those of one slot stand in one run.
        order = np.argsort(slots, kind="stable")
        self._words = words[order]
        self._owners = owners[order].astype(np.int32)
        self._places = places[order].astype(np.int32)
        runs = np.bincount(slots, minlength=1 << _BITS).astype(np.int32)
        self._first = np.cumsum(runs, dtype=np.int32) - runs
        # A byte each, as long as that is enough, so that most of the table stays in the processor's own memory.
        self._runs = runs.astype(np.min_scalar_type(int(runs.max())))
        self._keys = (self._owners.astype(np.int64) << _OWNER) + (_ORIGIN - self._places)

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
        met, many = self._met(words)
        which, places = self._first.take(_slot(words.take(met))), met
        # Each place that was met stands once for every seed of its slot; most slots have one.
        more = np.flatnonzero(many > 1)
        if more.size:
            others = many.take(more) - 1
            begins = np.cumsum(others) - others
            beyond = np.repeat(which.take(more) + 1 - begins, others)
            beyond += np.arange(beyond.size)
            which = np.concatenate([which, beyond])
            places = np.concatenate([met, np.repeat(met.take(more), others)])
        keys = self._keys.take(which) + places
        # That another word has the same slot is seldom, and that enough agree, too: what is left is compared.
        left = np.flatnonzero(self._may_agree(keys))
        left = left[self._words.take(which.take(left)) == words.take(places.take(left))]
        keys = keys.take(left)
        keys.sort()
        return self._agreeing(keys)

    def _met(self, words: Words) -> tuple[Numbers, Numbers]:
        """Return the places of words whose slots hold a seed, and how many each.

        A block after the other, in the same memory: new pages for the numbers of a whole text take as long as looking them up.
        """
        found, many = [np.empty(0, np.int64)], [np.empty(0, self._runs.dtype)]
        numbers = np.empty(min(_BLOCK, words.size), np.uint64)
        lengths = np.empty(numbers.size, self._runs.dtype)
        for start in range(0, words.size, _BLOCK):
            block = words[start : start + _BLOCK]
            slots = _slot(block, numbers[: block.size])
            runs = self._runs.take(slots, mode="clip", out=lengths[: block.size])
            places = np.flatnonzero(runs != 0)
            many.append(runs.take(places))
            found.append(start + places)
        return np.concatenate(found), np.concatenate(many).astype(np.int64)

    def _may_agree(self, keys: Numbers) -> npt.NDArray[np.bool_]:
        """Return which seeds may be among enough that agree: so many of the quotation begin in this stretch and one beside it.

        Seeds that agree over more than two stretches have more in each between than any quotation needs. Stretches may share
        a cell: then one too many is kept, and none is lost.
        """
        cells = 1 << max(_CELLS, keys.size.bit_length())
        owners = keys >> _OWNER
        cell = (owners * _APART + ((keys & _START) >> _STRETCH)) & (cells - 1)
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
        return Candidates(middles >> _OWNER, (middles & _START) - _ORIGIN)


def _words(text: Bytes) -> Words:
    """Return the eight bytes from each place on, as one number each; they overlap in the memory of the text."""
    if text.size < LENGTH:
        return np.empty(0, np.uint64)
    text = np.ascontiguousarray(text)
    return np.ndarray((text.size - LENGTH + 1,), np.uint64, text.data, 0, (1,))


def _slot(words: Words, out: Words | None = None) -> Numbers:
    spread = np.multiply(words, _SPREAD, out=out)
    return np.right_shift(spread, np.uint64(64 - _BITS), out=spread).view(np.int64)


def _frequency(sample: Bytes) -> Numbers:
    """Return how often each slot is met in a sample."""
    return np.bincount(_slot(_words(sample)), minlength=1 << _BITS)


def _rarest(quotations: Sequence[Bytes], frequency: Numbers, most: float) -> tuple[Words, Numbers, Numbers]:
    """Return the rarest words of each quotation, one in each of SEEDS equal parts, without those met more often than *most*.

    Each with the quotation's number and its place there.
    """
    sizes = np.array([max(0, letters.size - LENGTH + 1) for letters in quotations], np.int64)
    words = np.concatenate([*map(_words, quotations), np.empty(0, np.uint64)])
    begins = np.cumsum(sizes) - sizes
    # Where each part begins and ends, as numpy.linspace tells; of a short quotation each word is one.
    edges = (np.arange(SEEDS + 1) * (sizes / SEEDS)[:, None]).astype(np.int64)
    edges[:, -1] = sizes
    edges = np.where((sizes > SEEDS)[:, None], edges, np.minimum(np.arange(SEEDS + 1), sizes[:, None]))
    is_part = edges[:, :-1] < edges[:, 1:]
    parts = (begins[:, None] + edges[:, :-1])[is_part]
    # The rarest of each, of equals the first.
    keys = (frequency[_slot(words)] << _PLACE) + np.arange(words.size)
    rarest = np.minimum.reduceat(keys, parts) if parts.size else parts
    chosen, often = rarest & ((1 << _PLACE) - 1), rarest >> _PLACE
    table = np.full(is_part.shape, np.iinfo(np.int64).max)
    table[is_part] = often
    limit = np.maximum(np.partition(table, ALWAYS - 1)[:, ALWAYS - 1], most)
    owners = np.repeat(np.arange(sizes.size), is_part.sum(axis=1))
    kept = often <= limit[owners]
    chosen, owners = chosen[kept], owners[kept]
    return words[chosen], owners, chosen - begins[owners]


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
    """The code point of the document that the quotation may begin at; below 0 so many letters before its first."""
    alike: Numbers
    """Of a thousand letters of the quotation so many stand there in order."""


def scan(documents: Iterable[tuple[int, str]], seeds: Seeds) -> Scanned:
    """Return where the quotations may stand in *documents*, given by number and text."""
    found: list[Scanned] = []
    for numbers, texts in batches(documents, BATCH):
        found.append(_scan_batch(numbers, texts, seeds))
    columns = [
        np.concatenate([*column, np.empty(0, np.int64)]) for column in list(zip(*found, strict=True))[1:]
    ]
    count = sum(one.documents for one in found)
    return Scanned(count, *(columns or [np.empty(0, np.int64)] * 4))


def _scan_batch(numbers: list[int], texts: list[str], seeds: Seeds) -> Scanned:
    folded = fold(_GAP.join(texts))
    lengths = np.array([len(text) + len(_GAP) for text in texts], np.int64)
    # Where each document begins, and where among the folded bytes.
    firsts = np.cumsum(lengths) - lengths
    begins = np.searchsorted(folded.offsets, firsts)
    found, alike = _alike(seeds.scan(folded), folded, seeds)
    # Its middle tells best in which document a quotation stands: ends may have been changed.
    middle = found.start + seeds.lengths[found.quotation] // 2
    which = np.maximum(np.searchsorted(begins, middle, "right") - 1, 0)
    before = found.start - begins[which]
    place = folded.offsets.take(found.start, mode="clip") - firsts[which]
    return Scanned(
        len(texts),
        found.quotation,
        np.array(numbers, np.int64)[which],
        np.where(before < 0, before, place),
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
