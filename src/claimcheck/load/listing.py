"""Which files lie below a folder: each of them, and each place that could not be looked into."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimcheck.load.files import UnreadableError, reason_of

RECORD_SUFFIXES = frozenset((".yaml", ".yml"))
"""How the names of files with records end, in lower case; other files beside them are not read."""


class Listed(NamedTuple):
    """A file, or a place where files may be that nobody sees."""

    path: Path
    name: str
    """The way to it from the folder, with `/`."""
    refused: str = ""
    """Why it was not looked into; empty for a file."""


def list_files(folder: Path) -> Iterator[Listed]:
    """Yield whatever is no folder below *folder*, in no order, and every folder that was not entered.

    No link is followed: one that leads to a folder, or nowhere, is a place that was not entered.
    Folders may lie in each other as deep as the system lets them.

    Raises:
        UnreadableError: if *folder* itself cannot be looked into.
    """
    pending = [Listed(folder, "")]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(place.path) as found:
                entries = list(found)
        except OSError as error:
            if not place.name:
                raise UnreadableError(f"cannot be looked into: {reason_of(error)}") from None
            yield place._replace(refused=f"the folder cannot be looked into: {reason_of(error)}")
            continue
        start = f"{place.name}/" if place.name else ""
        for entry in entries:
            listed = Listed(Path(entry.path), start + entry.name, _refused(entry))
            if not listed.refused and _is_folder(entry):
                pending.append(listed)
            else:
                yield listed


def _refused(entry: os.DirEntry[str]) -> str:
    """Return why nobody knows what lies behind *entry*; empty for a file, a folder, and a link to a file."""
    try:
        if not entry.is_symlink() or not stat.S_ISDIR(os.stat(entry.path).st_mode):  # noqa: PTH116 -- as scandir names it
            return ""
    except FileNotFoundError:
        return "a link that leads nowhere; remove it"
    except OSError as error:
        return f"cannot be looked into: {reason_of(error)}"
    return "a link to a folder, and links are not followed; put the folder itself there"


def _is_folder(entry: os.DirEntry[str]) -> bool:
    # Whatever cannot be told to be a folder is taken for a file: it cannot be read as one, and that is told.
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
