"""Write a file, or several that belong together, or the plan of a change of the files of claims, whole or not at all."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from claimcheck.cli.boundary import descriptor_of, is_device, settled, settled_folder
from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan
from claimcheck.load.project import Project
from claimcheck.load.texts import read_texts, record_files


class _Folder(NamedTuple):
    """An open folder, and what stands before the names of files in it; without a descriptor its path."""

    start: str
    handle: int | None


def replace_file(output: Path, content: str | bytes) -> None:
    """Write *content* to *output*, a text in UTF-8; whatever goes wrong, an older file there stays as it was.

    A device or pipe is written to directly; the mode of an older file is kept. Where it lies is looked up
    once more, and then no folder above it can be exchanged for a link (where the system has `O_PATH`).

    Raises:
        ClaimcheckError: if it is a link, or lies where nobody named it.
        OSError: if it cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    descriptor = descriptor_of(output)
    if descriptor is not None:
        _write_all(descriptor, data)
    elif is_device(output):
        _write_device(output, data)
    else:
        target = settled(output)
        with _opened(target.parent) as folder:
            _replace(folder, target.name, data)


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _write_device(output: Path, data: bytes) -> None:
    handle = os.open(output, os.O_WRONLY)
    try:
        _write_all(handle, data)
    finally:
        os.close(handle)


@contextmanager
def _opened(folder: Path) -> Iterator[_Folder]:
    """Yield the folder of this real path; if a part of it has become a link since, that is an error."""
    if not hasattr(os, "O_PATH") or os.open not in os.supports_dir_fd:
        yield _Folder(f"{folder}{os.sep}", None)
        return
    flags = os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW
    handle = os.open(folder.anchor, flags)
    try:
        for part in folder.parts[1:]:
            inner = os.open(part, flags, dir_fd=handle)
            os.close(handle)
            handle = inner
        yield _Folder("", handle)
    finally:
        os.close(handle)


def _replace(folder: _Folder, name: str, data: bytes) -> None:
    target, new = folder.start + name, folder.start + _unused_name()
    try:
        old: os.stat_result | None = os.stat(target, dir_fd=folder.handle, follow_symlinks=False)
    except FileNotFoundError:
        old = None
    if old is not None and stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(21, "Is a directory")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(new, flags, 0o666, dir_fd=folder.handle)
    try:
        try:
            _write_all(handle, data)
            if old is not None and stat.S_ISREG(old.st_mode) and hasattr(os, "fchmod"):
                os.fchmod(handle, stat.S_IMODE(old.st_mode))
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(new, target, src_dir_fd=folder.handle, dst_dir_fd=folder.handle)
    except BaseException:
        with suppress(OSError):
            os.unlink(new, dir_fd=folder.handle)
        raise


def _unused_name() -> str:
    return f".claimcheck-{os.urandom(8).hex()}.tmp"


def write_set(folder: Path, files: Mapping[str, str | bytes], *, anew: bool) -> None:
    """Write *files*, by their paths with `/`, below *folder*, which is made where it is missing.

    All of them are written whole beside their places before the first is put there. What is missing of
    their folders is put there with all that belongs in it, in one step: so a folder that was not there
    is there whole, or not at all. In a folder that was there each file is its old one or its new one;
    only a process killed between two of these steps (each a renaming) leaves some old and some new.

    Args:
        folder: The folder, by its real path.
        files: The content of each, a text in UTF-8.
        anew: Whether all are new: then none is written over, and what was put there goes again if one fails.

    Raises:
        OSError: if one cannot be written.
    """
    there = next(part for part in (folder, *folder.parents) if part.is_dir())
    way = folder.relative_to(there)
    stage = there / _unused_name()
    placed: list[Path] = []
    try:
        for file, content in files.items():
            _stage(stage / way / file, content)
        for file in files:
            part = _missing_part(there, way / file)
            if os.path.lexists(stage / part):
                _place(stage / part, there / part, anew=anew)
                placed.append(there / part)
    except BaseException:
        if anew:
            _remove(placed)
        raise
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _stage(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content.encode("utf-8") if isinstance(content, str) else content)
        file.flush()
        os.fsync(file.fileno())


def _missing_part(folder: Path, file: Path) -> Path:
    """Return the outermost part of the way to *file* that *folder* lacks; the whole way where it lacks none."""
    parts = (*reversed(file.parents), file)
    return next((part for part in parts if not os.path.lexists(folder / part)), file)


def _place(new: Path, target: Path, *, anew: bool) -> None:
    if new.is_dir():
        new.rename(target)
    elif anew:
        _place_anew(new, target)
    else:
        if target.exists():
            new.chmod(stat.S_IMODE(target.stat().st_mode))
        new.replace(target)


def _place_anew(new: Path, target: Path) -> None:
    """Give *new* its name, unless it is taken; some file systems have no second names, and then it is looked."""
    try:
        target.hardlink_to(new)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise
        new.rename(target)


def _remove(placed: list[Path]) -> None:
    for path in reversed(placed):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def write_plan(change: Plan, project: Project) -> None:
    """Write what *change* holds; a file that is not there yet is made.

    Raises:
        ClaimcheckError: if a file has changed since it was read, or cannot be written; then all are as they were.
    """
    _require_unchanged(change, project)
    _write(change, project)


def _require_unchanged(change: Plan, project: Project) -> None:
    """Refuse to write over what somebody else has written meanwhile, or beside a file that came."""
    files = list(record_files(project.claims, project.shown))
    now = {file.path: text.content for file, text in zip(files, read_texts(files), strict=True)}
    if now != dict(change.read):
        raise ClaimcheckError("nothing was written: a file has changed meanwhile; run the command once more")


def _write(change: Plan, project: Project) -> None:
    folder = settled_folder(project.claims)
    for path in change.contents:
        settled(path, within=project.claims)
    contents = {path.relative_to(project.claims).as_posix(): new for path, new in change.contents.items()}
    try:
        write_set(folder, contents, anew=False)
    except BaseException as error:
        _put_back(change)
        if isinstance(error, OSError):
            raise ClaimcheckError(f"nothing was written: {error.strerror}") from None
        raise


def _put_back(change: Plan) -> None:
    """Give the files that were replaced already their old content, and take away those that were not there."""
    for path, new in change.contents.items():
        with suppress(OSError):
            if path.read_bytes() != new:
                continue
            if path in change.read:
                replace_file(Path(path), change.read[path])
            else:
                path.unlink()
