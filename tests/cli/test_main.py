"""The process: its exit codes, its streams, and that it is the same every time."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from claimcheck.cli import main, session
from claimcheck.cli.app import OK, PROBLEMS

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


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "claimcheck", *arguments]


def _run(
    *arguments: str, folder: Path = PROJECT, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        _command(*arguments), cwd=folder, env=_environment(environment), capture_output=True, check=False
    )


def _call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Run the entry point in this process and return the code that it leaves with."""
    monkeypatch.chdir(PROJECT)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
    with pytest.raises(SystemExit) as stopped:
        main.run()
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
    run = _run("verify", "start-in-may", "--format", "concise")
    assert (run.returncode, run.stderr, b"CC208 info" in run.stdout) == (OK, b"", True)


@pytest.mark.parametrize("arguments", TEXTS, ids=" ".join)
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
        ["report"],
    ],
    ids=" ".join,
)
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
    assert (run.returncode, run.stderr.count(b"\n"), b"No space left" in run.stderr) == (2, 1, True)


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


@pytest.mark.parametrize("step", ["find_project", "load", "verify"])
def test_an_interrupt_in_any_step_leaves_with_130(
    step: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C while reading or checking leaves with 130 and no word."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(session, step, interrupt)
    assert (_call(monkeypatch, "verify"), *capsys.readouterr()) == (130, "", "")


FROM_AN_ARTICLE = "words of an article \x1b[2J"
BUG = re.compile(
    r"claimcheck: internal error, nothing was decided: ZeroDivisionError at (?P<place>\S+:\d+)"
    r" \(claimcheck \S+, Python 3\.\d+\.\d+\); please report this line, and what --debug prints\n"
)


def _fail(*_: object, **__: object) -> None:
    raise ZeroDivisionError(FROM_AN_ARTICLE)


@pytest.mark.parametrize("step", ["find_project", "load", "verify"])
@pytest.mark.parametrize("command", ["verify", "list", "report"])
def test_a_bug_leaves_with_2_and_decides_nothing(
    step: str, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An internal error prints no result, and one line of what to report, without a word of any text."""
    monkeypatch.delenv("CLAIMCHECK_DEBUG", raising=False)
    monkeypatch.setattr(session, step, _fail)
    code = _call(monkeypatch, command)
    stdout, stderr = capsys.readouterr()
    told = BUG.fullmatch(stderr)
    assert told is not None
    assert (code, stdout, told["place"].split(":")[0]) == (2, "", "cli/session.py")


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
    monkeypatch.setattr(session, "load", _fail)
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

    monkeypatch.setattr("claimcheck.render.terminal.findings.summary", fail)
    assert (_call(monkeypatch, "verify"), capsys.readouterr().out) == (2, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("arguments", [["list"], ["verify"], ["report"]], ids=" ".join)
def test_a_poor_encoding_changes_no_exit_code(arguments: list[str], encoding: str) -> None:
    """What the terminal's encoding lacks is shown as an escape, after the work and in spite of it."""
    run = _run(*arguments, environment={"PYTHONIOENCODING": encoding})
    expected = PROBLEMS if arguments == ["verify"] else OK
    assert (run.returncode, b"Traceback" in run.stderr, run.stdout != b"") == (expected, False, True)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_json_is_utf_8_whatever_the_terminal(encoding: str) -> None:
    """Programs read JSON as UTF-8, whatever the terminal would show."""
    expected = _run("verify", "--format", "json").stdout
    run = _run("verify", "--format", "json", environment={"PYTHONIOENCODING": encoding})
    assert json.loads(run.stdout) == json.loads(expected)


def test_a_file_is_utf_8_whatever_the_terminal(tmp_path: Path) -> None:
    """A file holds the same bytes whatever the terminal's encoding."""
    _run("report", "-o", str(tmp_path / "a"), environment={"PYTHONIOENCODING": "ascii"})
    assert (tmp_path / "a").read_bytes() == _run("report").stdout


def test_neither_home_nor_terminal_is_needed() -> None:
    """Without a home folder, a terminal type or a locale everything is as with them."""
    bare = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    run = subprocess.run(_command("verify"), cwd=PROJECT, env=bare, capture_output=True, check=False)
    assert run.stdout == _run("verify").stdout
