"""Plain text: its paragraphs, raised digits in it, and what words alone say where no element does: comments, corrections."""

import re
from collections.abc import Iterable
from dataclasses import replace

from claimcheck.ingest.charset import decode
from claimcheck.ingest.page import Block, Page, UnreadablePageError
from claimcheck.text.layout import Zone

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
