"""Help, usage and how errors are shown."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.models import CommandInfo
from typer.testing import CliRunner, Result

import claimcheck.cli
from claimcheck import __version__
from claimcheck.cli.app import COMMANDS as MODULES
from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.errors import ClaimcheckError, NothingToCheckError

CLI = Path(claimcheck.cli.__file__).parent
ENVIRONMENT = {"GITHUB_ACTIONS": None, "FORCE_COLOR": None, "NO_COLOR": None, "COLUMNS": "80"}
COMMANDS = tuple(MODULES)


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


def test_the_help_names_every_command(golden: Callable[[str, str], None]) -> None:
    """The help lists every command in a line, and the exit codes."""
    golden("help.txt", _run("--help").stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_examples(command: str, golden: Callable[[str, str], None]) -> None:
    """The help of each command says what it does, its options, and shows examples of itself."""
    shown = _run(command, "--help").stdout
    golden(f"help-{command}.txt", shown)
    assert f"  Examples:\n    claimcheck {command}" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_eighty_columns(command: str) -> None:
    """No line of a help text is longer than 80 columns, and no word is cut."""
    lines = _run(command, "--help").stdout.split("\n")
    assert [line for line in lines if len(line) > 80 or re.search(r"\w\.\.\.$", line)] == []


_ROOM = 80 - 2 - len("  suggest  ")
"""Columns for a summary behind the longest name."""


def _summary(command: CommandInfo) -> str:
    return (inspect.getdoc(command.callback) or "").split("\n")[0] if command.callback else ""


def test_no_summary_of_a_command_is_cut() -> None:
    """In the list of commands every summary stands whole, also where two columns fewer are counted, as in a pipe."""
    assert [command.name for command in app.registered_commands if len(_summary(command)) > _ROOM] == []
    assert [line for line in _run("--help").stdout.split("\n") if re.search(r"\w\.\.\.$", line)] == []


@pytest.mark.parametrize("arguments", [[], ["-h"]])
def test_the_command_alone_shows_help(arguments: list[str]) -> None:
    """Without a command, or with `-h`, there is help, and nothing went wrong."""
    result = _run(*arguments)
    assert (result.exit_code, result.stdout.strip(), result.stderr) == (0, _run("--help").stdout.strip(), "")


def test_the_version_is_printed() -> None:
    """`--version` is a line for bug reports."""
    result = _run("--version")
    assert (result.exit_code, result.stdout) == (0, f"claimcheck {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--nope"], "No such option: --nope"),
        (["nope"], "No such command 'nope'"),
        (["verify", "--format", "xml"], "Invalid value for '--format'"),
        (["verify", "--fail-on", "fatal"], "Invalid value for '--fail-on'"),
        (["verify", "--level", "debug"], "Invalid value for '--level'"),
        (["show"], "Missing argument 'ID'"),
        (["find"], "Missing argument"),
        (["show", "a", "b"], "unexpected extra argument"),
        (["list", "--tag"], "requires an argument"),
    ],
)
def test_usage_errors_leave_with_2(arguments: list[str], message: str) -> None:
    """A wrong option, value or argument is told on stderr, with 2."""
    result = _run(*arguments)
    assert (result.exit_code, result.stdout, message in result.stderr) == (2, "", True)


@pytest.mark.parametrize(
    ("error", "code"), [(ClaimcheckError("it broke"), 2), (NothingToCheckError("it broke"), 3)]
)
def test_an_error_is_a_line_and_a_code(
    error: ClaimcheckError, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """What users can cause is one line on stderr, and the code of its kind."""
    with pytest.raises(typer.Exit) as raised, errors_shown():
        raise error
    assert (raised.value.exit_code, *capsys.readouterr()) == (code, "", "claimcheck: it broke\n")


def test_other_errors_pass_through() -> None:
    """A bug is not dressed up as a user's mistake."""
    with pytest.raises(ZeroDivisionError), errors_shown():
        raise ZeroDivisionError


def test_control_characters_in_an_error_are_visible(capsys: pytest.CaptureFixture[str]) -> None:
    """A message that repeats what was typed or read does not act on the terminal."""
    with pytest.raises(typer.Exit), errors_shown():
        raise ClaimcheckError("no claim `\x1b[31m\x9b`")
    assert capsys.readouterr().err == "claimcheck: no claim `␛[31m<U+009B>`\n"


def test_examples_stand_as_they_are() -> None:
    """Each example has a line of its own."""
    assert examples("a", "b c") == "\b\nExamples:\n  a\n  b c"


@pytest.mark.parametrize("command", ["list", "report", "sources"])
def test_a_configuration_that_cannot_be_used_leaves_with_2(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown setting is named."""
    (tmp_path / "claimcheck.toml").write_text('clams = "x"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = _run(command)
    assert (result.exit_code, "unknown setting `clams`" in result.stderr) == (2, True)


def test_every_command_is_registered_by_its_module() -> None:
    """The application has each command of the table, in its order, from the module that the table names."""
    registered = {c.name: c.callback.__module__ for c in app.registered_commands if c.callback}
    assert list(registered.items()) == [(n, f"claimcheck.cli.{module}") for n, module in MODULES.items()]


def test_no_command_stands_in_a_module_that_the_table_lacks() -> None:
    """It would be loaded by nobody."""
    having = {path.stem for path in CLI.glob("*.py") if "\n@app.command(" in path.read_text(encoding="utf-8")}
    assert having == set(MODULES.values())
