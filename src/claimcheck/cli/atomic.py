"""Write a file whole or not at all."""

import os
import stat
import tempfile
from pathlib import Path


def replace_file(path: Path, content: str | bytes) -> None:
    """Write *content* to *path*, a text in UTF-8; whatever goes wrong, an older file there stays as it was.

    A device or pipe is written to directly; a link is followed; the mode of an older file is kept.

    Raises:
        OSError: if it cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    old = path.stat() if path.exists() else None
    if old is not None and not stat.S_ISREG(old.st_mode):
        # By the name that was given: what /dev/stdout leads to may be a pipe, which has no path.
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IMODE(old.st_mode) if old else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
