"""The text of bytes, and plain text: its paragraphs, raised digits in it, comments and corrections that words alone show.

The encoding is told by mark and declaration as browsers do it, and where nobody wrote it down, by what the bytes are.
"""

import codecs
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from claimcheck.ingest.page import Block, Page, UnreadablePageError
from claimcheck.text.layout import Zone

# UTF-32's mark begins with UTF-16's, so it is asked first.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The marks by which a text says its encoding."""

_HEAD = 4096
"""Browsers look at the first 1024 bytes; SingleFile's comment stands before the declaration."""

_META = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)

_BY_PYTHON_NAME = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "tis-620": "cp874",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""What a label means where it is not what it says (https://encoding.spec.whatwg.org/#names-and-labels).

That a page in UTF-16 can say so in ASCII shows that it is none.
"""

_KNOWN = {
    *("utf-8", "cp1252", "cp1254", "cp874", "gb18030", "cp949", "cp932", "big5hkscs", "euc_jp", "iso2022_jp"),
    *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    *(f"cp{page}" for page in (437, 850, 866, 1250, 1251, 1253, 1255, 1256, 1257, 1258)),
    *("koi8-r", "koi8-u", "mac-roman", "mac-cyrillic"),
}


class Decoded(NamedTuple):
    """A page as text, and what a person should know of how it was read."""

    text: str
    remarks: tuple[str, ...] = ()


def decode_page(content: bytes, charset: str | None = None) -> Decoded:
    """Return the text of a saved page.

    Args:
        content: The page as it was saved.
        charset: What it was sent with, in an HTTP or mail header.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding)
    declared = known_encoding(charset) or known_encoding(_declared(content))
    if declared and _is_other_in_fact(content, declared):
        # Its server says so in a header that the file lacks: „größer“ would be „grÃ¶ÃŸer“.
        remark = f"says that it is {declared}, and is UTF-8: read as that; look at its umlauts"
        return Decoded(content.decode("utf-8"), (remark,))
    if declared in {None, "utf-8"}:
        try:
            return Decoded(content.decode("utf-8"))
        except UnicodeDecodeError as error:
            return _not_utf8(content, error, declared)
    return _decoded(content, declared or "cp1252")


def known_encoding(label: str | None) -> str | None:
    """Return what a text that is labelled so is read as, as Python calls it; None where it is none of texts.

    That is as browsers do it; punycode and the like take time that grows with the square of the length.
    """
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    name = _BY_PYTHON_NAME.get(name, name)
    return name if name in _KNOWN else None


def _not_utf8(content: bytes, error: UnicodeDecodeError, declared: str | None) -> Decoded:
    # A page that is UTF-8 but for a few broken bytes would be unreadable as anything else.
    replaced = content.decode("utf-8", "replace")
    broken = replaced.count("\ufffd")
    if len(content) - len(replaced) > 4 * broken or (
        declared and broken * 100 < len(content) - len(replaced)
    ):
        return Decoded(
            replaced, (f"{broken} broken characters, the first at byte {error.start}: shown as \ufffd",)
        )
    remark = "says that it is UTF-8 and is not: read as windows-1252" if declared else "read as windows-1252"
    return Decoded(_decoded(content, "cp1252").text, (remark,))


def _decoded(content: bytes, encoding: str) -> Decoded:
    if encoding == "cp1252":
        # The five bytes that it leaves free are control characters to browsers, and no error.
        return (
            Decoded(content.decode("cp1252", "replace"), ()) if not _FREE.search(content) else _latin(content)
        )
    text = content.decode(encoding, "replace")
    broken = text.count("\ufffd")
    return Decoded(text, (f"{broken} bytes are no {encoding}: shown as \ufffd",) if broken else ())


_FREE = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def _latin(content: bytes) -> Decoded:
    text = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
    return Decoded(content.decode("latin-1").translate({byte: text[byte] for byte in range(128, 160)}))


def _declared(content: bytes) -> str | None:
    match = _META.search(content, 0, _HEAD)
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


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
    if encoding is not None and not _is_other_in_fact(content, encoding):
        with suppress(UnreadablePageError):
            return Decoded(_text(content, encoding))
    found = decode(content)
    remark = f"it is not in {charset[:40]!a}, as it says: look at its umlauts"
    return found._replace(remarks=(*found.remarks, remark))


def _is_other_in_fact(content: bytes, encoding: str) -> bool:
    """Return whether *content* is UTF-8, not by accident, and said to be in an *encoding* that nearly any bytes fit.

    Letters of such an encoding hardly ever are UTF-8, and those of UTF-8 are always in it.
    """
    try:
        return encoding.startswith(_OF_ANY_BYTES) and not content.isascii() and bool(content.decode("utf-8"))
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


_ABOVE = str.maketrans("0123456789+-\u2212()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_BELOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_ALL_RAISED = re.compile(r"\s*[0-9+\-\u2212()n]+\s*")


def raised(text: str) -> str:
    """Return *text* as it stands raised above a line: `10` and a raised `6` are `10⁶`, which is not 106.

    What has no raised character of its own stays.
    """
    return text.translate(_ABOVE) if _ALL_RAISED.fullmatch(text) else text


def lowered(text: str, before: str = "") -> str:
    """Return *text* with its digits as they stand below a line; right behind a letter of *before* as they are: `CO2`."""
    return text if before[-1:].isalpha() else text.translate(_BELOW)


_BEGIN = re.compile(
    r"\d[\d.,]* (?:Leser)?(?:Kommentare?|Comments?)|(?:Leserk|K)ommentare \(\d+\)|Comments \(\d+\)|Leserkommentare",
    re.IGNORECASE,
)
"""With their number: a chapter may be called "Comments"."""

_ALONE = re.compile(rf"^[ \t]*(?=(?:{_BEGIN.pattern})[ \t]*$)", re.IGNORECASE | re.MULTILINE)
_SENTENCE = re.compile(r"\w[.!?…][\"'”“’»«)]*(?:\s|$)")
_PROSE = 40
"""So many code points that hold the end of a sentence are text of an article."""

LEFT_OUT = "what stands below the number of readers' comments is left out of the article"


def parted_before_comments(text: str) -> str:
    """Return *text* with a blank line before a line that counts the readers' comments: a paragraph begins there."""
    return _ALONE.sub("\n", text)


def without_comments(blocks: Iterable[Block]) -> list[Block]:
    """Return *blocks* with everything left out from the line on that counts the readers' comments.

    Where the number stands over the article, too, beside its author, the last such line is the one.
    """
    found = list(blocks)
    begins = [at for at, block in enumerate(found) if _begins(block.text)]
    prose = (at for at, block in enumerate(found) if _is_prose(block))
    first = next(prose, len(found))
    at = next((at for at in reversed(begins) if at > first), len(found))
    return [*found[:at], *(replace(block, zone=Zone.LEFT_OUT) for block in found[at:])]


def _begins(text: str) -> bool:
    lines = text.strip().split("\n")
    return any(_BEGIN.fullmatch(" ".join(line.split())) for line in (lines[0], text[:100]))


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PROSE and _SENTENCE.search(block.text) is not None


_CORRECTED = re.compile(
    r"(?:(?:anmerkung|hinweis|anm\.)(?: der redaktion|\.? d\. ?red\.)?\s*:\s*|(?:editor'?s? )?note\s*:\s*)?"
    r"(?:(?:korrektur(?:hinweis)?|berichtigung|richtigstellung|corrections?|clarification|corrigendum|erratum)\b"
    r"[^.!?]{0,60}?[:.–—-]|(?:in einer (?:früheren|vorherigen|ersten|älteren) (?:fassung|version)"
    r"|(?:this|the) (?:article|story|piece|report) (?:was|has been) (?:amended|corrected|updated)"
    r"|an earlier version of this (?:article|story|piece|report|post))\b)",
    re.IGNORECASE,
)


def is_correction(text: str) -> bool:
    """Return whether a paragraph begins as the note of a correction does: „Korrektur: In einer früheren Fassung …“."""
    return _CORRECTED.match(text.lstrip(" *([")) is not None


_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def read_plain(content: bytes) -> Page:
    """Return the paragraphs of a text, their own line breaks kept; readers' comments below it are left out.

    Raises:
        UnreadablePageError: if it is no text, or has no words.
    """
    text, remarks = decode(content)
    whole = [Block(part) for part in paragraphs(parted_before_comments(text))]
    blocks = tuple(without_comments(whole))
    if blocks != (*whole,):
        remarks = (*remarks, LEFT_OUT)
    if not blocks:
        raise UnreadablePageError("this text is empty")
    return Page(blocks, extractor="plain text", remarks=remarks)


def paragraphs(text: str) -> list[str]:
    """Return what stands between blank lines in *text*, without the white space around it."""
    return [part.strip() for part in _BLANK_LINES.split(text) if part.strip()]
