"""Runs put together to passages, and passages to texts."""

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

import numpy as np

from claimcheck.archive.clusters import Stretch, at_least, passages, texts
from claimcheck.archive.pairs import Runs

Row = tuple[int, int, int, int, int]


def _found(*rows: Row) -> list[tuple[dict[int, list[tuple[int, int]]], dict[tuple[int, int], int]]]:
    """Return the texts of runs: the two documents, where the run begins in each, its words."""
    made = texts(passages(_runs(*rows)))
    return [
        (
            {number: [(one.begin, one.end) for one in own] for number, own in text.printings.items()},
            dict(text.pairs),
        )
        for text in made
    ]


def _runs(*rows: Row) -> Runs:
    columns = zip(*rows, strict=True) if rows else [()] * 5
    return Runs.joined([Runs(*(np.array(column, np.uint32) for column in columns))])


def test_runs_beside_each_other_are_one_passage() -> None:
    """Ten words between them may be others; the words that are the same are counted."""
    assert _found((0, 1, 5, 105, 20), (0, 1, 35, 130, 8)) == [({0: [(5, 43)], 1: [(105, 138)]}, {(0, 1): 28})]


@pytest.mark.parametrize(("here", "there"), [(36, 130), (30, 136)])
def test_more_words_that_differ_part_two_passages(here: int, there: int) -> None:
    """Eleven between them, in either document: two passages, though of one text."""
    [(printings, pairs)] = _found((0, 1, 5, 105, 20), (0, 1, here, there, 8))
    assert (printings, pairs) == (
        {0: [(5, 25), (here, here + 8)], 1: [(105, 125), (there, there + 8)]},
        {(0, 1): 28},
    )


def test_a_quotation_between_them_parts_none() -> None:
    """As many words in both, up to sixty; one more, or not as many, and they are two, of one text."""
    [(joined, _)] = _found((0, 1, 0, 0, 20), (0, 1, 80, 80, 20))
    assert joined == {0: [(0, 100)], 1: [(0, 100)]}
    for there in (81, 60):
        [(apart, pairs)] = _found((0, 1, 0, 0, 20), (0, 1, 81 if there == 81 else 80, there, 20))
        assert (len(apart[0]), pairs) == (2, {(0, 1): 40})


def test_printings_of_one_passage_are_one_text() -> None:
    """Of one document two others print the same; those need not have been met as a pair."""
    assert _found((0, 1, 0, 0, 50), (0, 2, 10, 7, 40)) == [
        ({0: [(0, 50)], 1: [(0, 50)], 2: [(7, 47)]}, {(0, 1): 50, (0, 2): 40})
    ]


def test_two_stories_in_one_digest_are_two_texts() -> None:
    """What stands in other places of a document is another text."""
    assert [sorted(printings) for printings, _ in _found((0, 1, 0, 0, 50), (0, 2, 60, 0, 50))] == [
        [0, 1],
        [0, 2],
    ]


def test_two_digests_do_not_make_one_text_of_their_stories() -> None:
    """They share both stories in one run, of which others print the one or the other."""
    found = _found(
        (0, 1, 0, 0, 100), (0, 2, 0, 0, 45), (1, 2, 0, 0, 45), (0, 3, 55, 0, 45), (1, 3, 55, 0, 45)
    )
    assert [sorted(printings) for printings, _ in found] == [[0, 1, 2], [0, 1, 3]]


def test_a_part_that_few_have_is_told_with_the_text() -> None:
    """Whoever prints more of it prints the same text; but a set phrase takes in no long one."""
    [(printings, pairs)] = _found((0, 1, 0, 0, 100), (0, 2, 0, 0, 30), (1, 2, 0, 0, 30))
    assert (printings, pairs[0, 1]) == ({0: [(0, 100)], 1: [(0, 100)], 2: [(0, 30)]}, 100)
    apart = _found((0, 1, 0, 0, 100), (0, 1, 200, 200, 12), (0, 2, 200, 0, 12), (1, 2, 200, 0, 12))
    assert sorted(sorted(printings) for printings, _ in apart) == [[0, 1], [0, 1, 2]]


def test_set_phrases_hang_nothing_together() -> None:
    """Passages of fewer than twelve words are told with their two documents alone."""
    found = _found((0, 1, 0, 0, 8), (0, 1, 100, 90, 8), (1, 2, 0, 0, 8), (1, 2, 50, 60, 8))
    assert [sorted(printings) for printings, _ in found] == [[0, 1], [1, 2]]


def test_pairs_below_the_least_words_are_left_out() -> None:
    """All of their passages counted together."""
    found = passages(_runs((0, 1, 0, 0, 8), (0, 1, 100, 90, 8), (0, 2, 50, 50, 8)))
    assert [at_least(found, words).second.tolist() for words in (8, 12, 17)] == [[1, 1, 2], [1, 1], []]


def test_nothing_is_no_text() -> None:
    """Nor does it fail."""
    assert (_found(), at_least(passages(_runs()), 3).words.size) == ([], 0)


def test_overlapping_stretches_of_a_document_are_one() -> None:
    """Of two others that print one more, one less of it."""
    [text] = texts(passages(_runs((0, 1, 0, 0, 40), (0, 2, 10, 0, 40))))
    assert text.printings[0] == (Stretch(0, 50),)
