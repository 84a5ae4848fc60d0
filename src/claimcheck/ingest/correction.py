"""What an article says of itself to have had wrong, by the words with which such a note begins."""

import re

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
