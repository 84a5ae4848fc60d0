"""Work on many parts, in this process or in several: the same results in the same order."""

import os
from collections.abc import Callable, Iterator
from multiprocessing import active_children, get_context
from typing import Any, TypeVar

Result = TypeVar("Result")

_task: Callable[[int], Any] | None = None
"""What a forked process does; it has it from its parent, so that nothing large is sent."""


def in_order(task: Callable[[int], Result], count: int, jobs: int) -> Iterator[Result]:
    """Yield what *task* returns for each number below *count*, in their order, of so many processes.

    What a process that died owes is made here: nothing is lost, and nothing is there twice.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    global _task  # noqa: PLW0603 -- forked processes find it there
    if jobs == 1 or count <= 1 or not hasattr(os, "fork"):
        yield from map(task, range(count))
        return
    _task = task
    executor = ProcessPoolExecutor(min(jobs, count), get_context("fork"))
    try:
        waiting = [executor.submit(_call, number) for number in range(count)]
        for number, future in enumerate(waiting):
            try:
                result: Result = future.result()
            except BrokenProcessPool:
                result = task(number)
            yield result
    except BaseException:
        # Else they would go on with what nobody waits for, and the command with them.
        for process in active_children():
            process.kill()
        raise
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        _task = None


def _call(number: int) -> Any:  # noqa: ANN401 -- whatever the task returns
    assert _task is not None  # noqa: S101 -- set before the fork
    return _task(number)
