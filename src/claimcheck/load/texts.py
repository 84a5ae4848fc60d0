"""The YAML files of claims, and their content as it lies there: nothing of it is understood here."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import UnreadableError, read_bytes
from claimcheck.load.listing import RECORD_SUFFIXES, list_files
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
