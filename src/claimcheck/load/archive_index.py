"""The folder of an archive's index: what it was made of, and that it is whole.

Each build writes a folder of its own and only then the one file that names it, in one step: whatever ends a build, the
file names an index that is whole. That file holds the size and time of each file that was indexed, and the sums of them
and of the index's own.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.archive import Part, parts_of
from claimcheck.load.files import reason_of
from claimcheck.load.remote import Located, Remote, located

FORMAT = 1
"""Raised where what is indexed is another; an index of another format is made anew."""

NAME = "claimcheck-index.json"
_LOCK = "build.lock"
_GENERATION = "index-"
_ANEW = "make it anew with `claimcheck archive build --anew`"


class Stamp(NamedTuple):
    """A file as it was when it was indexed, and what of it could not be read."""

    number: int
    size: int
    time: int
    """Its mtime, in nanoseconds."""
    sha256: str
    folder: str = ""
    """Of a text the folder whose documents are called by their names in it; empty of other files."""
    documents: int = 0
    unread: tuple[str, ...] = ()


class Manifest(NamedTuple):
    """What an index was made of."""

    generation: str
    archives: tuple[str, ...]
    files: Mapping[str, Stamp]
    """By their paths."""
    own: Mapping[str, tuple[int, str]]
    """Size and SHA-256 of each of the index's own files."""


class Stale(NamedTuple):
    """The files of an archive that are no longer what was indexed."""

    changed: tuple[str, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]


def is_index(path: Path) -> bool:
    """Return whether this is the folder of an index."""
    return (path / NAME).is_file()


def read_manifest(folder: Path) -> Manifest:
    """Return what the index in *folder* was made of.

    Raises:
        ClaimcheckError: if it is of another version, or plainly not whole.
    """
    try:
        written: Any = json.loads((folder / NAME).read_text("utf-8"))
        version = written["format"]
        manifest = _manifest(written) if version == FORMAT else None
        sizes = (
            {file.name: file.stat().st_size for file in _own(folder / manifest.generation)}
            if manifest
            else {}
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise broken(folder) from None
    if manifest is None:
        raise ClaimcheckError(f"the index {folder} is of another version; {_ANEW}")
    if sizes != {name: size for name, (size, _) in manifest.own.items()}:
        raise broken(folder)
    return manifest


def _manifest(written: Any) -> Manifest:  # noqa: ANN401 -- whatever JSON holds
    return Manifest(
        written["generation"],
        tuple(written["archives"]),
        {name: Stamp(*told)._replace(unread=tuple(told[-1])) for name, told in written["files"].items()},
        {name: (size, sha256) for name, (size, sha256) in written["own"].items()},
    )


def broken(folder: Path) -> ClaimcheckError:
    """Return what to say of an index that is not what was written."""
    return ClaimcheckError(f"the index {folder} is broken; {_ANEW}")


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Return whether every byte of the index is what was written."""
    return manifest.own == _sums(folder / manifest.generation)


def files_of(archives: tuple[Located, ...]) -> dict[str, tuple[Part, ...]]:
    """Return the parts of archives by their files.

    Raises:
        ClaimcheckError: if one is missing, or no archive that is read.
    """
    files: dict[str, tuple[Part, ...]] = {}
    for part in parts_of(archives):
        for name in part.names:
            files[str(part.path / name)] = (Part(part.path, names=(name,)),)
        if not part.names:
            files[str(part.path)] = (*files.get(str(part.path), ()), part)
    return files


def part_of(name: str, stamp: Stamp) -> Part:
    """Return the whole of a file as one part."""
    if not stamp.folder:
        return Part(located(name))
    return Part(located(stamp.folder), names=(name.removeprefix(stamp.folder).lstrip("/" + os.sep),))


def stale(manifest: Manifest) -> Stale:
    """Return what has changed since, as far as sizes and times of files tell."""
    present: dict[str, tuple[Part, ...]] = {}
    for archive in manifest.archives:
        with suppress(ClaimcheckError):
            present |= files_of((located(archive),))
    known = manifest.files.keys()
    return Stale(
        tuple(sorted(name for name in present.keys() & known if not _is_same(name, manifest.files[name]))),
        tuple(sorted(known - present.keys())),
        tuple(sorted(present.keys() - known)),
    )


def _is_same(name: str, stamp: Stamp) -> bool:
    try:
        status = located(name).stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (stamp.size, stamp.time)


def stamp_of(name: str, number: int) -> Stamp:
    """Return a file as it is now, no document of it read.

    Raises:
        OSError: if it cannot be read.
    """
    place = located(name)
    with place.open("rb") as file:
        status = place.stat() if isinstance(place, Remote) else os.fstat(file.fileno())
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Stamp(number, status.st_size, status.st_mtime_ns, sha256)


@contextmanager
def written(folder: Path, old: Manifest | None) -> Iterator[str]:
    """Yield the name of a new generation in *folder*, which holds what the *old* one does; without `keep` it goes again.

    Raises:
        ClaimcheckError: if *folder* holds something else, cannot be written, or another build is at work.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        others = [path.name for path in folder.iterdir() if not _is_ours(path)]
        if others:
            raise ClaimcheckError(f"{folder} holds other files ({min(others)}); name a folder of its own")
        with _alone(folder):
            name = f"{_GENERATION}{os.urandom(6).hex()}"
            (folder / name).mkdir()
            try:
                for file in _own(folder / old.generation) if old else ():
                    _same_file(file, folder / name / file.name)
                yield name
            finally:
                kept = _kept_generation(folder)
                for path in folder.glob(f"{_GENERATION}*"):
                    if path.name != kept:
                        shutil.rmtree(path, ignore_errors=True)
    except OSError as error:
        raise ClaimcheckError(f"the index {folder} cannot be written ({reason_of(error)})") from None


def keep(folder: Path, manifest: Manifest) -> None:
    """Make a generation the index; `own` of *manifest* is told from what lies there.

    Raises:
        OSError: if it cannot be written.
    """
    whole = manifest._replace(own=_sums(folder / manifest.generation))
    content = json.dumps({"format": FORMAT, **whole._asdict()}, ensure_ascii=False)
    new = folder / f"{manifest.generation}.tmp"
    with new.open("w", encoding="utf-8") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / NAME)


def _is_ours(path: Path) -> bool:
    return path.name in {NAME, _LOCK} or path.name.startswith(_GENERATION)


def _kept_generation(folder: Path) -> str:
    try:
        return str(json.loads((folder / NAME).read_text("utf-8"))["generation"])
    except (OSError, ValueError, LookupError, TypeError):
        return ""


def _same_file(file: Path, other: Path) -> None:
    """Give a file of the index another name; it is never written to again, but for the lists of what there is."""
    if file.suffix in {".json", ".lock"} or file.name.startswith("."):
        shutil.copyfile(file, other)
        return
    try:
        other.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, other)


def _own(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.suffix != ".lock"]


def _sums(folder: Path) -> dict[str, tuple[int, str]]:
    stamps = {path.name: stamp_of(str(path), 0) for path in sorted(_own(folder))}
    return {name: (stamp.size, stamp.sha256) for name, stamp in stamps.items()}


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process at a time write; the system takes the lock back from one that died.

    Raises:
        ClaimcheckError: if another one does.
    """
    with (folder / _LOCK).open("a") as lock:
        try:
            import fcntl
        except ImportError:
            # Where there are no such locks, of two builds one fails.
            yield
            return
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ClaimcheckError(f"another build of the index {folder} is at work") from None
        yield
