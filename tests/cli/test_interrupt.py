"""Ctrl-C while the command starts."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from claimcheck.cli.interrupt import leaving_at_once

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
        "claimcheck.cli.interrupt",
        "claimcheck.cli.main",
        "typer",
        "claimcheck.cli.app",
        "claimcheck.cli.whatif",
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
