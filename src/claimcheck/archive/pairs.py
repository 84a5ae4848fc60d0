"""Which documents share runs of words: shingles grouped, boilerplate left out, pairs counted, runs put together.

A shingle that more than MANY documents have, or three of one outlet and no other, is boilerplate: a notice, a way to
subscribe. But where most of a document consists of such shingles they are its text: an agency's report that hundreds printed;
and so are many in a row that different outlets have.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimcheck.archive.shingles import Flags, Numbers, Shingles
from claimcheck.check.corroboration.dependence import OF_ONE_OUTLET, RUN

MANY = 8
"""Of 400 made copies in 850 German articles, parted into runs that at most so many have, 99.5 % were met by two runs."""

LONG = 40
"""So many shingles in a row, each in many documents of different outlets, are a report's paragraphs and no notice."""

LEAST = 2
"""So many shingles two documents must share."""

Small = npt.NDArray[np.uint32]


class Shared(NamedTuple):
    """The shingles that two documents or more have, each once a document, equal ones beside each other."""

    group: Small
    """Which shingle, from 0."""
    document: Small
    word: Small
    is_common: Flags
    """Whether it is boilerplate."""
    is_of_several: Flags
    """Whether it is, but different outlets have it."""


class Tally(NamedTuple):
    """Of each document, how many shingles it has, and how many of them are boilerplate."""

    all: Numbers
    common: Numbers


def shared(shingles: Shingles, outlets: Numbers) -> tuple[Shared, Tally]:
    """Return which of *shingles*, in the order of documents, are shared; of each document its outlet, 0 where unknown."""
    order = np.argsort(shingles.hash, kind="stable")
    hashes, documents, words = (column[order] for column in shingles)
    # Of a document that has it more than once, the first place.
    once = _changes(hashes) | _changes(documents)
    hashes, documents, words = hashes[once], documents[once], words[once]
    firsts = np.flatnonzero(_changes(hashes))
    sizes = np.diff(np.r_[firsts, hashes.size])
    least, most = _extremes(outlets[documents], firsts)
    is_common = (sizes > MANY) | ((sizes >= OF_ONE_OUTLET) & (least == most) & (least > 0))
    is_of_several = np.repeat(is_common & (least != most), sizes)
    tally = Tally(
        np.bincount(documents, minlength=outlets.size),
        np.bincount(documents[np.repeat(is_common, sizes)], minlength=outlets.size),
    )
    kept = np.repeat(sizes > 1, sizes)
    group = np.repeat(np.cumsum(sizes > 1) - 1, sizes)[kept].astype(np.uint32)
    common = np.repeat(is_common, sizes)[kept]
    return Shared(group, documents[kept], words[kept], common, is_of_several[kept]), tally


def _changes(values: npt.NDArray[np.unsignedinteger]) -> Flags:
    """Return where another value begins."""
    changes: Flags = np.r_[True, values[1:] != values[:-1]][: values.size]
    return changes


def _extremes(outlets: Numbers, firsts: Numbers) -> tuple[Numbers, Numbers]:
    """Return the least and the greatest outlet of each group."""
    if not firsts.size:
        return outlets, outlets
    return np.minimum.reduceat(outlets, firsts), np.maximum.reduceat(outlets, firsts)


def consists_of_common(tally: Tally) -> Flags:
    """Return which documents consist of boilerplate by half or more: what makes up a document is none."""
    is_so: Flags = (2 * tally.common >= tally.all) & (tally.all > 0)
    return is_so


def place_of(document: Small, word: Small) -> npt.NDArray[np.uint64]:
    """Return one number for each place, in the order of documents and words."""
    places: npt.NDArray[np.uint64] = (document.astype(np.uint64) << np.uint64(32)) | word
    return places


def in_long_runs(places: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Return those of *places* that LONG or more in a row are, in their order."""
    places = np.sort(places)
    begins = np.flatnonzero(np.r_[True, places[1:] != places[:-1] + np.uint64(1)][: places.size])
    sizes = np.diff(np.r_[begins, places.size])
    long: npt.NDArray[np.uint64] = places[np.repeat(sizes >= LONG, sizes)]
    return long


class Meetings(NamedTuple):
    """Pairs of documents, the lower number first, and the words with which a shingle that both have begins in each."""

    first: Small
    second: Small
    first_word: Small
    second_word: Small

    @classmethod
    def joined(cls, parts: Sequence["Meetings"]) -> "Meetings":
        """Return them one behind the other."""
        none = cls(*(np.empty(0, np.uint32) for _ in cls._fields))
        return cls(*(np.concatenate(column) for column in zip(none, *parts, strict=True)))

    def taken(self, which: Numbers | Flags) -> "Meetings":
        """Return some of them."""
        return Meetings(*(column[which] for column in self))


def meetings(
    shingles: Shared, is_made_of_common: Flags, long: npt.NDArray[np.uint64] | None = None
) -> Meetings:
    """Return the pairs that shingles make: all where few documents have one, else the first of them with each other one.

    Args:
        shingles: Those that are shared.
        is_made_of_common: Which documents consist of boilerplate.
        long: The places of boilerplate that is none, as it stands in long runs, in order.
    """
    kept = ~shingles.is_common | is_made_of_common[shingles.document]
    if long is not None and long.size:
        own = place_of(shingles.document, shingles.word)
        nearest = long[np.minimum(np.searchsorted(long, own), long.size - 1)]
        kept |= shingles.is_of_several & (nearest == own)
    group, document, word = shingles.group[kept], shingles.document[kept], shingles.word[kept]
    firsts = np.flatnonzero(_changes(group))
    sizes = np.diff(np.r_[firsts, group.size])
    found = []
    for size in range(2, MANY + 1):
        places = firsts[sizes == size]
        for one, other in combinations(range(size), 2):
            found.append((places + one, places + other))
    many = sizes > MANY
    hubs = np.repeat(firsts[many], sizes[many] - 1)
    rest = np.flatnonzero(np.repeat(many, sizes) & ~_changes(group))
    found.append((hubs, rest))
    return Meetings.joined([Meetings(document[a], document[b], word[a], word[b]) for a, b in found])


class Runs(NamedTuple):
    """Runs of words that two documents share, in the order of pairs and of words in the first."""

    first: Small
    second: Small
    first_word: Small
    second_word: Small
    words: Small
    """How many words are in the run."""

    @classmethod
    def joined(cls, parts: Sequence["Runs"]) -> "Runs":
        """Return them in the order of pairs."""
        none = cls(*(np.empty(0, np.uint32) for _ in cls._fields))
        found = cls(*(np.concatenate(column) for column in zip(none, *parts, strict=True)))
        order = np.lexsort((found.second_word, found.first_word, found.second, found.first))
        return cls(*(column[order] for column in found))


def runs(found: Meetings) -> Runs:
    """Return the runs of the pairs that share LEAST shingles or more."""
    pair = (found.first.astype(np.uint64) << np.uint64(32)) | found.second
    order = np.argsort(pair, kind="stable")
    firsts = np.flatnonzero(_changes(pair[order]))
    sizes = np.diff(np.r_[firsts, pair.size])
    kept = order[np.repeat(sizes >= LEAST, sizes)]
    found, pair = found.taken(kept), pair[kept]
    shift = found.second_word.astype(np.int64) - found.first_word
    order = np.lexsort((found.first_word, shift, pair))
    found, pair, shift = found.taken(order), pair[order], shift[order]
    goes_on = np.r_[
        False,
        (pair[1:] == pair[:-1])
        & (shift[1:] == shift[:-1])
        & (found.first_word[1:] == found.first_word[:-1] + np.uint32(1)),
    ][: pair.size]
    begins = np.flatnonzero(~goes_on)
    words = np.diff(np.r_[begins, pair.size]) + (RUN - 1)
    first, second, here, there = (column[begins] for column in found)
    return Runs.joined([Runs(first, second, here, there, words.astype(np.uint32))])
