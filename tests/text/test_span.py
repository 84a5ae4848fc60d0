"""A range of a text: what it shares with another, how it moves, what is left of it."""

import pytest

from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (Span(0, 2), Span(1, 3), True),
        (Span(0, 2), Span(2, 3), False),
        (Span(2, 3), Span(0, 2), False),
        (Span(0, 9), Span(3, 4), True),
        (Span(3, 3), Span(3, 3), False),
    ],
)
def test_spans_overlap_where_they_share_a_code_point(one: Span, other: Span, *, share: bool) -> None:
    """Half-open spans that only touch do not overlap."""
    assert [one.overlaps(other), other.overlaps(one)] == [share, share]


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        (Span(0, 3), Span(0, 3), True),
        (Span(0, 3), Span(1, 2), True),
        (Span(0, 3), Span(3, 3), True),
        (Span(0, 3), Span(2, 4), False),
        (Span(1, 3), Span(0, 2), False),
    ],
)
def test_a_span_holds_what_lies_wholly_inside(outer: Span, inner: Span, *, holds: bool) -> None:
    """A span holds itself and its parts, nothing that sticks out."""
    assert outer.holds(inner) == holds


@pytest.mark.parametrize(("by", "moved"), [(0, Span(3, 5)), (4, Span(7, 9)), (-4, Span(-1, 1))])
def test_a_moved_span_is_as_long(by: int, moved: Span) -> None:
    """It begins so much later, or earlier, and has the same length."""
    assert (Span(3, 5).moved(by), moved.length) == (moved, 2)


@pytest.mark.parametrize(
    ("to", "left", "length"),
    [
        (Span(0, 9), Span(2, 6), 4),
        (Span(3, 4), Span(3, 4), 1),
        (Span(0, 3), Span(2, 3), 1),
        (Span(5, 9), Span(5, 6), 1),
        (Span(0, 2), Span(2, 2), 0),
        (Span(8, 9), Span(8, 6), -2),
    ],
)
def test_a_clipped_span_lies_inside(to: Span, left: Span, length: int) -> None:
    """What is left lies in both; where they share nothing it has no length, or one below nothing."""
    assert (Span(2, 6).clipped(to), Span(2, 6).clipped(to).length) == (left, length)
