"""Where readers' comments begin."""

import pytest

from claimcheck.ingest.comments import parted_before_comments, without_comments
from claimcheck.ingest.page import Block, Zone

ARTICLE = "The bridge is to be closed for two weeks in May."


@pytest.mark.parametrize(
    "line", ["2 Kommentare", "1.204 Comments", "Kommentare (3)", "Leserkommentare", "1\nKommentar"]
)
def test_all_below_is_left_out(line: str) -> None:
    """The line that counts the comments ends the article."""
    blocks = without_comments([Block(ARTICLE), Block(line), Block("B.")])
    assert [block.zone for block in blocks] == [Zone.MAIN, Zone.LEFT_OUT, Zone.LEFT_OUT]


@pytest.mark.parametrize("line", ["Comments", "Kommentar", "2 Kommentare gab es dazu.", "Comments Invited"])
def test_a_chapter_about_comments_is_none(line: str) -> None:
    """A heading without their number is a heading."""
    blocks = [Block(ARTICLE), Block(line), Block("B.")]
    assert without_comments(blocks) == blocks


def test_the_number_over_an_article_ends_nothing() -> None:
    """Many outlets write it beside the author, and once more over the comments."""
    blocks = [Block("Title"), Block("12 Comments"), Block(ARTICLE), Block("12 Comments"), Block("So what?")]
    zones = [Zone.MAIN, Zone.MAIN, Zone.MAIN, Zone.LEFT_OUT, Zone.LEFT_OUT]
    assert [block.zone for block in without_comments(blocks)] == zones
    assert without_comments(blocks[:3]) == blocks[:3]


def test_a_line_of_its_own_begins_a_paragraph() -> None:
    """Texts that were copied from a page have no blank lines; a sentence that counts comments is none."""
    text = "It is closed.\n2 Comments\nKim: So what?\n2 Comments were gone.\n"
    assert parted_before_comments(text) == text.replace("\n2 Comments\n", "\n\n2 Comments\n")
