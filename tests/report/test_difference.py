"""The comparison of two verifications as plain values."""

from claimcheck import __version__
from claimcheck.report.difference import Difference, Item, News, Trend, difference_document


def test_every_item_is_there_with_its_direction() -> None:
    """Items keep their order; what was not is null; the summary counts the directions."""
    items = (
        Item("claim", "a", News.BROKEN, Trend.WORSE, "found", "not found"),
        Item("claim", "b", News.ADDED, Trend.NEUTRAL),
        Item("problem", "c", News.PROBLEM_GONE, Trend.BETTER, "error"),
    )
    assert difference_document(Difference(items, 7)) == {
        "schema_version": 1,
        "tool": {"name": "claimcheck", "version": __version__},
        "summary": {"claims_in_both": 7, "worse": 1, "better": 1, "neutral": 1},
        "changes": [
            {"kind": "claim", "id": "a", "change": "broken", "trend": "worse", "before": "found", "after": "not found"},
            {"kind": "claim", "id": "b", "change": "added", "trend": "neutral", "before": None, "after": None},
            {"kind": "problem", "id": "c", "change": "problem gone", "trend": "better", "before": "error", "after": None},
        ],
    }  # fmt: skip
