"""Work on many parts in several processes, or on Ray."""

import json
import logging
import os
import signal
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from multiprocessing import active_children
from pathlib import Path

import pytest

from claimcheck.check.verify import Check, Found, Progress, verify
from claimcheck.cli import engines
from claimcheck.cli.engines import Ray, aside, check_all, in_order
from claimcheck.errors import ClaimcheckError
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim
from claimcheck.render.json import to_document, to_json
from claimcheck.report.model import Report

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="one process alone where none can be forked"),
    # The processes of pytest-xdist have threads, those of claimcheck none.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 7])
def test_results_come_in_order(jobs: int, count: int) -> None:
    """However many processes there are."""
    assert list(in_order(lambda number: number * number, count, jobs)) == [n * n for n in range(count)]


class _Large:
    """A result of some size."""


def test_what_was_taken_is_not_held() -> None:
    """Of a large archive the results of all parts need not be in memory."""
    results = in_order(lambda _: _Large(), 4, 2)
    first = weakref.ref(next(results))
    second = next(results)
    assert (first(), isinstance(second, _Large), len(list(results))) == (None, True, 2)


@pytest.mark.parametrize(("jobs", "is_here"), [(1, True), (2, False)])
def test_what_must_not_be_asked_here_is_asked_aside(jobs: int, is_here: bool) -> None:  # noqa: FBT001 -- a case
    """Where several processes work, and be it for one part; an error is told from there, too."""
    here = os.getpid()
    assert (aside(os.getpid, jobs) == here, list(in_order(lambda _: os.getpid() == here, 1, jobs))) == (
        is_here,
        [is_here],
    )

    def failing() -> None:
        raise ClaimcheckError("no such archive")

    with pytest.raises(ClaimcheckError, match="no such archive"):
        aside(failing, jobs)


def _dying(once: Path, at: int) -> None:
    """Kill this process the first time that it is at a number."""
    if not once.exists():
        once.write_text(str(at))
        os.kill(os.getpid(), signal.SIGKILL)


def test_what_a_killed_process_owes_is_made_again(tmp_path: Path) -> None:
    """By another one: nothing is lost, and nothing is there twice."""
    parent = os.getpid()

    def task(number: int) -> tuple[int, bool]:
        if number == 3:
            _dying(tmp_path / "once", number)
        return number, os.getpid() == parent

    assert list(in_order(task, 8, 2)) == [(number, False) for number in range(8)]


def test_what_kills_every_process_is_given_up() -> None:
    """It is named, and the rest is done; this process does not try it."""
    parent = os.getpid()

    def task(number: int) -> int:
        if number == 3:
            assert os.getpid() != parent
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(in_order(task, 6, 2, lost=lambda number: -number)) == [0, 1, 2, -3, 4, 5]


def test_an_error_of_the_task_is_told() -> None:
    """It is none of a process that died."""
    with pytest.raises(ZeroDivisionError):
        list(in_order(lambda number: 1 // number, 3, 2))


def test_what_nobody_waits_for_is_ended() -> None:
    """With an interrupt the processes end at once, whatever they are at."""

    def task(number: int) -> int:
        time.sleep(60 if number else 0)
        return number

    others = active_children()  # what other tests of this process have left
    results = in_order(task, 4, 2)
    assert next(results) == 0
    working = [p.pid for p in active_children() if p not in others and p.pid is not None]
    with pytest.raises(KeyboardInterrupt):
        results.throw(KeyboardInterrupt)  # type: ignore[attr-defined]  # it is a generator
    # Not `is_alive`: where a thread of the pool has reaped a process, that says for ever that it is.
    end = time.monotonic() + 20
    while time.monotonic() < end and any(map(_is_there, working)):
        time.sleep(0.05)
    assert (len(working) > 0, [pid for pid in working if _is_there(pid)]) == (True, [])


def test_an_interrupt_leaves_no_process(tmp_path: Path) -> None:
    """Those that work are ended, and say nothing of it."""
    script = tmp_path / "work.py"
    script.write_text(
        "import os, sys, time\n"
        "from pathlib import Path\n"
        "from claimcheck.cli.engines import in_order\n"
        "def task(number):\n"
        "    Path(sys.argv[1], f'{os.getpid()}').touch()\n"
        "    time.sleep(60)\n"
        "try:\n"
        "    list(in_order(task, 4, 2))\n"
        "except KeyboardInterrupt:\n"
        "    sys.exit(130)\n"
    )
    folder = tmp_path / "processes"
    folder.mkdir()
    work = subprocess.Popen([sys.executable, script, folder], stderr=subprocess.PIPE, start_new_session=True)
    try:
        _wait_until(lambda: len([*folder.iterdir()]) == 2)
        os.killpg(work.pid, signal.SIGINT)
        assert (work.wait(30), work.stderr.read() if work.stderr else b"") == (130, b"")
        _wait_until(lambda: not any(_is_there(int(file.name)) for file in folder.iterdir()))
    finally:
        work.kill()
        if work.stderr:
            work.stderr.close()


def _wait_until(holds: "object") -> None:
    assert callable(holds)
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_without_ray_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ClaimcheckError, match=r"pip install 'claimcheck-cli\[ray\]'"):
        list(in_order(str, 2, 1, cluster=Ray()))


ray_there = pytest.mark.skipif(find_spec("ray") is None, reason="the extra ray is not installed")


@ray_there
def test_a_cluster_that_is_not_there_is_named() -> None:
    """With its address, and without a traceback."""
    with pytest.raises(ClaimcheckError, match="no Ray cluster at nowhere"):
        list(in_order(str, 2, 1, cluster=Ray("nowhere://host")))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Ray]:
    """A cluster of two processes on this machine."""
    import ray

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ray.init(
        address="local", num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR
    )
    yield Ray()
    ray.shutdown()


@ray_there
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning", "ignore::FutureWarning")
def test_on_ray_as_in_processes(cluster: Ray, tmp_path: Path) -> None:
    """In order; what a killed process owes is made again, what kills each is given up, and an error is told."""
    parent, once = os.getpid(), tmp_path / "once"

    def task(number: int) -> tuple[int, bool]:
        import os
        import signal

        if number == 5 or (number == 3 and not once.exists()):
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number, os.getpid() == parent

    found = list(in_order(task, 7, 2, lost=lambda number: (-number, True), cluster=cluster))
    assert found == [(0, False), (1, False), (2, False), (3, False), (4, False), (-5, True), (6, False)]
    with pytest.raises(ZeroDivisionError):
        list(in_order(lambda number: 1 // number, 3, 2, cluster=cluster))


@ray_there
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning", "ignore::FutureWarning")
def test_each_process_of_ray_reads_a_task_once(cluster: Ray) -> None:
    """What it carries is the same object for all its numbers, and another task's is another."""

    def carrying(table: list[int]) -> Callable[[int], tuple[int, int, int]]:
        def task(number: int) -> tuple[int, int, int]:
            import os

            table.append(number)
            return os.getpid(), len(table), table[0]

        return task

    for first in (7, 8):
        found = list(in_order(carrying([first]), 6, 2, cluster=cluster))
        by_process: dict[int, list[int]] = {}
        for process, length, _ in found:
            by_process.setdefault(process, []).append(length)
        assert {one for *_, one in found} == {first}
        assert all(sorted(lengths) == list(range(2, len(lengths) + 2)) for lengths in by_process.values())


_NODE_KILLED = """
import json, sys, time
from pathlib import Path
from ray.cluster_utils import Cluster
from claimcheck.cli.engines import Ray, in_order

begun = Path(sys.argv[1])
is_killed = begun.with_name("killed")
cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
first, other = cluster.head_node.node_id, cluster.add_node(num_cpus=1)

def task(number):
    import ray
    node = ray.get_runtime_context().get_node_id()
    (begun / f"{number} {node}").touch()
    time.sleep(0.3)
    # The other one is killed while the first has work left.
    while number and node == first and not is_killed.exists():
        time.sleep(0.05)
    # What is so large lies where it was made, and is lost with it.
    return number, bytes([number]) * 1_000_000

def at_other():
    return [file.name for file in begun.iterdir() if file.name.endswith(other.node_id)]

results = in_order(task, 12, 2, lost=lambda number: (-number, b""), cluster=Ray(cluster.address))
found = [next(results)]
end = time.monotonic() + 120
while len(at_other()) < 3 and time.monotonic() < end:
    time.sleep(0.05)
killed = at_other()
cluster.remove_node(other, allow_graceful=False)
is_killed.touch()
found += results
numbers = [number for number, content in found if content == bytes([number]) * 1_000_000]
again = {name.split()[0] for name in killed} & {
    file.name.split()[0] for file in begun.iterdir() if not file.name.endswith(other.node_id)
}
print(json.dumps([numbers, len(killed), len(again) >= 1]))
cluster.shutdown()
"""


@ray_there
def test_what_a_killed_node_owes_is_made_again(tmp_path: Path) -> None:
    """What it was at, and what it had done and nobody had fetched: nothing is lost, and nothing is there twice."""
    (tmp_path / "script.py").write_text(_NODE_KILLED)
    (tmp_path / "begun").mkdir()
    environment = {**os.environ, "RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run(
        [sys.executable, tmp_path / "script.py", tmp_path / "begun"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr
    # What Ray tells of it is none of the results.
    numbers, killed, is_again = json.loads(done.stdout)
    assert (numbers, killed >= 3, is_again) == (list(range(12)), True, True)


ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def _worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have few passages be enough for a process of their own."""
    monkeypatch.setattr(engines, "WORTH", 10)
    monkeypatch.setattr(engines, "_FIRST", 2)


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
    monkeypatch.setattr(engines, "WORTH", 10_000)
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
        "import os, sys, time, claimcheck.cli.engines as w\n"
        "w.WORTH, w._FIRST = 10, 0\nos.environ['CLAIMCHECK_JOBS'] = '3'\n"
        "import claimcheck.check.verify as v\n"
        "folder = sys.argv[1]\n"
        "from claimcheck.cli.app import run\n"
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
