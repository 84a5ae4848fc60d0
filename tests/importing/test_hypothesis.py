"""Hypothesis: rows of its API and of its client's export."""

from typing import Any

import pytest

from claimcheck.importing.hypothesis import hypothesis_candidates, is_hypothesis
from claimcheck.records.model import Stance
from claimcheck.report.candidate import Candidate, Hint, HintKind, Offered
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

ROW: dict[str, Any] = {
    "uri": "https://example.org/a",
    "text": "The bridge is closed",
    "tags": ["bridges", "context"],
    "document": {"title": ["Old bridge"]},
    "target": [
        {
            "source": "https://example.org/a",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0},
                {"type": "TextPositionSelector", "start": 10, "end": 16},
                {"type": "TextQuoteSelector", "exact": "closed", "prefix": "is ", "suffix": "."},
            ],
        }
    ],
}
NOTE = {**ROW, "target": [{"source": "https://example.org/a"}]}
REPLY = {**NOTE, "references": ["x"]}


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"total": 3, "rows": [ROW, NOTE, REPLY]}, "rows[0]"),
        ({"export_date": "2026", "annotations": [ROW, NOTE, REPLY]}, "annotations[0]"),
        ([ROW, NOTE, REPLY], "[0]"),
    ],
)
def test_a_highlight_is_a_candidate(document: Any, place: str) -> None:  # noqa: ANN401 -- any JSON
    """With its page, its comment and tags; notes on a page and replies are counted. Offsets are those of the page."""
    first = document[0] if isinstance(document, list) else document
    assert is_hypothesis(first)
    assert hypothesis_candidates(document, "h.json") == Offered(
        (
            Candidate(
                f"h.json: {place}",
                ("closed",),
                (Hint(HintKind.URL, "https://example.org/a"), Hint(HintKind.TITLE, "Old bridge")),
                Stated(text="The bridge is closed", tags=("bridges",)),
                Stance.CONTEXT,
                prefix="is ",
                suffix=".",
                offsets=Span(10, 16),
                is_on_page=True,
            ),
        ),
        ("without quoted words, left out: 1 of the notes and 1 of the replies",),
    )


@pytest.mark.parametrize("row", [None, 3, "x", [], {}, {"target": "x"}, {"target": [{"selector": 3}]}])
def test_what_has_no_words_is_no_candidate(row: object) -> None:
    """Whatever a row may be."""
    assert hypothesis_candidates({"rows": [row]}, "h").candidates == ()


def test_a_file_is_no_address() -> None:
    """A page that was opened from the disk is told by the file's name."""
    [found] = hypothesis_candidates({**ROW, "uri": "file:///home/a/page.html"}, "h").candidates
    assert found.hints[0] == Hint(HintKind.NAME, "file:///home/a/page.html")


def test_a_row_with_half_of_its_values() -> None:
    """What is missing, or is something else, is nothing."""
    target = {"selector": {"type": "TextQuoteSelector", "exact": "x", "prefix": 3}}
    row = {"uri": None, "target": target, "tags": "a", "text": 3, "document": {"title": "T"}}
    [found] = hypothesis_candidates(row, "h").candidates
    assert found == Candidate(
        "h: [0]", ("x",), (Hint(HintKind.TITLE, "T"),), Stated(tags=("a",)), is_on_page=True
    )
