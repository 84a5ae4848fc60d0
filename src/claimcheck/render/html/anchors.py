"""The ids of a page's places, and the addresses that may be links.

Whatever a record's id holds, its anchor is made of letters, digits, `-`, `.` and `_`; what is put
behind it begins with `:`, which no id leaves as it is, so that no two places share an anchor.
"""

import re

from claimcheck.render.visible import acts

_UNSAFE = re.compile(r"[^A-Za-z0-9.-]")
# Two slashes and no backslash: browsers read `https:\\x` and `https:x` as addresses, too.
_ADDRESS = re.compile(r"https?://[^\s\\\"<>^`{|}]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def claim(id_: str) -> str:
    """Return the anchor of a claim."""
    return f"claim-{_safe(id_)}"


def passage(id_: str, number: int) -> str:
    """Return the anchor of a claim's passage."""
    return f"{claim(id_)}:{number}"


def source(id_: str) -> str:
    """Return the anchor of an article."""
    return f"source-{_safe(id_)}"


def segment(id_: str, start: int) -> str:
    """Return the anchor of the marked words that begin at that offset of an article."""
    return f"{source(id_)}:{start}"


def note(id_: str, start: int, number: int) -> str:
    """Return the anchor of a note to the paragraph that begins at that offset."""
    return f"{source(id_)}:{start}:{number}"


def actor(id_: str) -> str:
    """Return the anchor of an actor."""
    return f"actor-{_safe(id_)}"


def is_address(url: str) -> bool:
    """Return whether *url* may be a link: http or https, and nothing in it that is not seen."""
    return _ADDRESS.fullmatch(url) is not None and not acts(url)


def language(code: str | None) -> str:
    """Return the code as HTML takes it; empty (unknown) where it is none."""
    return code if code and _LANGUAGE.fullmatch(code) else ""


def _safe(id_: str) -> str:
    return _UNSAFE.sub(lambda match: f"_{ord(match.group()):x}_", id_)
