"""The line that shows progress: late, on terminals alone, and gone afterwards."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.check.verify import verify
from claimcheck.cli import progress
from claimcheck.cli.progress import progress_shown
from claimcheck.load.corpus import load
from claimcheck.load.project import Project

pty = pytest.importorskip("pty", reason="no pseudo-terminals here")

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
RUN = "import sys; from claimcheck.cli import progress; progress.PATIENCE = {patience}; progress._EVERY = 0; \
sys.argv = ['claimcheck', 'verify', '--format', 'concise']; {more}; from claimcheck.cli.main import run; run()"


def _on_a_terminal(patience: float, environment: dict[str, str], more: str = "pass") -> tuple[str, int]:
    """Run `verify` with a terminal as its stderr, and return what it showed there and the exit code."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"CI", "TERM"}}
    # A shell that starts the tests in the background has them ignore Ctrl-C; children inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", RUN.format(patience=patience, more=more)],
            cwd=PROJECT,
            env={**kept, "TERM": "xterm", **environment},
            stdout=subprocess.DEVNULL,
            stderr=theirs,
        )
    finally:
        signal.signal(signal.SIGINT, before)
    os.close(theirs)
    shown = b"".join(_read(ours))
    os.close(ours)
    return shown.decode(), process.wait(timeout=20)


def _read(terminal: int) -> Iterator[bytes]:
    """Yield what comes until the other end is closed, which Linux calls an error."""
    try:
        while chunk := os.read(terminal, 4096):
            yield chunk
    except OSError:
        return


def _left(shown: str) -> str:
    """Return what is left in the line that *shown* was written into."""
    cells: list[str] = []
    for part in shown.split("\r"):
        cells[: len(part)] = part
    return "".join(cells).rstrip()


def test_long_work_is_told_of_and_leaves_no_trace() -> None:
    """On a terminal each step is shown in one line, which is empty at the end."""
    shown, code = _on_a_terminal(0, {})
    told = [part.strip() for part in shown.split("\r") if part.strip()]
    assert (
        told[0],
        told[1],
        "checking claims: 3 of" in shown,
        told[-1],
        _left(shown),
        shown[-1],
        code,
    ) == (
        "reading records",
        "reading articles: 1 of 4",
        True,
        "comparing claims",
        "",
        "\r",
        1,
    )
    assert "\n" not in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("patience", "environment"),
    [
        pytest.param(30, {}, id="short work"),
        pytest.param(0, {"TERM": "dumb"}, id="a terminal that cannot go back"),
        pytest.param(0, {"CI": "true"}, id="in CI"),
    ],
)
def test_otherwise_nothing_is_shown(patience: float, environment: dict[str, str]) -> None:
    """What is soon done, cannot be wiped away, or is read in a log has no progress."""
    assert _on_a_terminal(patience, environment) == ("", 1)


def test_an_interrupt_leaves_no_trace() -> None:
    """Ctrl-C wipes the line away, too."""
    more = (
        "import os, signal, claimcheck.check.verify as v; "
        "v.find_conflicts = lambda claims: os.kill(os.getpid(), signal.SIGINT)"
    )
    shown, code = _on_a_terminal(0, {}, more)
    assert ("comparing claims" in shown, _left(shown), code) == (True, "", 130)


def test_without_a_terminal_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """Through a pipe stderr stays empty however long it takes."""
    with progress_shown() as tell:
        tell("waiting", 1, 2)
    assert capsys.readouterr() == ("", "")


class _Terminal:
    """A terminal in memory, that may be gone."""

    def __init__(self, *, is_gone: bool = False) -> None:
        self.written = ""
        self.is_gone = is_gone

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError

    def write(self, text: str) -> None:
        if self.is_gone:
            raise OSError
        self.written += text

    def flush(self) -> None:
        pass


def _terminal(monkeypatch: pytest.MonkeyPatch, *, is_gone: bool = False) -> _Terminal:
    """Make a terminal of stderr, for this test and from now on: pytest sets its own between fixture and test."""
    terminal = _Terminal(is_gone=is_gone)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return terminal


def test_the_line_moves_ten_times_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first after a second, the next after a tenth; numbers of thousands have their marks."""
    terminal = _terminal(monkeypatch)
    clock = iter((0.0, 0.5, 1.0, 1.05, 1.2))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with progress_shown() as tell:
        for number in range(1, 5):
            tell("checking claims", number, 2_000)
    shown = "\rchecking claims: 2 of 2,000\rchecking claims: 4 of 2,000"
    assert terminal.written == f"{shown}\r{' ' * 27}\r"


def test_a_shorter_line_covers_a_longer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the longer line is left behind the shorter, and no line is longer than the terminal."""
    terminal = _terminal(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_EVERY", 0.0)
    with progress_shown() as tell:
        tell("x" * 500, 0, 0)
        tell("short", 0, 0)
    assert terminal.written == f"\r{'x' * 79}\r{'short'.ljust(79)}\r{' ' * 5}\r"


def test_a_terminal_that_went_away_stops_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work goes on where nobody looks any more."""
    terminal = _terminal(monkeypatch, is_gone=True)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with progress_shown() as tell:
        tell("checking claims", 1, 2)
    assert terminal.written == ""


def test_the_work_tells_each_of_its_steps() -> None:
    """Every article and every claim is told of, with how many there are; what is told changes no result."""
    told: list[tuple[str, int, int]] = []
    project = Project(PROJECT / "claims", PROJECT / "seeds", "claims")
    corpus = load(project, lambda *step: told.append(step))
    report = verify(corpus, progress=lambda *step: told.append(step))
    articles, claims = len(corpus.sources), len(corpus.claims)
    assert (told, report) == (
        [
            ("reading records", 0, 0),
            *(("reading articles", number + 1, articles) for number in range(articles)),
            ("comparing articles", 0, 0),
            *(("checking claims", number + 1, claims) for number in range(claims)),
            ("comparing claims", 0, 0),
        ],
        verify(load(project)),
    )
