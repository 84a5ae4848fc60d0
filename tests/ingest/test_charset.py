"""The encoding of a page, as browsers tell it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.charset import Decoded, decode, decode_as, decode_page
from claimcheck.ingest.page import UnreadablePageError

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
