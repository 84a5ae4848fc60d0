"""Where outputs may go: to places that whoever runs the command named, and to none that the project's files lead to.

A project comes from others, with links in it: what is written by a name in it stays in it.
"""

import os
import re
import stat
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import in_repository
from claimcheck.load.project import working_folder

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
