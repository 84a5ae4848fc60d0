"""What an id can be the name of, and ids made of running text: its first words, in the letters that an id may have.

Small, since every start of the program asks it.
"""

import re
import unicodedata
from collections.abc import Collection
from enum import StrEnum


class Named(StrEnum):
    """What an id can be the name of; all but keys have a list of their own, in which no id stands twice."""

    CLAIM = "claim"
    SOURCE = "source"
    ACTOR = "actor"
    KEY = "key"
    """What claims are `about`."""

    @property
    def list(self) -> str:
        """The list whose records have the ids."""
        return "claims" if self is Named.KEY else f"{self.value}s"


_TYPED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "å": "a", "ł": "l", "đ": "d"}
)
_LONGEST = 40
_READ = 1_000
"""Of a longer text no more is looked at."""

_LINKING = frozenset(("and", "the", "und", "der", "die", "das", "in", "of", "a", "zu"))


def slug(text: str) -> str:
    """Return the first words of *text* as an id; empty where it has no letter or digit that ids have."""
    typed = unicodedata.normalize("NFKD", text[:_READ].casefold().translate(_TYPED))
    ascii_ = re.sub(r"(?<=\d)[.,](?=\d)", "", typed.encode("ascii", "ignore").decode("ascii"))
    made = ""
    for word in re.findall(r"[a-z0-9]+", ascii_):
        longer = f"{made}-{word}".strip("-")
        if len(longer) > _LONGEST:
            break
        made = longer
    words = made.split("-")
    while len(words) > 1 and words[-1] in _LINKING:
        words.pop()
    return "-".join(words)


def free(id_: str, taken: Collection[str], stem: str | None = None) -> str:
    """Return *id_*, or where it is *taken* the first of `stem-2`, `stem-3` … that is not; *stem* is *id_* by default."""
    if id_ not in taken:
        return id_
    stem = stem or id_
    return next(f"{stem}-{number}" for number in range(2, len(taken) + 3) if f"{stem}-{number}" not in taken)
