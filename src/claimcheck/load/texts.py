"""The files of a project as they lie there: the YAML files of claims and their content, not understood here, and those that no record names."""

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, list_files, read_bytes
from claimcheck.load.maps import map_name
from claimcheck.load.project import Project
from claimcheck.problem import Place, Problem

MAX_BYTES = 5_000_000


class RecordFile(NamedTuple):
    """A YAML file, and its name in every output."""

    path: Path
    shown: str
    refused: str = ""
    """Of a place that may hold YAML files: why nobody knows which; empty for a file."""


class RecordText(NamedTuple):
    """The content of a YAML file as it was read, or why there is none."""

    shown: str
    content: bytes = b""
    problem: Problem | None = None


def record_files(folder: Path, shown: str) -> Iterator[RecordFile]:
    """Yield the YAML files below *folder*, in the order of their names; *shown* stands before each name.

    With them comes every place that could not be looked into: what lies there is not left out unseen.

    Raises:
        ClaimcheckError: if *folder* itself cannot be looked into.
    """
    try:
        listed = list(list_files(folder))
    except UnreadableError as error:
        raise ClaimcheckError(f"the folder `{shown}` {error}") from None
    start = "" if shown == "." else f"{shown}/"
    for path, name, refused in sorted(listed, key=lambda one: one.name):
        # A link that is called like a file is refused as one.
        is_record = path.suffix.lower() in RECORD_SUFFIXES
        if is_record or refused:
            yield RecordFile(path, start + name, refused)


def read_project(project: Project) -> tuple[RecordText, ...]:
    """Return the content of every YAML file of *project*."""
    return tuple(read_texts(record_files(project.claims, project.shown)))


def read_texts(files: Iterable[RecordFile]) -> Iterator[RecordText]:
    """Yield the content of each of *files*."""
    for path, shown, refused in files:
        if refused:
            yield RecordText(shown, problem=Problem("CC108", f"not read: {refused}", Place(shown)))
            continue
        try:
            yield RecordText(shown, read_bytes(path, MAX_BYTES))
        except UnreadableError as error:
            yield RecordText(shown, problem=unreadable(error, shown))


def unreadable(error: UnreadableError, shown: str) -> Problem:
    """Return the problem of a file of records that is no text."""
    return Problem("CC108", f"the file cannot be read: {error}", Place(shown))


def unregistered(folder: Path, named: Iterable[str]) -> tuple[str, ...]:
    """Return the files below *folder* that are not among those *named*, in order; none where it cannot be looked into.

    Records may lie there, too, maps of articles, and hidden files, which are nobody's articles; none is told.
    """
    articles = tuple(named)
    known = {_plain(name) for name in (*articles, *map(map_name, articles))}
    try:
        found = [place.name for place in list_files(folder) if not place.refused]
    except UnreadableError:
        return ()
    return tuple(sorted(name for name in found if _may_be_article(name) and _plain(name) not in known))


def _may_be_article(name: str) -> bool:
    is_hidden = any(part.startswith(".") for part in name.split("/"))
    return not is_hidden and not name.lower().endswith(tuple(RECORD_SUFFIXES))


def _plain(name: str) -> str:
    """Return *name* however its way or its letters are written."""
    return unicodedata.normalize("NFC", posixpath.normpath(name))
