"""The encoding of a page, as browsers tell it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.page import Block, Page, UnreadablePageError
from claimcheck.ingest.plain import (
    LEFT_OUT,
    Decoded,
    decode,
    decode_as,
    decode_page,
    is_correction,
    lowered,
    paragraphs,
    parted_before_comments,
    raised,
    read_plain,
    without_comments,
)
from claimcheck.text.layout import Zone

TEXT = "größer – “ja”"


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        (TEXT.encode(), None, TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), "windows-1252", TEXT),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), None, TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-8", TEXT),
        (
            b'<meta charset="windows-1252">' + TEXT.encode("cp1252"),
            None,
            f'<meta charset="windows-1252">{TEXT}',
        ),
        (b"<meta charset=iso-8859-1>" + TEXT.encode("cp1252"), None, f"<meta charset=iso-8859-1>{TEXT}"),
        (
            b"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-15'>\xa4",
            None,
            "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-15'>€",
        ),
        (b"<?xml version='1.0' encoding='koi8-r'?>\xc1", None, "<?xml version='1.0' encoding='koi8-r'?>а"),
        (b"<meta charset=utf-8>\xe9", "iso-8859-1", "<meta charset=utf-8>é"),
        (b"<meta charset=utf-16>" + TEXT.encode(), None, f"<meta charset=utf-16>{TEXT}"),
        (b"<meta charset=utf-7>+AOk-", None, "<meta charset=utf-7>+AOk-"),
        ("日本".encode("shift_jis"), "Shift_JIS", "日本"),
        (b"a\x81\x80", "windows-1252", "a\x81€"),
    ],
)
def test_a_page_is_read_in_its_encoding(content: bytes, charset: str | None, text: str) -> None:
    """The mark goes before what was sent, that before what the page says; `latin1` means what browsers read."""
    assert decode_page(content, charset) == Decoded(text)


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252"])
def test_a_page_that_says_an_older_encoding_and_is_utf8_is_read_as_that(charset: str) -> None:
    """It is told; what is in that encoding stays in it, and so is what nobody can tell apart."""
    head = f"<meta charset={charset}>"
    for sent in (None, charset):
        decoded = decode_page(f"{head}größer – „so“".encode(), sent)
        assert decoded == Decoded(
            f"{head}größer – „so“",
            ("says that it is cp1252, and is UTF-8: read as that; look at its umlauts",),
        )
        assert decode_page(f"{head}größer – „so“".encode("cp1252"), sent) == Decoded(f"{head}größer – „so“")
        assert decode_page(f"{head}plain".encode(), sent) == Decoded(f"{head}plain")


def test_bytes_that_do_not_fit_are_told() -> None:
    """An undeclared older text is read as one; one broken byte in UTF-8 breaks that one alone."""
    assert decode_page("größer".encode("cp1252")) == Decoded("größer", ("read as windows-1252",))
    assert decode_page(b"<meta charset=utf-8>gr\xf6\xdfer \xfc") == Decoded(
        "<meta charset=utf-8>größer ü", ("says that it is UTF-8 and is not: read as windows-1252",)
    )
    whole = "ü" * 500
    assert decode_page(whole.encode() + b"\xff", "utf-8") == Decoded(
        f"{whole}\ufffd", ("1 broken characters, the first at byte 1000: shown as \ufffd",)
    )
    assert decode_page(b"\xff", "euc-kr") == Decoded("\ufffd", ("1 bytes are no cp949: shown as \ufffd",))


TEXT_OF_DECODING = "9,5 Millionen „für“ Øst\n"
OLD = "read as windows-1252, since it is no UTF-8 and has no byte order mark: look at its umlauts"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_or_utf8_is_no_remark(encoding: str) -> None:
    """What says its encoding, or is UTF-8, is read without a word about it."""
    assert decode(TEXT_OF_DECODING.encode(encoding)) == Decoded(TEXT_OF_DECODING)


def test_windows_is_told() -> None:
    """What is no UTF-8 is taken for windows-1252, and a person is asked to look."""
    assert decode(TEXT_OF_DECODING.encode("cp1252")) == Decoded(TEXT_OF_DECODING, (OLD,))


def test_line_ends_are_one_kind() -> None:
    """The line ends of every system are the same."""
    assert decode(b"a\r\nb\rc\n").text == "a\nb\nc\n"


@pytest.mark.parametrize("content", [b"a\0b", b"\x89PNG\r\n\x1a\n\x00", b"\xff\xfea", b"\x81\x8d", b"a\x08b"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    """Pictures, half characters and control characters are no text."""
    with pytest.raises(UnreadablePageError, match="no text"):
        decode(content)


def test_a_charset_that_fits_is_used() -> None:
    """A declared charset is believed where it fits."""
    assert decode_as("Øst".encode("iso-8859-1"), "iso-8859-1") == Decoded("Øst")


@pytest.mark.parametrize(
    "charset", ["us-ascii", "iso-8859-1", "punycode", "no-such-thing", "utf-7", "unicode_escape", "\0"]
)
def test_a_charset_that_does_not_fit_is_told(charset: str) -> None:
    """One that does not fit, is unknown, or is none of texts is passed over, and said so."""
    found = decode_as("Øst".encode(), charset)
    assert (found.text, len(found.remarks)) == ("Øst", 1)


@given(st.binary(), st.none() | st.text(max_size=20))
def test_any_bytes_are_a_text_or_refused(content: bytes, charset: str | None) -> None:
    """Whatever the bytes and the charset, there is a text that can be written again, or a clear refusal."""
    try:
        decode_as(content, charset).text.encode("utf-8")
    except UnreadablePageError:
        return


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
