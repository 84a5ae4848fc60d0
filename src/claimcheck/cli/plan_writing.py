"""Changes of files of claims written as they were planned: all files, or none, and none that changed meanwhile."""

from contextlib import suppress
from pathlib import Path

from claimcheck.cli.atomic import replace_file, write_set
from claimcheck.cli.boundary import settled, settled_folder
from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan
from claimcheck.load.project import Project
from claimcheck.load.texts import read_texts, record_files


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
