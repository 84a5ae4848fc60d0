"""Run command lines in one process and print what each wrote: `python every_line.py JSON`.

For test_determinism, which runs it in many settings. Projects are read and checked once for all
lines: that is what takes time, and every line would do it alike.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Self

from typer.testing import CliRunner

from claimcheck.cli import session
from claimcheck.cli.app import COMMANDS, app, register
from claimcheck.cli.session import check

register(*COMMANDS)

OUT = "{out}"
"""Stands in a line for a file to write, whose bytes count, too."""


class Listing:
    """The entries of a folder, as os.scandir gives them, in an order of our own."""

    def __init__(self, entries: Iterator["os.DirEntry[str]"]) -> None:
        """Take the entries, the one with the last letter furthest in the alphabet first."""
        self._entries = iter(sorted(entries, key=lambda entry: entry.name[::-1], reverse=True))

    def __iter__(self) -> Iterator["os.DirEntry[str]"]:
        """Yield the entries."""
        return self._entries

    def __next__(self) -> "os.DirEntry[str]":
        """Return the next entry."""
        return next(self._entries)

    def __enter__(self) -> Self:
        """Do nothing: every entry was read already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def shuffle_folders() -> None:
    """Make the system list every folder in another order than that of the names."""
    listdir, scandir = os.listdir, os.scandir
    os.listdir = lambda *where: sorted(listdir(*where), key=lambda name: name[::-1], reverse=True)  # type: ignore[assignment]
    os.scandir = lambda *where: Listing(scandir(*where))  # type: ignore[assignment]


def written(line: list[str]) -> dict[str, str | int | None]:
    """Return what one command line leaves with and writes: bytes as hexadecimal digits."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        # As the system hands them over, in whatever locale: JSON was text, arguments are bytes.
        arguments = [os.fsdecode(part.replace(OUT, str(out)).encode("utf-8")) for part in line]
        result = CliRunner().invoke(app, arguments)
        return {
            "code": result.exit_code,
            "stdout": result.stdout_bytes.hex(),
            "stderr": result.stderr.replace(str(out), OUT),
            "file": _content(out).hex() if out.exists() else None,
        }


def _content(path: Path) -> bytes:
    """Return the bytes of a file, or of the files of a folder with their names."""
    if path.is_file():
        return path.read_bytes()
    files = sorted(path.iterdir(), key=lambda file: file.name)
    return b"".join(file.name.encode() + b"\0" + file.read_bytes() for file in files)


def main() -> None:
    """Read the lines and the setting, run, print."""
    what = json.loads(sys.argv[1])
    if what["shuffled"]:
        shuffle_folders()
    setattr(session, check.__name__, cache(check))
    print(json.dumps([written(line) for line in what["lines"]]))  # noqa: T201 -- what the test reads


if __name__ == "__main__":
    main()
