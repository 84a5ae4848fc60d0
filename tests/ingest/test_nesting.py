"""Pages that would take a parser ever longer."""

import pytest

from claimcheck.ingest.nesting import MAX_FORMATTING, MAX_OPEN, check_nesting
from claimcheck.ingest.page import UnreadablePageError


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * MAX_OPEN,
        "<div></div>" * (2 * MAX_OPEN),
        "</div>" * MAX_OPEN + "<div>" * MAX_OPEN,
        "<p>x" * (5 * MAX_OPEN),
        "<b>" * MAX_FORMATTING,
        "<b>x</b>" * (2 * MAX_FORMATTING),
    ],
    ids=["deep", "closed", "closed-before", "paragraphs", "bold", "bold-closed"],
)
def test_pages_as_there_are(html: str) -> None:
    """Elements that are closed, and paragraphs, which close each other, are no nesting."""
    check_nesting(html)


@pytest.mark.parametrize(
    "html", ["<div>" * (MAX_OPEN + 1), "<DIV ><p>" * (MAX_OPEN + 1), "<p><b a=1>" * (MAX_FORMATTING + 1)]
)
def test_pages_that_nobody_wrote(html: str) -> None:
    """Too many elements are open at once."""
    with pytest.raises(UnreadablePageError):
        check_nesting(html)
