"""The ids and tags that a project has, by a quick look that minds no mistake: for completion in shells.

Nothing is parsed, so that half-written files serve, too, and no YAML reader need be loaded. What looks
like an id in a running text may be offered; what is offered is never taken for checked.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, list_files, read_bytes
from claimcheck.load.texts import MAX_BYTES

_WORD = r"[\"']?(?P<id>[a-z0-9][a-z0-9.-]*)"
_PART = re.compile(
    r"^(?P<list>sources|actors|claims)[ \t]*:"
    rf"|(?:^[ \t]*(?:-[ \t]+)?|\{{[ \t]*)id[ \t]*:[ \t]*{_WORD}"
    r"|\btags[ \t]*:[ \t]*\[(?P<tags>[^\]\n]*)"
    r"|\btags[ \t]*:[ \t]*\n(?P<lines>(?:[ \t]*-[ \t][^\n]*\n)+)",
    re.MULTILINE,
)
_TAG = re.compile(
    r"(?:^[ \t]*-[ \t]|[\[,]|^)[ \t]*[\"']?(?P<tag>[^\s,\"'\]]+)[\"']?[ \t]*(?=,|$)", re.MULTILINE
)
_INERT = re.compile(r"\w[\w.@+/-]*")
"""Words that mean nothing to any shell."""


class Ids(NamedTuple):
    """What a project's files seem to define, sorted."""

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def scan_ids(folder: Path) -> Ids:
    """Return the ids and tags in the YAML files below *folder*; files that cannot be read are passed over."""
    found: dict[str, set[str]] = {name: set() for name in Ids._fields}
    for kind, word in chain.from_iterable(_words(_text(path)) for path in _files(folder)):
        if _INERT.fullmatch(word):
            found[kind].add(word)
    return Ids(**{kind: tuple(sorted(words)) for kind, words in found.items()})


def _files(folder: Path) -> Iterator[Path]:
    with suppress(UnreadableError):
        yield from (file.path for file in list_files(folder) if file.path.suffix.lower() in RECORD_SUFFIXES)


def _text(path: Path) -> str:
    try:
        return read_bytes(path, MAX_BYTES).decode("utf-8", "replace").replace("\r\n", "\n")
    except UnreadableError:
        return ""


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield each id with the list that it stands in, and each tag."""
    kind = ""
    for match in _PART.finditer(text):
        kind = match["list"] or kind
        if match["id"] and kind:
            yield kind, match["id"].rstrip(".-")
        for tag in _TAG.finditer(match["tags"] or match["lines"] or ""):
            yield "tags", tag["tag"]
