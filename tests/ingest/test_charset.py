"""The encoding of a page, as browsers tell it."""

import pytest

from claimcheck.ingest.charset import Decoded, decode_page

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
