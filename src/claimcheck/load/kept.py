"""Reports kept from one run to the next, each under a sum of all that it was made of.

What is kept answers only where every byte is the same: of the records, the articles and their maps, the
settings, the program and what it runs on. Whatever cannot be read, written or understood is as if nothing were kept.
"""

import hashlib
import json
import os
import re
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from claimcheck.load.files import MAX_ARTICLE_BYTES, UnreadableError, read_bytes, real_folder, resolve_below
from claimcheck.load.maps import clusters_sum, map_name, map_sum
from claimcheck.load.project import Project
from claimcheck.load.texts import RecordText
from claimcheck.report.model import CheckedSource, Report

_T = TypeVar("_T")

MAX_BYTES = 200_000_000
"""What all reports in a folder may take; the one that was longest not asked for goes first."""

MANY = 2_000
"""From so many articles on more is kept, for the next search."""

_A_TICK = 2 * 10**9
"""Nanoseconds in which two changes may be noted with one time, on the coarsest of file systems."""

_NAME = re.compile(r"[0-9a-f]{64}\.(?:json|words|times)|new-[0-9a-z_]+")
_OTHERS = 0o002  # the right of others to write
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


class Entry(NamedTuple):
    """A file of the folder: a report, or what an interrupted run left of one."""

    path: Path
    size: int
    used: float


class Kept(NamedTuple):
    """A folder of reports."""

    folder: Path

    def find(self, key: str, sources: Path, *, by_times: bool = False) -> Report | None:
        """Return the report under *key*, if the articles in *sources* are still those that it was made of.

        Args:
            key: Of what it was made of but the articles.
            sources: The folder of the articles.
            by_times: Whether it is enough that the system has noted no change of many files since they were last read: for
                who only proposes where to look, and reads what is shown anew.
        """
        from claimcheck.report.codec import from_plain

        name, start = f"{key}.json", time.time_ns()
        report = self._read(name, lambda body: from_plain(json.loads(body)))
        if report is None:
            return None
        times = _times(report.sources, sources) if by_times and len(report.sources) >= MANY else None
        if times is None or self._read(f"{key}.times", bytes) != times.sum_:
            root = real_folder(sources)
            if not all(_is_unchanged(checked, sources, root) for checked in report.sources):
                return None
            # A file that changes while others are read may have the time that was noted before.
            if times is not None and times.last < start - _A_TICK:
                self._write(f"{key}.times", times.sum_, MAX_BYTES)
        self._used(name)
        return report

    def find_words(self, key: str, made: Callable[[bytes], _T]) -> _T | None:
        """Return what is *made* of the words under *key*; None where there are none."""
        name = f"{key}.words"
        words = self._read(name, made)
        if words is not None:
            self._used(name)
        return words

    def keep_words(self, key: str, words: bytes) -> None:
        """Write *words* under *key*, whole or not at all."""
        self._write(f"{key}.words", words, MAX_BYTES)

    def _read(self, name: str, made: Callable[[bytes], _T]) -> _T | None:
        """Return what is *made* of the content of a file that is whole; None where there is none."""
        try:
            if not self._is_ours():
                return None
            sum_, _, body = read_bytes(self.folder / name, MAX_BYTES).partition(b"\n")
            return made(body) if sum_ == _sum(name.partition(".")[0], body) else None
        except (UnreadableError, OSError, *_BROKEN):
            return None

    def _used(self, name: str) -> None:
        with suppress(OSError):
            os.utime(self.folder / name)

    def keep(self, key: str, report: Report) -> None:
        """Write *report* under *key*, whole or not at all; one that was not read whole is not kept."""
        if not all(checked.sha256 and checked.map_sha256 != "" for checked in report.sources):
            return
        # Needed for a new report alone.
        from claimcheck.report.codec import to_plain

        body = json.dumps(to_plain(report), separators=(",", ":")).encode()
        self._write(f"{key}.json", body, MAX_BYTES // 2)

    def _write(self, name_: str, body: bytes, most: int) -> None:
        from tempfile import mkstemp

        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if len(body) > most or not self._is_ours():
                return
            handle, name = mkstemp(prefix="new-", dir=self.folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_sum(name_.partition(".")[0], body) + b"\n" + body)
                Path(name).replace(self.folder / name_)
            finally:
                Path(name).unlink(missing_ok=True)
            self._make_room()

    def entries(self) -> list[Entry]:
        """Return what lies in the folder and is ours, the longest unused first."""
        return sorted(self._entries(), key=lambda entry: entry.used)

    def clear(self) -> int:
        """Remove all of it; return how many files are gone."""
        return sum(_removed(entry) for entry in self.entries())

    def _entries(self) -> Iterator[Entry]:
        with suppress(OSError):
            for entry in os.scandir(self.folder):
                with suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    if _NAME.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                        yield Entry(Path(entry.path), status.st_size, status.st_mtime)

    def _make_room(self) -> None:
        entries = self.entries()
        size = sum(entry.size for entry in entries)
        for entry in entries:
            if size <= MAX_BYTES:
                return
            size -= entry.size * _removed(entry)

    def _is_ours(self) -> bool:
        """Return whether nobody else may put reports here."""
        status = self.folder.stat() if self.folder.is_dir() else None
        return status is not None and (
            not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & _OTHERS)
        )


class _Times(NamedTuple):
    """When files changed."""

    sum_: bytes
    """Of all that the system notes of each."""
    last: int
    """When the last of them did, in nanoseconds."""


def _times(sources: Iterable[CheckedSource], folder: Path) -> _Times | None:
    """Return when the articles in *folder* and their maps changed; None where it cannot be told.

    The time that is looked at is the one that nobody sets; Windows has none.
    """
    if os.name == "nt":
        return None
    sum_, last = hashlib.sha256(), 0
    for checked in sources:
        article = os.path.join(folder, checked.source.file)  # noqa: PTH118 -- of tens of thousands
        for path in (article, map_name(article)):
            try:
                status = os.stat(path)  # noqa: PTH116 -- as above
            except FileNotFoundError:
                sum_.update(b"-")
            except (OSError, ValueError):
                return None
            else:
                last = max(last, status.st_ctime_ns)
                told = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
                sum_.update(repr(told).encode())
    return _Times(sum_.hexdigest().encode(), last)


def _removed(entry: Entry) -> bool:
    try:
        entry.path.unlink()
    except OSError:
        return False
    return True


def _sum(key: str, body: bytes) -> bytes:
    """Return what stands before *body* in a file that is whole, and still under its own name."""
    return hashlib.sha256(key.encode() + body).hexdigest().encode()


def _is_unchanged(checked: CheckedSource, sources: Path, root: Path | None) -> bool:
    if map_sum(sources, checked.source.file) != checked.map_sha256:
        return False
    try:
        content = read_bytes(resolve_below(sources, checked.source.file, root), MAX_ARTICLE_BYTES)
    except UnreadableError:
        return False
    return hashlib.sha256(content).hexdigest() == checked.sha256


def key_of(texts: Iterable[RecordText], project: Project, kind: str) -> str | None:
    """Return the sum of all that a report is made of but the articles, whose own sums stand in it.

    None where a file could not be read: what is behind it may be another thing the next time.

    Args:
        texts: The content of its YAML files.
        project: Its settings.
        kind: How far it is checked.
    """
    read = list(texts)
    clusters = clusters_sum(project.clusters)
    if any(text.problem for text in read) or clusters is None:
        return None
    parts = (
        *_program(),
        kind,
        str(project.min_origins),
        clusters,
        *(part for text in read for part in (text.shown, hashlib.sha256(text.content).hexdigest())),
    )
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def words_key(sources: Iterable[CheckedSource]) -> str:
    """Return the sum of all that the words of articles are made of: what was read of each, and this program."""
    read = (
        [one.source.id, one.sha256, one.map_sha256, one.source.language, one.source.encoding]
        for one in sources
    )
    parts = [sys.byteorder, *_program(), list(read)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _program() -> Iterator[str]:
    """Yield what tells this program from any other that could read the same files otherwise."""
    yield sys.version
    yield unicodedata.unidata_version
    package = Path(__file__).resolve().parent.parent
    yield from sorted(_files(package))
    for folder in sys.path:
        yield folder
        # The names of installed packages say their versions; to ask each for it takes longer than the answer may.
        with suppress(OSError):
            yield from sorted(name for name in os.listdir(folder or ".") if name.endswith("-info"))  # noqa: PTH208 -- names alone


def _files(folder: str | Path) -> Iterator[str]:
    """Yield each file of the package with its size and its times: an edit shows, though the version stays.

    Of the two times one may have been set to what it was, as installers do; the other nobody sets.
    """
    for entry in os.scandir(folder):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry.path)
        elif entry.is_file():
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"
