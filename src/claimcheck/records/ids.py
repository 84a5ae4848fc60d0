"""What an id can be the name of, ids made of running text, and where documents name a record."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from claimcheck.records.model import LISTS, RECORDS, Claim, Link, keys_of
from claimcheck.records.read import ListNode, MapNode, Node, Scalar, long_link
from claimcheck.records.shape import ListOf, MapOf, RecordOf, Shape, Text


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


class Mention(NamedTuple):
    """An id where it is written: in which scalar, from which of its characters on, below which key."""

    node: Scalar
    start: int
    id: str
    key: str
    defines: bool
    """Whether it is the record's own id."""


def mentions(documents: Iterable[MapNode], kind: Named) -> Iterator[Mention]:
    """Yield every mention of a record of *kind*, in the order written; unknown keys are passed over."""
    for document in documents:
        for key, value in document.items:
            if key.text in LISTS and isinstance(value, ListNode):
                for item in value.items:
                    yield from _in_record(LISTS[key.text], item, kind, is_own=key.text == kind.list)


def _in_record(name: str, node: Node, kind: Named, *, is_own: bool) -> Iterator[Mention]:
    node = long_link(node) if name == Link.__name__ else node
    if not isinstance(node, MapNode):
        return
    keys = keys_of(RECORDS[name])
    for key, value in node.items:
        if key.text not in keys:
            continue
        if kind is Named.KEY:
            if name == Claim.__name__ and key.text == "about" and isinstance(value, Scalar):
                yield Mention(value, 0, value.text, key.text, defines=False)
        elif key.text == "id" and is_own and isinstance(value, Scalar):
            yield Mention(value, 0, value.text, key.text, defines=True)
        elif name == Link.__name__ and key.text == "actor" and isinstance(value, Scalar):
            yield from _joined(value) if kind is Named.ACTOR else ()
        else:
            yield from _in_value(keys[key.text].metadata["shape"], value, key.text, kind)


def _in_value(shape: Shape, node: Node, key: str, kind: Named) -> Iterator[Mention]:
    match shape, node:
        case Text(), Scalar():
            if shape.refers_to == kind.list:
                yield Mention(node, 0, node.text, key, defines=False)
        case ListOf(), ListNode():
            for item in node.items:
                yield from _in_value(shape.item, item, key, kind)
        case MapOf(), MapNode():
            for name, value in node.items:
                yield from _in_value(shape.key, name, key, kind)
                yield from _in_value(shape.value, value, key, kind)
        case RecordOf(), _:
            yield from _in_record(shape.name, node, kind, is_own=False)


def _joined(node: Scalar) -> Iterator[Mention]:
    """Yield the actors of `a+b`, each."""
    start = 0
    for part in node.text.split("+"):
        id_ = part.strip()
        yield Mention(node, start + part.index(id_), id_, "attribution", defines=False)
        start += len(part) + 1
