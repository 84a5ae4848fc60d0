"""Help, usage and how errors are shown."""

import errno
import inspect
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer
from typer.models import CommandInfo
from typer.testing import CliRunner, Result

import claimcheck.check.verify
import claimcheck.cli
import claimcheck.cli.session
import claimcheck.load.corpus
from claimcheck import __version__
from claimcheck.cli.app import COMMANDS, OK, PROBLEMS, app, errors_shown, examples, run
from claimcheck.cli.init import start_project
from claimcheck.errors import ClaimcheckError, NothingToCheckError

if TYPE_CHECKING:
    from conftest import SmallProject


CLI = Path(claimcheck.cli.__file__).parent
ENVIRONMENT = {"GITHUB_ACTIONS": None, "FORCE_COLOR": None, "NO_COLOR": None, "COLUMNS": "80"}


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
    assert list(registered.items()) == [(n, f"claimcheck.cli.{module}") for n, module in COMMANDS.items()]


def test_no_command_stands_in_a_module_that_the_table_lacks() -> None:
    """It would be loaded by nobody."""
    having = {path.stem for path in CLI.glob("*.py") if "\n@app.command(" in path.read_text(encoding="utf-8")}
    assert having == set(COMMANDS.values())


ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = ROOT / "tests" / "golden" / "project"
UNSET = (
    "GITHUB_ACTIONS",
    "FORCE_COLOR",
    "NO_COLOR",
    "COLUMNS",
    "PYTHONUNBUFFERED",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
)

TEXTS = (
    ["--help"], ["verify", "--help"], ["--version"], ["list"], ["show", "jobs-feared"], ["verify", "start-in-may"],
    ["verify", "start-in-may", "-f", "concise"], ["find", "ferry"], ["sources", "herald"], ["actors"],
)  # fmt: skip
"""Commands whose text is short."""


def _environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    return {**kept, **(more or {})}


STEPS = {
    "find_project": (claimcheck.cli.session, "find_project"),
    "load": (claimcheck.load.corpus, "load"),
    "verify": (claimcheck.check.verify, "verify"),
}
"""The steps of a check, and where each is looked up."""


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "claimcheck", *arguments]


def _main_run(
    *arguments: str, folder: Path = PROJECT, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        _command(*arguments), cwd=folder, env=_environment(environment), capture_output=True, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("verify", "--no-cache"), "--no-cache stands before `verify`"),
        (("list", "--jobs=2"), "--jobs stands before `list`"),
    ],
)
def test_an_option_of_every_command_is_told_where_it_stands(arguments: tuple[str, ...], told: str) -> None:
    """Behind the command it is unknown there."""
    result = _main_run(*arguments)
    assert (result.returncode, told in result.stderr.decode()) == (2, True)
    assert b"stands before" not in _main_run("verify", "--formt").stderr


def _call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Run the entry point in this process and return the code that it leaves with."""
    monkeypatch.chdir(PROJECT)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
    with pytest.raises(SystemExit) as stopped:
        run()
    return stopped.value.code


@pytest.fixture
def closed_pipe() -> Iterator[int]:
    """The writing end of a pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


def test_the_module_is_the_command() -> None:
    """`python -m claimcheck` verifies, prints, and leaves with the code."""
    run = _main_run("verify", "start-in-may", "--format", "concise")
    assert (run.returncode, run.stderr, b"CC208 info" in run.stdout) == (OK, b"", True)


@pytest.mark.parametrize("arguments", TEXTS, ids=" ".join)
@pytest.mark.costly(3)
def test_a_reader_that_went_away_is_no_finding(arguments: list[str], closed_pipe: int) -> None:
    """Where nobody reads stdout any more the command leaves quietly with 141."""
    run = subprocess.run(
        _command(*arguments),
        cwd=PROJECT,
        env=_environment(),
        stdout=closed_pipe,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (run.returncode, b"Traceback" in run.stderr) == (141, False)


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("arguments", [["report"], ["explain"]], ids=" ".join)
def test_a_reader_that_went_away_from_a_long_text_is_no_finding(
    arguments: list[str], unbuffered: str, closed_pipe: int
) -> None:
    """The same for a text longer than a buffer, and where Python writes without one, as in many containers."""
    run = subprocess.run(
        _command(*arguments),
        cwd=PROJECT,
        env=_environment({"PYTHONUNBUFFERED": unbuffered}),
        stdout=closed_pipe,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (run.returncode, run.stderr.count(b"Traceback")) == (141, 0)


@pytest.mark.parametrize("arguments", [["report"], ["verify", "--format", "json"]], ids=" ".join)
def test_a_reader_of_the_first_line_is_content(arguments: list[str]) -> None:
    """`| head -1` gets its line, and the command leaves quietly with 141."""
    process = subprocess.Popen(
        _command(*arguments), cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.stdout.close()
        stderr = process.stderr.read()
    assert (first != b"", process.returncode, stderr.count(b"Traceback")) == (True, 141, 0)


@pytest.mark.parametrize("arguments", [["--help"], ["list"], ["verify", "-f", "json"]], ids=" ".join)
def test_stdout_may_be_closed_from_the_start(arguments: list[str]) -> None:
    """Without a stdout there is no traceback, and the code is that of the check."""
    run = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *_command(*arguments)],
        cwd=PROJECT,
        env=_environment(),
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (run.returncode, b"Traceback" in run.stderr) == (PROBLEMS if "verify" in arguments else OK, False)


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "-o", "/dev/full"],
        ["report", "-o", "/dev/stdout"],
        *TEXTS,
        ["report"],
        ["schema"],
        ["config"],
    ],
    ids=" ".join,
)
@pytest.mark.costly(5)
def test_a_full_disk_is_told_in_a_line(arguments: list[str]) -> None:
    """Where a result cannot be written the command says so in one line and leaves with 2."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    with full.open("wb") as stdout:
        run = subprocess.run(
            _command(*arguments),
            cwd=PROJECT,
            env=_environment(),
            stdout=stdout,
            stderr=subprocess.PIPE,
            check=False,
        )
    told = run.stderr.decode().lower()
    assert (run.returncode, told.count("\n"), "no space left" in told, "internal" in told) == (
        2,
        1,
        True,
        False,
    )


def test_an_interrupt_while_writing_leaves_with_130() -> None:
    """Ctrl-C while the reader is slow leaves with 130 and no traceback."""
    # A shell that starts the tests in the background has them ignore Ctrl-C; children inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            _command("report"), cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    finally:
        signal.signal(signal.SIGINT, before)
    with process:
        assert process.stdout is not None
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=20)
    assert (process.returncode, stderr) == (130, b"")


@pytest.mark.parametrize("step", STEPS)
def test_an_interrupt_in_any_step_leaves_with_130(
    step: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C while reading or checking leaves with 130 and no word."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(*STEPS[step], interrupt)
    assert (_call(monkeypatch, "verify"), *capsys.readouterr()) == (130, "", "")


FROM_AN_ARTICLE = "words of an article \x1b[2J"
BUG = re.compile(
    r"claimcheck: internal error, nothing was decided: ZeroDivisionError at (?P<place>\S+:\d+)"
    r" \(claimcheck \S+, Python 3\.\d+\.\d+\); please report this line, and what --debug prints\n"
)


def _fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError(FROM_AN_ARTICLE)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("command", ["verify", "list", "report"])
def test_a_bug_leaves_with_2_and_decides_nothing(
    step: str, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An internal error prints no result, and one line of what to report, without a word of any text."""
    monkeypatch.delenv("CLAIMCHECK_DEBUG", raising=False)
    monkeypatch.setattr(*STEPS[step], _fail)
    code = _call(monkeypatch, command)
    stdout, stderr = capsys.readouterr()
    told = BUG.fullmatch(stderr)
    assert told is not None
    assert (code, stdout, told["place"].split(":")[0]) == (
        2,
        "",
        "cli/session.py",
    )


@pytest.mark.parametrize(("command", "module"), [("config", "init"), ("import", "claim")])
def test_a_command_loads_itself_alone(command: str, module: str) -> None:
    """The modules of other commands are left where they are; the help needs all of them."""
    told = """if True:
        import sys
        from claimcheck.cli.app import COMMANDS
        from claimcheck.cli.app import run
        try:
            run()
        finally:
            print(*sorted(name for name in {*COMMANDS.values()} if f"claimcheck.cli.{name}" in sys.modules))
    """
    ran = [
        subprocess.run(
            [sys.executable, "-c", told, *line], cwd=PROJECT, capture_output=True, text=True, check=True
        )
        for line in ([command, "--help"], ["--help"])
    ]
    one, all_ = (run.stdout.splitlines()[-1].split() for run in ran)
    assert (one, all_) == ([module], sorted(set(COMMANDS.values())))


@pytest.mark.parametrize(
    ("environment", "arguments", "is_whole"),
    [
        pytest.param("1", ["list"], True, id="by the environment"),
        pytest.param("", ["--debug", "list"], True, id="by the option"),
        pytest.param("0", ["list"], False, id="switched off"),
        pytest.param("", ["list"], False, id="not asked for"),
    ],
)
def test_the_traceback_of_a_bug_is_shown_when_asked_for(
    environment: str,
    arguments: list[str],
    is_whole: bool,  # noqa: FBT001 -- an expected value
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With `--debug`, or the variable, the traceback stands there, and nothing in it acts on a terminal."""
    monkeypatch.setenv("CLAIMCHECK_DEBUG", environment)
    monkeypatch.setattr(*STEPS["load"], _fail)
    code = _call(monkeypatch, *arguments)
    stderr = capsys.readouterr().err
    assert (code, "Traceback" in stderr, "words of an article ␛[2J" in stderr, "\x1b" in stderr) == (
        2,
        is_whole,
        is_whole,
        False,
    )


def test_a_bug_while_rendering_prints_no_half_result(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the last page breaks not even the first is printed."""

    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("claimcheck.render.terminal.findings.closing", fail)
    assert (_call(monkeypatch, "verify"), capsys.readouterr().out) == (2, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("arguments", [["list"], ["verify"], ["report"]], ids=" ".join)
@pytest.mark.costly(3)
def test_a_poor_encoding_changes_no_exit_code(arguments: list[str], encoding: str) -> None:
    """What the terminal's encoding lacks is shown as an escape, after the work and in spite of it."""
    run = _main_run(*arguments, environment={"PYTHONIOENCODING": encoding})
    expected = PROBLEMS if arguments == ["verify"] else OK
    assert (run.returncode, b"Traceback" in run.stderr, run.stdout != b"") == (expected, False, True)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_json_is_utf_8_whatever_the_terminal(encoding: str) -> None:
    """Programs read JSON as UTF-8, whatever the terminal would show."""
    expected = _main_run("verify", "--format", "json").stdout
    run = _main_run("verify", "--format", "json", environment={"PYTHONIOENCODING": encoding})
    assert json.loads(run.stdout) == json.loads(expected)


def test_a_file_is_utf_8_whatever_the_terminal(tmp_path: Path) -> None:
    """A file holds the same bytes whatever the terminal's encoding."""
    _main_run("report", "-o", str(tmp_path / "a"), environment={"PYTHONIOENCODING": "ascii"})
    assert (tmp_path / "a").read_bytes() == _main_run("report").stdout


def test_neither_home_nor_terminal_is_needed() -> None:
    """Without a home folder, a terminal type or a locale everything is as with them."""
    bare = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    run = subprocess.run(_command("verify"), cwd=PROJECT, env=bare, capture_output=True, check=False)
    assert run.stdout == _main_run("verify").stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["verify"], PROBLEMS), (["--version"], OK), (["verify", "nope"], 2), (["nope"], 2)],
)
def test_messages_that_nobody_takes_change_no_code(arguments: list[str], code: int) -> None:
    """Where stderr is full the result and the code are the same."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    with full.open("wb") as stderr:
        run = subprocess.run(
            _command(*arguments),
            cwd=PROJECT,
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=stderr,
            check=False,
        )
    assert (run.returncode, run.stdout) == (code, _main_run(*arguments).stdout)


GONE = (
    "list",
    "verify",
    "lint",
    "config",
    "init",
    "diff old.json",
    "report -o r.md",
    "schema -o s",
    "init new",
)


@pytest.mark.parametrize("line", GONE)
@pytest.mark.costly(4)
def test_a_working_folder_that_is_gone_is_told_in_a_line(line: str, tmp_path: Path) -> None:
    """No command takes it for an empty one, or for a mistake of its own."""
    (tmp_path / "gone").mkdir()
    run = subprocess.run(
        ["/bin/sh", "-c", 'rmdir ../gone; exec "$@"', "sh", *_command(*line.split())],
        cwd=tmp_path / "gone",
        env=_environment({"PYTHONSAFEPATH": "1"}),
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr.count(b"\n")) == (2, b"", 1)
    assert (b"internal" in run.stderr, bytes(tmp_path) in run.stderr) == (False, False)


ENDING = """
import os, signal, sys
from claimcheck.__main__ import start
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
os.{step} = lambda *_, **__: os.kill(os.getpid(), signal.{name})
sys.argv = ["claimcheck", *{arguments!r}]
start()
"""


@pytest.mark.parametrize(
    ("arguments", "step", "name", "code"),
    [
        (["report", "-o", "out.md"], "fsync", "SIGTERM", 143),
        (["export", "-f", "sqlite", "-o", "out.db"], "replace", "SIGTERM", 143),
        (["report", "-o", "out.md", "--pictures", "pictures"], "rename", "SIGTERM", 143),
        (["init", "new"], "fsync", "SIGHUP", 129),
        (["init", "new"], "rename", "SIGINT", 130),
    ],
)
def test_a_process_that_is_ended_leaves_nothing_half_written(
    arguments: list[str], step: str, name: str, code: int, tmp_path: Path
) -> None:
    """Asked to end while it writes, it removes what it had begun, and leaves without a word."""
    start_project(tmp_path / "p")
    before = sorted((tmp_path / "p").rglob("*"))
    run = subprocess.run(
        [sys.executable, "-c", ENDING.format(step=step, name=name, arguments=arguments)],
        cwd=tmp_path / "p",
        env=_environment(),
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (code, b"", b"")
    assert sorted((tmp_path / "p").rglob("*")) == before


# What the system refuses.

CALLS = ("open", "fstat", "read", "scandir", "listdir", "stat", "lstat", "readlink", "getcwd")
"""How files are read, and looked for."""


class _NthFails:
    """Has the *number*-th call of the system in this process fail; counts them."""

    def __init__(self, number: int, error: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = number
        self.error = error
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object, **more: object) -> object:
            self.left -= 1
            if self.left == 0:
                raise OSError(self.error, "Refused", *arguments[:1])
            return call(*arguments, **more)

        return counted


@pytest.fixture
def spread(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose configuration, records and articles lie in several folders; the working directory."""
    (project.claims / "deep" / "er").mkdir(parents=True)
    for name, id_ in (("a", "one"), ("deep/b", "two"), ("deep/er/c", "three")):
        yaml = f"""
            sources: [{{id: {id_}, file: {id_}.txt}}]
            claims: [{{id: c-{id_}, text: t, evidence: [{{source: {id_}, quote: Some words.}}]}}]
        """
        project.write(yaml, name=f"{name}.yaml")
        (project.sources / f"{id_}.txt").write_text("Some words.\n", encoding="utf-8")
    # Whoever does not find the configuration finds nothing to check where it usually lies.
    project.claims.rename(project.folder / "records")
    (project.folder / "claimcheck.toml").write_text("claims = 'records'\n", encoding="utf-8")
    (project.folder / "claims").mkdir()
    (project.folder / "claims" / "a.yaml").write_text("claims: []\n", encoding="utf-8")
    monkeypatch.chdir(project.folder)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return project.folder


def _leave(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
    with pytest.raises(SystemExit) as stopped:
        run()
    return stopped.value.code


@pytest.mark.parametrize(
    ("arguments", "error"),
    [(["verify", "-f", "concise"], errno.EIO), (["lint"], errno.EACCES)],
    ids=["verify", "lint"],
)
@pytest.mark.usefixtures("spread")
def test_whichever_call_of_the_system_fails_nothing_passes_unchecked(
    arguments: list[str], error: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """For every call: the whole result, or a problem or an error that says what could not be read."""
    whole = (_leave(monkeypatch, *arguments), *capsys.readouterr())
    assert whole[0] == OK
    for number in range(1, 1_000):
        with pytest.MonkeyPatch.context() as patch:
            failing = _NthFails(number, error, patch)
            found = (_leave(patch, *arguments), *capsys.readouterr())
        if failing.left > 0:
            break
        if found != whole:
            assert (number, found[0] in {1, 2}, found[1] + found[2] != "") == (number, True, True), found
            assert (number, "internal error" in found[2], "Traceback" in found[2]) == (number, False, False)
    assert (number > 30, found) == (True, whole)


def test_a_file_that_the_system_refuses_costs_its_own_claim_alone(
    spread: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An article on a bad disk is a problem of its source, a claims file one of that file; the rest is checked."""
    read, opened = os.read, os.open
    bad: set[int] = set()

    def open_(path: Path, *arguments: int, **more: int) -> int:
        handle = opened(path, *arguments, **more)
        if Path(path).name in {"one.txt", "b.yaml"}:
            bad.add(handle)
        return handle

    def refuse(handle: int, length: int) -> bytes:
        if handle in bad:
            bad.remove(handle)
            raise OSError(errno.EIO, "Input/output error")
        return read(handle, length)

    monkeypatch.setattr(os, "open", open_)
    monkeypatch.setattr(os, "read", refuse)
    code = _leave(monkeypatch, "verify", "-f", "concise", "--level", "error")
    assert (code, capsys.readouterr().out.splitlines(), spread.is_dir()) == (
        PROBLEMS,
        [
            "records/a.yaml:1:27: CC107 error: one.txt: input/output error [one]",
            "records/a.yaml:2:63: CC211 error: not looked up: the article of source one could not be read [c-one]",
            "records/deep/b.yaml:1:1: CC108 error: the file cannot be read: input/output error",
        ],
        True,
    )
