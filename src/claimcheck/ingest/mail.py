"""Mails as files: their subject and body, from whom and when; without what they quote of other mails."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from itertools import groupby
from typing import NamedTuple

from claimcheck.ingest.html import markup_blocks
from claimcheck.ingest.page import Block, Declared, Page, UnreadablePageError, language_code
from claimcheck.ingest.plain import Decoded, decode_as, decode_page, paragraphs
from claimcheck.text.layout import Zone

_QUOTED = re.compile(r"[ \t]*>(?!From )")
"""A mailbox file writes `>From` where a line begins with the word."""

_SIGNATURE = re.compile(r"^--[ \t]*$", re.MULTILINE)
"""Mail programs write a blank behind the two hyphens, and some take it away again."""
_INTRODUCED = re.compile(
    r"(?=[^\n]*(?:\n[^\n]*)?\d)(?:On\b[^\n]*(?:\n[^\n]*)?\bwrote|(?:Am|Den)\b[^\n]*(?:\n[^\n]*)?\bschrieb\b[^\n]*(?:\n[^\n]*)?"
    r"|[^\n]*(?:\n[^\n]*)?<\s*[^<>\s]+@[^<>\s]+>[^\n]*)\s?:\s*$"
)
"""„Am 14.03.2026 schrieb Ida Brandt:“, "On 14 March 2026, … wrote:", in any language with a day and an address in
angle brackets; a mail program breaks it once at most."""

_ADDRESSED = re.compile(r"@|\d{1,2}:\d{2}")
"""An introduction has one of these only if a mail program wrote it: „Am 2. Mai schrieb die Behörde:“ is an author's."""

_ORIGINAL = re.compile(
    r"-{3,} ?(?:Original Message|Urspr(?:ü|ue)ngliche Nachricht|Original-Nachricht) ?-{3,}"
    r"|(?:[_=-]{5,}[ \t]*\n)?\*?(?:From|Von|De) ?:\*? [^\n]*\n"
    r"(?:\*?(?:Sent|Gesendet|Envoyé|Date|Datum|To|An|À) ?:\*? [^\n]*\n?)+",
    re.IGNORECASE,
)


def text_blocks(body: str) -> Iterator[Block]:
    """Yield the paragraphs of a plain *body*; what it quotes of another mail and its signature are left out."""
    marks = list(_SIGNATURE.finditer(body))
    end = marks[-1].start() if marks else len(body)
    lines = body[:end].split("\n")
    for is_quoted, group in groupby(lines, lambda line: _QUOTED.match(line) is not None):
        zone = Zone.LEFT_OUT if is_quoted else Zone.MAIN
        yield from (Block(text, zone) for text in paragraphs("\n".join(group)))
    yield from (Block(text, Zone.LEFT_OUT) for text in paragraphs(body[end:]))


def without_replies(blocks: Sequence[Block], *, is_forwarded: bool) -> Iterator[Block]:
    """Yield *blocks* with everything left out that a mail program put below the answer.

    What introduces quoted lines is left out with them. A forwarded mail is what the file was saved for, so
    that its header is no end of anything.
    """
    is_over = False
    following: Sequence[Block | None] = [*blocks, None][1:]
    for block, after in zip(blocks, following, strict=True):
        introduces = _INTRODUCED.match(block.text) is not None
        is_over = is_over or (
            introduces and _ADDRESSED.search(block.text) is not None and not _is_quoted(after)
        )
        is_over = is_over or (not is_forwarded and _ORIGINAL.match(block.text) is not None)
        if is_over or (introduces and _is_quoted(after)):
            yield replace(block, zone=Zone.LEFT_OUT)
        else:
            yield block


def _is_quoted(block: Block | None) -> bool:
    return block is not None and (_QUOTED.match(block.text) is not None or block.zone is Zone.QUOTE)


_LONGEST_HEADER = 10_000
"""A header of more characters is not read: the time that takes grows with the square of its length."""

_MAX_PARTS = 200
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|weitergeleitet)\s*:", re.IGNORECASE)
_SAYS_MORE = 2
"""Of a mail in two kinds, HTML with so many times the words of the plain one says more than that."""


class _Body(NamedTuple):
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()


def read_mail(content: bytes) -> Page:
    """Return the subject and the body of a mail (RFC 5322), the plain body if there is one.

    Raises:
        UnreadablePageError: if it is no mail, or has no text.
        ImportError: if it has HTML alone, and what reads that is not installed.
    """
    try:
        return _read(content)
    except (UnreadablePageError, ImportError):
        raise
    except Exception as error:  # noqa: BLE001 -- the reason stands below
        # What email's parsers raise on malformed input is documented nowhere and differs by version.
        raise UnreadablePageError(f"this mail is damaged ({type(error).__name__})") from None


def _read(content: bytes) -> Page:
    if content.count(b"\n--") > _MAX_PARTS * 10:
        raise UnreadablePageError("this mail has too many parts")
    message = message_from_bytes(content, policy=default)
    headers = _headers(message)
    if not headers:
        raise UnreadablePageError("this is no mail: it has neither a subject nor a date nor a sender")
    body = _body(message)
    is_forwarded = _FORWARDED.match(headers.get("subject", "")) is not None
    blocks = tuple(without_replies(body.blocks, is_forwarded=is_forwarded))
    if not blocks:
        raise UnreadablePageError("this mail has no text")
    subject = " ".join(headers.get("subject", "").split())
    first = (Block(subject),) if subject else ()
    remarks = (*body.remarks, *_remarks(message, is_forwarded=is_forwarded))
    return Page((*first, *blocks), _declared(message, headers, subject), extractor="mail", remarks=remarks)


def _headers(message: EmailMessage) -> dict[str, str]:
    """Return the three headers that are read, where they are there and of bearable length."""
    raw = {name.lower(): str(value) for name, value in message.raw_items()}
    wanted = [name for name in ("subject", "date", "from") if 0 < len(raw.get(name, "")) < _LONGEST_HEADER]
    return {name: str(message[name]) for name in wanted}


def _declared(message: EmailMessage, headers: dict[str, str], subject: str) -> Declared:
    date = message["date"].datetime if "date" in headers else None
    senders = message["from"].addresses if "from" in headers else ()
    names = [sender.display_name or sender.addr_spec for sender in senders]
    return Declared(
        title=subject or None,
        author=" ".join(names[0].split()) if names and names[0] else None,
        published=f"{date:%Y-%m-%d}" if date else None,
        language=_language(message),
    )


def _language(message: EmailMessage) -> str | None:
    written = str(message.get("content-language", ""))[:_LONGEST_HEADER]
    return language_code(written.split(",")[0].strip())


def _body(message: EmailMessage) -> _Body:
    plain = message.get_body(("plain",))
    html = message.get_body(("html",))
    if plain is None and html is None:
        raise UnreadablePageError("this mail has no text: perhaps only attachments")
    try:
        shown = _html(html) if html else _Body(())
    except ImportError:
        if plain is None:
            raise
        shown = _Body(())
    if plain is None:
        return shown
    text, remarks = _text(plain)
    read = _Body(tuple(text_blocks(text)), remarks)
    if not read.blocks:
        return shown
    if _words(shown.blocks) > _SAYS_MORE * _words(read.blocks):
        more = "read is the plain body; the HTML of the same mail has more words: look whether it says more"
        return read._replace(remarks=(*read.remarks, more))
    return read


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _text(part: MIMEPart) -> Decoded:
    payload = part.get_payload(decode=True)
    return decode_as(payload if isinstance(payload, bytes) else b"", part.get_content_charset())


def _html(part: MIMEPart) -> _Body:
    payload = part.get_payload(decode=True)
    text, remarks = decode_page(payload if isinstance(payload, bytes) else b"", part.get_content_charset())
    return _Body(tuple(markup_blocks(text)), remarks)


def _remarks(message: EmailMessage, *, is_forwarded: bool) -> tuple[str, ...]:
    attached = sum(1 for _ in message.iter_attachments())
    return (
        *((f"{attached} attachments are not read",) if attached else ()),
        *(("a forwarded mail: author and date are those of the forwarding",) if is_forwarded else ()),
    )
