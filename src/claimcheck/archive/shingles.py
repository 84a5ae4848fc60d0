"""Documents as runs of six words (shingles), each a number: equal runs have one number, whatever the typography.

A word is a run of letters and digits, without case and marks; where a script writes no spaces each of its signs is one.
Words in quotation marks belong to no run, as two outlets may well quote one minister.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimcheck.archive.fold import batches, fold
from claimcheck.check.corroboration.dependence import QUOTED, RUN

BATCH = 1_000_000
"""Code points that are taken at once: what is done for each batch is then little beside what is done for each word."""

_GAP = "\n"
_UNSPACED = 0x2E80
"""From this code point on signs stand for syllables and words, and nothing parts them."""

_FACTOR = 0x9E3779B97F4A7C15
"""2^64 divided by the golden ratio, an odd number: each power of it has an inverse among the numbers below 2^64."""

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Hashes = npt.NDArray[np.uint64]


class Words(NamedTuple):
    """The words of texts, one text behind the other."""

    text: Numbers
    """Which text each is of."""
    begin: Numbers
    """Code points from the beginning of its own text."""
    end: Numbers
    hash: Hashes
    is_quoted: Flags


class Shingles(NamedTuple):
    """The shingles of documents, in the order of documents and words."""

    hash: Hashes
    document: npt.NDArray[np.uint32]
    word: npt.NDArray[np.uint32]
    """Which word of the document it begins with."""

    @classmethod
    def joined(cls, parts: Sequence["Shingles"]) -> "Shingles":
        """Return them one behind the other."""
        none = cls(np.empty(0, np.uint64), np.empty(0, np.uint32), np.empty(0, np.uint32))
        return cls(*(np.concatenate(column) for column in zip(none, *parts, strict=True)))


def shingles_of(documents: Iterable[tuple[int, str]]) -> Iterator[Shingles]:
    """Yield the shingles of *documents*, given by number and text, some documents at a time."""
    for numbers, texts in batches(documents, BATCH):
        yield _shingles(np.array(numbers, np.uint32), words_of(texts))


def words_of(texts: Sequence[str]) -> Words:
    """Return the words of *texts*."""
    joined = _GAP.join(texts)
    lengths = np.array([len(text) + len(_GAP) for text in texts], np.int64)
    starts = np.cumsum(lengths) - lengths
    folded = fold(joined)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    parting = np.cumsum(_parts(codes, folded.offsets), dtype=np.int32).take(folded.offsets)
    unspaced = codes.take(folded.offsets) >= _UNSPACED
    begins = np.r_[True, (parting[1:] != parting[:-1]) | unspaced[1:] | unspaced[:-1]][: parting.size]
    first = np.flatnonzero(begins)
    begin, last = folded.offsets[first], folded.offsets[np.r_[first[1:], parting.size][: first.size] - 1]
    text = np.searchsorted(starts, begin, "right") - 1
    quoted = np.zeros(len(joined) + 1, np.int32)
    for match in QUOTED.finditer(joined):
        quoted[match.start()] += 1
        quoted[match.end()] -= 1
    return Words(
        text,
        begin - starts[text],
        last + 1 - starts[text],
        _hashes(folded.bytes, first),
        np.cumsum(quoted)[begin] > 0,
    )


def _parts(codes: npt.NDArray[np.uint32], letters: Numbers) -> Flags:
    """Return which code points part words: all but letters, and marks and signs without width, which stand in words."""
    parts = _parting().take(codes, mode="clip")
    parts[letters] = False
    return parts


@cache
def _parting() -> Flags:
    kinds = {"Mn", "Me", "Cf"}
    return np.array([unicodedata.category(chr(code)) not in kinds for code in range(_UNSPACED)] + [True])


def _hashes(letters: npt.NDArray[np.uint8], first: Numbers) -> Hashes:
    """Return a number for each word, given where the words begin among the letters.

    A polynomial of its letters, taken out of that of all letters: sums below 2^64, divided by the power of the place.
    """
    powers, inverses = _powers(1 << max(10, int(letters.size).bit_length()))
    sums = np.r_[np.uint64(0), np.cumsum(_mixed_letters()[letters] * powers[: letters.size])]
    ends = np.r_[first[1:], letters.size][: first.size]
    return _mixed((sums[ends] - sums[first]) * inverses[first])


@cache
def _mixed_letters() -> Hashes:
    return _mixed(np.arange(1, 257, dtype=np.uint64) * np.uint64(_FACTOR))


@cache
def _powers(size: int) -> tuple[Hashes, Hashes]:
    inverse = pow(_FACTOR, -1, 1 << 64)
    powers, inverses = (np.full(size, factor, np.uint64) for factor in (_FACTOR, inverse))
    powers[0] = inverses[0] = 1
    return np.multiply.accumulate(powers), np.multiply.accumulate(inverses)


def _mixed(numbers: Hashes) -> Hashes:
    """Return numbers of which every bit depends on all bits (the finalizer of SplitMix64, Steele and others 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def _shingles(documents: npt.NDArray[np.uint32], words: Words) -> Shingles:
    """Return the shingles of texts that are the documents of these numbers."""
    count = max(0, words.text.size - RUN + 1)
    if not count:
        return Shingles.joined([])
    total = np.zeros(count, np.uint64)
    for place in range(RUN):
        total = total * np.uint64(_FACTOR) + words.hash[place : place + count]
    quoted = np.r_[0, np.cumsum(words.is_quoted)]
    is_one = (words.text[:count] == words.text[RUN - 1 :]) & (quoted[RUN:] == quoted[:count])
    at = np.flatnonzero(is_one)
    text = words.text[at]
    begins = np.searchsorted(words.text, text)
    return Shingles(_mixed(total[at]), documents[text], (at - begins).astype(np.uint32))
