"""The text of bytes whose encoding nobody wrote down: by its byte order mark, as UTF-8, else as windows-1252."""

from contextlib import suppress

from claimcheck.ingest.charset import MARKS, Decoded, known_encoding
from claimcheck.ingest.page import UnreadablePageError

_OLD = "windows-1252"

_OF_ANY_BYTES = ("cp125", "iso8859")
"""Encodings that nearly any bytes fit."""

_NEVER_IN_TEXT = frozenset(map(chr, range(0x20))) - frozenset("\t\n\v\f\r\x1b")


def decode(content: bytes) -> Decoded:
    r"""Return the text of *content* without its byte order mark, its line ends as `\n`.

    Raises:
        UnreadablePageError: if it is no text in any of these encodings.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return Decoded(_text(content[len(mark) :], encoding))
    try:
        return Decoded(_text(content, "utf-8"))
    except UnreadablePageError:
        remark = f"read as {_OLD}, since it is no UTF-8 and has no byte order mark: look at its umlauts"
        return Decoded(_text(content, _OLD), (remark,))


def decode_as(content: bytes, charset: str | None) -> Decoded:
    """Return the text of *content* as `decode` does, but in *charset* if that is given and fits.

    Raises:
        UnreadablePageError: as `decode`.
    """
    if not charset:
        return decode(content)
    encoding = known_encoding(charset)
    if encoding is not None and not (encoding.startswith(_OF_ANY_BYTES) and _is_utf8_in_fact(content)):
        with suppress(UnreadablePageError):
            return Decoded(_text(content, encoding))
    found = decode(content)
    remark = f"it is not in {charset[:40]!a}, as it says: look at its umlauts"
    return found._replace(remarks=(*found.remarks, remark))


def _is_utf8_in_fact(content: bytes) -> bool:
    """Return whether *content* is UTF-8 and not by accident: letters of another encoding hardly ever are."""
    try:
        return not content.isascii() and bool(content.decode("utf-8"))
    except UnicodeError:
        return False


def _text(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeError:
        raise UnreadablePageError(f"this is no text in {encoding}: save it as UTF-8") from None
    if _NEVER_IN_TEXT & set(text):
        raise UnreadablePageError("this is no text: it holds control characters")
    return text.replace("\r\n", "\n").replace("\r", "\n")
