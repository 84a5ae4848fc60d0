"""Bytes as text: by their mark, as UTF-8, else as windows-1252, and said so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.charset import Decoded
from claimcheck.ingest.decoding import decode, decode_as
from claimcheck.ingest.page import UnreadablePageError

TEXT = "9,5 Millionen „für“ Øst\n"
OLD = "read as windows-1252, since it is no UTF-8 and has no byte order mark: look at its umlauts"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_or_utf8_is_no_remark(encoding: str) -> None:
    """What says its encoding, or is UTF-8, is read without a word about it."""
    assert decode(TEXT.encode(encoding)) == Decoded(TEXT)


def test_windows_is_told() -> None:
    """What is no UTF-8 is taken for windows-1252, and a person is asked to look."""
    assert decode(TEXT.encode("cp1252")) == Decoded(TEXT, (OLD,))


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
