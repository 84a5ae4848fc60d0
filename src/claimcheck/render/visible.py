"""Make every character that acts instead of being seen visible, so that none acts and none is lost.

Terminals obey escape sequences, C1 controls and bidirectional controls in whatever is printed.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

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
_BREAKS = frozenset(("\r\n", "\n", "\r"))
_SHOWN_OTHERWISE = re.compile(rf"\r\n|{ACTING}")
_JOINERS = "\u200c\u200d"
"""Zero-width non-joiner and joiner: spelling in Persian, Kurdish and Hindi, and in emoji. They neither
act on a terminal nor reorder."""

_FIRST_JOINING = "\u0590"
"""From here on, Hebrew to Brahmic, a joiner may also end a word and shape its last letter."""

_IN_WORDS = frozenset(("So", "Sk"))
"""With letters, marks and numbers: the pictures of emoji and their skin tones."""

_CONTROL_PICTURES, _SPACE = 0x2400, 0x20
_PICTURES = {"\n": "⏎", "\t": "⇥", "\x7f": "␡"}


def visible(text: str) -> str:
    """Return *text* on one line with its acting characters shown: ESC as ␛, U+202E as <U+202E>.

    A joiner inside a word stays as it is.
    """
    return _ACTING.sub(_shown, text)


def visible_block(text: str) -> str:
    """Return *text* likewise, but with its line breaks kept."""
    lines = re.split(r"\r\n|[\n\r]", text)
    return "\n".join(visible(line) for line in lines)


class Part(NamedTuple):
    """Characters of a text, and what is shown for them: the same, or another sign for one that acts."""

    written: str
    shown: str


def visible_parts(text: str) -> Iterator[Part]:
    """Yield the parts of *text* whose `shown` make up `visible_block`: what is shown as it is, and each that is not."""
    done = 0
    for match in _SHOWN_OTHERWISE.finditer(text):
        shown = "\n" if match.group() in _BREAKS else _shown(match)
        if shown == match.group():
            continue
        if done < match.start():
            yield Part(text[done : match.start()], text[done : match.start()])
        yield Part(match.group(), shown)
        done = match.end()
    if done < len(text):
        yield Part(text[done:], text[done:])


def acts(text: str) -> bool:
    """Return whether anything in *text* acts or is not seen, be it a joiner inside a word."""
    return _ACTING.search(text) is not None


def _shown(match: re.Match[str]) -> str:
    character = match.group()
    if character in _JOINERS and _is_spelling(match.string, match.start()):
        return character
    if character in _PICTURES:
        return _PICTURES[character]
    code = ord(character)
    return chr(_CONTROL_PICTURES + code) if code < _SPACE else f"<U+{code:04X}>"


def _is_spelling(text: str, joiner: int) -> bool:
    """Return whether the joiner stands inside a word or an emoji, and not alone."""
    before, behind = text[joiner - 1 : joiner], text[joiner + 1 : joiner + 2]
    if not _is_of_word(before) or (before.isdigit() and behind.isdigit()):
        return False
    return _is_of_word(behind) or (before >= _FIRST_JOINING and before.isalpha())


def _is_of_word(character: str) -> bool:
    category = unicodedata.category(character) if character else "Cn"
    return category[0] in "LMN" or category in _IN_WORDS
