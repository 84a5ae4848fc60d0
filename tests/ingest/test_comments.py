"""Where readers' comments begin."""

import pytest

from claimcheck.ingest.comments import without_comments
from claimcheck.ingest.page import Block, Zone


@pytest.mark.parametrize(
    "line", ["2 Kommentare", "1.204 Comments", "Kommentare (3)", "Leserkommentare", "1\nKommentar"]
)
def test_all_below_is_left_out(line: str) -> None:
    """The line that counts the comments ends the article."""
    blocks = without_comments([Block("A."), Block(line), Block("B.")])
    assert [block.zone for block in blocks] == [Zone.MAIN, Zone.LEFT_OUT, Zone.LEFT_OUT]


@pytest.mark.parametrize("line", ["Comments", "Kommentar", "2 Kommentare gab es dazu.", "Comments Invited"])
def test_a_chapter_about_comments_is_none(line: str) -> None:
    """A heading without their number is a heading."""
    blocks = [Block("A."), Block(line), Block("B.")]
    assert list(without_comments(blocks)) == blocks
