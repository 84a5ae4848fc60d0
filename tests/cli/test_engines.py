"""Work on many parts in several processes."""

import os
import signal
import time
from multiprocessing import active_children

import pytest

from claimcheck.cli.engines import in_order

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


def test_what_a_killed_process_owes_is_made_again() -> None:
    """Nothing is lost, and nothing is there twice."""
    parent = os.getpid()

    def task(number: int) -> int:
        if number == 3 and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(in_order(task, 8, 2)) == list(range(8))


def test_an_error_of_the_task_is_told() -> None:
    """It is none of a process that died."""
    with pytest.raises(ZeroDivisionError):
        list(in_order(lambda number: 1 // number, 3, 2))


def test_what_nobody_waits_for_is_ended() -> None:
    """With an interrupt the processes end at once, whatever they are at."""

    def task(number: int) -> int:
        time.sleep(60 if number else 0)
        return number

    results = in_order(task, 4, 2)
    assert next(results) == 0
    with pytest.raises(KeyboardInterrupt):
        results.throw(KeyboardInterrupt)  # type: ignore[attr-defined]  # it is a generator
    for process in active_children():
        process.join(20)
        assert not process.is_alive()
