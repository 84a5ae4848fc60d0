"""Pictures as files beside a report, and the links that lead to them."""

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from claimcheck.cli.boundary import refuse_folder
from claimcheck.cli.output import write_files
from claimcheck.render.svg.drawing import Picture


def write_pictures(
    pictures: Sequence[Picture],
    folder: Path,
    output: Path | None,
    inputs: tuple[Path | None, Path | None] = (None, None),
) -> tuple[str, ...]:
    """Write each picture to `NAME.svg` below *folder*; return the links from the report at *output* to them.

    The folder is made where it is missing, but never among the *inputs*, the folders of claims and of
    articles as given on the command line; the links of a report on stdout start at the working directory.

    Raises:
        ClaimcheckError: if the folder or a file cannot be written.
    """
    refuse_folder(folder, *inputs)
    write_files(folder, {_name(picture): picture.svg for picture in pictures})
    start = Path() if output is None or str(output) == "-" else output.parent
    return tuple(_link(folder / _name(picture), start) for picture in pictures)


def _name(picture: Picture) -> str:
    return f"{picture.name}.svg"


def _link(file: Path, start: Path) -> str:
    """Return the relative address of *file*; links are resolved as written, not through symbolic links."""
    return quote(os.fsencode(Path(os.path.relpath(file, start)).as_posix()))
