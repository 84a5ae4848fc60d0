"""Which files `-o` may write: none that a check reads, by whatever name, none in their folders, none elsewhere."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from claimcheck.cli.boundary import descriptor_of, is_device, settled, settled_folder
from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import RECORD_SUFFIXES, UnreadableError, list_files
from claimcheck.load.project import Project, configuration_files, find_project, working_folder


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
