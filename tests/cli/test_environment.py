"""How many processes may be used, and where reports are kept."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.cli.environment import jobs_wanted, kept_folder, leaving_at_once


@pytest.mark.parametrize(("named", "number"), [("1", 1), ("7", 7)])
def test_a_number_that_was_asked_for_is_taken(
    named: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable says how many."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", named)
    assert jobs_wanted() == number


@pytest.mark.parametrize("named", ["", "0", "-1", "many", "1.5"])
@pytest.mark.parametrize(("busy", "number"), [(0.0, 8), (0.4, 8), (2.6, 5), (7.6, 1), (30.0, 1)])
def test_else_there_are_as_many_as_idle_cores(
    named: str, busy: float, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is where nothing was asked for, or nothing that is a number of processes; one there is always."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", named)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    monkeypatch.setattr(os, "getloadavg", lambda: (busy, 0.0, 0.0), raising=False)
    assert jobs_wanted() == number


def test_where_nobody_knows_how_busy_they_are_all_are_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that does not tell its load is taken for a quiet one."""

    def refuse() -> tuple[float, float, float]:
        raise OSError

    monkeypatch.setenv("CLAIMCHECK_JOBS", "")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setattr(os, "getloadavg", refuse, raising=False)
    assert jobs_wanted() == 3


NAMES = ("CLAIMCHECK_CACHE", "CI", "XDG_CACHE_HOME", "HOME", "LOCALAPPDATA")


@pytest.mark.parametrize(
    ("system", "environment", "folder"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/claimcheck"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "/big"}, "/big/claimcheck"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "here"}, "/home/a/.cache/claimcheck"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Caches/claimcheck"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/claimcheck/Cache"),
        ("win32", {}, None),
        ("linux", {"HOME": "/home/a", "CI": "true"}, None),
        ("linux", {"HOME": "/home/a", "CI": "true", "CLAIMCHECK_CACHE": "/named"}, "/named"),
        ("linux", {"HOME": "/home/a", "CLAIMCHECK_CACHE": "off"}, None),
    ],
)
def test_the_folder_is_the_users_or_the_one_named(
    system: str, environment: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user's folder as the system has it, another that is named, none in CI or where it is off."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
    assert kept_folder() == (Path(folder) if folder else None)


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a folder of their own keeps nothing."""

    def refuse() -> Path:
        raise RuntimeError

    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", refuse)
    assert kept_folder() is None


INTERRUPTING = """
import os, signal, sys
signal.signal(signal.SIGINT, {handler})

class Interrupted:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
        return None

sys.meta_path.insert(0, Interrupted())
from claimcheck.__main__ import start
sys.argv = ["claimcheck", "--version"]
start()
"""


def _run(module: str, handler: str = "signal.default_int_handler") -> subprocess.CompletedProcess[bytes]:
    """Run the command and interrupt it as it begins to load *module*."""
    program = INTERRUPTING.format(module=module, handler=handler)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)


@pytest.mark.parametrize(
    "module",
    [
        "claimcheck.cli",
        "claimcheck.cli.environment",
        "claimcheck.cli.app",
        "typer",
        "claimcheck.cli.changes",
    ],
)
def test_an_interrupt_while_modules_are_loaded_leaves_with_130(module: str) -> None:
    """Whichever is being loaded, no word is printed."""
    run = _run(module)
    assert (run.returncode, run.stdout, run.stderr) == (130, b"", b"")


def test_where_interrupts_are_ignored_they_stay_so() -> None:
    """A shell has what it runs in the background ignore them."""
    run = _run("typer", "signal.SIG_IGN")
    assert (run.returncode, run.stdout.startswith(b"claimcheck "), run.stderr) == (0, True, b"")


@pytest.fixture
def _usual() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_usual")
def test_afterwards_interrupts_are_as_before() -> None:
    """What is running by then may put its things in order."""
    with leaving_at_once():
        assert signal.getsignal(signal.SIGINT) is not signal.default_int_handler
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
