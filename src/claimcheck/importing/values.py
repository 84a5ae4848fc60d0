"""Values of files from elsewhere, each read as what it is to be, else as nothing; which forms there are, and what a passage does to its claim."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from html.parser import HTMLParser
from typing import Any, NamedTuple

from claimcheck.records.model import Stance
from claimcheck.report.candidate import Hint, HintKind
from claimcheck.report.wording import listed


class NotImportableError(Exception):
    """A file is none of what can be imported; the message says why and what to do."""


def record(value: object) -> Mapping[str, Any]:
    """Return a JSON object; empty where *value* is none."""
    return value if isinstance(value, dict) else {}


def several(value: object) -> list[Any]:
    """Return the items of a list; JSON-LD writes a list of one as the one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def words(value: object) -> str:
    """Return a text; empty where *value* is none."""
    return value if isinstance(value, str) else ""


def line(value: object) -> str:
    """Return a text on one line."""
    return " ".join(words(value).split())


def hint_of(named: str) -> Hint:
    """Return what a file says where an address is expected: that, or else an id, a file or a title."""
    return Hint(HintKind.URL if is_address(named) else HintKind.NAME, named)


def is_address(text: str) -> bool:
    """Return whether *text* is an address on the web; a page that was opened from the disk has another one."""
    return text.strip().lower().startswith(("http://", "https://"))


def whole(value: object) -> int | None:
    """Return a whole number from 0 on; None where *value* is none."""
    return value if type(value) is int and value >= 0 else None


_INLINE = frozenset((
    "a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
    "u", "wbr",
))  # fmt: skip
"""Tags that part no words."""

_UNSEEN = frozenset(("script", "style", "template"))


class _Text(HTMLParser):
    """Takes the text of HTML, a blank for each tag; what no browser shows is none."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 -- of a tag nothing is taken
        self._unseen += tag in _UNSEEN
        self.parts += [] if tag in _INLINE else [" "]

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self.parts += [] if tag in _INLINE else [" "]

    def handle_data(self, data: str) -> None:
        self.parts += [] if self._unseen else [data]


def without_markup(html: str) -> str:
    """Return the text of a piece of HTML; what is broken beyond reading stays as it is."""
    reader = _Text()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:
        # The standard parser's way to refuse a declaration, as of `<![x`.
        return html
    return "".join(reader.parts)


_WORDS = {**{stance.value: stance for stance in Stance}, "support": Stance.SUPPORTS, "deny": Stance.DENIES}
_NAMED = re.compile(r"(?:role|stance)\s*[:=]\s*(.*)", re.IGNORECASE | re.DOTALL)
"""A tag that says of itself that it is the role."""


class Role(NamedTuple):
    """The stance of a passage, the tags that name none, and why no stance can be read where several are named."""

    stance: Stance
    tags: tuple[str, ...]
    wrong: str = ""


def role_of(tags: Sequence[str], written: str = "") -> Role:
    """Return the role that a file states, the passage's support of its claim where it states none.

    Upper and lower case are one, as is a `#` before a tag.

    Args:
        tags: All tags of the passage.
        written: What a column for the role holds; empty: nothing.
    """
    roles = {tag: role for tag in tags if (role := _told(tag)) is not None}
    said = [*([written] if written.strip() else []), *roles.values()]
    others = tuple(tag for tag in tags if tag not in roles)
    stances = {role: _WORDS.get(_plain(role)) for role in said}
    unknown = next((role for role, stance in stances.items() if stance is None), None)
    known = [stance for stance in Stance if stance in stances.values()]
    if unknown is not None:
        wrong = f"no role `{unknown}`: write one of {', '.join(Stance)}"
    elif len(known) > 1:
        wrong = f"says {listed(known)} of one passage: leave one of them"
    else:
        return Role(known[0] if known else Stance.SUPPORTS, others)
    return Role(Stance.SUPPORTS, others, wrong)


def _told(tag: str) -> str | None:
    """Return the role that a tag is; None where it is a tag as any other."""
    named = _NAMED.fullmatch(tag.strip().lstrip("#").strip())
    if named:
        return named[1]
    return tag if _plain(tag) in _WORDS else None


def _plain(word: str) -> str:
    return word.strip().lstrip("#").strip().casefold()


class Form(StrEnum):
    """What can be imported."""

    CSV = "csv"
    HYPOTHESIS = "hypothesis"
    ANNOTATIONS = "annotations"
    CITATIONS = "citations"
