"""Make every character that acts instead of being seen visible, so that none acts and none is lost.

Terminals obey escape sequences, C1 controls and bidirectional controls in whatever is printed.
"""

import re

# C0 and C1 controls and DEL; format characters (bidirectional, zero-width, tags, soft hyphen);
# line and paragraph separators; lone surrogates.
ACTING = (
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f\ud800-\udfff\ufffe\uffff]"
)
"""A class of what acts or is not seen; shorthand, musical and hieroglyphic format characters, too, and
the two characters that XML forbids."""

_ACTING = re.compile(ACTING)
_CONTROL_PICTURES, _SPACE = 0x2400, 0x20
_PICTURES = {"\n": "⏎", "\t": "⇥", "\x7f": "␡"}


def visible(text: str) -> str:
    """Return *text* on one line with its acting characters shown: ESC as ␛, U+202E as <U+202E>."""
    return _ACTING.sub(_shown, text)


def visible_block(text: str) -> str:
    """Return *text* likewise, but with its line breaks kept."""
    lines = re.split(r"\r\n|[\n\r]", text)
    return "\n".join(visible(line) for line in lines)


def _shown(match: re.Match[str]) -> str:
    character = match.group()
    if character in _PICTURES:
        return _PICTURES[character]
    code = ord(character)
    return chr(_CONTROL_PICTURES + code) if code < _SPACE else f"<U+{code:04X}>"
