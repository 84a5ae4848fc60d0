"""The commands about a project's files and the tool's own: a new project, settings, the format of records, what is kept: init, config, schema, cache."""

import json
import os
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.boundary import settled, settled_folder
from claimcheck.cli.environment import KEPT, kept_folder
from claimcheck.cli.options import OutputBesideRecords, SchemaFormat
from claimcheck.cli.output import write, write_machine
from claimcheck.errors import ClaimcheckError
from claimcheck.load.project import SETTINGS, Configuration, find_configuration, working_folder
from claimcheck.render.visible import visible
from claimcheck.report.wording import plural


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

    files = starter_files()
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


SCHEMA = "claims.schema.json"
"""The name that the first line of a claims file leads its editor to."""

_ARTICLE = """\
EXAMPLE: an invented article, to show how claimcheck works. Delete it once you have articles of your own.

Old harbour bridge to be repaired

The old harbour bridge carried up to 12,000 vehicles a day last year, the transport office of Exampleton said on Monday. \
The repair will begin in spring.
"""

_CLAIMS = f"""\
# yaml-language-server: $schema={SCHEMA}
# EXAMPLE: invented, to show how claimcheck works. Replace it by records of your own; any number of files
# may lie in this folder, and each may hold sources, actors and claims.
sources:
  - id: example-1                # how claims name the article
    file: example.txt            # below the folder of articles
    title: Old harbour bridge to be repaired
    outlet: example-post         # an actor; leave out what the text does not tell
    published: 2026-01-12        # YYYY, YYYY-MM or YYYY-MM-DD
    language: en                 # decides which word lists read it

actors:
  - id: example-post
    name: The Example Post
    kind: outlet                 # agencies and outlets pass on; others are origins
  - id: transport-office
    name: Transport Office of Exampleton
    aliases: [transport office]  # other names, as articles write them
    kind: government

claims:
  - id: bridge-traffic
    text: The old harbour bridge carried up to 12,000 vehicles a day
    tags: [example]
    about: bridge.traffic        # claims with the same key are compared
    quantity: up to 12000 vehicles
    as_of: 2025
    evidence:
      - source: example-1
        quote: The old harbour bridge carried up to 12,000 vehicles a day last year
        attribution:             # from the page back to who said it, each with the words that show it
          - transport-office: the transport office of Exampleton said on Monday
"""


def starter_files() -> dict[str, str]:
    """Return the text of each file of a new project, by its path with `/`."""
    from claimcheck.records.schema import json_schema
    from claimcheck.render.json import to_json

    return {
        "claims/example.yaml": _CLAIMS,
        f"claims/{SCHEMA}": to_json(json_schema()),
        "seeds/example.txt": _ARTICLE,
        _SETTINGS_FILE: settings_file(),
    }


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


@app.command("config", epilog=examples("claimcheck config"))
def config_command() -> None:
    """Show the settings, and which file they come from.

    The nearest claimcheck.toml, or pyproject.toml with [tool.claimcheck], from the working directory
    upwards; of both in one folder claimcheck.toml. The command line goes before either.
    """
    from claimcheck.cli.session import configuration

    with errors_shown():
        write(settings_lines(configuration(), working_folder()))


def settings_file() -> str:
    """Return a claimcheck.toml in which every setting stands with its default, as a comment."""
    lines = [f"# {setting.doc}\n# {key} = {_toml(setting.default)}\n" for key, setting in SETTINGS.items()]
    head = "# Settings of claimcheck; take a `#` away to change one. `claimcheck config` shows what holds.\n"
    return "\n".join((head, *lines))


def _toml(value: object) -> str:
    # Of texts, numbers and truth values TOML writes what JSON does.
    return json.dumps(value, ensure_ascii=False)


def settings_lines(configuration: Configuration, start: Path) -> str:
    """Return the settings as lines, and the file that they come from as its way from *start*."""
    file = configuration.file
    shown = visible(Path(os.path.relpath(file, start)).as_posix()) if file else "none: all defaults"
    width = max(map(len, SETTINGS))
    lines = [
        f"{key:{width}} = {visible(_toml(configuration.value(key)))}"
        f"{'' if key in configuration.written else '  # default'}"
        for key in SETTINGS
    ]
    return "\n".join((f"# {shown}", *lines)) + "\n"


@app.command(
    "schema", epilog=examples("claimcheck schema -o claims.schema.json", "claimcheck schema --format table")
)
def schema_command(
    format_: Annotated[
        SchemaFormat, typer.Option("--format", "-f", help="JSON Schema, or a table.")
    ] = SchemaFormat.JSON,
    output: OutputBesideRecords = None,
) -> None:
    """Print the format of the records.

    As a JSON Schema for editors, or as a Markdown table for people.
    """
    from claimcheck.records.schema import format_table, json_schema
    from claimcheck.render.json import to_json

    with errors_shown():
        written = format_table() if format_ is SchemaFormat.TABLE else to_json(json_schema())
        write_machine(written, output)


@app.command(
    "cache",
    epilog=examples("claimcheck cache", "claimcheck cache --clear", "claimcheck --cache-dir DIR verify"),
)
def cache_command(
    clear: Annotated[bool, typer.Option("--clear", help="Remove every report that is kept.")] = False,
) -> None:
    """Show or clear what is kept from one run to the next.

    A report is kept with a sum of all that it was made of: where records, articles, settings and program
    are the same to the byte, it is taken as it is; else all is checked anew.
    """
    from claimcheck.load.kept import MAX_BYTES, Kept
    from claimcheck.render.visible import visible

    with errors_shown():
        folder = kept_folder()
        if folder is None:
            write(f"no report is kept: --no-cache, {KEPT}=off, or this is CI; --cache-dir names a folder\n")
            return
        kept = Kept(folder)
        if clear:
            write(f"{plural(kept.clear(), 'file')} removed\n")
            return
        entries = kept.entries()
        size = sum(entry.size for entry in entries) / 1_000_000
        count = plural(len(entries), "file")
        write(f"{visible(str(folder))}: {count}, {size:.1f} MB of at most {MAX_BYTES / 1_000_000:.0f} MB\n")
