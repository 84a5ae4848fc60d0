"""What the process that reads a page does with its limits, and hands over."""

import os
import subprocess
import sys

import pytest

from claimcheck.load.apart_process import UNREADABLE


def run(reader: str, content: bytes = b"%PDF") -> subprocess.CompletedProcess[bytes]:
    """Run the process with *reader*, the body of a function of its content, in the place of ours."""
    script = (
        "import sys, claimcheck.load.apart_process as process\n"
        "process.MAX_SECONDS = 1; process.LARGEST_RESULT = 10_000\n"
        f"def read_page(kind, content, charset):\n    {reader}\n"
        "process.read_page = read_page\nsys.exit(process.main('pdf', ''))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-c", script],
        input=content,
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )


def test_a_refusal_is_the_output() -> None:
    """The message for the user is written, and the code says that it is one."""
    done = run("raise process.UnreadablePageError('a scan')")
    assert (done.returncode, done.stdout) == (UNREADABLE, b"a scan")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the address space of a process")
def test_memory_is_bounded() -> None:
    """More memory than a page may take is a refusal without a message of its own."""
    done = run("return bytes(10 * process.MAX_MEMORY)")
    assert (done.returncode, done.stdout) == (UNREADABLE, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of computing time")
def test_time_is_bounded() -> None:
    """Computing without end is ended by the system."""
    done = run("\n    while True: pass")
    assert (done.returncode < 0, done.stdout) == (True, b"")
