"""Plain text, and what its words alone say of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.page import Block, Page, UnreadablePageError
from claimcheck.ingest.plain import (
    LEFT_OUT,
    is_correction,
    lowered,
    paragraphs,
    parted_before_comments,
    raised,
    read_plain,
    without_comments,
)
from claimcheck.text.layout import Zone


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("6", "⁶"), ("-12", "⁻¹²"), ("(n)", "⁽ⁿ⁾"), ("st", "st"), ("2a", "2a"), ("", "")],
)
def test_only_what_has_a_raised_sign_is_raised(printed: str, expected: str) -> None:
    """Digits and signs are raised; letters, which have no raised ones, stay with what stands among them."""
    assert raised(printed) == expected


def test_digits_are_lowered() -> None:
    """Digits below the line are told from those on it."""
    assert lowered("2n") == "₂n"


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korrektur: In einer früheren Fassung hieß es, das Vorhaben koste 95 Millionen.", True),
        ("(Correction, March 15: The project costs 9.5 million.)", True),
        ("An earlier version of this article said 95 million.", True),
        ("Anmerkung der Redaktion: In einer früheren Version stand eine andere Zahl.", True),
        ("Editor's note: This article has been corrected.", True),
        ("Anmerkung: Der Autor war selbst dort.", False),
        ("Die Korrektur der Zahlen dauere an, hieß es: Niemand wisse mehr.", False),
        ("In einer früheren Sitzung hieß es, das Vorhaben koste 95 Millionen.", False),
    ],
)
def test_a_correction_begins_as_one(text: str, expected: bool) -> None:  # noqa: FBT001
    """It says so in its first words; an article about a correction is none."""
    assert is_correction(text) is expected


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
