"""The command that makes a new project, whole or not at all: init."""

import os
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.boundary import settled, settled_folder
from claimcheck.cli.config import settings_file
from claimcheck.cli.output import write
from claimcheck.errors import ClaimcheckError
from claimcheck.load.project import find_configuration
from claimcheck.render.visible import visible


@app.command("init", epilog=examples("claimcheck init", "claimcheck init my-checks"))
def init_command(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Folder of the project, made if need be.")
    ] = Path(),
) -> None:
    """Make a project with an example that verifies.

    An invented article, a claim that quotes it, the settings, and the schema for editors. Overwrites
    nothing: what is in the way is named, and then nothing is written at all.
    """
    with errors_shown():
        made = start_project(folder)
        write(next_steps(folder, made))


_SETTINGS_FILE = "claimcheck.toml"


_STEPS = """\

Next:
  1. {enter}claimcheck verify
     checks the example; `claimcheck show bridge-traffic` shows what stands behind it
  2. claimcheck add FILE
     makes an article of a saved page, a PDF, a mail …; or put plain text into seeds/, and describe it
     under `sources:` in claims/
  3. write claims; `claimcheck quote SOURCE "words"` prints a ready block of evidence

To check before each commit, write into .pre-commit-config.yaml:
  repos:
    - repo: local
      hooks:
        - id: claimcheck-verify
          name: claimcheck verify
          entry: claimcheck verify
          language: system
          pass_filenames: false
"""


def start_project(folder: Path) -> tuple[str, ...]:
    """Write a new project into *folder* and return the files, as paths in it.

    Raises:
        ClaimcheckError: if anything is in the way, or cannot be written; then nothing was.
    """
    from claimcheck.cli.atomic import write_set
    from claimcheck.render.starter import starter_files

    files = {**starter_files("claims", "seeds"), _SETTINGS_FILE: settings_file()}
    place = settled_folder(folder)
    in_the_way = sorted({*_in_the_way(folder, files)})
    if in_the_way:
        raise ClaimcheckError(f"nothing was written, there is in the way: {', '.join(in_the_way)}")
    for file in files:
        settled(folder / file, within=folder)
    try:
        write_set(place, files, anew=True)
    except OSError as error:
        name = Path(error.filename or folder).name
        raise ClaimcheckError(f"nothing was written: {name}: {error.strerror}") from None
    return tuple(files)


def _in_the_way(folder: Path, files: Iterable[str]) -> Iterable[str]:
    from claimcheck.load.texts import record_files

    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        yield f"{folder.as_posix()} (no folder)"
        return
    for file in files:
        # A link that leads nowhere is in the way, too.
        if os.path.lexists(folder / file):
            yield file
        parent = (folder / file).parent
        if os.path.lexists(parent) and not parent.is_dir():
            yield f"{parent.name} (no folder)"
    if (folder / "claims").is_dir():
        yield from (file.shown for file in record_files(folder / "claims", "claims"))
    if not os.path.lexists(folder / _SETTINGS_FILE):
        configured = find_configuration(folder).file
        if configured is not None and configured.parent == folder:
            yield f"[tool.claimcheck] in {configured.name}"


def next_steps(folder: Path, made: Sequence[str]) -> str:
    """Return what was made in *folder* and what to do next, for a person to copy."""
    shown = visible(folder.as_posix())
    # What the shell would act on is quoted: the line is there to be copied.
    enter = "" if folder == Path() else f"cd {shlex.quote(shown)} && "
    return f"made in {'this folder' if not enter else shown}: {', '.join(made)}\n{_STEPS.format(enter=enter)}"
