"""Plain texts: their paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.comments import LEFT_OUT
from claimcheck.ingest.page import Block, Page, UnreadablePageError, Zone
from claimcheck.ingest.plain import paragraphs, read_plain


def test_paragraphs_keep_their_lines() -> None:
    """A blank line parts two paragraphs, and a line break inside one stays."""
    page = read_plain(b"\n Eins\nzwei \n \t\n\n  Drei\n")
    assert page == Page((Block("Eins\nzwei"), Block("Drei")), extractor="plain text")


def test_an_old_encoding_is_told() -> None:
    """How it was decoded stands in the remarks."""
    assert len(read_plain("Öl".encode("cp1252")).remarks) == 1


def test_readers_comments_are_left_out() -> None:
    """Below the line that counts them, and that is told."""
    page = read_plain(
        b"The bridge is to be closed for two weeks in May.\n2 Comments\nKim: It is 4,000 weeks!\n"
    )
    zones = [(block.text, block.zone) for block in page.blocks]
    assert zones == [
        ("The bridge is to be closed for two weeks in May.", Zone.MAIN),
        ("2 Comments\nKim: It is 4,000 weeks!", Zone.LEFT_OUT),
    ]
    assert page.remarks == (LEFT_OUT,)


@pytest.mark.parametrize("content", [b"", b" \n\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_text_is_refused(content: bytes) -> None:
    """A text without words is none."""
    with pytest.raises(UnreadablePageError, match="empty"):
        read_plain(content)


@given(st.text(alphabet="ab \n\t"))
def test_no_word_is_lost(text: str) -> None:
    """The words of the paragraphs are those of the text, in order."""
    assert [word for part in paragraphs(text) for word in part.split()] == text.split()
