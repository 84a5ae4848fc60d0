"""Runs of words put together to passages, and passages to texts: the stretches of documents that are one text's printings.

Passages belong to one text where they overlap in a document by half of the longer, so that two stories in one digest do not
make one text of all that print either. What two documents share besides, in other places, is told with the text that both have.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from claimcheck.archive.pairs import Runs
from claimcheck.archive.shingles import Numbers

GAP = 10
"""So many words may be others, in either document, between two runs of one passage."""

SAME_GAP = 60
"""So many where it is the same number in both: a quotation stands there, or words that many have."""


WHOLE = 12
"""Words of a passage, two runs, from which on it makes a text with others: shorter ones are set phrases, which many use."""

PART = 4
"""A text is a part of one that more documents have where it has at most so many times the words of its longest passage."""


class Stretch(NamedTuple):
    """Words of a document, from one to before another."""

    begin: int
    end: int


class Passages(NamedTuple):
    """Passages that two documents share, a row for each, in the order of pairs."""

    first: Numbers
    second: Numbers
    first_begin: Numbers
    first_end: Numbers
    second_begin: Numbers
    second_end: Numbers
    words: Numbers
    """How many words are the same in both, in runs."""


class Text(NamedTuple):
    """One text: its printings by document, and how many words pairs of them share."""

    printings: Mapping[int, tuple[Stretch, ...]]
    pairs: Mapping[tuple[int, int], int]


def passages(runs: Runs) -> Passages:
    """Return the passages of runs: what stands between two of them is little, or as much in both."""
    first, second, here, there, words = (column.astype(np.int64) for column in runs)
    between = here[1:] - here[:-1] - words[:-1], there[1:] - there[:-1] - words[:-1]
    is_near = (np.abs(between[0]) <= GAP) & (np.abs(between[1]) <= GAP)
    is_near |= (between[0] == between[1]) & (between[0] >= 0) & (between[0] <= SAME_GAP)
    goes_on = np.r_[False, (first[1:] == first[:-1]) & (second[1:] == second[:-1]) & is_near][: first.size]
    begins = np.flatnonzero(~goes_on)
    if not begins.size:
        return Passages(*(np.empty(0, np.int64) for _ in Passages._fields))
    # Words of two runs that overlap, of which one is shifted, are counted once.
    own = np.where(goes_on, np.minimum(words, words + np.r_[0, np.minimum(*between)]), words)
    return Passages(
        first[begins],
        second[begins],
        here[begins],
        np.maximum.reduceat(here + words, begins),
        np.minimum.reduceat(there, begins),
        np.maximum.reduceat(there + words, begins),
        np.add.reduceat(own, begins),
    )


def at_least(found: Passages, words: int) -> Passages:
    """Return the passages of the pairs that share so many words, in all of theirs."""
    changes = (found.first[1:] != found.first[:-1]) | (found.second[1:] != found.second[:-1])
    begins = np.flatnonzero(np.r_[True, changes][: found.first.size])
    if not begins.size:
        return found
    sums = np.repeat(np.add.reduceat(found.words, begins), np.diff(np.r_[begins, found.first.size]))
    return Passages(*(column[sums >= words] for column in found))


def _labels(found: Passages) -> Numbers:
    """Return for each passage which text it is of: whole ones those that they overlap, others that of their two documents."""
    pair = np.unique(np.c_[found.first, found.second], axis=0, return_inverse=True)[1].ravel()
    whole = np.flatnonzero(found.words >= WHOLE)
    sides = _sides(Passages(*(column[whole] for column in found)))
    one, other = _overlapping(sides)
    label: Numbers = found.first.size + pair
    label[whole] = _components(whole.size, sides.passage[one], sides.passage[other])
    return label


class _Sides(NamedTuple):
    """Both sides of passages, by document and place."""

    document: Numbers
    begin: Numbers
    end: Numbers
    passage: Numbers


def texts(found: Passages) -> Iterator[Text]:
    """Yield the texts that passages are printings of, in no order that means anything but always in the same."""
    label = _labels(found)
    target = _absorbed(label, found)
    label = np.array([target.get(number, number) for number in label.tolist()], np.int64)
    order = np.argsort(label, kind="stable")
    ends = np.flatnonzero(np.r_[label[order][1:] != label[order][:-1], True][: label.size])
    start = 0
    for end in ends.tolist():
        yield _text(Passages(*(column[order[start : end + 1]] for column in found)))
        start = end + 1


def _sides(found: Passages) -> _Sides:
    columns = (
        np.r_[found.first, found.second],
        np.r_[found.first_begin, found.second_begin],
        np.r_[found.first_end, found.second_end],
        np.r_[np.arange(found.first.size), np.arange(found.first.size)],
    )
    order = np.lexsort((columns[3], columns[2], columns[1], columns[0]))
    return _Sides(*(column[order] for column in columns))


def _overlapping(sides: _Sides) -> tuple[Numbers, Numbers]:
    """Return which sides overlap by half of the longer; a side overlaps those behind it up to one that it does not."""
    ones: list[Numbers] = []
    others: list[Numbers] = []
    active, step = np.arange(sides.begin.size), 1
    while active.size:
        active = active[active + step < sides.begin.size]
        behind = active + step
        common = np.minimum(sides.end[active], sides.end[behind]) - sides.begin[behind]
        is_over = (sides.document[active] == sides.document[behind]) & (common > 0)
        longer = np.maximum(sides.end[active] - sides.begin[active], sides.end[behind] - sides.begin[behind])
        is_half = is_over & (2 * common >= longer)
        ones.append(active[is_half])
        others.append(behind[is_half])
        active, step = active[is_over], step + 1
    none = np.empty(0, np.int64)
    return np.concatenate([*ones, none]), np.concatenate([*others, none])


def _components(count: int, one: Numbers, other: Numbers) -> Numbers:
    """Return for each of *count* things the lowest number of those that it hangs together with."""
    label = np.arange(count)
    while True:
        lower = np.minimum(label[one], label[other])
        before = label.copy()
        np.minimum.at(label, label[one], lower)
        np.minimum.at(label, label[other], lower)
        while not np.array_equal(label, label[label]):
            label = label[label]
        if np.array_equal(before, label):
            return label


def _absorbed(label: Numbers, found: Passages) -> Mapping[int, int]:
    """Return for each text whose documents all have another one, too, and not much less of it, a largest such text."""
    documents: dict[int, set[int]] = defaultdict(set)
    longest: dict[int, int] = defaultdict(int)
    for text, first, second, words in zip(
        label.tolist(), found.first.tolist(), found.second.tolist(), found.words.tolist(), strict=True
    ):
        documents[text] |= {first, second}
        longest[text] = max(longest[text], words)
    target: dict[int, int] = {}
    wider_of: dict[int, list[int]] = defaultdict(list)
    for text in sorted(documents, key=lambda number: (-len(documents[number]), -longest[number], number)):
        own = documents[text]
        fewest = min((wider_of[document] for document in own), key=len)
        wider = next((o for o in fewest if own <= documents[o] and longest[text] <= PART * longest[o]), None)
        if wider is not None:
            target[text] = wider
            continue
        for document in own:
            wider_of[document].append(text)
    return target


def _text(found: Passages) -> Text:
    stretches: dict[int, list[Stretch]] = defaultdict(list)
    pairs: dict[tuple[int, int], int] = defaultdict(int)
    for first, second, begin, end, begin_there, end_there, words in zip(
        *(column.tolist() for column in found), strict=True
    ):
        stretches[first].append(Stretch(begin, end))
        stretches[second].append(Stretch(begin_there, end_there))
        pairs[first, second] += words
    return Text({document: _merged(own) for document, own in sorted(stretches.items())}, dict(pairs))


def _merged(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Return what stretches cover, in order."""
    merged: list[Stretch] = []
    for stretch in sorted(stretches):
        if merged and stretch.begin <= merged[-1].end:
            merged[-1] = Stretch(merged[-1].begin, max(merged[-1].end, stretch.end))
        else:
            merged.append(stretch)
    return tuple(merged)
