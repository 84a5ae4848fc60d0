"""Agencies that an article itself credits: „(dpa)“ at its end, “BERLIN (AFP) -” at its head, “Quelle: NNA”."""

import re
from collections.abc import Sequence

_AGENCIES = (
    "AFP", "AP", "APA", "ANSA", "AAP", "ANP", "Belga", "Bloomberg", "BNS", "CNA", "CTK", "ČTK", "DAPD",
    "ddp", "dpa", "dpa-AFX", "dts", "EFE", "epd", "Europa Press", "IANS", "IPS", "Interfax", "Keystone-SDA",
    "KNA", "Kyodo", "LETA", "Lusa", "MTI", "NTB", "PA", "PA Media", "PAP", "PTI", "Reuters", "RIA",
    "Ritzau", "rtr", "SDA", "SID", "STT", "TASS", "TT", "Ukrinform", "UPI", "Xinhua",
)  # fmt: skip
"""News agencies, as credit lines have them. Others are credits only beside one of these, or as a named source."""

_BY_FOLDED = {name.casefold() for name in _AGENCIES}
_NAME = r"[^\W\d_][\w.-]*(?: (?!(?:und|and|mit)\b)[^\W\d_][\w.-]*)?"
_LIST = rf"{_NAME}(?:(?:\s*[,/&+]\s*|\s+(?:und|and|mit)\s+){_NAME}){{0,5}}"
_AT_THE_END = re.compile(rf"(?:^|[.!?…:;\"'”“’»«)])\s*[(\[]\s*({_LIST})\s*[)\]]\s*$")
_AT_THE_HEAD = re.compile(rf"^[^\W\d_a-zäöü][^.!?:()]{{1,40}}[(\[]\s*({_LIST})\s*[)\]]\s*(?:[-–—.:]|$)")
_NAMED = re.compile(rf"\b(?:Quellen?|Source|Sources)\s*:\s*({_LIST})\s*(?:$|[·|•(])")
_WITH = re.compile(
    r"\b(?:mit (?:Material|Agenturmaterial|Informationen|Inhalten) (?:von|der)(?: der)?|with (?:material|reporting) from)"
    rf"\s+({_LIST})",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*[,/&+]\s*|\s+(?:und|and|mit)\s+")
_LONGEST = 120
"""Where more words than these stand in a block, „Quelle: …“ in it is part of a sentence."""


def is_agency(name: str) -> bool:
    """Return whether a name is a known news agency's, as credit lines have it."""
    return name.casefold() in _BY_FOLDED


def credits_in(article: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies that the blocks of an article credit, as they are written, each once."""
    found = [name for block in article for name in _in_block(block.strip())]
    return tuple(dict.fromkeys(found))


def _in_block(block: str) -> list[str]:
    short = block if len(block) <= _LONGEST else ""
    found = _names(_NAMED.search(short)) + _known(_WITH.search(block))
    for match in (_AT_THE_HEAD.search(block), _AT_THE_END.search(block)):
        found += _names(match) if _known(match) else []
    alone = _PARTED.split(short.strip("()[] ."))
    if short and all(name.casefold() in _BY_FOLDED for name in alone):
        found += alone
    return found


def _names(match: re.Match[str] | None) -> list[str]:
    return [name.strip(" .") for name in _PARTED.split(match[1])] if match else []


def _known(match: re.Match[str] | None) -> list[str]:
    return [name for name in _names(match) if name.casefold() in _BY_FOLDED]
