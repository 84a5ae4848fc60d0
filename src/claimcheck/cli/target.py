"""Which files `-o` may write: none that a check reads, by whatever name, and none in their folders."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.load.project import Project, configuration_files, find_project
from claimcheck.load.records import RECORD_SUFFIXES


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
    old = _stat(output)
    if _is_folder(output):
        raise ClaimcheckError(f"cannot write {output}: it is a folder; name a file in it")
    if old is not None and not stat.S_ISREG(old.st_mode):
        return
    target = Path(os.path.realpath(output))
    if not _is_folder(target.parent):
        raise ClaimcheckError(f"cannot write {output}: there is no folder `{output.parent}`; make it first")
    _refuse_files(output, old, configuration_files(Path.cwd()), "the configuration")
    project = _project(claims, sources)
    if project is not None:
        if not beside_records or target.suffix.lower() in RECORD_SUFFIXES:
            _refuse_folder(output, target, project.claims, "claims")
        _refuse_files(output, old, _records_below(project.claims), "a file of the claims folder")
        _refuse_folder(output, target, project.sources, "sources")
        _refuse_files(output, old, _files_below(project.sources), "a file of the sources folder")


def make_folder(folder: Path, claims: Path | None, sources: Path | None) -> None:
    """Make the folder of an output of several files where it is missing; none of what a check reads.

    Raises:
        ClaimcheckError: if files must not be written there, or it cannot be made.
    """
    project = _project(claims, sources)
    inside = Path(os.path.realpath(folder), "file")
    if project is not None:
        _refuse_folder(folder, inside, project.claims, "claims")
        _refuse_folder(folder, inside, project.sources, "sources")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = "it is a file" if isinstance(error, FileExistsError) else error.strerror
        raise ClaimcheckError(f"cannot write to the folder {folder}: {reason}") from None


def _project(claims: Path | None, sources: Path | None) -> Project | None:
    """Return the project, None where there is none: then nothing of it is read either."""
    try:
        return find_project(claims, sources, Path.cwd())
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
    for inner, _, names in os.walk(folder):
        yield from (Path(inner, name) for name in names)


def _is_folder(path: Path) -> bool:
    status = _stat(path)
    return status is not None and stat.S_ISDIR(status.st_mode)


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):
        return None
