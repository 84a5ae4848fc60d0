"""The command that shows a project's settings: config."""

import json
import os
from pathlib import Path

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.output import write
from claimcheck.load.project import SETTINGS, Configuration, working_folder
from claimcheck.render.visible import visible


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
