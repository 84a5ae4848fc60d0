"""Addresses as programs read them: IRIs, with every character escaped that an address may not hold."""

import re

_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_WEB = _UNRESERVED | frozenset(":/?#[]@!$&'()*+,;=%")
_WEB = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)


def file_iri(path: str) -> str:
    """Return the relative reference to the file at *path*, its folders parted by `/` (RFC 3986).

    A colon is escaped, too: before it a first folder would read as a scheme.
    """
    return _escaped(path, _UNRESERVED | {"/"})


def web_iri(url: str | None) -> str | None:
    """Return *url* where it is an address of the web; None for any other, such as `javascript:`."""
    return _escaped(url, _IN_WEB) if url and _WEB.match(url) else None


def percent_encoded(text: str) -> str:
    """Return *text* as a term of a text directive: hyphens, which part its terms, are escaped, too."""
    return _escaped(text, _UNRESERVED - {"-"})


def _escaped(text: str, allowed: frozenset[str]) -> str:
    return "".join(character if character in allowed else _percent(character) for character in text)


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
