"""Claims checked by several processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from claimcheck.check.verify import Check, Found, Progress, verify
from claimcheck.cli import workers
from claimcheck.cli.workers import check_all
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim
from claimcheck.render.document import to_document
from claimcheck.render.json import to_json
from claimcheck.report.model import Report

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="one process alone where none can be forked"),
    # The processes of pytest-xdist have threads, those of claimcheck none.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def _worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have few passages be enough for a process of their own."""
    monkeypatch.setattr(workers, "WORTH", 10)
    monkeypatch.setattr(workers, "_FIRST", 2)


def _open_files() -> int:
    """Return how many files are open; 0 where the system does not tell."""
    told = Path("/proc/self/fd")
    return len(list(told.iterdir())) if told.is_dir() else 0


def _has_children() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


@pytest.mark.parametrize("jobs", ["1", "2", "3", "16"])
def test_the_report_is_the_same(
    jobs: str, shipped_corpus: Corpus, shipped_report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many processes there are: each type, each byte, and no process is left."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", jobs)
    report = verify(shipped_corpus, each=check_all)
    assert report == shipped_report
    assert to_json(to_document(report)) == to_json(to_document(shipped_report))
    assert not _has_children()


def test_several_processes_are_used(shipped_corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims are checked elsewhere, and progress goes up to all of them."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", "4")
    here: list[str] = []
    told: list[tuple[int, int]] = []

    def each(check: Check, claims: Sequence[Claim], _: object) -> list[Found]:
        def noted(chosen: Sequence[Claim], progress: Progress) -> Iterable[Found]:
            here.extend(claim.id for claim in chosen)
            return check(chosen, progress)

        return list(check_all(noted, claims, lambda _, done, of: told.append((done, of))))

    verify(shipped_corpus, each=each)
    number = len(shipped_corpus.claims)
    assert len(here) < number / 2
    assert {of for _, of in told} == {number}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert max(done for done, _ in told) >= number - 4


def test_few_passages_are_checked_by_one(shipped_corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is not work enough no process is started."""

    def refuse() -> int:
        raise AssertionError

    monkeypatch.setenv("CLAIMCHECK_JOBS", "4")
    monkeypatch.setattr(workers, "WORTH", 10_000)
    monkeypatch.setattr(os, "fork", refuse)
    verify(shipped_corpus, each=check_all)


def test_without_another_process_one_does_all(
    shipped_corpus: Corpus, shipped_report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system gives none, nothing is missing."""

    def refuse() -> int:
        raise OSError

    monkeypatch.setenv("CLAIMCHECK_JOBS", "3")
    monkeypatch.setattr(os, "fork", refuse)
    before = _open_files()
    assert verify(shipped_corpus, each=check_all) == shipped_report
    assert _open_files() == before


@pytest.mark.parametrize("end", ["killed", "a bug"])
def test_what_a_dead_process_owes_is_made_again(
    end: str, shipped_corpus: Corpus, shipped_report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that ends before its time leaves no gap."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", "3")
    first = os.getpid()

    def each(check: Check, claims: Sequence[Claim], progress: Progress) -> list[Found]:
        def ending(chosen: Sequence[Claim], told: Progress) -> Iterable[Found]:
            if os.getpid() != first and sorted(c.id for c in claims)[-3] in {c.id for c in chosen}:
                if end == "killed":
                    os.kill(os.getpid(), signal.SIGKILL)
                raise ZeroDivisionError
            return check(chosen, told)

        return list(check_all(ending, claims, progress))

    assert verify(shipped_corpus, each=each) == shipped_report
    assert not _has_children()


def test_an_error_is_told_and_no_process_is_left(
    shipped_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What goes wrong everywhere goes wrong here, and the others are ended."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", "3")
    first, started = os.getpid(), []

    def each(check: Check, claims: Sequence[Claim], progress: Progress) -> list[Found]:
        def failing(chosen: Sequence[Claim], told: Progress) -> Iterable[Found]:
            started.append(chosen)
            if os.getpid() != first:
                time.sleep(60)
            if len(started) > 1:
                raise ZeroDivisionError
            return check(chosen, told)

        return list(check_all(failing, claims, progress))

    with pytest.raises(ZeroDivisionError):
        verify(shipped_corpus, each=each)
    assert not _has_children()


def test_an_interrupt_ends_all(tmp_path: Path) -> None:
    """Ctrl-C, which goes to all processes of a terminal, leaves with 130, without a word and without a process."""
    code = (
        # Whoever started the tests may have them ignore it.
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "import os, sys, time, claimcheck.cli.workers as w\n"
        "w.WORTH, w._FIRST = 10, 0\nos.environ['CLAIMCHECK_JOBS'] = '3'\n"
        "import claimcheck.check.verify as v\n"
        "folder = sys.argv[1]\n"
        "from claimcheck.cli.main import run\n"
        "sys.argv = ['claimcheck', 'verify']\n"
        "v.check_claims = lambda *_: (open(f'{folder}/{os.getpid()}', 'w').close(), time.sleep(60))\n"
        "run()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    until = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 3 and time.monotonic() < until:
        time.sleep(0.05)
    started = [int(file.name) for file in tmp_path.iterdir()]
    os.killpg(process.pid, signal.SIGINT)
    assert (*process.communicate(timeout=30), process.returncode) == (b"", b"", 130)
    assert len(started) == 3
    for number in started:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)
