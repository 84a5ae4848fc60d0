"""Where outputs may go: to places that whoever runs the command named, to none that the project's files lead to, and to no file that a check reads.

A project comes from others, with links in it: what is written by a name in it stays in it.
"""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, in_repository, list_files
from claimcheck.load.project import Project, configuration_files, find_project, working_folder

_DESCRIPTOR = re.compile(r"/(?:dev|proc/self)/fd/(\d{1,9})")
_STREAMS = {"/dev/stdout": 1, "/dev/stderr": 2}


def in_actions() -> bool:
    """Return whether this runs in GitHub Actions, where lines of a log can be commands."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def descriptor_of(output: Path) -> int | None:
    """Return the open file that *output* is a name of, as shells give them (`/dev/stdout`, `>(…)`); else None."""
    name = output.as_posix()
    match = _DESCRIPTOR.fullmatch(name)
    return int(match[1]) if match else _STREAMS.get(name)


def is_device(output: Path) -> bool:
    """Return whether *output* names a device or a pipe itself; a link to one is none, but in /dev."""
    try:
        status = output.stat() if output.is_absolute() and output.parts[1:2] == ("dev",) else output.lstat()
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode) or stat.S_ISLNK(status.st_mode))


def settled(output: Path, within: Path | None = None) -> Path:
    """Return the real place of a file to write.

    Args:
        output: The file, as given on the command line.
        within: The folder that was given, where *output* is one of several files below it.

    Raises:
        ClaimcheckError: if it is a link, or lies where nobody named it (see `settled_folder`).
    """
    if os.path.islink(output):  # noqa: PTH114 -- no name is too long for it
        raise ClaimcheckError(f"refused to write {output}: it is a link; name the file itself")
    return settled_folder(output.parent, within, output) / output.name


def settled_folder(folder: Path, within: Path | None = None, output: Path | None = None) -> Path:
    """Return the real place of *folder*, there or not.

    A relative name stays in the working folder, links and `..` followed, and so does an absolute one
    that begins with that folder. Any other absolute name was meant by whoever wrote it. In GitHub
    Actions all stay in the workspace, or in the runner's folder for temporary files.

    Raises:
        ClaimcheckError: if it lies elsewhere.
    """
    here = working_folder()
    shown = output or folder
    real = Path(os.path.realpath(here / folder))
    base = within if within is not None else _base(folder, here)
    if base is not None:
        root = Path(os.path.realpath(here / base))
        if not real.is_relative_to(root):
            inside = "working folder" if within is None else f"folder {within}"
            raise ClaimcheckError(
                f"refused to write {shown}: it lies outside the {inside}, links followed;"
                " if that is meant, name the place itself, from the root on"
            )
        if in_repository(real.relative_to(root)):
            raise ClaimcheckError(f"refused to write {shown}: it lies in a repository's own folder, `.git`")
    if not _is_in_workspace(real):
        raise ClaimcheckError(
            f"refused to write {shown}: it lies outside the workspace, and in GitHub Actions"
            " nothing is written there"
        )
    return real


def _base(folder: Path, here: Path) -> Path | None:
    """Return the folder that *folder* must not leave; None where it was named from the root on, elsewhere."""
    if not folder.is_absolute():
        return here
    named = Path(os.path.normpath(folder))
    roots = (here, Path(os.environ.get("PWD", here)))
    return here if any(named.is_relative_to(root) for root in roots) else None


def _is_in_workspace(real: Path) -> bool:
    workspace = os.environ.get("GITHUB_WORKSPACE") if in_actions() else None
    if not workspace:
        return True
    folders = (workspace, os.environ.get("RUNNER_TEMP"))
    return any(real.is_relative_to(os.path.realpath(folder)) for folder in folders if folder)


def refuse_inputs(
    output: Path, claims: Path | None, sources: Path | None, *, beside_records: bool = False
) -> None:
    """Refuse to write where a claim, an article or the configuration stands, links and `..` followed.

    Files are compared by what the system says they are, never by their names: so neither upper and
    lower case nor a second name (a hard link) leads around it. Devices and pipes are no files.

    Args:
        output: The file to write, as given on the command line.
        claims: The folder of claims, as given on the command line.
        sources: The folder of articles, as given on the command line.
        beside_records: Whether it may stand in the claims folder under a name that no check reads.

    Raises:
        ClaimcheckError: if it must not, or cannot, be written.
    """
    here = working_folder()
    old = _stat(output)
    if _is_folder(output):
        raise ClaimcheckError(f"cannot write {output}: it is a folder; name a file in it")
    if descriptor_of(output) is not None or is_device(output):
        return
    target = Path(os.path.realpath(output))
    if not _is_folder(target.parent):
        raise ClaimcheckError(f"cannot write {output}: there is no folder `{output.parent}`; make it first")
    _refuse_files(output, old, configuration_files(here), "the configuration")
    if old is None and target in {Path(os.path.realpath(file)) for file in configuration_files(here)}:
        raise ClaimcheckError(
            f"refused to write {output}: it would be read as the configuration; name another file"
        )
    project = _project(claims, sources)
    if project is not None:
        if not beside_records or target.suffix.lower() in RECORD_SUFFIXES:
            _refuse_folder(output, target, project.claims, "claims")
        _refuse_files(output, old, _records_below(project.claims), "a file of the claims folder")
        _refuse_folder(output, target, project.sources, "sources")
        _refuse_files(output, old, _files_below(project.sources), "a file of the sources folder")
    settled(output)


def refuse_folder(folder: Path, claims: Path | None, sources: Path | None) -> None:
    """Refuse the folder of an output of several files where it is, or lies in, one of what a check reads.

    Raises:
        ClaimcheckError: if files must not be written there.
    """
    project = _project(claims, sources)
    inside = Path(os.path.realpath(folder), "file")
    if project is not None:
        _refuse_folder(folder, inside, project.claims, "claims")
        _refuse_folder(folder, inside, project.sources, "sources")
    if _stat(folder) is not None and not _is_folder(folder):
        raise ClaimcheckError(f"cannot write to the folder {folder}: it is a file")
    settled_folder(folder)


def _project(claims: Path | None, sources: Path | None) -> Project | None:
    """Return the project, None where there is none: then nothing of it is read either."""
    try:
        return find_project(claims, sources, working_folder())
    except ClaimcheckError:
        return None


def _refuse_folder(output: Path, target: Path, folder: Path, name: str) -> None:
    above = [status for status in map(_stat, target.parents) if status is not None]
    if any(os.path.samestat(folder.stat(), status) for status in above):
        raise ClaimcheckError(
            f"refused to write {output}: it lies in the {name} folder; name a place elsewhere"
        )


def _refuse_files(output: Path, old: os.stat_result | None, files: Iterator[Path], what: str) -> None:
    """Refuse a file that is one of *files*; one that is not there yet is none of them."""
    if old is None:
        return
    for file in files:
        other = _stat(file)
        if other is not None and os.path.samestat(old, other):
            raise ClaimcheckError(f"refused to write {output}: it is {what}, {file.name}; name another file")


def _records_below(folder: Path) -> Iterator[Path]:
    return (file for file in _files_below(folder) if file.suffix.lower() in RECORD_SUFFIXES)


def _files_below(folder: Path) -> Iterator[Path]:
    # What cannot be looked into is not read by a check either.
    with suppress(UnreadableError):
        yield from (file.path for file in list_files(folder))


def _is_folder(path: Path) -> bool:
    status = _stat(path)
    return status is not None and stat.S_ISDIR(status.st_mode)


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):
        return None
