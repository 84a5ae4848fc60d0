"""Which documents share runs of words."""

from collections.abc import Sequence

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.archive.pairs import (
    LONG,
    Meetings,
    Runs,
    consists_of_common,
    in_long_runs,
    meetings,
    place_of,
    runs,
    shared,
)
from claimcheck.archive.shingles import Shingles

Text = Sequence[int]


def _runs(texts: Sequence[Text], outlets: Sequence[int] = ()) -> list[tuple[int, ...]]:
    """Return the runs of documents, each given as the numbers of its shingles in order."""
    rows = [
        (number, document, word) for document, text in enumerate(texts) for word, number in enumerate(text)
    ]
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    found = Shingles(columns[0].astype(np.uint64), *(column.astype(np.uint32) for column in columns[1:]))
    kept, tally = shared(found, np.array(outlets or [0] * len(texts), np.int64))
    return [
        tuple(map(int, row)) for row in zip(*runs(meetings(kept, consists_of_common(tally))), strict=True)
    ]


def _own(document: int) -> list[int]:
    """Return shingles that no other document has."""
    return [1000 * (document + 1) + number for number in range(10)]


def test_two_shingles_make_a_run_of_seven_words() -> None:
    """With the places in both; one alone makes none."""
    assert _runs([[*_own(0), 1, 2], [1, 2, *_own(1)], [*_own(2), 1]]) == [(0, 1, 10, 0, 7)]


def test_two_runs_apart_are_two() -> None:
    """Each of six words."""
    assert _runs([[1, 50, 2], [1, 60, 61, 2]]) == [(0, 1, 0, 0, 6), (0, 1, 2, 3, 6)]


def test_what_many_have_is_boilerplate() -> None:
    """More than eight; eight have a text in common."""
    notice = [1, 2, 3]
    assert _runs([[*notice, *_own(n)] for n in range(9)]) == []
    assert len(_runs([[*notice, *_own(n)] for n in range(8)])) == 28


def test_what_one_outlet_alone_has_three_times_is_boilerplate() -> None:
    """Of two outlets, of outlets that nobody knows, or twice it is not."""
    notice = [1, 2, 3]
    three = [[*notice, *_own(n)] for n in range(3)]
    assert _runs(three, [5, 5, 5]) == []
    assert [len(_runs(three, outlets)) for outlets in ([5, 5, 6], [0, 0, 0])] == [3, 3]
    assert len(_runs(three[:2], [5, 5])) == 1


def test_what_documents_consist_of_is_no_boilerplate() -> None:
    """A report that a hundred printed: the first of them shares it with each other one."""
    report = list(range(20))
    found = _runs([[*report, *_own(n)] for n in range(100)])
    assert found == [(0, other, 0, 0, 25) for other in range(1, 100)]
    assert len(_runs([report for _ in range(4)], [5] * 4)) == 6


def test_a_document_is_made_of_it_by_half() -> None:
    """Nine documents of which half is a notice share it; of which a shingle more is their own, not."""
    half = [[1, 2, 3, *_own(n)[:3]] for n in range(9)]
    assert _runs(half) == [(0, other, 0, 0, 8) for other in range(1, 9)]
    assert _runs([[*text, 900 + n] for n, text in enumerate(half)]) == []


def test_of_a_document_that_repeats_itself_the_first_place_counts() -> None:
    """And repeating makes no second document."""
    assert _runs([[1, 2, 9, 1, 2], [1, 2]]) == [(0, 1, 0, 0, 7)]
    assert _runs([[1, 2, 1, 2], [7, 8, 9]]) == []


@given(st.lists(st.lists(st.integers(0, 12), max_size=12), min_size=1, max_size=6))
def test_the_same_pairs_as_a_slow_count(texts: list[list[int]]) -> None:
    """Two documents that share two different shingles are a pair, and no others."""
    if not any(texts):
        return
    expected = {
        (one, other)
        for one in range(len(texts))
        for other in range(one + 1, len(texts))
        if len({*texts[one]} & {*texts[other]}) > 1
    }
    assert {row[:2] for row in _runs(texts)} == expected


def test_nothing_shared_is_no_run() -> None:
    """Nor is nothing at all."""
    assert [column.size for column in runs(Meetings.joined([]))] == [0] * len(Runs._fields)
    assert _runs([[1, 2], [3, 4]]) == []


def test_long_runs_are_places_in_a_row() -> None:
    """Of one document; one place fewer makes none, whatever the order of what is given."""
    document = np.array([3] * LONG + [4] * (LONG - 1) + [5], np.uint32)
    word = np.array([*range(LONG), *range(LONG - 1), LONG - 1], np.uint32)
    places = place_of(document, word)
    assert in_long_runs(places[::-1]).tolist() == places[:LONG].tolist()
    assert in_long_runs(places[:0]).tolist() == []
