"""The text of bytes whose encoding nobody wrote down: by its byte order mark, as UTF-8, else as windows-1252."""

import codecs
import re
from typing import NamedTuple

from claimcheck.ingest.page import UnreadablePageError

# UTF-32's mark begins with UTF-16's, so it is asked first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = "windows-1252"

_ENCODINGS = re.compile(
    r"utf[-_](?:8|16|32).*|ascii|iso8859.*|cp\d+|koi8.*|mac.*|big5.*|gb.*|euc.*|shift.*|iso2022.*|hz|tis.*"
)
"""Of what Python decodes, the encodings of texts; punycode takes time that grows with the square of the length."""

_NEVER_IN_TEXT = frozenset(map(chr, range(0x20))) - frozenset("\t\n\v\f\r\x1b")


class Decoded(NamedTuple):
    """A text, and what a person should know of how it was read."""

    text: str
    remarks: tuple[str, ...] = ()


def decode(content: bytes) -> Decoded:
    r"""Return the text of *content* without its byte order mark, its line ends as `\n`.

    Raises:
        UnreadablePageError: if it is no text in any of these encodings.
    """
    for mark, encoding in _MARKS:
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
    try:
        encoding = codecs.lookup(charset).name
        if _ENCODINGS.fullmatch(encoding):
            return Decoded(_text(content, encoding))
    except (LookupError, ValueError, UnreadablePageError):
        pass
    found = decode(content)
    remark = f"it is not in {charset[:40]!a}, as it says: look at its umlauts"
    return found._replace(remarks=(*found.remarks, remark))


def _text(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeError:
        raise UnreadablePageError(f"this is no text in {encoding}: save it as UTF-8") from None
    if _NEVER_IN_TEXT & set(text):
        raise UnreadablePageError("this is no text: it holds control characters")
    return text.replace("\r\n", "\n").replace("\r", "\n")
